"""The words of the register of decisions, in an index beside the database: nothing but what everybody may read, from its day on."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import tantivy

from answerable.casework.commissioner.published.models import Decision, DecisionChange
from answerable.casework.indexed import Journal, WordIndex, newest_of, place_of, placed_until

_SHAPE = 1  # of what is in it: another is another index
_FIELDS = ("pk", "published_on", "dated", "authority", "sectors", "outcome", "outcomes", "reference", "summary", "text")
_TERMS = ("authority", "sector", "outcome", "under", "found", "year")


def _schema() -> tantivy.Schema:
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("pk", indexed=True)
    schema.add_integer_field("place", indexed=True, fast=True)
    for each in _TERMS:
        schema.add_text_field(each, tokenizer_name="raw", index_option="basic")
    schema.add_text_field("words", tokenizer_name="en_stem", index_option="freq")
    return schema.build()


_SCHEMA = _schema()


def newest(words: Sequence[str], terms: Sequence[tuple[str, str]], *, until: date, before: tuple[date, int] | None, most: int) -> list[int]:
    """What has all these words and these terms, the newest first, published until a day. Raises `NotBuilt`."""
    return newest_of(INDEX.read_on(), _SCHEMA, words=words, terms=terms, since=None, until=until, before=before, most=most)


def terms_of(field: str, *, until: date, most: int) -> tuple[str, ...]:
    """What the decisions published until a day have in a field of terms; of more than so many, the most frequent. Raises `NotBuilt`."""
    searcher = INDEX.read_on().searcher()
    return tuple(term for term, many in searcher.terms_with_prefix(field, "", placed_until(_SCHEMA, until), most) if many)


def found_so(under: str, outcome: str) -> str:
    """The term for an outcome under a provision."""
    return f"{under}|{outcome}"


def _documents(some: Sequence[Any] | None) -> Iterator[tuple[int, tantivy.Document | None]]:
    wanted = Decision.objects.order_by("pk") if some is None else Decision.objects.filter(pk__in=some).order_by("pk")
    there = wanted.filter(withdrawn_on__isnull=True).values_list(*_FIELDS)
    for pk, day, dated, authority, sectors, outcome, outcomes, *words in there.iterator(2000):
        pairs = [(under, each["complaint"]) for each in outcomes for under in _and_above(each["under"])]
        told = {
            "authority": authority,
            "sector": sectors,
            "outcome": outcome,
            "under": sorted({under for under, _ in pairs}),
            "found": sorted({found_so(*each) for each in pairs}),
            "year": str(dated.year),
            "words": "\n".join((authority, *words)),
        }
        yield pk, tantivy.Document(pk=pk, place=place_of(day, pk), **told)
    if some is not None:
        yield from ((pk, None) for pk in wanted.filter(withdrawn_on__isnull=False).values_list("pk", flat=True))


def _and_above(under: str) -> Iterator[str]:
    """A provision, and each that it is part of: s.31(1)(a), s.31(1), s.31."""
    while under:
        yield under
        under = under[: under.rindex("(")] if under.endswith(")") else ""


INDEX = WordIndex("decisions", _SHAPE, _SCHEMA, lambda: Journal(DecisionChange, "mark", "decision"), _documents)
