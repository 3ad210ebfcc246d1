"""A holiday that is moved leaves a working day behind: adding the new day without taking away the old is the usual fault."""

from datetime import date

import pytest

from answerable.law.working_days import calendar


@pytest.mark.parametrize(
    ("left", "came"),
    [
        (date(2012, 5, 28), (date(2012, 6, 4), date(2012, 6, 5))),
        (date(2020, 5, 4), (date(2020, 5, 8),)),
        (date(2022, 5, 30), (date(2022, 6, 2), date(2022, 6, 3))),
    ],
    ids=["2012", "2020", "2022"],
)
def test_trap_03_the_old_day_is_worked_and_the_new_one_is_not(left: date, came: tuple[date, ...]) -> None:
    assert calendar().is_worked(left)
    assert [day for day in came if calendar().is_worked(day)] == []


def test_trap_03_a_day_that_was_added_takes_none_away() -> None:
    """8 May 2023 came beside 1 May, not in its place."""
    assert not calendar().is_worked(date(2023, 5, 1))
    assert not calendar().is_worked(date(2023, 5, 8))
