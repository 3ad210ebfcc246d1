"""`answerable office`: opened once, with accounts that sign in, in a database of the test's own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.cli import main

ANSWERABLE = Path(sys.executable).parent / "answerable"
OPEN = ("open", "information-commissioner", "--name", "The Information Commissioner’s Office")
ADD = ("add", "case@example.org", "--body", "information-commissioner", "--title", "Case officer")
AS_CASE_OFFICER = (*ADD, "--role", "case officer")


def office(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    environment = {key: value for key, value in os.environ.items() if key != "ANSWERABLE_DATABASE"} | {"ANSWERABLE_STATE": str(folder)}
    return subprocess.run([ANSWERABLE, "office", *arguments], capture_output=True, text=True, check=False, env=environment)


def refusal(folder: Path, *arguments: str) -> str:
    """What it says is wrong, in one sentence."""
    refused = office(folder, *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    return refused.stderr


def test_an_office_is_opened_and_somebody_works_there_and_neither_twice(tmp_path: Path) -> None:
    assert "There is no office information-commissioner. Open it first" in refusal(tmp_path, *AS_CASE_OFFICER)
    opened = office(tmp_path, *OPEN)
    assert (opened.returncode, "is open. Make its accounts" in opened.stdout) == (0, True), opened.stderr
    made = office(tmp_path, *AS_CASE_OFFICER)
    assert re.fullmatch(r"case@example\.org may sign in with the password ((?:[a-z2-9]{4}-){3}[a-z2-9]{4})\n", made.stdout), made.stderr
    people = subprocess.run(
        [ANSWERABLE, "people"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "ANSWERABLE_STATE": str(tmp_path), "ANSWERABLE_DATABASE": f"sqlite:///{tmp_path}/answerable.sqlite3"},
    )
    assert people.stdout == "information-commissioner  case@example.org  Case officer  case officer\n"
    assert "There is an office" in refusal(tmp_path, *OPEN)
    assert "has an account already" in refusal(tmp_path, *AS_CASE_OFFICER)
    assert "The roles are case officer, signatory, office administrator" in refusal(tmp_path, *ADD, "--role", "FOI officer")
    assert "Give the name of the office" in refusal(tmp_path, "open", "another", "--name", " ")


WRONG = [([], "Say what is to be done"), (["open", "no slug!", "--name", "X"], "not the short name")]


@pytest.mark.parametrize(("arguments", "why"), WRONG)
def test_what_is_wrong_is_said_in_one_sentence(
    arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if arguments:
        assert why in refusal(tmp_path, *arguments)
        return
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path))
    assert main(["office"]) == 2
    assert why in capsys.readouterr().err
