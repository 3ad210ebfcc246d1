"""A funnel: where bodies stand among all by how many requests they had, with limits as wide as bodies of that size have them."""

from collections.abc import Sequence

from answerable.intelligence.pictures.drawing import BLUE, GREY, ORANGE, drawn, values
from answerable.intelligence.pictures.picture import Picture, percent, with_interval
from answerable.intelligence.systemic.outlying import INNER, OUTER, Funnel, Standing

_HEADINGS = ("Public authority", "Requests", "Late", "Share late", "95% interval", "998 in 1,000 of its size have", "Stands out")
_KEY = (
    "Each dot is a body. Of bodies that are like the others, 95 in 100 lie between the unbroken lines and 998 in 1,000 between the dashed "
    "ones: the fewer requests a body had, the further luck alone takes it. The dots across are the share of all. Diamonds are {marked}."
)
_PLACES = 60


def standing(out: Funnel, year: str, *, body: str = "", rows: int | None = None) -> Picture:
    """The picture of a funnel of a year, which has a body at least. One body may be marked; the table has as many `rows`, or all."""
    shown = out.standings if rows is None else out.standings[:rows]
    marked = [each for each in out.standings if (each.body == body if body else each.stands_out)]
    name = f"Share of requests answered late in {year}, by how many requests there were"
    table = tuple(_in_words(each, out) for each in (*(each for each in marked if each not in shown), *shown))
    return Picture(
        name,
        _says(out, year, marked, body),
        _KEY.format(marked=body or "bodies that stand out"),
        _drawn(name, out, marked),
        _HEADINGS,
        table,
    )


def _says(out: Funnel, year: str, marked: Sequence[Standing], body: str) -> str:
    bodies = "one body" if len(out.standings) == 1 else f"{len(out.standings):,} bodies"
    whole = f"In {year}, {percent(out.centre)} of the requests to {bodies} were late."
    if not body:
        many = "none stands" if not marked else "one stands" if len(marked) == 1 else f"{len(marked):,} stand"
        return f"{whole} Of the bodies, {many} out from what bodies of their size have."
    if not marked:
        return f"{whole} {body} had no request that was due in it."
    low, high = out.limits(marked[0].share.of)
    stands = "stands out from" if marked[0].stands_out else "is not told from"
    return (
        f"{whole} Of {body}’s, {with_interval(marked[0].share)} were. It {stands} bodies of its size, 998 in 1,000 of which have "
        f"{percent(low)} to {percent(high)}."
    )


def _in_words(each: Standing, out: Funnel) -> tuple[str, ...]:
    low, high = out.limits(each.share.of)
    return (
        each.body,
        f"{each.share.of:,}",
        f"{each.late:,}",
        percent(each.share.value),
        f"{percent(each.share.low)} to {percent(each.share.high)}",
        f"{percent(low)} to {percent(high)}",
        "yes" if each.stands_out else "no",
    )


def _drawn(name: str, out: Funnel, marked: Sequence[Standing]) -> str:
    import altair as alt

    most = max(each.share.of for each in out.standings)
    sizes = sorted({max(1, round(most ** (nth / _PLACES))) for nth in range(_PLACES + 1)})
    limits = [
        {"of": of, "low": low, "high": high, "reach": reach}
        for reach in (INNER, OUTER)
        for of in sizes
        for low, high in [out.limits(of, reach)]
    ]
    dots = [{"of": each.share.of, "value": each.share.value} for each in out.standings]
    of = alt.X("of:Q", title="Requests (each step is ten times as many)", scale=alt.Scale(type="log"), axis=alt.Axis(values=_steps(most)))
    late = alt.Y("value:Q", title="Share late", axis=alt.Axis(format="%"))
    lines = alt.Chart(values(limits)).mark_line(color=GREY)
    dashed = alt.StrokeDash("reach:N", legend=None)
    stand = [{"of": each.share.of, "value": each.share.value} for each in marked]
    return drawn(
        name,
        [
            lines.encode(x=of, y=alt.Y("low:Q", title="Share late"), strokeDash=dashed),
            lines.encode(x=of, y="high:Q", strokeDash=dashed),
            alt.Chart(values(dots)).mark_rule(color=GREY, strokeDash=[1, 3]).encode(y=alt.datum(out.centre)),
            alt.Chart(values(dots)).mark_point(color=BLUE, filled=True, size=40, opacity=0.7).encode(x=of, y=late),
            alt.Chart(values(stand)).mark_point(color=ORANGE, shape="diamond", size=190, strokeWidth=3, opacity=1).encode(x=of, y=late),
        ],
    )


def _steps(most: int) -> list[int]:
    return [10**power for power in range(len(str(most)) + 1)]
