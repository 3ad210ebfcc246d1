"""`answerable check`, by use."""

import json
from pathlib import Path

import pytest

from answerable.cli import main
from tests.documents.notices_made_up import ANSWERED_LATE, ASKED, WITHIN_30, notice


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "notice.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_one_object_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", written(tmp_path, notice(ASKED, ANSWERED_LATE, steps=WITHIN_30, on="6 March 2026")), "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    (line,) = printed.out.splitlines()
    told = json.loads(line)
    assert set(told) == {"reading", "findings", "differences"}
    assert told["reading"]["public_authority"] == "Middlewich District Council"
    (difference,) = told["differences"]
    assert (difference["said"], difference["computed"], difference["under"]) == ("2026-04-05", "2026-04-07", "FOIA s.50(6)")
    assert all(isinstance(each["finding"], str) and isinstance(each["recorded"], bool) for each in told["findings"])


def test_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", written(tmp_path, notice(ASKED, ANSWERED_LATE, steps=WITHIN_30, on="6 March 2026"))]) == 0
    printed = capsys.readouterr().out
    assert "came on working day 53, 33 working days late. (Recorded in the notice.)" in printed
    assert "FOIA s.50(6): it says 5 April 2026; worked out, 7 April 2026." in printed


def test_for_people_when_nothing_differs_or_follows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = "The complainant wrote to the Council and requested information."
    assert main(["check", written(tmp_path, notice(story, on=""))]) == 0
    printed = capsys.readouterr().out
    assert "nothing that can be worked out from the days that it gives" in printed
    assert "nowhere: every day and period in it that can be worked out agrees" in printed


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.pdf"], "There is no file nowhere.pdf."),
        ([], "see `answerable check --help`."),
        (["a.txt", "b.txt"], "see `answerable check --help`."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["check", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_text_that_is_no_notice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", written(tmp_path, "Dear Sir, your request is refused.")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "does not read as a decision notice" in printed.err
