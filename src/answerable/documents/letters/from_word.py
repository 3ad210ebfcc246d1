"""A letter as it was edited in Word, read back into blocks, so that the PDF and the page say what the Word file says.

What Word makes of a letter is what in_word.py writes: headings, lists, quotations and tables by their styles, lines by line breaks. Any
other style is a paragraph.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table
from answerable.documents.not_readable import UnableToOpen

if TYPE_CHECKING:
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph as WordParagraph

_DEEPEST = 3


def blocks_of_docx(content: bytes, *, name: str) -> tuple[Block, ...]:
    """The blocks of a Word file, in their order, without the empty paragraphs. Raises `UnableToOpen`."""
    import docx

    try:
        document = docx.Document(BytesIO(content))
        styles: dict[str | None, str] = {}
        return tuple(_together(_read(each, styles) for each in document.iter_inner_content()))
    except Exception:  # python-docx and lxml raise whatever the damage happens to break
        raise UnableToOpen(f"{name} is damaged: it starts like a Word file and cannot be opened. Ask for it again.") from None


def _together(blocks: Iterator[Block | None]) -> Iterator[Block]:
    """Items of a list that stand next to each other are one list."""
    for kind, found in groupby((each for each in blocks if each is not None), type):
        if kind is Listing:
            yield Listing(tuple(item for each in found if isinstance(each, Listing) for item in each.items))
        else:
            yield from found


def _read(found: "WordParagraph | WordTable", styles: dict[str | None, str]) -> Block | None:
    from docx.table import Table as WordTable

    return _table(found) if isinstance(found, WordTable) else _paragraph(found, styles)


def _paragraph(found: "WordParagraph", styles: dict[str | None, str]) -> Block | None:
    text, style = found.text.strip(), _style(found, styles)
    if not text:
        return None
    if style.startswith("Heading "):
        return Heading(" ".join(text.split()), min(int(style.split()[1]), _DEEPEST))
    if style.startswith("List"):
        return Listing((text,))
    if "Quote" in style:
        return Quotation(text.removeprefix("“").removesuffix("”"))
    return Address(tuple(text.splitlines())) if "\n" in text else Paragraph(text)


def _style(found: "WordParagraph", styles: dict[str | None, str]) -> str:
    """The name of a paragraph's style, looked up once in a document: to find the default is to read every style there is."""
    identifier = found._p.style
    if identifier not in styles:
        styles[identifier] = str(getattr(found.style, "name", ""))
    return styles[identifier]


def _table(found: "WordTable") -> Block | None:
    rows: list[tuple[str, ...]] = [tuple(_cell(cell) for cell in row.cells) for row in found.rows]
    if not rows:
        return None
    widest = max(len(row) for row in rows)
    head, *rest = ((*row, *("",) * (widest - len(row))) for row in rows)
    return Table(head, tuple(rest))


def _cell(cell: Any) -> str:
    return str(cell.text).strip()
