"""Decisions like a case, for the complainant and against, by what they share with it: where they turned, and the words that are rare.

Nothing is weighed. Both sides are shown, each decision with what it shares, so that whoever reads them can see why they are there.
"""

from collections.abc import Sequence
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import STEMS, every, rarest_of
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.intelligence.precedents.corpus import DECISION, SCHEMA, Corpus, above, term
from answerable.intelligence.precedents.decision import Decision, from_line

EACH = 5
_WORDS_TOLD = 6


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
    return Nearest(*(_side(corpus, above(under), outcome, words, each) for outcome in (UPHELD, NOT_UPHELD)))


def _side(corpus: Corpus, provisions: Sequence[str], outcome: str, words: str, most: int) -> tuple[Near, ...]:
    searcher = corpus.searcher
    near: dict[str, Near] = {}
    for provision in provisions:
        conditions = [
            term("kind", DECISION),
            term("decided", f"{provision} {outcome}"),
        ]
        rare = rarest_of(searcher, SCHEMA, words)
        ranked = (
            every(conditions)
            if rare is None
            else tantivy.Query.boolean_query([*((tantivy.Occur.Must, one) for one in conditions), (tantivy.Occur.Should, rare)])
        )
        for _, at in searcher.search(ranked, most, count=False).hits:
            decision = from_line(str(searcher.doc(at)["told"][0]))
            near.setdefault(decision.key, Near(decision._replace(said=()), provision, _shared(searcher, decision, words)))
        if len(near) >= most:
            break
    return tuple(near.values())[:most]


def _shared(searcher: tantivy.Searcher, decision: Decision, words: str) -> tuple[str, ...]:
    """The rarest words of the case that the decision has, as the case writes them."""
    theirs = {stem for said in decision.said for stem in STEMS.analyze(said.text)}
    ours: dict[str, str] = {}
    for word in words.split():
        plain = word.strip(".,;:!?()[]“”\"'’").lower()
        for stem in STEMS.analyze(plain) if plain.isalpha() else ():
            ours.setdefault(stem, plain)
    both = sorted((searcher.doc_freq("words", stem), stem) for stem in ours if stem in theirs and len(stem) > 2)
    return tuple(ours[stem] for _, stem in both[:_WORDS_TOLD])
