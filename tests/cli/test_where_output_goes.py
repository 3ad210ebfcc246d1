"""Answers on their way out: a terminal that lacks a character, a full disk, a closed pipe; and names that lead nowhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.notices_made_up import notice
from tests.documents.refusal_letters import COUNCIL
from tests.documents.test_opening import locked_pdf

ANSWERABLE = Path(sys.executable).parent / "answerable"
DUE = ("due", "--from", "2019-11-07")


def answer(*arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the real command, with what a shell does to its output after it."""
    command = ["bash", "-c", f'"$0" "$@" {shell}', str(ANSWERABLE), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment}, timeout=60)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "notice.txt").write_text(notice(), encoding="utf-8")
    (tmp_path / "letter.txt").write_text(COUNCIL + " We refuse it under section 43(2) of the FOIA.", encoding="utf-8")
    return {"read": str(tmp_path / "notice.txt"), "check": str(tmp_path / "notice.txt"), "lint": str(tmp_path / "letter.txt")}


@pytest.mark.parametrize("command", ["read", "check", "lint"])
def test_a_terminal_that_lacks_a_character_gets_the_answer_all_the_same(files: dict[str, str], command: str) -> None:
    done = answer(command, files[command], PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii()
    assert "FOIA s." in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no /dev/full to stand for a full disk")
@pytest.mark.parametrize("arguments", [DUE, (*DUE, "--json"), ("due", "--help"), ("--help",)])
def test_a_full_disk_is_said_in_one_sentence(arguments: tuple[str, ...]) -> None:
    done = answer(*arguments, shell="> /dev/full")
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["The answer could not be printed: No space left on device. Make room, or print it elsewhere."]


@pytest.mark.parametrize("arguments", [DUE, (*DUE, "--json"), ("due", "--batch"), ("--help",)])
def test_closed_output_is_said_in_one_sentence(arguments: tuple[str, ...]) -> None:
    done = answer(*arguments, shell="< /dev/null >&-")
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["There is nowhere to print the answer: standard output is closed."]


def test_closed_input_is_said_in_one_sentence() -> None:
    done = answer("due", "--batch", shell="<&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == ["There are no dates to read: standard input is closed; give them one a line."]


@pytest.mark.parametrize("command", ["read", "check", "lint"])
@pytest.mark.parametrize(("name", "why"), [("a" * 300, "File name too long"), ("/dev/zero", "is larger than the 50 MB that is read")])
def test_names_that_lead_nowhere_or_to_no_end(command: str, name: str, why: str) -> None:
    done = answer(command, name)
    assert (done.returncode, done.stdout) == (2, "")
    (sentence,) = done.stderr.splitlines()
    assert why in sentence
    assert sentence.count("cannot be opened") <= 1


@pytest.mark.parametrize("command", ["read", "check", "lint"])
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path, command: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    for named in (pipe, tmp_path / "link"):
        done = answer(command, str(named))
        assert (done.returncode, done.stdout) == (2, "")
        sentences = f"{named} is a named pipe, and nobody need ever write to it. Save what comes through it to a file and give that."
        assert done.stderr.splitlines() == [sentences]


@pytest.mark.parametrize("command", ["read", "check", "lint"])
def test_what_a_shell_pipes_in_is_read(files: dict[str, str], command: str) -> None:
    piped = answer(command, "/dev/stdin", "--json", shell=f'< <(cat "{files[command]}")')
    assert (piped.returncode, piped.stderr) == (0, "")
    assert piped.stdout == answer(command, files[command], "--json").stdout


@pytest.mark.parametrize("command", ["read", "check", "lint"])
def test_a_pdf_with_a_password_is_said_in_one_sentence(tmp_path: Path, command: str) -> None:
    file = tmp_path / "locked.pdf"
    file.write_bytes(locked_pdf())
    done = answer(command, str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [f"{file} is locked with a password. Give a copy that opens without one."]


@pytest.mark.parametrize("limit", ["inf", "nan", "-1", "0", "1e400", "soon", "86401"])
def test_a_time_limit_is_a_number_of_seconds(files: dict[str, str], limit: str) -> None:
    done = answer("read", files["read"], "--time-limit", limit)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is not a number of seconds" in done.stderr


def test_options_may_stand_among_the_files_and_a_file_needs_a_name(files: dict[str, str]) -> None:
    done = answer("read", files["read"], "--json", files["read"])
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)
    done = answer("read", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a name" in done.stderr
