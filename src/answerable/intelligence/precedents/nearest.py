"""Decisions like a case, for the complainant and against, by what they share with it: where they turned, and the words that are rare.

Nothing is weighed. Both sides are shown, each decision with what it shares, so that whoever reads them can see why they are there.
"""

from collections.abc import Sequence
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import STEMS, any_stem, every, rarest_stems
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.intelligence.precedents.corpus import DECISION, SCHEMA, Corpus, above, any_of, term
from answerable.intelligence.precedents.decision import Decision, from_line

EACH = 5
_WORDS_ASKED, _WORDS_TOLD = 48, 6


class Near(NamedTuple):
    """A decision, and what it shares with the case: the provision, as deep as both go, and the rarest words."""

    decision: Decision
    shared: str
    words: tuple[str, ...]


class Nearest(NamedTuple):
    """The nearest decisions that upheld a complaint under the provision, and the nearest that did not."""

    upheld: tuple[Near, ...]
    not_upheld: tuple[Near, ...]


def nearest(corpus: Corpus, under: str, words: str, *, each: int = EACH) -> Nearest:
    """Decisions on this provision, or on the nearest one that it stands in and that was decided at all, by the words of the case."""
    searcher = corpus.searcher
    rare = rarest_stems(searcher, words, field="whole", most=_WORDS_ASKED)
    sides = [_side(searcher, above(under), outcome, rare, each) for outcome in (UPHELD, NOT_UPHELD)]
    has = _words_of(searcher, [decision.key for side in sides for decision, _ in side], words, rare)
    return Nearest(*(tuple(Near(decision, shared, has.get(decision.key, ())) for decision, shared in side) for side in sides))


def _side(
    searcher: tantivy.Searcher, provisions: Sequence[str], outcome: str, rare: Sequence[str], most: int
) -> list[tuple[Decision, str]]:
    near: dict[str, tuple[Decision, str]] = {}
    some = any_stem(SCHEMA, rare, field="whole")
    for provision in provisions:
        asked = every([term("kind", DECISION), term("decided", f"{provision} {outcome}")])
        ranked = asked if some is None else tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Should, some)])
        for _, at in searcher.search(ranked, most, count=False).hits:
            decision = from_line(str(searcher.doc(at)["told"][0]))
            near.setdefault(decision.key, (decision, provision))
        if len(near) >= most:
            break
    return list(near.values())[:most]


def _words_of(searcher: tantivy.Searcher, keys: Sequence[str], words: str, rare: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The rarest words of the case that each of these decisions has, as the case writes them."""
    has: dict[str, list[str]] = {}
    written = _as_written(words)
    for stem in (each for each in rare if each in written and len(each) > 2) if keys else ():
        asked = every([term("kind", DECISION), term("whole", stem), any_of("key", keys)])
        for _, at in searcher.search(asked, len(keys), count=False).hits:
            has.setdefault(from_line(str(searcher.doc(at)["told"][0])).key, []).append(written[stem])
    return {key: tuple(found[:_WORDS_TOLD]) for key, found in has.items()}


def _as_written(words: str) -> dict[str, str]:
    written: dict[str, str] = {}
    for word in words.split():
        plain = word.strip(".,;:!?()[]“”\"'’").lower()
        for stem in STEMS.analyze(plain) if plain.isalpha() else ():
            written.setdefault(stem, plain)
    return written
