"""Small counts, and totals from which a suppressed one can be got back, in the tables of one answer and of earlier ones.

A count of one to four people can tell who they are. Where a cell is suppressed, a total of its row or column, here or in another table
with the same headings, gives it back by subtraction if it is the only one missing.
"""

import re
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
    """One table: what it is called, and its rows, headings among them."""

    name: str
    rows: Rows


def small_numbers(tables: Sequence[Counts], *, earlier: Sequence[Counts] = (), threshold: int = THRESHOLD) -> tuple[Flag, ...]:
    """What to think about before these tables go, given those that went before. A person decides; nothing is changed."""
    return (*_small(tables, threshold), *_from_totals(tables), *_from_others(tables, [*tables, *earlier]))


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


def _from_others(tables: Sequence[Counts], known: Sequence[Counts]) -> Iterator[Flag]:
    """A cell that is suppressed here and stands in another table under the same two headings."""
    told: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for table in known:
        for heading, label, _, _, cell in _labelled(table):
            if _number(cell) is not None:
                told.setdefault((heading, label), []).append((table.name, heading))
    for table in tables:
        for heading, label, row, column, cell in _labelled(table):
            others = [name for name, _ in told.get((heading, label), ()) if name != table.name]
            if _is_suppressed(cell) and others:
                yield Flag(table.name, row, column, f"“{others[0]}” gives it")


def _labelled(table: Counts) -> Iterator[tuple[str, str, int, int, object]]:
    for row, column, cell in _cells(table):
        if row > 1 and column > 1 and column <= len(table.rows[0]):
            yield _key(table.rows[0][column - 1]), _key(table.rows[row - 1][0]), row, column, cell


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
