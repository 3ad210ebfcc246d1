"""Day 0 is the day of receipt, even a Sunday. Shifting it to Monday loses a day when that Monday is a holiday."""

from datetime import date

from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.working_days import calendar


def test_trap_04_a_weekend_and_a_holiday_are_days_of_receipt() -> None:
    for received in (date(2024, 11, 30), date(2024, 12, 1), date(2024, 12, 2)):
        assert date_of_receipt(Chronology(received)).value == received
        assert last_day_for_compliance(Chronology(received)).value == date(2025, 1, 3)


def test_trap_04_shifting_receipt_to_the_next_working_day_gives_a_day_too_many() -> None:
    received = date(2024, 12, 1)
    shifted = calendar().nth(1, following=received)
    assert last_day_for_compliance(Chronology(shifted)).value == date(2025, 1, 6)
    assert last_day_for_compliance(Chronology(received)).value == date(2025, 1, 3)
