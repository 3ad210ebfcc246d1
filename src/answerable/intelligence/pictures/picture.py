"""A picture of figures, for those who see it, those who do not, and those who want the numbers."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from answerable.intelligence.timeliness.figures import Share


class Picture(NamedTuple):
    """A drawing as SVG, what it is of, the sentence that says what it shows, how to read it, and the table of what is drawn."""

    title: str
    says: str
    key: str
    svg: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_html(self) -> str:
        """All of it as a piece of HTML, for a notebook; a page has a form of its own."""
        head, *body = ("".join(f"<{cell}>{escape(each)}</{cell}>" for each in row) for cell, row in self._lines())
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{each}</tr>' for each in body)}</tbody></table>"
        says = f"<h4>{escape(self.title)}</h4><p>{escape(self.says)}</p>"
        return f"{says}{self.svg}<p>{escape(self.key)}</p><details><summary>The numbers</summary>{table}</details>"

    def _lines(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield "th", self.headings
        yield from (("td", row) for row in self.rows)


def percent(share: float) -> str:
    """A share as people write it: 12.5%."""
    return f"{share:.1%}"


def late_of(late: int, of: int) -> str:
    """How many of how many were late, as a sentence has it: 1 of 3 was late."""
    return f"{late:,} of {of:,} {'was' if late == 1 else 'were'} late"


def with_interval(share: Share) -> str:
    """A share with its 95% interval, as a sentence has it."""
    return f"{percent(share.value)} (95% interval {percent(share.low)} to {percent(share.high)})"
