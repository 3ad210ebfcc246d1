"""A page to be marked by hand: its picture with its lines numbered, and the words of each line with where they stand."""

from base64 import b64encode
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.picturing import picture_as_page
from answerable.documents.release.reading import Read, count_of_pages, joined, pages
from answerable.documents.release.recognising import recognises
from answerable.documents.release.redaction import Box
from answerable.documents.release.releasing import pages_of
from answerable.documents.release.unable import UnableToRelease

if TYPE_CHECKING:
    from PIL import Image

_DOTS_PER_INCH = 110
_WIDEST = 1_200
_COLOUR = (29, 112, 184)


def page_to_mark(content: bytes, number: int) -> dict[str, Any]:
    """One page of a document with how many there are, and the words on it line by line, those in its pictures as they were recognised.

    Raises `UnableToRelease` for a kind of file that has no pages.
    """
    kind = admit(content)
    if kind in {Kind.WORKBOOK, Kind.TEXT}:
        raise UnableToRelease(f"A {kind.value} file has no pages to mark. Withhold words or a pattern.")
    if kind is Kind.PICTURE:
        return _told(1, _only_page(content, number))
    of = pages_of(content, kind)
    return _told(count_of_pages(of), next(pages(of, only=number, dots_per_inch=_DOTS_PER_INCH)))


def _only_page(content: bytes, number: int) -> Read:
    if number != 1:
        raise UnableToRelease(f"A picture has one page, and no page {number}.")
    return picture_as_page(content)


def _told(count: int, page: Read) -> dict[str, Any]:
    words = [*page.words, *page.recognised()]
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    picture, scale = page.picture, page.scale
    if picture.width > _WIDEST:
        scale *= _WIDEST / picture.width
        picture = picture.resize((_WIDEST, max(1, picture.height * _WIDEST // picture.width)))
    packed = BytesIO()
    _numbered(picture, [joined([each.box for each in line]) for line in lines], scale).save(packed, format="PNG")
    return {
        "pages": count,
        "width": page.width,
        "height": page.height,
        "lines": [[{"text": each.text, "box": list(each.box)} for each in line] for line in lines],
        "has_pictures": page.has_pictures,
        "recognises": recognises(),
        "picture": b64encode(packed.getvalue()).decode(),
    }


def _numbered(picture: "Image.Image", boxes: list[Box], scale: float) -> "Image.Image":
    from PIL import ImageDraw, ImageFont

    drawing, font = ImageDraw.Draw(picture), ImageFont.load_default(13)
    for nth, box in enumerate(boxes, 1):
        left, top = max(box.left * scale - 4, 18), box.top * scale
        drawing.rectangle((box.left * scale, top, box.right * scale, box.bottom * scale), outline=_COLOUR)
        drawing.text((left, (top + box.bottom * scale) / 2), str(nth), fill=_COLOUR, font=font, anchor="rm")
    return picture
