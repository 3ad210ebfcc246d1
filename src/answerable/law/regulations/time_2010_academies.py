"""SI 2010/2768 reg 2: proprietors of Academies, from the day after 17 November 2010, when the Regulations were made."""

from collections.abc import Iterable
from datetime import date

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.regulations.school_days import School
from answerable.law.rule import rule
from answerable.law.working_days import Calendar

SINCE = "2010-11-18"


@rule("SI 2010/2768 reg 2", since=SINCE)
def last_day_for_an_academy(request: Chronology, *, sessions: Iterable[date], days: Calendar | None = None) -> Finding[date]:
    """whichever occurs first"""
    return School("SI 2010/2768 reg 2", sessions, since=date.fromisoformat(SINCE), days=days).last_day(request)
