"""What late answers look like while nothing changes.

A body has a rate of its own, learnt from its first quarters; all bodies share what a quarter brings (a season, an election, a pandemic);
and counts spread more than luck alone has them spread, since requests come in batches and people fall ill. How much more is measured over
all bodies and not assumed: as the correlation within a quarter, of which a binomial count has none.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from answerable.intelligence.systemic.counts import Count, Series

LEARNT_FROM = 8  # quarters
_LEAST_BODIES = 5  # of which a quarter says something of another
_SHARED_SPREAD = 0.3  # by how much a quarter moves them all, in log odds, as long as few bodies tell
_CUT = 9.0  # a squared residual counts for no more than this, so that a body that did change does not hide others

Floats = NDArray[np.float64]


class Rate(NamedTuple):
    """What is known of a body's own rate of lateness: so many late and so many in time, as if each had come by itself."""

    late: float
    in_time: float

    @property
    def value(self) -> float:
        """The rate itself, between nought and one."""
        return self.late / (self.late + self.in_time)


class Honest(NamedTuple):
    """What is learnt over all bodies: the rate that a body has before anything is known of it, and the correlation within a quarter."""

    before: Rate
    correlation: float
    shared: Mapping[int, float]  # of each quarter, in log odds

    def spread(self, of: Floats | float) -> Floats:
        """By how much a count of so many spreads more than luck alone has it spread: one, where not at all."""
        return np.asarray(1 + (np.asarray(of) - 1) * self.correlation, dtype=np.float64)

    def rate_of(self, counts: Sequence[Count]) -> Rate:
        """The rate of a body as these quarters of it tell, each freed of what it shares with all and weighed by how far it spreads."""
        late, in_time = self.before
        for each in counts:
            weight = 1 / float(self.spread(each.of))
            there = _freed(each.late / each.of, each.of, self.shared.get(each.quarter, 0.0))
            late += weight * each.of * there
            in_time += weight * each.of * (1 - there)
        return Rate(late, in_time)

    def expected(self, rate: float | Floats, quarter: int) -> Floats:
        """The rate of a body in a quarter: its own, moved by what the quarter brings to all."""
        return moved(rate, self.shared.get(quarter, 0.0))


def moved(rate: float | Floats, by: float) -> Floats:
    """A rate moved by so much, in log odds."""
    odds = np.asarray(rate) / (1 - np.asarray(rate)) * np.exp(by)
    return np.asarray(odds / (1 + odds), dtype=np.float64)


def _freed(rate: float, of: int, shared: float) -> float:
    inside = min(max(rate, 0.25 / of), 1 - 0.25 / of)
    return float(moved(inside, -shared)) if shared else rate


def learnt(every: Sequence[Series]) -> Honest:
    """What all bodies tell. Each quarter is measured against the body's own rate over its quarters, so that levels do not matter."""
    before = _before(every)
    shared = _shared(every, before)
    correlation = 0.0
    for _ in range(3):  # each needs the other, and three rounds settle both
        honest = Honest(before, correlation, shared)
        correlation = _correlation(every, honest)
    return Honest(before, correlation, shared)


def _before(every: Sequence[Series]) -> Rate:
    """The spread of rates over the bodies as a beta distribution, by its moments."""
    rates = np.array([(sum(c.late for c in each.counts) + 0.5) / (sum(c.of for c in each.counts) + 1) for each in every])
    mean = float(rates.mean())
    variance = float(rates.var()) if len(rates) > 1 else mean * (1 - mean) / 3
    weight = min(max(mean * (1 - mean) / max(variance, 1e-9) - 1, 1.0), 20.0)
    return Rate(mean * weight, (1 - mean) * weight)


def _shared(every: Sequence[Series], before: Rate) -> dict[int, float]:
    """What each quarter brings to all, in log odds: of the middle body, since one that changed moves no median."""
    plain = Honest(before, 0.0, {})
    found: dict[int, list[float]] = {}
    for each in every:
        own = plain.rate_of(each.counts).value
        for count in each.counts:
            seen = (count.late + 2 * own) / (count.of + 2)
            found.setdefault(count.quarter, []).append(float(np.log(seen / (1 - seen)) - np.log(own / (1 - own))))
    return {quarter: _shrunk(moves) for quarter, moves in found.items() if len(moves) >= _LEAST_BODIES}


def _shrunk(moves: list[float]) -> float:
    """The median, drawn to nought as far as so few bodies may have it by luck."""
    middle = float(np.median(moves))
    error = 1.2533 * float(np.std(moves)) / np.sqrt(len(moves))
    return float(middle * _SHARED_SPREAD**2 / (_SHARED_SPREAD**2 + error**2))


def _correlation(every: Sequence[Series], honest: Honest) -> float:
    """The correlation within a quarter by the moments of squared residuals, each cut, over the bodies' first quarters."""
    more = weight = 0.0
    for each in every:
        first = each.counts[:LEARNT_FROM]
        if len(first) < 3:
            continue
        rate = honest.rate_of(first).value
        lost = len(first) / (len(first) - 1)  # what measuring the rate from the same quarters takes away
        for count in first:
            at = float(honest.expected(rate, count.quarter))
            luck = count.of * at * (1 - at)
            if luck < 0.5 or count.of < 2:
                continue
            spread = float(honest.spread(count.of))
            squared = min((count.late - count.of * at) ** 2 / luck * lost, _CUT * spread)
            more += (squared - 1) * (count.of - 1) / spread**2
            weight += (count.of - 1) ** 2 / spread**2
    return min(max(more / weight, 0.0), 0.5) if weight else 0.0
