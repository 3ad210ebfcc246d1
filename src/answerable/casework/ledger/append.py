"""The one way into the ledger. Called inside the transaction that makes the change, so that both come or neither does."""

import secrets
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from answerable.casework.ledger.chain import GENESIS, Facts, Link, canonical, commitment, hash_of, split
from answerable.casework.ledger.models import Entry, Sealed
from answerable.casework.ledger.seal import key_of, sealed


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
    if not transaction.get_connection().in_atomic_block:
        raise OutsideATransaction("An entry is written in the transaction that makes the change. Open one first.")
    last = Entry.objects.filter(case=case).order_by("-number").values_list("number", "hash").first()
    number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    facts, texts = split(happening.payload)
    salt = secrets.token_hex(16) if texts else ""
    link = Link(
        body,
        str(case),
        number,
        happening.kind,
        happening.on,
        happening.at.astimezone(UTC),
        happening.by,
        canonical(facts),
        commitment(texts, salt),
        previous,
    )
    entry = Entry.objects.create(**{**link._asdict(), "case": case}, hash=hash_of(link))
    if texts:
        content = sealed(texts, salt, key=key_of(case, happening.wall), entry=link.texts)
        Sealed.objects.create(entry=entry, case=case, wall=happening.wall, content=content)
    return entry
