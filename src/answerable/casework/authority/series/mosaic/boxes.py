"""What an answer or a proposition is about, as a box: in each dimension, and in the years, the possibilities that it covers.

A possibility of a dimension is a term with none below it or, where the terms below one are not all that there are, something else under it.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from answerable.casework.authority.series.classes import ANY, ASKED, Dimension, Vocabulary, Years
from answerable.casework.authority.series.told import Answered, Proposition

DIMENSIONS = (Dimension.AUTHORITY, *ASKED)
YEARS = len(DIMENSIONS)
_BEFORE, _AFTER = 0, 9999

# In each dimension, and last in the years, a bit for each possibility.
Box = tuple[int, ...]


def meet(one: Box, other: Box) -> bool:
    """Whether something is of both."""
    a, b, c, d, e, f = one  # six, and asked often enough for it to matter that nothing is looped over
    g, h, i, j, k, m = other
    return bool(a & g and b & h and c & i and d & j and e & k and f & m)


class Space:
    """Every possibility that some answers and propositions tell apart, over a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, about: Iterable[Answered | Proposition]) -> None:
        known = list(about)
        self._vocabulary = vocabulary
        self._own = {each.body for each in known if each.body}  # authorities that may be in no vocabulary
        self._bits: dict[tuple[Dimension, str, bool], int] = {}
        self._sets: dict[tuple[Dimension, str], int] = {}
        starts = {_BEFORE, *(edge for each in known for edge in _edges(each.about.years))}
        self._starts = sorted(starts)

    def box(self, of: Answered | Proposition) -> Box:
        """What an answer or a proposition is about."""
        terms = (of.body, *(of.about.term(each) for each in ASKED))
        return (*(self._set(each, term) for each, term in zip(DIMENSIONS, terms, strict=True)), self._years(of.about.years))

    def parts(self, of: Answered) -> tuple[list[Box], Box | None]:
        """What a count counts: a box for each term right below its own, and one for what else there may be, if the terms are not all."""
        dimension = Dimension(of.counted)
        at = DIMENSIONS.index(dimension)
        above = of.body if dimension is Dimension.AUTHORITY else of.about.term(dimension)
        whole = self.box(of)
        counted = [_with(whole, at, self._set(dimension, each)) for each in self._below(dimension, above)]
        other = None if self._vocabulary.is_complete(dimension, above) else _with(whole, at, self._bit(dimension, above, other=True))
        return counted, other

    def _below(self, dimension: Dimension, term: str) -> tuple[str, ...]:
        below = self._vocabulary.below(dimension, term)
        if dimension is Dimension.AUTHORITY and term == ANY:
            return (*below, *sorted(each for each in self._own if not self._is_known(dimension, each)))
        return below

    def _is_known(self, dimension: Dimension, term: str) -> bool:
        return any(each.dimension is dimension and each.name == term for each in self._vocabulary)

    def _set(self, dimension: Dimension, term: str) -> int:
        key = (dimension, term)
        if key not in self._sets:
            self._sets[key] = reduce(or_, self._leaves(dimension, term))
        return self._sets[key]

    def _leaves(self, dimension: Dimension, term: str) -> Iterator[int]:
        below = self._below(dimension, term)
        for each in below:
            yield self._set(dimension, each)
        if not below or not self._vocabulary.is_complete(dimension, term):
            yield self._bit(dimension, term, other=bool(below) or term == ANY)

    def _bit(self, dimension: Dimension, term: str, *, other: bool) -> int:
        key = (dimension, term, other)
        return self._bits.setdefault(key, 1 << sum(each[0] is dimension for each in self._bits))

    def _years(self, years: Years) -> int:
        first = _BEFORE if years.first is None else years.first
        last = _AFTER if years.last is None else years.last
        return sum(1 << at for at, start in enumerate(self._starts) if first <= start <= last)


def _edges(years: Years) -> Iterator[int]:
    if years.first is not None:
        yield years.first
    if years.last is not None:
        yield years.last + 1


def _with(box: Box, at: int, possibilities: int) -> Box:
    return (*box[:at], box[at] & possibilities, *box[at + 1 :])
