"""A token in an address after the plus sign: what it was given for, the beginning of a number, and a signature over both."""

import hashlib
import hmac
import re
from base64 import b32decode, b32encode
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

_BEGINS, _SIGNED = 5, 8  # bytes of the number, and of the signature
_TOKEN = re.compile(r"([a-z])([a-z2-7]{8})([a-z2-7]{13})")
_TAGGED = re.compile(r"[^@+]*\+([^@]+)@", re.ASCII)


class Token(NamedTuple):
    """A token that stands in an address: all of it, the letter that says what for, and the first and last number that it may be of."""

    text: str
    letter: str
    first: UUID
    last: UUID


def with_token(mailbox: str, token: str) -> str:
    """An address in a mailbox, with a token."""
    local, _, domain = mailbox.partition("@")
    return f"{local}+{token}@{domain}"


def token_for(letter: str, number: UUID, *, key: bytes) -> str:
    """What stands after the plus sign."""
    return letter + _letters(number.bytes[:_BEGINS]) + _letters(signed(f"address:{letter}:{number}", key=key)[:_SIGNED])


def signed(words: str, *, key: bytes) -> bytes:
    """A signature over some words, by a key that is derived from one that is kept."""
    derived = hashlib.sha256(b"answerable post\0" + key).digest()
    return hmac.new(derived, words.encode(), hashlib.sha256).digest()


def is_token(found: Token, number: UUID, *, key: bytes) -> bool:
    """Whether a token is the one of this number, in as long as it takes for any."""
    return hmac.compare_digest(found.text, token_for(found.letter, number, key=key))


def tokens_in(reached: Iterable[str], letters: str) -> Iterator[Token]:
    """What looks like a token in the addresses that a message reached, for any of these letters."""
    for each in reached:
        tag = _TAGGED.match(each.lower())
        found = _TOKEN.fullmatch(tag[1]) if tag else None
        if found is not None and found[1] in letters:
            begins = b32decode(found[2].upper())
            yield Token(found[0], found[1], UUID(bytes=begins.ljust(16, b"\x00")), UUID(bytes=begins.ljust(16, b"\xff")))


def _letters(content: bytes) -> str:
    return b32encode(content).decode().rstrip("=").lower()
