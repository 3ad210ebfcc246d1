"""A tagged PDF as a screen reader goes through it: each element of the structure tree with its tag and its words, in order."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


class Element(NamedTuple):
    """One element that holds words of its own: its tag, and the words without the spaces, which a line's end may eat."""

    tag: str
    words: str


def elements(content: bytes) -> list[Element]:
    """Every element of the structure tree that has words, in the order of the tree."""
    words = _marked(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return list(_walked(pdf.Root.StructTreeRoot, "Document", None, pages, words))


def closed(words: str) -> str:
    """Words as `elements` gives them."""
    return "".join(words.split())


def _marked(content: bytes) -> dict[tuple[int, int], str]:
    """The words of each piece of marked content, by page and number."""
    found: dict[tuple[int, int], str] = defaultdict(str)
    for number, page in enumerate(pypdfium2.PdfDocument(content)):
        text = page.get_textpage()
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            size = pdfium.FPDFTextObj_GetText(each.raw, text.raw, None, 0)
            units = (ctypes.c_ushort * (size // 2))()
            pdfium.FPDFTextObj_GetText(each.raw, text.raw, units, size)
            said = bytes(units).decode("utf-16-le").rstrip("\0")
            found[number, pdfium.FPDFPageObj_GetMarkedContentID(each.raw)] += closed(said)
    return found


def _walked(node: Any, tag: str, page: int | None, pages: dict[Any, int], words: dict[tuple[int, int], str]) -> Iterator[Element]:
    own = ""
    for each in node.K if isinstance(node.K, pikepdf.Array) else [node.K]:
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            if own:
                yield Element(tag, own)
            own = ""
            inside = tag if tag == "BlockQuote" else str(each.S)[1:]
            yield from _walked(each, inside, pages[each.Pg.objgen] if "/Pg" in each else page, pages, words)
        elif isinstance(each, pikepdf.Dictionary):
            own += words[pages[each.Pg.objgen] if "/Pg" in each else page or 0, int(each.get("/MCID", -1))]
        else:
            own += words[page or 0, int(each)]
    if own:
        yield Element(tag, own)
