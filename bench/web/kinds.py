"""Kinds of case: one that was played, moved by whole weeks, with its columns worked out anew by the product's own code.

What was played is read as the database has it. A kind is held as rows that want only keys, a reference and words of their own.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from django.db.models import Model

    from answerable.casework.authority.models import InformationRequest
    from answerable.casework.ledger.read import Happened

_DAY = re.compile(r'(?<="~date":")\d{4}-\d{2}-\d{2}')
REFERENCE = "reference-of-a-copy"
Row = list[Any]


class EntryOfAKind(NamedTuple):
    """An entry without case, hashes and, where `words` says which of its texts are a request's own, without those.

    `words` are the places of the subject, of the text, and of what the parts ask, in that order; None where the texts stay as they are.
    """

    kind: str
    on: date
    at: datetime
    by: str
    payload: str
    texts: tuple[str, ...]
    words: tuple[int | None, int | None, tuple[int, ...]] | None
    commitment: str
    wall: str
    content: bytes | None


class Kind(NamedTuple):
    """Rows as the database takes them, by column; `beside` are those of letters and the like, by model."""

    request: Row
    parts: list[Row]
    beside: "tuple[tuple[type[Model], list[Row]], ...]"
    keys: dict[str, bytes]
    entries: tuple[EntryOfAKind, ...]


class Played(NamedTuple):
    """A request that was played: its rows, and what happened to it."""

    request: "InformationRequest"
    happened: "tuple[Happened, ...]"
    beside: "tuple[tuple[type[Model], list[Model]], ...]"
    keys: dict[str, bytes]
    entries: tuple[EntryOfAKind, ...]


def read_played(reference: str) -> Played:
    """A request that was played, as the database has it."""
    from django.apps import apps

    from answerable.casework.authority.models import InformationRequest, InternalReview, Letter
    from answerable.casework.ledger.models import CaseKey
    from answerable.casework.ledger.read import happened

    request = InformationRequest.objects.select_related("authority").get(reference=reference)
    holding = apps.get_model("holdings", "Holding")
    beside = tuple((each, list(each._base_manager.filter(request=request).order_by("pk"))) for each in (Letter, InternalReview, holding))
    keys = {wall: bytes(key) for wall, key in CaseKey.objects.filter(case=request.case).values_list("wall", "key")}
    return Played(request, happened(request.case), beside, keys, tuple(_entries(request, keys)))


def _entries(request: "InformationRequest", keys: dict[str, bytes]) -> Iterator[EntryOfAKind]:
    from answerable.casework.ledger.models import Entry
    from answerable.casework.ledger.seal import opened

    for each in Entry.objects.filter(case=request.case).order_by("number").select_related("sealed"):
        kept = getattr(each, "sealed", None)
        wall, content = (kept.wall, bytes(kept.content)) if kept is not None else ("", None)
        texts = opened(content, key=keys[wall], entry=each.texts)[1] if content is not None else ()
        payload = each.payload.replace(json.dumps(request.reference), json.dumps(REFERENCE))
        yield EntryOfAKind(each.kind, each.on, each.at, each.by, payload, texts, _words(each.kind, payload), each.texts, wall, content)


def _words(kind: str, payload: str) -> tuple[int | None, int | None, tuple[int, ...]] | None:
    """Which of an entry's texts are the words of the request itself."""
    said = json.loads(payload)
    if kind == "request":
        return said["subject"]["~text"], said["text"]["~text"], ()
    if kind == "divided":
        return None, None, tuple(each["asked"]["~text"] for each in said["parts"])
    return None


def moved(played: Played, *, by: timedelta, today: date) -> Kind:
    """A case as it would be had everything in it happened so much later, up to today. What comes after today has not happened."""
    from answerable.casework.authority.fold import folded
    from answerable.casework.authority.next_step import Around
    from answerable.casework.authority.projection import move, part_rows, project
    from answerable.casework.authority.standing import stands
    from answerable.casework.ledger.chain import canonical, read_canonical

    def later(text: str) -> str:
        return _DAY.sub(lambda day: (date.fromisoformat(day[0]) + by).isoformat(), text)

    known = sum(each.on + by <= today for each in played.entries)
    entries = tuple(each._replace(on=each.on + by, at=each.at + by, payload=later(each.payload)) for each in played.entries[:known])
    happened = tuple(
        each._replace(on=each.on + by, at=each.at + by, payload=read_canonical(later(canonical(each.payload))))
        for each in played.happened[:known]
    )
    request = played.request
    case = folded(request.authority, happened)
    standing = stands(case, on=today)
    project(request, case, standing, on=today)
    move(request, case, standing, Around(), on=today)
    beside = tuple((model, [_row(each, by) for each in rows]) for model, rows in played.beside)
    return Kind(_row(request), [_row(each) for each in part_rows(request, standing)], beside, played.keys, entries)


def columns(model: "type[Model]") -> list[str]:
    """The columns of a table, in the order of a row."""
    return [str(each.column) for each in model._meta.concrete_fields]


def _row(record: "Model", by: timedelta = timedelta()) -> Row:
    """A record as the database takes it, with its own days moved."""
    from django.db import connection

    values: Sequence[Any] = [(each, getattr(record, each.attname)) for each in record._meta.concrete_fields]
    return [each.get_db_prep_save(value + by if isinstance(value, date) else value, connection) for each, value in values]
