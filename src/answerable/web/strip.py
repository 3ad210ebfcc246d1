"""The picture of a count: every day from the first to the last, week by week, each counted or passed over, and why."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase

# Past this many weeks a picture explains nothing, and the table says it all.
MOST_WEEKS = 60
_CELL = 44
_TOP = 24
_SATURDAY = 5


class Rules(NamedTuple):
    """How the days of a strip are told apart.

    `passed_over` are weekdays that do not count, with their reasons; `paused` is the first and the last day on which the clock
    stood still; `calendar_days` is how many days are counted one by one, whatever day they are, before the rest is passed over;
    `first_counts` says that the first day is day 1 of the count.
    """

    passed_over: Mapping[date, str]
    paused: tuple[date, date] | None = None
    calendar_days: int | None = None
    first_counts: bool = False


class Day(NamedTuple):
    """One day of the strip. `sort` is first, counted, last, weekend, holiday, paused or outside; `number` its place in the count."""

    day: date
    sort: str
    number: int | None = None
    why: Phrase = Phrase("")

    @property
    def said(self) -> Phrase:
        """What the table says of it."""
        what = {
            "first": Phrase("{Why}", why=self.why),
            "counted": Phrase("Counted"),
            "last": Phrase("The last day"),
            "weekend": Phrase("Passed over, a weekend"),
            "holiday": Phrase("Passed over, {why}", why=self.why),
            "paused": Phrase("The clock is stopped"),
        }[self.sort]
        return Phrase("{what}, day {number}", what=what, number=self.number) if self.number else what


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
        """The days that were passed over for a reason of their own."""
        return tuple(each for each in self.days if each.sort == "holiday")


def strip(first: date, last: date, *, began: str, rules: Rules) -> Strip | None:
    """The strip from `first`, of which `began` tells, to `last`. None where it would be too long to draw."""
    if not timedelta() <= last - first <= timedelta(weeks=MOST_WEEKS):
        return None
    number = int(rules.first_counts)
    days = [Day(first, "first", number or None, Phrase(began))]
    for ordinal in range(first.toordinal() + 1, last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        sort, why = _sort(day, number, rules)
        counts = sort == "counted" and (rules.calendar_days is None or number < rules.calendar_days)
        number += counts
        days.append(Day(day, "last" if day == last else sort, number if counts else None, why))
    return Strip(tuple(days), _weeks(days))


def _sort(day: date, number: int, rules: Rules) -> tuple[str, Phrase]:
    if rules.calendar_days is not None and number < rules.calendar_days:
        return "counted", _NOTHING
    if rules.paused and rules.paused[0] <= day <= rules.paused[1]:
        return "paused", _NOTHING
    if day in rules.passed_over:
        return "holiday", _reason(rules.passed_over[day])
    return ("weekend", _NOTHING) if day.weekday() >= _SATURDAY else ("counted", _NOTHING)


_NOTHING = Phrase("")


def _reason(why: str) -> Phrase:
    """Why a day does not count: where, and which holiday; or anything else."""
    where, mark, name = why.partition(": ")
    return Phrase("{where}: {name}", where=Phrase(where), name=Phrase(name)) if mark else Phrase(why)


def _weeks(days: list[Day]) -> tuple[tuple[Day, ...], ...]:
    monday = days[0].day - timedelta(days=days[0].day.weekday())
    before = [Day(monday + timedelta(days=nth), "outside") for nth in range(days[0].day.weekday())]
    after = [Day(days[-1].day + timedelta(days=nth), "outside") for nth in range(1, 7 - days[-1].day.weekday())]
    whole = [*before, *days, *after]
    return tuple(tuple(whole[at : at + 7]) for at in range(0, len(whole), 7))
