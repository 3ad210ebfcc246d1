"""The last days that a notice brings: to appeal, for each step, and whether an appeal stays it. Each is a finding with its derivation."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.shape import Appeal, Notice, Step
from answerable.law.finding import Fact, Finding
from answerable.law.foia.s50_decision_notices import last_day_after_appeal, stayed
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal


class Days(NamedTuple):
    """To appeal, from the day on which it was sent; and for the steps, from the day that it bears. None where it orders none."""

    appeal_by: Finding[date]
    steps_by: Finding[date] | None


def days_of(notice: Notice) -> Days:
    """The days of a notice as it orders them. Raises `NotLaw`."""
    appeal_by = last_day_to_appeal(notice.sent_on)
    if not notice.steps:
        return Days(appeal_by, None)
    if notice.steps_by is not None:
        set_day = Fact(notice.sent_on, "the day of the Tribunal’s notice")
        return Days(appeal_by, Finding(notice.steps_by, note="the day that the Tribunal’s notice sets", because=(set_day,)))
    return Days(appeal_by, last_day_for_steps(notice.dated, within=notice.within))


def stay_of(notice: Notice, appeals: Sequence[Appeal], step: Step, *, on: date) -> Finding[bool]:
    """Whether a step need not be taken for now, because an appeal that affects it is pending, s.50(6)."""
    appeal = _against(notice, appeals)
    if appeal is None:
        return stayed(affected=False, appealed_on=None, on=on)
    return stayed(
        affected=_affects(appeal, step),
        appealed_on=appeal.on,
        ended_on=appeal.ended_on,
        on=on,
        last_day=days_of(notice).appeal_by,
        extended_on=appeal.extended_on,
    )


def step_by(notice: Notice, appeals: Sequence[Appeal], step: Step) -> Finding[date] | None:
    """The last day for a step: as ordered or, once an appeal that affected it has ended, as that leaves it."""
    ordered, appeal = days_of(notice).steps_by, _against(notice, appeals)
    if ordered is None or appeal is None or appeal.ended_on is None or not _affects(appeal, step):
        return ordered
    return last_day_after_appeal(ordered, ended_on=appeal.ended_on, set_by_tribunal=appeal.steps_by)


def _against(notice: Notice, appeals: Sequence[Appeal]) -> Appeal | None:
    """The appeal against this notice, and not against the one in whose place the Tribunal put it."""
    return next((each for each in reversed(appeals) if each.on >= notice.sent_on), None)


def _affects(appeal: Appeal, step: Step) -> bool:
    return not appeal.affects or step.number in appeal.affects
