"""How long answers take, where some cases are still open: the product-limit estimate of Kaplan and Meier (1958).

The average of the answered leaves out just those that take longest. Here an open case counts for as long as it has waited.
"""

from collections import Counter
from math import exp, inf, log, sqrt
from typing import NamedTuple

WITHIN = 1.959963984540054
"""The normal quantile of a 95% interval."""


class Step(NamedTuple):
    """From this many working days on, so large a share still waits; between `low` and `high` with 95% confidence."""

    days: int
    waiting: float
    low: float
    high: float


class Spread(NamedTuple):
    """By how many working days half, nine in ten and 95 in a hundred have their answer; None where the cases do not tell.

    `median_low` and `median_high` are the 95% interval of the median (Brookmeyer and Crowley 1982).
    """

    median: int | None
    median_low: int | None
    median_high: int | None
    nine_in_ten: int | None
    ninety_five_in_hundred: int | None
    longest: int | None


def curve(answered: Counter[int], waiting: Counter[int]) -> tuple[Step, ...]:
    """The share that still waits after each number of days on which some were answered.

    `answered` says how many took so many days, `waiting` how many have waited so many and have no answer. A case that was answered on a
    day comes before one that was still open on it. The interval is that of log(-log) with Greenwood's variance.
    """
    at_risk = answered.total() + waiting.total()
    left, spread = 1.0, 0.0
    steps: list[Step] = []
    for days in sorted({*answered, *waiting}):
        ended = answered[days]
        if ended:
            left *= 1 - ended / at_risk
            spread += ended / (at_risk * (at_risk - ended)) if at_risk > ended else inf
            steps.append(Step(days, left, *_interval(left, spread)))
        at_risk -= ended + waiting[days]
    return tuple(steps)


def _interval(left: float, spread: float) -> tuple[float, float]:
    if left <= 0 or left >= 1:
        return left, left
    reach = WITHIN * sqrt(spread) / abs(log(left))
    return exp(log(left) * exp(reach)), exp(log(left) * exp(-reach))


def spread_of(answered: Counter[int], waiting: Counter[int]) -> Spread:
    """What the curve says of the half, the nine in ten and the 95 in a hundred."""
    steps = curve(answered, waiting)
    return Spread(
        _first(steps, 0.5),
        next((each.days for each in steps if each.low <= 0.5 + _ALMOST), None),
        next((each.days for each in steps if each.high <= 0.5 + _ALMOST), None),
        _first(steps, 0.1),
        _first(steps, 0.05),
        max(answered, default=None),
    )


_ALMOST = 1e-12


def _first(steps: tuple[Step, ...], share: float) -> int | None:
    return next((each.days for each in steps if each.waiting <= share + _ALMOST), None)
