"""Whether answers that neither confirm nor deny go at a different time where something is held: a permutation test, and what it can see.

It says a leak only where chance would seldom make one so large, and says otherwise how small a leak it could have missed. Which case is
which never leaves: what is told is of all of them together, in whole working days.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random
from typing import NamedTuple

_EXACT, _SEED = 20_000, 36
_DRAWN, _OF_MANY, _MANY = 4_000, 1_000, 1_000  # draws; and of how many cases how few are enough
_CHANCE, _SEEN = 0.05, 0.95
FEWEST = 20  # cases, below which a difference would be of somebody's case


class Timed(NamedTuple):
    """One answer: the working day after receipt on which it went, and whether something is held."""

    working_day: int
    held: bool


class Measured(NamedTuple):
    """What the meter shows. `smallest`: the smallest leak, in working days, that it would see 95 times in 100; None: it cannot tell."""

    cases: int
    smallest: int | None = None
    leak: int | None = None
    chance: float | None = None

    @property
    def words(self) -> str:
        """What it says."""
        if self.smallest is None:
            return f"Cannot tell: {self.cases} cases are too few, or all of them are alike in what is held."
        if self.leak is not None:
            return f"A leak of about {_days(self.leak)}: chance alone makes one so large in {self.chance:.1%} of draws."
        return f"Cannot tell of a leak below {_days(self.smallest)}; one of that or more would have been seen."


def measure(answers: Sequence[Timed]) -> Measured:
    """The difference between the mean working days of the two kinds, against what chance alone would make of it."""
    held = sum(each.held for each in answers)
    if len(answers) < FEWEST or math.comb(len(answers), held) < 1 / _CHANCE:
        return Measured(len(answers))
    days = [each.working_day for each in answers]
    total, size = sum(days), len(days)
    apart = abs(_difference(sum(each.working_day for each in answers if each.held), held, total, size))
    drawn = sorted(abs(_difference(one, held, total, size)) for one in _sums(days, held))
    threshold = drawn[math.ceil((1 - _CHANCE) * len(drawn)) - 1]
    chance = sum(each >= apart - 1e-9 for each in drawn) / len(drawn)
    smallest = math.ceil(threshold + _one_sided(drawn) - 1e-9)
    told = chance <= _CHANCE and apart > 0
    return Measured(size, max(smallest, 1), round(apart) or 1 if told else None, chance if told else None)


def _one_sided(drawn: Sequence[float]) -> float:
    """By how much chance alone makes a leak look smaller, 95 times in 100 at most: both signs are as likely."""
    return drawn[math.ceil((1 - 2 * (1 - _SEEN)) * len(drawn)) - 1]


def _sums(days: Sequence[int], some: int) -> Iterator[int]:
    """The sum of so many of them, drawn in every way or, where there are too many ways, in some thousands with a fixed seed."""
    if math.comb(len(days), some) <= _EXACT:
        yield from (sum(each) for each in combinations(days, some))
        return
    chance, fewer = Random(_SEED), min(some, len(days) - some)  # noqa: S311 - the same draws each time, and no secret
    total = sum(days)
    for _ in range(_DRAWN if len(days) <= _MANY else _OF_MANY):
        one = sum(chance.sample(days, fewer))
        yield one if fewer == some else total - one


def _difference(of_held: int, held: int, total: int, size: int) -> float:
    return of_held / held - (total - of_held) / (size - held)


def _days(count: int) -> str:
    return f"{count} working day{'' if count == 1 else 's'}"
