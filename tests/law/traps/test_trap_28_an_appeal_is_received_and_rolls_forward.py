"""An appeal must be received, by 5pm, 28 days from when the notice was sent, and rolls over the Tribunal's own calendar."""

from datetime import date

from answerable.law.tribunal.r12_calculating_time import Reading
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal


def test_trap_28_the_seed_could_be_appealed_until_21_july_2020() -> None:
    finding = last_day_to_appeal(date(2020, 6, 23))
    assert finding.value == date(2020, 7, 21)
    assert "before 5pm" in finding.note


def test_trap_28_the_day_rolls_forward_and_never_back() -> None:
    assert last_day_to_appeal(date(2023, 11, 27)).value == date(2023, 12, 27)
    assert last_day_to_appeal(date(2025, 3, 21)).value == date(2025, 4, 22)


def test_trap_28_a_holiday_in_scotland_alone_does_not_roll_it_in_england() -> None:
    sent = date(2024, 11, 4)
    assert last_day_to_appeal(sent, reading=Reading.ENGLAND_AND_WALES).value == date(2024, 12, 2)
    assert last_day_to_appeal(sent, reading=Reading.UNITED_KINGDOM).value == date(2024, 12, 3)


def test_trap_28_what_counts_is_the_day_of_sending() -> None:
    printed, sent = date(2020, 6, 23), date(2020, 6, 25)
    assert last_day_to_appeal(sent).value > last_day_to_appeal(printed).value
