"""`answerable export`: a folder of open data, or one sentence."""

import json
from pathlib import Path

import pytest

from answerable.cli import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_database_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's own database stands for the one that the command would open."""
    monkeypatch.setattr("answerable.cli.export.open_the_database", lambda: None)


def test_a_folder_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "open"
    assert main(["export", "--open-data", str(folder), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["folder"] == str(folder)
    assert said["rows"]["disclosures"] == 0
    assert main(["export", "--open-data", str(folder)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "is there already" in told.err


def test_it_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--open-data", str(tmp_path / "open")]) == 0
    assert "rows by table: disclosures 0, messages 0" in capsys.readouterr().out


def test_without_a_folder_it_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export"]) == 2
    assert "--open-data" in capsys.readouterr().err
