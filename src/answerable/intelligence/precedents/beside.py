"""The paragraphs of reasons on one limb and one stage of its test, for and against, that stand beside a form.

What the words of a case are used for is to put the nearest first. They are asked with, and kept nowhere.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import tantivy

from answerable.casework.indexed import rarest_of
from answerable.documents.decision_notice.reading import NOT_UPHELD, UPHELD
from answerable.intelligence.precedents.afterwards import Afterwards, afterwards
from answerable.intelligence.precedents.corpus import SCHEMA, Corpus, above, only, term
from answerable.intelligence.precedents.decision import Decision, Said
from answerable.intelligence.precedents.stages import BY_NAME

EACH = 3
_AHEAD = 24  # Of one decision the nearest paragraph is shown, so several times as many are looked through.


class Beside(NamedTuple):
    """A paragraph, its decision and what became of it, and what it shares with the form: the provision and the stage."""

    decision: Decision
    said: Said
    afterwards: Afterwards
    shared: str
    stage: str

    @property
    def why(self) -> str:
        """Why it is shown, in a few words."""
        return f"on {self.shared}" + (f", and speaks of {BY_NAME[self.stage].words}" if self.stage else "")


class Sides(NamedTuple):
    """What was decided for the public authority, and what for the complainant."""

    for_authority: tuple[Beside, ...]
    for_complainant: tuple[Beside, ...]


def beside(corpus: Corpus, under: str, stage: str = "", *, words: str = "", each: int = EACH) -> Sides:
    """Decisions on this provision, or the nearest that it stands in and that was decided at all, at this stage where one is given."""
    rare = rarest_of(corpus.searcher, SCHEMA, words) if words.strip() else None
    ahead = [list(_side(corpus, above(under), outcome, stage, rare)) for outcome in (NOT_UPHELD, UPHELD)]
    sides = [one[:each] for one in ahead]
    after = afterwards(corpus, [one.decision for side in sides for one in side])
    for_authority, for_complainant = (tuple(one._replace(afterwards=after[one.decision.key]) for one in side) for side in sides)
    return Sides(for_authority, for_complainant)


def _side(corpus: Corpus, provisions: Sequence[str], outcome: str, stage: str, rare: tantivy.Query | None) -> Iterator[Beside]:
    seen: set[str] = set()
    for provision in provisions:
        conditions = [term("under", provision), term("decided", f"{provision} {outcome}")]
        asked = only(*conditions, *([term("stage", stage)] if stage else []))
        ranked = asked if rare is None else tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Should, rare)])
        for hit in corpus.paragraphs(ranked, most=_AHEAD):
            if hit.decision.key not in seen:
                seen.add(hit.decision.key)
                yield Beside(hit.decision, hit.said, Afterwards(), provision, stage)
