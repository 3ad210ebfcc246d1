"""`answerable mail` in a process of its own: a pipe from a mail server, and what it is told when the records are away."""

import os
import subprocess
from pathlib import Path

from tests.documents.mail.made import eml
from tests.web.conftest import ANSWERABLE
from tests.web.holding.sites import environment, prepared


def ran(state: Path, *arguments: str, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    around = {**environment(f"sqlite:///{state / 'answerable.sqlite3'}", state), **more}
    return subprocess.run([ANSWERABLE, "mail", *arguments], env=around, input=given, capture_output=True, timeout=300, check=False)


def test_a_message_is_taken_from_a_pipe_once_and_from_files(tmp_path: Path) -> None:
    prepared(f"sqlite:///{tmp_path / 'answerable.sqlite3'}", tmp_path)
    for said in (b"-: waits: It names no request of ours. It may be a new one.\n", b"-: taken in already\n"):
        done = ran(tmp_path, "in", "--body", "police", "-", given=eml())
        assert (done.returncode, done.stdout, done.stderr) == (0, said, b"")
    (tmp_path / "a.eml").write_bytes(b"nothing")
    done = ran(tmp_path, "in", "--body", "police", str(tmp_path / "a.eml"))
    assert done.returncode == 0
    assert b"waits: The message is not an e-mail" in done.stdout
    unknown = ran(tmp_path, "in", "--body", "nowhere", "-", given=eml())
    assert (unknown.returncode, unknown.stdout) == (2, b"")
    assert b"There is no body 'nowhere' here." in unknown.stderr


def test_while_the_records_are_away_a_mail_server_is_told_to_keep_it(tmp_path: Path) -> None:
    (tmp_path / "answerable.sqlite3").mkdir()
    done = ran(tmp_path, "in", "--body", "police", "-", given=eml())
    assert (done.returncode, done.stdout) == (os.EX_TEMPFAIL, b"")
    assert done.stderr.endswith(b"Nothing was taken in: keep the message, and try again.\n")


def test_while_the_records_are_away_the_letters_wait(tmp_path: Path) -> None:
    (tmp_path / "answerable.sqlite3").mkdir()
    done = ran(tmp_path, "out")
    assert (done.returncode, done.stdout) == (os.EX_TEMPFAIL, b"")
    assert done.stderr.endswith(b"No letter is lost: each waits in the outbox until the next time.\n")


def test_letters_go_and_it_is_said_how_many(tmp_path: Path) -> None:
    prepared(f"sqlite:///{tmp_path / 'answerable.sqlite3'}", tmp_path)
    (tmp_path / "mail.toml").write_text('[police]\naddress = "foi@police.example"\nsmtp = "smtp://127.0.0.1:1"\n', encoding="utf-8")
    done = ran(tmp_path, "out", ANSWERABLE_MAIL=str(tmp_path / "mail.toml"))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"police: 0 letters sent\n", b"")


def test_what_is_asked_wrongly_is_said(tmp_path: Path) -> None:
    for arguments, said in (
        ((), b"Say what is to be done"),
        (("poll", "--every", "1"), b"--every takes 5 seconds or more."),
        (("poll",), b"No mailbox is set up to be fetched from."),
        (("out",), b"No way of sending e-mail is set up."),
        (("in", "/nowhere"), b"/nowhere cannot be read (No such file or directory)."),
    ):
        done = ran(tmp_path, *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert said in done.stderr


def test_what_came_for_requesters_waits_for_whoever_runs_the_site(tmp_path: Path) -> None:
    prepared(f"sqlite:///{tmp_path / 'answerable.sqlite3'}", tmp_path)
    message = eml()
    for said in (b"-: waits: It was sent to the address of no request, and answers no message of ours.\n", b"-: taken in already\n"):
        done = ran(tmp_path, "in", "--body", "requesters", "-", given=message)
        assert (done.returncode, done.stdout, done.stderr) == (0, said, b"")
    assert b"1: " in ran(tmp_path, "waiting").stdout
    kept = tmp_path / "kept.eml"
    assert ran(tmp_path, "waiting", "--save", "1", "--to", str(kept)).returncode == 0
    assert kept.read_bytes() == message
    for arguments, why in (
        (("--save", "1", "--to", str(kept)), b"cannot be written"),
        (("--save", "1"), b"Say where to save it"),
        (("--save", "9"), b"No message of that number waits."),
        (("--place", "1", "--with", "1"), b"Say with which request"),
        (("--aside", "1"), b"Say why it is set aside"),
    ):
        done = ran(tmp_path, "waiting", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert why in done.stderr
    assert ran(tmp_path, "waiting", "--aside", "1", "--because", "Advertising").returncode == 0
    assert ran(tmp_path, "waiting").stdout == b""
