"""The letters that wait for a person, or were put before them for information, with how long each has waited."""

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.clearance import posts_of
from answerable.casework.authority.models import Clearance
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.unable import NotThere
from answerable.law.working_days import calendar


class Waits(NamedTuple):
    """One letter before one clearer: the step of its route, whether it is this clearer's turn, and the working days since it was sent."""

    step: Clearance
    turn: bool
    days: int


def waiting_for(by: By, *, on: date) -> tuple[Waits, ...]:
    """Every letter that waits for this person, those that have waited longest first."""
    found = _before(by).filter(decided_on=None, letter__state=LetterState.CLEARING.value).order_by("sent_on", "pk")
    steps = [each for each in found if may(by.roles, Do.CLEAR, State(each.letter.request.state))]
    first = _first_held({each.letter_id for each in steps})
    days = calendar()
    return tuple(
        Waits(each, not each.holds or each.place == first.get(each.letter_id), days.count(after=each.sent_on, to=on)) for each in steps
    )


def clearance_for(by: By, pk: int, *, on: date) -> Waits:
    """One letter before this person, while it waits for them or once they decided. Raises `NotThere`."""
    step = _before(by).filter(pk=pk).first()
    if step is None or not may(by.roles, Do.CLEAR, State(step.letter.request.state)):
        raise NotThere
    waits = step.decided_on is None and step.letter.state == LetterState.CLEARING.value
    turn = waits and (not step.holds or step.place == _first_held({step.letter_id}).get(step.letter_id))
    return Waits(step, turn, calendar().count(after=step.sent_on, to=step.decided_on or on))


def _before(by: By) -> QuerySet[Clearance]:
    found = Clearance.objects.select_related("letter__request__authority", "letter__drafted_by", "by")
    return found.filter(letter__request__authority__slug=by.person.body, clearer__in=posts_of(by))


def _first_held(letters: set[int]) -> dict[int, int]:
    """Of each letter, the place of the first clearer who can hold it and has not decided."""
    found = Clearance.objects.filter(letter__in=letters, holds=True, decided_on=None).order_by("-place")
    return dict(found.values_list("letter_id", "place"))
