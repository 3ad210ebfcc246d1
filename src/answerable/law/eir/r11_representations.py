"""EIR regulation 11: representations and reconsideration. Unlike FOIA's internal review this is law: a late answer is a breach."""

from datetime import date

from answerable.law.finding import Fact, Finding
from answerable.law.foia.s10_time_for_compliance import working_day
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
