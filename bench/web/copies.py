"""Copies of kinds of case, written many at once: each with a reference, words, a key and a chain of its own.

Every hash follows from what its entry says, and every text opens. What letters and notes say, and the key that seals it, is alike in all
copies of one kind: that is sealed once.
"""

import json
import secrets
import uuid
from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.web.kinds import REFERENCE, EntryOfAKind, Kind, Row, columns
from bench.web.words import Asked, asked

if TYPE_CHECKING:
    from django.db.models import Model


class _Entry(NamedTuple):
    """An entry of a kind as it is written: what its hash is over, from its number to its payload, and its row without case and hashes.

    `own` has it where some of its texts are a request's own.
    """

    hashed: str
    before: tuple[Any, ...]
    payload: str
    commitment: str
    content: bytes | None
    wall: str
    own: EntryOfAKind | None


class Copies:
    """Writes copies into the register of a body, each numbered after those before."""

    def __init__(self, body: str, count: int) -> None:
        from django.apps import apps
        from django.db.models import Max

        from answerable.casework.authority.models import InformationRequest, InternalReview, Letter, Part
        from answerable.casework.ledger.models import CaseKey, Entry, Sealed

        self._body, self._count, self._made = body, count, 0
        self._models: tuple[type[Model], ...] = (
            InformationRequest,
            Part,
            Letter,
            InternalReview,
            apps.get_model("holdings", "Holding"),
            CaseKey,
            Entry,
            Sealed,
        )
        self._columns: dict[type[Model], list[str]] = {model: columns(model) for model in self._models}
        self._of_request: dict[type[Model], int] = {
            model: named.index("request_id") for model, named in self._columns.items() if "request_id" in named
        }
        self._last: dict[type[Model], int] = {model: model._base_manager.aggregate(last=Max("pk"))["last"] or 0 for model in self._models}
        self._rows: dict[type[Model], list[Sequence[Any]]] = {model: [] for model in self._models}
        self._request, self._part, self._letter, self._key, self._entry, self._sealed = (
            InformationRequest,
            Part,
            Letter,
            CaseKey,
            Entry,
            Sealed,
        )
        self._at = [self._columns[InformationRequest].index(name) for name in ("reference", "case", "subject", "text")]
        self._asked = self._columns[Part].index("asked")
        self._kinds: dict[int, tuple[_Entry, ...]] = {}

    def write(self, kinds: Sequence[Kind], chance: Random) -> None:
        """Writes a copy of each, inside the transaction of whoever calls."""
        for each in kinds:
            self._copy(each, asked(chance), chance)
        self._flush()

    def _copy(self, kind: Kind, words: Asked, chance: Random) -> None:
        reference = f"FOI-{self._made:07d}"
        # Drawn like any other, but in order, so that the database writes its indexes from one end to the other.
        case = uuid.UUID(int=(self._made * (2**32 // self._count) << 96) | chance.getrandbits(96), version=4)
        in_column = _prepared(self._request, "case", case)
        asks = _slices(words.text, len(kind.parts))
        request = [*kind.request]
        for at, value in zip(self._at, (reference, in_column, words.subject, words.text), strict=True):
            request[at] = value
        pk = self._add(self._request, request)
        for row, text in zip(kind.parts, asks, strict=True):
            part = [*row]
            part[self._asked] = text
            self._add_to(pk, self._part, part)
        for model, rows in kind.beside:
            for row in rows:
                self._add_to(pk, model, [*row])
        for wall, key in kind.keys.items():
            self._add(self._key, [0, in_column, wall, key])
        self._chain(kind, case, in_column, reference, (words.subject, words.text, asks))
        self._made += 1

    def _chain(self, kind: Kind, case: uuid.UUID, in_column: Any, reference: str, words: tuple[str, str, Sequence[str]]) -> None:
        from hashlib import sha256

        from answerable.casework.ledger.chain import GENESIS

        previous, begins = GENESIS, f'[{json.dumps(self._body)},"{case}"'
        entries, sealed_rows, pk = self._rows[self._entry], self._rows[self._sealed], self._last[self._entry]
        for each in self._entries_of(kind):
            pk += 1
            hashed, payload, commitment, content = each.hashed, each.payload, each.commitment, each.content
            if each.own is not None:
                hashed, payload = hashed.replace(REFERENCE, reference), payload.replace(REFERENCE, reference)
                commitment, content = _sealed(each.own, words, kind.keys[each.wall])
            head = sha256(f'{begins}{hashed},"{commitment}","{previous}"]'.encode()).hexdigest()
            entries.append((pk, self._body, in_column, *each.before, payload, commitment, previous, head))
            if content is not None:
                sealed_rows.append((pk, in_column, each.wall, content))
            previous = head
        self._last[self._entry] = pk

    def _entries_of(self, kind: Kind) -> tuple[_Entry, ...]:
        """What is the same in every copy, worked out once."""
        if id(kind) not in self._kinds:
            self._kinds[id(kind)] = tuple(self._worked_out(kind))
        return self._kinds[id(kind)]

    def _worked_out(self, kind: Kind) -> Iterator[_Entry]:
        from answerable.casework.ledger.chain import canonical

        for number, each in enumerate(kind.entries, start=1):
            at = each.at.isoformat(timespec="microseconds")
            hashed = canonical([number, each.kind, each.on.isoformat(), at, each.by, each.payload])
            before = (number, each.kind, _prepared(self._entry, "on", each.on), _prepared(self._entry, "at", each.at), each.by)
            own = each if each.words is not None else None
            yield _Entry(f",{hashed[1:-1]}", before, each.payload, each.commitment, each.content, each.wall, own)

    def _add(self, model: "type[Model]", row: Row) -> int:
        self._last[model] += 1
        row[0] = self._last[model]
        self._rows[model].append(row)
        return self._last[model]

    def _add_to(self, request: int, model: "type[Model]", row: Row) -> None:
        row[self._of_request[model]] = request
        self._add(model, row)

    def _flush(self) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            for model, rows in self._rows.items():
                if rows:
                    named = ", ".join(connection.ops.quote_name(each) for each in self._columns[model])
                    places = ", ".join(["%s"] * len(self._columns[model]))
                    cursor.executemany(f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({named}) VALUES ({places})", rows)
                rows.clear()

    def number_on(self) -> None:
        """Has the database number what comes next after what was written here."""
        from django.core.management.color import no_style
        from django.db import connection

        with connection.cursor() as cursor:
            for each in connection.ops.sequence_reset_sql(no_style(), [model for model in self._models if model is not self._sealed]):
                cursor.execute(each)


def _prepared(model: "type[Model]", name: str, value: object) -> Any:
    """A value as its column takes it."""
    from django.db import connection

    return model._meta.get_field(name).get_db_prep_save(value, connection)  # type: ignore[union-attr]


def _slices(text: str, count: int) -> list[str]:
    """A text in so many pieces."""
    size = -(-len(text) // count)
    return [text[at : at + size] or "nothing more" for at in range(0, size * count, size)]


def _sealed(entry: EntryOfAKind, words: tuple[str, str, Sequence[str]], key: bytes) -> tuple[str, bytes]:
    """The commitment to an entry's texts with these words among them, and the texts sealed."""
    from answerable.casework.ledger.chain import commitment
    from answerable.casework.ledger.seal import sealed

    texts = [*entry.texts]
    subject, text, asks = entry.words or (None, None, ())
    for at, value in ((subject, words[0]), (text, words[1]), *zip(asks, words[2], strict=False)):
        if at is not None:
            texts[at] = value
    salt = secrets.token_hex(16)
    committed = commitment(texts, salt)
    return committed, sealed(texts, salt, key=key, entry=committed)
