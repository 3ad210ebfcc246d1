"""How much a body's quarters speak for a change: in how many that did not change would so much come about."""

from collections.abc import Collection, Sequence
from math import log10

from answerable.intelligence.pictures.drawing import BLUE, GREY, ORANGE, drawn, values
from answerable.intelligence.pictures.picture import Picture
from answerable.intelligence.systemic.change import Point
from answerable.intelligence.systemic.counts import say_quarter

_HEADINGS = ("Quarter", "A body that did not change would look so in one quarter of", "Since", "Told of")
_KEY = (
    "The higher, the less chance explains it. The dots mark one quarter in 100. Diamonds are quarters in which the body was told of: after "
    "each, its rate is learnt anew from the quarters that follow, and nothing is charted meanwhile."
)
_MOST = 1e6


def evidence(body: str, points: Sequence[Point], told: Collection[int] = ()) -> Picture:
    """The picture of a body's chart, which has a point at least; `told` are the quarters of its alerts."""
    there = {each.seen.quarter: each for each in points}
    every = range(points[0].seen.quarter, points[-1].seen.quarter + 1)
    rows: list[dict[str, object]] = [
        {"quarter": say_quarter(each), "against": log10(_one_in(there[each])) if each in there else None, "told": each in told}
        for each in every
    ]
    table = tuple(_in_words(each, there.get(each), each in told) for each in every)
    name = f"Evidence that answers have become later: {body}"
    return Picture(name, _says(points[-1], told), _KEY, _drawn(name, rows), _HEADINGS, table)


def _in_words(quarter: int, point: Point | None, told: bool) -> tuple[str, ...]:
    if point is None:
        return say_quarter(quarter), "its rate is learnt anew", "", "no"
    since = say_quarter(point.since) if point.sum > 0 else "nothing speaks for a change"
    return say_quarter(quarter), f"{_one_in(point):,.0f}", since, "yes" if told else "no"


def _one_in(point: Point) -> float:
    return min(1 / max(point.chance, 1 / _MOST), _MOST)


def _says(last: Point, told: Collection[int]) -> str:
    quarter = say_quarter(last.seen.quarter)
    if last.sum <= 0:
        return f"In {quarter} nothing speaks for answers having become later than this body’s own past."
    so = f"A body that did not change would look as it does in {quarter} in about one quarter of {_one_in(last):,.0f}"
    return f"{so}, and it is told of." if last.seen.quarter in told else f"{so}: that is not enough to tell of it among so many bodies."


def _drawn(name: str, rows: Sequence[dict[str, object]]) -> str:
    import altair as alt

    base = alt.Chart(values(rows))
    quarter = alt.X("quarter:O", title="Quarter", sort=None, axis=alt.Axis(labelAngle=-45))
    many = "datum.value < 0.5 ? '1' : format(pow(10, datum.value), ',.0f')"
    against = alt.Y(
        "against:Q",
        title="Chance: one quarter in",
        scale=alt.Scale(domain=[0, 6]),
        axis=alt.Axis(values=[0, 1, 2, 3, 4, 5, 6], labelExpr=many),
    )
    marked = alt.Chart(values([each for each in rows if each["told"]]))
    return drawn(
        name,
        [
            base.mark_line(color=BLUE, strokeWidth=2).encode(x=quarter, y=against),
            base.mark_point(color=BLUE, filled=True, size=35, opacity=1).encode(x=quarter, y=against),
            base.mark_rule(color=GREY, strokeDash=[2, 3]).encode(y=alt.datum(2)),
            marked.mark_point(color=ORANGE, shape="diamond", size=190, strokeWidth=3, opacity=1).encode(x=quarter, y=against),
        ],
    )
