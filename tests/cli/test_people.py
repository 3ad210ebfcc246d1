"""`answerable people`: accounts made, given a new password, and ended, in a database of the test's own."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from answerable.cli import main

ANSWERABLE = Path(sys.executable).parent / "answerable"
ADD = ("add", "clearer@council.example", "--body", "example-council", "--title", "Head of press")


@pytest.fixture(scope="module")
def kept_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for a database."""
    return tmp_path_factory.mktemp("state")


def people(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    environment = {key: value for key, value in os.environ.items() if key != "ANSWERABLE_DATABASE"} | {"ANSWERABLE_STATE": str(folder)}
    return subprocess.run([ANSWERABLE, "people", *arguments], capture_output=True, text=True, check=False, env=environment)


def test_an_account_is_made_changed_and_ended(kept_in: Path) -> None:
    made = people(kept_in, *ADD, "--role", "clearer", "--role", "service contact:Press")
    first = re.fullmatch(r"clearer@council\.example may sign in with the password ((?:[a-z2-9]{4}-){3}[a-z2-9]{4})\n", made.stdout)
    assert first, made.stderr
    assert people(kept_in).stdout == "example-council  clearer@council.example  Head of press  clearer; service contact, Press\n"
    again = people(kept_in, "password", "CLEARER@council.example", "--without-second-step")
    assert "may sign in with the password" in again.stdout
    assert first[1] not in again.stdout
    assert people(kept_in, "end", "clearer@council.example").stdout == "clearer@council.example may sign in no more\n"
    assert people(kept_in).stdout.endswith("  ended\n")


def test_each_change_is_an_event_of_the_body_as_on_the_administrator_s_pages(tmp_path: Path) -> None:
    people(tmp_path, *ADD, "--role", "clearer:Press")
    posted = people(tmp_path, "post", "clearer@council.example", "--role", "head of service", "--title", "Head of Governance")
    assert posted.stdout == "example-council  clearer@council.example  Head of Governance  head of service\n", posted.stderr
    people(tmp_path, "password", "clearer@council.example")
    people(tmp_path, "end", "clearer@council.example")
    again = people(tmp_path, "end", "clearer@council.example")
    assert (again.returncode, again.stderr) == (2, "This account is ended already. To open it again, give it a new password.\n")
    kept = sqlite3.connect(tmp_path / "answerable.sqlite3")
    with closing(kept):
        entries = kept.execute("select kind, by from ledger_entry order by number").fetchall()
    terminal = "0 at the terminal of the server"
    assert entries == [(kind, terminal) for kind in ("account made", "account changed", "new password given", "account ended")]


def test_what_cannot_be_done_is_one_sentence(kept_in: Path) -> None:
    refused = people(kept_in, *ADD, "--role", "king")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith("There is no role 'king'. The roles are FOI officer, administrator,")
    assert refused.stderr.count("\n") == 1


def test_a_wrong_argument_is_refused_before_the_database_is_opened(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "end"]) == 2
    assert capsys.readouterr().err == "The following arguments are required: EMAIL; see `answerable people end --help`.\n"
