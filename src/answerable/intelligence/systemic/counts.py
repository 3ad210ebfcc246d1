"""How many of a body's requests of a quarter were late, read row by row from a table, or counted from cases."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence import columns
from answerable.intelligence.timeliness.counting import Group
from answerable.intelligence.unable import UnableToCount

_QUARTER = re.compile(r"(?:q(?P<q1>[1-4])[ /-]*(?P<y1>(?:19|20)\d{2})|(?P<y2>(?:19|20)\d{2})[ /-]*q(?P<q2>[1-4]))", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
_MOST = 10_000_000


class Told(Enum):
    """What a column of a table of counts tells."""

    BODY = "body"
    QUARTER = "quarter"
    OF = "of"
    LATE = "late"


_HEADINGS: Mapping[Told, tuple[str, ...]] = {
    Told.BODY: ("government body", "public authority", "authority", "public body", "organisation", "service", "body"),
    Told.QUARTER: ("quarter", "period"),
    Told.OF: ("total requests received excluding on hold and lapsed", "answered or late", "requests", "of", "total"),
    Told.LATE: ("late response i e day deadline missed", "late responses", "late response", "late"),
}


SAYS = {
    Told.BODY: "which body it is",
    Told.QUARTER: "which quarter it is",
    Told.OF: "how many requests there were",
    Told.LATE: "how many were late",
}


class Count(NamedTuple):
    """Of so many requests that a body received in a quarter, so many were late. A quarter is numbered: four times its year, and on."""

    body: str
    quarter: int
    of: int
    late: int


class Series(NamedTuple):
    """A body's counts, quarter after quarter, without those in which it had no request."""

    body: str
    counts: tuple[Count, ...]


def quarter_of(text: str) -> int | None:
    """The number of a quarter that is written like 2013 Q1 or Q1 2013; None for anything else."""
    found = _QUARTER.fullmatch(text.strip())
    if found is None:
        return None
    year, nth = found["y1"] or found["y2"], found["q1"] or found["q2"]
    return int(year) * 4 + int(nth) - 1


def say_quarter(quarter: int) -> str:
    """A quarter as it is written: 2013 Q1."""
    return f"{quarter // 4} Q{quarter % 4 + 1}"


def columns_of(headings: Sequence[str], named: Mapping[Told, str]) -> dict[Told, int]:
    """Which column tells what: as it is `named`, else as its heading suggests. Raises `UnableToCount`."""
    return columns.columns_of(headings, named, _HEADINGS, SAYS.items())


def counts_in(lines: Iterable[Line], places: Mapping[Told, int]) -> Iterator[Count | Refused]:
    """Each row of a table as a count, or as one that is refused. A row of a whole year is refused: it counts its quarters again."""
    seen: dict[tuple[str, int], int] = {}
    for line in lines:
        body, quarter, of, late = (line.cells[places[told]].strip() for told in Told)
        found = line.loose or _count(body, quarter, of, late)
        if isinstance(found, str):
            yield Refused(line.number, found)
        elif before := seen.get((found.body, found.quarter)):
            yield Refused(line.number, f"{body} has a count for {say_quarter(found.quarter)} already, in line {before}.")
        else:
            seen[found.body, found.quarter] = line.number
            yield found


def _count(body: str, quarter: str, of: str, late: str) -> Count | str:
    number = quarter_of(quarter)
    if not body:
        return "It names no body."
    if number is None:
        return f"“{quarter[:40]}” is not a quarter. Write it like 2019 Q4."
    for cell, what in ((of, "requests"), (late, "late requests")):
        if not _NUMBER.fullmatch(cell) or int(cell.replace(",", "")) > _MOST:
            return f"“{cell[:40]}” is not a number of {what}."
    some, every = int(late.replace(",", "")), int(of.replace(",", ""))
    if some > every:
        return f"{some:,} of {every:,} cannot be late."
    return Count(body, number, every, some)


def counted(groups: Iterable[Group]) -> Iterator[Count]:
    """The counts of cases that were counted by body, or by service, and quarter. Open cases that are late already are late."""
    for (body, quarter), figures in groups:
        number = quarter_of(quarter)
        due = figures.in_time + figures.late + figures.open_late
        if number is not None and due:
            yield Count(body, number, due, figures.late + figures.open_late)


def series_of(counts: Iterable[Count]) -> tuple[Series, ...]:
    """The counts of each body in the order of their quarters; the bodies in the order of their names. Raises `UnableToCount` for none."""
    bodies: dict[str, list[Count]] = {}
    for each in counts:
        if each.of:
            bodies.setdefault(each.body, []).append(each)
    if not bodies:
        raise UnableToCount("There is no count of any body in this table. Check which column is which.")
    return tuple(Series(body, tuple(sorted(found, key=lambda each: each.quarter))) for body, found in sorted(bodies.items()))
