"""The pages of a PDF as they are seen: each word, where it stands, and whether it can be seen at all.

A word is visible if the page looks different without its text. White on white, under a black box, outside the page and the text that a
scanner laid under its picture all look the same without it: they are told apart here, and never copied into what is released.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from answerable.documents.release.guarding import MOST_PAGES
from answerable.documents.release.recognising import beside, words_shown
from answerable.documents.release.redaction import Box
from answerable.documents.release.unable import UnableToRelease
from answerable.documents.release.words import Word

if TYPE_CHECKING:
    from PIL import Image

POINTS = 72
DOTS_PER_INCH = 200
_FINE = 8  # device units a point, when places are asked for
_MOST_DOTS = 6_000  # the longer side of a rendered page
_HYPHEN = "\x02"  # how pdfium writes a hyphen at the end of a line


class Read(NamedTuple):
    """A page: its size in points, its text with the place of each character that has one, its words, and its picture.

    `has_pictures`: it draws some, or has no words, so that it may show words that are not its text.
    """

    number: int
    width: float
    height: float
    text: str
    places: tuple[Box | None, ...]
    words: tuple[Word, ...]
    picture: "Image.Image"
    scale: float
    has_pictures: bool = False

    def recognised(self) -> tuple[Word, ...]:
        """The words that its pictures show, by character recognition, and that its text has not."""
        if not self.has_pictures:
            return ()
        lines = self.words[-1].line + 1 if self.words else 0
        return beside(words_shown(self.picture, self.scale, self.number, first_line=lines), self.words)


@contextmanager
def opened(content: bytes) -> Iterator[Any]:
    """A PDF that opens without a password and has a bearable number of pages. Raises `UnableToRelease`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as refused:
        if "assword" in str(refused) or "ecurity" in str(refused):
            raise UnableToRelease("The PDF is locked with a password. Give a copy that opens without one.") from None
        raise UnableToRelease("The PDF is damaged and cannot be opened. Ask for it again.") from None
    with closing(document):
        pages = len(document)
        if not 0 < pages <= MOST_PAGES:
            raise UnableToRelease(f"The PDF has {pages:,} pages, and 1 to {MOST_PAGES} are taken at a time. Part it into smaller files.")
        try:
            yield document
        except pypdfium2.PdfiumError:
            raise UnableToRelease("The PDF is damaged: not every page of it can be read. Ask for it again.") from None


def count_of_pages(content: bytes) -> int:
    """How many pages a PDF has. Raises `UnableToRelease`."""
    with opened(content) as document:
        return len(document)


def pages(content: bytes, *, only: int | None = None, dots_per_inch: int = DOTS_PER_INCH) -> Iterator[Read]:
    """Every page, or one of them, as it is seen. Raises `UnableToRelease`."""
    with opened(content) as document:
        if only is not None and not 1 <= only <= len(document):
            raise UnableToRelease(f"The document has {len(document)} pages, and no page {only}. Choose one of them.")
        for number in range(1, len(document) + 1) if only is None else (only,):
            with closing(document[number - 1]) as page:
                yield _read(page, number, dots_per_inch)


def rendered(page: Any, scale: float) -> "Image.Image":
    """The picture of a page."""
    with closing(page.render(scale=scale, rev_byteorder=True)) as bitmap:
        picture: Image.Image = bitmap.to_pil().convert("RGB")
    return picture


def scale_of(page: Any, dots_per_inch: int) -> float:
    """Dots a point: as many as were asked for, and fewer where the page is so large that its picture would be too."""
    longer: float = max(page.get_size())
    return min(dots_per_inch / POINTS, _MOST_DOTS / longer)


def _read(page: Any, number: int, dots_per_inch: int) -> Read:
    width, height = page.get_size()
    scale = scale_of(page, dots_per_inch)
    picture = rendered(page, scale)
    with closing(page.get_textpage()) as of:
        text, places = _characters(page, of, number)
    seen = _without_text(page, picture, scale)
    words = tuple(_words(text, places, seen, scale))
    has_pictures = not any(each.visible for each in words) or _draws_pictures(page)
    return Read(number, width, height, text, places, words, picture, scale, has_pictures)


def _draws_pictures(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return next(iter(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=15)), None) is not None


def _characters(page: Any, of: Any, number: int) -> tuple[str, tuple[Box | None, ...]]:
    """The characters in reading order and where each stands; what pdfium adds between words and lines stands nowhere."""
    import pypdfium2.raw as pdfium

    codes = [pdfium.FPDFText_GetUnicode(of, at) for at in range(of.count_chars())]
    text = "".join(chr(code) if not 0xD800 <= code < 0xE000 and code <= 0x10FFFF else "\ufffd" for code in codes)
    placed = _placing(page, number)
    return text, tuple(None if each.isspace() else placed(of.get_charbox(at, loose=True)) for at, each in enumerate(text))


def _placing(page: Any, number: int) -> Any:
    """How a rectangle in a page's own coordinates stands on the page as it is seen: turned and cropped."""
    import ctypes

    import pypdfium2.raw as pdfium

    width, height = (round(side * _FINE) for side in page.get_size())
    x, y = ctypes.c_int(), ctypes.c_int()

    def point(across: float, up: float) -> tuple[float, float]:
        pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, across, up, x, y)
        return x.value / _FINE, y.value / _FINE

    def place(corners: tuple[float, float, float, float]) -> Box:
        (left, top), (right, bottom) = point(*corners[:2]), point(*corners[2:])
        return Box(number, min(left, right), min(top, bottom), max(left, right), max(top, bottom))

    return place


def _without_text(page: Any, picture: "Image.Image", scale: float) -> "Image.Image":
    """What of a page's picture is drawn by its text: the difference that taking the text away makes."""
    import pypdfium2.raw as pdfium
    from PIL import ImageChops

    for each in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=15):
        pdfium.FPDFTextObj_SetTextRenderMode(each, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    return ImageChops.difference(picture, rendered(page, scale)).convert("L")


def _words(text: str, places: tuple[Box | None, ...], seen: "Image.Image", scale: float) -> Iterator[Word]:
    line, start = 0, 0
    for end in range(len(text) + 1):
        if end < len(text) and not text[end].isspace():
            continue
        boxes = [box for box in places[start:end] if box is not None]
        if boxes:
            around = joined(boxes)
            yield Word(text[start:end].replace(_HYPHEN, "-"), around, _shows(seen, around, scale), line)
        start = end + 1
        line += text[end : end + 1] == "\n"


def joined(boxes: list[Box]) -> Box:
    """The smallest rectangle around some on one page."""
    return Box(
        boxes[0].page,
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )


def _shows(seen: "Image.Image", box: Box, scale: float) -> bool:
    """Whether text drew anything within a box; a third of its height is left out above and below, where other lines may reach."""
    inset = (box.bottom - box.top) / 6
    left, right = max(0, int(box.left * scale)), min(seen.width, int(box.right * scale) + 1)
    top, bottom = max(0, int((box.top + inset) * scale)), min(seen.height, int((box.bottom - inset) * scale) + 1)
    return left < right and top < bottom and seen.crop((left, top, right, bottom)).getbbox() is not None
