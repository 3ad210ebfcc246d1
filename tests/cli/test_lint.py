"""`answerable lint`, by use: what it prints, what it returns, and one sentence for what it cannot read."""

import json
from pathlib import Path

import pytest

from answerable.cli import main

LETTER = """Date: 9 December 2019

Your request was received on 7 November 2019. The report is exempt under section 40 of the Freedom of Information Act 2000, because it
identifies individuals.

If you are unhappy with this reply you may ask for an internal review.
"""


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, bool | None]:
    assert main(["lint", *arguments, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    (line,) = printed.out.splitlines()
    told = json.loads(line)
    assert set(told) == {"complies", "requirements"}
    assert all(set(each) == {"under", "met", "evidence", "why"} for each in told["requirements"])
    return {each["under"]: each["met"] for each in told["requirements"]}


def test_one_object_and_nothing_else(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    met = answer(capsys, letter)
    assert met["FOIA s.17(1)"] is False
    assert met["FOIA s.17(1)(b)"] is False
    assert met["FOIA s.17(7)(a)"] is True
    assert met["FOIA s.17(7)(b)"] is False


def test_the_days_that_are_given_come_before_those_in_the_letter(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, letter, "--sent", "2019-12-06")["FOIA s.17(1)"] is True
    assert answer(capsys, letter, "--received", "2019-11-08")["FOIA s.17(1)"] is True


def test_the_checklist_for_people(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", letter]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("This letter does not meet FOIA s.17(1), FOIA s.17(1)(b) and FOIA s.17(7)(b).")
    assert "[yes] FOIA s.17(1)(c)" in printed
    assert "[NO]  FOIA s.17(7)(b)" in printed
    assert "1 working day late" in printed


def test_what_only_a_person_can_say_is_said_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Your request is refused under section 21 of the Freedom of Information Act, because the accounts are on our website. If you are "
        "unhappy you may ask us for an internal review and then complain to the Information Commissioner.",
        encoding="utf-8",
    )
    assert main(["lint", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(
        "This letter meets every requirement that can be told from its text. A person must say whether it meets FOIA s.17(1)."
    )
    assert "[ ? ] FOIA s.17(1)" in printed


def test_a_letter_that_meets_everything(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(letter).write_text(
        "Thank you for your request. We do not hold the information that you requested under the FOIA.", encoding="utf-8"
    )
    assert main(["lint", letter]) == 0
    assert capsys.readouterr().out.startswith("This letter meets every requirement that can be told from its text.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.txt"], "There is no file nowhere.txt."),
        (["{letter}", "--sent", "9 December"], "'9 December' is not a date that can be read"),
        (["{letter}", "--sent", "2019-13-01"], "There is no day 2019-13-01"),
        (["{letter}", "--sent", "2019-11-01", "--received", "2019-11-07"], "is dated before the request that it answers"),
        (["{letter}", "--received", "2001-01-01", "--sent", "2001-02-01"], "2001"),
        (["{letter}", "--sent", "2019-12-09", "--sent", "2019-12-10"], "--sent is given twice; give it once"),
        ([], "The following arguments are required: FILE; see `answerable lint --help`."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(letter: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["lint", *(each.replace("{letter}", letter) for each in arguments), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_text_that_is_no_reply(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(letter).write_text("Take two eggs and a pint of milk. Whisk them well and leave to stand.", encoding="utf-8")
    assert main(["lint", letter]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "not a public authority's reply" in printed.err


def test_a_letter_in_welsh_is_for_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "llythyr.txt"
    path.write_text(
        "Diolch am eich cais am wybodaeth. Rydym yn dal yr wybodaeth yn ôl gan ddibynnu ar yr eithriad yn adran 40(2) o Ddeddf Rhyddid "
        "Gwybodaeth 2000. Mae gennych hawl i gwyno i’r Comisiynydd Gwybodaeth o dan adran 50 o’r Ddeddf hon.",
        encoding="utf-8",
    )
    assert set(answer(capsys, str(path)).values()) == {None}
    assert main(["lint", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Nothing can be told from the text of this letter. A person must say whether it meets FOIA s.17(1)(a)")
    assert "This letter is in Welsh, which is not read here." in printed
