"""Clarification starts again from nought; a fee only pauses, and its pause takes in both end days."""

from datetime import date

from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.working_days import calendar

RECEIVED, ASKED, CAME = date(2019, 3, 1), date(2019, 3, 8), date(2019, 3, 26)


def test_trap_05_clarification_gives_twenty_new_days() -> None:
    last = last_day_for_compliance(Chronology(RECEIVED, clarified_on=CAME)).value
    assert calendar().count(after=CAME, to=last) == 20


def test_trap_05_a_fee_gives_back_only_the_days_it_took() -> None:
    last = last_day_for_compliance(Chronology(RECEIVED, fees_notice_on=ASKED, fee_paid_on=CAME)).value
    assert calendar().count(after=RECEIVED, to=date(2019, 3, 7)) + calendar().count(after=CAME, to=last) == 20
    assert last == date(2019, 4, 17)


def test_trap_05_both_end_days_are_disregarded() -> None:
    """Leaving out either end would end a working day sooner."""
    kept_one = calendar().nth_without(20, following=RECEIVED, since=ASKED, until=date(2019, 3, 25))
    assert kept_one == date(2019, 4, 16)
    assert calendar().nth_without(20, following=RECEIVED, since=date(2019, 3, 11), until=CAME) == date(2019, 4, 16)
    assert calendar().nth_without(20, following=RECEIVED, since=ASKED, until=CAME) == date(2019, 4, 17)
