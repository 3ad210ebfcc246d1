"""SI 2004/3364 reg 4: transferred public records that are not designated open, ten working days more. It needs nobody's leave."""

from datetime import date
from functools import partial

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, counted, working_day
from answerable.law.rule import rule
from answerable.law.working_days import Calendar, calendar


@rule("SI 2004/3364 reg 4", since="2005-01-01")
def last_day_for_archives(request: Chronology, *, days: Calendar | None = None) -> Finding[date]:
    """the thirtieth working day following the date of receipt"""
    days = days or calendar()
    return counted(request, partial(working_day, 30, days=days), days)
