"""The picture of a count: every day from the first to the last, week by week, each counted or passed over, and why."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

# Past this many weeks a picture explains nothing, and the table says it all.
MOST_WEEKS = 60
_CELL = 44
_TOP = 24


class Day(NamedTuple):
    """One day of the strip. `sort` is first, counted, last, weekend, holiday, paused or outside; `number` its place in the count."""

    day: date
    sort: str
    number: int | None = None
    why: str = ""

    @property
    def said(self) -> str:
        """What the table says of it."""
        counted = f"day {self.number}" if self.number else ""
        return {
            "first": self.why,
            "counted": f"Counted, {counted}",
            "last": f"The last day, {counted}" if counted else "The last day",
            "weekend": "Passed over, a weekend",
            "holiday": f"Passed over, {self.why}",
            "paused": self.why or "The clock is stopped",
        }.get(self.sort, "")


class Strip(NamedTuple):
    """The days of a count, in whole weeks from Monday to Sunday."""

    days: tuple[Day, ...]
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def width(self) -> int:
        """In the picture's own units."""
        return 7 * _CELL + 4

    @property
    def height(self) -> int:
        """In the picture's own units."""
        return len(self.weeks) * _CELL + _TOP + 4

    @property
    def counted(self) -> int:
        """How many days counted."""
        return sum(each.number is not None for each in self.days)

    @property
    def holidays(self) -> tuple[Day, ...]:
        """The Mondays to Fridays that were passed over."""
        return tuple(each for each in self.days if each.sort == "holiday")


def strip(
    first: date,
    last: date,
    *,
    began: str,
    passed_over: Mapping[date, str],
    paused: Iterable[date] = (),
    every_day: bool = False,
) -> Strip | None:
    """The strip from `first`, which does not count and of which `began` tells, to `last`. None where it would be too long to draw."""
    if not timedelta() <= last - first <= timedelta(weeks=MOST_WEEKS):
        return None
    stopped, number, days = frozenset(paused), 0, [Day(first, "first", why=began)]
    for ordinal in range(first.toordinal() + 1, last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        sort, why = _sort(day, passed_over, stopped, every_day)
        if sort == "counted":
            number += 1
        days.append(Day(day, "last" if day == last else sort, number if sort == "counted" else None, why))
    return Strip(tuple(days), _weeks(days))


def _sort(day: date, passed_over: Mapping[date, str], stopped: frozenset[date], every_day: bool) -> tuple[str, str]:
    if day in stopped:
        return "paused", ""
    if day in passed_over:
        return "holiday", passed_over[day]
    return ("weekend", "") if day.weekday() >= 5 and not every_day else ("counted", "")


def _weeks(days: list[Day]) -> tuple[tuple[Day, ...], ...]:
    monday = days[0].day - timedelta(days=days[0].day.weekday())
    before = [Day(monday + timedelta(days=nth), "outside") for nth in range(days[0].day.weekday())]
    after = [Day(days[-1].day + timedelta(days=nth), "outside") for nth in range(1, 7 - days[-1].day.weekday())]
    whole = [*before, *days, *after]
    return tuple(tuple(whole[at : at + 7]) for at in range(0, len(whole), 7))
