"""EIR regulation 5: the duty to make environmental information available, as soon as possible and within twenty working days.

"Working day" is FOIA's (reg 2(1)), so a bank holiday anywhere in the United Kingdom counts nowhere. There is no extension
to weigh the public interest.
"""

from datetime import date

from answerable.law.eir.r08_charging import charge_notified_in_time, last_day_to_pay, period_disregarded, waiting
from answerable.law.eir.r09_advice_and_assistance import day_counted_from
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Fact, Finding
from answerable.law.foia.s10_time_for_compliance import Suspension, working_day
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar

WORKING_DAYS = 20


@rule("EIR reg 5(2)", since="2005-01-01")
def last_day_to_make_available(request: EnvironmentalRequest, *, days: Calendar | None = None) -> Finding[date]:
    """no later than 20 working days after the date of receipt of the request"""
    return counted(WORKING_DAYS, request, days or calendar())


@rule("EIR reg 5(2)", since="2005-01-01")
def answered_in_time(works_to: Finding[date], *, on: date) -> Finding[bool]:
    """no later than 20 working days after the date of receipt of the request"""
    return Finding(on <= works_to.value, because=(Fact(on, "the day of the answer"), works_to))


def counted(nth: int, request: EnvironmentalRequest, days: Calendar) -> Finding[date]:
    """The nth working day after receipt, with the charge's days disregarded; unsigned. Raises `AwaitsFee`, `OutOfOrder`."""
    start = day_counted_from(request)
    day = working_day(nth, following=start.value, days=days)
    if request.charge_notified_on is None and request.charge_paid_on is None:
        return Finding(day.value, because=(start, day))
    notified = charge_notified_in_time(request, twentieth=working_day(WORKING_DAYS, following=start.value, days=days))
    if not notified.value:
        return Finding(day.value, because=(start, notified, day))
    pay = last_day_to_pay(request, notified, days=days)
    since, until = waiting(request, pay)
    resumed = working_day(nth, following=start.value, days=days, suspended=Suspension(since, until))
    return Finding(resumed.value, because=(start, period_disregarded(since, until, days=days), resumed))
