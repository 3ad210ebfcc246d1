"""Small counts, and totals from which a suppressed one can be got back, in the tables of one answer and of earlier ones.

A count of one to four people can tell who they are. Where a cell is suppressed, a total of its row or column, here or in another table
with the same headings, gives it back by subtraction if it is the only one missing. A count that was given before and has since changed by a
few gives those few.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Five is a habit of those who publish counts of people, and no law: the Act asks whether somebody can be identified, FOIA s.40. Which
# source an authority goes by is its own to say, and so is the threshold.
THRESHOLD = 5
_SUPPRESSED = re.compile(r"\s*(?:\*+|<\s*\d+|fewer than \d+|less than \d+|\[withheld.*\]|\[c\]|suppressed)\s*", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:grand )?(?:total|all|sum|overall)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,3}(?:,\d{3})+|\d+)\s*")

Rows = Sequence[Sequence[object]]


class Flag(NamedTuple):
    """A cell to think about: in which table, row and column (from 1), and why."""

    table: str
    row: int
    column: int
    why: str


class Counts(NamedTuple):
    """One table: what it is called, and its rows, headings among them. Not `whole`: it has more rows than can be looked through."""

    name: str
    rows: Rows
    whole: bool = True


def small_numbers(tables: Sequence[Counts], *, earlier: Sequence[Counts] = (), threshold: int = THRESHOLD) -> tuple[Flag, ...]:
    """What to think about before these tables go, given those that went before. A person decides; nothing is changed."""
    return (
        *(Flag(each.name, 1, 1, "it has more cells than can be looked through") for each in tables if not each.whole),
        *_small(tables, threshold),
        *_from_totals(tables),
        *_from_others(tables, [*tables, *earlier]),
        *_from_totals_of_others(tables, [*tables, *earlier]),
        *_from_differences(tables, earlier, threshold),
    )


def _small(tables: Sequence[Counts], threshold: int) -> Iterator[Flag]:
    for table in tables:
        for row, column, cell in _cells(table):
            number = _number(cell)
            if number is not None and 0 < number < threshold and row > 1 and column > 1:
                yield Flag(table.name, row, column, f"{number} is under {threshold}")


def _from_totals(tables: Sequence[Counts]) -> Iterator[Flag]:
    """A row or a column with a total and one cell suppressed: the rest, taken from the total, is that cell."""
    for table in tables:
        width = max((len(row) for row in table.rows), default=0)
        columns = [[row[at] if at < len(row) else "" for row in table.rows] for at in range(width)]
        head = [str(each) for each in table.rows[0]] if table.rows else []
        labels = [str(row[0]) if row else "" for row in table.rows]
        for nth, cells in enumerate(table.rows, 1):
            yield from (Flag(table.name, nth, at, "its row’s total gives it back") for at in _given_back(cells, head))
        for nth, cells in enumerate(columns, 1):
            yield from (Flag(table.name, at, nth, "its column’s total gives it back") for at in _given_back(cells, labels))


def _given_back(cells: Sequence[object], labels: Sequence[str]) -> Iterator[int]:
    has_total = any(_TOTAL.search(label) and _number(cell) is not None for cell, label in zip(cells[1:], labels[1:], strict=False))
    missing = [at for at, cell in enumerate(cells, 1) if at > 1 and _is_suppressed(cell)]
    if has_total and len(missing) == 1:
        yield missing[0]


class _Cell(NamedTuple):
    """One cell of a table, by its two headings."""

    heading: str
    label: str
    table: str
    row: int
    column: int
    value: object


def _from_others(tables: Sequence[Counts], known: Sequence[Counts]) -> Iterator[Flag]:
    """A cell that is suppressed in one table and stands in another under the same two headings, flagged in whichever of them now goes."""
    cells = [each for table in known for each in _labelled(table)]
    given: dict[tuple[str, str], list[_Cell]] = {}
    for each in cells:
        if _number(each.value) is not None:
            given.setdefault((each.heading, each.label), []).append(each)
    for each in cells:
        if _is_suppressed(each.value):
            others = [other for other in given.get((each.heading, each.label), ()) if other.table != each.table]
            yield from _both(tables, each, others[:1], "“{}” gives it", "“{}” withholds it")


def _from_totals_of_others(tables: Sequence[Counts], known: Sequence[Counts]) -> Iterator[Flag]:
    """The one cell suppressed in a row, or in a column, that has no total there, where another table has the total."""
    totals = _totals(known)
    for table in known:
        cells = list(_labelled(table))
        missing = [each for each in cells if _is_suppressed(each.value)]
        for across in (True, False):
            times = Counter(_line(each, across=across) for each in missing)
            totalled = {_line(each, across=across) for each in cells if _TOTAL.search(_line(each, across=not across))}
            for each in missing:
                line = _line(each, across=across)
                others = [other for other in totals[across].get(line, ()) if other.table != table.name]
                if times[line] == 1 and line not in totalled:
                    yield from _both(
                        tables, each, others[:1], "the total in “{}” gives it back", "with it “{}” gives back what it withholds"
                    )


def _both(tables: Sequence[Counts], missing: _Cell, givers: Sequence[_Cell], why: str, why_not: str) -> Iterator[Flag]:
    """A flag at what is withheld and one at what gives it, each where it is in one of these tables."""
    ours = {each.name for each in tables}
    for giver in givers:
        if missing.table in ours:
            yield Flag(missing.table, missing.row, missing.column, why.format(giver.table))
        if giver.table in ours:
            yield Flag(giver.table, giver.row, giver.column, why_not.format(missing.table))


def _line(cell: _Cell, *, across: bool) -> str:
    return cell.label if across else cell.heading


def _totals(known: Sequence[Counts]) -> dict[bool, dict[str, list[_Cell]]]:
    """The totals: across, of rows, by the row's label; else of columns, by the heading."""
    totals: dict[bool, dict[str, list[_Cell]]] = {True: {}, False: {}}
    for table in known:
        for each in _labelled(table):
            for across in (True, False) if _number(each.value) is not None else ():
                if _TOTAL.search(_line(each, across=not across)):
                    totals[across].setdefault(_line(each, across=across), []).append(each)
    return totals


