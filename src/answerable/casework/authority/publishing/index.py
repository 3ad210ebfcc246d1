"""The words of what is published, in an index beside the database: nothing but what everybody may read, from its day on."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import tantivy

from answerable.casework.authority.publishing.models import Disclosure, LogChange
from answerable.casework.indexed import Journal, WordIndex, newest_of, pk_at, place_of, rarest_of

_WORDS_COMPARED = 20  # the rarest of a request: of twelve too many may be words that a copy has changed
_SHAPE = 1  # of what is in it: another is another index
_FIELDS = ("pk", "published_on", "authority__slug", "provisions", "subject", "asked")
_SCHEMA = (
    tantivy.SchemaBuilder()
    .add_integer_field("pk", indexed=True)
    .add_integer_field("place", indexed=True, fast=True)
    .add_text_field("body", tokenizer_name="raw", index_option="basic")
    .add_text_field("under", tokenizer_name="raw", index_option="basic")
    .add_text_field("words", tokenizer_name="en_stem", index_option="freq")
    .build()
)


def newest(
    words: Sequence[str],
    under: str = "",
    *,
    body: str = "",
    since: date | None = None,
    until: date,
    before: tuple[date, int] | None = None,
    most: int,
) -> list[int]:
    """What has all these words, or relied on this, the newest first: published from a day on and until another. Raises `NotBuilt`."""
    terms = (("body", body), ("under", under))
    return newest_of(INDEX.read_on(), _SCHEMA, words=words, terms=terms, since=since, until=until, before=before, most=most)


def most_like(text: str, *, most: int) -> list[int]:
    """What shares most with a text, rare words before common ones, whatever its day. Raises `NotBuilt`."""
    searcher = INDEX.read_on().searcher()
    query = rarest_of(searcher, _SCHEMA, text, most=_WORDS_COMPARED)
    if query is None:
        return []
    hits = searcher.search(query, most, count=False).hits
    return [pk_at(int(place)) for place in searcher.fast_field_values("place", [at for _, at in hits]) if place is not None]


def _documents(some: Sequence[Any] | None) -> Iterator[tuple[int, tantivy.Document | None]]:
    wanted = Disclosure.objects.order_by("pk") if some is None else Disclosure.objects.filter(pk__in=some).order_by("pk")
    there = wanted.filter(taken_down_on__isnull=True).values_list(*_FIELDS)
    for pk, day, body, provisions, *words in there.iterator(2000):
        told = {"body": body, "under": sorted(_under(provisions)), "words": "\n".join(words)}
        yield pk, tantivy.Document(pk=pk, place=place_of(day, pk), **told)
    if some is not None:
        yield from ((pk, None) for pk in wanted.filter(taken_down_on__isnull=False).values_list("pk", flat=True))


def _under(listed: str) -> set[str]:
    """Each provision and its section, as they are looked for."""
    each = set(filter(None, listed.split(", ")))
    return each | {one.partition("(")[0] for one in each}


INDEX = WordIndex("log", _SHAPE, _SCHEMA, lambda: Journal(LogChange, "mark", "disclosure"), _documents)
