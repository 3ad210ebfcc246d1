"""`answerable programs`: tokens made, listed and ended, in a database of the test's own."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.migrated import copied_to

ANSWERABLE = Path(sys.executable).parent / "answerable"


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "ANSWERABLE_DATABASE"} | {"ANSWERABLE_STATE": str(folder)}
    return subprocess.run([ANSWERABLE, *arguments], capture_output=True, text=True, check=False, env=environment)


def test_a_token_is_made_shown_once_listed_and_ended(tmp_path: Path) -> None:
    copied_to(tmp_path / "answerable.sqlite3")
    who = ("clerk@council.example", "--body", "example-council", "--title", "Clerk", "--role", "FOI officer")
    assert command(tmp_path, "people", "add", *who).returncode == 0
    made = command(tmp_path, "programs", "token", "clerk@council.example", "--name", "Importer", "--scope", "read", "--days", "3")
    assert re.fullmatch(
        r"Importer may act for clerk@council\.example until \d{4}-\d\d-\d\d with the token answerable_\S{43}\n", made.stdout
    )
    listed = command(tmp_path, "programs").stdout
    assert re.fullmatch(r"example-council  1  Importer  clerk@council\.example  read  until \S+  never used\n", listed)
    for refused, says in (
        (("token", "clerk@council.example", "--name", "X", "--scope", "fly"), "There is no scope 'fly'"),
        (("token", "clerk@council.example", "--name", "X", "--scope", "administer"), "do not let them administer"),
        (("token", "clerk@council.example", "--name", "X", "--days", "400"), "0 to 366"),
        (("end", "7", "--body", "example-council"), "nothing here under that reference"),
    ):
        answer = command(tmp_path, "programs", *refused)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert says in answer.stderr
    assert command(tmp_path, "programs", "end", "1", "--body", "example-council").stdout == "Importer may act no more\n"
    assert "  ended  " in command(tmp_path, "programs").stdout
    with closing(sqlite3.connect(tmp_path / "answerable.sqlite3")) as kept:
        kinds = [kind for (kind,) in kept.execute("select kind from ledger_entry order by id")]
    assert kinds == ["account made", "token made", "token ended"]


def test_announcements_are_asked_for_and_ended(tmp_path: Path) -> None:
    copied_to(tmp_path / "answerable.sqlite3")
    body = ("--body", "example-council")
    made = command(tmp_path, "programs", "subscribe", "https://example.org/told", "--kind", "letter sent", *body)
    assert re.fullmatch(r"https://example\.org/told is told, as number 1, signed with the secret \S{43}\n", made.stdout), made.stderr
    assert command(tmp_path, "programs").stdout == "example-council  subscription 1  https://example.org/told  letter sent\n"
    assert "and for a day with the one before" in command(tmp_path, "programs", "secret", "1", *body).stdout
    assert command(tmp_path, "programs", "out").stdout == "0 told\n"
    assert command(tmp_path, "programs", "unsubscribe", "1", *body).stdout == "https://example.org/told is told nothing more\n"
    refused = command(tmp_path, "programs", "subscribe", "http://10.0.0.1/", *body)
    assert (refused.returncode, refused.stderr) == (2, "What is sent goes encrypted. Give an address that begins with https.\n")
