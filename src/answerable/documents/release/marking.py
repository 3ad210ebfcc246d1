"""A page to be marked by hand: its picture with its lines numbered, what each line says, and where it stands."""

from base64 import b64encode
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.picturing import opened_picture
from answerable.documents.release.reading import joined, opened, pages
from answerable.documents.release.redaction import Box
from answerable.documents.release.releasing import pages_of
from answerable.documents.release.unable import UnableToRelease

if TYPE_CHECKING:
    from PIL import Image

_DOTS_PER_INCH = 110
_WIDEST = 1_200
_COLOUR = (29, 112, 184)


def page_to_mark(content: bytes, number: int) -> dict[str, Any]:
    """One page of a document with how many there are. Raises `UnableToRelease` for a kind of file that has no pages."""
    kind = admit(content)
    if kind is Kind.PICTURE:
        return _of_picture(content, number)
    if kind in {Kind.WORKBOOK, Kind.TEXT}:
        raise UnableToRelease(f"A {kind.value} file has no pages to mark. Withhold words or a pattern.")
    of = pages_of(content, kind)
    with opened(of) as document:
        count = len(document)
    page = next(pages(of, only=number, dots_per_inch=_DOTS_PER_INCH))
    lines = []
    for _, words in groupby(page.words, key=lambda word: word.line):
        of_line = list(words)
        lines.append((" ".join(each.text for each in of_line), joined([each.box for each in of_line])))
    picture = _numbered(page.picture, [box for _, box in lines], page.scale)
    return _told(count, (page.width, page.height), lines, picture)


def _of_picture(content: bytes, number: int) -> dict[str, Any]:
    picture = opened_picture(content)
    if number != 1:
        raise UnableToRelease(f"A picture has one page, and no page {number}.")
    size = picture.size
    if picture.width > _WIDEST:
        picture = picture.resize((_WIDEST, max(1, picture.height * _WIDEST // picture.width)))
    return _told(1, size, [], picture)


def _numbered(picture: "Image.Image", boxes: list[Box], scale: float) -> "Image.Image":
    from PIL import ImageDraw, ImageFont

    drawing, font = ImageDraw.Draw(picture), ImageFont.load_default(13)
    for nth, box in enumerate(boxes, 1):
        left, top = max(box.left * scale - 4, 18), box.top * scale
        drawing.rectangle((box.left * scale, top, box.right * scale, box.bottom * scale), outline=_COLOUR)
        drawing.text((left, (top + box.bottom * scale) / 2), str(nth), fill=_COLOUR, font=font, anchor="rm")
    return picture


def _told(count: int, size: tuple[float, float], lines: list[tuple[str, Box]], picture: "Image.Image") -> dict[str, Any]:
    packed = BytesIO()
    picture.save(packed, format="PNG")
    return {
        "pages": count,
        "width": size[0],
        "height": size[1],
        "lines": [{"text": text, "box": list(box)} for text, box in lines],
        "picture": b64encode(packed.getvalue()).decode(),
    }
