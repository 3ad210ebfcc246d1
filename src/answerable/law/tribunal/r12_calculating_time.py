"""GRC rule 12: calculating time. The Tribunal has a calendar of its own.

Its "working day" excludes a bank holiday under section 1 of the 1971 Act, without FOIA's words "in any part of the United
Kingdom". The Rules do not say which part then counts. We count in England and Wales, where the Chamber sits by default and where the
day comes earliest, which is safe for whoever appeals; and wherever the whole United Kingdom's calendar would give a later day
the finding says so.
"""

from datetime import date
from enum import Enum
from functools import cache

from answerable.law.bank_holidays import BANK_HOLIDAYS, MOVED
from answerable.law.finding import Fact, Finding, Ground, say
from answerable.law.periods import days_after
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar, calendar_of

BEFORE = "5pm"


class Reading(Enum):
    """Whose bank holidays the Tribunal passes over."""

    ENGLAND_AND_WALES = "England and Wales"
    UNITED_KINGDOM = "the United Kingdom"


@cache
def tribunal_calendar(reading: Reading) -> Calendar:
    """The Tribunal's working days on either reading of r.12(3)."""
    if reading is Reading.UNITED_KINGDOM:
        return calendar()
    return calendar_of(tuple(row for row in BANK_HOLIDAYS if row[1] in ("UK", "EN")), MOVED)


@rule("GRC r.12(2)", since="2009-09-01")
def done_in_time_by(last: date, *, reading: Reading = Reading.ENGLAND_AND_WALES) -> Finding[date]:
    """ends on a day other than a working day, the act is done in time if it is done on the next working day"""
    day = _next_working_day(last, tribunal_calendar(reading))
    elsewhere = _next_working_day(last, calendar())
    doubt = f"{say(elsewhere)} if the bank holidays of every part of the United Kingdom counted" if elsewhere > day else ""
    return Finding(day, note=doubt, because=_why_not(last, day, tribunal_calendar(reading)))


def received_within(days: int, *, of: date, what: str, reading: Reading) -> tuple[date, tuple[Ground, ...]]:
    """The last day on which something is received within so many days of a day, with its grounds: before 5pm, and rolled forward."""
    last = days_after(days, following=of)
    rolled = done_in_time_by(last, reading=reading)
    grounds: tuple[Ground, ...] = (Fact(of, what), Fact(last, f"{days} days later, that day not counted"))
    return rolled.value, (*grounds, rolled) if rolled.value > last or rolled.note else grounds


def _next_working_day(day: date, days: Calendar) -> date:
    return day if days.is_worked(day) else days.nth(1, following=day)


def _why_not(last: date, day: date, days: Calendar) -> tuple[Fact, ...]:
    if day == last:
        return ()
    between = (date.fromordinal(each) for each in range(last.toordinal(), day.toordinal()))
    return tuple(Fact(each, f"not a working day, {days.why_not(each)}") for each in between)
