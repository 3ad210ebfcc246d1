"""The files in a message: their names can do no harm, and what they are is said by their content."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from answerable.documents.mail import read_message
from answerable.documents.mail.files import attachments, kind_of, tamed
from answerable.documents.mail.opened import File
from tests.documents.mail.made import OURS, eml


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        ("letter.pdf", "letter.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\evil.exe", "evil.exe"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("nul.txt", "_nul.txt"),
        ("..", ""),
        (".htaccess", "htaccess"),
        ("a\x00b\nc.pdf", "ab c.pdf"),
        ('x"; filename="y.exe', "x_; filename=_y.exe"),
        ("%2e%2e%2fx", "_2e_2e_2fx"),
        ("x" * 300 + ".pdf", "x" * 89 + ".pdf"),
        ("x" * 300, "x" * 100),
        ("odd." + "y" * 30, "odd." + "y" * 30),
        ("Cafe\u0301.pdf", "Café.pdf"),
    ],
)
def test_a_name_is_tamed(named: str, kept: str) -> None:
    assert tamed(named) == kept


def packed(*names: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for each in names:
            package.writestr(each, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"\n\n%PDF-1.7", "PDF"),
        (packed("word/document.xml"), "Word"),
        (packed("xl/workbook.xml"), "Excel"),
        (packed("a.txt"), "compressed file"),
        (b"PK\x03\x04broken", "unknown"),
        (b"MZ\x90\x00\x03", "program"),
        (b"MZ is how it begins", "text"),
        (b"<!DOCTYPE html><p>x", "web page"),
        (b"words", "text"),
        (b"\x01\x00\x02", "unknown"),
        (b"", "text"),
    ],
)
def test_what_a_file_is_is_said_by_its_content(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


def test_a_file_that_is_called_something_else_is_marked() -> None:
    listed = attachments([File("letter.pdf", b"MZ\x00"), File("a.docx", packed("word/d")), File("a.pdf", b"x"), File("p.pdf", b"%PDF-1")])
    assert [each.disguised for each in listed] == [True, False, False, False]


def test_each_file_is_listed_under_a_name_of_its_own() -> None:
    listed = attachments(
        [File("a.pdf", b""), File("A.pdf", b""), File("", b""), File("README", b""), File("readme", b""), File("a.pdf", b"")]
    )
    assert [each.name for each in listed] == ["a.pdf", "A (2).pdf", "attachment-3", "README", "readme (2)", "a (3).pdf"]


def test_files_of_a_message_are_listed_in_order() -> None:
    read = read_message(eml(files=(("one.txt", b"1"), ("two.pdf", b"%PDF-1"))), ours=OURS)
    assert [(each.number, each.name, each.kind, each.size) for each in read.attachments] == [
        (1, "one.txt", "text", 1),
        (2, "two.pdf", "PDF", 6),
    ]
