"""How alike two requests are, and why: the rare words that they share, then the order in which their words stand.

A word weighs more the fewer of the texts have it. The texts that share most weight are compared again, by the runs of words that they
have in common. Nothing here says that two requests are the same, or repeated: a person does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest
from math import log, sqrt
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 20_000
_MOST_COMPARED = 20
_WORDS_COMPARED = 400
_WHY = 8
_ROUNDED = 0.001
_EMPTY_WORDS = """
    a about act all also am an and any are as at be been before best but by can could council council's dear did do does
    each faithfully foi following for freedom from grateful had has have how i if in information is it its kind know like
    look many may me my no not of on or other out over please provide regards request requesting s send should sincerely
    so such team tell than thank thanks that the their them then there these they this to under up us was we were what
    when where which who will with within would you your yours
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


class Likeness(NamedTuple):
    """How alike another text is: where it is (`at`) among the others, a score from 0 to 1, and the words shared, the rarest first."""

    at: int
    score: float
    shared: tuple[str, ...]


def likeness(text: str, others: Sequence[str], *, most: int = 10, least: float = 0) -> list[Likeness]:
    """The texts among `others` that are most like `text`, the most alike first; at most `most`, and none that shares no telling word.

    None whose score is under `least` is among them.
    """
    words, bags = _words(text), [_words(each) for each in others]
    weight = _weights([words, *bags])
    ranked = _by_weight(set(words), bags, weight)
    found = [
        (score, index)
        for cosine, index in nlargest(max(most, _MOST_COMPARED), ranked, key=lambda each: (each[0], -each[1]))
        if (cosine + _in_order_at_most(words, bags[index])) / 2 >= least - _ROUNDED
        and (score := round((cosine + _in_order(words, bags[index])) / 2, 3)) >= least
    ]
    return [
        Likeness(index, score, tuple(sorted(set(words) & set(bags[index]), key=lambda word: (-weight[word], word))[:_WHY]))
        for score, index in sorted(found, key=lambda each: (-each[0], each[1]))[:most]
    ]


def _words(text: str) -> list[str]:
    """The telling words of a text in order, plurals as singulars."""
    return [_singular(word) for word in _WORD.findall(text[:_LONGEST].lower().replace("’", "'")) if word not in _EMPTY]


@lru_cache(maxsize=50_000)
def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _weights(bags: Sequence[Sequence[str]]) -> dict[str, float]:
    """How rare each word is among the texts."""
    having = Counter(word for bag in bags for word in set(bag))
    return {word: log((len(bags) + 1) / count) for word, count in having.items()}


def _by_weight(words: set[str], bags: Sequence[Sequence[str]], weight: dict[str, float]) -> list[tuple[float, int]]:
    """The cosine of the weighted words of each text that shares any."""
    shared: dict[int, float] = defaultdict(float)
    for index, bag in enumerate(bags):
        common = words.intersection(bag)
        if common:
            shared[index] = sum(weight[word] ** 2 for word in common)
    own = _length(words, weight)
    return [(together / (own * _length(set(bags[index]), weight)), index) for index, together in shared.items()]


def _length(words: set[str], weight: dict[str, float]) -> float:
    return sqrt(sum(weight[word] ** 2 for word in words))


def _in_order(words: Sequence[str], others: Sequence[str]) -> float:
    """How much of the two stands in the same order, from 0 to 1."""
    return SequenceMatcher(None, words[:_WORDS_COMPARED], others[:_WORDS_COMPARED], autojunk=False).ratio()


def _in_order_at_most(words: Sequence[str], others: Sequence[str]) -> float:
    """What `_in_order` cannot exceed, found much sooner: how much of the two is the same words in any order."""
    one, other = words[:_WORDS_COMPARED], others[:_WORDS_COMPARED]
    return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))
