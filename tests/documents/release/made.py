"""Files made for these tests, of the kinds that people send: a page with words on it, a picture, an Office file."""

from collections.abc import Callable
from io import BytesIO
from shutil import which

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageDraw, ImageFont

# What is withheld from every file here, and a sentence that everybody may read.
SECRET = "Bluebird Depot"
PLAIN = "The contract began in March."

needs_tesseract = pytest.mark.skipif(which("tesseract") is None, reason="tesseract is not here: apt-get install tesseract-ocr")
needs_soffice = pytest.mark.skipif(
    which("soffice") is None, reason="LibreOffice is not here: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"
)


def pdf(drawn: str = "", *, change: Callable[[Pdf], None] | None = None, plain: bool = True, **save: object) -> bytes:
    """A PDF of one page with a plain sentence and whatever else is drawn; `change` may do more to it."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(360, 200))
    font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding))
    page = document.pages[0]
    page.Resources = Dictionary(Font=Dictionary(F=font))
    start = f"BT /F 14 Tf 20 170 Td ({PLAIN}) Tj ET\n" if plain else ""
    page.Contents = document.make_stream((start + drawn).encode("latin-1"))
    if change:
        change(document)
    made = BytesIO()
    document.save(made, **save)  # type: ignore[arg-type]
    return made.getvalue()


def words(text: str = SECRET, *, x: int = 20, y: int = 100, before: str = "") -> str:
    """Operators that draw some words."""
    return f"BT {before} /F 14 Tf {x} {y} Td ({text}) Tj ET\n"


def picture(text: str = SECRET, *, colour: object = "black", behind: object = "white", mode: str = "RGB") -> Image.Image:
    """A picture of some words."""
    made = Image.new(mode, (700, 140), behind)  # type: ignore[arg-type]
    ImageDraw.Draw(made).text((30, 40), text, fill=colour, font=ImageFont.load_default(52))  # type: ignore[arg-type]
    return made


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """A picture as a file."""
    made = BytesIO()
    image.save(made, format=kind, **options)
    return made.getvalue()


def drawn_picture(document: Pdf, image: Image.Image, *, jpeg: bytes = b"", **more: object) -> Stream:
    """A picture as an object of a PDF."""
    data, packed = (jpeg, {"Filter": Name.DCTDecode}) if jpeg else (image.convert("L").tobytes(), {})
    return Stream(
        document,
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=Name.DeviceRGB if jpeg else Name.DeviceGray,
        BitsPerComponent=8,
        **packed,
        **more,
    )
