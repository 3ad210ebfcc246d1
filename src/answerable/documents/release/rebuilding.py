"""A PDF built anew from the pictures of its pages, with the marks burnt into them.

Nothing of the source is copied but what can be seen. The words that are visible and under no mark are laid over the picture, unseen, so
that the released file can be searched and read aloud; where a mark stands the text says that something is withheld and under what.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from answerable.documents.release.examination import Heard, unheard
from answerable.documents.release.matching import Sought
from answerable.documents.release.placing import hidden_by, marks_on, must_be_on_a_page, must_stand_on, note_of, withheld
from answerable.documents.release.reading import DOTS_PER_INCH, Read, count_of_pages, pages
from answerable.documents.release.redaction import Box, Mark, Redaction
from answerable.documents.release.words import Word

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 85
_COLOURED = 6.0  # how far, on average, a page's dots must be from grey before it is kept in colour
_VIVID = 96  # a dot as far as this from grey is coloured, however few there are
_LARGEST_UNIT = 75_000.0  # of any program that shows pages
_UNITS = 500  # the width of every glyph of the unseen font, in thousandths


class Rebuilt(NamedTuple):
    """A file that may leave once it is proven: its bytes, its marks, and what it may not give back."""

    content: bytes
    marks: tuple[Mark, ...]
    sought: tuple[Sought, ...]
    pages: int


class _Sheet(NamedTuple):
    width: float
    height: float
    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    shown: tuple[Word, ...]  # by pictures, and not laid over them: what was recognised may be misread


def redact_pdf(
    content: bytes, redactions: Sequence[Redaction], *, title: str, dots_per_inch: int = DOTS_PER_INCH, heard: Heard = unheard
) -> Rebuilt:
    """The PDF rebuilt without what is withheld; `title` is what it is called. Raises `UnableToRelease`."""
    import pikepdf

    sheets: list[_Sheet] = []
    count = count_of_pages(content)
    must_be_on_a_page(redactions, count)
    units = _units(content)
    with pikepdf.new() as new:
        font, said = _unseen_font(new), {" "}
        for page in pages(content, dots_per_inch=dots_per_inch):
            shown = page.recognised() if any(each.box is None or each.box.page == page.number for each in redactions) else ()
            sheet = _Sheet(page.width, page.height, page.words, tuple(marks_on(page, redactions, shown)), shown)
            must_stand_on(page, redactions)
            said.update(_add(new, sheet, painted(page, sheet.marks), font))
            new.pages[-1].obj["/UserUnit"] = units.get(page.number, 1.0)
            sheets.append(sheet)
            heard("made", page.number, count)
        font.ToUnicode = new.make_stream(_to_unicode(said))
        _tag(new, title)
        made = BytesIO()
        new.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    marks = tuple(each for sheet in sheets for each in sheet.marks)
    sought = withheld([((*sheet.words, *sheet.shown), sheet.marks) for sheet in sheets], redactions)
    return Rebuilt(made.getvalue(), marks, sought, len(sheets))


def _units(content: bytes) -> dict[int, float]:
    """How many points a page's own unit has, by its number, where the page says so: it stays as large as it was."""
    import pikepdf

    said: dict[int, float] = {}
    with suppress(pikepdf.PdfError, TypeError, ValueError), pikepdf.open(BytesIO(content)) as source:
        for number, page in enumerate(source.pages, 1):
            said[number] = min(max(float(page.obj.get("/UserUnit", 1)), 1.0), _LARGEST_UNIT)
    return said


def painted(page: Read, marks: Iterable[Mark]) -> "Image.Image":
    """The page's picture with every mark blacked out and its limb written on it."""
    picture = page.picture.copy()
    for mark in marks:
        paint(picture, mark, page.scale)
    return picture


def paint(picture: "Image.Image", mark: Mark, scale: float) -> None:
    """Blacks out one place."""
    left, top, right, bottom = edges(mark.box, scale, picture.size)
    if left < right and top < bottom:
        picture.paste(blackened((right - left, bottom - top), mark), (left, top))


