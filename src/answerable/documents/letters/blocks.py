"""What a letter is made of, before it is a page of any kind: a few kinds of block, all of them plain text.

Word, PDF and HTML are written from the same blocks, and so is the text that the s.17 check reads.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Heading(NamedTuple):
    """A heading: level 1 is the letter's title, 2 a part of it, 3 beneath one of those."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """One paragraph."""

    text: str


class Quotation(NamedTuple):
    """Somebody else's words, untouched: what the requester asked. Line breaks are kept."""

    text: str


class Listing(NamedTuple):
    """A bulleted list."""

    items: tuple[str, ...]


class Table(NamedTuple):
    """A table with a row of headings; every row has as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Address(NamedTuple):
    """Lines that stay lines: an address, a date, a signature."""

    lines: tuple[str, ...]


Block = Heading | Paragraph | Quotation | Listing | Table | Address


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A person's text as paragraphs, parted where they left an empty line; a single line break is a space."""
    parts = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(Paragraph(part) for part in parts if part)


def text_of(blocks: Sequence[Block]) -> str:
    """The blocks as plain text, an empty line between them."""
    return "\n\n".join(_TOGETHER.get(type(block), "\n").join(_marked(block)) for block in blocks)


_TOGETHER: dict[type[Block], str] = {Table: "\n\n"}


def _marked(block: Block) -> Iterator[str]:
    marks = {Listing: "• {}", Quotation: "“{}”"}
    return (marks.get(type(block), "{}").format(text) for text in texts(block))


def texts(block: Block) -> tuple[str, ...]:
    """Every piece of text in a block, in its order."""
    match block:
        case Listing():
            return block.items
        case Table():
            return (*block.head, *(cell for row in block.rows for cell in row))
        case Address():
            return block.lines
        case _:
            return (block.text,)


def introduces(text: str) -> bool:
    """Whether a paragraph introduces what comes after it, and stays on the same page."""
    return text.endswith(":")
