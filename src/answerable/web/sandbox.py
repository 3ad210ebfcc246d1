"""Reads what strangers send in a process of its own, with limits on time and memory, so that a hostile file harms nobody.

A bounded number run at once; the rest wait a little and are then asked to come back. Nothing touches the disk: the bytes go in
by pipe and the answer comes out by pipe.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import BoundedSemaphore
from typing import Any

SECONDS = 30
PATIENCE = 10
AT_ONCE = 2

_places = BoundedSemaphore(AT_ONCE)


class UnableToRead(Exception):
    """Nothing came of the document. The message is one sentence for the person who sent it; `status` is the page's."""

    status = 422


class Busy(UnableToRead):
    """Every place is taken."""

    status = 503


def read_apart(task: str, content: bytes, *options: str, seconds: float = 0) -> Any:
    """What one task of web/reader.py makes of a document's bytes within some seconds, or as many as any. Raises `UnableToRead`, `Busy`."""
    if not _places.acquire(timeout=PATIENCE):
        raise Busy("Other documents are being read just now. Wait a minute, then send it again.")
    try:
        code, answer = _run(task, content, options, seconds or SECONDS)
    finally:
        _places.release()
    if code != 0:
        raise UnableToRead("The document could not be read: something in it is not as it should be. Try it as plain text.")
    told = json.loads(answer)
    if "refused" in told:
        raise UnableToRead(told["refused"])
    return told["made"]


def _run(task: str, content: bytes, options: tuple[str, ...], seconds: float) -> tuple[int, bytes]:
    with subprocess.Popen(  # noqa: S603 - this interpreter and our own module; what was sent goes in by pipe
        [sys.executable, "-I", "-m", "answerable.web.reader", task, *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"},
        start_new_session=True,
    ) as process:
        try:
            answer, _ = process.communicate(content, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise UnableToRead(
                f"The document took more than {seconds} seconds to read, so it was put down. Try it as plain text, or one part at a time."
            ) from None
        finally:
            _end_all_that_started_with(process)
    if process.returncode == -signal.SIGXCPU:
        raise UnableToRead("The document needed too much work to read, so it was put down. Try it as plain text.")
    return process.returncode, answer


def _end_all_that_started_with(process: subprocess.Popen[bytes]) -> None:
    """Nothing that reading started outlives it: it has a session, and so a group, of its own."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
