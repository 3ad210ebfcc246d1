"""The quarterly return and the figures of the s.45 Code from the live register: each cell is the cases that it counts.

The cells are headed as the Cabinet Office heads them, so that they are worked out again as a published return is. What neither confirms
nor denies has a cell of its own and is in no other: the published form would count it as withheld, which says that it is held. Whether
advice and assistance was provided is nothing that a register tells, so that cell is left to a person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.publishing import figures
from answerable.casework.authority.publishing.stood import How, stood
from answerable.casework.authority.standing import stands
from answerable.intelligence.own_cases.known import OwnCase
from answerable.intelligence.returns.explaining import explained
from answerable.intelligence.returns.layout import (
    COUNTED,
    EXTENDED,
    FULLY,
    GRANTED,
    LATE,
    MET,
    NOT_HELD,
    NOT_YET,
    ON_HOLD,
    OPEN,
    PARTLY,
    PROCESSED,
    RECEIVED,
    REFUSALS,
    RESOLVABLE,
    SUMS,
    UNDER_EIR,
    Sum,
)
from answerable.intelligence.systemic.counts import quarter_of
from answerable.intelligence.unable import NotCounted, UnableToCount
from answerable.law.not_law import NotLaw
from answerable.law.positions import Answer
from answerable.law.regime import ANSWERED_HERE, Regime

NCND = "Neither confirmed nor denied"
REVIEWS, REVIEWED = "Total Internal Reviews", "Internal Reviews with outcome known"
RELIED_ON = "Relied on"
_VEXATIOUS, _REPEATED, _COST, _EXEMPTION = REFUSALS
CELLS = (
    *(RECEIVED, PROCESSED, ON_HOLD, OPEN, UNDER_EIR, COUNTED, MET, EXTENDED, LATE, NOT_HELD, NCND, RESOLVABLE),
    *(GRANTED, PARTLY, FULLY, *REFUSALS, NOT_YET, REVIEWS, REVIEWED),
)
OWN_SUMS = (*(each for each in SUMS if {each.total, *each.of} <= set(CELLS)), Sum(COUNTED, (NOT_HELD, NCND, RESOLVABLE)))
_OPEN = frozenset({How.OPEN, How.OPEN_LATE})
_DONE = frozenset({How.WITHIN_TIME, How.WITHIN_EXTENSION, How.LATE})
_TIMELINESS = {How.WITHIN_TIME: MET, How.WITHIN_EXTENSION: EXTENDED, How.LATE: LATE, How.OPEN_LATE: LATE}
_CAME_TO = {figures.WHOLE: GRANTED, figures.PART: PARTLY, figures.NONE_HELD: NOT_HELD, figures.NCND: NCND}
_REFUSED = {Answer.REFUSED_VEXATIOUS: _VEXATIOUS, Answer.REFUSED_REPEATED: _REPEATED, Answer.REFUSED_COST: _COST}


class Cell(NamedTuple):
    """A cell: what it counts, how many there are, and the cases, each with how often it counts."""

    name: str
    cases: tuple[tuple[str, int], ...]

    @property
    def many(self) -> int:
        """The number that stands in the cell."""
        return sum(times for _, times in self.cases)


class Mismatch(NamedTuple):
    """A total that is not what its cells come to, and the cases that it comes of."""

    total: str
    said: int
    worked_out: int
    of: tuple[str, ...]
    only_in_total: tuple[str, ...]
    only_in_cells: tuple[str, ...]
    why: str


class Filed(NamedTuple):
    """A cell of a return that was filed, where the register counts another number now."""

    cell: str
    said: float
    counted: int
    why: str


class OwnReturn(NamedTuple):
    """The cells of a quarter; the totals that are not their cells, with the cases why; and the cases that could not be counted."""

    cells: Mapping[str, Cell]
    mismatches: tuple[Mismatch, ...]
    not_counted: tuple[NotCounted, ...]


def period_of(quarter: str) -> tuple[date, date]:
    """The first day of a quarter, and the day after its last. Raises `UnableToCount`."""
    number = quarter_of(quarter)
    if number is None:
        raise UnableToCount(f"“{quarter[:40]}” is not a quarter. Write it like 2026 Q3.")
    first, after = (date(each // 4, each % 4 * 3 + 1, 1) for each in (number, number + 1))
    return first, after


def quarterly(cases: Iterable[OwnCase], *, on: date) -> OwnReturn:
    """The quarterly return of cases, as of the end of a day."""
    return _made(cases, lambda case: _cells(case, on), CELLS, OWN_SUMS)


def of_the_code(cases: Iterable[OwnCase], *, on: date) -> OwnReturn:
    """The figures that the s.45 Code asks for, and how many requests relied on each section, as of the end of a day."""

    def cells(case: Folded) -> "Counter[str]":
        return figures.cells_of(case, on=on) + Counter({f"{RELIED_ON} {each}": 1 for each in figures.relied_on(case)})

    return _made(cases, cells, figures.COUNTED, _CODE_SUMS)


_CODE_SUMS = (Sum(figures.RECEIVED, (figures.IN_TIME, figures.LATE, figures.OPEN, figures.NOT_OWED)),)


def _made(cases: Iterable[OwnCase], cells: Callable[[Folded], "Counter[str]"], names: tuple[str, ...], sums: tuple[Sum, ...]) -> OwnReturn:
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    not_counted: list[NotCounted] = []
    for case in cases:
        try:
            counted = cells(case.folded)
        except NotLaw as gap:
            not_counted.append(NotCounted(case.reference, str(gap)))
            continue
        for name, times in counted.items():
            if times:
                found[name].append((case.reference, times))
    every = {name: Cell(name, tuple(found[name])) for name in (*names, *sorted(found.keys() - set(names)))}
    return OwnReturn(every, tuple(_mismatches(every, sums)), tuple(not_counted))


def against(made: OwnReturn, filed: Mapping[str, float]) -> tuple[Filed, ...]:
    """Each cell of a filed return that is not what the register counts, with what it may come of where the numbers tell."""
    found: list[Filed] = []
    for name, said in filed.items():
        if name in made.cells and said != (counted := made.cells[name].many):
            beside = {other: float(cell.many) for other, cell in made.cells.items() if other != name and cell.many}
            found.append(Filed(name, said, counted, explained(said, counted, beside)))
    return tuple(found)


def _cells(case: Folded, on: date) -> "Counter[str]":
    """How often one case counts in each cell. Raises `NotLaw`."""
    found = stood(case, on=on)
    counts: Counter[str] = Counter()
    if found.how in (How.NOT_YET, How.ELSEWHERE):
        return counts
    ours = [each for each in stands(case, on=on) if each.part.regime in ANSWERED_HERE]
    counts[RECEIVED] = 1
    counts[UNDER_EIR] = int(any(each.part.regime is Regime.EIR for each in ours))
    code = figures.cells_of(case, on=on)
    counts[REVIEWS], counts[REVIEWED] = code[figures.REVIEWS], code[figures.REVIEWED]
    if found.how not in _OPEN | _DONE:
        counts[ON_HOLD] = 1
        return counts
    counts[COUNTED] = 1
    counts[PROCESSED if found.how in _DONE else OPEN] = 1
    if found.how in _TIMELINESS:
        counts[_TIMELINESS[found.how]] = 1
    elif any(clock.unmet and clock.last_day and clock.last_day.value < on for each in ours for clock in each.clocks):
        counts[EXTENDED] = 1  # it is open and not late, so there was more time
    owed = [each for each in ours if not each.lapsed and each.handed_over is None]
    came_to = figures.what_of(owed) if found.how in _DONE else ""
    cell = _CAME_TO.get(came_to, FULLY if came_to else NOT_YET)
    counts[cell] = 1
    if cell not in (NOT_HELD, NCND):
        counts[RESOLVABLE] = 1
    if cell == FULLY:
        told = [each.told.communicate.answer for each in owed if each.told is not None]
        counts[next((_REFUSED[each] for each in told if each in _REFUSED), _EXEMPTION)] = 1
    return counts


def _mismatches(cells: Mapping[str, Cell], sums: Iterable[Sum]) -> Iterator[Mismatch]:
    for each in sums:
        total, parts = Counter(dict(cells[each.total].cases)), Counter[str]()
        for name in each.of:
            parts.update(dict(cells[name].cases))
        if total != parts:
            more, less = tuple((total - parts).keys()), tuple((parts - total).keys())
            yield Mismatch(each.total, total.total(), parts.total(), each.of, more, less, _why(each, more))


def _why(of: Sum, only_in_total: tuple[str, ...]) -> str:
    if of.total == COUNTED and set(of.of) == {MET, EXTENDED, LATE} and only_in_total:
        return "They are open, and their last day has not passed: whether they are in time cannot be said yet."
    return "They are counted in one and not in the other."
