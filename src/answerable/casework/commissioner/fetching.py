"""An authority's open bundle, fetched from its API: copies, each held against the hash that the authority gives. Nothing is kept here.

The authority's system is a stranger: it is asked at the one address that was typed, encrypted; it points nowhere else; and what it says is
bounded in time, in bytes and in number before it is believed to be anything.
"""

import http.client
import json
import re
import socket
import ssl
import time
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from hashlib import sha256
from threading import Timer
from typing import Any, NamedTuple
from urllib.parse import quote

from answerable.casework.programs.where import NotAllowed, Where, read, resolved
from answerable.casework.unable import UnableTo

_HASH = re.compile(r"[0-9a-f]{64}")
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{1,200}")
_CHUNK, _LONGEST_NAME = 65_536, 200
_SAYS = {
    401: "It does not take the token. It may have ended: ask the authority for a new one.",
    404: "It has no case under that reference for this token. Check both with the authority.",
    422: "It does not give the bundle now: the complaint may have ended there. Ask the authority.",
    429: "It was asked too often. Try again in some minutes.",
}


class UnableToFetch(UnableTo):
    """The bundle could not be fetched, and nothing was kept. Says why, and what to do next."""


class Limits(NamedTuple):
    """How long it may all take, and how large a file, the bundle and its list may be."""

    seconds: float = 60
    of_a_file: int = 25_000_000
    of_all: int = 100_000_000
    of_the_list: int = 1_000_000
    papers: int = 500


class Copy(NamedTuple):
    """A copy of one paper: its number in the authority's bundle, what it is called there, its day, its hash and its bytes."""

    number: int
    name: str
    on: date
    hash: str
    content: bytes


class _Listed(NamedTuple):
    """One paper as the authority lists it."""

    number: int
    name: str
    on: date
    size: int
    hash: str


def fetched(address: str, token: str, reference: str, *, private: Collection[str] = (), limits: Limits | None = None) -> tuple[Copy, ...]:
    """Every paper of the open bundle of a case, under the authority's own reference. `address` is where its API begins.

    `private` are the hosts on private networks that may be asked all the same, and in the clear. Raises `UnableToFetch`: all or nothing.
    """
    bounds = limits or Limits()
    if not _TOKEN.fullmatch(token):
        raise UnableToFetch("That is no token. Copy it whole, as the authority sent it.")
    until = time.monotonic() + bounds.seconds
    at = f"/evidence/{quote(reference, safe='')}"
    try:
        where = read(address, private=private)
        asks = _Asks(where, resolved(where, private=private), token, until)
        listed = _listed(asks.answer("POST", at, bounds.of_the_list), reference, bounds)
        return tuple(_copy(each, asks.answer("GET", f"{at}/{each.number}", each.size)) for each in listed)
    except NotAllowed as refused:
        raise UnableToFetch(str(refused)) from None
    except TimeoutError:
        raise _slow(bounds) from None
    except (OSError, http.client.HTTPException) as failed:
        if time.monotonic() >= until:
            raise _slow(bounds) from None
        raise UnableToFetch(f"The authority’s system could not be reached ({type(failed).__name__}). Try again later.") from None


def _slow(bounds: Limits) -> UnableToFetch:
    return UnableToFetch(f"The authority’s system took longer than {bounds.seconds:g} seconds. Try again later.")


