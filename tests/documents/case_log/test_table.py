"""A table is read as text out of CSV and Excel; what is hostile, damaged or no table ends in one sentence."""

from datetime import date, datetime

import pytest

from answerable.documents.case_log import table as reading
from answerable.documents.case_log.table import read_table
from answerable.documents.not_readable import UnableToOpen
from tests.documents.case_log.workbooks import packed, workbook

HEADINGS = "Ref,Received,Outcome\n"


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [each.cells for each in read_table(content).lines]


def test_a_csv_file_is_read_with_the_numbers_of_its_lines() -> None:
    table = read_table(b"\n Ref ,Received,\n1,2019-11-07,x\n\n2,,\n")
    assert table.headings == ("Ref", "Received")
    assert [(each.number, each.cells) for each in table.lines] == [(3, ("1", "2019-11-07")), (5, ("2", ""))]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_that_people_use_is_found(separator: str) -> None:
    assert cells(separator.join(("Ref", "Day", "Words")).encode() + b"\n" + separator.join("abc").encode()) == [("a", "b", "c")]


@pytest.mark.parametrize(
    ("encoding", "words"), [("utf-8", "Ynys Môn"), ("utf-8-sig", "Ynys Môn"), ("utf-16", "Ynys Môn"), ("cp1252", "Ynys Môn – £5")]
)
def test_any_encoding_that_people_use_is_found(encoding: str, words: str) -> None:
    assert cells(f"Ref,Words\n1,{words}".encode(encoding)) == [("1", words)]


def test_headings_get_names_of_their_own() -> None:
    assert read_table(b"Date,,Date\n1,2,3").headings == ("Date", "Column 2", "Date (3)")


def test_a_formula_stays_text_in_a_csv_file() -> None:
    assert cells(b'Ref,Words\n1,"=HYPERLINK(""http://example.org"")"') == [("1", '=HYPERLINK("http://example.org")')]


def test_a_workbook_is_read_with_its_days_as_days() -> None:
    taken = datetime(2019, 11, 7, 9, 30)  # noqa: DTZ001 - a workbook knows no time zone
    rows: list[list[object]] = [["Ref", "Received", "Taken", "Open", "Words"], [7, date(2019, 11, 7), taken, 1.5, None], [None]]
    assert cells(workbook(rows)) == [("7", "2019-11-07", "2019-11-07 09:30", "1.5", "")]


def test_a_formula_that_was_never_worked_out_is_nothing() -> None:
    assert cells(workbook([["Ref", "Words", "More"], [1, "=1+1", "x"]])) == [("1", "", "x")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no headings of columns"),
        (b"\n\n", "no headings of columns"),
        (b"One heading\n1\n", "no headings of columns"),
        (b"\xd0\xcf\x11\xe0 and so on", "older Excel file"),
        (b"Ref,Words\n1,\0", "neither a CSV file nor an Excel workbook"),
        (b"\xff\xfea", "neither a CSV file nor an Excel workbook"),
        (b"Ref,Words\n1,\x81\x8d", "neither a CSV file nor an Excel workbook"),
        (HEADINGS.encode() + b'1,"' + b"x" * 200_000, "is no line of a CSV file"),
        (b"PK\x03\x04 and no more", "is damaged"),
        (packed(word__document_xml=b"<x/>"), "neither a CSV file nor an Excel workbook"),
        (packed(xl__workbook_xml=b"<x/>"), "is damaged"),
        (packed(xl__workbook_xml=b"<x/>", xl__vbaProject_bin=b"x"), "has macros"),
        (packed(xl__workbook_xml=b"<x/>", xl__sheet_xml=b"0" * 200_000_001), "unpacks to more than 200 MB"),
        (",".join(map(str, range(201))).encode(), "more than 200 columns"),
        (HEADINGS.encode() + b"1,2,3\n" * 50_001, "more than 50,000 rows"),
    ],
    ids=lambda each: each if isinstance(each, str) else f"{len(each)} bytes",
)
def test_what_is_no_table_is_refused_in_one_sentence(content: bytes, why: str) -> None:
    with pytest.raises(UnableToOpen, match=why):
        read_table(content)


def test_a_million_rows_are_put_down_as_soon_as_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    with pytest.raises(UnableToOpen, match="more than 3 rows"):
        read_table(workbook([["Ref", "Day"], *([each, "x"] for each in range(5))]))


def test_a_workbook_that_needs_too_much_memory_is_left_to_who_set_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*given: object, **named: object) -> None:
        raise MemoryError

    monkeypatch.setattr("openpyxl.load_workbook", none_left)
    with pytest.raises(MemoryError):
        read_table(workbook([["Ref", "Day"]]))
