"""FOIA section 53: the accountable person's certificate, or "veto". Here only until which day it may be given.

The effective date is the day on which the notice was given to the authority or, where an appeal is brought, the day on which it,
or any further appeal, is determined or withdrawn. Who may give a certificate, and about which notices, is in s.53(1).
"""

from datetime import date

from answerable.law.finding import Fact, Finding
from answerable.law.foia.s10_time_for_compliance import working_day
from answerable.law.rule import rule
from answerable.law.working_days import Calendar


@rule("FOIA s.53(2)", since="2005-01-01")
def last_day_for_certificate(effective_on: date, *, days: Calendar | None = None) -> Finding[date]:
    """not later than the twentieth working day following the effective date"""
    twentieth = working_day(20, following=effective_on, days=days)
    return Finding(twentieth.value, because=(Fact(effective_on, "the effective date"), twentieth))
