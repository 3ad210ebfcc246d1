"""An address for each request, signed with a key that only the body has: a reply to it finds its case, and nobody can make one up.

foi+r7k2m…@council.gov.uk: who it was given to, the beginning of the case's own number, and a signature over both.
"""

import hashlib
import hmac
import re
from base64 import b32decode, b32encode
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple
from uuid import UUID

from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of

_BEGINS, _SIGNED = 5, 8  # bytes of the case's number, and of the signature
_TOKEN = re.compile(r"([rb])([a-z2-7]{8})([a-z2-7]{13})")
_TAGGED = re.compile(r"[^@+]*\+([^@]+)@", re.ASCII)


class For(Enum):
    """Whom an address was given to."""

    REQUESTER = "r"
    BODY = "b"


class Addressed(NamedTuple):
    """A request, and to whom the address was given that a message was sent to."""

    request: InformationRequest
    given_to: For


class WrongSignature(Exception):
    """An address of a request that was not signed by us."""


def address_for(request: InformationRequest, given_to: For, *, mailbox: str) -> str:
    """The address of a request, in a mailbox. Called while the body's row or the case's is held."""
    local, _, domain = mailbox.partition("@")
    return f"{local}+{token(request.authority.slug, request.case, given_to)}@{domain}"


def token(body: str, case: UUID, given_to: For) -> str:
    """What stands after the plus sign."""
    signature = signed(body, f"address:{given_to.value}:{case}")[:_SIGNED]
    return given_to.value + _letters(case.bytes[:_BEGINS]) + _letters(signature)


def signed(body: str, words: str) -> bytes:
    """A signature of the body over some words."""
    key = hashlib.sha256(b"answerable post\0" + key_of(chain_of_body(body))).digest()
    return hmac.new(key, words.encode(), hashlib.sha256).digest()


def addressed(authority: PublicAuthority, reached: Iterable[str]) -> Addressed | None:
    """The request whose address is among those that a message reached, or none. Raises `WrongSignature` where one only looks like it."""
    wrong = False
    for found in _tokens(reached):
        request = _request(authority, found)
        if request is not None:
            return Addressed(request, For(found[1]))
        wrong = True
    if wrong:
        raise WrongSignature
    return None


def _tokens(reached: Iterable[str]) -> Iterator[re.Match[str]]:
    for each in reached:
        tag = _TAGGED.match(each.lower())
        found = _TOKEN.fullmatch(tag[1]) if tag else None
        if found:
            yield found


def _request(authority: PublicAuthority, found: re.Match[str]) -> InformationRequest | None:
    begins = _bytes(found[2])
    first, last = UUID(bytes=begins.ljust(16, b"\x00")), UUID(bytes=begins.ljust(16, b"\xff"))
    for each in authority.requests.filter(case__gte=first, case__lte=last):
        if hmac.compare_digest(found[0], token(authority.slug, each.case, For(found[1]))):
            return each
    return None


def _letters(content: bytes) -> str:
    return b32encode(content).decode().rstrip("=").lower()


def _bytes(letters: str) -> bytes:
    return b32decode(letters.upper())
