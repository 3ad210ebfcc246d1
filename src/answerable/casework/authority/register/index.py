"""The words of every request, in an index beside the database. Nothing that stands behind a wall is in it."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import tantivy

from answerable.casework.authority.models import InformationRequest
from answerable.casework.indexed import Journal, Known, NotBuilt, WordIndex, day_at, every, pk_at, place_of, rarest_of
from answerable.casework.ledger.models import Entry

__all__ = ["INDEX", "Hits", "NotBuilt", "day_at", "forget", "most_like", "newest", "pk_at", "place_of", "read_on", "rebuild"]

MOST_HITS = 1000  # that a search takes from the index at once
_MOST_FOUND = 1024  # lists of numbers that are kept, of requests like one
_SHAPE = 3  # of what is in it: another is another index
_PROVISION = re.compile(r"(?:FOIA s\.|EIR reg )\S+")
_FIELDS = ("pk", "authority__slug", "received_on", "provisions", "state", "reference", "subject", "text", "requester_name")
_SCHEMA = (
    tantivy.SchemaBuilder()
    .add_integer_field("pk", indexed=True)
    .add_integer_field("place", indexed=True, fast=True)
    .add_text_field("body", tokenizer_name="raw", index_option="basic")
    .add_text_field("provisions", tokenizer_name="raw", index_option="basic")
    .add_text_field("state", tokenizer_name="raw", index_option="basic")
    .add_text_field("words", tokenizer_name="en_stem")
    .build()
)


class Hits(NamedTuple):
    """Places in the register, and whether there are more behind the last."""

    places: tuple[int, ...]
    more: bool

    @property
    def pks(self) -> list[int]:
        """The requests."""
        return [pk_at(each) for each in self.places]


def newest(
    body: str, words: str = "", *, provision: str = "", state: str = "", beyond: int | None = None, newer: bool = False, most: int = 0
) -> Hits:
    """The requests of a body that have all these words, a provision or one under it, and a state, from a place on.

    A state is known as of the last entry of a case. The newest come first or, going back, the nearest newer ones; no more than `most`,
    or MOST_HITS. Raises `NotBuilt`.
    """
    index, most = INDEX.read_on(), most or MOST_HITS
    conditions = [tantivy.Query.term_query(_SCHEMA, "body", body)]
    if words:
        conditions.append(index.parse_query_lenient(words, ["words"], conjunction_by_default=True)[0])
    conditions += [tantivy.Query.term_query(_SCHEMA, name, term) for name, term in (("provisions", provision), ("state", state)) if term]
    if beyond is not None:
        low, high = (beyond + 1, None) if newer else (None, beyond - 1)
        conditions.append(tantivy.Query.range_query(_SCHEMA, "place", tantivy.FieldType.Integer, low, high))
    order = tantivy.Order.Asc if newer else tantivy.Order.Desc
    found = index.searcher().search(every(conditions), most, count=False, order_by_field="place", order=order)
    places = tuple(int(place) for place, _ in found.hits)
    return Hits(places, more=len(places) == most)


def most_like(body: str, words: Iterable[str], *, most: int = 50, as_it_is: bool = False) -> list[int]:
    """The requests of a body that share most with these words, rare ones before common ones. Raises `NotBuilt`.

    Taken as it is, the index is not brought up to date first, and the database is not asked.
    """
    plain = " ".join(each for each in words if each.isalnum())
    if not as_it_is:
        return list(_most_like(INDEX.read_on(), body, plain, most))
    # The same words find the same in an index that has not grown since.
    key = (INDEX.folder, INDEX.known, body, most, hashlib.sha256(plain.encode()).digest())
    found = _found.get(key)
    if found is None:
        found = _most_like(INDEX.as_it_is(), body, plain, most)
        if len(_found) >= _MOST_FOUND:
            _found.clear()
        _found[key] = found
    return list(found)


_found: dict[tuple[Path, Known, str, int, bytes], tuple[int, ...]] = {}


def _most_like(index: tantivy.Index, body: str, plain: str, most: int) -> tuple[int, ...]:
    searcher = index.searcher()
    query = rarest_of(searcher, _SCHEMA, plain)
    if query is None:
        return ()
    # Nothing but words is asked of an index that is of one body, for only then need not every request that has one of them be looked at.
    if searcher.doc_freq("body", body) < searcher.num_docs:
        query = every([query, tantivy.Query.term_query(_SCHEMA, "body", body)])
    hits = searcher.search(query, most, count=False).hits
    return tuple(pk_at(int(place)) for place in searcher.fast_field_values("place", [at for _, at in hits]) if place is not None)


def rebuild() -> int:
    """Makes the index again from the database, and puts it in the place of the one before. Returns how many requests are in it."""
    return INDEX.rebuild()


def forget() -> None:
    """Makes the index again without what has just been disposed of."""
    INDEX.forget()


def read_on() -> None:
    """Brings the index up to date. Raises `NotBuilt` where that is more than a search waits for."""
    INDEX.read_on()


def _documents(cases: Sequence[Any] | None) -> Iterator[tuple[int, tantivy.Document]]:
    some = InformationRequest.objects.order_by("pk") if cases is None else InformationRequest.objects.filter(case__in=cases).order_by("pk")
    for pk, body, received_on, provisions, state, *words in some.values_list(*_FIELDS).iterator(2000):
        under = sorted(_under(provisions))
        told = {"body": body, "provisions": under, "state": state, "words": "\n".join(words)}
        yield pk, tantivy.Document(pk=pk, place=place_of(received_on, pk), **told)


def _under(provisions: str) -> set[str]:
    """Each provision of a request, and what it stands under: s.31(1)(a), s.31(1), s.31."""
    found: set[str] = set()
    for named in _PROVISION.findall(provisions):
        at = named
        while at.endswith(")"):
            found.add(at)
            at = at[: at.rindex("(")]
        found.add(at)
    return found


INDEX = WordIndex("index", _SHAPE, _SCHEMA, lambda: Journal(Entry, "hash", "case"), _documents)