def _from_differences(tables: Sequence[Counts], earlier: Sequence[Counts], threshold: int) -> Iterator[Flag]:
    """A count that an earlier table gave a little higher or lower, under the same two headings."""
    told: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for table in earlier:
        for each in _labelled(table):
            before = _number(each.value)
            if before is not None:
                told.setdefault((each.heading, each.label), []).append((before, table.name))
    for table in tables:
        for each in _labelled(table):
            now = _number(each.value)
            near = [] if now is None else [one for one in told.get((each.heading, each.label), ()) if 0 < abs(now - one[0]) < threshold]
            for before, name in near[:1]:
                yield Flag(table.name, each.row, each.column, f"“{name}” says {before}, and the few between them can be told")


def _labelled(table: Counts) -> Iterator[_Cell]:
    for row, column, cell in _cells(table):
        if row > 1 and column > 1 and column <= len(table.rows[0]):
            yield _Cell(_key(table.rows[0][column - 1]), _key(table.rows[row - 1][0]), table.name, row, column, cell)


def _key(cell: object) -> str:
    return " ".join(str(cell).casefold().split())


def _cells(table: Counts) -> Iterator[tuple[int, int, object]]:
    for row, cells in enumerate(table.rows, 1):
        yield from ((row, column, cell) for column, cell in enumerate(cells, 1))


def _number(cell: object) -> int | None:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    found = _NUMBER.fullmatch(cell) if isinstance(cell, str) else None
    return int(found[1].replace(",", "")) if found else None


def _is_suppressed(cell: object) -> bool:
    return isinstance(cell, str) and _SUPPRESSED.fullmatch(cell) is not None
