"""Periods in calendar days and months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.periods import days_after, months_beginning_with

days = st.dates(date(2005, 1, 1), date(2028, 12, 31))


def test_the_day_that_a_period_follows_is_not_counted() -> None:
    assert days_after(28, following=date(2020, 6, 23)) == date(2020, 7, 21)


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        pytest.param(date(2020, 3, 8), 3, date(2020, 6, 7), id="the day before the same number"),
        pytest.param(date(2021, 3, 1), 3, date(2021, 5, 31), id="from the first, the month before ends it"),
        pytest.param(date(2020, 11, 30), 3, date(2021, 2, 28), id="February has no 30th"),
        pytest.param(date(2019, 11, 30), 3, date(2020, 2, 29), id="nor in a leap year"),
        pytest.param(date(2020, 12, 1), 3, date(2021, 2, 28), id="the last day before 1 March"),
        pytest.param(date(2020, 10, 31), 1, date(2020, 11, 30), id="November has no 31st"),
        pytest.param(date(2020, 10, 15), 2, date(2020, 12, 14), id="to the last month of the year"),
        pytest.param(date(2020, 10, 31), 3, date(2021, 1, 30), id="over the year's end"),
        pytest.param(date(2020, 1, 1), 12, date(2020, 12, 31), id="a year"),
    ],
)
def test_a_period_beginning_with_a_day_ends_on_the_corresponding_date(day: date, count: int, last: date) -> None:
    assert months_beginning_with(day, count) == last


@given(days, st.integers(1, 36))
def test_months_meet_edge_to_edge_where_no_month_is_too_short(day: date, count: int) -> None:
    first = day.replace(day=min(day.day, 28))
    following = months_beginning_with(first, count) + timedelta(days=1)
    assert following.day == first.day
    assert (following.year - first.year) * 12 + following.month - first.month == count


@given(days)
def test_a_later_day_never_ends_earlier(day: date) -> None:
    assert months_beginning_with(day, 3) <= months_beginning_with(day + timedelta(days=1), 3)


@given(days)
def test_three_months_are_between_89_and_92_days_the_first_included(day: date) -> None:
    assert 89 <= (months_beginning_with(day, 3) - day).days + 1 <= 92
