"""SI 2004/3364 reg 3: maintained schools and maintained nursery schools, and schools maintained by the Secretary of State for Defence."""

from collections.abc import Iterable
from datetime import date

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.regulations.school_days import School
from answerable.law.rule import rule
from answerable.law.working_days import Calendar

SINCE = "2005-01-01"


@rule("SI 2004/3364 reg 3", since=SINCE)
def last_day_for_a_maintained_school(request: Chronology, *, sessions: Iterable[date], days: Calendar | None = None) -> Finding[date]:
    """whichever occurs first"""
    return School("SI 2004/3364 reg 3", sessions, since=date.fromisoformat(SINCE), days=days).last_day(request)
