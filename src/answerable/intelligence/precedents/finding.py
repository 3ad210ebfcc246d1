"""Paragraphs by words, provision, outcome, kind of authority, authority, year and stage: each with its decision, the best first."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import STEMS, every
from answerable.documents.authority_kinds import KINDS
from answerable.documents.decision_notice.reading import NOT_UPHELD, PARTLY_UPHELD, UPHELD
from answerable.documents.tribunal_decision import RESULTS
from answerable.intelligence.precedents.corpus import Corpus, any_of, only, term
from answerable.intelligence.precedents.decision import NOT_KNOWN
from answerable.intelligence.precedents.recorded import sectors
from answerable.intelligence.precedents.told import Hit

OUTCOMES = (UPHELD, NOT_UPHELD, PARTLY_UPHELD, *(f"appeal {each}" for each in RESULTS))
SECTORS = (*KINDS, NOT_KNOWN)
MOST = 1000
_PLAIN = re.compile("[A-Za-z0-9 ]+")
_MARKS = frozenset(("AND", "OR", "NOT", "IN", "TO"))


class Asked(NamedTuple):
    """What is searched for. What is left empty narrows nothing.

    An outcome is that under the provision, where there is one; that of an appeal is of all of it.
    """

    words: str = ""
    under: str = ""
    outcome: str = ""
    authority: str = ""
    year: str = ""
    sector: str = ""
    stage: str = ""


def found(corpus: Corpus, asked: Asked, *, most: int = 20) -> tuple[Hit, ...]:
    """The paragraphs that meet all that is asked; of a provision, those that cite it or one inside it.

    The best first by their words, and the newest where there are no words.
    """
    words = [each for name in ("words", "authority") if getattr(asked, name) for each in _having(corpus, name, getattr(asked, name))]
    return tuple(corpus.paragraphs(*words, *map(only, narrowing(corpus, asked)), most=min(most, MOST), newest=not words))


def narrowing(corpus: Corpus, asked: Asked) -> Iterator[tantivy.Query]:
    """What a paragraph has to meet besides words, for each thing that is asked."""
    for name, word in (("under", asked.under), ("year", asked.year), ("stage", asked.stage)):
        if word:
            yield term(name, word)
    if asked.outcome:
        of_an_appeal = asked.outcome.startswith("appeal ")
        yield term("decided", f"{'*' if of_an_appeal else asked.under or '*'} {asked.outcome}")
    if asked.sector:
        yield _of_sector(corpus, asked.sector)


def _having(corpus: Corpus, name: str, words: str) -> Iterator[tantivy.Query]:
    """What has all these words in a field. Marks between them, as of a phrase, mean what they mean to the index."""
    if _PLAIN.fullmatch(words) and _MARKS.isdisjoint(words.split()):
        yield from (term(name, stem) for stem in STEMS.analyze(words))
    elif words.strip():
        yield corpus.index.parse_query_lenient(words, [name], conjunction_by_default=True)[0]


def _of_sector(corpus: Corpus, sector: str) -> tantivy.Query:
    """Those of a kind by their name, but for authorities whose kind a person has put right."""
    right = sectors(corpus.folder)
    if not right:
        return term("sector", sector)
    theirs = [body for body, each in right.items() if each.sector == sector]
    by_name = every([term("sector", sector)])
    others = tantivy.Query.boolean_query([(tantivy.Occur.Must, by_name), (tantivy.Occur.MustNot, any_of("body", right))])
    corrected = [(tantivy.Occur.Should, any_of("body", theirs))] if theirs else []
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, others), *corrected])
