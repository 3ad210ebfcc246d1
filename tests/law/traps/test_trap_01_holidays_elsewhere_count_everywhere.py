"""A bank holiday in Scotland or Northern Ireland counts everywhere, and so does a day that is proclaimed once."""

from datetime import date

from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.tribunal.r12_calculating_time import Reading, tribunal_calendar


def test_trap_01_the_last_day_of_the_seed_is_6_december_and_not_the_5th() -> None:
    received = date(2019, 11, 7)
    assert last_day_for_compliance(Chronology(received)).value == date(2019, 12, 6)
    assert tribunal_calendar(Reading.ENGLAND_AND_WALES).nth(20, following=received) == date(2019, 12, 5)


def test_trap_01_a_day_proclaimed_for_scotland_alone_counts_everywhere() -> None:
    assert last_day_for_compliance(Chronology(date(2026, 5, 20))).value == date(2026, 6, 19)


def test_trap_01_four_requests_in_ten_would_come_out_wrong() -> None:
    """690 of the 1,827 weekdays of 2019 to 2025, counted over an English calendar, end on another day."""
    english, ours = tribunal_calendar(Reading.ENGLAND_AND_WALES), last_day_for_compliance
    weekdays = [date.fromordinal(each) for each in range(date(2019, 1, 1).toordinal(), date(2026, 1, 1).toordinal()) if (each - 1) % 7 < 5]
    wrong = [day for day in weekdays if english.nth(20, following=day) != ours(Chronology(day)).value]
    assert (len(wrong), len(weekdays)) == (690, 1827)
