"""Two texts compared word by word: the pieces that both have, those that came in and those that went."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_WORD = re.compile(r"\w+")


class How(Enum):
    """Whether both texts have a piece, or the second alone, or the first alone."""

    SAME = "the same"
    ADDED = "added"
    REMOVED = "taken out"


class Piece(NamedTuple):
    """Some words, and which text has them."""

    how: How
    text: str


def bare_words_of(text: str) -> list[str]:
    """The words of a text alone, by which two are alike: every text is half spaces."""
    return _WORD.findall(text)


def pieces_between(first: str, second: str) -> tuple[Piece, ...]:
    """The pieces of both: those that are not added make the first text, those that are not taken out the second."""
    was, now = _PIECE.findall(first), _PIECE.findall(second)
    opcodes = SequenceMatcher(a=was, b=now, autojunk=False).get_opcodes()
    pairs = [(tag == "equal", "".join(was[a:b]), "".join(now[c:d])) for tag, a, b, c, d in opcodes]
    return tuple(piece for same, old, new in _whole(pairs) for piece in _pieces(old, new, same=same))


def _pieces(old: str, new: str, *, same: bool) -> Iterator[Piece]:
    if same:
        yield Piece(How.SAME, old)
        return
    if old:
        yield Piece(How.REMOVED, old)
    if new:
        yield Piece(How.ADDED, new)


def _whole(pairs: list[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """Without the single spaces between two changes: “two words” that became “others here” are one change and not two."""
    joined: list[tuple[bool, str, str]] = []
    for nth, (same, old, new) in enumerate(pairs):
        changed = not same or (0 < nth < len(pairs) - 1 and old.isspace())
        if changed and joined and not joined[-1][0]:
            joined[-1] = (False, joined[-1][1] + old, joined[-1][2] + new)
        else:
            joined.append((not changed, old, new))
    return joined
