"""`answerable authorities load`: the councils that come with the program, or a table, into a database of the test's own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.cli import main

ANSWERABLE = Path(sys.executable).parent / "answerable"


def load(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    environment = {key: value for key, value in os.environ.items() if key != "ANSWERABLE_DATABASE"} | {"ANSWERABLE_STATE": str(folder)}
    return subprocess.run([ANSWERABLE, "authorities", "load", *arguments], capture_output=True, text=True, check=False, env=environment)


def test_it_says_how_many_and_how_fast_and_which_lines_were_refused(tmp_path: Path) -> None:
    councils = load(tmp_path, "--councils")
    assert (councils.returncode, councils.stderr) == (0, "")
    assert councils.stdout.startswith("397 new, 0 known before, 0 refused, in ")
    table = tmp_path / "names.csv"
    table.write_text("name\nAberdeen City Council\nLеeds\n", encoding="utf-8")
    again = load(tmp_path, str(table))
    assert again.returncode == 1
    assert again.stdout.startswith("0 new, 1 known before, 1 refused")
    assert "line 3: its letters come from more than one alphabet" in again.stderr
    table.write_text("a\nb\n", encoding="utf-8")
    assert load(tmp_path, str(table)).returncode == 2


@pytest.mark.parametrize("wrong", [["authorities"], ["authorities", "load"], ["authorities", "load", "/nowhere.csv"]])
def test_what_cannot_be_loaded_is_said_in_one_sentence(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(wrong) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
