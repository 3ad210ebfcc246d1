"""Load: so many connections kept open, each asking again as soon as it was answered, for so many seconds.

One process and one thread: what it costs is the same for whichever site it asks.
"""

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import NamedTuple
from urllib.parse import urlsplit

_AT_LEAST, _PATIENCE = 50, 30.0  # a page that takes long is given longer
_HEAD_ENDS = b"\r\n\r\n"


class Measured(NamedTuple):
    """Pages a second, and how long one took: the half within `p50`, all but one in a hundred within `p99`, in milliseconds."""

    per_second: float
    p50: float
    p99: float


class NotServed(RuntimeError):
    """The site answered with something other than the page."""


class _Asking:
    """One connection, and the answer that it waits for."""

    def __init__(self, host: str, port: int) -> None:
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.since = 0.0
        self._got, self._whole = b"", -1

    def ask(self, request: bytes) -> None:
        self._got, self._whole = b"", -1
        self.since = time.perf_counter()
        self.socket.sendall(request)

    def is_answered(self) -> bool:
        """Reads what has come. Raises `NotServed`."""
        some = self.socket.recv(1 << 18)
        if not some:
            raise NotServed("The site closed a connection in the middle of an answer.")
        self._got += some
        if self._whole < 0 and _HEAD_ENDS in self._got:
            head = self._got[: self._got.index(_HEAD_ENDS)].lower()
            if not head.startswith(b"http/1.1 200"):
                raise NotServed(f"The site answered {head.splitlines()[0].decode()}.")
            self._whole = len(head) + len(_HEAD_ENDS) + int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        return 0 <= self._whole <= len(self._got)


def load(addresses: Sequence[str], *, cookie: str, seconds: float, connections: int, tokens: Sequence[str] = ()) -> Measured:
    """Asks for these addresses of one site in turn, as a browser or as programs with these tokens. Raises `NotServed`."""
    host, port = urlsplit(addresses[0]).hostname or "", urlsplit(addresses[0]).port or 80
    requests = cycle([_request(each, cookie, token) for each in addresses for token in tokens or ("",)])
    took: list[float] = []
    with selectors.DefaultSelector() as waiting:
        asking = [_Asking(host, port) for _ in range(connections)]
        for each in asking:
            waiting.register(each.socket, selectors.EVENT_READ, each)
            each.ask(next(requests))
        start = time.perf_counter()
        while (now := time.perf_counter()) < start + seconds or (len(took) < _AT_LEAST and now < start + _PATIENCE):
            for key, _ in waiting.select(timeout=30):
                if key.data.is_answered():
                    took.append(time.perf_counter() - key.data.since)
                    key.data.ask(next(requests))
        for each in asking:
            each.socket.close()
    if len(took) < _AT_LEAST:
        raise NotServed("The site answered too little to be measured.")
    took.sort()
    return Measured(len(took) / (now - start), *(1000 * each for each in _at(took, 0.5, 0.99)))


def crowd(addresses: Sequence[str], *, seconds: float, connections: int) -> tuple[Measured, int]:
    """The same of a crowd, who ask for pages of many kinds; and how many times one was not answered with its page, and asked again."""
    host, port = urlsplit(addresses[0]).hostname or "", urlsplit(addresses[0]).port or 80
    requests = cycle([_request(each, "", "") for each in addresses])
    took: list[float] = []
    failed = 0
    with selectors.DefaultSelector() as waiting:

        def comes() -> None:
            one = _Asking(host, port)
            waiting.register(one.socket, selectors.EVENT_READ, one)
            one.ask(next(requests))

        for _ in range(connections):
            comes()
        start = time.perf_counter()
        while (now := time.perf_counter()) < start + seconds:
            for key, _ in waiting.select(timeout=30):
                try:
                    if key.data.is_answered():
                        took.append(time.perf_counter() - key.data.since)
                        key.data.ask(next(requests))
                except (NotServed, OSError):
                    failed += 1
                    waiting.unregister(key.data.socket)
                    key.data.socket.close()
                    comes()
        for key in list(waiting.get_map().values()):
            key.data.socket.close()
    took.sort()
    return Measured(len(took) / (now - start), *(1000 * each for each in _at(took, 0.5, 0.99))), failed


def _at(took: Sequence[float], *shares: float) -> Iterator[float]:
    yield from (took[min(len(took) - 1, int(len(took) * share))] for share in shares)


def _request(address: str, cookie: str, token: str) -> bytes:
    parts = urlsplit(address)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    asked_with = f"Cookie: {cookie}\r\n" if cookie else f"Authorization: Bearer {token}\r\n" if token else ""
    return f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\n{asked_with}\r\n".encode()
