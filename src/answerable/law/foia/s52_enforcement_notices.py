"""FOIA section 52: enforcement notices, for any requirement of Part I, where one decision notice after another would not mend it."""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.requirement import Met, requirement, together, told
from answerable.law.rule import rule


class EnforcementNotice(NamedTuple):
    """What an enforcement notice says."""

    states_requirements: bool | None = None
    states_reasons: bool | None = None
    right_of_appeal: bool | None = None
    first_step_by: Finding[date] | None = None
    appeal_by: Finding[date] | None = None


@rule("FOIA s.52(1)", since="2005-01-01")
def may_serve(satisfied: Judgement[bool] | None) -> Finding[bool]:
    """If the Commissioner is satisfied that a public authority has failed to comply with any of the requirements of Part I"""
    if satisfied is None:
        raise MissingJudgement("whether the Commissioner is satisfied of a failure to comply with Part I", under="FOIA s.52(1)")
    return Finding(satisfied.value, note="a power, not a duty", because=(satisfied,))


@rule("FOIA s.52(2)(a)", since="2005-01-01")
def states_the_failure_and_why(notice: EnforcementNotice) -> Finding[Met]:
    """
    a statement of the requirement or requirements of Part I with which the Commissioner is satisfied that the public
    authority has failed to comply and his reasons for reaching that conclusion
    """
    return Finding(together((told(notice.states_requirements), told(notice.states_reasons))))


@rule("FOIA s.52(2)(b)", since="2005-01-01")
def gives_the_right_of_appeal(notice: EnforcementNotice) -> Finding[Met]:
    """particulars of the right of appeal conferred by section 57"""
    return Finding(told(notice.right_of_appeal))


@rule("FOIA s.52(3)", since="2005-01-01")
def time_does_not_outrun_the_appeal(notice: EnforcementNotice) -> Finding[Met]:
    """
    must not require any of the provisions of the notice to be complied with before the end of the period within which an
    appeal can be brought against the notice
    """
    if notice.first_step_by is None or notice.appeal_by is None:
        return Finding(Met.FOR_A_PERSON, note="the days of the notice are not known")
    return Finding(told(notice.first_step_by.value >= notice.appeal_by.value), because=(notice.first_step_by, notice.appeal_by))


REQUIREMENTS = (
    requirement(states_the_failure_and_why, arises="Every enforcement notice."),
    requirement(gives_the_right_of_appeal, arises="Every enforcement notice."),
    requirement(time_does_not_outrun_the_appeal, arises="Every enforcement notice."),
)
