"""Decisions like a case, for the complainant and against, by what they share with it: where they turned, and the words that are rare.

The words of a case stand close together in the decision that is like it, so the paragraphs that have most of them are looked for, and their
decisions shown. Nothing is weighed. Both sides are shown, each decision with what it shares, so that whoever reads can see why it is there.
"""

from collections.abc import Iterator, Mapping, Sequence, Sized
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import STEMS, any_stem, rarest_stems
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.documents.similar import EMPTY
from answerable.intelligence.precedents.corpus import SCHEMA, Corpus, above, any_of, only, term
from answerable.intelligence.precedents.decision import Decision

EACH = 5
_WORDS_ASKED, _WORDS_TOLD = 48, 6
_MARKS = ".,;:!?()[]“”‘’\"'"
_AHEAD = 120  # Paragraphs: both sides come out of the same ones, and of one decision several.


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
    rare = rarest_stems(corpus.searcher, words, most=_WORDS_ASKED)
    near: dict[str, dict[str, _Found]] = {UPHELD: {}, NOT_UPHELD: {}}
    for provision in above(under):
        for decision, outcome, text in _on(corpus, provision, any_stem(SCHEMA, rare), near, each):
            near[outcome].setdefault(decision.key, _Found(decision, provision, [])).texts.append(text)
    written = _as_written(words)
    telling = [stem for stem in rare if stem in written and len(stem) > 2]
    return Nearest(*(tuple(_near(found, telling, written) for found in list(side.values())[:each]) for side in near.values()))


class _Found(NamedTuple):
    decision: Decision
    shared: str
    texts: list[str]


def _on(
    corpus: Corpus, provision: str, some: tantivy.Query | None, near: Mapping[str, Sized], most: int
) -> Iterator[tuple[Decision, str, str]]:
    """Decisions on a provision, and what each came to, for the sides that have not enough yet: the nearest by their paragraphs first.

    Both sides are asked for together, then each that still lacks some alone, and at last those with no word in common.
    """
    lacking = [outcome for outcome in near if len(near[outcome]) < most]
    if some is not None and lacking:
        yield from _by_paragraphs(corpus, provision, some, lacking)
        for outcome in lacking:
            if len(near[outcome]) < most:
                yield from _by_paragraphs(corpus, provision, some, [outcome])
    for outcome in lacking:
        if len(near[outcome]) < most:
            for decision in corpus.decisions(term("came_to", f"{provision} {outcome}"), most=most, newest=True):
                yield decision, outcome, ""


def _by_paragraphs(corpus: Corpus, provision: str, some: tantivy.Query, outcomes: Sequence[str]) -> Iterator[tuple[Decision, str, str]]:
    asked = only(any_of("decided", (f"{provision} {outcome}" for outcome in outcomes)))
    ranked = tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Should, some)])
    for decision, said in corpus.paragraphs(ranked, most=_AHEAD):
        for outcome in outcomes:
            if any(each == outcome and provision in above(under) for under, each in decision.outcomes):
                yield decision, outcome, said.text


def _near(found: _Found, telling: Sequence[str], written: Mapping[str, str]) -> Near:
    """With the rarest words of the case that its paragraphs have, as the case writes them."""
    has = frozenset(STEMS.analyze(" ".join(found.texts)))
    return Near(found.decision, found.shared, tuple(written[stem] for stem in telling if stem in has)[:_WORDS_TOLD])


def _as_written(words: str) -> dict[str, str]:
    written: dict[str, str] = {}
    for word in words.split():
        plain = word.strip(_MARKS).lower().removesuffix("’s").removesuffix("'s")
        for stem in STEMS.analyze(plain) if plain.isalpha() and plain not in EMPTY else ():
            written.setdefault(stem, plain)
    return written
