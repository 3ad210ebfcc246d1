"""A log of any length, row by row: a CSV file that may be larger than memory, or a workbook, which may not.

No line is kept once the next is read, and a line without an end is refused before it fills the memory.
"""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

from answerable.documents.case_log.table import LARGEST_UNPACKED, Line, csv_rows, headed, line_of, read_table, separator_in
from answerable.documents.not_readable import UnableToOpen
from answerable.documents.opening import refuse_named_pipe

LONGEST_LINE = 1_000_000
_BLOCK = 1 << 20
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FROM_WINDOWS = "The file is no UTF-8, and was read as Windows writes text (Windows-1252): letters beyond A to Z may be others."
_PACKED = (b"PK", b"\xd0\xcf\x11\xe0")


class LongTable(NamedTuple):
    """The headings of a log, and its rows as they are read, each as long as the headings. Reading them raises `UnableToOpen`.

    `repaired` says what was not taken as it stands, in a sentence.
    """

    headings: tuple[str, ...]
    lines: Iterator[Line]
    repaired: str = ""


@contextmanager
def open_long_table(path: Path) -> Iterator[LongTable]:
    """A log that is open while it is read. Raises `UnableToOpen`, on the way in and while its rows are read."""
    refuse_named_pipe(path)
    try:
        with path.open("rb") as file:
            begins = file.read(4)
            if begins.startswith(_PACKED):
                table = read_table(begins + file.read(LARGEST_UNPACKED))
                yield LongTable(table.headings, iter(table.lines))
                return
            encoding = _encoding(begins, file)
        with path.open(encoding=encoding, newline="") as text:
            yield _table(text, _FROM_WINDOWS if encoding == "cp1252" else "")
    except FileNotFoundError:
        raise UnableToOpen(f"There is no file {path}. Check the name.") from None
    except IsADirectoryError:
        raise UnableToOpen(f"{path} is a folder. Name a file in it.") from None
    except OSError as refused:
        raise UnableToOpen(f"{path} cannot be read: {refused.strerror or refused}. Check the file and its permissions.") from None
    except UnicodeError:
        raise UnableToOpen(f"{path} has bytes in it that are no text. Save the log as CSV in UTF-8.") from None


def _table(text: TextIO, repaired: str = "") -> LongTable:
    separator = separator_in(next((line for line in _lines(text) if line.strip()), ""))
    text.seek(0)
    rows, headings = headed(csv_rows(_lines(text), separator))
    wide = len(headings)
    return LongTable(headings, (line_of(number, cells, wide) for number, cells in rows), repaired)


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise UnableToOpen(f"A line of this file has more than {LONGEST_LINE:,} characters. Save the log as CSV again.")
        yield line


def _encoding(begins: bytes, file: BinaryIO) -> str:
    """UTF-8 where all of the file is, UTF-16 where it says so, or as Windows writes it. Raises `UnableToOpen` for what is no text."""
    if begins.startswith(_UTF_16):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    file.seek(0)
    found = "utf-8-sig"
    while block := file.read(_BLOCK):
        if b"\0" in block:
            raise UnableToOpen("This is neither a CSV file nor an Excel workbook (.xlsx). Save the log as one of them.")
        found = found if found == "cp1252" or _is_text(decoder, block) else "cp1252"
    return found if found == "cp1252" or _is_text(decoder, b"", final=True) else "cp1252"


def _is_text(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True
