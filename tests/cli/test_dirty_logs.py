"""Every command that takes a log refuses or repairs what is dirty in it visibly, row by row, and never silently."""

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.cli import main
from answerable.intelligence.returns.layout import BODY, ON_HOLD, OPEN, PERIOD, PROCESSED, RECEIVED

TABLES = {
    "timeliness": ("Service,Received,Closed", "Roads,2019-11-07,2019-12-06"),
    "systemic": ("body,quarter,requests,late", "Roads,2019 Q4,10,2"),
    "patterns": ("Service,Outcome", "Roads,All sent"),
    "returns": (f"{PERIOD},{BODY},{RECEIVED},{PROCESSED},{ON_HOLD},{OPEN}", "Q4 2019,Roads,10,8,1,1"),
}
EVERY = pytest.mark.parametrize("command", TABLES)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


def told(command: str, log: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], str]:
    """What the command says of a log, as JSON, and on standard error."""
    assert main([command, str(log), "--json"]) in (0, 1)
    printed = capsys.readouterr()
    return json.loads(printed.out), printed.err


@EVERY
def test_a_row_with_a_loose_comma_is_refused_and_no_other(command: str, log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heads, row = TABLES[command]
    log.write_text(f"{heads}\n{row}\n{row.replace('Roads', 'Roads, and parks')},x\n", encoding="utf-8")
    found, said = told(command, log, capsys)
    assert [(each["line"], each["why"][:37]) for each in found["refused"]] == [(3, "It has 2 cells more than there are he")]
    assert said == ""


@EVERY
def test_a_cell_with_a_line_break_is_one_cell_and_lines_are_those_of_the_file(
    command: str, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heads, row = TABLES[command]
    log.write_text(f"{heads}\n{row.replace('Roads', chr(34) + 'Roads' + chr(10) + 'and parks' + chr(34))}\n{row},x\n", encoding="utf-8")
    found, _ = told(command, log, capsys)
    assert [each["line"] for each in found["refused"]] == [4]


@EVERY
@pytest.mark.parametrize(("encoding", "repaired"), [("utf-8-sig", False), ("utf-16", False), ("cp1252", True)])
def test_how_it_was_read_is_said_where_it_had_to_be_guessed(
    command: str, log: Path, encoding: str, repaired: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    heads, row = TABLES[command]
    log.write_bytes(f"{heads}\n{row.replace('Roads', 'Môn')}\n".encode(encoding))
    _, said = told(command, log, capsys)
    assert ("was read as Windows writes text (Windows-1252)" in said) == repaired


@EVERY
@pytest.mark.parametrize(
    ("dirt", "sentence"),
    [
        (b"\0", "neither a CSV file"),
        (b'"' + b"\n" * 200_000, "is no line of a CSV file"),
        (b"x" * 1_000_001, "more than 1,000,000 characters"),
    ],
)
def test_what_is_no_table_is_one_sentence_and_no_figure(
    command: str, log: Path, dirt: bytes, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    heads, row = TABLES[command]
    log.write_bytes(f"{heads}\n{row}\n".encode() + dirt)
    assert main([command, str(log), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("received", "closed", "why"),
    [
        ("29 February 2015", "2015-03-02", "“29 February 2015”, when it was received, is not a day."),
        ("12/25/2016", "", "“12/25/2016”, when it was received, is not a day."),
        ("2019-12-06", "2019-11-07", "It was closed on 7 November 2019, before it was received, on 6 December 2019."),
        ("", "2019-11-07", "It has no day of receipt."),
        ("2999-01-01", "", "It was received on 1 January 2999, which has not come yet."),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_its_reason(
    received: str, closed: str, why: str, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heads, row = TABLES["timeliness"]
    log.write_text(f"{heads}\n{row}\nParks,{received},{closed}\n", encoding="utf-8")
    found, _ = told("timeliness", log, capsys)
    assert found["cases"] == 1
    (refused,) = found["refused"]
    assert refused["line"] == 3
    assert why in refused["why"]
