"""What decisions are known by: a notice's reference, an appeal's number, a neutral citation; each written one way, however it is printed.

`FT/EA/2024/0397`, `EA-2024-0397` and `EA/2024/0397/P` are one appeal, and `EA/2025/0231; 0243` are two.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

NOTICE = "Information Commissioner"
FIRST_TIER, UPPER, HIGH, APPEAL, SUPREME = "First-tier Tribunal", "Upper Tribunal", "High Court", "Court of Appeal", "Supreme Court"
# From the lowest: what one has decided, those after it may overturn.
RANKS = (NOTICE, FIRST_TIER, UPPER, HIGH, APPEAL, SUPREME)

_REFERENCE = re.compile(
    r"\b(?P<notice>F(?:S|ER|PR|AC)\d{7,8}|IC-\d{4,6}-[A-Z]\d[A-Z]\d)\b"
    r"|\bEA[/-](?P<year>20\d\d)[/-](?P<number>\d{4})(?:/?[A-Z]{1,4}\b)?(?P<more>(?:(?: ?[;,&]| and) ?0\d{3}\b)*)"
    r"|\b(?P<upper>GIA/\d{1,4}/20\d\d|UA-20\d\d-\d{6}-GIA)\b"
    r"|\[(?P<cited>(?:19|20)\d\d)\] (?P<court>UKSC|UKHL|EWCA Civ|EWHC|UKUT|UKFTT) (?P<at>\d{1,4})"
    r"(?: ?\((?P<part>Admin|AAC|GRC|Ch|QB|KB)\))?"
)
_COURTS = {"UKFTT": FIRST_TIER, "UKUT": UPPER, "EWHC": HIGH, "EWCA": APPEAL, "UKSC": SUPREME, "UKHL": SUPREME}
_MARKS = ("FS", "FER", "FPR", "FAC", "IC-", "EA/", "EA-", "GIA", "UA-", "] UK", "] EW")  # a text without any of these has no reference
_MORE = re.compile(r"0\d{3}")
_NAME = re.compile(r"[A-Za-z0-9]+")


class Referred(NamedTuple):
    """A reference as it is written here, where in the text it stands, and who made what it is of."""

    reference: str
    start: int
    end: int
    maker: str


def references(text: str) -> Iterator[Referred]:
    """Every reference in a text whose spaces are single, in order."""
    for found in _REFERENCE.finditer(text) if any(mark in text for mark in _MARKS) else ():
        for reference, maker in _written(found):
            yield Referred(reference, found.start(), found.end(), maker)


def maker_of(reference: str) -> str:
    """Who made the decision that is known by this: one of RANKS, or nothing where it is no such reference."""
    return next((each.maker for each in references(reference)), "")


def in_an_address(reference: str) -> str:
    """A reference as it can stand in an address: `2023-UKFTT-964-GRC`."""
    return "-".join(_NAME.findall(reference))


def _written(found: re.Match[str]) -> Iterator[tuple[str, str]]:
    if found["notice"]:
        yield found["notice"], NOTICE
    elif found["year"]:
        for number in (found["number"], *_MORE.findall(found["more"])):
            yield f"EA/{found['year']}/{number}", FIRST_TIER
    elif found["upper"]:
        yield found["upper"], UPPER
    else:
        part = f" ({found['part']})" if found["part"] else ""
        yield f"[{found['cited']}] {found['court']} {found['at']}{part}", _COURTS[found["court"].split(" ")[0]]
