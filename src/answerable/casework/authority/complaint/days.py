"""The last days that a notice, an appeal and the Tribunal's directions bring, each a finding with its derivation."""

from datetime import date
from typing import NamedTuple

from answerable.casework.authority.complaint.shape import Direction, Notice, Question, Step
from answerable.law.finding import Fact, Finding
from answerable.law.foia.s50_decision_notices import last_day_after_appeal, stayed, steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.not_law import NotLaw
from answerable.law.tribunal.r12_calculating_time import done_in_time_by
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal


class DaysOfNotice(NamedTuple):
    """The days of one notice: to appeal, for its steps, and whether that period is lawful. None where the notice orders no step."""

    appeal_by: Finding[date]
    steps_by: Finding[date] | None = None
    lawful: Finding[bool] | None = None


def days_of(notice: Notice) -> DaysOfNotice:
    """The days of a notice, as it orders them. Raises `NotLaw`."""
    appeal_by = last_day_to_appeal(notice.sent_on or notice.on)
    if not notice.steps or notice.within_days is None:
        return DaysOfNotice(appeal_by)
    steps_by = last_day_for_steps(notice.on, within=notice.within_days)
    return DaysOfNotice(appeal_by, steps_by, steps_lawful(steps_by, appeal_by=appeal_by))


def stay_of(notice: Notice, step: Step, *, on: date) -> Finding[bool]:
    """Whether a step need not be taken for now, because an appeal that affects it is pending, s.50(6)."""
    appeal = notice.appeal
    if appeal is None:
        return stayed(affected=False, appealed_on=None, on=on)
    affected = not appeal.affects or step.number in appeal.affects
    return stayed(
        affected=affected,
        appealed_on=appeal.on,
        ended_on=appeal.ended_on,
        on=on,
        last_day=_to_appeal(notice),
        extended_on=appeal.extended_on,
    )


def waits_for_more_time(notice: Notice) -> bool:
    """Whether the pending appeal came after its last day, so that it stays nothing until the Tribunal extends the time."""
    last_day, appeal = _to_appeal(notice), notice.appeal
    return notice.pending and last_day is not None and appeal is not None and appeal.on > last_day.value and appeal.extended_on is None


def _to_appeal(notice: Notice) -> Finding[date] | None:
    """The last day to appeal; None past the calendar of the Tribunal, which must not keep the rest from being said."""
    try:
        return days_of(notice).appeal_by
    except NotLaw:
        return None


def step_by(notice: Notice, step: Step) -> Finding[date] | None:
    """The last day for a step: as the notice orders it or, once an appeal that affected it has ended, as that leaves it."""
    ordered, appeal = days_of(notice).steps_by, notice.appeal
    if ordered is None or appeal is None or appeal.ended_on is None or (appeal.affects and step.number not in appeal.affects):
        return ordered
    return last_day_after_appeal(ordered, ended_on=appeal.ended_on, set_by_tribunal=appeal.steps_by)


def direction_by(direction: Direction) -> Finding[date]:
    """The last day for a direction of the Tribunal's: the day that it gives, or the next on which the Tribunal works."""
    return done_in_time_by(direction.due_on)


def question_by(question: Question) -> Finding[date]:
    """The day that the Commissioner's letter gives for a question. No provision sets it."""
    return Finding(
        question.due_on,
        note="the day that the Commissioner’s letter gives; an information notice under FOIA s.51 may follow where it is not kept",
        because=(Fact(question.asked_on, "the day of the Commissioner’s letter"),),
    )
