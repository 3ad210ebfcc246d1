"""Which bodies are told, so that of those told few are chance."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from answerable.intelligence.systemic.change import Point, chart
from answerable.intelligence.systemic.counts import Series, say_quarter
from answerable.intelligence.systemic.honest import LEARNT_FROM, Honest, learnt

K = TypeVar("K", bound=Hashable)
CHANCE = 0.1
"""Of those who are told of in a quarter, so large a share at most is expected to be chance (Benjamini and Hochberg 1995)."""


FOR_IT_TO_BE_CHANCE = (
    "For an alert to be chance, so many more would have to be late by luck, beyond what batches of requests and absences have brought "
    "everywhere. A change in what a body logs, or in what is asked of it alone, would look the same as a change in how it answers."
)


class Alert(NamedTuple):
    """A body that has become worse, in the quarter in which its chart told. `chance` is how often that comes about if nothing changed."""

    body: str
    quarter: int
    since: int
    late: int
    of: int
    expected: float
    chance: float

    @property
    def in_words(self) -> str:
        """What was seen, how often that is chance, and what would have to be true for it to be."""
        since = "" if self.since == self.quarter else f" since {say_quarter(self.since)}"
        return (
            f"{self.body}, {say_quarter(self.quarter)}:{since} {self.late:,} of {self.of:,} were late, where {self.expected:,.0f} would be "
            "by its own earlier rate and what those quarters brought to all. A body that did not change would look so in about one quarter "
            f"of {1 / max(self.chance, 1e-9):,.0f}: {self.late - self.expected:,.0f} more would have to be late by luck alone."
        )


class Told(NamedTuple):
    """Every alert, in the order of quarters; the charts as they stand; and what they rest on."""

    alerts: tuple[Alert, ...]
    charts: dict[str, tuple[Point, ...]]
    too_short: tuple[str, ...]
    honest: Honest


def alerts(every: Sequence[Series], *, seed: int = 0) -> Told:
    """The alerts of all bodies, quarter by quarter. After one, the body's rate is learnt anew from the quarters that follow."""
    honest = learnt(every)
    resets: dict[str, frozenset[int]] = {each.body: frozenset() for each in every}
    charts = {each.body: _by_quarter(chart(each, honest, seed=seed)) for each in every}
    by_body = {each.body: each for each in every}
    found: list[Alert] = []
    for quarter in sorted({count.quarter for each in every for count in each.counts}):
        now = {body: points[quarter] for body, points in charts.items() if quarter in points}
        for body in sorted(chosen({body: point.chance for body, point in now.items()})):
            found.append(_alert(body, now[body], charts[body]))
            resets[body] |= {quarter}
            charts[body] = _by_quarter(chart(by_body[body], honest, reset_at=resets[body], seed=seed))
    short = tuple(each.body for each in every if len(each.counts) <= LEARNT_FROM)
    return Told(tuple(found), {body: tuple(points.values()) for body, points in charts.items()}, short, honest)


def chosen(chances: Mapping[K, float]) -> frozenset[K]:
    """Those whose chance is small enough among so many, that of those chosen a share of `CHANCE` at most is expected to be chance."""
    last = 0
    ordered = sorted(chances.items(), key=lambda each: each[1])
    for rank, (_, chance) in enumerate(ordered, start=1):
        if chance <= CHANCE * rank / len(ordered):
            last = rank
    return frozenset(body for body, _ in ordered[:last])


def _by_quarter(points: Iterable[Point]) -> dict[int, Point]:
    return {each.seen.quarter: each for each in points}


def _alert(body: str, point: Point, points: dict[int, Point]) -> Alert:
    run = [each for each in points.values() if point.since <= each.seen.quarter <= point.seen.quarter]
    return Alert(
        body,
        point.seen.quarter,
        point.since,
        sum(each.seen.late for each in run),
        sum(each.seen.of for each in run),
        sum(each.seen.of * each.expected for each in run),
        point.chance,
    )
