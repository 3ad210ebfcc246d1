"""EIR regulation 7: forty working days instead of twenty, for complexity and volume together, if the applicant is told in time.

The authority must reasonably believe it; that is a person's judgement. It must say so within twenty working days; later, the twenty stand.
"""

from datetime import date

from answerable.law.eir.r05_duty_to_make_available import WORKING_DAYS, counted, last_day_to_make_available
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.requirement import Met
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar

EXTENDED = 2 * WORKING_DAYS


@rule("EIR reg 7(1)", since="2005-01-01")
def last_day_when_extended(request: EnvironmentalRequest, *, days: Calendar | None = None) -> Finding[date]:
    """may extend the period of 20 working days referred to in the provisions in paragraph (2) to 40 working days"""
    finding = counted(EXTENDED, request, days or calendar())
    notify_by = last_day_to_notify(request, days=days)
    return Finding(finding.value, because=(*finding.because, notify_by))


@rule("EIR reg 7(3)", since="2005-01-01")
def last_day_to_notify(request: EnvironmentalRequest, *, days: Calendar | None = None) -> Finding[date]:
    """notify the applicant accordingly as soon as possible and no later than 20 working days after the date of receipt of the request"""
    last = last_day_to_make_available(request, days=days)
    return Finding(last.value, because=last.because)


@rule("EIR reg 7(3)", since="2005-01-01")
def notified_in_time(request: EnvironmentalRequest, notified_on: date, *, days: Calendar | None = None) -> Finding[bool]:
    """no later than 20 working days after the date of receipt of the request"""
    last = last_day_to_notify(request, days=days)
    return Finding(notified_on <= last.value, because=(Fact(notified_on, "the day on which the applicant is notified"), last))


@rule("EIR reg 7(1)", since="2005-01-01")
def may_extend(
    impracticable: Judgement[bool] | None, request: EnvironmentalRequest, notified_on: date, *, days: Calendar | None = None
) -> Finding[Met]:
    """it reasonably believes that the complexity and volume of the information requested means that it is impracticable"""
    timely = notified_in_time(request, notified_on, days=days)
    if not timely.value:
        return Finding(Met.NO, note="the applicant was notified too late", because=(timely,))
    if impracticable is None:
        return Finding(Met.FOR_A_PERSON, note="whether complexity and volume make it impracticable", because=(timely,))
    note = "" if impracticable.value else "weighing the public interest, or being busy, is neither complexity nor volume"
    return Finding(Met.YES if impracticable.value else Met.NO, note=note, because=(timely, impracticable))
