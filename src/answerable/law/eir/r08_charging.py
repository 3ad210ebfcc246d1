"""EIR regulation 8: a charge required in advance. It must be notified within twenty working days and paid within sixty.

The period from the notification to the payment, both days included, is disregarded. An unpaid charge is no late answer: the
authority is not required to make the information available.
"""

from datetime import date

from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Fact, Finding, say
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import OutOfOrder
from answerable.law.rule import rule
from answerable.law.working_days import Calendar

WORKING_DAYS_TO_PAY = 60


@rule("EIR reg 8(4)", since="2005-01-01")
def charge_notified_in_time(request: EnvironmentalRequest, *, twentieth: Finding[date]) -> Finding[bool]:
    """
    no later than 20 working days after the date of receipt of the request for the information, notify
    the applicant of this requirement
    """
    notified_on = _notified_on(request)
    in_time = notified_on <= twentieth.value
    note = "" if in_time else "notified too late, so on our reading it stops no clock"
    return Finding(in_time, note=note, because=(Fact(notified_on, "the day on which the charge is notified"), twentieth))


@rule("EIR reg 8(5)", since="2005-01-01")
def last_day_to_pay(request: EnvironmentalRequest, notified: Finding[bool], *, days: Calendar) -> Finding[date]:
    """unless the charge is paid no later than 60 working days after the date on which it gave the notification"""
    sixtieth = working_day(WORKING_DAYS_TO_PAY, following=_notified_on(request), days=days)
    return Finding(sixtieth.value, because=(notified, sixtieth))


def waiting(request: EnvironmentalRequest, lapse: Finding[date]) -> tuple[date, date]:
    """From the notification to the payment. Raises `AwaitsFee` when it is not paid, or not in time."""
    paid_on = request.charge_paid_on
    if paid_on is None or paid_on > lapse.value:
        raise AwaitsFee(lapse, paid_on=paid_on, what="charge")
    return _notified_on(request), paid_on


@rule("EIR reg 8(6)", since="2005-01-01")
def period_disregarded(since: date, until: date, *, days: Calendar) -> Finding[int]:
    """
    The period beginning with the day on which the notification of a requirement for an advance payment is made
    and ending on the day on which that payment is received by the public authority is to be disregarded
    """
    return Finding(
        days.is_worked(since) + days.count(after=since, to=until),
        note=f"working days from {say(since)} to {say(until)}, both included",
        because=(Fact(since, "the day on which the charge is notified"), Fact(until, "the day on which the payment is received")),
    )


def _notified_on(request: EnvironmentalRequest) -> date:
    notified_on, paid_on = request.charge_notified_on, request.charge_paid_on
    if notified_on is None:
        raise OutOfOrder("A charge is paid after it is notified, and no notification is given; give the day of the notification.")
    if notified_on < request.received_on:
        raise OutOfOrder(
            f"The charge notified on {say(notified_on)} is dated before the request, of {say(request.received_on)}; check the two dates."
        )
    if paid_on is not None and paid_on < notified_on:
        raise OutOfOrder(f"The charge paid on {say(paid_on)} is dated before it was notified, on {say(notified_on)}; check the two dates.")
    return notified_on
