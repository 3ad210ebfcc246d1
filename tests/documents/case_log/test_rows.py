"""Columns are guessed for a person to correct; each row is taken, or refused with its reason."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_log.columns import Column, guessed
from answerable.documents.case_log.rows import LogRow, Reading, Refused, Sorted, sort_rows
from answerable.documents.case_log.table import read_table

TODAY = date(2026, 6, 1)
HEADINGS = ("Ref", "Date received", "Date closed", "Title", "Request", "Outcome", "Exemptions", "Act", "Directorate", "Requester")
EVERY = {column: place for place, column in enumerate((*list(Column)[:10],))}


def sorted_rows(*rows: str, known: tuple[str, ...] = (), **given: object) -> Sorted:
    table = read_table("\n".join((",".join(HEADINGS), *rows)).encode())
    return sort_rows(table, Reading(guessed(table.headings), TODAY)._replace(**given), known=known)  # type: ignore[arg-type]


def test_every_column_is_guessed_by_its_heading() -> None:
    assert guessed(HEADINGS) == EVERY


def test_a_heading_that_is_the_word_comes_before_one_that_has_it_inside() -> None:
    assert guessed(("Date request received", "Received")) == {Column.RECEIVED: 1, Column.TEXT: 0}
    assert guessed(("Our case reference", "The day received")) == {Column.REFERENCE: 0, Column.RECEIVED: 1}


def test_a_row_is_taken_with_all_that_it_tells() -> None:
    rows = sorted_rows('A 1,07/11/2019,28 January 2020,Cameras,How many?,Part,"s31(1)(A), Section 40 (2) and 22A",FOI,IT,A journalist')
    assert rows.rows == (
        LogRow(
            *(2, "A-1", date(2019, 11, 7), date(2020, 1, 28), "Cameras", "How many?", "Part"),
            *(("FOIA s.31(1)(a)", "FOIA s.40(2)", "FOIA s.22A"), "FOIA", "IT", "A journalist"),
        ),
    )


@pytest.mark.parametrize(
    ("law", "provisions", "found"),
    [
        ("EIR", "12(4)(b)", ("EIR reg 12(4)(b)",)),
        ("FOIA", "reg 12(5)(e)", ("EIR reg 12(5)(e)",)),
        ("Environmental Information Regulations", "Regulation 13", ("EIR reg 13",)),
        ("", "FOIA s.31(3)", ("FOIA s.31(3)",)),
        ("", "n/a", ()),
        ("", "", ()),
    ],
)
def test_provisions_are_read_as_logs_write_them(law: str, provisions: str, found: tuple[str, ...]) -> None:
    assert sorted_rows(f"1,2019-11-07,,,,,{provisions},{law}").rows[0].provisions == found


@pytest.mark.parametrize(
    ("law", "regime"),
    [
        ("", "FOIA"),
        ("Freedom of Information Act", "FOIA"),
        ("Environmental Information Regulations", "EIR"),
        ("SAR", "subject access"),
        ("BAU", "business as usual"),
    ],
)
def test_the_law_that_a_request_went_under_is_read(law: str, regime: str) -> None:
    assert sorted_rows(f"1,2019-11-07,,,,,,{law}").rows[0].regime == regime


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",2019-11-07", "It has no reference: a reference is made of letters"),
        ("new,2019-11-07", "“new” cannot be its reference"),
        ("é,2019-11-07", "“é” cannot be its reference"),
        ("x" * 61 + ",2019-11-07", "60 at most"),
        ("1,", "It has no day of receipt."),
        ("1,2019-11-07," + "," * 30 + "x", "more than there are headings, so a comma or a quotation mark in it is loose."),
        ("1,soon", "Its day of receipt, “soon”, is not a day. Write it like 7 November 2019 or 07/11/2019."),
        ("1,2004-12-31", "It was received on 31 December 2004, before the right to information was in force, on 1 January 2005."),
        ("1,2026-06-02", "Its day of receipt, 2 June 2026, has not come yet."),
        ("1,2019-11-07,13/13/2019", "Its day of the answer, “13/13/2019”, is not a day."),
        ("1,2019-11-07,2019-11-06", "It was closed on 6 November 2019, before it was received, on 7 November 2019."),
        ("1,2019-11-07,,,," + "x" * 201, "Its outcome is longer than 200 characters."),
        ("1,2019-11-07,,,,,s.31(x)(9)x", "“s.31(x)(9)x” is not a provision that we can read. Write it like s.31(1)(a)."),
        ("1,2019-11-07,,,,,31(x)(9z)", "is not a provision that we can read"),
        ("1,2019-11-07,,,,,,Licensing", "Its law, “Licensing”, is none that requests are worked under here."),
        ("1,2019-11-07,,,,,,FOI/EIR", "Its law, “FOI/EIR”, is more than one, and a row is worked under one law."),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(row: str, why: str) -> None:
    found = sorted_rows(row)
    assert found.rows == ()
    assert why in found.refused[0].why


def test_a_law_that_a_person_explained_is_read_as_they_said() -> None:
    lines = ("1,2019-11-07,,,,,,FOI and EIR", "2,2019-11-07,,,,,,Not known", "3,2019-11-07,,,,,,FOI and EIR")
    found = sorted_rows(*lines)
    assert (found.rows, found.strange_laws) == ((), ("FOI and EIR", "Not known"))
    explained = sorted_rows(*lines, laws={"FOI and EIR": "EIR"})
    assert [(each.reference, each.regime) for each in explained.rows] == [("1", "EIR"), ("3", "EIR")]
    assert explained.strange_laws == ("Not known",)


def test_a_reference_is_taken_once() -> None:
    found = sorted_rows("1,2019-11-07", "1,2019-11-08", "2,2019-11-08", known=("DCC-2",), prefix="DCC-")
    assert [each.reference for each in found.rows] == ["DCC-1"]
    assert found.refused == (
        Refused(3, "There is a request DCC-1 already, on line 2 of this log."),
        Refused(4, "There is a request DCC-2 already, in the register."),
    )


def test_open_requests_are_left_out_where_that_was_asked() -> None:
    found = sorted_rows("1,2019-11-07,2019-11-08", "2,2019-11-07", open_too=False)
    assert ([each.reference for each in found.rows], found.left_out) == (["1"], 1)


def test_a_needed_column_is_asked_for() -> None:
    with pytest.raises(ValueError, match="No column is said to be the received"):
        sort_rows(read_table(b"Ref,Day\n1,2"), Reading({Column.REFERENCE: 0}, TODAY))


def test_a_real_log_is_taken_whole(shared: Path) -> None:
    table = read_table((shared / "data" / "case_log_devon_2014-2016.csv").read_bytes())
    found = sort_rows(table, Reading(guessed(table.headings), TODAY))
    assert len(found.rows) == 3574
    assert [(each.line, each.why[:21]) for each in found.refused] == [
        (3166, "Its law, “Both”, is n"),
        (3404, "Its law, “Not known”,"),
        (3405, "Its law, “Not known”,"),
    ]
    assert sum(each.closed is None for each in found.rows) == 101
    assert sum(each.regime == "EIR" for each in found.rows) == 327
