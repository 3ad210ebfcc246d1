"""The table of the law's days says what the law says, on every day of it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.intelligence.scale.engine import engine
from answerable.intelligence.scale.law_days import law_days, write_law_days
from answerable.intelligence.systemic.counts import say_quarter
from answerable.law.bank_holidays import BANK_HOLIDAYS, MOVED, PLACES
from answerable.law.not_law import BeyondTheCalendar
from answerable.law.working_days import Calendar, calendar, calendar_of

Read = list[tuple[date, date, int]]


def _as_read(folder: Path, days: Calendar | None = None) -> Read:
    made = engine(spill=folder)
    write_law_days(made, folder / "law-days.parquet", days)
    return made.read_parquet(str(folder / "law-days.parquet")).order("day").fetchall()


def test_every_day_is_as_the_law_counts_it_one_by_one(tmp_path: Path) -> None:
    days = calendar_of(BANK_HOLIDAYS, MOVED)  # with nothing prepared, so that each is worked out
    read = _as_read(tmp_path)
    assert [day for day, _, _ in read] == [days.first + timedelta(nth) for nth in range(len(read))]
    assert all(last == days.nth(20, following=day) for day, last, _ in read)
    with pytest.raises(BeyondTheCalendar):
        days.nth(20, following=read[-1][0] + timedelta(1))


@pytest.mark.parametrize("place", PLACES)
def test_a_holiday_of_any_nation_moves_the_last_day_for_all(place: str, tmp_path: Path) -> None:
    """FOIA s.10(6): a bank holiday in any part of the United Kingdom is no working day in any."""
    of_others = calendar_of(tuple(row for row in BANK_HOLIDAYS if row[1] != place), MOVED)
    without = {day: last for day, last, _ in _as_read(tmp_path, of_others)}
    moved = [day for day, last, _ in law_days() if last != without.get(day, last)]
    assert moved
    assert all(calendar().nth(20, following=day) > without[day] for day in moved)


def test_the_seed_is_in_it() -> None:
    found = {each.day: each for each in law_days()}[date(2019, 11, 7)]
    assert found.last_day == date(2019, 12, 6)
    assert say_quarter(found.quarter) == "2019 Q4"


def test_quarters_are_three_months_each() -> None:
    days = [date(2019, month, 1) for month in range(1, 13)]
    assert [say_quarter(quarter_of(day)) for day in days] == [f"2019 Q{nth}" for nth in (1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4)]
