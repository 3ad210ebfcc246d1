"""SI 2004/3364 regs 5 and 6: operations of the armed forces, and information held outside the United Kingdom.

Nothing moves by itself. The authority applies to the Commissioner within twenty working days, and the Commissioner
specifies a day, never past the sixtieth. "Sixty days because it is abroad" is not what the Regulations say: without a
specified day the twentieth stands.
"""

from datetime import date
from functools import partial

from answerable.law.finding import Fact, Finding, say
from answerable.law.foia.s10_time_for_compliance import (
    Chronology,
    counted,
    date_of_receipt,
    last_day_for_compliance,
    working_day,
)
from answerable.law.not_law import Malformed, OutOfOrder
from answerable.law.rule import narrowed, rule
from answerable.law.working_days import Calendar, calendar

AT_MOST = 60
TO_APPLY = 20


@rule("FOIA s.10(4)", since="2005-01-01")
def latest_day_by_regulations(request: Chronology, *, days: Calendar | None = None) -> Finding[date]:
    """not later than the sixtieth working day following the date of receipt"""
    days = days or calendar()
    return counted(request, partial(working_day, AT_MOST, days=days), days)


@rule("SI 2004/3364 reg 5", since="2005-01-01")
def last_day_for_armed_forces(request: Chronology, specified: "DaySpecified | None", *, days: Calendar | None = None) -> Finding[date]:
    """such other day, not being later than the sixtieth working day following the date of receipt"""
    return _specified("SI 2004/3364 reg 5", request, specified, days or calendar())


@rule("SI 2004/3364 reg 6", since="2005-01-01")
def last_day_outside_the_united_kingdom(
    request: Chronology, specified: "DaySpecified | None", *, days: Calendar | None = None
) -> Finding[date]:
    """such other day, not being later than the sixtieth working day following the date of receipt"""
    return _specified("SI 2004/3364 reg 6", request, specified, days or calendar())


class DaySpecified:
    """The day that the Commissioner specified, and the day on which the authority applied for one."""

    __slots__ = ("applied_on", "day")

    def __init__(self, day: date, *, applied_on: date) -> None:
        self.day, self.applied_on = day, applied_on


def _specified(at: str, request: Chronology, specified: DaySpecified | None, days: Calendar) -> Finding[date]:
    ordinary = last_day_for_compliance(request, days=days)
    if specified is None:
        return ordinary
    receipt = date_of_receipt(request)
    applied = _applied_in_time(at, receipt, specified, days)
    if not applied.value:
        return narrowed(
            Finding(ordinary.value, note="the day specified does not stand", because=(applied, ordinary)),
            under="FOIA s.10(1)",
            words=ordinary.words,
        )
    sixtieth = working_day(AT_MOST, following=receipt.value, days=days)
    if specified.day > sixtieth.value:
        raise Malformed(
            f"The Commissioner cannot specify {say(specified.day)}: {at}(2) allows no day after the sixtieth working day, "
            f"{say(sixtieth.value)}; check the day specified."
        )
    return Finding(specified.day, because=(receipt, applied, Fact(specified.day, "the day that the Commissioner specified"), sixtieth))


def _applied_in_time(at: str, receipt: Finding[date], specified: DaySpecified, days: Calendar) -> Finding[bool]:
    if specified.applied_on < receipt.value:
        raise OutOfOrder(
            f"The application of {say(specified.applied_on)} is dated before the request, received on {say(receipt.value)}; "
            "check the two dates."
        )
    twentieth = working_day(TO_APPLY, following=receipt.value, days=days)
    applied = Fact(specified.applied_on, "the day on which the authority applied to the Commissioner")
    return narrowed(
        Finding(specified.applied_on <= twentieth.value, because=(applied, twentieth)),
        under=f"{at}(3)(b)",
        words="within twenty working days following the date of receipt of the request",
    )
