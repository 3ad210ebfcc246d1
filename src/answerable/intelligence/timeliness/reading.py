"""A log, row by row, as cases with their days. Nothing is repaired: a row whose days cannot be told is refused, with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.documents.case_log.columns import WORDS, Column
from answerable.documents.case_log.days import read_day
from answerable.documents.case_log.rows import BUSINESS, EIR, FOIA, IN_FORCE, SUBJECT_ACCESS, Refused, laws_named
from answerable.documents.case_log.table import Line
from answerable.intelligence import columns
from answerable.law.finding import say

_FIRST = IN_FORCE.toordinal()
_MOST_KEPT = 100_000


class Told(Enum):
    """What a column tells of a case, where it has one."""

    RECEIVED = "received"
    CLOSED = "closed"
    LAW = "law"
    SERVICE = "service"
    AUTHORITY = "authority"
    EXTENDED_ON = "extended"
    EXTENDED_TO = "extended to a day"


_HEADINGS: Mapping[Told, tuple[str, ...]] = {
    Told.EXTENDED_ON: ("extended on", "extension notified", "extension date", "date of extension", "date extended"),
    Told.EXTENDED_TO: ("extended to", "extended until", "extended deadline", "extension to", "new deadline"),
    Told.RECEIVED: WORDS[Column.RECEIVED],
    Told.CLOSED: WORDS[Column.CLOSED],
    Told.LAW: WORDS[Column.REGIME],
    Told.AUTHORITY: ("authority", "public authority", "public body", "government body", "organisation", "body"),
    Told.SERVICE: WORDS[Column.SERVICE],
}


class Case(NamedTuple):
    """A case with its days, as ordinals: `closed` is nought where it is open. `extended` is when the requester was told, and to when."""

    line: int
    received: int
    closed: int = 0
    extended: tuple[int, int] = (0, 0)
    environmental: bool = False
    authority: str = ""
    service: str = ""


class Known(NamedTuple):
    """A case of the live register, which the law has counted: whether it is open, late, and answered within more time than usual.

    `days` are the working days that it took or has waited; nought where nothing runs.
    """

    received: int
    days: int
    open: bool
    late: bool
    extended: bool
    authority: str = ""
    service: str = ""


class LeftOut(NamedTuple):
    """A row that these figures are not about: worked under another law."""

    line: int
    law: str


class _NotACase(ValueError):
    """A row whose days cannot be told."""


class _DaysRead:
    """Days as ordinals, by the text that names them. Those that were read are kept, as they are few."""

    def __init__(self, today: date) -> None:
        self.last = today.toordinal()
        self.read = {"": 0}

    def ordinal(self, text: str, what: str) -> int:
        """The day as an ordinal, nought for none. Raises `_NotACase`; a day to which time was extended may be to come."""
        found = self.read.get(text)
        if found is None:
            day = read_day(text)
            if day is None:
                raise _NotACase(f"“{text[:40]}”, when it was {what}, is not a day. Write it like 7 November 2019 or 07/11/2019.")
            found = day.toordinal()
            if len(self.read) < _MOST_KEPT:
                self.read[text] = found
        if found > self.last and what != Told.EXTENDED_TO.value:
            raise _NotACase(f"It was {what} on {say(date.fromordinal(found))}, which has not come yet.")
        if 0 < found < _FIRST:
            raise _NotACase(
                f"It was {what} on {say(date.fromordinal(found))}, before the right to information was in force, on {say(IN_FORCE)}."
            )
        return found


def columns_of(headings: Sequence[str], named: Mapping[Told, str]) -> dict[Told, int]:
    """Which column tells what: as it is `named`, else as its heading suggests. Raises `UnableToCount`."""
    needed = ((told, f"when a request was {told.value}") for told in (Told.RECEIVED, Told.CLOSED))
    return columns.columns_of(headings, named, _HEADINGS, needed)


def cases_in(lines: Iterator[Line], places: Mapping[Told, int], *, today: date) -> Iterator[Case | LeftOut | Refused]:
    """Each row as a case, as one that is left out, or as one that is refused, as it is where one of its days has not come by `today`."""
    days = _DaysRead(today)
    laws: dict[str, str] = {}
    for line in lines:
        if line.loose:
            yield Refused(line.number, line.loose)
            continue
        cells = {told: line.cells[place] for told, place in places.items()}
        law = cells.get(Told.LAW, "")
        if law not in laws:
            laws[law] = _law(law)
        if laws[law] in (SUBJECT_ACCESS, BUSINESS):
            yield LeftOut(line.number, laws[law])
            continue
        try:
            yield _case(line.number, cells, days, laws[law])
        except _NotACase as why:
            yield Refused(line.number, str(why))


def _law(text: str) -> str:
    """The law that a cell names where it is one. Where it is none or two, the twenty days are those of both."""
    named = laws_named(text)
    return named[0] if len(named) == 1 else FOIA


def _case(line: int, cells: Mapping[Told, str], days: _DaysRead, law: str) -> Case:
    received, closed, on, to = (
        days.ordinal(cells.get(told, ""), told.value) for told in (Told.RECEIVED, Told.CLOSED, Told.EXTENDED_ON, Told.EXTENDED_TO)
    )
    if not received:
        raise _NotACase("It has no day of receipt.")
    for ordinal, what in ((closed, "closed"), (on, "extended"), (to, "extended to a day")):
        if ordinal and ordinal < received:
            days_said = say(date.fromordinal(ordinal)), say(date.fromordinal(received))
            raise _NotACase(f"It was {what} on {days_said[0]}, before it was received, on {days_said[1]}.")
    return Case(line, received, closed, (on, to), law == EIR, cells.get(Told.AUTHORITY, ""), cells.get(Told.SERVICE, ""))