def edges(box: Box, scale: float, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A box in dots, widened to whole ones and kept within the picture."""
    left, top = max(0, int(box.left * scale)), max(0, int(box.top * scale))
    return left, top, min(size[0], int(box.right * scale) + 1), min(size[1], int(box.bottom * scale) + 1)


def blackened(size: tuple[int, int], mark: Mark) -> "Image.Image":
    """What stands in the place of what is withheld: black, with the limb in white where it fits."""
    from PIL import Image, ImageDraw, ImageFont

    black = Image.new("RGB", size, "black")
    label = label_of(mark)
    letter = min(size[1] * 0.7, 28.0)
    font = ImageFont.load_default(letter)
    if letter >= 9 and font.getlength(label) <= size[0] * 0.95:
        ImageDraw.Draw(black).text((size[0] / 2, size[1] / 2), label, fill="white", font=font, anchor="mm")
    return black


def label_of(mark: Mark) -> str:
    """What is written on a mark: `s.40(2)` for the Act, the whole citation for anything else."""
    return re.sub(r"^FOIA ", "", mark.limb)


def _add(new: Any, sheet: _Sheet, picture: "Image.Image", font: Any) -> set[str]:
    """Adds one page. The characters that its text has."""
    import pikepdf

    number = len(new.pages)
    new.add_blank_page(page_size=(sheet.width, sheet.height))
    page = new.pages[-1]
    drawn = _image(new, picture)
    lines = list(_lines(sheet))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=drawn), Font=pikepdf.Dictionary(F=font))
    page.Contents = new.make_stream(_operators(sheet, lines))
    page.StructParents = number
    page.Tabs = pikepdf.Name.S
    return {character for line in lines for text, _ in line for character in text}


def _image(new: Any, picture: "Image.Image") -> Any:
    """The picture as a stream: grey where nothing is coloured, and packed without loss where that is no larger."""
    import pikepdf

    if not _is_coloured(picture):
        picture = picture.convert("L")
    plain = zlib.compress(picture.tobytes(), 6)
    lossy = BytesIO()
    picture.save(lossy, format="JPEG", quality=_QUALITY, dpi=(0, 0))
    data, packed = (plain, "/FlateDecode") if len(plain) <= lossy.tell() else (lossy.getvalue(), "/DCTDecode")
    return pikepdf.Stream(
        new,
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceGray if picture.mode == "L" else pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name(packed),
    )


def _is_coloured(picture: "Image.Image") -> bool:
    from PIL import ImageStat

    saturation = picture.reduce(4).convert("HSV").getchannel("S")
    return ImageStat.Stat(saturation).mean[0] > _COLOURED or sum(saturation.histogram()[_VIVID:]) > 0


def _lines(sheet: _Sheet) -> Iterator[list[tuple[str, Box]]]:
    """The visible words by line, and one word for each mark, in the order of the page."""
    by_line: dict[int, list[tuple[str, Box]]] = {}
    said: set[int] = set()
    for word in sheet.words:
        line = by_line.setdefault(word.line, [])
        for nth, mark in enumerate(sheet.marks):
            if nth not in said and mark.box.covers(word.box):
                said.add(nth)
                line.append((note_of(mark), mark.box))
        if word.visible and not hidden_by(word, sheet.marks):
            line.append((word.text, word.box))
    yield from (line for line in by_line.values() if line)
    yield from ([(note_of(mark), mark.box)] for nth, mark in enumerate(sheet.marks) if nth not in said)


def _operators(sheet: _Sheet, lines: Sequence[list[tuple[str, Box]]]) -> bytes:
    drawn = [f"/Artifact BMC q {sheet.width:.3f} 0 0 {sheet.height:.3f} 0 0 cm /P Do Q EMC"]
    for nth, line in enumerate(lines):
        drawn.append(f"/P <</MCID {nth}>> BDC BT 3 Tr")
        drawn += (_shown(text, box, sheet.height) for text, box in line)
        drawn.append("ET EMC")
    return "\n".join(drawn).encode()


def _shown(text: str, box: Box, height: float) -> str:
    size = max(box.bottom - box.top, 1.0)
    codes = _codes(text + " ")
    stretched = 100 * (box.right - box.left) / (len(codes) * size * _UNITS / 1000)
    return f"/F {size:.2f} Tf {max(stretched, 1):.1f} Tz 1 0 0 1 {box.left:.2f} {height - box.bottom:.2f} Tm <{''.join(codes)}> Tj"


def _to_unicode(said: set[str]) -> bytes:
    """That every code is its own character, for those that are used."""
    codes = sorted({code for each in said for code in _codes(each)})
    chunks = [codes[at : at + 100] for at in range(0, len(codes), 100)]
    maps = "\n".join(f"{len(each)} beginbfchar\n" + "\n".join(f"<{code}> <{code}>" for code in each) + "\nendbfchar" for each in chunks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Unseen def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{maps}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def _codes(text: str) -> list[str]:
    units = text.encode("utf-16-be", errors="replace").hex()
    return [units[at : at + 4] for at in range(0, len(units), 4)]


def _unseen_font(new: Any) -> Any:
    """A font without shapes: its codes are UTF-16, each glyph is as wide as the next, and nothing of it is ever drawn."""
    import pikepdf

    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=pikepdf.Name.Unseen,
        Flags=4,
        FontBBox=[0, 0, _UNITS, 1000],
        ItalicAngle=0,
        Ascent=1000,
        Descent=0,
        CapHeight=1000,
        StemV=80,
    )
    of = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name.Unseen,
        CIDSystemInfo=pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        FontDescriptor=new.make_indirect(descriptor),
        DW=_UNITS,
        CIDToGIDMap=pikepdf.Name.Identity,
    )
    return new.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=pikepdf.Name.Unseen,
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=[new.make_indirect(of)],
        )
    )


def _tag(new: Any, title: str) -> None:
    """A tree in which every line of every page is a paragraph, the language, and the title; no other metadata."""
    import pikepdf

    root = new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    whole = new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=root))
    parents: list[Any] = []
    told: list[Any] = []
    for number, page in enumerate(new.pages):
        count = page.Contents.read_bytes().count(b"/P <</MCID ")
        elements = [
            new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.P, P=whole, Pg=page.obj, K=nth))
            for nth in range(count)
        ]
        told += elements
        parents += [number, new.make_indirect(pikepdf.Array(elements))]
    whole.K = pikepdf.Array(told)
    root.K = whole
    root.ParentTree = new.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(parents)))
    new.Root.StructTreeRoot = root
    new.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    new.Root.Lang = pikepdf.String("en-GB")
    new.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    new.docinfo["/Title"] = title
