"""A page of a bundle as a text cites it: `OB/12` of the open bundle, `CB/3` of the closed one, `OB/12-14` for several pages."""

import re
from typing import NamedTuple

OPEN, CLOSED = "OB", "CB"
_CITED = re.compile(
    r"(?<![A-Za-z])(?P<bundle>OB|CB)\s*/\s*(?P<first>\d{1,6})(?:(?:[-–—]|\s*(?:[-–—]|to)\s*(?P=bundle)\s*/\s*)(?P<last>\d{1,6}))?",
    re.IGNORECASE,
)


class Reference(NamedTuple):
    """Pages that a text cites: of which bundle, the first and the last."""

    bundle: str
    first: int
    last: int

    def __str__(self) -> str:
        first = f"{self.bundle}/{self.first}"
        return first if self.first == self.last else f"{first} to {self.bundle}/{self.last}"


def references(text: str) -> tuple[Reference, ...]:
    """The pages that a text cites, in its order. Capitals and spaces do not matter, so that nobody cites past a check by mistyping."""
    found = ((each["bundle"].upper(), int(each["first"]), int(each["last"] or each["first"])) for each in _CITED.finditer(text))
    return tuple(Reference(*each) for each in found)
