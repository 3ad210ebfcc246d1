"""A file that names another file of this machine, for its text to be put in, gets nothing of it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from answerable.documents.case_log.table import read_table
from answerable.documents.not_readable import UnableToOpen
from answerable.documents.opening import text_of
from tests.documents.case_log.workbooks import workbook

HERE, SECRET = "the place", "what only this machine knows"


def naming(content: bytes, file: Path) -> bytes:
    """The Office file, with the text of another file asked for where the place is."""
    out = BytesIO()
    asked = f'<!DOCTYPE x [<!ENTITY outside SYSTEM "{file.as_uri()}">]>'.encode()
    changed = 0
    with ZipFile(BytesIO(content)) as given, ZipFile(out, "w") as made:
        for each in given.namelist():
            part = given.read(each)
            if HERE.encode() in part:
                changed += 1
                head, mark, rest = part.partition(b"?>") if part.startswith(b"<?xml") else (b"", b"", part)
                part = head + mark + asked + rest.replace(HERE.encode(), b"&outside;")
            made.writestr(each, part)
    assert changed
    return out.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph(f"A letter: {HERE}.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (word(), lambda content: text_of(content, name="x")),
        (workbook([["Ref", "Received"], [HERE, "2019-01-02"]]), read_table),
    ],
    ids=["Word", "Excel"],
)
def test_nothing_of_another_file_comes_in(content: bytes, read: Callable[[bytes], object], tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    assert HERE in str(read(content))
    try:
        told = str(read(naming(content, secret)))
    except UnableToOpen as refused:
        told = str(refused)
    assert SECRET not in told
