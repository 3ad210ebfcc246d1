"""Periods in calendar days and months."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from answerable.law.periods import days_after, months_beginning_with

days = st.dates(date(2005, 1, 1), date(2028, 12, 31))


def test_the_day_that_a_period_follows_is_not_counted() -> None:
    assert days_after(28, following=date(2020, 6, 23)) == date(2020, 7, 21)


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
