"""A table of text out of the bytes of a CSV file or an Excel workbook. Untrusted files come through here.

What is too large is refused before it is unpacked, what is too long as soon as that is known, and a parser's own error never gets out.
A formula is never worked out: in a workbook its last value is taken, in a CSV file its text.
"""

import csv
import warnings
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from io import BytesIO, StringIO
from itertools import chain, takewhile
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from answerable.documents.not_readable import UnableToOpen

MOST_ROWS = 50_000
MOST_COLUMNS = 200
LARGEST_UNPACKED = 200_000_000
_WORKBOOK, _MACROS = "xl/workbook.xml", "vbaproject.bin"
_OLDER = b"\xd0\xcf\x11\xe0"
_SEPARATORS = (",", ";", "\t", "|")


class Line(NamedTuple):
    """One row, with its number in the file, and how many cells it has beyond the last heading that are not empty at their end."""

    number: int
    cells: tuple[str, ...]
    beyond: int = 0

    @property
    def loose(self) -> str:
        """Why none of its cells can be trusted, in a sentence; nothing where they can."""
        if not self.beyond:
            return ""
        more = f"{self.beyond} {'cell' if self.beyond == 1 else 'cells'}"
        return f"It has {more} more than there are headings, so a comma or a quotation mark in it is loose. Mend the row."


def line_of(number: int, cells: tuple[str, ...], wide: int) -> Line:
    """A row as long as the headings, which knows whether it was longer."""
    return Line(number, (cells + ("",) * wide)[:wide], max(0, len(cells) - wide))


class LogTable(NamedTuple):
    """The headings, and the rows that are not blank, each as long as the headings."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]


def read_table(content: bytes) -> LogTable:
    """The table in a file: the first sheet of a workbook, its first row that is not blank as the headings. Raises `UnableToOpen`."""
    if content.startswith(_OLDER):
        raise UnableToOpen("This is an older Excel file (.xls), or one locked with a password. Save it as .xlsx without one, or as CSV.")
    rows = _workbook(content) if content.startswith(b"PK") else _csv(content)
    filled, headings = headed(rows)
    return LogTable(headings, tuple(_lines(filled, len(headings))))


def headed(rows: Iterable[tuple[int, tuple[str, ...]]]) -> tuple[Iterator[tuple[int, tuple[str, ...]]], tuple[str, ...]]:
    """The rows that are not blank after the first of them, and that first one as headings. Raises `UnableToOpen`."""
    filled = ((number, cells) for number, cells in rows if any(cells))
    _, headings = next(filled, (0, ()))
    if len(headings) < 2:
        raise UnableToOpen(
            "There are no headings of columns in this file. Give a CSV file or an Excel workbook whose first row names them."
        )
    if len(headings) > MOST_COLUMNS:
        raise UnableToOpen(f"There are more than {MOST_COLUMNS} columns in this file. Take out those that are not about requests.")
    return filled, tuple(_named(headings))


def _lines(rows: Iterable[tuple[int, tuple[str, ...]]], wide: int) -> Iterator[Line]:
    for taken, (number, cells) in enumerate(rows, start=1):
        if taken > MOST_ROWS:
            raise UnableToOpen(f"There are more than {MOST_ROWS:,} rows in this file. Split it, and bring it in parts.")
        yield line_of(number, cells, wide)


def _named(headings: Iterable[str]) -> Iterator[str]:
    """Headings, each with a name of its own."""
    seen: set[str] = set()
    for number, heading in enumerate(headings, start=1):
        name = heading or f"Column {number}"
        name = f"{name} ({number})" if name in seen else name
        seen.add(name)
        yield name


def _csv(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    text = _decoded(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    return csv_rows(StringIO(text, newline=""), separator_in(first))


def separator_in(line: str) -> str:
    """What parts the cells of a line of headings: the one that it has most of."""
    return max(_SEPARATORS, key=line.count)


_END = "\0"  # a line of its own after the last, by which it is seen whether a cell is open still: no log has it in it


def csv_rows(lines: Iterable[str], separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The cells of each row, with the number of the line that it ends on. Raises `UnableToOpen`."""
    reader, last = csv.reader(chain(lines, (_END,)), delimiter=separator), 0
    try:
        for cells in takewhile(lambda cells: cells != [_END], reader):
            if cells and cells[-1].endswith(_END):
                raise UnableToOpen(
                    f"A quotation mark in the row that begins in line {last + 1} is never closed, and takes all that follows with it. "
                    "Close it, or save the log as CSV again."
                )
            last = reader.line_num
            yield last, _trimmed(cells)
    except csv.Error as broken:
        raise UnableToOpen(f"Line {reader.line_num} is no line of a CSV file ({broken}). Save the log as CSV again.") from None


def _decoded(content: bytes) -> str:
    """Text in UTF-8, in UTF-16 that says so, or as Windows writes it."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnableToOpen("This is neither a CSV file nor an Excel workbook (.xlsx). Save the log as one of them.")


def _workbook(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    _refuse_what_is_no_plain_workbook(content)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out of a workbook is nothing that we read
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # a workbook may claim to be larger than it is
            for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield number, _trimmed(_as_text(each) for each in cells)
    except MemoryError:
        raise
    except Exception:
        raise UnableToOpen("This Excel workbook is damaged and cannot be read. Save it again, or save it as CSV.") from None


def _refuse_what_is_no_plain_workbook(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = [each.filename.lower() for each in packed.infolist()]
            unpacked = sum(each.file_size for each in packed.infolist())
    except (BadZipFile, ValueError, OSError):
        raise UnableToOpen("This Excel workbook is damaged and cannot be read. Save it again, or save it as CSV.") from None
    if _WORKBOOK not in names:
        raise UnableToOpen("This is neither a CSV file nor an Excel workbook (.xlsx). Save the log as one of them.")
    if any(name.endswith(_MACROS) for name in names):
        raise UnableToOpen("This Excel workbook has macros in it. Save it as a workbook without macros (.xlsx), or as CSV.")
    if unpacked > LARGEST_UNPACKED:
        raise UnableToOpen(f"This Excel workbook unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB. Save the sheet as CSV.")


def _trimmed(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells without the spaces around them, and without the empty ones at the end."""
    kept = [each.strip() for each in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    return "" if value is None else str(value)
