"""A log of any length is read row by row, and is the table that it is when read whole."""

import os
from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_log import long_table
from answerable.documents.case_log.long_table import open_long_table
from answerable.documents.case_log.table import Line, LogTable, read_table
from answerable.documents.not_readable import UnableToOpen
from tests.documents.case_log.workbooks import workbook


def read(path: Path) -> LogTable:
    with open_long_table(path) as table:
        return LogTable(table.headings, tuple(table.lines))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


@pytest.mark.parametrize(
    "content",
    [
        b"\n Ref ,Received,\n1,2019-11-07,x\n\n2,,\n",
        b"Ref;Received\r\n1;2019-11-07\r\n",
        'Ref,Words\n1,"two\nlines"\n2,after'.encode("utf-8-sig"),
        "Ref,Words\n1,Ynys Môn – £5".encode("cp1252"),
        "Ref,Words\n1,Ynys Môn".encode("utf-16"),
        workbook([["Ref", "Received"], [7, date(2019, 11, 7)]]),
    ],
)
def test_it_is_what_is_read_whole(log: Path, content: bytes) -> None:
    log.write_bytes(content)
    assert read(log) == read_table(content)


def test_a_row_shorter_or_longer_than_the_headings_is_as_long_as_they_are_and_the_longer_says_that_it_was(log: Path) -> None:
    log.write_text("Ref,Received\n1\n2,2019-11-07,more\n3,2019-11-07,,\n4,2019-11-07,a,b\n")
    lines = read(log).lines
    assert lines == (Line(2, ("1", "")), Line(3, ("2", "2019-11-07"), 1), Line(4, ("3", "2019-11-07")), Line(5, ("4", "2019-11-07"), 2))
    assert [each.loose[:32] for each in lines] == ["", "It has 1 cell more than there ar", "", "It has 2 cells more than there a"]


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_quotation_mark_that_is_never_closed_takes_no_rows_with_it_unsaid(log: Path, end: str) -> None:
    log.write_text(f'Ref,Words\n1,"two\nlines"\n2,"open\n3,three\n4,four{end}')
    with pytest.raises(UnableToOpen, match="row that begins in line 4 is never closed"):
        read(log)


def test_what_was_not_taken_as_it_stands_is_said(log: Path) -> None:
    log.write_bytes("Ref,Words\n1,Ynys Môn".encode("cp1252"))
    with open_long_table(log) as table:
        assert "read as Windows writes text" in table.repaired
    log.write_bytes("Ref,Words\n1,Ynys Môn".encode())
    with open_long_table(log) as table:
        assert table.repaired == ""


def test_what_is_no_utf_8_only_at_its_end_is_as_windows_writes_it(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_table, "_BLOCK", 16)
    log.write_bytes(b"Ref,Words\n" + b"1,plain\n" * 20 + "2,Môn".encode("cp1252")[:4])
    assert read(log).lines[-1].cells == ("2", "Mô")
    log.write_bytes("Ref,Words\n1,Môn".encode("cp1252") + b"\n2,plain" * 20)
    assert read(log).lines[0].cells == ("1", "Môn")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no headings of columns"),
        (b"Ref,Received\n1,\0", "neither a CSV file nor an Excel workbook"),
        (b'Ref,Received\n1,"' + b"\n" * 200_000, "Line [0-9]+ is no line of a CSV file"),
        (b"Ref,Received\n1," + b"x" * 1_000_001, "more than 1,000,000 characters"),
        (b"Ref,Received\n1,\x81", "bytes in it that are no text"),
        (b"\xff\xfeR\0e\0f\0,\0W\0\n\0\x00\xd8", "bytes in it that are no text"),
        (b"\xd0\xcf\x11\xe0", "older Excel file"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(log: Path, content: bytes, why: str) -> None:
    log.write_bytes(content)
    with pytest.raises(UnableToOpen, match=why):
        read(log)


def test_what_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnableToOpen, match=r"There is no file .*nothing\.csv\. Check the name\."):
        read(tmp_path / "nothing.csv")
    with pytest.raises(UnableToOpen, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UnableToOpen, match="cannot be read: File name too long"):
        read(tmp_path / ("x" * 300))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnableToOpen, match="is a named pipe"):
        read(tmp_path / "pipe")
