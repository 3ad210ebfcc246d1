"""Reads what strangers send in a process of its own, with limits on time and memory, so that a hostile file harms nobody.

A bounded number run at once; the rest wait a little and are then asked to come back. Nothing touches the disk: the bytes go in
by socket and the answer comes out by socket. Each reader stays up and forks for each document, so that what is read costs a fork and
not a start: web/reader.py.
"""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from threading import BoundedSemaphore
from time import monotonic
from typing import Any, Self

from answerable.web.reader import ORDER, VERDICT
from answerable.web.reading_tasks import STEPS, Heard

SECONDS = 30
PATIENCE = 10
AT_ONCE = 2
HEARD_EVERY = 2.0
# What a reader has to end a child in and to say so; after that it is not waited for.
_GRACE = 10

_PROGRAM = ("-m", "answerable.web.reader")

_places = BoundedSemaphore(AT_ONCE)
_idle: "list[Reader]" = []


class UnableToRead(Exception):
    """Nothing came of the document. The message is one sentence for the person who sent it; `status` is the page's."""

    status = 422


class Busy(UnableToRead):
    """Every place is taken."""

    status = 503


def read_apart(task: str, content: bytes, *options: str, seconds: float = 0, heard: Heard | None = None) -> Any:
    """What one task of web/reading_tasks.py makes of a document's bytes within some seconds, or as many as any.

    `heard` is told every few seconds how far the task is, where the task says so; what it raises ends the task.
    Raises `UnableToRead`, `Busy`.
    """
    if not _places.acquire(timeout=PATIENCE):
        raise Busy("Other documents are being read just now. Wait a minute, then send it again.")
    try:
        code, late, answer = _by_a_reader(task, content, options, seconds or SECONDS, heard)
    finally:
        _places.release()
    if late:
        raise UnableToRead(
            f"The document took more than {seconds or SECONDS} seconds to read, so it was put down. "
            "Try it as plain text, or one part at a time."
        )
    if code == -signal.SIGXCPU:
        raise UnableToRead("The document needed too much work to read, so it was put down. Try it as plain text.")
    if code != 0:
        raise UnableToRead("The document could not be read: something in it is not as it should be. Try it as plain text.")
    told = json.loads(answer)
    if "refused" in told:
        raise UnableToRead(told["refused"])
    return told["made"]


def _by_a_reader(task: str, content: bytes, options: tuple[str, ...], seconds: float, heard: Heard | None) -> tuple[int, bool, bytes]:
    reader = _ready()
    try:
        read = reader.read(task, content, options, seconds, heard)
    except (OSError, EOFError):
        # The reader itself was ended, or hangs: another takes its place, and nobody is told what became of this one.
        reader.end()
        return 1, False, b""
    except BaseException:
        reader.end()
        raise
    _idle.append(reader)
    return read


def _ready() -> "Reader":
    """A reader that is up: the one used last, or a new one."""
    while True:
        try:
            reader = _idle.pop()
        except IndexError:
            return Reader.start()
        if reader.is_up():
            return reader
        reader.end()


class Reader:
    """A process that reads for this one, a document at a time."""

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket) -> None:
        self._process, self._control = process, control

    @classmethod
    def start(cls) -> Self:
        """Starts one."""
        ours, its = socket.socketpair()
        with its:
            process = subprocess.Popen(  # noqa: S603 - this interpreter and our own module; what was sent goes in by socket
                [sys.executable, "-I", *_PROGRAM, str(its.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"},
                pass_fds=(its.fileno(),),
                start_new_session=True,
            )
        return cls(process, ours)

    def is_up(self) -> bool:
        """Whether it is still there."""
        return self._process.poll() is None

    def read(self, task: str, content: bytes, options: tuple[str, ...], seconds: float, heard: Heard | None) -> tuple[int, bool, bytes]:
        """The code that the child ended with, whether it was put down as late, and its answer. Raises OSError or EOFError."""
        self._control.settimeout(seconds + _GRACE)
        ours, its = socket.socketpair()
        with ours:
            ours.settimeout(seconds + _GRACE)
            with its:
                socket.send_fds(self._control, [ORDER.pack(task.encode(), seconds)], [its.fileno()])
            told = _Heard(heard, seconds + _GRACE) if heard else None
            answer = _exchanged(ours, told, json.dumps(options).encode() + b"\n", content)
        verdict = self._control.recv(VERDICT.size)
        if len(verdict) < VERDICT.size:
            raise EOFError
        code, late = VERDICT.unpack(verdict)
        return code, late, answer

    def end(self) -> None:
        """Ends it."""
        self._control.close()
        self._process.kill()
        self._process.wait()


class _Heard:
    """What listens to how far a child is. Whatever else it says before its answer, nobody listens to."""

    def __init__(self, heard: Heard, seconds: float) -> None:
        self._heard, self._until = heard, monotonic() + seconds
        self._next = monotonic() + HEARD_EVERY
        self._last: tuple[str, int, int] = ("", 0, 0)

    def piece(self, connection: socket.socket) -> bytes:
        """The next piece of what a child says, however long it takes, telling meanwhile how far it is. Raises TimeoutError."""
        while True:
            connection.settimeout(HEARD_EVERY)
            try:
                piece = connection.recv(1 << 16)
            except TimeoutError:
                if monotonic() > self._until:
                    raise
                piece = None
            for line in (piece or b"")[:200].splitlines():
                self._take(line.decode("ascii", errors="replace").split(" "))
            if monotonic() >= self._next:
                self._heard(*self._last)
                self._next = monotonic() + HEARD_EVERY
            if piece is not None:
                return piece

    def _take(self, said: list[str]) -> None:
        if len(said) == 3 and said[0] in STEPS and all(each.isascii() and each.isdigit() and len(each) <= 6 for each in said[1:]):
            self._last = (said[0], int(said[1]), int(said[2]))


def _exchanged(connection: socket.socket, told: _Heard | None, *sent: bytes) -> bytes:
    """What came back for what was sent. A child that is gone takes no more and says no more: its verdict says why."""
    with suppress(BrokenPipeError, ConnectionResetError):
        for each in sent:
            connection.sendall(each)
        connection.shutdown(socket.SHUT_WR)
    pieces = []
    with suppress(ConnectionResetError):
        while piece := told.piece(connection) if told else connection.recv(1 << 16):
            pieces.append(piece)
    return b"".join(pieces).rpartition(b"\n")[2]


def _none_here() -> None:
    _idle.clear()


def _end_all() -> None:
    while _idle:
        _idle.pop().end()


os.register_at_fork(after_in_child=_none_here)
atexit.register(_end_all)
