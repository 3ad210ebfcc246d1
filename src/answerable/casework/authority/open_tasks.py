"""The searches and consultations that are open, each with the parts that it is still about, in the same few questions however many.

A part that neither confirms nor denies, or is considered to, is searched for by nobody: it leaves its search, and a search of such parts
alone leaves the list. So does a part that its service has reported on.
"""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from answerable.casework.authority.acting import By
from answerable.casework.authority.models import Task
from answerable.casework.authority.ncnd.secret import CONSIDERED, SET_ASIDE
from answerable.casework.authority.next_step import SEARCH
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.states import TaskState
from answerable.casework.authority.unable import NotThere
from answerable.casework.ledger.chain import joined, read_canonical
from answerable.casework.ledger.models import Entry
from answerable.law.claims import Duty

_SEALED = "words that stay shut"  # stands for a text: that there is one is all that is asked here


class OpenTask(NamedTuple):
    """A task, and the parts that it is still about."""

    task: Task
    parts: tuple[str, ...]


def open_tasks(by: By, *, most: int = 200) -> list[OpenTask]:
    """The open tasks of this person's services or, for who reads cases, of the whole authority: those due first, first.

    Raises `NotThere` for who has no business with any.
    """
    asked = Task.objects.select_related("request").filter(request__authority__slug=by.person.body, state=TaskState.SENT.value)
    if not may(by.roles, Do.SEE_REGISTER):
        if Role.SERVICE not in by.roles:
            raise NotThere
        asked = asked.filter(to__in=by.services)
    tasks = list(asked.order_by("due_on", "pk")[:most])
    secret = _wholly_ncnd({each.request.case for each in tasks if each.kind == SEARCH})
    left = (OpenTask(each, tuple(each.parts) if each.kind != SEARCH else _left(each, secret)) for each in tasks)
    return [each for each in left if each.parts]


def _left(search: Task, secret: set[tuple[UUID, str]]) -> tuple[str, ...]:
    reported = {part for each in search.reports for part in each["parts"]}
    return tuple(part for part in search.parts if part not in reported and (search.request.case, part) not in secret)


def _wholly_ncnd(cases: Iterable[UUID]) -> set[tuple[UUID, str]]:
    """The parts of these cases whose last position neither confirms nor denies the whole of them, or on which that is considered."""
    last: dict[tuple[UUID, str], bool] = {}
    kinds = ("position", "from the commissioner", CONSIDERED, SET_ASIDE)
    rows = Entry.objects.filter(case__in=cases, kind__in=kinds).order_by("number").values_list("case", "kind", "payload")
    for case, kind, payload in rows:
        told = joined(read_canonical(payload), None, instead=_SEALED)
        if kind in (CONSIDERED, SET_ASIDE):
            last |= {(case, part): kind == CONSIDERED for part in told["parts"]}
            continue
        for taken in (*([told] if "part" in told else []), *told.get("judged", ())):
            last[case, taken["part"]] = any(
                each["duty"] == Duty.CONFIRM_OR_DENY.value and not each.get("extent") for each in taken.get("claim", ())
            )
    return {each for each, is_secret in last.items() if is_secret}
