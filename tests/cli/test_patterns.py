"""`answerable patterns`, by use: who stands out in a log and in the live register, and one sentence for what cannot be counted."""

import json
from pathlib import Path

import pytest

from answerable.casework.authority.actions.record import record_letter
from answerable.cli import main
from tests.casework.authority.cast import officer, received
from tests.intelligence.patterns.test_own_case import REFUSAL, SENT


@pytest.fixture
def log(tmp_path: Path) -> str:
    rows = ["Service,Outcome,Extensions"]
    for service, often in (("Roads", 18), ("Parks", 1), ("Schools", 2), ("Planning", 1), ("Waste", 0)):
        rows += [f"{service},All sent,{2 if nth < often else 1}" for nth in range(20)]
    path = tmp_path / "log.csv"
    path.write_text("\n".join([*rows, "Roads,All sent,many"]), encoding="utf-8")
    return str(path)


def test_who_stands_out_in_a_log(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["patterns", log, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (alert,) = told["alerts"]
    assert (alert["body"], alert["pattern"], alert["some"], alert["of"]) == ("Roads", "time extended more than once", 18, 20)
    assert [each["line"] for each in told["refused"]] == [102]
    assert main(["patterns", log]) == 1
    said = capsys.readouterr().out
    assert "Roads: 18 of 20 requests whose time was extended" in " ".join(said.split())
    assert "line 102: “many” is not a number of extensions" in said
    assert "  Roads: fewer than 5, or all but so few, of 20" in said


def test_the_live_register(capsys: pytest.CaptureFixture[str], open_database: None) -> None:
    record_letter(received().reference, law=[{"kind": "response", "on": SENT, **REFUSAL}], reason="By post.", by=officer(), on=SENT)
    assert main(["patterns", "--register", "--as-of", "2020-06-01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["body"], each["pattern"]) for each in told["measured"]] == [
        ("A police service", "refusal notices that lack what the law asks of them"),
        ("A police service", "neither confirmed nor denied"),
    ]
    assert main(["patterns", "--register", "--as-of", "2019-11-01"]) == 2
    assert "nothing here that shows any of the patterns" in capsys.readouterr().err


def test_where_nothing_shows_a_pattern_the_first_row_that_was_refused_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.csv"
    path.write_text("Service,Outcome,Extensions\nRoads,,many\n", encoding="utf-8")
    assert main(["patterns", str(path)]) == 2
    assert "the first is line 2: “many” is not a number of extensions" in capsys.readouterr().err
