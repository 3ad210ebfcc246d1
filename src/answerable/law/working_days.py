"""Which days count: every day but a Saturday, a Sunday, and the days in a table.

A calendar answers from two lists made once: the rank of each day among the worked days, and the worked days in order.
So the nth working day after any day is two look-ups, and a calendar of one extra bank holiday is another calendar.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from answerable.law.bank_holidays import BANK_HOLIDAYS, FIRST_DAY, LAST_DAY, BankHoliday
from answerable.law.finding import say
from answerable.law.not_law import BeyondTheCalendar, NotKnownThen

_FRIDAY = 4


class PassedOver(NamedTuple):
    """A Monday to Friday that does not count, and why: `Scotland: St Andrew's Day (substitute day)`."""

    day: date
    why: str


class Calendar:
    """The worked days from `first` to `last`, both included.

    `holidays` are the weekdays that do not count; `doubtful` are those of which nobody can say whether they were known
    when this calendar is meant to have been read, and counting across one is refused.
    """

    __slots__ = ("_base", "_rank", "_why", "_worked", "doubtful", "first", "holidays", "last")

    def __init__(self, holidays: Iterable[tuple[date, str]], *, first: date, last: date, doubtful: frozenset[date] = frozenset()) -> None:
        self.first, self.last, self.doubtful = first, last, doubtful
        self.holidays = tuple(PassedOver(*each) for each in sorted(holidays))
        self._why = dict(self.holidays)
        self._base = first.toordinal()
        self._rank: list[int] = []
        self._worked: list[date] = []
        for ordinal in range(self._base, last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if day.weekday() <= _FRIDAY and day not in self._why:
                self._worked.append(day)
            self._rank.append(len(self._worked))

    def nth(self, nth: int, *, following: date) -> date:
        """The nth working day after `following`, which itself never counts. Raises `BeyondTheCalendar`, `NotKnownThen`."""
        try:
            offset = following.toordinal() - self._base
            if offset < 0:
                raise IndexError
            day = self._worked[self._rank[offset] + nth - 1]
        except IndexError:
            raise self._beyond(following) from None
        if self.doubtful:
            self._refuse_doubt(following, day)
        return day

    def count(self, *, after: date, to: date) -> int:
        """How many working days there are after `after`, up to and including `to`; nought when `to` is not later."""
        if not (self.first <= after and to <= self.last):
            raise self._beyond(after if after < self.first else to)
        if self.doubtful:
            self._refuse_doubt(after, to)
        return max(0, self._rank[to.toordinal() - self._base] - self._rank[after.toordinal() - self._base])

    def is_worked(self, day: date) -> bool:
        """Whether the day is a working day. Raises `BeyondTheCalendar`."""
        if not self.first <= day <= self.last:
            raise self._beyond(day)
        return day.weekday() <= _FRIDAY and day not in self._why

    def why_not(self, day: date) -> str:
        """Why a day is not worked, or nothing when it is."""
        return self._why.get(day) or ("" if day.weekday() <= _FRIDAY else day.strftime("%A"))

    def passed_over(self, *, after: date, to: date) -> tuple[PassedOver, ...]:
        """The Mondays to Fridays after `after` and up to `to` that do not count, each with its reason."""
        return tuple(each for each in self.holidays if after < each.day <= to)

    def due_ordinals(self, nth: int) -> Iterator[int]:
        """For each day from `first`, the ordinal of the nth working day after it; as many as the table can answer."""
        for rank in self._rank:
            if rank + nth > len(self._worked):
                return
            yield self._worked[rank + nth - 1].toordinal()

    def with_holiday(self, day: date, why: str) -> "Calendar":
        """This calendar with one more day that does not count: what a new proclamation would do."""
        kept = [each for each in self.holidays if each.day != day]
        return Calendar([*kept, (day, why)], first=self.first, last=self.last, doubtful=self.doubtful)

    def _refuse_doubt(self, after: date, to: date) -> None:
        for day in sorted(self.doubtful):
            if after < day <= to:
                raise NotKnownThen(
                    f"Our sources do not say whether {say(day)} was already known to be a bank holiday then. "
                    "Ask for the calculation as known on a later day, or as known now."
                )

    def _beyond(self, day: date) -> BeyondTheCalendar:
        return BeyondTheCalendar(
            f"Counting from {say(day)} runs outside {say(self.first)} to {say(self.last)}, the days whose bank holidays are known. "
            "Add the missing ones to law/bank_holidays.py from https://www.gov.uk/bank-holidays.json."
        )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _stands(row: BankHoliday, on: date | None) -> bool | None:
    """Whether a row was a bank holiday as far as anyone knew on a day; None when the sources cannot tell."""
    known = _known(row.known.on, row.known.by, on)
    if row.moved is None:
        return known
    moved = _known(row.moved.on, row.moved.by, on)
    return None if moved is None else not moved


def _known(became: str | None, shown: str | None, on: date | None) -> bool | None:
    if on is None:
        return True
    if became is not None:
        return _day(became) <= on
    return True if shown is not None and _day(shown) <= on else None


@cache
def calendar(as_known_on: date | None = None) -> Calendar:
    """The one calendar of s.10(6) for the whole United Kingdom: as it stands, or as it was known on a day."""
    rows = [(row, _stands(row, as_known_on)) for row in BANK_HOLIDAYS]
    return Calendar(
        [(_day(row.day), f"{row.where}: {row.why}") for row, stands in rows if stands],
        first=_day(FIRST_DAY),
        last=_day(LAST_DAY),
        doubtful=frozenset(_day(row.day) for row, stands in rows if stands is None),
    )