class _Asks(NamedTuple):
    """Whom is asked, at the very address that was looked at, with which token, and until when."""

    where: Where
    address: str
    token: str
    until: float

    def answer(self, method: str, path: str, most: int) -> bytes:
        """What is answered, of so many bytes at most. Raises `UnableToFetch`, `OSError`, `HTTPException`."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", "User-Agent": "Answerable"}
        with self._connected() as connection:
            connection.request(method, self.where.path.rstrip("/") + path, b"{}" if method == "POST" else None, headers)
            with closing(connection.getresponse()) as answer:
                _must_be_given(answer.status)
                declared = answer.headers.get("Content-Length", "")
                if declared.isascii() and declared.isdigit() and len(declared) < 20 and int(declared) > most:
                    raise _too_large(most)
                content = b"".join(_pieces(answer, most))
        if time.monotonic() >= self.until:  # whatever was cut off then may look whole
            raise TimeoutError
        return content

    @contextmanager
    def _connected(self) -> Iterator[http.client.HTTPConnection]:
        """A connection that is cut off when the time is up, however slowly the other side goes on talking."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        talks = socket.create_connection((self.address, self.where.port), timeout=left)
        connection = http.client.HTTPConnection(self.where.host, self.where.port, timeout=left)
        if self.where.secure:
            talks = ssl.create_default_context().wrap_socket(talks, server_hostname=self.where.host, do_handshake_on_connect=False)
        cut = Timer(left, _cut_off, (talks,))
        cut.daemon = True
        cut.start()
        try:
            if isinstance(talks, ssl.SSLSocket):
                talks.do_handshake()
            connection.sock = talks
            yield connection
        finally:
            cut.cancel()
            connection.close()
            talks.close()


def _cut_off(talks: socket.socket) -> None:
    with suppress(OSError):  # it may be gone already
        socket.socket.shutdown(talks, socket.SHUT_RDWR)


def _must_be_given(status: int) -> None:
    if 300 <= status < 400:
        raise UnableToFetch("The address points to another one, which is not followed. Ask the authority where its API is.")
    if status != 200:
        raise UnableToFetch(_SAYS.get(status, f"The authority’s system answered with {status}. Ask the authority."))


def _pieces(answer: http.client.HTTPResponse, most: int) -> Iterator[bytes]:
    had = 0
    while piece := answer.read1(_CHUNK):
        had += len(piece)
        if had > most:
            raise _too_large(most)
        yield piece


def _too_large(most: int) -> UnableToFetch:
    return UnableToFetch(f"The authority’s system sends more than the {most:,} bytes that it may. Ask for the bundle another way.")


def _listed(content: bytes, reference: str, bounds: Limits) -> tuple[_Listed, ...]:
    """What the bundle has in it. Raises `UnableToFetch` for anything that is not as the API gives it."""
    try:
        told = json.loads(content)
        theirs, papers = told["reference"], tuple(_of_the_list(each) for each in told["documents"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnableToFetch("What the address gives is no list of an open bundle. Ask the authority where its API is.") from None
    if theirs != reference:
        raise UnableToFetch("The authority’s system gave the bundle of another case. Tell the authority.")
    if not papers or len({each.number for each in papers}) != len(papers):
        raise UnableToFetch("The bundle has nothing in it, or two papers of one number. Tell the authority.")
    if len(papers) > bounds.papers or any(each.size > bounds.of_a_file for each in papers) or sum(p.size for p in papers) > bounds.of_all:
        most = f"{bounds.papers} papers, {bounds.of_a_file:,} bytes in one, or {bounds.of_all:,} in all"
        raise UnableToFetch(f"The bundle is larger than is fetched: more than {most}. Ask for it another way.")
    return papers


def _of_the_list(told: Any) -> _Listed:
    """One paper of the list. Raises `ValueError`, `TypeError`, `KeyError`."""
    number, name, size, hash_ = (told[each] for each in ("number", "name", "size", "sha256"))
    numbers = all(type(each) is int and 0 <= each < 2**31 for each in (number, size))
    words = isinstance(name, str) and 0 < len(name.strip()) <= _LONGEST_NAME and name.isprintable()
    if not numbers or not words or not isinstance(hash_, str) or not _HASH.fullmatch(hash_):
        raise ValueError
    return _Listed(number, name, date.fromisoformat(told["on"]), size, hash_)


def _copy(listed: _Listed, content: bytes) -> Copy:
    if sha256(content).hexdigest() != listed.hash:
        raise UnableToFetch(f"Paper {listed.number} is not what the authority’s list says: its hash differs. Fetch it again, or tell them.")
    return Copy(listed.number, listed.name, listed.on, listed.hash, content)
