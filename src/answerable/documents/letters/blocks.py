"""What a letter is made of, before it is a page of any kind: a few kinds of block, all of them plain text.

Word, PDF and HTML are written from the same blocks, and so is the text that the s.17 check reads.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase


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


_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ENDS_A_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text without the control characters that come with pasted text and that no file can carry; every end of line as one."""
    return _NO_TEXT.sub("", _ENDS_A_LINE.sub("\n", text))


def cleaned(block: Block) -> Block:
    """The block with each of its texts cleaned."""
    return each_text(block, clean)


def each_text(block: Block, change: Callable[[str], str]) -> Block:
    """The block with each of its texts changed."""
    match block:
        case Heading() | Paragraph() | Quotation():
            return block._replace(text=change(block.text))
        case Listing():
            return Listing(tuple(map(change, block.items)))
        case Address():
            return Address(tuple(map(change, block.lines)))
        case _:
            return Table(tuple(map(change, block.head)), tuple(tuple(map(change, row)) for row in block.rows))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A person's text as paragraphs, parted where they left an empty line; a single line break is a space. Words of ours are one."""
    if isinstance(text, Phrase):
        return (Paragraph(text),)
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
