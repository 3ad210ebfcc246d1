"""The one way into the ledger. Called inside the transaction that makes the change, so that both come or neither does."""

import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from answerable.casework.ledger.chain import GENESIS, Facts, Link, canonical, commitment, hash_of, split
from answerable.casework.ledger.models import CaseKey, Entry, Sealed
from answerable.casework.ledger.seal import key_of, new_key, sealed


class Happening(NamedTuple):
    """What is to be recorded: its kind, the day it happened, the instant it is recorded, who, and what it carries."""

    kind: str
    on: date
    at: datetime
    by: str
    payload: Facts = MappingProxyType({})
    wall: str = ""


class OutsideATransaction(RuntimeError):
    """An entry was to be written apart from the change that it records."""


def append(body: str, case: UUID, happening: Happening) -> Entry:
    """Adds one entry to a case's chain. The caller holds the case's row, so two writers never take the same number.

    Raises `OutsideATransaction`, `NotSealed`, and `IntegrityError` where another writer was first.
    """
    _inside_a_transaction()
    last = Entry.objects.filter(case=case).order_by("-number").values_list("number", "hash").first()
    number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    made = _made(body, case, happening, number, previous)
    made.entry.save(force_insert=True)
    if made.texts:
        made.seal(key_of(case, happening.wall)).save(force_insert=True)
    return made.entry


def append_firsts(body: str, firsts: Sequence[tuple[UUID, Happening]]) -> None:
    """Adds the first entry of each of many new chains at once: cases that nobody else can know of yet.

    Raises `OutsideATransaction`, `NotSealed`, and `IntegrityError` where a chain is not new.
    """
    _inside_a_transaction()
    made = [_made(body, case, happening, 1, GENESIS) for case, happening in firsts]
    Entry.objects.bulk_create([each.entry for each in made])
    with_texts = [each for each in made if each.texts]
    keys = [new_key(each.entry.case, each.wall) for each in with_texts]
    CaseKey.objects.bulk_create(keys)
    Sealed.objects.bulk_create([each.seal(bytes(key.key)) for each, key in zip(with_texts, keys, strict=True)])


class _Made(NamedTuple):
    """An entry that is not written yet, and the texts that it commits to."""

    entry: Entry
    texts: tuple[str, ...]
    salt: str
    wall: str

    def seal(self, key: bytes) -> Sealed:
        content = sealed(self.texts, self.salt, key=key, entry=self.entry.texts)
        return Sealed(entry=self.entry, case=self.entry.case, wall=self.wall, content=content)


def _made(body: str, case: UUID, happening: Happening, number: int, previous: str) -> _Made:
    facts, texts = split(happening.payload)
    salt = secrets.token_hex(16) if texts else ""
    at = happening.at.astimezone(UTC)
    said = (happening.kind, happening.on, at, happening.by, canonical(facts), commitment(texts, salt))
    link = Link(body, str(case), number, *said, previous)
    entry = Entry(**{**link._asdict(), "case": case}, hash=hash_of(link))
    return _Made(entry, texts, salt, happening.wall)


def _inside_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise OutsideATransaction("An entry is written in the transaction that makes the change. Open one first.")
