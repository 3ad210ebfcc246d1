"""What is withheld from a document, and where it stands on its pages."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from answerable.documents.release.unable import UnableToRelease
from answerable.law.not_law import NotACitation
from answerable.law.provision import Provision, cite

# Patterns that people withhold by, each with what it is called.
PATTERNS: dict[str, tuple[str, str]] = {
    "email": ("E-mail addresses", r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"),
    "telephone": ("Telephone numbers", r"(?<![\w+])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){8,9}\)?(?!\w)"),
    "postcode": ("Postcodes", r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}\b"),
    "national-insurance": ("National Insurance numbers", r"\b[A-Za-z]{2}\s?(?:\d\s?){6}[A-Da-d]\b"),
    "account": ("Sort codes and account numbers", r"\b\d{2}-\d{2}-\d{2}\b|(?<![\d.])\d{8}(?![\d.])"),
}


class Box(NamedTuple):
    """A rectangle on a page as it is seen, in points from its top left corner; pages count from 1. A picture is one page, in dots."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any of the page."""
        return (
            self.page == other.page
            and self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def covers(self, other: "Box") -> bool:
        """Whether this hides something of what stands in the other: a line above or below that it only grazes is not hidden."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.meets(other) and shared * 4 >= min(self.bottom - self.top, other.bottom - other.top)

    def wider(self, by: float) -> "Box":
        """The box with a margin on its left and right."""
        return self._replace(left=self.left - by, right=self.right + by)


class Redaction(NamedTuple):
    """One thing withheld under one limb: a place on the page, words wherever they stand, a pattern of `PATTERNS`, or a cell.

    `only`: not wherever they stand, but the first, the third and so on time that they do, in what has no pages to mark a place on.
    """

    limb: Provision
    box: Box | None = None
    words: str = ""
    pattern: str = ""
    only: tuple[int, ...] = ()
    cell: tuple[str, int, int] | None = None  # of a workbook as it shows: the sheet, the row and the column, from 1

    def takes(self, nth: int) -> bool:
        """Whether the nth time that it stands in a document is withheld."""
        return not self.only or nth in self.only


class Mark(NamedTuple):
    """A place on a page that is blacked out, and under which limb."""

    box: Box
    limb: Provision


def redaction(table: Mapping[str, Any]) -> Redaction:
    """A redaction as it was kept. Raises `UnableToRelease`, saying what it lacks."""
    try:
        limb = cite(str(table["limb"]))
    except (KeyError, NotACitation):
        raise UnableToRelease("A redaction says under which limb it is made, such as FOIA s.40(2). Choose one for each.") from None
    box, words, pattern = table.get("box"), str(table.get("words", "")).strip(), str(table.get("pattern", ""))
    cell = table.get("cell")
    given = [each for each in (box, words, pattern, cell) if each]
    if len(given) != 1 or (pattern and pattern not in PATTERNS):
        raise UnableToRelease("A redaction is one of a place on a page, words, a pattern on the list, or a cell. Give one of them.")
    if words and not any(each.isalnum() for each in words):
        raise UnableToRelease(f"“{words}” has no letter and no digit to look for. Mark the place on the page instead.")
    return Redaction(limb, _box(box) if box else None, words, pattern, _only(table.get("only", ())), _cell(cell) if cell else None)


def _cell(given: Any) -> tuple[str, int, int]:
    with suppress(TypeError, ValueError):
        sheet, row, column = given
        if isinstance(sheet, str) and int(row) > 0 and int(column) > 0:
            return sheet, int(row), int(column)
    raise UnableToRelease("A cell is its sheet, its row and its column, from 1. Choose it again.")


def _only(given: Iterable[Any]) -> tuple[int, ...]:
    if not isinstance(given, list | tuple) or not all(isinstance(each, int) and each > 0 for each in given):
        raise UnableToRelease("Which times words are withheld is said by numbers, from 1. Choose them again.")
    return tuple(given)


def _box(given: Iterable[Any]) -> Box:
    try:
        page, *edges = given
        box = Box(int(page), *(float(each) for each in edges))
    except (TypeError, ValueError):
        raise UnableToRelease("A place on a page is its page and four edges, as numbers. Mark it again.") from None
    if box.page < 1 or not (box.left < box.right and box.top < box.bottom):
        raise UnableToRelease("A place on a page has its left edge before its right, and its top before its bottom. Mark it again.")
    return box


def as_table(each: Redaction) -> dict[str, Any]:
    """A redaction as it is kept."""
    kept: dict[str, Any] = {"limb": str(each.limb)}
    if each.box is not None:
        kept["box"] = list(each.box)
    told = (("words", each.words), ("pattern", each.pattern), ("only", list(each.only)), ("cell", list(each.cell or ())))
    return kept | {name: value for name, value in told if value}
