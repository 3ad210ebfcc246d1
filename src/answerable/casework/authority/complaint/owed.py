"""What is owed to the Commissioner or the Tribunal on a day, and what failing it may lead to: the most pressing first."""

from datetime import date
from typing import NamedTuple

from answerable.casework.authority.complaint.days import direction_by, question_by, stay_of, step_by
from answerable.casework.authority.complaint.shape import Matters, Notice, Step
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import State
from answerable.law.finding import Finding, say
from answerable.law.foia.s54_failure_to_comply import court
from answerable.law.not_law import NotLaw


class Owed(NamedTuple):
    """One thing that is owed: what, by when and why then, on which parts, and what failing it may lead to.

    `about` names it in an address: `step-12-1`, `question-3`, `direction-2`. `stayed` is the finding that it need not be done for now.
    """

    do: Do
    words: str
    by: Finding[date] | None
    about: str
    parts: tuple[str, ...] = ()
    risk: str = ""
    stayed: Finding[bool] | None = None

    @property
    def day(self) -> date | None:
        """The day by which it is owed; none while it is stayed, or where none was given."""
        return self.by.value if self.by is not None and self.stayed is None else None


def owed(case: Folded, *, on: date) -> tuple[Owed, ...]:
    """Everything that is owed on a day, what is stayed last."""
    matters = matters_of(case)
    found = [*_questions(matters), *_directions(matters)]
    found += [_step(notice, step, on, in_scotland=bool(case.authority.facts.get("in_scotland"))) for notice, step in steps_to_take(matters)]
    return tuple(sorted(found, key=lambda each: (each.stayed is not None, each.day or date.max)))


def steps_to_take(matters: Matters) -> tuple[tuple[Notice, Step], ...]:
    """Every step that nobody has taken, with its notice."""
    return tuple((notice, step) for notice in matters.in_force for step in notice.to_take)


def first_owed(case: Folded, *, on: date) -> Owed | None:
    """The first thing that is owed and not stayed."""
    return next((each for each in owed(case, on=on) if each.stayed is None), None)


def state_with_them(case: Folded) -> State | None:
    """Where a case stands that is with the Commissioner or the Tribunal; None for one that is not.

    A step that is stayed is not ordered for now: the case is under appeal.
    """
    matters = matters_of(case)
    pending = any(each.pending for each in matters.in_force)
    if any(not stay_of(notice, step, on=date.max).value for notice, step in steps_to_take(matters)):
        return State.ORDERED
    if pending:
        return State.APPEALED
    return State.COMPLAINED if matters.open_complaints else None


def _questions(matters: Matters) -> list[Owed]:
    return [
        Owed(Do.ANSWER_THE_COMMISSIONER, f"Answer question {each.number} of the Commissioner", question_by(each), f"question-{each.number}")
        for each in matters.questions
        if matters.still_asked(each)
    ]


def _directions(matters: Matters) -> list[Owed]:
    pending = any(each.pending for each in matters.in_force)
    return [
        Owed(Do.ANSWER_THE_COMMISSIONER, f"Follow direction {each.number} of the Tribunal", direction_by(each), f"direction-{each.number}")
        for each in matters.directions
        if each.done_on is None and pending
    ]


def _step(notice: Notice, step: Step, on: date, *, in_scotland: bool) -> Owed:
    stay = stay_of(notice, step, on=on)
    try:
        by = step_by(notice, step)
    except NotLaw:  # a day past the calendar of the Tribunal must not keep the rest from being said
        by = None
    words = f"Take step {step.number} of the notice of {say(notice.on)}"
    about = f"step-{notice.number}-{step.number}"
    return Owed(Do.TAKE_STEP, words, by, about, step.parts, risk(notice, in_scotland=in_scotland), stay if stay.value else None)


def risk(notice: Notice, *, in_scotland: bool) -> str:
    """What not taking a step in its time may lead to, and under which provision."""
    if notice.substituted:
        return "The notice is the Tribunal’s: if its steps are not taken, the Tribunal may certify it to the Upper Tribunal (FOIA s.61(4))."
    which = court(in_scotland=in_scotland).value.value
    if notice.certified_on is not None:
        return (
            f"On {say(notice.certified_on)} the Commissioner certified to {which} that the notice was not complied with. The court may "
            "deal with it as a contempt of court (FOIA s.54(3))."
        )
    return (
        f"If the steps are not taken in time, the Commissioner may certify it to {which}, which may deal with it as a contempt of court "
        "(FOIA s.54(1)(a) and (3))."
    )
