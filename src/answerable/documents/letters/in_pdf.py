"""A letter as a tagged PDF that conforms to PDF/UA-1, set by Typst. The text goes in as data, so nothing in a letter is markup.

The same letter gives the same bytes. Typst's own fonts are used, so that it does so on every machine; only a letter with a
character that none of those has is set with the machine's fonts as well. A picture character that no font has, as people put
into requests, is given by its name in brackets; a letter of some script that none has cannot be printed here, and that is said.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING

from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, introduces
from answerable.documents.letters.letter import Printable
from answerable.documents.letters.unable import UnableToDraft

if TYPE_CHECKING:
    from typst import Compiler, TypstError

_ONE_AT_A_TIME = Lock()  # a compiler keeps the inputs of the letter that it sets


def pdf_of(letter: Printable) -> bytes:
    """The file's bytes. Raises `UnableToDraft` where no font here has a character of the letter."""
    import typst

    try:
        return _set(letter, system_fonts=False)
    except typst.TypstError:
        pass
    try:
        return _set(letter, system_fonts=True)
    except typst.TypstError as refused:
        named = {each: _NAMED.get(unicodedata.category(each), "").format(unicodedata.name(each, "").lower()) for each in _unshown(refused)}
        if not named or any(unicodedata.category(each) not in _NAMED for each in named):
            raise UnableToDraft(
                f"The PDF cannot be made: {refused.message.removeprefix('PDF/UA-1 error: ')}. "
                "Send the Word document, or install a font that has it."
            ) from None
    return _set(letter, system_fonts=True, named=named)


# Symbols, by their names; what joins and shades them, by nothing.
_NAMED = {"So": "[{}]", "Sk": "[{}]", "Cf": "", "Mn": ""}
_UNSHOWN = re.compile(r'the text `"(?:\\u\{([0-9a-f]+)\}|(.))"` could not be displayed')


def _unshown(refused: "TypstError") -> tuple[str, ...]:
    """The characters for which no font was found."""
    return tuple(chr(int(found[1], 16)) if found[1] else found[2] for found in _UNSHOWN.finditer(refused.diagnostic))


def _set(letter: Printable, *, system_fonts: bool, named: Mapping[str, str] | None = None) -> bytes:
    shown = str.maketrans(dict(named or {}))
    given = json.dumps(
        {"title": letter.title, "language": letter.language.value, "blocks": [_data(each) for each in letter.blocks]}, ensure_ascii=False
    ).translate(shown)
    moment = datetime.combine(letter.dated, time(), UTC)
    with _ONE_AT_A_TIME:
        made = _compiler(system_fonts).compile(
            _template(), format="pdf", sys_inputs={"letter": given}, pdf_standards=["ua-1"], timestamp=moment
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler(system_fonts: bool) -> "Compiler":
    import typst

    return typst.Compiler(ignore_system_fonts=not system_fonts)


@cache
def _template() -> bytes:
    return files(__package__).joinpath("letter.typ").read_bytes()


def _data(block: Block) -> dict[str, object]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "sticky": introduces(block.text)}
        case Quotation():
            return {"kind": "quotation", "lines": f"“{block.text}”".splitlines()}
        case Listing():
            return {"kind": "listing", "items": block.items}
        case Address():
            return {"kind": "address", "lines": block.lines}
        case _:
            return {"kind": "table", "head": block.head, "rows": block.rows}
