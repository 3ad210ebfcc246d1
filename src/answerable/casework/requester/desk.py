"""The requester's desk: what they asked of all bodies; who is late and by how much, what changed, what may be done and until when.

Of a body that works here it is what the requester was told. Of another it is what the law says from the day on which the request went,
and the day of the answer as the requester gives it.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from io import StringIO
from typing import NamedTuple
from uuid import UUID

from answerable.casework.authority.told.standing import AsTold, May, Where, as_told
from answerable.casework.requester.models import Asked, Requester
from answerable.law.code.norms_of_time import window_to_ask_for_internal_review, window_to_complain
from answerable.law.finding import Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

MOST = 200
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = ("Authority", "Request", "Sent", "Last day", "Working days late", "Stands", "Changed", "Ask for a review by", "Complain by")


class NotYours(Exception):
    """No such request, or none of this requester's: the two answer alike."""


class Row(NamedTuple):
    """One request to one body, as its requester's desk shows it."""

    asked: Asked
    told: AsTold | None
    stands: str
    last_day: Finding[date] | None = None
    late_by: int = 0
    changed: bool = False
    review_by: date | None = None
    complain_by: date | None = None


def desk(requester: Requester, *, on: date) -> tuple[Row, ...]:
    """Everything that a requester sent, the late first and then the newest."""
    of = requester.asked.filter(sent_on__isnull=False).select_related("page__request__authority").order_by("-pk")
    rows = [row(each, on=on) for each in of[:MOST]]
    return tuple(sorted(rows, key=lambda each: -each.late_by))


def side_by_side(requester: Requester, batch: UUID, *, on: date) -> tuple[Row, ...]:
    """One request to many bodies, each answer beside the others. Raises `NotYours`."""
    of = requester.asked.filter(batch=batch, sent_on__isnull=False).select_related("page__request__authority").order_by("body_name", "pk")
    rows = tuple(row(each, on=on) for each in of)
    if not rows:
        raise NotYours
    return rows


def mine(requester: Requester, pk: int) -> Asked:
    """One request of a requester's own. Raises `NotYours`."""
    found = requester.asked.filter(sent_on__isnull=False, pk=pk).select_related("page__request__authority").first()
    if found is None:
        raise NotYours
    return found


def answered(asked: Asked, day: date | None) -> None:
    """Keeps the day on which a body elsewhere answered, as the requester says."""
    asked.answered_on = day
    asked.save(update_fields=["answered_on"])


def row(asked: Asked, *, on: date) -> Row:
    """One request as it stands at the end of a day."""
    return _here(asked, as_told(asked.page.request, on=on)) if asked.page is not None else _elsewhere(asked, on)


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV. A cell that a spreadsheet would take for a formula is written so that it does not."""
    kept = StringIO()
    writer = csv.writer(kept)
    writer.writerow(HEADINGS)
    for each in rows:
        last = each.last_day.value if each.last_day is not None else None
        days = [day.isoformat() if day else "" for day in (each.asked.sent_on, last)]
        until = [day.isoformat() if day else "" for day in (each.review_by, each.complain_by)]
        changed = "yes" if each.changed else ""
        cells: Sequence[str] = (each.asked.body_name, each.asked.subject, *days, str(each.late_by or ""), each.stands, changed, *until)
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return kept.getvalue()


def _here(asked: Asked, told: AsTold) -> Row:
    first, late = told.first, max((each.late_by for each in told.parts), default=0)
    changed = any(each.on >= told.on - timedelta(days=1) for each in told.happened)
    until = {each.may: each.until.value for each in told.options if each.until is not None}
    review = until.get(May.ASK_FOR_REVIEW) or until.get(May.MAKE_REPRESENTATIONS)
    return Row(asked, told, ", ".join(_stands(told)), first.day if first else None, late, changed, review, until.get(May.COMPLAIN))


def _stands(told: AsTold) -> Iterator[str]:
    """Where the parts stand, each word once; of what was answered, what was told."""
    said = dict[str, None]()
    for each in told.parts:
        if each.where is Where.ANSWERED and each.told is not None:
            confirm, communicate = (position.answer for position in each.told)
            said[(confirm if communicate.value == "not reached" else communicate).value] = None
        else:
            said[each.where.value] = None
    yield from said


def _elsewhere(asked: Asked, on: date) -> Row:
    assert asked.sent_on is not None
    try:
        last = last_day_for_compliance(Chronology(asked.sent_on))
        if asked.answered_on is not None:
            review, complain = window_to_ask_for_internal_review(asked.answered_on).value, window_to_complain(asked.answered_on).value
            words = f"answered {say(asked.answered_on)}, as you say"
            return Row(asked, None, words, last, 0, asked.answered_on >= on - timedelta(days=1), review, complain)
        late = calendar().count(after=last.value, to=on) if on > last.value else 0
    except NotLaw as gap:
        return Row(asked, None, str(gap))
    changed = bool(late) and late == 1
    return Row(asked, None, "late" if late else "owed", last, late, changed)
