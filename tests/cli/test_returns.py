"""`answerable returns`, by use."""

import json
from pathlib import Path

import pytest

from answerable.cli import main
from tests.casework.authority.cast import received

RETURNS = Path(__file__).parents[3] / "shared" / "data" / "cabinet_office_foi_statistics_2010-2020.csv"
HEAD = "Quarter,Government body,Total requests received,Requests Processed,Requests on-hold or lapsed,Requests still being processed\n"


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    path = tmp_path / "return.csv"
    path.write_text(f"{HEAD}Q1 2019,A,100,85,5,10\nQ2 2019,A,120,85,5,10\nsometime,A,1,1,0,0\n", encoding="utf-8")
    return path


def test_one_object_and_nothing_else(returned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["returns", str(returned), "--json"]) == 1
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert printed.err == ""
    assert (told["rows"], [each["line"] for each in told["refused"]]) == (2, [4])
    assert [(each["period"], each["said"], each["worked_out"]) for each in told["differences"]] == [("Q2 2019", 120, 100)]


def test_in_words(returned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["returns", str(returned)]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "line 3, A, Q2 2019: “Total requests received” is 120, and its cells come to 100." in said
    assert "line 4: “sometime” of “A” is no quarter or year of a body." in said


def test_one_that_agrees_with_itself_is_exit_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "return.csv"
    path.write_text(f"{HEAD}Q1 2019,A,100,85,5,10\n", encoding="utf-8")
    assert main(["returns", str(path)]) == 0
    assert "1 totals and percentages are what their cells come to" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(["nowhere.csv"], "There is no file nowhere.csv."), (["README.md"], "no headings of columns"), ([], "Name a file to count")],
)
def test_bad_input_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["returns", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


@pytest.mark.skipif(not RETURNS.exists(), reason="The Cabinet Office's statistics are not beside this checkout, in ../shared/data.")
def test_the_published_statistics_are_worked_out_again(capsys: pytest.CaptureFixture[str]) -> None:
    """Every row's total is its three cells; where a row disagrees with itself is found, with what it may come of."""
    assert main(["returns", str(RETURNS), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["refused"]) == (2303, [])
    assert (
        told["held"]["Total requests received = Requests Processed + Requests on-hold or lapsed + Requests still being processed"] == 2276
    )
    assert told["totals"]["2019"]["Total requests received"] == 49_439
    assert any(each["why"] == "Two digits may have changed places." for each in told["differences"])


def test_the_return_of_a_quarter_from_the_register(tmp_path: Path, capsys: pytest.CaptureFixture[str], open_database: None) -> None:
    request = received()
    own = ["returns", "--register", "--body", "police", "--quarter", "2019Q4", "--as-of", "2020-06-30"]
    assert main([*own, "--json", "--cell", "Total requests received"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["cells"] == {"Total requests received": 1}
    assert told["cases"] == [{"reference": request.reference, "times": 1}]
    assert main([*own, "--cell", "Total requests received"]) == 0
    assert f"Total requests received: 1\n  {request.reference}\n" in capsys.readouterr().out
    path = tmp_path / "filed.csv"
    path.write_text(f"{HEAD}Q4 2019,A police service,2,0,0,1\n", encoding="utf-8")
    assert main(["returns", str(path), *own[1:]]) == 1
    assert "has 2 under “Total requests received”, where the register counts 1. It is one off." in " ".join(capsys.readouterr().out.split())
    assert main([*own, "--of", "code", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cells"]["not answered yet"] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--register", "--quarter", "2019Q4"], "A return is of one authority and one quarter."),
        (["--register", "--body", "police", "--quarter", "soon"], "“soon” is not a quarter."),
        (
            ["--register", "--body", "police", "--quarter", "2019Q4", "--cell", "Late"],
            "There is no cell “Late”. The cells are Total",
        ),
        (["filed.csv", "--quarter", "2019Q4"], "are of the live register. Ask for it with --register."),
    ],
)
def test_what_cannot_be_made_of_the_register(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str], open_database: None
) -> None:
    received()
    assert main(["returns", *arguments]) == 2
    assert sentence in capsys.readouterr().err
