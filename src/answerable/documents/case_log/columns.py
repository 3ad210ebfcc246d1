"""Which column of a log is which: guessed from its heading, for a person to correct."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TypeVar

K = TypeVar("K")


class Column(Enum):
    """What a column of a log can tell of a request."""

    REFERENCE = "reference"
    RECEIVED = "received"
    CLOSED = "closed"
    SUBJECT = "subject"
    TEXT = "text"
    OUTCOME = "outcome"
    PROVISIONS = "exemptions"
    REGIME = "law"
    SERVICE = "service"
    NAME = "requester"


NEEDED = (Column.REFERENCE, Column.RECEIVED)

# Best first: a heading that is one of these words comes before one that has it inside.
WORDS: Mapping[Column, tuple[str, ...]] = {
    Column.REFERENCE: ("reference", "ref", "case number", "request number", "request id", "case id", "case ref", "id", "number", "row"),
    Column.RECEIVED: ("received", "date received", "receipt", "date of receipt", "request date", "opened"),
    Column.CLOSED: (
        "closed",
        "date closed",
        "answered",
        "date answered",
        "completed",
        "response date",
        "responded",
        "date sent",
        "replied",
    ),
    Column.SUBJECT: ("subject", "title", "summary", "topic", "description"),
    Column.TEXT: ("request text", "request", "question", "details", "text"),
    Column.OUTCOME: ("outcome", "decision", "result", "response"),
    Column.PROVISIONS: ("exemptions", "exemption", "section", "sections", "exemption applied", "exception"),
    Column.REGIME: ("scheme", "regime", "legislation", "act", "law", "type"),
    Column.SERVICE: ("service", "department", "directorate", "team", "division"),
    Column.NAME: ("requester", "applicant", "requester name", "name"),
}


def guessed(headings: Sequence[str]) -> dict[Column, int]:
    """The place of each column that a heading suggests. No heading is taken twice."""
    return placed(headings, WORDS)


def placed(headings: Sequence[str], names: Mapping[K, tuple[str, ...]]) -> dict[K, int]:
    """The place of each column by the words that its heading may be, best first, or may have inside. No heading is taken twice."""
    plain = [" ".join(re.findall(r"[a-z]+", heading.lower())) for heading in headings]
    found: dict[K, int] = {}
    for inside in (False, True):
        for column, words in names.items():
            places = (_place(word, plain, set(found.values()), inside) for word in words)
            place = next((each for each in places if each is not None), None)
            if column not in found and place is not None:
                found[column] = place
    return found


def _place(word: str, headings: Sequence[str], taken: set[int], inside: bool) -> int | None:
    for place, heading in enumerate(headings):
        if place not in taken and (heading == word or (inside and f" {word} " in f" {heading} ")):
            return place
    return None
