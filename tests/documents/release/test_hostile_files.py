"""Files made to harm: refused or tamed, each in one sentence."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from answerable.documents.release import Box, Hostile, Redaction, UnableToRelease, admit, redaction, tame, work_up
from answerable.documents.release.guarding import Kind, kind_of, opened_zip
from answerable.documents.release.marking import page_to_mark
from answerable.documents.release.redaction import as_table
from answerable.law.provision import cite
from tests.documents.release.made import PLAIN, SECRET, pdf, picture, saved, words
from tests.documents.release.plants_elsewhere import a_second_frame, book, with_entry, word

LIMB = cite("FOIA s.40(2)")


def zipped(**entries: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return made.getvalue()


def many_pages(count: int) -> bytes:
    document = pikepdf.new()
    for _ in range(count):
        document.add_blank_page(page_size=(20, 20))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def locked_zip() -> bytes:
    made = bytearray(zipped(a=b"text"))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(signature) + at] |= 1
    return bytes(made)


def broken_inside() -> bytes:
    """A package whose list is whole, and whose kind cannot be unpacked."""
    made = bytearray(zipped(mimetype=b"application/vnd.oasis.opendocument.text" * 3))
    made[38 + 4] ^= 0xFF
    return bytes(made)


def locked_pdf() -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as document:
        document.save(made, encryption=pikepdf.Encryption(owner="o", user="u"))
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"  ", "empty"),
        (b"x" * 50_000_001, "larger than 50 MB"),
        (zipped(a=b"0" * 2_000_000), "as no honest file does"),
        (zipped(a=b"text"), "The file is a zip"),
        (locked_zip(), "locked with a password"),
        (b"PK\x03\x04 and no more", "damaged"),
        (broken_inside(), "damaged"),
        (b"\x00\x01\x02 nothing", "not a PDF, a picture, an Office file or text"),
        (saved(picture())[:30] + b"%PDF-1.7", "a picture and a PDF at once"),
        (pdf() + zipped(a=b"text"), "a PDF and a zip at once"),
        (with_entry(word(), "word/vbaProject.bin", b"macro"), "has macros in it"),
        (with_entry(book(), "xl/macrosheets/sheet1.xml", b"<m/>"), "has macros in it"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "file",
)
def test_refused(content: bytes, why: str) -> None:
    with pytest.raises(UnableToRelease, match=why) as refused:
        admit(content)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (many_pages(501), "has 501 pages"),
        (locked_pdf(), "locked with a password"),
        (b"%PDF-1.7 and no more", "damaged"),
        (a_second_frame(), "several frames"),
        (saved(picture())[:60], "damaged"),
        (saved(Image.new("1", (8_000, 8_000))), "more than 60 million dots"),
        (with_entry(book(), "xl/workbook.xml", b"<no"), "damaged or not an .xlsx"),
        (book(lambda made: made.active.cell(200, 16_384, "far")), "more than 2,000,000 cells"),
    ],
    ids=["pages", "locked", "broken PDF", "frames", "broken picture", "large picture", "broken workbook", "large workbook"],
)
def test_refused_when_it_is_worked_on(content: bytes, why: str) -> None:
    with pytest.raises(UnableToRelease, match=why):
        work_up(content, [], title="")


def test_a_bomb_is_hostile() -> None:
    with pytest.raises(Hostile):
        opened_zip(zipped(a=b"0" * 2_000_000))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(), Kind.PDF),
        (word(), Kind.WORD),
        (book(), Kind.WORKBOOK),
        (zipped(**{"ppt/presentation.xml": b"<p/>"}), Kind.SLIDES),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), Kind.WORD),
        (zipped(mimetype=b"else"), Kind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
        ("text".encode("utf-16"), Kind.TEXT),
    ],
    ids=lambda value: value.value if isinstance(value, Kind) else "file",
)
def test_kinds(content: bytes, kind: Kind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\report.pdf", "report.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("a\r\nb.pdf", "ab.pdf"),
        ("...", "document"),
        ("", "document"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
        ("y" * 300, "y" * 100),
    ],
)
def test_names_are_tamed(given: str, kept: str) -> None:
    assert tame(given) == kept


@pytest.mark.parametrize(
    "table",
    [
        {"words": "a"},
        {"limb": "s 40 2", "words": "a"},
        {"limb": "FOIA s.40(2)"},
        {"limb": "FOIA s.40(2)", "words": "a", "pattern": "email"},
        {"limb": "FOIA s.40(2)", "pattern": "everything"},
        {"limb": "FOIA s.40(2)", "words": "—"},
        {"limb": "FOIA s.40(2)", "box": [1, 2]},
        {"limb": "FOIA s.40(2)", "box": [1, "a", 2, 3, 4]},
        {"limb": "FOIA s.40(2)", "box": [1, 9, 9, 3, 4]},
        {"limb": "FOIA s.40(2)", "box": [0, 1, 1, 3, 4]},
    ],
)
def test_a_redaction_that_is_none(table: dict[str, object]) -> None:
    with pytest.raises(UnableToRelease):
        redaction(table)


def test_a_redaction_is_kept_as_it_is() -> None:
    for each in (Redaction(LIMB, box=Box(1, 1.0, 2.0, 3.0, 4.0)), Redaction(LIMB, words="a"), Redaction(LIMB, pattern="email")):
        assert redaction(as_table(each)) == each


def test_marks_that_stand_nowhere() -> None:
    nowhere = [Redaction(LIMB, box=Box(9, 1, 1, 2, 2))]
    with pytest.raises(UnableToRelease, match="the document has 1"):
        work_up(pdf(), nowhere, title="")
    with pytest.raises(UnableToRelease, match="outside page 1 as it is seen, which is 700 wide and 140 high"):
        work_up(saved(picture()), [Redaction(LIMB, box=Box(1, 900, 1, 950, 9))], title="")
    with pytest.raises(UnableToRelease, match="the document has 1"):
        work_up(saved(picture()), nowhere, title="")
    for content, why in ((b"text", "no places on a page"), (book(), "cells and no places")):
        with pytest.raises(UnableToRelease, match=why):
            work_up(content, nowhere, title="")


def test_a_page_to_mark() -> None:
    told = page_to_mark(pdf(words()), 1)
    assert (told["pages"], told["width"], told["height"]) == (1, 360, 200)
    assert [" ".join(word["text"] for word in line) for line in told["lines"]] == [PLAIN, SECRET]
    assert not told["has_pictures"]
    assert page_to_mark(saved(picture("")), 1)["lines"] == []
    assert page_to_mark(saved(Image.new("RGB", (1400, 10))), 1)["width"] == 1400
    for content, number, why in (
        (pdf(), 2, "no page 2"),
        (saved(picture()), 2, "no page 2"),
        (book(), 1, "no pages to mark"),
        (b"text", 1, "no pages to mark"),
    ):
        with pytest.raises(UnableToRelease, match=why):
            page_to_mark(content, number)
