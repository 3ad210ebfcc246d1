"""A log from elsewhere is taken over: every row in one transaction or none, each a case of its own whose chain begins with `imported`.

What the log calls an outcome stays in its own words. A closed row is history: the clock says whether it was in time, and nothing more
is made of it.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from django.db import transaction

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.opening import open_cases
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import Channel
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.append import Happening
from answerable.casework.ledger.export import exported_cases
from answerable.casework.ledger.verify import verify
from answerable.documents.case_log.rows import LogRow

IMPORTED = "imported"
_AT_ONCE = 1000
T = TypeVar("T")


def import_log(rows: Sequence[LogRow], *, by: By, on: date) -> int:
    """Takes every row over, or none, and returns how many. The new chains are verified before anything is kept.

    Raises `NotPermitted`, and `NotReady` where a reference is taken already, by a row of this log or in the register.
    """
    permit(by, Do.IMPORT)
    if not rows:
        raise NotReady("There is no row to take over. Choose other columns, or mend the log.")
    with transaction.atomic():
        authority = PublicAuthority.objects.select_for_update().get(pk=authority_of(by).pk)
        _refuse_what_is_there(authority, [each.reference for each in rows])
        for some in _some(rows):
            _take(authority, some, by, on)
    return len(rows)


def references_in(authority: PublicAuthority, references: Sequence[str]) -> set[str]:
    """Those of these references that the register has already."""
    known = InformationRequest.objects.filter(authority=authority)
    found: set[str] = set()
    for some in _some(references):
        found.update(known.filter(reference__in=some).values_list("reference", flat=True))
    return found


def _refuse_what_is_there(authority: PublicAuthority, references: Sequence[str]) -> None:
    there = sorted(references_in(authority, references))
    if there:
        raise NotReady(f"There is a request {there[0]} already. Nothing was taken over; give the references a prefix, or take it out.")
    if len(set(references)) < len(references):
        twice = next(each for each in references if references.count(each) > 1)
        raise NotReady(f"Two rows have the reference {twice}. Nothing was taken over; give each its own.")


def _take(authority: PublicAuthority, rows: Sequence[LogRow], by: By, on: date) -> None:
    begun = [
        (_request(authority, row), Happening(IMPORTED, row.received, by.at, by.signature, {**_payload(row, on), **by.in_ledger}))
        for row in rows
    ]
    open_cases(authority, begun, on=by.today)
    found = verify(exported_cases(authority.slug, [request.case for request, _ in begun]))
    if found.failure or found.entries != len(begun):
        raise NotReady(f"The ledger of what was taken over does not verify, so nothing was kept: {found.failure or 'an entry is missing'}.")


def _request(authority: PublicAuthority, row: LogRow) -> InformationRequest:
    return InformationRequest(
        authority=authority,
        reference=row.reference,
        case=uuid.uuid4(),
        channel=Channel.ELSEWHERE.value,
        received_on=row.received,
        requester_name=row.name,
        subject=row.subject or row.service or f"Request {row.reference}",
        text=row.text,
        imported=True,
    )


def _payload(row: LogRow, on: date) -> dict[str, Any]:
    texts = {"subject": row.subject, "text": row.text, "name": row.name}
    return {
        **{key: words for key, words in texts.items() if words},
        "reference": row.reference,
        "taken_over": on,
        "line": row.line,
        "closed": row.closed,
        "outcome": row.outcome,
        "provisions": list(row.provisions),
        "regime": row.regime,
        "service": row.service,
        "law": [{"kind": "request", "on": row.received}],
    }


def _some(each: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(each)
    while some := list(islice(waiting, _AT_ONCE)):
        yield some
