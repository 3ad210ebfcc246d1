"""Cases, as they come, into figures for all of them and for each group, as of a day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.documents.case_log.rows import Refused
from answerable.intelligence.timeliness.figures import Figures, Tally
from answerable.intelligence.timeliness.prepared import PreparedDays
from answerable.intelligence.timeliness.reading import Case, Known, LeftOut
from answerable.intelligence.unable import NotCounted, UnableToCount, which
from answerable.law.finding import say
from answerable.law.working_days import calendar


class By(Enum):
    """What cases are grouped by. A period is that in which they were received."""

    AUTHORITY = "authority"
    SERVICE = "service"
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


class Group(NamedTuple):
    """The figures of the cases that share these values, in the order of what they are grouped by."""

    of: tuple[str, ...]
    figures: Figures


class Timeliness(NamedTuple):
    """All that was counted, as of a day; the rows that were not, and how many cases came only after that day."""

    as_of: date
    whole: Figures
    groups: tuple[Group, ...]
    refused: tuple[Refused, ...]
    left_out: tuple[LeftOut, ...]
    not_there_yet: int


def timeliness(cases: Iterable[Case | LeftOut | Refused], *, by: Sequence[By] = (), as_of: date | None = None) -> Timeliness:
    """Counts cases as of a day: the one given, or the last that any of them has.

    Raises `UnableToCount` where there is no case, or where the day is outside the calendar.
    """
    counting = Counting(by, as_of)
    refused: list[Refused] = []
    left_out: list[LeftOut] = []
    for case in cases:
        if isinstance(case, Refused):
            refused.append(case)
        elif isinstance(case, LeftOut):
            left_out.append(case)
        elif counting.is_beyond(case):
            refused.append(Refused(case.line, _BEYOND))
        else:
            counting.add(case)
    try:
        day, whole, groups = counting.ended()
    except UnableToCount as nothing:
        raise none_counted(nothing, refused) from None
    return Timeliness(day, whole, groups, tuple(refused), tuple(left_out), counting.not_there_yet)


_BEYOND = (
    f"Its days, or the fortieth working day after it was received, run outside {say(calendar().first)} to {say(calendar().last)}, "
    "the days whose bank holidays are known."
)


def none_counted(nothing: UnableToCount, refused: Sequence[Refused | NotCounted]) -> UnableToCount:
    """Why nothing was counted, with the first of the rows that were refused, if any was: it mostly says why all of them were."""
    if not refused:
        return nothing
    return UnableToCount(f"{nothing} Of {len(refused):,} that could not be counted, the first is {which(refused[0])}: {refused[0].why}")


class Counting:
    """Counts that grow with the days that cases have, and not with the cases."""

    def __init__(self, by: Sequence[By], as_of: date | None) -> None:
        self.by = tuple(by)
        self.days = PreparedDays(calendar())
        self.as_of = self.days.last if as_of is None else as_of.toordinal()
        if not self.days.first <= self.as_of <= self.days.last:
            raise UnableToCount(f"Nothing can be counted as of {say(date.fromordinal(self.as_of))}, which is outside the known calendar.")
        self.latest = 0 if as_of is None else self.as_of
        self.tallies: defaultdict[tuple[str, ...], Tally] = defaultdict(Tally)
        self.open: Counter[tuple[tuple[str, ...], int, int]] = Counter()
        self.not_there_yet = 0

    def is_beyond(self, case: Case) -> bool:
        """Whether its days are outside those that are known."""
        return case.received >= self.days.last_receipt or case.closed > self.days.last

    def add(self, case: Case) -> None:
        """Counts one case. An open one is kept by its days, until it is known what day it is counted as of."""
        if case.received > self.as_of:
            self.not_there_yet += 1
            return
        self.latest = max(self.latest, case.received, min(case.closed, self.as_of))
        group = tuple(self._value(each, case) for each in self.by)
        last = self.days.last_day(case.received)
        until = max(last, self._extended_to(case, last))
        if not 0 < case.closed <= self.as_of:
            self.open[group, case.received, until] += 1
            return
        tally = self.tallies[group]
        tally.answered[self.days.between(case.received, case.closed)] += 1
        tally.within_20 += case.closed <= last
        tally.within_extension += last < case.closed <= until
        tally.late += case.closed > until

    def add_known(self, case: Known) -> None:
        """Counts one case that the law has counted already, as of the day that was given."""
        tally = self.tallies[tuple(self._value(each, case) for each in self.by)]
        if case.open:
            tally.waiting[case.days] += 1
            tally.open_late += case.late
            return
        tally.answered[case.days] += 1
        tally.late += case.late
        tally.within_extension += case.extended and not case.late
        tally.within_20 += not case.extended and not case.late

    def ended(self) -> tuple[date, Figures, tuple[Group, ...]]:
        """The day as of which it was counted, the figures of all, and those of each group. Raises `UnableToCount`."""
        as_of = self.latest
        for (group, received, until), many in self.open.items():
            tally = self.tallies[group]
            tally.waiting[self.days.between(received, as_of)] += many
            tally.open_late += many * (until < as_of)
        if not self.tallies:
            raise UnableToCount(
                "There is no case in this log that can be counted. Check which column is which, and the day it is counted as of."
            )
        whole = Tally()
        for tally in self.tallies.values():
            whole += tally
        groups = tuple(Group(of, tally.figures()) for of, tally in sorted(self.tallies.items())) if self.by else ()
        return date.fromordinal(as_of), whole.figures(), groups

    def _extended_to(self, case: Case, last: int) -> int:
        """The day to which the time was lawfully extended, as far as a log tells: told in time, and no later than reg 7 of the EIR lets.

        Whether the exemption was one that is weighed (FOIA s.10(3)), or the request complex (EIR reg 7(1)), is nothing that a log tells.
        """
        on, to = case.extended
        if not 0 < on <= last:
            return 0
        return min(to, self.days.longest(case.received)) if case.environmental else to

    def _value(self, by: By, case: Case | Known) -> str:
        if by is By.AUTHORITY:
            return case.authority or NOT_SAID
        if by is By.SERVICE:
            return case.service or NOT_SAID
        year, month = self.days.month(case.received)
        if by is By.YEAR:
            return str(year)
        return f"{year} Q{(month + 2) // 3}" if by is By.QUARTER else f"{year}-{month:02}"


NOT_SAID = "not said"
