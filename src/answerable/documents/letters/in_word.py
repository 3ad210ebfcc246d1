"""A letter as a Word document: real headings, lists and tables in named styles, its language, and properties that name nobody.

An officer edits this file, and what they edit is read back and checked. Its styles are those of python-docx's template, set up once; the
text is written by hand, since a paragraph takes python-docx longer than the rest of the file.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table, clean, introduces
from answerable.documents.letters.letter import Printable

if TYPE_CHECKING:
    from docx.document import Document

_IN_WORD = {Language.ENGLISH: "en-GB", Language.WELSH: "cy-GB"}
_FONT, _SIZE = "Arial", 12
_WIDE = 9071  # the text's width in twentieths of a point: a page of 21 cm with margins of 2.5 cm
_DOCUMENT, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_DECLARED = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_PROPERTIES_ARE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_BEGINS, _ENDS = '<w:t xml:space="preserve">', "</w:t>"
_AS_A_GRID = (
    '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/>'
    '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr>'
)


def docx_of(letter: Printable) -> bytes:
    """The file's bytes: the same bytes for the same letter, whenever they are made."""
    blank = _blank(letter.language)
    file = BytesIO(blank.package)
    with ZipFile(file, "a") as package:
        _put(package, _PROPERTIES, _properties(letter))
        _put(package, _DOCUMENT, f"{blank.before}{''.join(map(_written, letter.blocks))}{blank.after}")
    return file.getvalue()


class _Blank(NamedTuple):
    """The package without what differs from letter to letter, and what stands in every letter's text before and after its blocks."""

    package: bytes
    before: str
    after: str


@cache
def _blank(language: Language) -> _Blank:
    """The empty document with its styles, which takes longer to set up and to pack than most letters take to write."""
    import docx

    document = docx.Document()
    _set_up(document, _IN_WORD[language])
    made = BytesIO()
    document.save(made)
    rest = BytesIO()
    with ZipFile(made) as whole, ZipFile(rest, "w") as package:
        for entry in whole.infolist():
            if entry.filename not in (_PROPERTIES, _DOCUMENT):
                _put(package, entry.filename, whole.read(entry))
        before, after = whole.read(_DOCUMENT).decode().split("<w:body>")
    return _Blank(rest.getvalue(), f"{before}<w:body>", after)


def _set_up(document: "Document", tag: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    for name, size in (
        ("Normal", _SIZE),
        ("Heading 1", 18),
        ("Heading 2", 15),
        ("Heading 3", 13),
        ("List Bullet", _SIZE),
        ("Quote", _SIZE),
    ):
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
        properties = document.styles[name].element.get_or_add_rPr()
        for fonts in properties.iter(qn("w:rFonts")):
            for theme in [each for each in fonts.attrib if each.endswith("Theme")]:
                del fonts.attrib[theme]
    normal = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), tag)
    normal.append(language)
    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), tag)


def _properties(letter: Printable) -> str:
    return (
        f"{_DECLARED}<cp:coreProperties {_PROPERTIES_ARE}><dc:title>{_escaped(letter.title)}</dc:title><dc:subject/><dc:creator/>"
        "<cp:keywords/><dc:description/><cp:lastModifiedBy/><cp:revision>1</cp:revision>"
        f"{_on('created', letter.dated)}{_on('modified', letter.dated)}"
        f"<cp:category/><dc:language>{_IN_WORD[letter.language]}</dc:language></cp:coreProperties>"
    )


def _on(what: str, day: date) -> str:
    return f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{day:%Y-%m-%d}T00:00:00Z</dcterms:{what}>'


def _written(block: Block) -> str:
    match block:
        case Heading():
            return _paragraph(block.text, _style(f"Heading{block.level}"))
        case Paragraph():
            return _paragraph(block.text, "<w:pPr><w:keepNext/></w:pPr>" if introduces(block.text) else "")
        case Quotation():
            return _paragraph(f"“{block.text}”", _style("Quote"))
        case Listing():
            return "".join(_paragraph(item, _style("ListBullet")) for item in block.items)
        case Address():
            return _paragraph("\n".join(block.lines))
        case _:
            return _table(block)


def _style(named: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{named}"/></w:pPr>'


def _paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p>{properties}<w:r>{run}{_text(text)}</w:r></w:p>" if text else f"<w:p>{properties}</w:p>"


def _text(text: str) -> str:
    """The text with its line breaks and tabs as Word has them, and every space kept."""
    inside = _escaped(text).replace("\n", f"{_ENDS}<w:br/>{_BEGINS}").replace("\t", f"{_ENDS}<w:tab/>{_BEGINS}")
    return f"{_BEGINS}{inside}{_ENDS}".replace(f"{_BEGINS}{_ENDS}", "")


def _escaped(text: str) -> str:
    return escape(clean(text))


def _table(table: Table) -> str:
    wide = _WIDE // len(table.head)
    columns = f'<w:gridCol w:w="{wide}"/>' * len(table.head)
    head = _row(
        table.head, wide, "<w:trPr><w:tblHeader/></w:trPr>", "<w:rPr><w:b/></w:rPr>"
    )  # read out as headings, and repeated on each page
    rows = "".join(_row(row, wide) for row in table.rows)
    return f"<w:tbl>{_AS_A_GRID}<w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl><w:p/>"


def _row(cells: Iterable[str], wide: int, properties: str = "", run: str = "") -> str:
    width = f'<w:tcPr><w:tcW w:type="dxa" w:w="{wide}"/></w:tcPr>'
    return f"<w:tr>{properties}{''.join(f'<w:tc>{width}{_paragraph(each, run=run)}</w:tc>' for each in cells)}</w:tr>"


def undated(content: bytes) -> bytes:
    """A Word file's package with the one moment that zip can say of every file in it, and not the moment of making it."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(made, "w") as anew:
        for entry in package.infolist():
            _put(anew, entry.filename, package.read(entry))
    return made.getvalue()


def _put(package: ZipFile, name: str, content: bytes | str) -> None:
    package.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
