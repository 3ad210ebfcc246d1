"""Each body against its peers, pattern by pattern, and which of so many are told.

How often a body that is like its peers has as many is worked out twice, and the greater is taken: exactly, as so many drawn out of all
there are (Fisher 1922), which holds however small the numbers; and as counts come where bodies differ anyway, by as much as the peers
may differ as far as their counts tell (a beta-binomial over each spread that they speak for). The body itself is left out of what its
peers are like.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, log10
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from answerable.intelligence.patterns.differing import CORRELATIONS, Differing, differing
from answerable.intelligence.patterns.pattern import ALSO, OF_WHAT, UNDER, Pattern, Shows
from answerable.intelligence.systemic.alerts import CHANCE, chosen
from answerable.intelligence.timeliness.figures import Share, share

Floats = NDArray[np.float64]
LEAST_PEERS = 3
_NOTHING, _ALIKE = 1e-3, 1e-6
_PLACES = np.array([1, 3, 5]) / 6
FEWEST = 5  # of what neither confirms nor denies, no smaller count is given: it would point to a case


class Measured(NamedTuple):
    """A body and a pattern: of so many so many, where `expected` would be as its peers have it; None where there are too few of them.

    `chance` is how often a body that is like them has as many. `told`: it is one of those told of.
    """

    body: str
    pattern: Pattern
    some: int
    share: Share
    expected: float | None = None
    chance: float | None = None
    told: bool = False

    @property
    def hidden(self) -> bool:
        """Whether the count is too small to be given."""
        return self.pattern is Pattern.NCND and (self.some < FEWEST or self.share.of - self.some < FEWEST)

    @property
    def how_many(self) -> str:
        """How many there are, as far as that may be said."""
        if not self.hidden:
            return f"{self.some:,} of {self.share.of:,}"
        return f"fewer than {FEWEST}, or all but so few, of {self.share.of:,}"

    def as_table(self) -> dict[str, object]:
        """What may be said of it, as plain values."""
        plain: dict[str, object] = {"body": self.body, "pattern": self.pattern.value, "under": UNDER[self.pattern], "of": self.share.of}
        if self.hidden:
            return {**plain, "some": None, "how_many": self.how_many, "alert": False}
        low, high = self.share.low, self.share.high
        shown = {"some": self.some, "share": self.share.value, "low": low, "high": high, "expected": self.expected, "chance": self.chance}
        return {**plain, **shown, "alert": self.told, "in_words": self.in_words}

    @property
    def in_words(self) -> str:
        """What was seen, how often that is chance, and what would have to be true for it to be."""
        seen = f"{self.body}: {self.how_many} {OF_WHAT[self.pattern]}: {self.pattern.value} ({UNDER[self.pattern]})"
        if self.hidden:
            return f"{seen}. So small a count is not set against others."
        if self.expected is None or self.chance is None:
            return f"{seen}. It has fewer than {LEAST_PEERS} peers, so nothing can be told."
        seldom = 1 / max(self.chance, 1e-9)
        return (
            f"{seen}, where {self.expected:,.1f} would be as its peers have it. A body that is like them would have as many about once in "
            f"{seldom:,.0f}: {self.some - self.expected:,.1f} more would have to be so by luck alone. {ALSO[self.pattern]}"
        )


def measured(shows: Iterable[tuple[str, Shows]]) -> tuple[Measured, ...]:
    """Every body and pattern of which there is anything to count, those told of first; by pattern, then by how rarely it is chance.

    Of those told of, a share of `CHANCE` at most is expected to be chance, over all bodies and patterns together. What neither confirms nor
    denies is told of only where the count may be given.
    """
    some, every = Counter[tuple[Pattern, str]](), Counter[tuple[Pattern, str]]()
    for body, each in shows:
        some[each.pattern, body] += each.some
        every[each.pattern, body] += each.of
    found = [
        each for pattern in Pattern for each in _of_pattern(pattern, {b: (some[p, b], n) for (p, b), n in every.items() if p is pattern})
    ]
    chances = {(each.pattern, each.body): each.chance for each in found if each.chance is not None}
    telling = chosen(chances)
    told = [each._replace(told=(each.pattern, each.body) in telling and not each.hidden) for each in found]
    return tuple(sorted(told, key=lambda each: (not each.told, each.pattern.name, 1.0 if each.chance is None else each.chance, each.body)))


def _of_pattern(pattern: Pattern, bodies: Mapping[str, tuple[int, int]]) -> Iterable[Measured]:
    there = [told for told in bodies.values() if told[1]]
    apart = differing(there) if len(there) > LEAST_PEERS else None
    for body, (some, of) in bodies.items():
        found = share(some, of)
        if found is None:
            continue
        peers = [told for other, told in bodies.items() if other != body and told[1]]
        if apart is None:
            yield Measured(body, pattern, some, found)
            continue
        expected = of * sum(k for k, _ in peers) / sum(n for _, n in peers)
        seldom = chance(some, of, peers, apart)
        if pattern is Pattern.NCND:
            # From finer figures the small counts of others could be worked out.
            expected, seldom = float(round(expected)), 10.0 ** ceil(log10(max(seldom, 1e-9)))
        yield Measured(body, pattern, some, found, expected, seldom)


def chance(some: int, of: int, peers: Sequence[tuple[int, int]], apart: Differing) -> float:
    """How often a body that is like its peers has so many of so many, or more; `apart` is how such bodies differ anyway."""
    if some == 0:
        return 1.0
    there, all_there = sum(k for k, _ in peers), sum(n for _, n in peers)
    exact = _drawn(some, of, there + some, all_there + of)
    if not 0 < there < all_there:
        return exact
    return max(exact, _spread_out(some, of, peers, apart.speaks_for(peers)))


def _drawn(some: int, of: int, there: int, every: int) -> float:
    """The chance of so many or more among so many that are drawn of every one, where there are so many in all."""
    k = np.arange(some, min(of, there) + 1)
    return _sum(_ways(there, k) + _ways(every - there, of - k) - _ways(every, np.array(of)))


def _spread_out(some: int, of: int, peers: Sequence[tuple[int, int]], weights: Floats) -> float:
    """The chance of so many or more of so many, where rates themselves differ: over every correlation, as far as the peers speak for it.

    The middle of the rates is no better known than so many peers tell it.
    """
    from scipy.special import betaincinv, betaln

    kept = weights > _NOTHING
    spread = np.maximum(CORRELATIONS[kept], _ALIKE)
    sizes = np.array([n for _, n in peers], dtype=np.float64)
    mean = (sum(k for k, _ in peers) + 0.5) / (sizes.sum() + 1)
    known = mean * (1 - mean) * (sizes + sizes * (sizes - 1) * spread[:, None]).sum(axis=1) / sizes.sum() ** 2  # its variance
    more = np.maximum(mean * (1 - mean) / known - 1, 2.0)
    # The middle, and how far it may be off, as a beta distribution at three places of equal weight.
    means = betaincinv(mean * more[:, None], (1 - mean) * more[:, None], _PLACES)
    weight = ((1 - spread) / spread)[:, None]
    a, b = (means * weight)[..., None], ((1 - means) * weight)[..., None]
    k = np.arange(some, of + 1)
    each = np.exp(_ways(of, k) + betaln(k + a, of - k + b) - betaln(a, b)).sum(axis=2).mean(axis=1)
    return float(min((each * weights[kept]).sum() / weights[kept].sum(), 1.0))


def _ways(of: int, some: NDArray[np.int64]) -> Floats:
    """The logarithm of in how many ways some can be chosen; of none, where there are not so many."""
    from scipy.special import gammaln

    there = np.where((some >= 0) & (some <= of), some, 0)
    found = gammaln(of + 1) - gammaln(there + 1) - gammaln(of - there + 1)
    return np.asarray(np.where((some >= 0) & (some <= of), found, -np.inf), dtype=np.float64)


def _sum(logarithms: Floats) -> float:
    return float(min(np.exp(logarithms).sum(), 1.0))


FOR_ALL = (
    f"Of those told of, one in {round(1 / CHANCE)} at most is expected to be chance, over all bodies and patterns together (Benjamini and "
    "Hochberg 1995). The more bodies differ anyway, the more it takes. A body is compared with the others and with no threshold: where all "
    "do the same, nobody is told of. How much they differ is hardly known from fewer than 15 bodies: where so few differ widely, by a "
    "correlation of 0.2 within each, somebody is told of by chance in up to half of all worlds."
)
