"""`answerable systemic`, by use: what it prints, what it returns, and one sentence for what it cannot count."""

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.casework.authority.actions.receive import receive
from answerable.cli import main
from answerable.intelligence.systemic.kept import PLACE, Kept
from tests.casework.authority.cast import DAY, arrived, officer

DATA = Path(__file__).parents[3] / "shared" / "data"
RETURNS = DATA / "cabinet_office_foi_statistics_2010-2020.csv"
DEVON = DATA / "case_log_devon_2014-2016.csv"


@pytest.fixture
def table(tmp_path: Path) -> str:
    rows = ["Authority,Quarter,Requests,Late"]
    for nth in range(12):
        rows += [f"Body {nth:02},{2010 + at // 4} Q{at % 4 + 1},100,{3 + nth % 6 + at % 2}" for at in range(16)]
    rows += [f"Worse,{2010 + at // 4} Q{at % 4 + 1},100,{5 if at < 10 else 45}" for at in range(16)]
    path = tmp_path / "counts.csv"
    path.write_text("\n".join((*rows, "Short,2010 Q1,10,1", "Body 01,2010,400,12")), encoding="utf-8")
    return str(path)


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = main(["systemic", *arguments, "--json"])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, json.loads(printed.out)


def test_one_object_and_nothing_else(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = asked(capsys, table)
    assert code == 1
    assert [(each["body"], each["quarter"], each["late"]) for each in told["alerts"]] == [("Worse", "2012 Q3", 45)]
    assert told["too_short"] == ["Short"]
    assert [each["body"] for each in told["funnel"]["bodies"] if each["stands_out"]] == ["Worse"]
    assert told["funnel"]["quarters"] == ["2013 Q1", "2013 Q2", "2013 Q3", "2013 Q4"]
    assert [each["line"] for each in told["refused"]] == [211]
    assert told["charts"]["Worse"][-1]["quarter"] == "2012 Q3"  # learnt anew from then on


def test_in_words_each_alert_says_what_it_would_take_to_be_chance(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["systemic", table]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "13 bodies are charted" in said
    assert "Worse, 2012 Q3: 45 of 100 were late" in said
    assert "For an alert to be chance" in said
    assert "Not charted, as they have no more than 8 quarters: Short." in said
    assert "Worse: 180 of 400 late, 45.0% (95% interval" in said
    assert "line 211: “2010” is not a quarter." in said


def test_the_funnel_is_of_the_year_that_is_asked_for(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = asked(capsys, table, "--quarter", "2011 Q4")
    assert told["funnel"]["quarters"][-1] == "2011 Q4"
    assert [each["body"] for each in told["funnel"]["bodies"] if each["stands_out"]] == []


def test_a_log_of_cases_is_counted_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.csv"
    rows = [f"2019-{month:02}-01,2019-{month:02}-05,{who}" for month in (1, 4, 7, 10) for who in ("Roads", "Parks")]
    path.write_text("\n".join(("Received,Closed,Service", *rows)), encoding="utf-8")
    code, told = asked(capsys, str(path))
    assert code == 0
    assert told["alerts"] == []
    assert [(each["body"], each["late"], each["share"]["of"]) for each in told["funnel"]["bodies"]] == [("Parks", 0, 4), ("Roads", 0, 4)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.csv"], "There is no file nowhere.csv."),
        (["{table}", "--quarter", "2019"], "“2019” is not a quarter."),
        (["{table}", "--late-column", "tardy"], "There is no column “tardy”"),
        (["{table}", "--as-of", "yesterday"], "yesterday"),
        (["{table}", "--by", "service"], "No column says when a request was received."),
        ([], "Name a file to count, or ask for the live register with --register"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(table: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["systemic", *(each.format(table=table) for each in arguments)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


@pytest.mark.skipif(not RETURNS.exists(), reason="The Cabinet Office's statistics are not beside this checkout, in ../shared/data.")
def test_the_home_office_of_2013_is_found_in_the_published_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """It answered 1,034 of 3,212 late from the third quarter of 2012 on, after 9 in 100."""
    code, told = asked(capsys, str(RETURNS))
    assert code == 1  # the rows of whole years, and those without a number
    found = {(each["body"], each["quarter"], each["since"]) for each in told["alerts"]}
    assert ("Home Office", "2013 Q1", "2012 Q3") in found
    assert len(found) < 40  # where the rule of 90% in time tells of these bodies 167 times


@pytest.mark.skipif(not DEVON.exists(), reason="The council's log is not beside this checkout, in ../shared/data.")
def test_the_council_s_log_is_charted_by_service(capsys: pytest.CaptureFixture[str]) -> None:
    _, told = asked(capsys, str(DEVON), "--by", "service")
    assert len([1 for points in told["charts"].values() if points]) == 8


def test_the_counts_are_made_of_the_live_register(capsys: pytest.CaptureFixture[str], open_database: None) -> None:
    receive(arrived=arrived(), by=officer(DAY), on=DAY)
    assert main(["systemic", "--register", "--as-of", "2019-12-09", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["too_short"] == ["A police service"]
    assert [(each["body"], each["late"]) for each in told["funnel"]["bodies"]] == [("A police service", 1)]


def test_figures_are_kept_for_the_commissioner_s_pages_and_never_from_this_site_s_register(
    table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path / "state"))
    assert main(["systemic", "--register", "--keep"]) == 2
    assert "leave out --register or --keep" in capsys.readouterr().err
    assert main(["systemic", table, "--keep"]) == 1  # a row is refused
    assert Kept(tmp_path / "state" / PLACE).ranked(0, 50).of > 0
