"""Finds withheld words however they are written: case, accents, ligatures, spacing, hyphens, line ends, look-alike characters of a scan.

A text is folded to its letters and digits alone, so what stands between them cannot hide a word. A single short word must stand by
itself, or “Ann” would be found in “planning”; longer words, and several words together, are found wherever they stand.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LONG_ENOUGH = 8  # letters from which a single word is looked for inside other words too
_IN_BYTES = 4  # letters below which a word would be found in the noise of a file's own bytes
_CONFUSED = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b", "6": "b", "9": "g", "q": "g"})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


class Sought(NamedTuple):
    """Words that may not be given back, and how often they stand in what is released on purpose, outside every mark."""

    words: str
    visible: int = 0


class Folded(NamedTuple):
    """A text's letters and digits, where each came from, and before which of them a new word begins."""

    letters: str
    at: tuple[int, ...]
    begins: frozenset[int]


def fold(text: str) -> Folded:
    """The letters and digits of a text in one case and normal form."""
    letters: list[str] = []
    at: list[int] = []
    begins = {0}
    before = ""
    for place, character in enumerate(text):
        plain = character if character.isascii() else unicodedata.normalize("NFKD", character)
        if not plain.isalnum():
            if _breaks(plain):
                begins.add(len(letters))
                before = ""
            plain = "".join(each for each in plain if each.isalnum())
        if before and ((before.islower() and plain[:1].isupper()) or before.isdigit() != plain[:1].isdigit()) and plain:
            begins.add(len(letters))
        for each in plain.casefold():
            letters.append(each)
            at.append(place)
        before = plain[-1:] or before
    begins.add(len(letters))
    return Folded("".join(letters), tuple(at), frozenset(begins))


def _breaks(character: str) -> bool:
    """Whether a character parts words: an accent on its own, a soft hyphen or a joiner does not."""
    return not any(each.isalnum() or unicodedata.category(each) in {"Mn", "Me", "Mc", "Cf"} for each in character)


@lru_cache(1024)
def _needle(words: str) -> tuple[str, bool]:
    """The folded words, and whether they must stand by themselves."""
    folded = fold(words)
    several = bool(re.search(r"[^\W_][\W_]+[^\W_]", words.strip()))
    return folded.letters, not several and len(folded.letters) < _LONG_ENOUGH


def spans(words: str, text: str, folded: Folded | None = None) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text: from the first character to the one after the last."""
    needle, alone = _needle(words)
    within = folded if folded is not None else fold(text)
    start = within.letters.find(needle) if needle else -1
    while start >= 0:
        end = start + len(needle)
        if not alone or (start in within.begins and end in within.begins):
            yield within.at[start], within.at[end - 1] + 1
        start = within.letters.find(needle, start + 1)


def count(words: str, text: str, folded: Folded | None = None) -> int:
    """How often the words stand in a text."""
    return sum(1 for _ in spans(words, text, folded))


class Haystack:
    """A text that many words are looked for in: squeezed at once, and folded with every place in it only when something is there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._squeezed = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))
        self._folded: Folded | None = None

    def count(self, words: str) -> int:
        """How often the words stand in the text."""
        needle, _ = _needle(words)
        if not needle or needle not in self._squeezed:
            return 0
        self._folded = self._folded or fold(self._text)
        return count(words, self._text, self._folded)


def tells(words: str) -> bool:
    """Whether the words have enough to them to be looked for at all."""
    return bool(_needle(words)[0])


def pictured(words: str, text: str) -> int:
    """How often the words stand in a text that was recognised in a picture, where letters are taken for one another."""
    needle, alone = _needle(words)
    if not alone and len(needle) >= _LONG_ENOUGH:
        exact = count(words, text)
        return max(exact, _blurred(fold(text).letters).count(_blurred(needle)))
    exact, blurred = count(words, text), _blurred(needle)
    if len(needle) < _IN_BYTES:
        return exact  # “1” and “I” look alike, and stand everywhere
    return max(exact, sum(1 for each in text.split() if _blurred(fold(each).letters) == blurred))


def _blurred(letters: str) -> str:
    blurred = letters.translate(_CONFUSED)
    for two, one in _PAIRS:
        blurred = blurred.replace(two, one)
    return blurred


def tells_in_bytes(words: str) -> bool:
    """Whether the words are long and wordy enough to be looked for in bytes, where short words and plain numbers stand by chance."""
    needle, _ = _needle(words)
    return len(needle) >= _IN_BYTES and not (needle.isdigit() and len(needle) < _LONG_ENOUGH)
