"""Privilege days, Christmas closures and "concession days" are working days: no closure is in the Act's definition."""

from datetime import date, timedelta

from answerable.law.working_days import calendar


def test_trap_02_the_days_between_christmas_and_new_year_are_working_days() -> None:
    closure = [date(2019, 12, 24), date(2019, 12, 27), date(2019, 12, 30), date(2019, 12, 31)]
    assert [day for day in closure if not calendar().is_worked(day)] == []


def test_trap_02_maundy_thursday_and_the_day_after_a_holiday_are_working_days() -> None:
    assert calendar().is_worked(date(2019, 4, 18))
    assert calendar().is_worked(date(2019, 5, 28))


def test_trap_02_every_day_passed_over_is_a_weekend_or_says_whose_holiday_it_is() -> None:
    days = (date(2005, 1, 1) + timedelta(days=nth) for nth in range(8766))
    reasons = {calendar().why_not(day).split(":")[0] for day in days if not calendar().is_worked(day)}
    parts = {"the United Kingdom", "England, Wales and Northern Ireland", "Scotland", "Northern Ireland"}
    assert reasons == {"Saturday", "Sunday"} | parts
