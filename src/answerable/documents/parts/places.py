"""Every mark of a text in its place: those that begin a line, and those of a list that runs on inside one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from answerable.documents.parts.lines import Line
from answerable.documents.parts.marks import (
    LETTER,
    NUMBER,
    ROMAN,
    Mark,
    Reading,
    bullets_inside,
    letter_at,
    letters_inside,
    mark_at,
    marks_inside,
)

_TABBED = 2


class Placed(NamedTuple):
    """A mark in its place in the text."""

    mark: Mark
    line: int
    indent: int


def marks_in(lines: Sequence[Line], first: int, last: int) -> list[Placed]:
    """Every mark in these lines, in order: those that begin a line and those of a list that runs on inside one."""
    begun = _begun(lines, first, last)
    placed: list[Placed] = []
    number: Reading | None = None
    at = first
    while at < last:
        stop = at + 1
        while stop < last and lines[stop].runs_on and stop not in begun:
            stop += 1
        mark = begun.get(at)
        joined = " ".join(each.text for each in lines[at:stop])
        found = _inside(joined, 0 if mark is None else mark.end, mark)
        if mark is not None and found and found[0].start == mark.end and mark.readings[0] == number:
            found[0] = found[0]._replace(start=0)
        elif mark is not None:
            found.insert(0, mark)
            number = mark.readings[0] if mark.readings[0].kind == NUMBER else None
        placed.extend(_put(found, lines, at))
        at = stop
    return placed


def _begun(lines: Sequence[Line], first: int, last: int) -> dict[int, Mark]:
    """The marks that begin lines, by line."""
    begun: dict[int, Mark] = {}
    before = None
    for index in range(first, last):
        line = lines[index]
        mark = mark_at(line.text)
        if mark is None or (line.runs_on and not _surely(mark, line.text, before)):
            continue
        if mark.bare and line.text.count("\t") >= _TABBED and not line.text.endswith("?"):
            continue
        before = begun[index] = mark
    return begun


def _surely(mark: Mark, line: str, before: Mark | None) -> bool:
    """Whether a line that may run on from the one above begins an item all the same: with a capital, or in the hand of the item before."""
    alike = before is not None and before.readings[0].style == mark.readings[0].style
    return not mark.bare and (alike or line[mark.end : mark.end + 1].isupper())


def _inside(line: str, begin: int, mark: Mark | None) -> list[Mark]:
    reading = mark.readings[0] if mark is not None else None
    numbered = reading is not None and reading.kind == NUMBER and len(reading.value) == 1
    found = (
        [] if reading is not None and not numbered else list(marks_inside(line, begin, reading.value[0] if reading is not None else None))
    )
    bounds = [begin, *(each.start for each in found), len(line)]
    for start, stop in pairwise(bounds):
        found.extend(letters_inside(line, start, stop, reading if reading is not None and reading.kind in (LETTER, ROMAN) else None))
    if not found:
        found = bullets_inside(line, begin)
    letter = letter_at(line, begin) if numbered else None
    if letter is not None and all(each.start != begin for each in found):
        found.append(letter)
    return sorted(found)


def _put(marks: Sequence[Mark], lines: Sequence[Line], at: int) -> Iterator[Placed]:
    """The marks of lines that run on from line `at`, each in its line."""
    begins = 0
    for mark in marks:
        while mark.start > begins + len(lines[at].text):
            begins += len(lines[at].text) + 1
            at += 1
        start = lines[at].at + mark.start - begins
        beyond = mark.end - begins - len(lines[at].text)
        end = lines[at + 1].at + beyond - 1 if beyond > 0 else lines[at].at + mark.end - begins
        yield Placed(mark._replace(start=start, end=end), at, lines[at].indent)
