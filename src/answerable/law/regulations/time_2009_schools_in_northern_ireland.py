"""SI 2009/1369 reg 2: controlled, voluntary and grant-maintained integrated schools and pupil referral units in Northern Ireland."""

from collections.abc import Iterable
from datetime import date

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.regulations.school_days import School
from answerable.law.rule import rule
from answerable.law.working_days import Calendar

SINCE = "2009-06-26"


@rule("SI 2009/1369 reg 2", since=SINCE)
def last_day_for_a_school_in_northern_ireland(
    request: Chronology, *, sessions: Iterable[date], days: Calendar | None = None
) -> Finding[date]:
    """whichever occurs first"""
    return School("SI 2009/1369 reg 2", sessions, since=date.fromisoformat(SINCE), days=days).last_day(request)
