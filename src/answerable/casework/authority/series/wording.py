"""A class of question as a request's own words have it: the terms that they name, and the years. A proposal, which a person confirms.

Words are compared without their endings, and a phrase by all of its words in their order. A word that belongs to a longer phrase that was
found names nothing by itself.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from answerable.casework.authority.series.classes import ANY, ASKED, Dimension, QuestionClass, Vocabulary, Years, made_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 20_000
_MOST_CLASSES = 24
# What a word ends in, and what is left of it. Only how a word is bent is taken off: "information" is no "informant".
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))
_BENT = (("ing", ""), ("ed", ""), ("e", ""))
_SHORTEST = 4
_LEFT = 3  # of a plural
_YEAR = r"((?:19|20)\d\d)"
_RANGE = re.compile(rf"\b{_YEAR}\s*(?:[-–—/]|to|and|until|through)\s*((?:19|20)?\d\d)\b", re.IGNORECASE)
_SINCE = re.compile(rf"\b(?:since|from|after)\s+(?:\w+\s+){{0,2}}{_YEAR}\b", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:before|until|up to|prior to)\s+(?:\w+\s+){{0,2}}{_YEAR}\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|past|previous)\s+(\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?years\b", re.IGNORECASE)
_ONE = re.compile(rf"\b{_YEAR}\b")
_NUMBERS = {word: at for at, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=2)}


class Reading(NamedTuple):
    """What words name: in each dimension the most specific terms, and the years."""

    terms: dict[Dimension, tuple[str, ...]]
    years: Years

    def classes(self) -> tuple[QuestionClass, ...]:
        """Every class that the words may mean: one, where no dimension has several terms."""
        each = product(*(self.terms.get(dimension) or (ANY,) for dimension in ASKED))
        return tuple(made_of(dict(zip(ASKED, terms, strict=True)), self.years) for terms in islice(each, _MOST_CLASSES))

    def proposed(self, vocabulary: Vocabulary) -> QuestionClass:
        """The one class to begin from: where several terms of a dimension are named, the one above them all."""
        return made_of({each: _above(each, self.terms.get(each, ()), vocabulary) for each in ASKED}, self.years)


def read(vocabulary: Vocabulary, text: str, *, received_in: int) -> Reading:
    """Reads a question. `received_in` is the year in which it came, from which "the last three years" are counted."""
    words = _stems(text[:_LONGEST])
    terms = {each: tuple(_specific(each, _found(vocabulary, each, words), vocabulary)) for each in Dimension}
    return Reading(terms, years_in(text, received_in=received_in))


def years_in(text: str, *, received_in: int) -> Years:
    """The years that a question names: a range, an open one, the last few, or the first and last of those that stand in it."""
    if found := _RANGE.search(text):
        first = int(found[1])
        last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
        return Years(first, last) if first <= last else Years()
    if found := _LAST.search(text):
        return Years(received_in - (_NUMBERS.get(found[1].lower()) or int(found[1])), received_in)
    if found := _SINCE.search(text):
        return Years(int(found[1]), None)
    if found := _UNTIL.search(text):
        return Years(None, int(found[1]))
    named = [int(each[1]) for each in _ONE.finditer(text)]
    return Years(min(named), max(named)) if named else Years()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    word = word.lower().replace("’", "'").removesuffix("'s")
    for endings, least in ((_ENDINGS, _LEFT), (_BENT, _SHORTEST)):
        fits = (word.removesuffix(end) + left for end, left in endings if word.endswith(end) and len(word) - len(end) >= least)
        word = next(fits, word)
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiousl" else word


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(each) for each in _WORD.findall(text))


def _found(vocabulary: Vocabulary, dimension: Dimension, words: Sequence[str]) -> list[str]:
    """The terms that are named, but for those named only by a part of a longer phrase of another."""
    spans = [
        (term.name, at, at + len(phrase))
        for term in vocabulary
        if term.dimension is dimension
        for phrase in {_stems(each) for each in (term.name, *term.words)}
        for at in _places(phrase, words)
    ]
    free = (name for name, first, last in spans if not any(_inside((first, last), each[1:]) for each in spans))
    return list(dict.fromkeys(free))


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner


def _places(phrase: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    if phrase:
        yield from (at for at in range(len(words) - len(phrase) + 1) if tuple(words[at : at + len(phrase)]) == tuple(phrase))


def _specific(dimension: Dimension, found: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Those below which no other was found."""
    for each in found:
        if not any(other != each and vocabulary.is_within(dimension, other, each) for other in found):
            yield each


def _above(dimension: Dimension, found: Iterable[str], vocabulary: Vocabulary) -> str:
    paths = [vocabulary.path(dimension, each) for each in found]
    return next((each for each in paths[0] if all(each in path for path in paths)), ANY) if paths else ANY
