"""Which closed cases a line of the retention schedule says are to be disposed of."""

from datetime import date
from typing import NamedTuple

from answerable.casework.authority.acting import By
from answerable.casework.authority.arrangements import RetentionLine, schedule_of
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere

AT_ONCE = 50


class DueForDisposal(NamedTuple):
    """The schedule, the line of it that was asked about, and the cases that are due under it, those closed the longest ago first."""

    schedule: tuple[RetentionLine, ...]
    line: RetentionLine | None
    cases: tuple[InformationRequest, ...]
    more: bool


def due_for_disposal(by: By, name: str, *, on: date) -> DueForDisposal:
    """What is due under the line of this name, or under the first. Raises `NotThere` for who may not dispose of a case."""
    if not may(by.roles, Do.DISPOSE, State.CLOSED):
        raise NotThere
    authority = authority_of(by)
    schedule = schedule_of(authority)
    line = next((each for each in schedule if each.name == name), schedule[0] if schedule else None)
    if line is None:
        return DueForDisposal((), None, (), more=False)
    closed = InformationRequest.objects.filter(authority=authority, state=State.CLOSED.value, closed_on__lte=line.closed_by(on))
    found = tuple(closed.order_by("closed_on", "id").only("reference", "subject", "closed_on", "version")[: AT_ONCE + 1])
    return DueForDisposal(schedule, line, found[:AT_ONCE], len(found) > AT_ONCE)
