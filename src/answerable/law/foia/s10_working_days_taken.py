"""FOIA section 10(1) and (6): how many working days an answer took, and by how many it was late.

Day 1 is the first working day after the date of receipt. An answer on a day that is not worked is counted with the working
day before it: one sent on the Saturday after day 20 has taken 20 working days, and is late all the same, because the
twentieth working day has passed. So whether an answer is late is asked of the last day, and never of the count.

The working days that s.10(2) disregards, between a fees notice and its payment, are `disregarded` here too.
"""

from datetime import date

from answerable.law.finding import Fact, Finding, Ground
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar


@rule("FOIA s.10(1)", since="2005-01-01")
def working_days_taken(
    receipt: Finding[date], *, to: date, disregarded: Finding[int] | None = None, days: Calendar | None = None
) -> Finding[int]:
    """working day following the date of receipt"""
    count = (days or calendar()).count(after=receipt.value, to=to)
    grounds: tuple[Ground, ...] = (receipt, Fact(to, "the day counted to"))
    if disregarded is not None:
        count, grounds = count - disregarded.value, (*grounds, disregarded)
    return Finding(count, note="day 1 is the first working day after receipt", because=grounds)


@rule("FOIA s.10(1)", since="2005-01-01")
def working_days_late(last_day: Finding[date], *, to: date, days: Calendar | None = None) -> Finding[int]:
    """in any event not later than the twentieth working day following the date of receipt"""
    count = (days or calendar()).count(after=last_day.value, to=to)
    return Finding(count, note="working days after the last day for compliance", because=(last_day, Fact(to, "the day counted to")))


@rule("FOIA s.10(1)", since="2005-01-01")
def in_time(last_day: Finding[date], *, on: date | None) -> Finding[bool]:
    """must comply with section 1(1) promptly and in any event not later than the twentieth working day"""
    return Finding(
        on is not None and on <= last_day.value,
        note="“promptly” is a limb of its own: an answer by the last day can still be late, and only a person can say so",
        because=(last_day, Fact(on, "the day of the answer")),
    )
