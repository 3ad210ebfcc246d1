"""Whether answers that neither confirm nor deny go at a different time where something is held: a permutation test, and what it can see.

Answers to each class of question go on a day of their own, so each is compared with those of its class alone: a class that goes later, and
of which more is held, is no leak.

It says a leak only where chance would seldom make one so large, and says otherwise how small a leak it could have missed. Which case is
which never leaves: what is told is of all of them together, in whole working days.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from random import Random
from typing import NamedTuple

_EXACT, _SEED = 20_000, 36
_DRAWN, _OF_MANY, _MANY = 4_000, 1_000, 1_000  # draws; and of how many cases how few are enough
_CHANCE, _SEEN = 0.05, 0.95
FEWEST = 20  # cases, below which a difference would be of somebody's case


class Timed(NamedTuple):
    """One answer: the working day after receipt on which it went, whether something is held, and the class whose day it went on."""

    working_day: int
    held: bool
    of: str = ""


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
    """The difference between the mean working days of the two kinds, class by class, against what chance alone would make of it."""
    telling = [each for each in _classes(answers).values() if 0 < each.held < len(each.days)]
    if len(answers) < FEWEST or math.prod(each.ways for each in telling) < 1 / _CHANCE:
        return Measured(len(answers))
    weight = sum(each.weight for each in telling)
    apart = abs(sum(each.above(each.of_held) for each in telling)) / weight
    drawn = sorted(abs(each) / weight for each in _drawn(telling))
    threshold = drawn[math.ceil((1 - _CHANCE) * len(drawn)) - 1]
    chance = sum(each >= apart - 1e-9 for each in drawn) / len(drawn)
    smallest = math.ceil(threshold + _one_sided(drawn) - 1e-9)
    told = chance <= _CHANCE and apart > 0
    return Measured(len(answers), max(smallest, 1), round(apart) or 1 if told else None, chance if told else None)


def by_class(answers: Sequence[Timed]) -> dict[str, Measured]:
    """The same of each class by itself, by its name."""
    return {of: measure([each for each in answers if each.of == of]) for of in sorted({each.of for each in answers})}


class _Class(NamedTuple):
    """The answers to one class of question: the working day of each, how many are held, the sum of their days, and that of all."""

    days: list[int]
    held: int
    of_held: int
    total: int

    @property
    def ways(self) -> int:
        """In how many ways so many of them could be those that are held."""
        return math.comb(len(self.days), self.held)

    @property
    def weight(self) -> float:
        """How much the class tells: the harmonic mean of its two kinds, halved."""
        return self.held * (len(self.days) - self.held) / len(self.days)

    def above(self, some: int) -> float:
        """By how much the days of so many of them are above what the mean of the class would make of them."""
        return some - self.held * self.total / len(self.days)


def _classes(answers: Sequence[Timed]) -> dict[str, _Class]:
    found: dict[str, list[Timed]] = {}
    for each in answers:
        found.setdefault(each.of, []).append(each)
    return {of: _class(some) for of, some in found.items()}


def _class(some: Sequence[Timed]) -> _Class:
    held = [each.working_day for each in some if each.held]
    days = [each.working_day for each in some]
    return _Class(days, len(held), sum(held), sum(days))


def _one_sided(drawn: Sequence[float]) -> float:
    """By how much chance alone makes a leak look smaller, 95 times in 100 at most: both signs are as likely."""
    return drawn[math.ceil((1 - 2 * (1 - _SEEN)) * len(drawn)) - 1]


def _drawn(telling: Sequence[_Class]) -> Iterator[float]:
    """What chance makes of it: tried in every way or, where there are too many ways, in some thousands with a fixed seed."""
    if math.prod(each.ways for each in telling) <= _EXACT:
        every = ([each.above(sum(some)) for some in combinations(each.days, each.held)] for each in telling)
        yield from (sum(each) for each in product(*every))
        return
    chance = Random(_SEED)  # noqa: S311 - the same draws each time, and no secret
    for _ in range(_DRAWN if sum(len(each.days) for each in telling) <= _MANY else _OF_MANY):
        yield sum(each.above(_sum_of_some(each, chance)) for each in telling)


def _sum_of_some(of: _Class, chance: Random) -> int:
    fewer = min(of.held, len(of.days) - of.held)
    one = sum(chance.sample(of.days, fewer))
    return one if fewer == of.held else of.total - one


def _days(count: int) -> str:
    return f"{count} working day{'' if count == 1 else 's'}"
