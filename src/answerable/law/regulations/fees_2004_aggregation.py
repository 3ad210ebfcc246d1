"""Fees Regs reg 5: requests close enough in time to be costed together.

The period is any sixty consecutive working days, so it is a window that slides, and has no anchor of its own. Of a window that
begins with the day of one request that day is the first of the sixty, when it is a working day; when it is not,
the next working day is. So the window ends on the fifty-ninth working day following a request received on a working day, and on the
sixtieth following one received on a Sunday. That is one working day shorter than the sixtieth working day *following* receipt,
which is the ceiling of s.10(4) and another count altogether.

Two requests can be aggregated in time when the later was received by the end of the window that begins with the earlier.
"""

from datetime import date

from answerable.law.finding import Fact, Finding
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.not_law import OutOfOrder
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar

CONSECUTIVE = 60


@rule("Fees Regs reg 5(2)", since="2005-01-01")
def last_day_of_aggregation_window(first_received_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """within any period of sixty consecutive working days"""
    days = days or calendar()
    counts_itself = days.is_worked(first_received_on)
    last = working_day(CONSECUTIVE - counts_itself, following=first_received_on, days=days)
    return Finding(
        last.value,
        note="the day of the first request is the first of the sixty"
        if counts_itself
        else "the first of the sixty is the next working day",
        because=(Fact(first_received_on, "the day on which the first request is received"), last),
    )


@rule("Fees Regs reg 5(2)", since="2005-01-01")
def received_close_enough(first_received_on: date, later_received_on: date, *, days: Calendar | None = None) -> Finding[bool]:
    """those requests are received by the public authority within any period of sixty consecutive working days"""
    if later_received_on < first_received_on:
        raise OutOfOrder("The later request is dated before the first; give the earlier of the two days first.")
    window = last_day_of_aggregation_window(first_received_on, days=days)
    return Finding(
        later_received_on <= window.value,
        because=(window, Fact(later_received_on, "the day on which the later request is received")),
    )
