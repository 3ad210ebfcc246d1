"""FOIA section 50(4): the period that a decision notice gives for its steps, in calendar days.

"Within 35 calendar days of the date of this decision notice": the day of the notice is not counted, and the period does not
roll forward over a weekend. Whether the period is lawful is for s.50(6).
"""

from datetime import date

from answerable.law.finding import Fact, Finding
from answerable.law.not_law import Malformed
from answerable.law.periods import days_after
from answerable.law.rule import rule

AT_MOST = 1000


@rule("FOIA s.50(4)", since="2005-01-01")
def last_day_for_steps(notice_on: date, *, within: int) -> Finding[date]:
    """the period within which they must be taken"""
    refuse_period(within)
    return Finding(
        days_after(within, following=notice_on),
        note=f"{within} calendar days, the day of the notice not counted",
        because=(Fact(notice_on, "the date of the decision notice"),),
    )


def refuse_period(within: int) -> None:
    """Refuses a number of days that no notice gives. Raises `Malformed`."""
    if not 1 <= within <= AT_MOST:
        raise Malformed(f"A period of {within} days for steps is none that a notice gives; give the number it states, from 1 to {AT_MOST}.")
