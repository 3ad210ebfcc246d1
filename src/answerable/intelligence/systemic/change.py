"""A sequential chart of each body: how much its quarters speak for a rate that has become worse, summed up while they do.

The chart is Page's cumulative sum (1954) of the log likelihood ratio of odds twice as bad, each quarter weighed by how far its count
spreads. How often so high a sum comes about while nothing changes is not looked up in a table: the body's own quarters are played many
times over, with its own numbers of requests, its rate as uncertain as it is, and counts that spread as they do.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from answerable.intelligence.systemic.counts import Count, Series
from answerable.intelligence.systemic.honest import LEARNT_FROM, Floats, Honest, Rate

WORSE = 2.0  # the odds of lateness that the chart looks for, as a multiple
PLAYED = 2_000
_TAIL = 0.02  # beyond it, how often is told by the mean excess, and not by counting


class Point(NamedTuple):
    """A quarter of a body on its chart. `chance` is how often the sum is as high by then while nothing changes.

    `since` is the quarter from which on the sum has grown: where the change began, as far as the chart can tell.
    """

    seen: Count
    expected: float
    sum: float
    chance: float
    since: int


def chart(series: Series, honest: Honest, *, reset_at: frozenset[int] = frozenset(), seed: int = 0) -> tuple[Point, ...]:
    """The chart of a body, after the quarters that its rate is learnt from. After a quarter in `reset_at` it is learnt anew."""
    points: list[Point] = []
    for start, stretch in enumerate(_stretches(series.counts, reset_at)):
        first, rest = stretch[:LEARNT_FROM], stretch[LEARNT_FROM:]
        if rest:
            points += _drawn(rest, honest.rate_of(first), honest, np.random.default_rng([seed, start]))
    return tuple(points)


def _stretches(counts: Sequence[Count], reset_at: frozenset[int]) -> Iterator[Sequence[Count]]:
    begin = 0
    for place, each in enumerate(counts):
        if each.quarter in reset_at:
            yield counts[begin : place + 1]
            begin = place + 1
    yield counts[begin:]


def _drawn(counts: Sequence[Count], rate: Rate, honest: Honest, random: np.random.Generator) -> Iterator[Point]:
    played_rate = random.beta(rate.late, rate.in_time, PLAYED)
    played, total, since = np.zeros(PLAYED), 0.0, counts[0].quarter
    for each in counts:
        expected = float(honest.expected(rate.value, each.quarter))
        late = _played(honest.expected(played_rate, each.quarter), each.of, honest.correlation, random)
        played = np.maximum(0, played + _speaks(late, each.of, expected, honest))
        was = total
        total = max(0.0, was + float(_speaks(each.late, each.of, expected, honest)))
        since = each.quarter if was == 0 else since
        yield Point(each, expected, total, _how_often(played, total), since)


def _speaks(late: Floats | int, of: int, expected: float, honest: Honest) -> Floats:
    """How much so many late of so many speak for odds that are worse, against the rate expected."""
    told = np.asarray(late) * np.log(WORSE) - of * np.log(1 - expected + expected * WORSE)
    return np.asarray(told / honest.spread(of), dtype=np.float64)


def _played(rates: Floats, of: int, correlation: float, random: np.random.Generator) -> Floats:
    """Counts of late ones as they come while nothing changes: a rate of the quarter about the body's own, then luck."""
    if correlation > 0:
        weight = (1 - correlation) / correlation
        rates = random.beta(np.maximum(rates * weight, 1e-9), np.maximum((1 - rates) * weight, 1e-9))
    return np.asarray(random.binomial(of, np.clip(rates, 0, 1)), dtype=np.float64)


def _how_often(played: Floats, total: float) -> float:
    if total <= 0:
        return 1.0
    as_high = int((played >= total).sum())
    edge = float(np.quantile(played, 1 - _TAIL))
    beyond = played[played > edge]
    if total <= edge or len(beyond) < 10:
        return (as_high + 1) / (PLAYED + 1)
    return float(len(beyond) / PLAYED * np.exp(-(total - edge) / (beyond - edge).mean()))
