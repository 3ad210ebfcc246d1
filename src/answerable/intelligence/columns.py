"""Which column of a table tells what: as it is named, else as its heading suggests."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from answerable.documents.case_log.columns import placed
from answerable.intelligence.unable import UnableToCount

K = TypeVar("K", bound=Enum)


def columns_of(
    headings: Sequence[str], named: Mapping[K, str], words: Mapping[K, tuple[str, ...]], needed: Iterable[tuple[K, str]]
) -> dict[K, int]:
    """The place of each column that is `named`, or that its heading suggests by one of its `words`, the best first.

    Raises `UnableToCount` for a name that no column has, and for one that is `needed`, with what it says, where there is none.
    """
    columns = {told: _place(headings, name, told) for told, name in named.items()}
    free = ["" if place in columns.values() else heading for place, heading in enumerate(headings)]
    columns |= {told: place for told, place in placed(free, words).items() if told not in columns}
    for told, says in needed:
        if told not in columns:
            raise UnableToCount(f"No column says {says}. Name it with --{told.value}-column; the columns are {', '.join(headings)}.")
    return columns


def _place(headings: Sequence[str], name: str, told: Enum) -> int:
    same = [place for place, heading in enumerate(headings) if heading.casefold() == name.strip().casefold()]
    if not same:
        raise UnableToCount(f"There is no column “{name}” to tell what was {told.value}. The columns are {', '.join(headings)}.")
    return same[0]
