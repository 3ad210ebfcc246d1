"""A body's chains as lines of JSON, in the order in which they were written, each checkpoint where it was made.

No text is exported, open or sealed: what is checked are facts and commitments. The first entries of withheld information carried the plain
hash of what was received, by which whoever has a copy could know it: what those say is left out, and their own hash stays.
"""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import KEPT_BACK, chain_of_body, read_canonical
from answerable.casework.ledger.models import Checkpoint, Entry

FORMAT = 1
_FIELDS = ("number", "kind", "on", "at", "by", "payload", "texts", "previous", "hash")


class NothingRecorded(LookupError):
    """The body has no entry."""


def record_export(body: str, *, at: datetime, by: str = "the terminal") -> None:
    """Records that a body's ledger is exported, in the chain of the body itself. Raises `NothingRecorded`."""
    if not Entry.objects.filter(body=body).exists():
        raise NothingRecorded(f"Nothing is recorded of a body called {body}. Give the short name of a body that has recorded something.")
    with transaction.atomic():
        append(body, chain_of_body(body), Happening("ledger exported", at.astimezone(ZoneInfo("Europe/London")).date(), at, by))


def exported(body: str) -> Iterator[str]:
    """The lines of an export, without their ends."""
    yield json.dumps({"answerable-ledger": FORMAT, "body": body})
    waiting = iter(Checkpoint.objects.filter(body=body).order_by("up_to", "day"))
    following = next(waiting, None)
    for entry in Entry.objects.filter(body=body).order_by("id").iterator(2000):
        while following is not None and following.up_to < entry.id:
            yield _checkpoint(following)
            following = next(waiting, None)
        yield _entry(entry)
    while following is not None:
        yield _checkpoint(following)
        following = next(waiting, None)


def exported_cases(body: str, cases: Collection[UUID]) -> Iterator[str]:
    """The lines of an export of some of a body's cases alone, without checkpoints, which cover them all."""
    yield json.dumps({"answerable-ledger": FORMAT, "body": body})
    for entry in Entry.objects.filter(body=body, case__in=cases).order_by("id").iterator(2000):
        yield _entry(entry)


def _entry(entry: Entry) -> str:
    fields = {name: getattr(entry, name) for name in _FIELDS}
    if entry.kind == KEPT_BACK and "hash" in read_canonical(entry.payload):
        fields["payload"] = None
    return json.dumps({"case": str(entry.case), **fields, "on": entry.on.isoformat(), "at": entry.at.isoformat(timespec="microseconds")})


def _checkpoint(made: Checkpoint) -> str:
    return json.dumps(
        {
            "checkpoint": made.day.isoformat(),
            "heads": made.heads,
            "root": made.root,
            "public_key": made.public_key,
            "signature": made.signature,
        }
    )
