"""How alike two requests are, and why: the rare words that they share, then the order in which their words stand.

A word weighs more the fewer of the texts have it. The texts that share most weight are compared again, by the runs of words that they
have in common. Nothing here says that two requests are the same, or repeated: a person does.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
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
EMPTY = frozenset(_EMPTY_WORDS.split())  # words that tell nothing of what is asked


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
    sets = [set(each) for each in bags]
    own, places = set(words), _places(words[:_WORDS_COMPARED])
    weight = _weights([own, *sets])
    ranked = nlargest(max(most, _MOST_COMPARED), _by_weight(own, sets, weight), key=lambda each: (each[0], -each[1]))
    found: list[tuple[float, int]] = []
    for cosine, index in ranked:
        # What it must reach: the least, and what the last of those that would be given has.
        reach = max(least, sorted(found, reverse=True)[most - 1][0] if len(found) >= most else 0)
        other = bags[index][:_WORDS_COMPARED]
        if (cosine + _in_any_order(places, other)) / 2 < reach - _ROUNDED:
            continue
        if (cosine + _in_order_at_most(places, other)) / 2 < reach - _ROUNDED:
            continue
        score = round((cosine + _in_order(words[:_WORDS_COMPARED], other)) / 2, 3)
        if score >= least:
            found.append((score, index))
    return [
        Likeness(index, score, tuple(sorted(own & sets[index], key=lambda word: (-weight[word], word))[:_WHY]))
        for score, index in sorted(found, key=lambda each: (-each[0], each[1]))[:most]
    ]


def _words(text: str) -> list[str]:
    """The telling words of a text in order, plurals as singulars."""
    plain = text[:_LONGEST].lower().replace("’", "'")
    # Where nothing but letters and digits of ASCII can be in a word, they are found several times sooner, and the same.
    each = plain.translate(_APART).split() if plain.isascii() and "'" not in plain else _WORD.findall(plain)
    return [_singular(word) for word in each if word not in EMPTY]


@lru_cache(maxsize=50_000)
def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _weights(sets: Sequence[set[str]]) -> dict[str, float]:
    """How rare each word is among the texts, squared."""
    having = Counter(chain.from_iterable(sets))
    by_count = [0.0, *(log((len(sets) + 1) / count) ** 2 for count in range(1, len(sets) + 1))]
    return {word: by_count[count] for word, count in having.items()}


def _by_weight(words: set[str], others: Sequence[set[str]], weight: dict[str, float]) -> Iterator[tuple[float, int]]:
    """The cosine of the weighted words of each text that shares any."""
    own = _length(words, weight)
    for index, other in enumerate(others):
        common = words & other
        if common:
            yield sum(map(weight.__getitem__, common)) / (own * _length(other, weight)), index


def _length(words: set[str], weight: dict[str, float]) -> float:
    return sqrt(sum(map(weight.__getitem__, words)))


def _in_order(words: Sequence[str], others: Sequence[str]) -> float:
    """How much of the two stands in the same order, from 0 to 1."""
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


class _Places(NamedTuple):
    """Where each word stands in a text, a bit for each place, and how long the text is."""

    of: dict[str, int]
    long: int


def _places(words: Sequence[str]) -> _Places:
    of: dict[str, int] = {}
    for at, word in enumerate(words):
        of[word] = of.get(word, 0) | 1 << at
    return _Places(of, len(words))


def _in_any_order(places: _Places, others: Sequence[str]) -> float:
    """What `_in_order` cannot exceed, found much sooner: the words of the other that stand anywhere in the one."""
    return 2 * min(places.long, sum(map(places.of.__contains__, others))) / (places.long + len(others))


def _in_order_at_most(places: _Places, others: Sequence[str]) -> float:
    """What `_in_order` cannot exceed either, found sooner than that: the most words that stand in both in one order, with gaps.

    A place that is counted is a bit that is no longer set (Hyyrö, Bit-parallel LCS-length computation revisited, 2004).
    """
    unmatched = everything = (1 << places.long) - 1
    for word in others:
        here = unmatched & places.of.get(word, 0)
        unmatched = (unmatched + here) | (unmatched - here)
    return 2 * (places.long - (unmatched & everything).bit_count()) / (places.long + len(others))
