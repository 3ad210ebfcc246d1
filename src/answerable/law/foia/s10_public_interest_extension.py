"""FOIA section 10(3): more time to weigh the public interest, as a predicate with five conditions.

It is asked for one part and one duty at a time: s.10(3)(a) touches the duty to confirm or deny only where the public
interest test of s.2(1)(b) is the one being weighed, s.10(3)(b) the duty to communicate only where that of s.2(2)(b) is. It
never moves the time for the notice under s.17(1).

The Act fixes no day. Forty working days in all is a norm of the s.45 Code (2018), which is no law: law/code/norms_of_time.py.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Finding, Ground, Judgement
from answerable.law.foia.s10_working_days_taken import working_days_taken
from answerable.law.foia.s17_refusal_of_request import (
    given_in_time,
    indicates_no_decision_and_estimates,
    specifies_the_exemption,
    states_why_it_applies,
)
from answerable.law.refusal_notice import RefusalNotice, Reliance
from answerable.law.requirement import Met, together, told
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar


class MoreTime(NamedTuple):
    """What more time for one part and one duty rests on.

    `notice` is the letter that asks for it; `norm` the day to which a code or practice would let it run, which decides
    nothing. `engaged`: whether a qualified exemption is actually engaged. `balance_only`: whether the extra time went on the
    balance and not on searching or on the exemption itself. `reasonable`: whether the time taken is reasonable in the
    circumstances. Those three are a person's to say. `days` is the calendar to count over, where it is not the one that stands.
    """

    duty: Duty
    notice: RefusalNotice
    receipt: Finding[date] | None = None
    norm: Finding[date] | None = None
    engaged: Judgement[bool] | Finding[bool] | None = None
    balance_only: Judgement[bool] | None = None
    reasonable: Judgement[bool] | None = None
    days: Calendar | None = None

    def notice_for_this_duty(self) -> RefusalNotice:
        """The notice with only the exemptions that it relies on for this duty, or for a duty that it does not say."""
        return self.notice._replace(relies_on=tuple(each for each in self.notice.relies_on if each.duty in (self.duty, None)))


@rule("FOIA s.10(3)", since="2005-01-01")
def more_time_to_weigh(asked: MoreTime) -> Finding[Met]:
    """need not comply with section 1(1)(a) or (b) until such time as is reasonable in the circumstances"""
    conditions = conditions_of(asked)
    return Finding(together(each.value for each in conditions), because=conditions)


@rule("FOIA s.10(3)", since="2005-01-01")
def day_to_work_to(more_time: Finding[Met], *, last_day: Finding[date], estimate_on: date) -> Finding[date]:
    """until such time as is reasonable in the circumstances"""
    if more_time.value is Met.NO:
        return Finding(last_day.value, note="no more time, so the last day stands", because=(last_day, more_time))
    note = "the authority's own estimate: the Act fixes no day, and whether it is reasonable is for a person to say"
    return Finding(estimate_on, note=note, because=(more_time, Fact(estimate_on, "the day estimated under s.17(2)")))


def conditions_of(asked: MoreTime) -> tuple[Finding[Met], ...]:
    """The five conditions, in order; every one must be met."""
    return (
        qualified_exemption_engaged(asked),
        refused_in_ordinary_time(asked),
        undecided_with_an_estimate(asked),
        to_the_extent_of_the_balance(asked),
        reasonable_in_the_circumstances(asked),
    )


@rule("FOIA s.10(3)(b)", since="2005-01-01")
def qualified_exemption_engaged(asked: MoreTime) -> Finding[Met]:
    """section 1(1)(b) would not apply if the condition in section 2(2)(b) were satisfied"""
    qualified = [each for each in asked.notice_for_this_duty().relies_on if each.absolute is not True]
    answer, note = _engaged(asked, qualified)
    grounds: list[Ground] = [Fact(each.provision, "relied on, and not as an absolute exemption") for each in qualified]
    if asked.engaged is not None:
        grounds.append(asked.engaged)
    finding = Finding(answer, note=note, because=grounds)
    if asked.duty is Duty.COMMUNICATE:
        return finding
    words = "section 1(1)(a) would not apply if the condition in section 2(1)(b) were satisfied"
    return narrowed(finding, under="FOIA s.10(3)(a)", words=words)


@rule("FOIA s.10(3)", since="2005-01-01")
def refused_in_ordinary_time(asked: MoreTime) -> Finding[Met]:
    """this subsection does not affect the time by which any notice under section 17(1) must be given"""
    notice = asked.notice_for_this_duty()
    required = (given_in_time(notice), specifies_the_exemption(notice), states_why_it_applies(notice))
    return Finding(_all_of(*required), note=lambda: _on_working_day(asked), because=required)


@rule("FOIA s.17(2)", since="2005-01-01")
def undecided_with_an_estimate(asked: MoreTime) -> Finding[Met]:
    """must contain an estimate of the date by which the authority expects that such a decision will have been reached"""
    required = indicates_no_decision_and_estimates(asked.notice_for_this_duty())
    return Finding(_all_of(required), because=(required,))


@rule("FOIA s.10(3)", since="2005-01-01")
def to_the_extent_of_the_balance(asked: MoreTime) -> Finding[Met]:
    """If, and to the extent that"""
    note = "more time is for the balance alone, not for searching nor for deciding whether an exemption is engaged (our reading)"
    return _by_a_person(asked.balance_only, note)


@rule("FOIA s.10(3)", since="2005-01-01")
def reasonable_in_the_circumstances(asked: MoreTime) -> Finding[Met]:
    """until such time as is reasonable in the circumstances"""
    finding = _by_a_person(asked.reasonable, "the Act fixes no day, and no count settles what is reasonable")
    return finding if asked.norm is None else Finding(finding.value, note=finding.note, because=(asked.norm, *finding.because))


def _engaged(asked: MoreTime, qualified: list[Reliance]) -> tuple[Met, str]:
    if not qualified:
        return (
            Met.NO,
            f"no qualified exemption is relied on for the duty to {asked.duty.value}; an absolute one has no balance",
        )
    if asked.engaged is not None:
        return told(asked.engaged.value), "" if asked.engaged.value else "not engaged, so the public interest is never reached"
    return Met.FOR_A_PERSON, "nobody has decided whether a qualified exemption is engaged"


def _all_of(*required: Finding[Met]) -> Met:
    """Met where every requirement is; more time needs them, so where none arises they are not met."""
    answer = together(each.value for each in required)
    return Met.NO if answer is Met.DOES_NOT_ARISE else answer


def _on_working_day(asked: MoreTime) -> str:
    if asked.receipt is None or asked.notice.given_on is None:
        return ""
    return f"given on working day {working_days_taken(asked.receipt, to=asked.notice.given_on, days=asked.days).value}"


def _by_a_person(judgement: Judgement[bool] | None, note: str) -> Finding[Met]:
    if judgement is None:
        return Finding(Met.FOR_A_PERSON, note=note)
    return Finding(told(judgement.value), note=note, because=(judgement,))
