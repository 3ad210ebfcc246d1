"""Paragraphs by words, provision, outcome, authority and year: each with its decision, the best first."""

import json
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import every
from answerable.documents.decision_notice.reading import NOT_UPHELD, PARTLY_UPHELD, UPHELD
from answerable.intelligence.precedents.corpus import PARAGRAPH, SCHEMA, Corpus
from answerable.intelligence.precedents.decision import Decision, Said

OUTCOMES = (UPHELD, NOT_UPHELD, PARTLY_UPHELD)
MOST = 1000


class Asked(NamedTuple):
    """What is searched for. What is left empty narrows nothing. An outcome is that under the provision, where there is one."""

    words: str = ""
    under: str = ""
    outcome: str = ""
    authority: str = ""
    year: str = ""


class Hit(NamedTuple):
    """A paragraph that was found, and the decision that it is of, without its other paragraphs."""

    decision: Decision
    said: Said


def found(corpus: Corpus, asked: Asked, *, most: int = 20) -> tuple[Hit, ...]:
    """The paragraphs that meet all that is asked, the best first; of a provision, those that cite it or one inside it."""
    conditions = [tantivy.Query.term_query(SCHEMA, "kind", PARAGRAPH)]
    for name, words in (("words", asked.words), ("authority", asked.authority)):
        if words.strip():
            conditions.append(corpus.index.parse_query_lenient(words, [name], conjunction_by_default=True)[0])
    for name, term in (("under", asked.under), ("year", asked.year)):
        if term:
            conditions.append(tantivy.Query.term_query(SCHEMA, name, term))
    if asked.outcome:
        conditions.append(tantivy.Query.term_query(SCHEMA, "decided", f"{asked.under or '*'} {asked.outcome}"))
    searcher = corpus.searcher
    return tuple(_hit(str(searcher.doc(at)["told"][0])) for _, at in searcher.search(every(conditions), min(most, MOST), count=False).hits)


def _hit(told: str) -> Hit:
    (reference, date, authority, regimes, outcomes, _), (number, zone, text, under, cites) = json.loads(told)
    decision = Decision(reference, date, authority, tuple(regimes), tuple((each[0], each[1]) for each in outcomes), ())
    return Hit(decision, Said(number, zone, text, tuple(under), tuple(cites)))
