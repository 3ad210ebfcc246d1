"""Each row of a log as a request, or why it cannot be taken. Nothing is guessed: a day that cannot be read is said, and not passed over.

An outcome stays in the log's own words. Which position it was on each duty is a judgement, and a log does not make it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from answerable.documents.case_log.columns import NEEDED, Column
from answerable.documents.case_log.days import read_day
from answerable.documents.case_log.provisions import provision_named
from answerable.documents.case_log.table import Line, LogTable
from answerable.law.finding import say
from answerable.law.not_law import NotACitation

IN_FORCE = date(2005, 1, 1)
LONGEST_REFERENCE = 60
NOT_A_REFERENCE = "new"  # the address of the form for a new request
LONGEST_OUTCOME = 200
_SPEAKABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_NONE = ("none", "n/a", "no", "-")
FOIA, EIR, SUBJECT_ACCESS, BUSINESS = "FOIA", "EIR", "subject access", "business as usual"
LAWS = (FOIA, EIR, SUBJECT_ACCESS, BUSINESS)
_LAWS = (
    (EIR, ("environmental", "eir")),
    (SUBJECT_ACCESS, ("subject access", "data protection", "gdpr", "dpa", "sar")),
    (BUSINESS, ("business as usual", "bau")),
    (FOIA, ("freedom of information", "foi", "foia")),
)


class LogRow(NamedTuple):
    """One request as a log has it. `regime` is the law it was worked under; `closed` None for one that is open."""

    line: int
    reference: str
    received: date
    closed: date | None = None
    subject: str = ""
    text: str = ""
    outcome: str = ""
    provisions: tuple[str, ...] = ()
    regime: str = FOIA
    service: str = ""
    name: str = ""


class Refused(NamedTuple):
    """A row that cannot be taken, and why, in one sentence."""

    line: int
    why: str


class Sorted(NamedTuple):
    """The rows of a log: those that can be taken, those that cannot, and how many open ones were left out as asked.

    `strange_laws` is what the log calls the law of rows that cannot be taken, as it is written: a person may say which law each is.
    """

    rows: tuple[LogRow, ...]
    refused: tuple[Refused, ...]
    left_out: int = 0
    strange_laws: tuple[str, ...] = ()


class NotThisRow(ValueError):
    """A row that cannot be taken."""


class NotALaw(NotThisRow):
    """A row whose law is none that we know by that name, or more than one."""

    def __init__(self, named: str, why: str = "is none that requests are worked under here") -> None:
        super().__init__(f"Its law, “{named[:40]}”, {why}.")
        self.named = named


class Reading(NamedTuple):
    """How a log is to be read: which column is which, what goes before each reference, whether open requests come too; and today.

    `laws` is what the log calls a law, as it is written, with the law that a person says it is.
    """

    columns: Mapping[Column, int]
    today: date
    prefix: str = ""
    open_too: bool = True
    laws: Mapping[str, str] = MappingProxyType({})


def sort_rows(table: LogTable, reading: Reading, *, known: Iterable[str] = ()) -> Sorted:
    """Every row taken, or refused with its reason. `known` are references that there are already.

    Raises `ValueError` where nobody said which column a needed one is.
    """
    lacking = [each.value for each in NEEDED if each not in reading.columns]
    if lacking:
        raise ValueError(f"No column is said to be the {lacking[0]}.")
    seen = dict.fromkeys(known, 0)
    rows: list[LogRow] = []
    refused: list[Refused] = []
    strange: dict[str, None] = {}
    left_out = 0
    for line in table.lines:
        try:
            row = _row(line, reading)
            _refuse_twice(row, seen)
        except NotThisRow as why:
            refused.append(Refused(line.number, str(why)))
            if isinstance(why, NotALaw):
                strange[why.named] = None
            continue
        if row.closed is None and not reading.open_too:
            left_out += 1
        else:
            rows.append(row)
    return Sorted(tuple(rows), tuple(refused), left_out, tuple(strange))


def _refuse_twice(row: LogRow, seen: dict[str, int]) -> None:
    if row.reference in seen:
        line = seen[row.reference]
        where = f"on line {line} of this log" if line else "in the register"
        raise NotThisRow(f"There is a request {row.reference} already, {where}.")
    seen[row.reference] = row.line


def _row(line: Line, reading: Reading) -> LogRow:
    if line.loose:
        raise NotThisRow(line.loose)
    told = {column: line.cells[place] for column, place in reading.columns.items()}
    received = _day(told[Column.RECEIVED], "day of receipt", reading.today)
    if received is None:
        raise NotThisRow("It has no day of receipt.")
    if received < IN_FORCE:
        raise NotThisRow(f"It was received on {say(received)}, before the right to information was in force, on {say(IN_FORCE)}.")
    closed = _day(told.get(Column.CLOSED, ""), "day of the answer", reading.today)
    if closed is not None and closed < received:
        raise NotThisRow(f"It was closed on {say(closed)}, before it was received, on {say(received)}.")
    outcome = told.get(Column.OUTCOME, "")
    if len(outcome) > LONGEST_OUTCOME:
        raise NotThisRow(f"Its outcome is longer than {LONGEST_OUTCOME} characters. Choose the column that has it in a few words.")
    reference = _reference(reading.prefix + told[Column.REFERENCE])
    regime = _regime(told.get(Column.REGIME, ""), reading.laws)
    subject = " ".join(told.get(Column.SUBJECT, "").split())
    return LogRow(
        line.number,
        reference,
        received,
        closed,
        subject[:LONGEST_OUTCOME],
        told.get(Column.TEXT, ""),
        outcome,
        tuple(_provisions(told.get(Column.PROVISIONS, ""), regime)),
        regime,
        told.get(Column.SERVICE, "")[:LONGEST_OUTCOME],
        told.get(Column.NAME, "")[:LONGEST_OUTCOME],
    )


def _reference(given: str) -> str:
    made = re.sub(r"[\s/\\_]+", "-", given.strip())
    if not _SPEAKABLE.fullmatch(made) or len(made) > LONGEST_REFERENCE or made == NOT_A_REFERENCE:
        shown = f"“{given[:LONGEST_REFERENCE]}” cannot be its reference" if given.strip() else "It has no reference"
        raise NotThisRow(f"{shown}: a reference is made of letters, digits, full stops and hyphens, {LONGEST_REFERENCE} at most.")
    return made


def _day(text: str, what: str, today: date) -> date | None:
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise NotThisRow(f"Its {what}, “{text[:40]}”, is not a day. Write it like 7 November 2019 or 07/11/2019.")
    if day > today:
        raise NotThisRow(f"Its {what}, {say(day)}, has not come yet.")
    return day


def laws_named(text: str) -> tuple[str, ...]:
    """Those of `LAWS` that a cell names."""
    words = f" {' '.join(re.findall('[a-z]+', text.lower()))} "
    return tuple(regime for regime, names in _LAWS if any(f" {name} " in words for name in names))


def _regime(text: str, said: Mapping[str, str]) -> str:
    if text in said:
        return said[text]
    named = laws_named(text)
    if len(named) == 1:
        return named[0]
    if named:
        raise NotALaw(text, "is more than one, and a row is worked under one law")
    if text:
        raise NotALaw(text)
    return FOIA


def _provisions(text: str, regime: str) -> Iterator[str]:
    """The provisions that a cell names, as they are written everywhere. What is none is refused, so that none is lost."""
    if text.lower() in _NONE:
        return
    for named in filter(None, (each.strip() for each in re.split(r"[;,&+/\n]|\band\b", text))):
        try:
            yield provision_named(named, eir=regime == EIR)
        except NotACitation:
            raise NotThisRow(f"“{named[:40]}” is not a provision that we can read. Write it like s.31(1)(a).") from None
