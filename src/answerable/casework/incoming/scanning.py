"""Asking clamd, in its own protocol, whether there is something harmful in a message."""

import socket
import struct
from contextlib import closing
from typing import NamedTuple
from urllib.parse import urlsplit

from answerable.casework.incoming.scanned import Scanned

_PATIENCE_SECONDS = 60
_AT_ONCE = 1 << 16
_LONGEST_ANSWER = 4096
_PORT = 3310


class Scan(NamedTuple):
    """What came of asking, and what was found."""

    said: Scanned
    found: str = ""


def scan(content: bytes, clamd: str) -> Scan:
    """What clamd says of some bytes. `clamd` is its socket, or tcp://host:port; empty, and nobody is asked."""
    if not clamd:
        return Scan(Scanned.NOT_ASKED)
    try:
        with closing(_reached(clamd)) as line:
            answer = _asked(line, content)
    except OSError:
        return Scan(Scanned.NO_ANSWER)
    if answer == "stream: OK":
        return Scan(Scanned.CLEAN)
    if answer.endswith(" FOUND"):
        return Scan(Scanned.FOUND, answer.removeprefix("stream: ").removesuffix(" FOUND")[:200])
    return Scan(Scanned.NO_ANSWER)


def _reached(clamd: str) -> socket.socket:
    parts = urlsplit(clamd)
    if parts.scheme == "tcp":
        return socket.create_connection((parts.hostname, parts.port or _PORT), timeout=_PATIENCE_SECONDS)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(_PATIENCE_SECONDS)
    try:
        line.connect(clamd)
    except OSError:
        line.close()
        raise
    return line


def _asked(line: socket.socket, content: bytes) -> str:
    """Sends the bytes in pieces, each after its length, an empty one last; and reads one line."""
    line.sendall(b"zINSTREAM\0")
    for at in range(0, len(content), _AT_ONCE):
        piece = content[at : at + _AT_ONCE]
        line.sendall(struct.pack("!L", len(piece)) + piece)
    line.sendall(struct.pack("!L", 0))
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        more = line.recv(_LONGEST_ANSWER)
        if not more:
            break
        answer += more
    return answer.rstrip(b"\0").decode("utf-8", "replace").strip()
