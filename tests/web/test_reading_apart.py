"""One reader reads many documents: what a hostile one does to the process that reads it, the next one never meets."""

import errno
import io
import json
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest

from answerable.web import sandbox
from answerable.web.sandbox import UnableToRead, read_apart

HOSTILE = str(Path(__file__).with_name("hostile_reader.py"))
OURS = json.dumps([["mx.body.example"], [], ["foi@body.example"]])


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Readers of this test's own, which know some hostile tasks more, ended with it."""
    monkeypatch.setattr(sandbox, "_PROGRAM", (HOSTILE,))
    monkeypatch.setattr(sandbox, "_idle", [])
    yield
    while sandbox._idle:
        sandbox._idle.pop().end()


def message(words: str = "Please send me the figures.", file: bytes = b"") -> bytes:
    """A good message."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "requester@example.org", "foi@body.example", "Figures"
    made.set_content(words)
    if file:
        made.add_attachment(file, maintype="application", subtype="zip", filename="figures.zip")
    return made.as_bytes()


def good() -> str:
    """The words that come of a good message."""
    return str(read_apart("mail", message(), OURS)["text"]).strip()


def who() -> tuple[int, int]:
    """The process that reads next, and the reader that it is forked from."""
    return tuple(read_apart("who", b""))


@cache
def bomb() -> bytes:
    """A small archive that unpacks to a gigabyte."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w") as inside:
        for _ in range(1024):
            inside.write(bytes(1 << 20))
    return packed.getvalue()


def test_many_documents_are_read_by_one_reader_each_by_a_process_of_its_own() -> None:
    read_by = [who() for _ in range(5)]
    assert len({child for child, _ in read_by}) == 5
    assert len({reader for _, reader in read_by}) == 1


def test_nothing_that_a_document_leaves_behind_in_its_process_is_met_by_the_next() -> None:
    first = read_apart("spoil", b"first")
    assert first == read_apart("spoil", b"second")
    assert "first" not in first


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("wait", "took more than 0.2 seconds"),
        ("loop", "took more than 0.2 seconds"),
        ("hog", "needed too much memory"),
        ("crash", "something in it is not as it should be"),
        ("end_the_reader", "something in it is not as it should be"),
        ("no such task", "something in it is not as it should be"),
    ],
)
def test_a_hostile_document_is_put_down_and_the_next_is_read(task: str, said: str) -> None:
    assert good() == "Please send me the figures."
    with pytest.raises(UnableToRead, match=said):
        read_apart(task, b"", seconds=0.2 if "0.2" in said else 0)
    assert good() == "Please send me the figures."


def test_work_without_end_is_put_down_before_its_seconds_are_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_PROGRAM", ("-c", BRIEFLY.format(HOSTILE)))
    with pytest.raises(UnableToRead, match="needed too much work"):
        read_apart("loop", b"")
    assert good() == "Please send me the figures."


BRIEFLY = """
import runpy
from answerable.web.reading_tasks import TASKS
runpy.run_path({!r})
TASKS["loop"] = TASKS["loop"]._replace(allowed=TASKS["loop"].allowed._replace(seconds=1))
from answerable.web.reader import main
main()
"""


def test_bombs_between_good_messages_harm_none_of_them() -> None:
    hostile = message(file=bomb())
    for _ in range(3):
        assert good() == "Please send me the figures."
        with pytest.raises(UnableToRead):
            read_apart("word", bomb())
        assert read_apart("mail", hostile, OURS)["text"].strip() == "Please send me the figures."
    with pytest.raises(UnableToRead):
        read_apart("mail", b"\x00" * 100_000, "not JSON")
    assert good() == "Please send me the figures."


def test_a_reader_that_was_ended_between_two_documents_is_replaced() -> None:
    _, reader = who()
    subprocess.run(["kill", "-9", str(reader)], check=True)
    sandbox._idle[0]._process.wait()
    assert who()[1] != reader


def test_files_are_few_and_nothing_is_written(tmp_path: Path) -> None:
    assert read_apart("files", b"") < 64
    with pytest.raises(UnableToRead):
        read_apart("write", str(tmp_path / "left").encode())
    assert not (tmp_path / "left").exists() or (tmp_path / "left").read_bytes() == b""


def test_no_process_that_a_document_starts_outlives_its_reading(tmp_path: Path) -> None:
    assert read_apart("leave_one_behind", str(tmp_path / "later").encode()) == "left"
    with pytest.raises(UnableToRead):
        read_apart("wait", b"", seconds=1)
    assert not (tmp_path / "later").exists()


def test_limits_are_set_before_anything_is_read() -> None:
    assert read_apart("limits", b"") == [1024**3, 10, 0]


def test_nobody_is_reached_not_even_this_machine() -> None:
    asked = "from answerable.web.network import leave_the_network; print(leave_the_network())"
    if subprocess.run([sys.executable, "-I", "-c", asked], capture_output=True, check=True).stdout != b"True\n":
        pytest.skip("this machine lets no ordinary process have a network of its own")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert read_apart("call", str(listening.getsockname()[1]).encode()) == errno.ENETUNREACH


def test_no_web_framework_is_loaded() -> None:
    assert read_apart("loaded", b"") is False


def test_documents_read_at_once_do_not_meet() -> None:
    read: list[str] = []
    at_once = [threading.Thread(target=lambda: read.extend(good() for _ in range(5))) for _ in range(4)]
    for each in at_once:
        each.start()
    for each in at_once:
        each.join()
    assert read == ["Please send me the figures."] * 20
    assert len(sandbox._idle) <= sandbox.AT_ONCE


def test_an_answer_far_longer_than_a_pipe_holds_comes_whole() -> None:
    words = "figures " * 100_000
    assert read_apart("mail", message(words), OURS)["text"].split() == words.split()


def test_how_far_a_long_task_is_is_heard_and_nothing_else_that_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "HEARD_EVERY", 0.01)
    heard: set[tuple[str, int, int]] = set()
    assert read_apart("long", b"", heard=lambda *said: heard.add(said)) == "done"
    assert heard & {("made", 1, 2), ("examined", 2, 2)}
    assert heard <= {("", 0, 0), ("made", 1, 2), ("examined", 2, 2)}
    assert read_apart("long", b"") == "done"


def test_what_is_raised_by_who_hears_ends_the_task(monkeypatch: pytest.MonkeyPatch) -> None:
    class Enough(Exception):
        pass

    def enough(*_: object) -> None:
        raise Enough

    monkeypatch.setattr(sandbox, "HEARD_EVERY", 0.01)
    with pytest.raises(Enough):
        read_apart("long", b"", heard=enough)
    assert good() == "Please send me the figures."
