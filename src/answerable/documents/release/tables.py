"""The tables of counts in a file that leaves, as plain values, so that they can be compared with those of other files."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from answerable.documents.opening import text_of
from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.small_numbers import Counts
from answerable.documents.release.workbook import Sheet, shown

MOST_CELLS = 100_000
_SEPARATORS = ",\t;|"
_LONGEST = 200


def tables_in(content: bytes) -> tuple[Counts, ...]:
    """The tables in a file that leaves: the sheets that a workbook shows, or text that is one table; none in any other kind of file."""
    kind = admit(content)
    if kind is Kind.WORKBOOK:
        return of_sheets(shown(content).sheets)
    if kind is Kind.TEXT:
        rows = _rows(text_of(content, name="The file"))
        return (_counts("", rows),) if rows else ()
    return ()


def of_sheets(sheets: Iterable[Sheet]) -> tuple[Counts, ...]:
    """The sheets of a workbook as tables."""
    return tuple(_counts(each.title, each.rows) for each in sheets)


def _counts(name: str, rows: Sequence[Sequence[object]]) -> Counts:
    """Numbers and short texts, and nothing else."""
    if sum(map(len, rows)) > MOST_CELLS:
        return Counts(name, (), whole=False)
    return Counts(name, tuple(tuple(_value(each) for each in row) for row in rows))


def _value(cell: object) -> object:
    if cell is None or isinstance(cell, bool):
        return ""
    return cell if isinstance(cell, int | float) else str(cell)[:_LONGEST]


def _rows(text: str) -> list[list[str]]:
    """The rows of a text in which each line has as many cells as the first, and at least two; none where it is not such a table."""
    lines = text.splitlines()
    for separator in _SEPARATORS:
        if sum(separator in line for line in lines) < 2:
            continue
        rows = [row for row in csv.reader(StringIO(text), delimiter=separator) if row]
        if len({len(row) for row in rows}) == 1:
            return rows
    return []
