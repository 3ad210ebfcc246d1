"""The calendar that a case was counted over, kept so that the case can be counted over it again when a proclamation changes the table."""

import hashlib
from datetime import date
from functools import cache

from django.db import transaction

from answerable.casework.authority.models import CountingCalendar
from answerable.law.working_days import Calendar, PassedOver, calendar

_kept: set[str] = set()


def kept_calendar(over: Calendar) -> str:
    """The fingerprint of a calendar, which is kept the first time that a case is counted over it."""
    print_of = fingerprint(over)
    if print_of not in _kept:
        days = [[each.day.isoformat(), each.why] for each in over.holidays]
        CountingCalendar.objects.get_or_create(fingerprint=print_of, defaults={"days": days})
        transaction.on_commit(lambda: _kept.add(print_of))
    return print_of


@cache
def fingerprint(over: Calendar) -> str:
    """What tells one calendar from another: the days that do not count, and how far it goes. Why they do not is not in it."""
    words = [over.first.isoformat(), over.last.isoformat(), *(each.day.isoformat() for each in over.holidays)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def calendar_kept_as(print_of: str) -> Calendar | None:
    """The calendar with this fingerprint, or None where it was not kept."""
    kept = CountingCalendar.objects.filter(fingerprint=print_of).first()
    if kept is None:
        return None
    now = calendar()
    return Calendar(((date.fromisoformat(day), why) for day, why in kept.days), first=now.first, last=now.last)


def changed_between(before: Calendar, after: Calendar) -> tuple[PassedOver, ...]:
    """The days that count in one of two calendars and not in the other, in order."""
    were, are = {each.day: each for each in before.holidays}, {each.day: each for each in after.holidays}
    gone = [PassedOver(day, f"{each.why}, which is a working day again") for day, each in were.items() if day not in are]
    return tuple(sorted([*gone, *(each for day, each in are.items() if day not in were)]))
