"""`answerable precedents`, by use."""

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.cli import main
from tests.documents.tribunal_decision.decisions import UPPER, first
from tests.intelligence.precedents.notices import EVERY, UPHOLDS

NOTICES = Path(__file__).parents[3] / "shared" / "notices"
APPEALS = "citation,date,result,ico_decision_notice\n[2023] UKFTT 2 (GRC),2023-01-01,allowed,IC-100200-A1B2\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path / "state"))
    notices = tmp_path / "notices"
    notices.mkdir()
    for nth, text in enumerate(EVERY):
        (notices / f"{nth}.txt").write_text(text, encoding="utf-8")
    return notices


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = main(["precedents", *arguments, "--json"])
    printed = capsys.readouterr()
    return code, json.loads(printed.out)


def test_a_folder_is_taken_in_once_and_what_is_none_is_listed(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "letter.txt").write_text("Dear officer", encoding="utf-8")
    code, told = asked(capsys, "load", str(folder))
    assert (code, told["taken_in"], told["there_already"]) == (1, 4, 0)
    assert [Path(each["file"]).name for each in told["refused"]] == ["letter.txt"]
    (folder / "4.txt").write_text(UPHOLDS.replace("C3D4", "K1L2"), encoding="utf-8")
    (tmp_path / "state" / "precedents" / "shape-2").mkdir()
    assert main(["precedents", "load", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 decision taken in, 5 files seen before and not read again")
    assert "shape-2 is of an earlier version and read no more." in printed


def test_what_was_taken_in_is_searched_and_what_became_of_it_is_said(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "appeals.csv"
    table.write_text(APPEALS, encoding="utf-8")
    assert main(["precedents", "load", str(folder), "--appeals", str(table)]) == 0
    assert "4 decisions taken in" in capsys.readouterr().out
    _, told = asked(capsys, "search", "mosaic", "--under", "FOIA s.31")
    (hit,) = told["hits"]
    assert (hit["reference"], hit["paragraph"], hit["afterwards"]["became"]) == ("IC-100200-A1B2", 5, "overturned on appeal")
    assert main(["precedents", "search", "mosaic"]) == 0
    printed = capsys.readouterr().out
    assert "overturned on appeal ([2023] UKFTT 2 (GRC))" in printed
    assert printed.endswith("\n1 paragraph.\n")
    assert main(["precedents", "search", "nothing like it"]) == 0
    assert "No paragraph has all of that." in capsys.readouterr().out


def test_near_decisions_and_who_cites_whom(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["precedents", "load", str(folder)])
    draft = tmp_path / "draft.txt"
    draft.write_text("Did the harbourmaster name four earlier answers?", encoding="utf-8")
    capsys.readouterr()
    _, told = asked(capsys, "like", "--under", "FOIA s.31(3)", str(draft))
    assert [[each["reference"] for each in told[side]] for side in ("upheld", "not_upheld")] == [["IC-100200-A1B2"], ["IC-100300-C3D4"]]
    assert main(["precedents", "like", "--under", "FOIA s.40(2)", str(draft)]) == 0
    assert capsys.readouterr().out.count("none") == 2
    _, told = asked(capsys, "cited", "IC-100200-A1B2")
    assert (told["cites"], [each["reference"] for each in told["cited_by"]]) == ([], ["IC-100300-C3D4"])
    assert main(["precedents", "cited", "EA/2019/0123"]) == 0
    assert "EA/2019/0123, which is not kept itself" in capsys.readouterr().out
    assert main(["precedents", "cited", "IC-100300-C3D4"]) == 0
    assert "cites IC-100200-A1B2, EA/2019/0123" in capsys.readouterr().out


def test_decisions_on_appeal_are_taken_in_and_what_people_know_of_them_is_recorded(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("first.txt", first()), ("upper.txt", UPPER)):
        (folder / name).write_text(text, encoding="utf-8")
    assert main(["precedents", "load", str(folder)]) == 0
    capsys.readouterr()
    _, told = asked(capsys, "cited", "EA-2022-0317")
    assert (told["by"], told["result"], told["of"], told["unsure"]) == ("First-tier Tribunal", "allowed", ["IC-100200-A1B2"], [])
    assert told["afterwards"]["citation"] == "[2024] UKUT 77 (AAC); UA-2023-000123-GIA"
    assert main(["precedents", "cited", "[2024] UKUT 77 (AAC)"]) == 0
    assert "public authority not read for certain: No party is known" in capsys.readouterr().out
    by = ["--by", "[2024] UKUT 77 (AAC)", "--why", "the other way on cost", "--as", "case officer"]
    assert main(["precedents", "doubt", "IC-100500-G7H8", *by]) == 0
    assert "Recorded: IC-100500-G7H8 is doubted in [2024] UKUT 77 (AAC)." in capsys.readouterr().out
    assert main(["precedents", "cited", "IC-100500-G7H8"]) == 0
    assert "doubted in [2024] UKUT 77 (AAC), case officer: the other way on cost" in capsys.readouterr().out
    code, told = asked(capsys, "sector", "Dunmere Harbour Board", "--is", "other", "--as", "FOI officer")
    assert (code, told["sector"], told["recorded_by"]) == (0, "other", "FOI officer")
    _, told = asked(capsys, "search", "harbourmaster", "--sector", "other")
    assert [each["reference"] for each in told["hits"]] == ["IC-100300-C3D4"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["doubt", "one", "--by", "EA/2019/0123", "--why", "x", "--as", "case officer"], "one is not the reference of a decision"),
        (["search", "x", "--under", "section 31"], "is not a citation we can read"),
        (["search", "x", "--most", "0"], "at least one paragraph"),
        (["load", "nowhere.txt", "--processes", "0"], "at least one file"),
        (["load", "nowhere.txt", "--appeals", "nowhere.csv"], "There is no file nowhere.csv."),
        (["like", "nowhere.txt", "--under", "FOIA s.31"], "nowhere.txt"),
        (["search", "x", "--year", "19"], "Write the year as four figures, like 2020."),
        (["search", "x"], "Take some in with `answerable precedents load FOLDER`."),
        (["load", "."], "There is no file in ."),
        (["cited", "IC-1"], "Nothing is kept of IC-1"),
        ([], "see `answerable precedents --help`."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    (folder / "empty").mkdir()
    monkeypatch.chdir(folder / "empty")
    assert main(["precedents", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


@pytest.mark.skipif(not NOTICES.exists(), reason="The real notices are not beside this checkout, in ../shared/notices.")
def test_the_real_notices_are_taken_in_and_searched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = asked(capsys, "load", str(NOTICES))
    assert told["taken_in"] == 17
    _, told = asked(capsys, "search", "mosaic", "--under", "FOIA s.31", "--outcome", "upheld")
    assert {each["public_authority"] for each in told["hits"]} == {"Commissioner of the Metropolitan Police Service"}
