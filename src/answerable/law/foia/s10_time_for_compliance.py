"""FOIA section 10: time for compliance with request.

Counting is where authorities go wrong, so each reading has a name here and a page of specs in tests/law/spec/s10/.

Day 1 is the first working day after receipt; the day of receipt never counts. Receipt is the day the request arrives,
even a Sunday, even if nobody opens it. A bank holiday anywhere in the United Kingdom is a holiday everywhere: Scotland's
St Andrew's Day gave a police force in London until 6 December 2019.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import Finding, say
from answerable.law.not_law import OutOfOrder
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar, calendar


class Chronology(NamedTuple):
    """The days on which things happened to one part of a request. Facts only, no clock."""

    received_on: date
    clarified_on: date | None = None


@rule("FOIA s.10(1)", since="2005-01-01")
def last_day_for_compliance(request: Chronology, *, days: Calendar | None = None) -> Finding[date]:
    """not later than the twentieth working day following the date of receipt"""
    receipt = date_of_receipt(request)
    twentieth = working_day(20, following=receipt.value, days=days)
    return Finding(twentieth.value, because=(receipt, twentieth))


@rule("FOIA s.10(6)", since="2005-01-01")
def date_of_receipt(request: Chronology) -> Finding[date]:
    """the day on which the public authority receives the request for information"""
    if request.clarified_on is None:
        return narrowed(
            Finding(request.received_on),
            under="FOIA s.10(6)(a)",
            words="the day on which the public authority receives the request for information",
        )
    if request.clarified_on < request.received_on:
        raise OutOfOrder(
            f"The clarification of {say(request.clarified_on)} is dated before the request that it clarifies, "
            f"of {say(request.received_on)}. Check the two dates."
        )
    return narrowed(
        Finding(request.clarified_on),
        under="FOIA s.10(6)(b)",
        words="if later, the day on which it receives the information referred to in section 1(3)",
    )


@rule("FOIA s.10(6)", since="2005-01-01")
def working_day(nth: int, *, following: date, days: Calendar | None = None) -> Finding[date]:
    """
    any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day
    which is a bank holiday under the Banking and Financial Dealings Act 1971 in
    any part of the United Kingdom
    """
    days = days or calendar()
    day = days.nth(nth, following=following)
    return Finding(day, note=lambda: _passed_over(days, following, day))


def _passed_over(days: Calendar, after: date, to: date) -> str:
    return "; ".join(f"{say(each.day)} passed over, {each.why}" for each in days.passed_over(after=after, to=to))
