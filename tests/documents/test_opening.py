"""Opening documents: by what they contain, never by what they are called; and one clear sentence for what does not open."""

import os
import shutil
import stat
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pypdfium2
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

from answerable.documents import opening, portable_document
from answerable.documents.decision_notice import read
from answerable.documents.not_readable import UnableToOpen
from answerable.documents.opening import open_document, text_of
from tests.documents.decision_notice.notices import notice, outcomes

NOTICE = notice("The complainant asked for a plan.\n\nThe Commissioner’s decision is that section 21 is not engaged.")

ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def pdf(*pages: str) -> bytes:
    """A PDF of our own with these pages, a line of text a line."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = len(objects) + 1
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        lines = " T* ".join(f"({line.translate(ESCAPED)}) Tj" for line in page.split("\n"))
        stream = f"BT /F1 9 Tf 11 TL 40 800 Td {lines} ET" if page else ""
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 {font} 0 R >> "
            ">> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010} 00000 n \n".encode() for place in places)
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def word(build: Callable[[Any], None]) -> bytes:
    """A Word document as `build` makes it."""
    document = docx.Document()
    build(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_pdf_keeps_its_pages_apart() -> None:
    assert text_of(pdf("The first page has these words.", "The second page has these words."), name="x").split("\f") == [
        "The first page has these words.",
        "The second page has these words.",
    ]


def test_a_notice_in_a_pdf(tmp_path: Path) -> None:
    lines = NOTICE.split("\n")
    file = tmp_path / "notice.txt"  # the name says text; the content does not
    file.write_bytes(pdf("\n".join(lines[:25]), "\n".join(lines[25:])))
    assert outcomes(read(open_document(file))) == {"FOIA s.21": "upheld"}


def test_a_notice_in_word() -> None:
    def build(document: Any) -> None:
        for line in NOTICE.split("\n"):
            document.add_paragraph(line)

    assert outcomes(read(text_of(word(build), name="x"))) == {"FOIA s.21": "upheld"}


def test_word_counts_paragraphs_and_so_do_we() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Heading")
        document.add_paragraph("first", style="List Number")
        document.add_paragraph("point", style="List Bullet")
        document.add_paragraph("second", style="List Number")
        document.add_paragraph("")
        document.add_paragraph("by\titself")
        based = document.styles.add_style("Ours", 1)
        based.base_style = document.styles["List Number"]
        document.add_paragraph("third", style="Ours")
        document.add_table(1, 1).cell(0, 0).text = "in a cell"

    assert text_of(word(build), name="x") == "Heading\n1. first\n• point\n2. second\n\nby\titself\n3. third\nin a cell"


def test_word_numbers_given_to_the_paragraph_itself_and_lists_that_are_not_defined() -> None:
    def numbered(paragraph: Any, number: str | None, level: str | None) -> None:
        properties = paragraph._p.get_or_add_pPr()
        place = OxmlElement("w:numPr")
        for tag, value in (("w:ilvl", level), ("w:numId", number)):
            if value is not None:
                child = OxmlElement(tag)
                child.set(qn("w:val"), value)
                place.append(child)
        properties.append(place)

    def build(document: Any) -> None:
        existing = document.styles["List Number"]._element.find(qn("w:pPr")).find(qn("w:numPr")).find(qn("w:numId")).get(qn("w:val"))
        numbered(document.add_paragraph("one"), existing, "0")
        numbered(document.add_paragraph("two"), existing, None)
        numbered(document.add_paragraph("of no list"), "9999", "0")
        numbered(document.add_paragraph("of none at all"), None, "0")

    assert text_of(word(build), name="x") == "1. one\n2. two\nof no list\nof none at all"


def test_word_styles_that_are_based_on_each_other_come_to_an_end() -> None:
    def build(document: Any) -> None:
        one, other = document.styles.add_style("One", 1), document.styles.add_style("Other", 1)
        one.base_style, other.base_style = other, one
        document.add_paragraph("round and round", style="One")

    assert text_of(word(build), name="x") == "round and round"


def test_word_without_any_list() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("plain")
        part = document.part
        for key, related in list(part.rels.items()):
            if related.reltype.endswith("/numbering"):
                del part.rels[key]

    assert text_of(word(build), name="x") == "plain"


def test_line_breaks_and_hyphens_of_word() -> None:
    def build(document: Any) -> None:
        run = document.add_paragraph().add_run("First")
        run._r.append(OxmlElement("w:noBreakHyphen"))
        document.paragraphs[0].add_run("tier")
        document.paragraphs[0].add_run().add_break()
        document.paragraphs[0].add_run("Tribunal")

    assert text_of(word(build), name="x") == "First-tier\nTribunal"


TEXTS = (
    ("utf-8", "Commissioner’s".encode(), "Commissioner’s"),
    ("utf-8 with a mark", "Commissioner’s".encode("utf-8-sig"), "Commissioner’s"),
    ("windows-1252", "Commissioner’s".encode("cp1252"), "Commissioner’s"),
    ("utf-16", "Commissioner’s".encode("utf-16"), "Commissioner’s"),
)


@pytest.mark.parametrize(("_name", "content", "text"), TEXTS)
def test_text_in_the_encodings_that_texts_come_in(_name: str, content: bytes, text: str) -> None:
    assert text_of(content, name="x") == text


def zipped(**entries: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


REFUSED = (
    (b"", "x is empty. Give a file that has the text in it."),
    (b" \n ", "x is empty. Give a file that has the text in it."),
    ("\u2003".encode("utf-16"), "x has no text in it. Give a file that has."),
    (b"%PDF-1.7 rest", "x is damaged: it starts like a PDF and cannot be opened. Ask for it again."),
    (b"PK\x03\x04 rest", "x is damaged: it starts like a Word file and cannot be unpacked. Ask for it again."),
    (zipped(a=b"b"), "x is a zip or Office file that is not a Word document. Give a PDF, .docx or text file."),
    (zipped(word__document_xml=b"<w>"), "x is damaged: it starts like a Word file and cannot be opened. Ask for it again."),
    (b"\xd0\xcf\x11\xe0 rest", "x is an older Word or Office file (.doc), which is not read. Save it as .docx or PDF."),
    (b"\x89PNG rest", "x is a picture, which is not read. Give the notice as a PDF, where scanned pages can be read."),
    (b"\x7fELF\x00\x00", "x is not a PDF, Word or text file. Give one of those."),
)


@pytest.mark.parametrize(("content", "sentence"), REFUSED)
def test_what_does_not_open_says_so_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnableToOpen) as refused:
        text_of(content, name="x")
    assert str(refused.value) == sentence


def locked_pdf() -> bytes:
    """A PDF that no empty password opens."""
    return pdf("Hidden").replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 "
        b"/O <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> /U "
        b"<fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210> /P -4 >>",
    )


def test_a_pdf_with_a_password() -> None:
    with pytest.raises(UnableToOpen, match=r"^x is locked with a password\. Give a copy that opens without one\.$"):
        text_of(locked_pdf(), name="x")


def test_a_page_that_is_damaged() -> None:
    broken = pdf("The first page has these words.", "The second.").replace(b"/Kids [5 0 R 7 0 R]", b"/Kids [5 0 R 9 0 R]")
    with pytest.raises(UnableToOpen, match="not every page of the PDF can be read"):
        text_of(broken, name="x")


def test_files_that_are_not_there_or_not_files(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path / "none", f"There is no file {tmp_path / 'none'}. Check the name."),
        (tmp_path, f"{tmp_path} is a folder. Name a file in it."),
    ):
        with pytest.raises(UnableToOpen) as refused:
            open_document(path)
        assert str(refused.value) == sentence
    with pytest.raises(UnableToOpen, match="cannot be opened: "):
        open_document(Path("a\0b"))


def test_sizes_are_bounded_before_anything_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "long.txt"
    file.write_text("word " * 1000)
    monkeypatch.setattr(opening, "LONGEST_TEXT", 4000)
    with pytest.raises(UnableToOpen, match=r"has 5,000 characters, more than the 4,000 that are read"):
        open_document(file)
    monkeypatch.setattr(opening, "LARGEST_FILE", 3000)
    with pytest.raises(UnableToOpen, match=r"larger than the 0 MB that is read"):
        open_document(file)
    with pytest.raises(UnableToOpen, match=r"larger than the 0 MB"):
        text_of(file.read_bytes(), name="x")


def test_a_small_zip_that_unpacks_to_much_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_UNPACKED", 1_000_000)
    with pytest.raises(UnableToOpen, match=r"unpacks to more than 1 MB"):
        text_of(zipped(word__document_xml=b" " * 2_000_000), name="x")


def test_pages_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable_document, "MOST_PAGES", 1)
    with pytest.raises(UnableToOpen, match=r"has 2 pages, more than the 1 that are read"):
        text_of(pdf("one", "two"), name="x")


def scanned() -> bytes:
    """A PDF that is a picture of a page."""
    out = BytesIO()
    Image.new("L", (400, 400), 255).save(out, format="PDF")
    return out.getvalue()


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program of this name on the path: recognition itself is tesseract's business, how it is called is ours."""

    def install(script: str) -> None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    return install


