"""A letter as an HTML fragment, for a page to put in its place. Every text is escaped; nothing in a letter is markup."""

from collections.abc import Sequence
from html import escape

from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table
from answerable.documents.letters.letter import Printable


def html_of(letter: Printable, *, title_level: int = 2) -> str:
    """The letter inside one `article`. Its title is a heading of `title_level`, and the headings in it follow from there."""
    return f'<article class="letter" lang="{letter.language.value}">\n{fragment(letter.blocks, title_level=title_level)}</article>\n'


def fragment(blocks: Sequence[Block], *, title_level: int = 2) -> str:
    """Some blocks of a letter, as they stand in it. Its headings follow from `title_level`, as in `html_of`."""
    return "".join(_html(each, title_level) for each in blocks)


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{_lines(text)}</{tag}>"


def _lines(text: str) -> str:
    return "<br>\n".join(escape(line) for line in text.splitlines())


def _html(block: Block, title_level: int) -> str:
    match block:
        case Heading():
            return f"{_tagged(f'h{title_level + block.level - 1}', block.text)}\n"
        case Paragraph():
            return f"{_tagged('p', block.text)}\n"
        case Quotation():
            return f"<blockquote>{_tagged('p', f'“{block.text}”')}</blockquote>\n"
        case Listing():
            return f"<ul>\n{''.join(_tagged('li', item) for item in block.items)}\n</ul>\n"
        case Address():
            return f"<address>{'<br>'.join(escape(line) for line in block.lines)}</address>\n"
        case _:
            return _table(block)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
