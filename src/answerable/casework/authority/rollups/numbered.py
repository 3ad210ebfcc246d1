"""Quarters by number, four a year, so that 2019 Q4 is 8079."""

from datetime import date


def quarter_of(day: date) -> int:
    """The number of the quarter of a day."""
    return day.year * 4 + (day.month - 1) // 3
