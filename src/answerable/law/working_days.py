"""Which days count: every day but a Saturday, a Sunday, and the days in a table.

A day's rank is the number of working days up to it: five a week, less the days of the table before it. So the nth working
day after any day is a little arithmetic and a look into a short sorted list, with nothing to prepare. Who asks for
thousands of days takes a prepared list instead, from `last_days`.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from answerable.law.bank_holidays import BANK_HOLIDAYS, FIRST_DAY, HOW_KNOWN, LAST_DAY, MOVED, PLACES
from answerable.law.finding import say
from answerable.law.not_law import BeyondTheCalendar, Malformed, NotKnownThen

if TYPE_CHECKING:
    from array import array

_FRIDAY = 4
PASSED = date(2000, 11, 30)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Rows = tuple[tuple[str, str, str, str], ...]


class PassedOver(NamedTuple):
    """A Monday to Friday that does not count, and why: `Scotland: St Andrew's Day (substitute day)`."""

    day: date
    why: str


class Calendar:
    """The working days from `first` to `last`, both included.

    `holidays` are the weekdays that do not count; `doubtful` are those of which nobody can say whether they were known
    when this calendar is meant to have been read, and counting across one is refused.
    """

    __slots__ = ("_first", "_last", "_ordinals", "_tables", "doubtful", "first", "holidays", "last")

    def __init__(self, holidays: Iterable[tuple[date, str]], *, first: date, last: date, doubtful: Iterable[date] = ()) -> None:
        self.first, self.last = first, last
        self._first, self._last = first.toordinal(), last.toordinal()
        self.holidays = tuple(PassedOver(day, why) for day, why in sorted(holidays) if day.weekday() <= _FRIDAY)
        self.doubtful = tuple(sorted(doubtful))
        self._ordinals = [each.day.toordinal() for each in self.holidays]
        self._tables: dict[int, list[date]] = {}

    def nth(self, nth: int, *, following: date) -> date:
        """The nth working day after `following`, which itself never counts. Raises `BeyondTheCalendar`, `NotKnownThen`."""
        if nth < 1:
            raise Malformed(f"There is no working day number {nth}; count from the first working day after a day.")
        start = following.toordinal()
        if start < self._first:
            raise self.beyond(following)
        if nth in self._tables and not self.doubtful:
            prepared = self._tables[nth]
            if start - self._first < len(prepared):
                return prepared[start - self._first]
        holidays = self._ordinals
        passed = bisect_right(holidays, start)
        rank = 5 * (start // 7) + min(start % 7, 5) - passed + nth
        while True:
            weeks, rest = divmod(rank + passed - 1, 5)
            ordinal = 7 * weeks + rest + 1
            again = bisect_right(holidays, ordinal)
            if again == passed:
                break
            passed = again
        if ordinal > self._last:
            raise self.beyond(following)
        day = date.fromordinal(ordinal)
        if self.doubtful:
            self._refuse_doubt(following, day)
        return day

    def nth_without(self, nth: int, *, following: date, since: date, until: date) -> date:
        """The nth working day after `following` when those from `since` to `until`, both included, are disregarded."""
        before = self.count(after=following, to=date.fromordinal(since.toordinal() - 1))
        if before >= nth:
            return self.nth(nth, following=following)
        return self.nth(nth - before, following=max(until, following))

    def count(self, *, after: date, to: date) -> int:
        """How many working days there are after `after`, up to and including `to`; nought when `to` is not later."""
        if not (self.first <= after and to <= self.last):
            raise self.beyond(after if after < self.first else to)
        if self.doubtful:
            self._refuse_doubt(after, to)
        return max(0, self._rank(to) - self._rank(after))

    def _rank(self, day: date) -> int:
        ordinal = day.toordinal()
        return 5 * (ordinal // 7) + min(ordinal % 7, 5) - bisect_right(self._ordinals, ordinal)

    def is_worked(self, day: date) -> bool:
        """Whether the day is a working day. Raises `BeyondTheCalendar`, `NotKnownThen`."""
        if not self.first <= day <= self.last:
            raise self.beyond(day)
        if self.doubtful:
            self._refuse_doubt(date.fromordinal(day.toordinal() - 1), day)
        return not self.why_not(day)

    def why_not(self, day: date) -> str:
        """Why a day is not a working day, or nothing when it is one."""
        if day.weekday() > _FRIDAY:
            return _DAYS[day.weekday()]
        at = bisect_right(self._ordinals, day.toordinal())
        return self.holidays[at - 1].why if at and self.holidays[at - 1].day == day else ""

    def passed_over(self, *, after: date, to: date) -> tuple[PassedOver, ...]:
        """The Mondays to Fridays after `after` and up to `to` that do not count, each with its reason."""
        ordinals = self._ordinals
        return self.holidays[bisect_right(ordinals, after.toordinal()) : bisect_right(ordinals, to.toordinal())]

    def last_days(self, nth: int) -> list[date]:
        """For each day from `first`, the nth working day after it; as many as the table can answer. Made once and kept."""
        if nth not in self._tables:
            holidays = set(self._ordinals)
            worked: list[date] = []
            ranks: list[int] = []
            for ordinal in range(self._first, self._last + 1):
                if (ordinal - 1) % 7 <= _FRIDAY and ordinal not in holidays:
                    worked.append(date.fromordinal(ordinal))
                ranks.append(len(worked) + nth - 1)
            self._tables[nth] = [worked[rank] for rank in ranks if rank < len(worked)]
        return self._tables[nth]

    def due_ordinals(self, nth: int) -> "array[int]":
        """`last_days` as an array of ordinals, for whoever reckons with arrays."""
        from array import array

        return array("i", (day.toordinal() for day in self.last_days(nth)))

    def with_holiday(self, day: date, why: str) -> "Calendar":
        """This calendar with one more day that does not count: what a new proclamation would do."""
        kept = [each for each in self.holidays if each.day != day]
        return Calendar([*kept, (day, why)], first=self.first, last=self.last, doubtful=self.doubtful)

    def _refuse_doubt(self, after: date, to: date) -> None:
        for day in self.doubtful:
            if after < day <= to:
                raise NotKnownThen(
                    f"Our sources do not say whether {say(day)} was already known to be a bank holiday then; "
                    "ask for the calculation as known on a later day, or as known now."
                )

    def beyond(self, day: date) -> BeyondTheCalendar:
        """What to raise when a day, or counting from it, falls outside this calendar."""
        return BeyondTheCalendar(
            f"Counting from {say(day)} runs outside {say(self.first)} to {say(self.last)}, the days whose bank holidays are known; "
            "choose a day within them or, for a later one, a later release of Answerable, which has the bank holidays proclaimed since."
        )


def known(how: str, *, of: str, on: str | None) -> bool | None:
    """Whether what a row says of the day `of` was known on the day `on` (both ISO); None when our sources cannot tell.

    Nobody proclaims a day that has passed, so whatever it was, it was known when it came.
    """
    if on is None or on >= of:
        return True
    _, became, shown = HOW_KNOWN[how]
    if became is not None:
        return became <= on
    return True if shown is not None and shown <= on else None


def calendar_of(rows: Rows, moved: Rows, *, as_known_on: date | None = None) -> Calendar:
    """The calendar of these rows, less the days that were moved away: as it stands, or as it was known on a day."""
    if as_known_on is not None and as_known_on < PASSED:
        raise NotKnownThen(
            f"The Act was passed on {say(PASSED)}, so nobody knew its working days on {say(as_known_on)}; "
            "ask for the calculation as known on a later day, or as known now."
        )
    on = as_known_on.isoformat() if as_known_on else None
    holidays: list[tuple[date, str]] = []
    doubtful: list[date] = []
    for table, stands in ((rows, True), (moved, False)):
        for day, where, why, how in table:
            is_known = known(how, of=day, on=on)
            if is_known is None:
                doubtful.append(date.fromisoformat(day))
            elif is_known is stands:
                holidays.append((date.fromisoformat(day), f"{PLACES[where]}: {why}"))
    return Calendar(holidays, first=date.fromisoformat(FIRST_DAY), last=date.fromisoformat(LAST_DAY), doubtful=doubtful)


@cache
def calendar(as_known_on: date | None = None) -> Calendar:
    """The one calendar of s.10(6) for the whole United Kingdom: as it stands, or as it was known on a day."""
    return calendar_of(BANK_HOLIDAYS, MOVED, as_known_on=as_known_on)
