"""The one way into the ledger. Called inside the transaction that makes the change, so that both come or neither does."""

import secrets
from collections.abc import Iterator, Sequence
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


def append_chains(body: str, chains: Sequence[tuple[UUID, Sequence[Happening]]]) -> None:
    """Adds many new chains at once, each whole: cases that nobody else can know of yet.

    Raises `OutsideATransaction`, `NotSealed`, and `IntegrityError` where a chain is not new.
    """
    _inside_a_transaction()
    made = [each for case, happenings in chains for each in _chain(body, case, happenings)]
    Entry.objects.bulk_create([each.entry for each in made])
    with_texts = [each for each in made if each.texts]
    keys = {(each.entry.case, each.wall): new_key(each.entry.case, each.wall) for each in with_texts}
    CaseKey.objects.bulk_create(keys.values())
    Sealed.objects.bulk_create([each.seal(bytes(keys[each.entry.case, each.wall].key)) for each in with_texts])


def _chain(body: str, case: UUID, happenings: Sequence[Happening]) -> Iterator["_Made"]:
    previous = GENESIS
    for number, happening in enumerate(happenings, start=1):
        made = _made(body, case, happening, number, previous)
        previous = made.entry.hash
        yield made


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
