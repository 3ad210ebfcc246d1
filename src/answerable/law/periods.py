"""Periods in calendar days and months, as statutes count them.

A period "of", "from", "after" or "following" a day leaves that day out; a period "beginning with" a day takes it in.
A period of months ends on the corresponding date rule: the day before the same number in the last month, and, where that
month has no such number, its last day.
"""

from datetime import date, timedelta

_MONTHS = 12


def days_after(count: int, *, following: date) -> date:
    """The last of so many calendar days when `following` itself is not counted."""
    return following + timedelta(days=count)


def months_beginning_with(day: date, count: int) -> date:
    """The last day of a period of so many months beginning with `day`, which is the first of it.

    8 March and three months: 7 June. 1 March: 31 May. 30 November and 1 December: both the last day of February, because
    February has no 30th and no day before 1 March but its last.
    """
    return min(_first_of_month(day, count) + timedelta(days=day.day - 2), _first_of_month(day, count + 1) - timedelta(days=1))


def _first_of_month(day: date, later: int) -> date:
    years, month = divmod(day.month - 1 + later, _MONTHS)
    return date(day.year + years, month + 1, 1)


def months_after(day: date, count: int) -> date:
    """The day of the same number so many months later, or that month's last day where it has no such number."""
    return min(_first_of_month(day, count) + timedelta(days=day.day - 1), _first_of_month(day, count + 1) - timedelta(days=1))
