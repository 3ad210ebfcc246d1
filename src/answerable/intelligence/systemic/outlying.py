"""A funnel of one quarter, or of several together: who stands out among all, with limits as wide as bodies of that size have them.

Bodies differ for reasons that nobody measures, so that more of them lie outside the limits of luck than luck puts there. By how much more
is measured over the bodies and widens the limits of each alike, whatever its size (Spiegelhalter 2005, the additive model), with the
most extreme tenth drawn in first, so that those who do stand out do not hide themselves.
"""

from collections.abc import Sequence
from math import asin, sin, sqrt
from typing import NamedTuple

from answerable.intelligence.systemic.alerts import chosen
from answerable.intelligence.systemic.counts import Count
from answerable.intelligence.timeliness.figures import Share, share

INNER, OUTER = 1.959963984540054, 3.0902323061678132  # 95% and 99.8%
_DRAWN_IN = 10  # one in so many, at each end


class Standing(NamedTuple):
    """One body in the funnel: its share of late answers, exactly, how far out it lies, and how often one that is like the others does."""

    body: str
    late: int
    share: Share
    out: float
    chance: float
    stands_out: bool


class Funnel(NamedTuple):
    """All bodies, the latest first; the share that they centre on; and by how much bodies differ beyond luck, on the scale of `limits`."""

    standings: tuple[Standing, ...]
    centre: float
    between: float

    def limits(self, of: int, reach: float = OUTER) -> tuple[float, float]:
        """Between which shares a body with so many requests lies, if it is like the others."""
        middle, wide = asin(sqrt(self.centre)), reach * sqrt(1 / (4 * of) + self.between)
        return sin(max(middle - wide, 0.0)) ** 2, sin(min(middle + wide, asin(1.0))) ** 2


def funnel(counts: Sequence[Count]) -> Funnel:
    """The funnel of counts, those of one body taken together. Bodies without a request are left out."""
    from scipy.stats import norm

    bodies: dict[str, tuple[int, int]] = {}
    for each in counts:
        of, late = bodies.get(each.body, (0, 0))
        bodies[each.body] = of + each.of, late + each.late
    there = {body: told for body, told in bodies.items() if told[0]}
    centre = sum(late for _, late in there.values()) / max(sum(of for of, _ in there.values()), 1)
    middle = asin(sqrt(centre))
    # The square root's arcsine spreads alike at any rate: by one over four times the requests.
    off = {body: asin(sqrt((late + 0.375) / (of + 0.75))) - middle for body, (of, late) in there.items()}
    between = _between([(off[body], 1 / (4 * of)) for body, (of, _) in there.items()])
    out = {body: off[body] / sqrt(1 / (4 * of) + between) for body, (of, _) in there.items()}
    chances = {body: float(norm.sf(each)) for body, each in out.items()}
    telling = chosen(chances)
    standings = [
        Standing(body, late, found, out[body], chances[body], body in telling)
        for body, (of, late) in there.items()
        if (found := share(late, of)) is not None
    ]
    return Funnel(tuple(sorted(standings, key=lambda each: (-each.out, each.body))), centre, between)


def _between(off: Sequence[tuple[float, float]]) -> float:
    """By how much bodies differ beyond luck, as a variance: of DerSimonian and Laird (1986), the most extreme drawn in."""
    if len(off) < _DRAWN_IN:
        return 0.0
    scores = sorted(each / sqrt(luck) for each, luck in off)
    low, high = scores[len(scores) // _DRAWN_IN], scores[-1 - len(scores) // _DRAWN_IN]
    spread = sum(min(max(each, low), high) ** 2 for each in scores) / len(scores)
    weights = [1 / luck for _, luck in off]
    return max(0.0, (len(off) * spread - (len(off) - 1)) / (sum(weights) - sum(each**2 for each in weights) / sum(weights)))
