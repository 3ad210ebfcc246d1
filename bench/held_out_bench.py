"""Decisions like a case, on real notices: is the decision of a case found by what was written before it was decided?

Of each notice, the paragraphs on the request and on what happened are held out: they are what is asked with. The rest is kept, among sixty
others on the same provisions that are made of reasons drawn from the other notices, so that all speak the language of decisions. A decision
is found where it is among the five for the complainant or the five against. What was tuned was tuned on other texts (precedents_bench).
A notice in the short form, on lateness alone, gives no reasons of its own: nothing is left to find it by, and it counts as missed.
    python -m bench.held_out_bench
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from answerable.documents.decision_notice.headings import CHRONOLOGY, REASONS, REQUEST
from answerable.documents.decision_notice.reading import PARTLY_UPHELD
from answerable.documents.opening import open_document
from answerable.intelligence.precedents.corpus import Corpus
from answerable.intelligence.precedents.decision import Decision, decision_in
from answerable.intelligence.precedents.nearest import nearest
from bench.precedents_bench import NOTICES
from bench.rounds import report

_OTHERS, _LONGEST, _TELLING = 60, 25, 80
_BEFORE = (REQUEST, CHRONOLOGY)
_SHORT = 40  # words: of a request, and nothing of what came of it


def _real() -> list[Decision]:
    files = sorted(each for each in NOTICES.glob("*") if each.suffix in (".txt", ".pdf"))
    read = [(file.stem, decision_in(open_document(file))) for file in files]
    return [each._replace(key=each.key or name, reference=each.reference or name) for name, each in read if each.outcomes]


def _kept(real: Sequence[Decision]) -> Iterator[Decision]:
    """Each decision without what is held out, and those that stand around it."""
    chance = random.Random(3)
    reasons = [(each.key, said) for each in real for said in each.said if said.zone == REASONS and len(said.text) > _TELLING]
    for each in real:
        rest = tuple(said for said in each.said if said.zone not in _BEFORE)
        yield each._replace(said=rest)
        others = [said for key, said in reasons if key != each.key]
        for nth in range(_OTHERS):
            outcomes = tuple((under, chance.choice(("upheld", "not upheld"))) for under, _ in each.outcomes)
            said = tuple(chance.sample(others, min(len(rest), _LONGEST)))
            yield each._replace(key=f"{each.key}-{nth}", reference="", also=(), outcomes=outcomes, said=said)


def _recall(corpus: Corpus, real: Sequence[Decision], most: int | None) -> tuple[int, int]:
    """How many were found, of how many asked for: one for each provision that a decision was for or against."""
    found = []
    for each in real:
        words = " ".join(said.text for said in each.said if said.zone in _BEFORE).split()[:most]
        for under, outcome in each.outcomes if words else ():
            if outcome != PARTLY_UPHELD:
                found.append(any(near.decision.key == each.key for side in nearest(corpus, under, " ".join(words)) for near in side))
    return sum(found), len(found)


def main() -> int:
    """Measures and prints."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not NOTICES.exists():
        print("No notices are beside this checkout, so nothing is measured.")
        return 0
    real = _real()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Corpus(Path(folder))
        list(corpus.take_in((Path(each.key), each.key, each) for each in _kept(real)))
        for what, most in (("the request and what happened", None), (f"its first {_SHORT} words", _SHORT)):
            found, asked = _recall(corpus, real, most)
            said = f"{found} of {asked} found"
            report(f"recall at 5 of real decisions by {what}", found / asked, goal=">= 0.9" if most is None else "", detail=said, unit="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
