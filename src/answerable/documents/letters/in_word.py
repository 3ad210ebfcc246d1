"""A letter as a Word document: real headings, lists and tables in named styles, its language, and properties that name nobody.

An officer edits this file, and what they edit is read back and checked. Word's own default template is the only other source.
"""

from datetime import datetime, time
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table, introduces
from answerable.documents.letters.letter import Printable

if TYPE_CHECKING:
    from docx.document import Document

_IN_WORD = {Language.ENGLISH: "en-GB", Language.WELSH: "cy-GB"}
_FONT, _SIZE = "Arial", 12


def docx_of(letter: Printable) -> bytes:
    """The file's bytes: the same bytes for the same letter, whenever they are made."""
    import docx

    document = docx.Document(BytesIO(_blank(letter.language)))
    _properties(document, letter)
    for block in letter.blocks:
        _write(document, block)
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


@cache
def _blank(language: Language) -> bytes:
    """The empty document with its styles, which takes longer to set up than most letters take to write."""
    import docx

    document = docx.Document()
    _set_up(document, _IN_WORD[language])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


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


def _properties(document: "Document", letter: Printable) -> None:
    properties = document.core_properties
    properties.title = letter.title
    properties.language = _IN_WORD[letter.language]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = datetime.combine(letter.dated, time())
    properties.revision = 1


def _write(document: "Document", block: Block) -> None:
    match block:
        case Heading():
            _styled(document, block.text, f"Heading{block.level}")
        case Paragraph():
            paragraph = document.add_paragraph(block.text)
            if introduces(block.text):
                paragraph.paragraph_format.keep_with_next = True
        case Quotation():
            _styled(document, f"“{block.text}”", "Quote")
        case Listing():
            for item in block.items:
                _styled(document, item, "ListBullet")
        case Address():
            document.add_paragraph("\n".join(block.lines))
        case _:
            _table(document, block)


def _styled(document: "Document", text: str, style: str) -> None:
    """A paragraph in a style by its identifier: to find one by its name is to read all of them, each time."""
    document.add_paragraph(text)._p.style = style


def _table(document: "Document", block: Table) -> None:
    from docx.oxml import OxmlElement

    table = document.add_table(rows=0, cols=len(block.head))
    table._tbl.tblStyle_val = "TableGrid"
    for row in (block.head, *block.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # read out as headings, and repeated on each page
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph()


def undated(content: bytes) -> bytes:
    """A Word file's package with the one moment that zip can say of every file in it, and not the moment of making it."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    made = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(made, "w", ZIP_DEFLATED) as anew:
        for entry in package.infolist():
            anew.writestr(ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), package.read(entry), ZIP_DEFLATED)
    return made.getvalue()
