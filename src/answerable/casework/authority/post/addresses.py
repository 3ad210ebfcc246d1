"""An address for each request, signed with a key that only the body has: a reply to it finds its case, and nobody can make one up.

foi+r7k2m…@council.gov.uk: who it was given to, the beginning of the case's own number, and a signature over both.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple
from uuid import UUID

from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.incoming import address
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of


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
    return address.with_token(mailbox, token(request.authority.slug, request.case, given_to))


def token(body: str, case: UUID, given_to: For) -> str:
    """What stands after the plus sign."""
    return address.token_for(given_to.value, case, key=_key(body))


def signed(body: str, words: str) -> bytes:
    """A signature of the body over some words."""
    return address.signed(words, key=_key(body))


def addressed(authority: PublicAuthority, reached: Iterable[str]) -> Addressed | None:
    """The request whose address is among those that a message reached, or none. Raises `WrongSignature` where one only looks like it."""
    wrong = False
    for found in address.tokens_in(reached, "rb"):
        for each in authority.requests.filter(case__gte=found.first, case__lte=found.last):
            if address.is_token(found, each.case, key=_key(authority.slug)):
                return Addressed(each, For(found.letter))
        wrong = True
    if wrong:
        raise WrongSignature
    return None


def _key(body: str) -> bytes:
    return key_of(chain_of_body(body))
