"""clamd's own protocol, spoken to a real socket: what is clean, what is not, and who does not answer."""

import socket
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan, scan


@contextmanager
def clamd(answer: bytes, heard: list[bytes], *, tcp: bool = False) -> Iterator[str]:
    """Answers one question as clamd does, and keeps what it was sent."""
    with tempfile.TemporaryDirectory() as folder:
        family = socket.AF_INET if tcp else socket.AF_UNIX
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.bind(("127.0.0.1", 0) if tcp else str(Path(folder) / "clamd.ctl"))
            door.listen()
            thread = Thread(target=_answer, args=(door, answer, heard))
            thread.start()
            yield f"tcp://127.0.0.1:{door.getsockname()[1]}" if tcp else str(Path(folder) / "clamd.ctl")
            thread.join()


def _answer(door: socket.socket, answer: bytes, heard: list[bytes]) -> None:
    line, _ = door.accept()
    with line, line.makefile("rb") as sent:
        assert sent.read(10) == b"zINSTREAM\0"
        content = b""
        while size := struct.unpack("!L", sent.read(4))[0]:
            content += sent.read(size)
        heard.append(content)
        line.sendall(answer)


@pytest.mark.parametrize("tcp", [False, True])
@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (b"stream: OK\0", Scan(Scanned.CLEAN)),
        (b"stream: Win.Test.EICAR_HDB-1 FOUND\0", Scan(Scanned.FOUND, "Win.Test.EICAR_HDB-1")),
        (b"INSTREAM size limit exceeded. ERROR\0", Scan(Scanned.NO_ANSWER)),
        (b"", Scan(Scanned.NO_ANSWER)),
    ],
)
def test_what_clamd_says_is_what_is_kept(answer: bytes, found: Scan, tcp: bool) -> None:
    heard: list[bytes] = []
    content = bytes(range(256)) * 600
    with clamd(answer, heard, tcp=tcp) as where:
        assert scan(content, where) == found
    assert heard == [content]


@pytest.mark.parametrize("where", ["/nowhere/clamd.ctl", "tcp://127.0.0.1:1"])
def test_a_scanner_that_is_not_there_has_not_answered(where: str) -> None:
    assert scan(b"x", where) == Scan(Scanned.NO_ANSWER)


def test_without_a_scanner_nobody_is_asked() -> None:
    assert scan(b"x", "") == Scan(Scanned.NOT_ASKED)
