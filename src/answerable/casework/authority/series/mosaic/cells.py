"""The possibilities that some boxes tell apart: each kind once, as the set of boxes that it is in.

There are as many possibilities as the dimensions multiply to, and far fewer kinds: only the kinds are walked.
"""

from collections.abc import Iterable, Sequence

from answerable.casework.authority.series.mosaic.boxes import Box


class TooMany(Exception):
    """There are more kinds of possibility than are looked at."""


def cells(boxes: Sequence[Box], *, most: int) -> set[int]:
    """Each kind of possibility that is in some box, as a number with a bit for each box that it is in. Raises `TooMany`."""
    kinds = {(1 << len(boxes)) - 1} if boxes else set()
    for dimension in range(len(boxes[0]) if boxes else 0):
        apart = _told_apart([each[dimension] for each in boxes])
        found: set[int] = set()
        for signature in apart:
            found.update(kind & signature for kind in kinds)
            if len(found) > most + 1:
                raise TooMany
        kinds = found - {0}
    return kinds


def is_covered(box: Box, others: Iterable[Box], *, most: int) -> bool:
    """Whether every possibility of a box is in some of the others. Raises `TooMany`."""
    within = [each for other in others if all(each := tuple(mine & theirs for mine, theirs in zip(box, other, strict=True)))]
    kinds = {(1 << len(within)) - 1}
    for dimension, possibilities in enumerate(box):
        apart = _told_apart([possibilities, *(each[dimension] for each in within)])
        found: set[int] = set()
        for signature in apart:
            if signature & 1:
                found.update(kind & (signature >> 1) for kind in kinds)
            if 0 in found:
                return False
            if len(found) > most:
                raise TooMany
        kinds = found
    return True


def _told_apart(sets: Sequence[int]) -> set[int]:
    """The kinds of possibility in one dimension, each as the sets that it is in; those in none are left out."""
    bits: dict[int, int] = {}
    for at, each in enumerate(sets):
        mark = 1 << at
        left = each
        while left:
            bit = left & -left
            left ^= bit
            bits[bit] = bits.get(bit, 0) | mark
    return set(bits.values())
