"""What reasons may rest on in a case file: each judgement in it, by who made it and on what, and each piece of evidence."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

COMMISSIONER = "the Commissioner"


def sources_in(text: str) -> frozenset[str]:
    """The names of all of them, such as `judgement of the Commissioner on FOIA s.31(3)`. The text must be TOML."""
    file = tomllib.loads(text)
    found: set[str] = set()
    for claim in file.get("claim", ()):
        found.update(f"judgement of {by} on {claim['provision']}" for by in _judges(claim))
        found.update(evidence_in(claim))
    for balance in file.get("weighed", ()):
        for provision in balance.get("provisions", ()):
            found.update(f"balance of {by} on {provision}" for by in _judges(balance))
        found.update((*balance.get("for_maintaining", ()), *balance.get("for_disclosing", ())))
    return frozenset(found)


def _judges(told: Any) -> Iterator[str]:
    for each in _tables(told):
        if "answer" in each and "by" in each:
            yield each["by"]


def evidence_in(told: Any) -> Iterator[str]:
    """Each piece of evidence in a table of a case file, at whatever depth."""
    for each in _tables(told):
        yield from each.get("evidence", ())


def _tables(told: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(told, Mapping):
        yield told
        for each in told.values():
            yield from _tables(each)
    elif isinstance(told, list):
        for each in told:
            yield from _tables(each)
