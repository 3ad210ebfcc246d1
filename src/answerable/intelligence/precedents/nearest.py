"""Decisions like a case, for the complainant and against, by what they share with it: where they turned, and the words that are rare.

Nothing is weighed. Both sides are shown, each decision with what it shares, so that whoever reads them can see why they are there.
"""

from collections.abc import Sequence
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import STEMS, any_stem, rarest_stems
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.documents.similar import EMPTY
from answerable.intelligence.precedents.corpus import SCHEMA, Corpus, above, any_of, term
from answerable.intelligence.precedents.decision import Decision

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
    rare = rarest_stems(corpus.searcher, words, field="whole", most=_WORDS_ASKED)
    sides = [_side(corpus, above(under), outcome, rare, each) for outcome in (UPHELD, NOT_UPHELD)]
    has = _words_of(corpus, [decision.key for side in sides for decision, _ in side], words, rare)
    return Nearest(*(tuple(Near(decision, shared, has.get(decision.key, ())) for decision, shared in side) for side in sides))


def _side(corpus: Corpus, provisions: Sequence[str], outcome: str, rare: Sequence[str], most: int) -> list[tuple[Decision, str]]:
    near: dict[str, tuple[Decision, str]] = {}
    some = any_stem(SCHEMA, rare, field="whole")
    for provision in provisions:
        asked = term("came_to", f"{provision} {outcome}")
        ranked = asked if some is None else tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Should, some)])
        for decision in corpus.decisions(ranked, most=most):
            near.setdefault(decision.key, (decision, provision))
        if len(near) >= most:
            break
    return list(near.values())[:most]


def _words_of(corpus: Corpus, keys: Sequence[str], words: str, rare: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The rarest words of the case that each of these decisions has, as the case writes them."""
    has: dict[str, list[str]] = {}
    wanting, written = set(keys), _as_written(words)
    for stem in (each for each in rare if each in written and len(each) > 2):
        if not wanting:
            break
        for decision in corpus.decisions(term("whole", stem), any_of("key", wanting), most=len(keys)):
            has.setdefault(decision.key, []).append(written[stem])
            if len(has[decision.key]) == _WORDS_TOLD:
                wanting.discard(decision.key)
    return {key: tuple(found) for key, found in has.items()}


def _as_written(words: str) -> dict[str, str]:
    written: dict[str, str] = {}
    for word in words.split():
        plain = word.strip(".,;:!?()[]“”\"'’").lower()
        for stem in STEMS.analyze(plain) if plain.isalpha() and plain not in EMPTY else ():
            written.setdefault(stem, plain)
    return written
