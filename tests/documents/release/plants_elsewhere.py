"""Ways in which what was withheld stays in pictures, in Office files and in text."""

import base64
import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from PIL import Image, PngImagePlugin

from tests.documents.release.made import PLAIN, SECRET, picture, saved

_FIRST, _SECOND = SECRET.split()
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(change: Callable[[object], None] = lambda _: None) -> bytes:
    """A Word file with one plain sentence."""
    document = docx.Document()
    document.add_paragraph(PLAIN)
    change(document)
    made = BytesIO()
    document.save(made)
    return without(made.getvalue(), "docProps/thumbnail.jpeg")  # python-docx puts one there, which would be looked at each time


def without(package: bytes, name: str) -> bytes:
    """A package without one of its entries."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            if each.filename != name:
                new.writestr(each, old.read(each))
    return made.getvalue()


def book(change: Callable[[openpyxl.Workbook], None] = lambda _: None) -> bytes:
    """A workbook with one plain cell."""
    made = openpyxl.Workbook()
    made.active["A1"] = PLAIN
    change(made)
    saved_to = BytesIO()
    made.save(saved_to)
    return saved_to.getvalue()


def with_entry(package: bytes, name: str, content: bytes | str) -> bytes:
    """A package with one more entry, or another in its place."""
    made = BytesIO(without(package, name))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as new:
        new.writestr(name, content)
    return made.getvalue()


def body(xml: str) -> bytes:
    """A Word file whose body is this XML."""
    return with_entry(word(), "word/document.xml", f'<?xml version="1.0"?><w:document {W}><w:body>{xml}</w:body></w:document>')


def jpeg_exif() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    return saved(picture("March"), "JPEG", exif=exif)


def jpeg_comment() -> bytes:
    return saved(picture("March"), "JPEG", comment=SECRET.encode())


def jpeg_xmp() -> bytes:
    return saved(picture("March"), "JPEG", xmp=f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode())


def jpeg_thumbnail() -> bytes:
    """The picture as it was, small, in an application segment of the picture as it is."""
    small = saved(picture(), "JPEG")
    plain = saved(picture("March"), "JPEG")
    segment = b"Exif\x00\x00" + b"MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00" + small
    return plain[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + plain[2:]


def jpeg_with_a_tail() -> bytes:
    return saved(picture("March"), "JPEG") + SECRET.encode()


def png_text() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Description", SECRET, zip=True)
    return saved(picture("March"), pnginfo=info)


def png_with_a_tail() -> bytes:
    return saved(picture("March")) + SECRET.encode("utf-16-le")


def transparent_dots() -> bytes:
    """Words that a picture's dots still have, where it is wholly transparent."""
    made = picture(mode="RGB").convert("RGBA")
    made.putalpha(0)
    return saved(made)


def a_second_frame() -> bytes:
    first = picture("March")
    return saved(first, "GIF", save_all=True, append_images=[picture()])


def tiff_tag() -> bytes:
    return saved(picture("March"), "TIFF", description=SECRET)


def still_in_the_picture() -> bytes:
    return saved(picture())


def faint_in_the_picture() -> bytes:
    return saved(picture(colour=(240, 240, 240)))


def word_properties() -> bytes:
    return word(lambda document: setattr(document.core_properties, "subject", SECRET))  # type: ignore[attr-defined]


def word_comment() -> bytes:
    comment = f'<?xml version="1.0"?><w:comments {W}><w:comment><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:comment></w:comments>'
    return with_entry(word(), "word/comments.xml", comment)


def word_deleted_text() -> bytes:
    return body(f"<w:p><w:del><w:r><w:delText>{SECRET}</w:delText></w:r></w:del></w:p>")


def word_hidden_text() -> bytes:
    return body(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>")


def word_in_many_runs() -> bytes:
    return body("<w:p>" + "".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in SECRET) + "</w:p>")


def word_in_an_attribute() -> bytes:
    return body(f'<w:p><w:r><w:drawing descr="A view of {SECRET}"/></w:r></w:p>')


def word_header() -> bytes:
    return with_entry(word(), "word/header9.xml", f"<w:hdr {W}><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:hdr>")


def word_custom_xml() -> bytes:
    return with_entry(word(), "customXml/item1.xml", f"<record><place>{SECRET}</place></record>")


def word_thumbnail() -> bytes:
    return with_entry(word(), "docProps/thumbnail.jpeg", saved(picture(), "JPEG"))


def word_with_a_workbook_in_it() -> bytes:
    return with_entry(word(), "word/embeddings/Microsoft_Excel_Sheet.xlsx", sheet_hidden())


def word_with_an_unused_picture() -> bytes:
    return with_entry(word(), "word/media/image9.png", saved(picture()))


def package_entry_that_nothing_uses() -> bytes:
    return with_entry(word(), "old/backup.bin", b"\x01\x02" + SECRET.encode("utf-16-le"))


def package_comment() -> bytes:
    made = BytesIO(word())
    with zipfile.ZipFile(made, "a") as package:
        package.comment = SECRET.encode()
    return made.getvalue()


