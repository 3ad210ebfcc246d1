"""Years of counts that are honest but for a deterioration of known size and day in some bodies; and how soon rules tell of it.

The rule to be measured by is the one in use: a body is looked at once less than 90% of a quarter's answers came in time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from answerable.intelligence.systemic.alerts import alerts
from answerable.intelligence.systemic.counts import Count, Series
from answerable.intelligence.systemic.honest import moved

THRESHOLD = 0.9
_FIRST = 2010 * 4
_SEASON = (0.0, 0.05, 0.2, -0.1)  # what each quarter of a year brings to all, in log odds

Rule = Callable[[Sequence[Series]], Mapping[str, tuple[int, ...]]]


class World(NamedTuple):
    """Bodies with their counts, and from which quarter on each of the changed ones was worse."""

    every: tuple[Series, ...]
    changed: Mapping[str, int]


class Measured(NamedTuple):
    """What a rule told of worlds: of the changes, how many within a year, and after how many quarters the middle one, if half were told of.

    `false` are alerts for each hundred years of a body that had not changed.
    """

    changes: int
    within_a_year: int
    middle: int | None
    alerts: int
    false_alerts: int
    false: float


def world(*, bodies: int, changed: int, worse: float, quarters: int = 28, at: int = 14, correlation: float = 0.02, seed: int = 0) -> World:
    """Bodies of every size, each with a rate of its own and quarters that spread; in some, the odds become `worse` times theirs."""
    random = np.random.default_rng(seed)
    sizes = np.exp(random.normal(4.6, 0.9, bodies))
    rates = np.clip(random.beta(1.5, 13.5, bodies), 0.005, 0.6)
    which = {int(each): _FIRST + at for each in random.choice(bodies, changed, replace=False)}
    shared = [_SEASON[each % 4] + random.normal(0, 0.1) for each in range(quarters)]
    every = []
    for nth in range(bodies):
        counts = []
        for each in range(quarters):
            of = int(random.poisson(sizes[nth]))
            by = shared[each] + (np.log(worse) if which.get(nth, 10**9) <= _FIRST + each else 0.0)
            rate = float(moved(float(rates[nth]), by))
            weight = (1 - correlation) / correlation
            late = int(random.binomial(of, random.beta(rate * weight, (1 - rate) * weight)))
            if of:
                counts.append(Count(f"Body {nth + 1:04}", _FIRST + each, of, late))
        every.append(Series(f"Body {nth + 1:04}", tuple(counts)))
    return World(tuple(every), {f"Body {nth + 1:04}": quarter for nth, quarter in which.items()})


def by_chart(every: Sequence[Series]) -> Mapping[str, tuple[int, ...]]:
    """The quarters in which the charts told of each body."""
    found: dict[str, tuple[int, ...]] = {}
    for each in alerts(every).alerts:
        found[each.body] = (*found.get(each.body, ()), each.quarter)
    return found


def by_threshold(every: Sequence[Series], least: float = THRESHOLD) -> Mapping[str, tuple[int, ...]]:
    """The quarters in which the share in time of each body fell below so much."""
    return {each.body: tuple(_fell(each.counts, least)) for each in every}


def _fell(counts: Sequence[Count], least: float) -> Iterator[int]:
    above = True
    for each in counts:
        below = 1 - each.late / each.of < least
        if below and above:
            yield each.quarter
        above = not below


def measured(worlds: Sequence[World], rule: Rule, *, from_nth: int) -> Measured:
    """How soon a rule tells of what changed, and how often of what did not, from the nth quarter on, before which the charts learn."""
    delays: list[int | None] = []
    false = told = 0
    years = 0.0
    for each in worlds:
        found = rule(each.every)
        for body, since in each.changed.items():
            delays.append(next((quarter - since for quarter in found.get(body, ()) if quarter >= since), None))
        for series in each.every:
            until = each.changed.get(series.body, 10**9)
            honest = [count for count in series.counts if _FIRST + from_nth <= count.quarter < until]
            years += len(honest) / 4
            false += sum(_FIRST + from_nth <= quarter < until for quarter in found.get(series.body, ()))
            told += sum(quarter >= _FIRST + from_nth for quarter in found.get(series.body, ()))
    told_of = sorted(each for each in delays if each is not None)
    middle = told_of[len(delays) // 2] if len(told_of) > len(delays) // 2 else None
    return Measured(len(delays), sum(each < 4 for each in told_of), middle, told, false, 100 * false / years)
