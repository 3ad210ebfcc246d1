"""Whether one paragraph stands for two arguments: each limb that is added needs a harm of its own."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

_ALIKE = 0.85  # of the words of the two, in their order


def read_alike(one: str, other: str) -> bool:
    """Whether two texts have nearly the same words in the same order. Two empty ones are not alike: nothing is argued."""
    words, others = one.split(), other.split()
    return bool(words) and SequenceMatcher(None, words, others, autojunk=False).ratio() >= _ALIKE


def on_one_paragraph(argued: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The limbs that rest on one paragraph, in pairs: each is given with its argument."""
    for (one, first), (other, second) in combinations(argued, 2):
        if one != other and read_alike(first, second):
            yield one, other
