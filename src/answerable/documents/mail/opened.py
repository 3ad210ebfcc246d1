"""A message taken apart, before anything is made of it: its headers in order, its pieces of text, and the files in it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from answerable.documents.mail.message import Address
from answerable.documents.mail.plain import one_line

_MOST_ADDRESSES = 500
_LONGEST_HEADER = 20_000


class File(NamedTuple):
    """A file in a message, under the name that the sender gave it. `message`: it is itself a message."""

    name: str
    content: bytes
    message: bool = False


class Opened(NamedTuple):
    """A message taken apart. `parts` are the headers and the text of each part of a delivery report, in order."""

    headers: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    webs: tuple[str, ...]
    files: tuple[File, ...]
    report: str = ""
    reported: tuple[str, ...] = ()
    original: str = ""

    def all(self, name: str) -> tuple[str, ...]:
        """The values of a header, the topmost first."""
        return tuple(value for each, value in self.headers if each == name)

    def first(self, name: str) -> str:
        """The first value of a header, or nothing."""
        return next(iter(self.all(name)), "")

    def words(self, name: str) -> str:
        """The first value of a header as a person reads it, on one line."""
        return words_of(self.first(name))

    def addresses(self, *names: str) -> tuple[Address, ...]:
        """The addresses in headers of these names, in order."""
        values = [value for name in names for value in self.all(name)]
        return tuple(addresses_in(values))


def words_of(raw: str) -> str:
    """A header as a person reads it: encoded words decoded, on one line."""
    try:
        decoded = "".join(_text(*each) for each in decode_header(raw))
    except (HeaderParseError, LookupError, ValueError):
        decoded = raw
    return one_line(decoded)


def _text(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:  # what stood between encoded words: the library's own escape
        return piece.decode("raw-unicode-escape", "replace")
    return piece.decode(charset, "replace")


def addresses_in(values: Iterable[str]) -> list[Address]:
    """The addresses in some headers. Where one has none that can be read, its words are kept as a name."""
    found: list[Address] = []
    for value in values:
        pairs = _pairs(value)
        found += [Address(words_of(name), one_line(address)) for name, address in pairs]
        if not pairs and value.strip():
            found.append(Address(words_of(value), ""))
    return found[:_MOST_ADDRESSES]


def _pairs(value: str) -> list[tuple[str, str]]:
    try:
        return [(name, address) for name, address in getaddresses([value]) if "@" in address]
    except RecursionError:  # comments within comments
        return []


def instant(written: str) -> datetime | None:
    """An instant as a header writes it, or nothing that can be read."""
    try:
        found = parsedate_to_datetime(written.strip())
        found = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
        found.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found


def header_value(raw: str) -> str:
    """The value of a header, its bytes read as UTF-8 or else as Windows wrote them, on one line."""
    content = raw[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return " ".join(text.split())
