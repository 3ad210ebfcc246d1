"""What became of decisions afterwards: overturned on appeal, as a table of appeals or the decisions that are kept tell, and doubted.

A decision is doubted where a Tribunal or court says so in a sentence that is kept, or where a person has recorded it; never by inference.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from answerable.documents.decision_references import references
from answerable.intelligence.precedents.cited import IN_PART, OVERTURNED, Appeal, told_by_table, what_became
from answerable.intelligence.precedents.corpus import Corpus, any_of
from answerable.intelligence.precedents.decision import Decision
from answerable.intelligence.precedents.doubting import doubted_in
from answerable.intelligence.precedents.recorded import Doubt, doubts

_MOST = 1000
READ = "read in its paragraph {}"


class Afterwards(NamedTuple):
    """Of one decision: the appeals against it, the earliest first, what became of the last of them on appeal in turn, and its doubts."""

    appeals: tuple[Appeal, ...] = ()
    turned: tuple[Appeal, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def mark(self) -> str:
        """The last word on it, in a few words; nothing where there is none."""
        said = [f"{each.became} ({each.citation})" for each in self.appeals[-1:]]
        said += [f"which was itself {each.became} ({each.citation})" for each in self.turned[-1:]]
        said += [f"doubted in {each.by}" for each in self.doubts]
        return ", ".join(said)

    @property
    def word(self) -> str:
        """The same in one word, or two."""
        if any(each.became in (OVERTURNED, IN_PART) for each in self.appeals):
            return "Overturned"
        return "Doubted" if self.doubts else "Appealed"

    @property
    def stands(self) -> bool:
        """Whether nothing that is known here has overturned or doubted it."""
        return not self.doubts and not any(each.became in (OVERTURNED, IN_PART) for each in self.appeals)


def afterwards(corpus: Corpus, decisions: Iterable[Decision]) -> dict[str, Afterwards]:
    """What became of each of these decisions, by its key."""
    every = list(decisions)
    names = {each.key: _names(each) for each in every}
    appeals = _appeals(corpus, {name for each in names.values() for name in each})
    again = _appeals(corpus, {name for each in appeals for name in _cited_as(each)})
    doubted = (*_read(corpus, {name for each in names.values() for name in each}), *doubts(corpus.folder))
    return {key: _of(own, appeals, again, doubted) for key, own in names.items()}


def _of(own: frozenset[str], appeals: list[Appeal], again: list[Appeal], doubted: Iterable[Doubt]) -> Afterwards:
    mine = tuple(each for each in appeals if each.notice in own)
    last = _cited_as(mine[-1]) if mine else frozenset()
    turned = tuple(each for each in again if each.notice in last)
    return Afterwards(mine, turned, tuple({each.by: each for each in doubted if each.reference in own}.values()))


def _names(decision: Decision) -> frozenset[str]:
    return frozenset(each for each in (decision.reference, *decision.also) if each)


def _cited_as(appeal: Appeal) -> frozenset[str]:
    return frozenset(each.reference for each in references(appeal.citation))


def _appeals(corpus: Corpus, names: set[str]) -> list[Appeal]:
    """The appeals against what is known by these, the earliest first: as a table tells, and as the decisions that are kept do."""
    if not names:
        return []
    found = corpus.decisions(any_of("of", sorted(names)), most=_MOST)
    read = [appeal for each in found for appeal in _told(each) if appeal.notice in names]
    own = {(each.notice, name) for each in read for name in _cited_as(each)}
    table = (each for each in told_by_table(corpus.folder) if each.notice in names)
    others = [each for each in table if own.isdisjoint((each.notice, name) for name in _cited_as(each))]
    return sorted([*others, *read], key=lambda each: each.date)


def _told(decision: Decision) -> Iterator[Appeal]:
    citation = "; ".join((decision.reference, *decision.also)) or decision.key
    for notice in decision.of:
        yield Appeal(notice, citation, decision.date, decision.result or "no result read", what_became(decision.result))


def _read(corpus: Corpus, names: set[str]) -> Iterator[Doubt]:
    """The doubts that stand in sentences of Tribunals and courts."""
    for hit in corpus.paragraphs(any_of("doubts", sorted(names)), most=_MOST) if names else ():
        for reference, sentence in doubted_in(hit.said.text):
            if reference in names:
                yield Doubt(
                    reference, hit.decision.reference or hit.decision.key, sentence, READ.format(hit.said.number), hit.decision.date
                )
