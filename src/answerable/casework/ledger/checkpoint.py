"""A body's heads under one signed root, once a day: whoever keeps the checkpoint can tell a rewritten chain from the real one."""

import os
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection, transaction
from django.db.models import Max

from answerable.casework.ledger.chain import merkle_root, signed_words
from answerable.casework.ledger.models import Checkpoint, Entry

_LONDON = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)


def signing_key(file: Path) -> Ed25519PrivateKey:
    """The key that signs this deployment's checkpoints, made the first time. Its file is its owner's alone."""
    try:
        return Ed25519PrivateKey.from_private_bytes(file.read_bytes())
    except FileNotFoundError:
        made = Ed25519PrivateKey.generate()
        file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as kept:
            kept.write(made.private_bytes_raw())
        return made


def heads(body: str, up_to: int) -> list[tuple[str, str]]:
    """The last hash of each of a body's chains, among the entries up to one."""
    last = Entry.objects.filter(body=body, id__lte=up_to).values("case").annotate(last=Max("id")).values("last")
    return [(str(case), head) for case, head in Entry.objects.filter(id__in=last).values_list("case", "hash")]


@transaction.atomic
def checkpoint(body: str, *, day: date, at: datetime, key: Ed25519PrivateKey) -> Checkpoint:
    """Signs the heads as they are. A day that has its checkpoint keeps it, so a job that runs twice signs once."""
    done = Checkpoint.objects.filter(body=body, day=day).first()
    if done is not None:
        return done
    _wait_for_writers()
    return _signed(body, day, at, key, Entry.objects.filter(body=body).aggregate(last=Max("id"))["last"] or 0)


@transaction.atomic
def catch_up(body: str, *, at: datetime, key: Ed25519PrivateKey) -> list[Checkpoint]:
    """Signs every day from the first entry to this one that has no checkpoint: a day that was missed, with the heads that it ended with.

    A missed day is judged by the instants at which its entries were recorded; when it was really signed stands in the checkpoint.
    """
    _wait_for_writers()
    return [_signed(body, day, at, key, up_to) for day, up_to in _missed(body, at.astimezone(_LONDON).date())]


def _missed(body: str, today: date) -> Iterator[tuple[date, int]]:
    entries = Entry.objects.filter(body=body)
    last = Checkpoint.objects.filter(body=body).order_by("-day").first()
    if last is not None:
        day, up_to = last.day + _DAY, last.up_to
    else:
        first = entries.order_by("id").first()
        day, up_to = (first.at.astimezone(_LONDON).date() if first is not None else today + _DAY), 0
    while day <= today:
        by_then = entries if day == today else entries.filter(at__lt=datetime.combine(day + _DAY, time(), _LONDON))
        up_to = max(up_to, by_then.aggregate(last=Max("id"))["last"] or 0)
        yield day, up_to
        day += _DAY


def _signed(body: str, day: date, at: datetime, key: Ed25519PrivateKey, up_to: int) -> Checkpoint:
    found = heads(body, up_to)
    root = merkle_root(found)
    return Checkpoint.objects.create(
        body=body,
        day=day,
        at=at,
        heads=len(found),
        up_to=up_to,
        root=root,
        public_key=key.public_key().public_bytes_raw().hex(),
        signature=key.sign(signed_words(body, day, len(found), root)).hex(),
    )


def bodies() -> list[str]:
    """Every body that has an entry."""
    return list(Entry.objects.order_by("body").values_list("body", flat=True).distinct())


def _wait_for_writers() -> None:
    """On PostgreSQL an entry with a lower number may still be on its way; SQLite has one writer, and this is it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE ledger_entry IN SHARE MODE")
