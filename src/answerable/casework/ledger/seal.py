"""Texts sealed under a key of the case's own: AES-256-GCM, bound to the commitment that the chain keeps."""

import json
import os
from collections.abc import Sequence
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from answerable.casework.ledger.models import CaseKey

_NONCE = 12


class CannotBeOpened(ValueError):
    """The sealed texts are not those that were committed to."""


def key_of(case: UUID, wall: str = "") -> bytes:
    """The key of a case, made the first time it is needed. Called while the case's row is held."""
    found, _ = CaseKey.objects.get_or_create(case=case, wall=wall, defaults={"key": AESGCM.generate_key(256)})
    return bytes(found.key)


def new_key(case: UUID, wall: str = "") -> CaseKey:
    """A key for a case that has none, not saved."""
    return CaseKey(case=case, wall=wall, key=AESGCM.generate_key(256))


def sealed(texts: Sequence[str], salt: str, *, key: bytes, entry: str) -> bytes:
    """The texts and their salt, sealed."""
    nonce = os.urandom(_NONCE)
    return nonce + _cipher(key).encrypt(nonce, json.dumps([salt, *texts]).encode(), entry.encode())


def opened(content: bytes, *, key: bytes, entry: str) -> tuple[str, tuple[str, ...]]:
    """The salt and the texts. Raises `CannotBeOpened`."""
    try:
        salt, *texts = json.loads(_cipher(key).decrypt(content[:_NONCE], content[_NONCE:], entry.encode()))
    except (InvalidTag, ValueError) as broken:
        raise CannotBeOpened("A sealed text does not open: it, or the key of its case, was changed.") from broken
    return salt, tuple(texts)


@lru_cache(64)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(key)


def sealed_bytes(content: bytes, *, key: bytes, about: str) -> bytes:
    """The bytes of a document, sealed, and bound to what they are about."""
    nonce = os.urandom(_NONCE)
    return nonce + _cipher(key).encrypt(nonce, content, about.encode())


def opened_bytes(content: bytes, *, key: bytes, about: str) -> bytes:
    """The bytes of a document. Raises `CannotBeOpened`."""
    try:
        return _cipher(key).decrypt(content[:_NONCE], content[_NONCE:], about.encode())
    except InvalidTag as broken:
        raise CannotBeOpened("A sealed document does not open: it, or the key of its case, was changed.") from broken
