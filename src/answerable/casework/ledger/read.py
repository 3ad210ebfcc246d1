"""What happened to a case, in the order in which it was recorded, as it is or as it was known at an instant."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from answerable.casework.ledger.chain import joined, read_canonical
from answerable.casework.ledger.models import CaseKey, Entry
from answerable.casework.ledger.seal import opened

_OPEN = ""
DISPOSED_OF = "[disposed of]"


class Happened(NamedTuple):
    """One entry as it is read. Texts behind a wall are empty, and those that were destroyed say so."""

    number: int
    kind: str
    on: date
    at: datetime
    by: str
    payload: dict[str, Any]


def happened(case: UUID, *, known_at: datetime | None = None) -> tuple[Happened, ...]:
    """Everything that happened to a case, up to an instant where one is given. Texts behind a wall stay shut."""
    entries = Entry.objects.filter(case=case).select_related("sealed").order_by("number")
    if known_at is not None:
        entries = entries.filter(at__lte=known_at)
    return tuple(unsealed(entries, keys_of(case, _OPEN)))


def keys_of(case: UUID, *walls: str) -> dict[str, bytes]:
    """The keys of a case to these walls; none of them after disposal."""
    return {wall: bytes(key) for wall, key in CaseKey.objects.filter(case=case, wall__in=walls).values_list("wall", "key")}


def unsealed(entries: Iterable[Entry], keys: dict[str, bytes]) -> Iterable[Happened]:
    """Entries with the texts that these keys open."""
    for entry in entries:
        sealed = getattr(entry, "sealed", None) if entry.texts else None
        key = keys.get(sealed.wall) if sealed is not None else None
        texts = opened(bytes(sealed.content), key=key, entry=entry.texts)[1] if sealed is not None and key is not None else None
        payload = joined(read_canonical(entry.payload), texts, instead="" if sealed is not None else DISPOSED_OF)
        yield Happened(entry.number, entry.kind, entry.on, entry.at, entry.by, payload)
