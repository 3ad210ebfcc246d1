"""Bodies that are alike but for luck and for how bodies differ; and some in which the odds of a pattern are so many times as great."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from answerable.intelligence.patterns.pattern import Pattern, Shows


class World(NamedTuple):
    """What every body shows, and in which of them the pattern was planted."""

    shows: tuple[tuple[str, Shows], ...]
    planted: frozenset[str]


def world(
    pattern: Pattern, *, bodies: int, planted: int, worse: float, rate: float = 0.1, size: float = 40, apart: float = 0.02, seed: int = 0
) -> World:
    """Bodies of every size about `size`, whose rates differ by a correlation of `apart` about `rate`."""
    random = np.random.default_rng(seed)
    which = frozenset(f"Body {int(each):03}" for each in random.choice(bodies, planted, replace=False))
    weight = (1 - apart) / apart

    def drawn() -> Iterator[tuple[str, Shows]]:
        for nth in range(bodies):
            body = f"Body {nth:03}"
            of = 1 + int(random.poisson(size * random.uniform(0.2, 2)))
            odds = random.beta(rate * weight, (1 - rate) * weight)
            if body in which:
                odds = odds * worse / (1 - odds + odds * worse)
            yield body, Shows(pattern, int(random.binomial(of, odds)), of)

    return World(tuple(drawn()), which)
