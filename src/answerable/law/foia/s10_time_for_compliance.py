"""FOIA section 10: time for compliance with request.

Counting is where authorities go wrong, so each reading has a name here and a page of specs in tests/law/spec/s10/.

Day 1 is the first working day after receipt; the day of receipt never counts. Receipt is the day the request arrives,
even a Sunday, even if nobody opens it. A bank holiday anywhere in the United Kingdom is a holiday everywhere: Scotland's
St Andrew's Day gave a police force in London until 6 December 2019.

Clarification starts the count again; a fee that is paid only suspends it, both end days included. The twentieth day is a
ceiling: the duty is to comply PROMPTLY, so an answer within it may still be too slow. Who may be slow is for a person to say.
"""

from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from answerable.law.finding import Fact, Finding, say
from answerable.law.not_law import OutOfOrder
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar, calendar

PROMPTLY = "promptly and in any event"


class Chronology(NamedTuple):
    """The days on which things happened to one part of a request. Facts only, no clock."""

    received_on: date
    clarified_on: date | None = None
    fees_notice_on: date | None = None
    fee_paid_on: date | None = None


class Suspension:
    """The days from a fees notice to its payment, both included, whose working days are disregarded."""

    __slots__ = ("since", "until")

    def __init__(self, since: date, until: date) -> None:
        self.since, self.until = since, until


class Count(Protocol):
    """How a last day is counted from the date of receipt, with or without days that are disregarded."""

    def __call__(self, *, following: date, suspended: Suspension | None) -> Finding[date]: ...


@rule("FOIA s.10(1)", since="2005-01-01")
def last_day_for_compliance(request: Chronology, *, days: Calendar | None = None) -> Finding[date]:
    """not later than the twentieth working day following the date of receipt"""
    days = days or calendar()
    return counted(request, partial(working_day, 20, days=days), days)


def counted(request: Chronology, count: Count, days: Calendar) -> Finding[date]:
    """A last day counted from the date of receipt, not yet signed: s.10(1) signs one count, regulations under s.10(4) others.

    Raises `OutOfOrder`, `BeyondTheCalendar`, and `AwaitsFee` when a fee was asked for in time and not paid in time.
    """
    receipt = date_of_receipt(request)
    day = count(following=receipt.value, suspended=None)
    if request.fees_notice_on is None and request.fee_paid_on is None:
        return Finding(day.value, because=(receipt, day))
    return _after_fees_notice(request, receipt, day, count, days)


def _after_fees_notice(request: Chronology, receipt: Finding[date], day: Finding[date], count: Count, days: Calendar) -> Finding[date]:
    from answerable.law.foia.s09_fees import AwaitsFee, fees_in_order, fees_notice_in_time, last_day_to_pay

    notice_on = fees_in_order(received_on=request.received_on, fees_notice_on=request.fees_notice_on, fee_paid_on=request.fee_paid_on)
    noticed = fees_notice_in_time(notice_on, last_day=day)
    if not noticed.value:
        return Finding(day.value, because=(receipt, noticed))
    lapse = last_day_to_pay(notice_on, grounds=(noticed,))
    paid_on = request.fee_paid_on
    if paid_on is None or paid_on > lapse.value:
        raise AwaitsFee(lapse, paid_on=paid_on)
    suspended = Suspension(notice_on, paid_on)
    resumed = count(following=receipt.value, suspended=suspended)
    return Finding(resumed.value, because=(receipt, disregarded(suspended, days=days), resumed))


@rule("FOIA s.10(2)", since="2005-01-01")
def disregarded(suspended: Suspension, *, days: Calendar) -> Finding[int]:
    """
    the working days in the period beginning with the day on which the fees notice is
    given to the applicant and ending with the day on which the fee is received by the
    authority are to be disregarded
    """
    return Finding(
        days.is_worked(suspended.since) + days.count(after=suspended.since, to=suspended.until),
        note=f"working days from {say(suspended.since)} to {say(suspended.until)}, both included",
        because=(
            Fact(suspended.since, "the day on which the fees notice is given"),
            Fact(suspended.until, "the day on which the fee is received"),
        ),
    )


@rule("FOIA s.10(6)", since="2005-01-01")
def date_of_receipt(request: Chronology) -> Finding[date]:
    """the day on which the public authority receives the request for information"""
    if request.clarified_on is None or request.clarified_on == request.received_on:
        return narrowed(
            Finding(request.received_on),
            under="FOIA s.10(6)(a)",
            words="the day on which the public authority receives the request for information",
        )
    if request.clarified_on < request.received_on:
        raise OutOfOrder(
            f"The clarification of {say(request.clarified_on)} is dated before the request that it clarifies, "
            f"of {say(request.received_on)}; check the two dates."
        )
    return narrowed(
        Finding(request.clarified_on),
        under="FOIA s.10(6)(b)",
        words="if later, the day on which it receives the information referred to in section 1(3)",
    )


@rule("FOIA s.10(6)", since="2005-01-01")
def working_day(nth: int, *, following: date, days: Calendar | None = None, suspended: Suspension | None = None) -> Finding[date]:
    """
    any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day
    which is a bank holiday under the Banking and Financial Dealings Act 1971 in
    any part of the United Kingdom
    """
    days = days or calendar()
    if suspended is None:
        day = days.nth(nth, following=following)
    else:
        day = days.nth_without(nth, following=following, since=suspended.since, until=suspended.until)
    return Finding(day, note=lambda: _passed_over(days, following, day))


def _passed_over(days: Calendar, after: date, to: date) -> str:
    return "; ".join([f"{say(each.day)} passed over, {each.why}" for each in days.passed_over(after=after, to=to)])