def between_the_entries() -> bytes:
    made = word()
    at = made.rindex(b"PK\x01\x02", 0, made.index(b"PK\x01\x02") + 4)
    end = made.rindex(b"PK\x05\x06")
    moved = int.from_bytes(made[end + 16 : end + 20], "little") + len(SECRET)
    return made[:at] + SECRET.encode() + made[at : end + 16] + moved.to_bytes(4, "little") + made[end + 20 :]


def sheet_hidden() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.create_sheet("Lists")["B2"] = SECRET
        made["Lists"].sheet_state = "hidden"

    return book(hide)


def sheet_very_hidden() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.create_sheet("Lists")["B2"] = SECRET
        made["Lists"].sheet_state = "veryHidden"

    return book(hide)


def sheet_name() -> bytes:
    return book(lambda made: made.create_sheet(SECRET))


def hidden_row() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.active["A5"] = SECRET
        made.active.row_dimensions[5].hidden = True

    return book(hide)


def hidden_column() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.active["C1"] = SECRET
        made.active.column_dimensions["C"].hidden = True

    return book(hide)


def number_format_that_hides() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.active["A2"] = SECRET
        made.active["A2"].number_format = ";;;"

    return book(hide)


def white_cell() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        made.active["A2"] = SECRET
        made.active["A2"].font = Font(color="FFFFFF")

    return book(hide)


def cell_comment() -> bytes:
    return book(lambda made: setattr(made.active["A1"], "comment", Comment(SECRET, "FOI officer")))


def name_in_the_workbook() -> bytes:
    return book(lambda made: made.defined_names.add(DefinedName("BluebirdDepot", attr_text="Sheet!$A$1")))


def cached_value_of_a_formula() -> bytes:
    made = book(lambda made: made.active.__setitem__("A2", "=A9"))
    with zipfile.ZipFile(BytesIO(made)) as package:
        sheet = (
            package.read("xl/worksheets/sheet1.xml")
            .replace(b"<v></v>", f"<v>{SECRET}</v>".encode())
            .replace(b"<v/>", f"<v>{SECRET}</v>".encode())
        )
    return with_entry(made, "xl/worksheets/sheet1.xml", sheet)


def pivot_cache() -> bytes:
    rows = f'<pivotCacheRecords><r><s v="{SECRET}"/></r></pivotCacheRecords>'
    return with_entry(book(), "xl/pivotCache/pivotCacheRecords1.xml", rows)


def external_link() -> bytes:
    kept = f"<externalLink><sheetDataSet><v>{SECRET}</v></sheetDataSet></externalLink>"
    return with_entry(book(), "xl/externalLinks/externalLink1.xml", kept)


def speakers_notes() -> bytes:
    notes = f"<p:notes><a:p><a:r><a:t>{_FIRST}</a:t></a:r><a:r><a:t> {_SECOND}</a:t></a:r></a:p></p:notes>"
    return with_entry(with_entry(word(), "ppt/presentation.xml", "<p/>"), "ppt/notesSlides/notesSlide1.xml", notes)


def text_in_base64() -> bytes:
    return f"{PLAIN}\n{base64.b64encode(f'the {SECRET}'.encode()).decode()}\n".encode()


def text_with_accents_apart() -> bytes:
    return f"{PLAIN} B\u006c\u0301uebi\u0301rd\u00ad De\u200bpot".encode()


def text_with_wide_letters() -> bytes:
    return f"{PLAIN} ｂｌｕｅｂｉｒｄ　ＤＥＰＯＴ".encode("utf-16")


IN_PICTURES: tuple[Callable[[], bytes], ...] = (
    jpeg_exif,
    jpeg_comment,
    jpeg_xmp,
    jpeg_thumbnail,
    jpeg_with_a_tail,
    png_text,
    png_with_a_tail,
    transparent_dots,
    a_second_frame,
    tiff_tag,
    still_in_the_picture,
    faint_in_the_picture,
)
IN_OFFICE: tuple[Callable[[], bytes], ...] = (
    word_properties,
    word_comment,
    word_deleted_text,
    word_hidden_text,
    word_in_many_runs,
    word_in_an_attribute,
    word_header,
    word_custom_xml,
    word_with_a_workbook_in_it,
    package_entry_that_nothing_uses,
    package_comment,
    between_the_entries,
    sheet_hidden,
    sheet_very_hidden,
    sheet_name,
    hidden_row,
    hidden_column,
    number_format_that_hides,
    white_cell,
    cell_comment,
    name_in_the_workbook,
    cached_value_of_a_formula,
    pivot_cache,
    external_link,
    speakers_notes,
)
IN_PICTURES_OF_OFFICE: tuple[Callable[[], bytes], ...] = (word_thumbnail, word_with_an_unused_picture)
IN_TEXT: tuple[Callable[[], bytes], ...] = (text_in_base64, text_with_accents_apart, text_with_wide_letters)
