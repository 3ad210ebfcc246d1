"""By how much bodies differ anyway, beyond luck: not one figure, but which figures their counts speak for, and how strongly.

From few bodies, and from rates near nought, how much they differ is hardly known, and one figure for it would make chance look rarer than
it is. So worlds of bodies of just these sizes are played at each of a row of correlations within a body; how far apart their counts lie
is set beside how far apart these lie, with the most extreme tenth at each end drawn in, so that those who stand out hide nobody.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_ROOTS = np.linspace(0.0, 0.8, 21)
CORRELATIONS: Floats = np.asarray(_ROOTS**2, dtype=np.float64)
# Said before anything is seen: most bodies differ little.
_BEFORE: Floats = np.asarray(np.exp(-((_ROOTS / 0.3) ** 2) / 2), dtype=np.float64)
_DRAWN_IN = 10  # one in so many, at each end
_DRAWS, _FEWEST_WORLDS, _MOST_WORLDS = 10_000, 20, 400


class Differing(NamedTuple):
    """How far apart the counts of such bodies lie at each of `CORRELATIONS`, world by world, as logarithms; and how finely that is told."""

    played: Floats
    width: float

    def speaks_for(self, bodies: Sequence[tuple[int, int]]) -> Floats:
        """How strongly the counts of bodies speak for each correlation: the sum is one."""
        some, of = np.array(bodies, dtype=np.float64).T
        off = (self.played - np.log(_apart(some[None, :], of)[0])) / self.width
        near = -(off**2) / 2
        told = np.exp(near - near.max()).sum(axis=1) * _BEFORE
        return np.asarray(told / told.sum(), dtype=np.float64)


def differing(bodies: Sequence[tuple[int, int]], *, seed: int = 0) -> Differing:
    """Plays worlds of bodies with these numbers of things, and the rate that all have together, at each correlation."""
    random = np.random.default_rng(seed)
    some, of = np.array(bodies, dtype=np.int64).T
    rate = (some.sum() + 0.5) / (of.sum() + 1)
    worlds = min(max(_DRAWS // len(of), _FEWEST_WORLDS), _MOST_WORLDS)
    played = np.array([np.log(_apart(_played(random, of, float(rate), float(each), worlds), of)) for each in CORRELATIONS])
    return Differing(played, max(1.06 * float(np.median(played.std(axis=1))) * worlds**-0.2, 1e-3))  # Silverman 1986


def _played(random: np.random.Generator, of: NDArray[np.int64], rate: float, correlation: float, worlds: int) -> Floats:
    rates: Floats | float = rate
    if correlation > 0:
        weight = (1 - correlation) / correlation
        rates = random.beta(rate * weight, (1 - rate) * weight, (worlds, len(of)))
    return np.asarray(random.binomial(of, rates, (worlds, len(of))), dtype=np.float64)


def _apart(some: Floats, of: Floats | NDArray[np.int64]) -> Floats:
    """Of each row of counts, how far they lie apart: the mean square of how far each is off, in units of luck."""
    rate = ((some.sum(axis=1) + 0.5) / (of.sum() + 1))[:, None]
    off = np.sort((some - of * rate) / np.sqrt(of * rate * (1 - rate)), axis=1)
    at = off.shape[1] // _DRAWN_IN
    kept = np.clip(off, off[:, at, None], off[:, off.shape[1] - 1 - at, None])
    return np.asarray((kept**2).mean(axis=1) + 0.01, dtype=np.float64)
