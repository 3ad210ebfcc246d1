"""Looks at the pages of a PDF as they show, and as they would with nothing laid over anything, cut off, or switched off."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING, Any

from answerable.documents.release.examination import Search
from answerable.documents.release.looking_pictures import look_at_each
from answerable.documents.release.reading import opened, rendered, scale_of

if TYPE_CHECKING:
    from PIL import Image

_DOTS_PER_INCH = 200
_FARTHEST = 14_400  # points: the longest side that a page may have


def look_at_pages(search: Search, content: bytes, *, place: str, where: str) -> None:
    """Text by pdfium, and the picture of each page, twice."""
    with opened(content) as document, opened(_laid_bare(content)) as bare:
        texts = [_text(document[number]) for number in range(len(document))]
        how = "text (pdfium)"
        search.text("\n".join(texts), where=where or "text of pages", how=how, place=place or "the pages", on_purpose=True)
        if not search.sought:
            return
        look_at_each(search, _each_page(search, document, bare, place), where=where or "pictures of pages")


def _each_page(search: Search, document: Any, bare: Any, place: str) -> "Iterator[tuple[Image.Image, str]]":
    for number in range(len(document)):
        at = ", ".join(filter(None, (place, f"page {number + 1}")))
        yield from ((picture, at) for picture in _pictures(document[number], bare[number]))
        search.heard("examined", number + 1, len(document))


def shows_one_picture(content: bytes) -> Iterator[int]:
    """The pages that draw one picture, from edge to edge, and nothing else that can be seen."""
    import pypdfium2.raw as pdfium

    with opened(content) as document:
        for number in range(len(document)):
            with closing(document[number]) as page:
                drawn = [each for each in page.get_objects(max_depth=1) if not _is_unseen_text(each)]
                if len(drawn) == 1 and drawn[0].type == pdfium.FPDF_PAGEOBJ_IMAGE and _fills(drawn[0].get_bounds(), page.get_bbox()):
                    yield number


def _is_unseen_text(each: Any) -> bool:
    import pypdfium2.raw as pdfium

    return bool(
        each.type == pdfium.FPDF_PAGEOBJ_TEXT and pdfium.FPDFTextObj_GetTextRenderMode(each) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    )


def _fills(bounds: tuple[float, ...], page: tuple[float, ...]) -> bool:
    return all(abs(one - other) < 1 for one, other in zip(bounds, page, strict=True))


def _text(page: Any) -> str:
    with closing(page), closing(page.get_textpage()) as of:
        return str(of.get_text_range(errors="replace"))


def _pictures(page: Any, bare: Any) -> "Iterator[Image.Image]":
    """A page as it shows; and, where that is another picture, as it would with its covers off."""
    from PIL import ImageChops

    with closing(page), closing(bare):
        shown = rendered(page, scale_of(page, _DOTS_PER_INCH))
        yield shown
        _stretch(bare)
        _uncover(bare)
        under = rendered(bare, scale_of(bare, _DOTS_PER_INCH))
        if under.size != shown.size or ImageChops.difference(under, shown).getbbox() is not None:
            yield under


def _laid_bare(content: bytes) -> bytes:
    """The same pages with every layer on, no crop, and no annotation over them."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as document:
        if "/OCProperties" in document.Root:
            del document.Root["/OCProperties"]
        for page in document.pages:
            for key in ("/CropBox", "/Annots", "/TrimBox", "/BleedBox", "/ArtBox"):
                if key in page.obj:
                    del page.obj[key]
            page.obj["/MediaBox"] = pikepdf.Array(page.mediabox)
            page.obj["/CropBox"] = pikepdf.Array(page.mediabox)
        made = BytesIO()
        document.save(made)
    return made.getvalue()


def _stretch(page: Any) -> None:
    """Makes a page as large as what is drawn on it."""
    left, bottom, right, top = page.get_mediabox()
    for each in page.get_objects(max_depth=1):
        bounds = each.get_bounds()
        left, bottom, right, top = min(left, bounds[0]), min(bottom, bounds[1]), max(right, bounds[2]), max(top, bounds[3])
    within = (max(left, -_FARTHEST), max(bottom, -_FARTHEST), min(right, _FARTHEST), min(top, _FARTHEST))
    page.set_mediabox(*within)
    page.set_cropbox(*within)


def _uncover(page: Any) -> None:
    """Takes away what is filled, for it may lie over something, and what is drawn with it off the page."""
    import ctypes

    import pypdfium2.raw as pdfium

    for each in list(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=15)):
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(each, fill, stroke)
        _, bottom, _, top = each.get_bounds()
        if fill.value and top - bottom > 4 and _is_a_rectangle(each):
            pdfium.FPDFPath_SetDrawMode(each, pdfium.FPDF_FILLMODE_NONE, 0)


def _is_a_rectangle(path: Any) -> bool:
    """Whether a path has few and straight sides, as a cover has and a letter that was turned into lines has not."""
    import pypdfium2.raw as pdfium

    pieces = pdfium.FPDFPath_CountSegments(path)
    kinds = (pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, nth)) for nth in range(pieces))
    return pieces <= 6 and all(kind != pdfium.FPDF_SEGMENT_BEZIERTO for kind in kinds)
