"""A vocabulary and standing positions from a TOML file: an authority's own, or those of a national adviser with a version and a day.

[source]                                  # left out: the authority's own
name = "A national adviser"
version = "3.2"
on = 2026-01-05

[[term]]
dimension = "counterparty"
name = "Social media provider"
words = ["social media", "social network"]

[[position]]
theirs = "NA-7"
counterparty = "Social media provider"    # and subject, unit, activity, first_year, last_year
stance = "neither confirm nor deny"
reasons = "..."
review_on = 2027-01-05
limb = [{ provision = "FOIA s.31(3)", matter = "FOIA s.31(1)(a)", confirming = "...", denying = "..." }]
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from answerable.casework.authority.series.classes import ASKED, Dimension, Term, Years, made_of
from answerable.casework.authority.series.stances import LimbOfStance, Source, Stance, Standing
from answerable.casework.authority.unable import NotReady

LARGEST = 1_000_000
_TERM = {"dimension": str, "name": str, "parent": str, "words": list, "complete": bool}
_CLASS = {**{each.value: str for each in ASKED}, "first_year": int, "last_year": int}
_POSITION = {**_CLASS, "theirs": str, "stance": str, "reasons": str, "review_on": date, "limb": list}
_LIMB = dict.fromkeys(LimbOfStance._fields, str)
_SOURCE = {"name": str, "version": str, "on": date}


class Brought(NamedTuple):
    """What a file holds."""

    source: Source
    terms: tuple[Term, ...]
    positions: tuple[Standing, ...]


def read_file(content: bytes) -> Brought:
    """Reads such a file. Raises `NotReady`, which says what is wrong with it."""
    if len(content) > LARGEST:
        raise NotReady("The file is larger than 1 MB, and no register is. Check that it is the right one.")
    try:
        file = tomllib.loads(content.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise NotReady(f"The file is not TOML: {wrong}. Correct it, and bring it again.") from None
    _only(file, {"source": dict, "term": list, "position": list}, "the file")
    source = _source(file.get("source", {}))
    terms = tuple(_term(each) for each in file.get("term", ()))
    return Brought(source, terms, tuple(_position(each, source) for each in file.get("position", ())))


def _source(table: Mapping[str, Any]) -> Source:
    _only(table, _SOURCE, "the source")
    if table and not all(table.get(name) for name in _SOURCE):
        raise NotReady("A source has a name, a version and a day (on). Give all three, or leave the source out.")
    return Source(**table)


def _term(table: Any) -> Term:
    _only(table, _TERM, "a term")
    try:
        dimension = Dimension(table.get("dimension"))
    except ValueError:
        raise NotReady(f"A term is a {', '.join(each.value for each in Dimension)}. Give its dimension.") from None
    if not str(table.get("name", "")).strip():
        raise NotReady("A term has a name. Give it one.")
    return Term(dimension, table["name"], table.get("parent", ""), tuple(map(str, table.get("words", ()))), table.get("complete", False))


def _position(table: Any, source: Source) -> Standing:
    _only(table, _POSITION, "a position")
    try:
        stance = Stance(table.get("stance"))
    except ValueError:
        raise NotReady(f"The stance of a position is “{'” or “'.join(each.value for each in Stance)}”.") from None
    if "review_on" not in table:
        raise NotReady("A position has a day on which it is to be looked at again (review_on). Give it.")
    for each in table.get("limb", ()):
        _only(each, _LIMB, "a limb")
        if "provision" not in each:
            raise NotReady("A limb has a provision. Give it.")
    about = made_of({each: table.get(each.value, "") for each in ASKED}, Years(table.get("first_year"), table.get("last_year")))
    limbs = tuple(LimbOfStance(**each) for each in table.get("limb", ()))
    return Standing(about, stance, table.get("reasons", ""), table["review_on"], limbs, source, table.get("theirs", ""))


def _only(table: Any, known: Mapping[str, type], what: str) -> None:
    """Raises `NotReady` for a key that means nothing here, and for a value of another kind than it has."""
    if not isinstance(table, dict):
        raise NotReady(f"The file is not laid out as it should be: {what} is no table.")
    for key, value in table.items():
        if key not in known:
            raise NotReady(f"“{key}” means nothing in {what}. It has {', '.join(known)}.")
        if not isinstance(value, known[key]) or isinstance(value, datetime):
            raise NotReady(f"“{key}” of {what} is not of the right kind. See the form of the file.")
