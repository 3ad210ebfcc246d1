"""What happened to a case, in the order in which it was recorded, as it is or as it was known at an instant."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import OuterRef, Subquery, UUIDField

from answerable.casework.ledger.chain import joined, read_canonical
from answerable.casework.ledger.models import CaseKey, Entry
from answerable.casework.ledger.seal import opened
from answerable.casework.prepared import Given, Prepared

_OPEN = ""
DISPOSED_OF = "[disposed of]"


_CASE = Given("case", UUIDField())
_KEYS = Prepared(lambda: CaseKey.objects.filter(case=_CASE).values_list("wall", "key"))
_HEAD = Prepared(lambda: Entry.objects.filter(case=_CASE).order_by("-number").values_list("hash")[:1])
_KEY = Subquery(CaseKey.objects.filter(case=OuterRef("case"), wall=_OPEN).values("key"))
_ENTRIES = Prepared(
    lambda: (
        Entry.objects.filter(case=_CASE)
        .order_by("number")
        .values_list("number", "kind", "on", "at", "by", "payload", "texts", "sealed__wall", "sealed__content", _KEY)
    )
)


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
    rows = (row for row in _ENTRIES.rows(case=case) if known_at is None or row[3] <= known_at)
    return tuple(_read({_OPEN: bytes(row[-1])} if row[-1] is not None else {}, row[:-1]) for row in rows)


def head_of(case: UUID) -> str:
    """The hash of the last entry of a case, which says everything before it as well; empty where there is none."""
    return next((hash_ for (hash_,) in _HEAD.rows(case=case)), "")


def keys_of(case: UUID, *walls: str) -> dict[str, bytes]:
    """The keys of a case to these walls; none of them after disposal."""
    return {wall: bytes(key) for wall, key in _KEYS.rows(case=case) if wall in walls}


def unsealed(entries: Iterable[Entry], keys: dict[str, bytes]) -> Iterable[Happened]:
    """Entries with the texts that these keys open."""
    for entry in entries:
        sealed = getattr(entry, "sealed", None)
        wall, content = (sealed.wall, sealed.content) if sealed is not None else (None, None)
        yield _read(keys, (entry.number, entry.kind, entry.on, entry.at, entry.by, entry.payload, entry.texts, wall, content))


def _read(keys: dict[str, bytes], row: Sequence[Any]) -> Happened:
    """One entry, with its texts where they are still there and one of these keys opens them."""
    number, kind, on, at, by, payload, commitment, wall, content = row
    texts = None
    if commitment and wall in keys and content is not None:
        texts = opened(bytes(content), key=keys[wall], entry=commitment)[1]
    gone = not commitment or content is None
    return Happened(number, kind, on, at, by, joined(read_canonical(payload), texts, instead=DISPOSED_OF if gone else ""))
