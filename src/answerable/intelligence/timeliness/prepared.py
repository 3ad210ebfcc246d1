"""The law's days, prepared for millions of cases: by ordinals, each one look-up."""

from array import array
from datetime import date

from answerable.law.working_days import Calendar

TWENTIETH, FORTIETH = 20, 40


class PreparedDays:
    """Last days and counts of a calendar, for ordinals between its `first` and `last`; of receipt, before `last_receipt`."""

    def __init__(self, days: Calendar) -> None:
        self.first, self.last = days.first.toordinal(), days.last.toordinal()
        self._twentieth, self._fortieth = days.due_ordinals(TWENTIETH), days.due_ordinals(FORTIETH)
        self.last_receipt = self.first + len(self._fortieth)
        self._ranks = array("i", _ranks(days, self.first, self.last))
        self._months: dict[int, tuple[int, int]] = {}

    def last_day(self, received: int) -> int:
        """The twentieth working day following receipt: FOIA s.10(1), EIR reg 5(2)."""
        return self._twentieth[received - self.first]

    def longest(self, received: int) -> int:
        """The fortieth, to which EIR reg 7(1) lets the period be extended."""
        return self._fortieth[received - self.first]

    def between(self, after: int, to: int) -> int:
        """How many working days there are after one day, up to and including another."""
        return self._ranks[to - self.first] - self._ranks[after - self.first]

    def month(self, ordinal: int) -> tuple[int, int]:
        """The year and the month of a day."""
        found = self._months.get(ordinal)
        if found is None:
            day = date.fromordinal(ordinal)
            found = self._months[ordinal] = day.year, day.month
        return found


def _ranks(days: Calendar, first: int, last: int) -> list[int]:
    """For each day, how many working days there are up to it."""
    ranks: list[int] = []
    for ordinal in range(first, last + 1):
        ranks.append((ranks[-1] if ranks else 0) + (not days.why_not(date.fromordinal(ordinal))))
    return ranks