def test_a_scan_without_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnableToOpen) as refused:
        text_of(scanned(), name="x")
    assert str(refused.value) == "x is a scanned PDF with no text in it. Install tesseract, which reads scans, or give a PDF that has text."


def test_a_scan_goes_to_tesseract_as_a_picture_and_comes_back_as_text(tesseract: Callable[[str], None]) -> None:
    tesseract('test "$1 $2 $3 $4" = "stdin stdout -l eng" && head -c 4 | tail -c 3')
    assert text_of(scanned(), name="x") == "PNG"


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed: apt-get install tesseract-ocr")
def test_a_real_scan_is_recognised_and_read() -> None:
    page = pypdfium2.PdfDocument(pdf(NOTICE))[0].render(scale=3).to_pil().convert("L")
    picture = BytesIO()
    page.save(picture, format="PDF", resolution=216)
    recognised = text_of(picture.getvalue(), name="x")
    assert "Decision notice" in recognised
    assert outcomes(read(recognised)) == {"FOIA s.21": "upheld"}


def test_tesseract_fails(tesseract: Callable[[str], None]) -> None:
    tesseract("exit 3")
    with pytest.raises(UnableToOpen, match="tesseract could not read"):
        text_of(scanned(), name="x")


def test_tesseract_takes_too_long(tesseract: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable_document, "_SECONDS_A_PAGE", 0.2)
    tesseract("exec sleep 60")
    with pytest.raises(UnableToOpen, match=r"took over 0\.2 seconds"):
        text_of(scanned(), name="x")


def test_the_pdf_reader_is_the_one_that_we_think() -> None:
    assert pypdfium2.PdfDocument(pdf("one")).get_page_size(0) == (595, 842)


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UnableToOpen, match="is a named pipe"):
        open_document(pipe)
