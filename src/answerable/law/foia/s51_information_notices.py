"""FOIA section 51: information notices, by which the Commissioner obtains what is needed to decide or to check.

"Information" here includes what nobody has written down, (8): the one place in the Act where unrecorded information counts.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.requirement import Met, requirement, together, told
from answerable.law.rule import narrowed, rule


class InformationNotice(NamedTuple):
    """What an information notice says. `on_application`: it follows an application under s.50, and not the Commissioner's own motion."""

    on_application: bool
    states_basis: bool | None = None
    states_reasons: bool | None = None
    right_of_appeal: bool | None = None
    by: Finding[date] | None = None
    appeal_by: Finding[date] | None = None


@rule("FOIA s.51(2)", since="2005-01-01")
def states_its_basis(notice: InformationNotice) -> Finding[Met]:
    """An information notice must contain"""
    if notice.on_application:
        return narrowed(
            Finding(told(notice.states_basis)),
            under="FOIA s.51(2)(a)",
            words="a statement that the Commissioner has received an application under section 50",
        )
    return narrowed(
        Finding(together((told(notice.states_basis), told(notice.states_reasons)))),
        under="FOIA s.51(2)(b)(ii)",
        words="of his reasons for regarding that information as relevant for that purpose",
    )


@rule("FOIA s.51(3)", since="2005-01-01")
def gives_the_right_of_appeal(notice: InformationNotice) -> Finding[Met]:
    """An information notice must also contain particulars of the right of appeal conferred by section 57."""
    return Finding(told(notice.right_of_appeal))


@rule("FOIA s.51(4)", since="2005-01-01")
def time_does_not_outrun_the_appeal(notice: InformationNotice) -> Finding[Met]:
    """must not expire before the end of the period within which an appeal can be brought against the notice"""
    if notice.by is None or notice.appeal_by is None:
        return Finding(Met.FOR_A_PERSON, note="the days of the notice are not known")
    return Finding(told(notice.by.value >= notice.appeal_by.value), because=(notice.by, notice.appeal_by))


@rule("FOIA s.51(5)", since="2005-01-01")
def must_furnish(privileged_advice_on_the_act: Judgement[bool] | None) -> Finding[bool]:
    """An authority shall not be required by virtue of this section to furnish the Commissioner with any information"""
    if privileged_advice_on_the_act is None:
        raise MissingJudgement("whether it is privileged advice, or preparation for proceedings, about this Act", under="FOIA s.51(5)")
    return Finding(not privileged_advice_on_the_act.value, because=(privileged_advice_on_the_act,))


@rule("FOIA s.51(8)", since="2005-01-01")
def reaches(*, recorded: bool) -> Finding[bool]:
    """includes unrecorded information"""
    return Finding(True, because=(Fact(recorded, "the information is recorded"),))


REQUIREMENTS = (
    requirement(
        states_its_basis,
        arises="Every information notice: the application received or, of the Commissioner's own motion, why it is needed.",
    ),
    requirement(gives_the_right_of_appeal, arises="Every information notice."),
    requirement(time_does_not_outrun_the_appeal, arises="Every information notice."),
)
