"""EIR regulation 11: representations and reconsideration. Unlike FOIA's internal review this is law: a late answer is a breach."""

from datetime import date

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import MissingJudgement
from answerable.law.requirement import Met, together, told
from answerable.law.rule import rule
from answerable.law.working_days import Calendar

WORKING_DAYS = 40


@rule("EIR reg 11(2)", since="2005-01-01")
def last_day_for_representations(failed_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """
    no later than 40 working days after the date on which the applicant believes that the public authority
    has failed to comply with the requirement
    """
    fortieth = working_day(WORKING_DAYS, following=failed_on, days=days)
    return Finding(fortieth.value, because=(Fact(failed_on, "the day on which the applicant believes it failed"), fortieth))


@rule("EIR reg 11(4)", since="2005-01-01")
def last_day_for_reconsideration(received_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """as soon as possible and no later than 40 working days after the date of receipt of the representations"""
    fortieth = working_day(WORKING_DAYS, following=received_on, days=days)
    return Finding(fortieth.value, because=(Fact(received_on, "the day on which the representations are received"), fortieth))


@rule("EIR reg 11(2)", since="2005-01-01")
def made_in_time(failed_on: date, *, made_on: date, days: Calendar | None = None) -> Finding[bool]:
    """
    no later than 40 working days after the date on which the applicant believes that the public authority
    has failed to comply with the requirement
    """
    last = last_day_for_representations(failed_on, days=days)
    note = "" if made_on <= last.value else "the authority need not reconsider, and may"
    return Finding(made_on <= last.value, note=note, because=(Fact(made_on, "the representations are received"), last))


@rule("EIR reg 11(3)(b)", since="2005-01-01")
def decides_whether_it_complied(failed: Judgement[bool] | None) -> Finding[bool]:
    """decide if it has complied with the requirement"""
    if failed is None:
        raise MissingJudgement("whether the authority has failed to comply with the Regulations", under="EIR reg 11(3)(b)")
    return Finding(not failed.value, because=(failed,))


@rule("EIR reg 11(4)", since="2005-01-01")
def notified_in_time(received_on: date, *, notified_on: date | None, as_at: date, days: Calendar | None = None) -> Finding[Met]:
    """as soon as possible and no later than 40 working days after the date of receipt of the representations"""
    last = last_day_for_reconsideration(received_on, days=days)
    if notified_on is None and as_at <= last.value:
        return Finding(Met.DOES_NOT_ARISE, note="the time has not run out", because=(last,))
    if notified_on is None:
        return Finding(Met.NO, note="nothing has been notified", because=(last,))
    return Finding(told(notified_on <= last.value), because=(Fact(notified_on, "the decision is notified"), last))


@rule("EIR reg 11(5)", since="2005-01-01")
def says_what_it_will_do(failed: Judgement[bool] | None, *, failure: bool | None, action: bool | None, period: bool | None) -> Finding[Met]:
    """Where the public authority decides that it has failed to comply with these Regulations in relation to the request"""
    if failed is None:
        return Finding(Met.FOR_A_PERSON, note="whether the authority decided that it had failed to comply")
    if not failed.value:
        return Finding(Met.DOES_NOT_ARISE, because=(failed,))
    facts = ((failure, "states the failure"), (action, "states the action to be taken"), (period, "states the period for it"))
    return Finding(together(told(fact) for fact, _ in facts), because=(failed, *(Fact(fact, what) for fact, what in facts)))
