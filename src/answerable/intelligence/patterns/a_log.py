"""The patterns in a log, row by row, as far as it has columns that tell. A cell that cannot be read refuses its row, with the reason."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from answerable.documents.case_log.columns import WORDS, Column
from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence import columns
from answerable.intelligence.patterns.pattern import Pattern, Shows
from answerable.intelligence.unable import UnableToCount


class Told(Enum):
    """What a column of a log tells."""

    BODY = "body"
    OUTCOME = "outcome"
    EXTENSIONS = "extensions"
    DEFECTS = "defects"
    REVIEW = "review"
    LATE_EXEMPTIONS = "late-exemptions"


SAYS = {
    Told.BODY: "whose it is: an authority, or a service of one",
    Told.OUTCOME: "what the answer was, in words",
    Told.EXTENSIONS: "how often the time was extended",
    Told.DEFECTS: "whether the refusal notice lacked something, yes or no; empty where nothing was refused",
    Told.REVIEW: "whether a review changed anything, changed or unchanged; empty where there was none",
    Told.LATE_EXEMPTIONS: "whether exemptions came only after a complaint, yes or no; empty where nobody complained",
}
_HEADINGS: Mapping[Told, tuple[str, ...]] = {
    Told.EXTENSIONS: ("extensions", "number of extensions", "times extended"),
    Told.DEFECTS: ("section defects", "notice defective", "refusal notice defective", "defects"),
    Told.REVIEW: ("review outcome", "internal review outcome", "review"),
    Told.LATE_EXEMPTIONS: ("late exemptions", "exemptions added late"),
    Told.BODY: ("authority", "public authority", "public body", "government body", "organisation", "body", *WORDS[Column.SERVICE]),
    Told.OUTCOME: WORDS[Column.OUTCOME],
}
_NCND = re.compile(r"\bncnd\b|neither confirm\w*,? n?or den", re.IGNORECASE)
_YES, _NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})
_CHANGED = frozenset({"changed", "overturned", "partly upheld", "upheld in part", "varied", "overturned in part", "partially upheld"})
_UNCHANGED = frozenset({"unchanged", "upheld", "upheld in full", "maintained", "confirmed", "original decision upheld"})
_MOST = 99


class Row(NamedTuple):
    """What a row shows, and of whom."""

    body: str
    shows: tuple[Shows, ...]


class _NotARow(ValueError):
    """A row that cannot be counted."""


def columns_of(headings: Sequence[str], named: Mapping[Told, str]) -> dict[Told, int]:
    """Which column tells what. Raises `UnableToCount` where none tells whose a row is, or none tells of any pattern."""
    places = columns.columns_of(headings, named, _HEADINGS, ((Told.BODY, SAYS[Told.BODY]),))
    if len(places) == 1:
        raise UnableToCount(f"No column tells of a pattern. Name one with --outcome-column; the columns are {', '.join(headings)}.")
    return places


def rows_in(lines: Iterable[Line], places: Mapping[Told, int]) -> Iterator[Row | Refused]:
    """Each row as what it shows, or as one that is refused."""
    for line in lines:
        cells = {told: " ".join(line.cells[place].split()) for told, place in places.items()}
        if line.loose:
            yield Refused(line.number, line.loose)
            continue
        try:
            yield Row(_body(cells[Told.BODY]), tuple(_shows(cells)))
        except _NotARow as why:
            yield Refused(line.number, str(why))


def _body(cell: str) -> str:
    if not cell:
        raise _NotARow("It does not say whose it is.")
    return cell


def _shows(cells: Mapping[Told, str]) -> Iterator[Shows]:
    if outcome := cells.get(Told.OUTCOME, ""):
        yield Shows(Pattern.NCND, int(bool(_NCND.search(outcome))), 1)
    if (extended := cells.get(Told.EXTENSIONS, "")) and (times := _number(extended)):
        yield Shows(Pattern.EXTENDED_AGAIN, int(times > 1), 1)
    if review := cells.get(Told.REVIEW, "").casefold():
        if review not in _CHANGED | _UNCHANGED:
            raise _NotARow(f"“{review[:40]}” does not say whether the review changed anything. Write changed or unchanged.")
        yield Shows(Pattern.REVIEWS_UNCHANGED, int(review in _UNCHANGED), 1)
    for told, pattern in ((Told.DEFECTS, Pattern.DEFECTS), (Told.LATE_EXEMPTIONS, Pattern.LATE_EXEMPTIONS)):
        if answer := cells.get(told, "").casefold():
            if answer not in _YES | _NO:
                raise _NotARow(f"“{answer[:40]}” is neither yes nor no, under {told.value}.")
            yield Shows(pattern, int(answer in _YES), 1)


def _number(cell: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", cell):
        raise _NotARow(f"“{cell[:40]}” is not a number of extensions, {_MOST} at most.")
    return int(cell)
