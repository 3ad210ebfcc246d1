"""Everything that is owed on a complaint: what, whose it is, by when, and on what authority. The most pressing first."""

from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Party, State
from answerable.law.code.commissioners_practice import day_to_answer_a_request_unanswered, day_to_decide
from answerable.law.finding import Finding
from answerable.law.not_law import NotLaw


class Owed(NamedTuple):
    """One thing that is owed. `stayed` is the finding that it need not be done for now; `is_aim` marks what the rest leads to."""

    words: str
    whose: Party
    by: Finding[date] | None = None
    under: str = ""
    stayed: Finding[bool] | None = None
    is_aim: bool = False

    @property
    def day(self) -> date | None:
        """The day by which it is owed; none while it is stayed, or where no day is set."""
        return self.by.value if self.by is not None and self.stayed is None else None

    @property
    def authority(self) -> str:
        """On what authority: the provision, or that it is practice."""
        return self.under or (str(self.by.under) if self.by is not None else "")


def owed(case: Case, *, on: date) -> tuple[Owed, ...]:
    """Everything that is owed on a day: the most pressing first, then what has no day, what it all leads to, and what is stayed."""
    found = [each for part in _PARTS for each in part(case, on)]
    return tuple(sorted(found, key=lambda each: (each.stayed is not None, each.is_aim, each.day or date.max)))


def _before_a_decision(case: Case, on: date) -> list[Owed]:
    if case.state is State.CLOSED:
        return []
    found = []
    if case.officer is None:
        found.append(Owed("Allocate it to a case officer", Party.COMMISSIONER, under="FOIA s.50(2)"))
    if case.state is State.RECEIVED:
        found.append(Owed("Judge whether it is to be decided", Party.COMMISSIONER, under="FOIA s.50(2)"))
    if case.state is State.ASKED and case.asked_to_answer is not None:
        asked = case.asked_to_answer
        found.append(Owed("Answer the request", Party.AUTHORITY, day_to_answer_a_request_unanswered(asked.on)))
        if on > asked.by:
            found.append(Owed("Decide on the delay: the authority has not answered", Party.COMMISSIONER, under="FOIA s.50(3)(b)"))
    return found


def _the_decision(case: Case, _on: date) -> list[Owed]:
    if case.state in (State.CLOSED, State.SERVED, State.APPEALED):
        return []
    try:
        by = day_to_decide(case.complaint.on)
    except NotLaw:  # a day past what can be counted must not keep the rest from being said
        by = None
    return [Owed("Decide the complaint", Party.COMMISSIONER, by, is_aim=True)]


_PARTS = (_before_a_decision, _the_decision)
