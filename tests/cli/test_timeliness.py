"""`answerable timeliness`, by use: what it prints, what it returns, and one sentence for what it cannot count."""

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.casework.authority.actions.receive import receive
from answerable.cli import main
from tests.casework.authority.cast import DAY, arrived, officer
from tests.documents.case_log.workbooks import workbook

LOG = """Ref,Received,Closed,Service,Law
1,2019-11-07,2019-12-06,Roads,FOI
2,2019-11-07,09/12/2019,Roads,EIR
3,7 November 2019,,Parks,FOI
4,2019-12-02,2019-12-03,"Parks
and trees",
5,2019-12-02,2019-12-03,Parks,Subject access
6,29 February 2015,2015-03-01,Parks,FOI
"""
DEVON = Path(__file__).parents[3] / "shared" / "data" / "case_log_devon_2014-2016.csv"


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = main(["timeliness", *arguments, "--json"])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, json.loads(printed.out)


def test_one_object_and_nothing_else(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = asked(capsys, log)
    assert code == 1
    counts = {name: told[name] for name in ("as_of", "cases", "with_both_dates", "in_time", "late", "open", "open_late")}
    assert counts == {"as_of": "2019-12-09", "cases": 4, "with_both_dates": 3, "in_time": 2, "late": 1, "open": 1, "open_late": 1}
    assert told["share_in_time"]["of"] == 4
    assert told["share_in_time"]["value"] == 0.5
    assert told["days"]["longest"] == 21
    assert told["left_out"] == {"subject access": 1}
    (refused,) = told["refused"]
    assert refused["line"] == 8  # a line of the file, of which row 4 takes two
    assert "29 February 2015" in refused["why"]
    assert "FOIA s.10(1)" in told["derivation"]


def test_groups_are_in_their_order(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = asked(capsys, log, "--by", "service", "--by", "quarter")
    assert [(each["service"], each["quarter"], each["cases"]) for each in told["groups"]] == [
        ("Parks", "2019 Q4", 1),
        ("Parks\nand trees", "2019 Q4", 1),
        ("Roads", "2019 Q4", 2),
    ]


def test_as_of_a_day_it_is_the_same_whatever_came_later(log: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    before = asked(capsys, log, "--as-of", "2019-12-06")[1]
    later = tmp_path / "later.csv"
    later.write_text(LOG.replace("7 November 2019,,", "7 November 2019,2020-03-02,") + "7,2020-01-02,,,\n", encoding="utf-8")
    after = asked(capsys, str(later), "--as-of", "2019-12-06")[1]
    assert (before["open"], before["open_late"], before["late"]) == (2, 0, 0)
    assert after.pop("not_there_yet") == before.pop("not_there_yet") + 1
    assert after == before


def test_columns_may_be_named_and_a_workbook_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(workbook([["Ref", "In", "Out"], [1, "2019-11-07", "2019-12-09"]]))
    code, told = asked(capsys, str(path), "--received-column", "in", "--closed-column", "Out")
    assert (code, told["cases"], told["late"]) == (0, 1, 1)


def test_for_people(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeliness", log, "--by", "service"]) == 1
    said = capsys.readouterr().out
    assert "As of 9 December 2019 there are 4 cases, of which 3 are closed." in said
    assert "In time: 50.0% of 4 answered or already late" in said
    assert "Left out: 1 subject access." in said
    assert "Not counted, 1:\n  line 8: “29 February 2015”" in said
    assert [line.split()[:3] for line in said.splitlines() if line.startswith(("service", "Roads"))] == [
        ["service", "cases", "in"],
        ["Roads", "2", "1"],
    ]


@pytest.mark.parametrize(
    ("content", "arguments", "why"),
    [
        (LOG, ["--as-of", "2004-01-01"], "Nothing can be counted as of 1 January 2004"),
        (LOG, ["--as-of", "2010-01-01"], "There is no case in this log that can be counted."),
        (LOG, ["--as-of", "soon"], "'soon' is not a date"),
        (LOG, ["--by", "colour"], "Argument --by: invalid choice: 'colour'"),
        (LOG, ["--closed-column", "Shut"], "There is no column “Shut” to tell what was closed."),
        ("A,B\n1,2\n", [], "No column says when a request was received. Name it with --received-column; the columns are A, B."),
        ("Received,Closed\n29/02/2015,1/3/2015\n", [], "Of 1 that could not be counted, the first is line 2: “29/02/2015”"),
        ("nothing", [], "There are no headings of columns in this file."),
        ("Received,Closed\n\0", [], "This is neither a CSV file nor an Excel workbook"),
    ],
)
def test_what_cannot_be_counted_is_one_sentence(
    content: str, arguments: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log.csv"
    path.write_text(content, encoding="utf-8")
    assert main(["timeliness", str(path), "--json", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert why in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.skipif(not DEVON.exists(), reason="A council's own log is not beside the project: ../shared/data is missing.")
def test_a_councils_own_log(capsys: pytest.CaptureFixture[str]) -> None:
    """3,577 rows; each last day worked out apart, by the law's own calendar, one by one."""
    code, told = asked(capsys, str(DEVON))
    assert code == 0
    assert (told["cases"], told["with_both_dates"], told["open"]) == (3577, 3476, 101)
    assert (told["in_time"], told["late"], told["open_late"], told["as_of"]) == (3143, 333, 12, "2016-11-14")


@pytest.mark.skipif(not DEVON.exists(), reason="A council's own log is not beside the project: ../shared/data is missing.")
def test_the_councils_log_row_by_row(capsys: pytest.CaptureFixture[str]) -> None:
    import csv
    from datetime import date

    from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance

    with DEVON.open(encoding="utf-8-sig", newline="") as file:
        rows = [(date.fromisoformat(each["received"]), each["closed"]) for each in csv.DictReader(file)]
    late = sum(
        date.fromisoformat(closed) > last_day_for_compliance(Chronology(received_on=received)).value for received, closed in rows if closed
    )
    assert asked(capsys, str(DEVON))[1]["late"] == late


def test_the_live_register_is_counted_as_of_a_day_that_is_over(capsys: pytest.CaptureFixture[str], open_database: None) -> None:
    receive(arrived=arrived(), by=officer(DAY), on=DAY)
    code, told = asked(capsys, "--register", "--body", "police", "--by", "service", "--as-of", "2019-12-09")
    assert code == 0
    assert (told["as_of"], told["known_on"], told["cases"], told["open_late"]) == ("2019-12-09", "2019-12-09", 1, 1)
    assert [(each["service"], each["cases"]) for each in told["groups"]] == [("not said", 1)]
    assert main(["timeliness", "--register", "--as-of", "2019-12-09"]) == 0
    assert "Of the 1 that are open, 1 are late already." in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a file to count, or ask for the live register with --register; one of the two."),
        (["log.csv", "--register"], "Name a file to count, or ask for the live register with --register; one of the two."),
        (["log.csv", "--body", "police"], "--body and --known-on are of the live register. Ask for it with --register."),
        (["--register", "--received-column", "In"], "The live register has no columns to name. Leave out --received-column."),
    ],
)
def test_a_file_or_the_register(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeliness", *arguments]) == 2
    assert capsys.readouterr().err.strip() == sentence
