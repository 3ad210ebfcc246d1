"""What share of a body's requests was late, quarter by quarter, against what would be by its own past."""

from collections.abc import Collection, Sequence

from answerable.intelligence.pictures.drawing import BLUE, GREY, ORANGE, drawn, values
from answerable.intelligence.pictures.picture import Picture, late_of, percent, with_interval
from answerable.intelligence.systemic.change import Point
from answerable.intelligence.systemic.counts import Count, say_quarter
from answerable.intelligence.timeliness.figures import share

_HEADINGS = ("Quarter", "Requests", "Late", "Share late", "95% interval", "By its own past", "Told of")
_KEY = "Dots are shares, and the lines through them their exact 95% intervals."
_OF_A_CHART = (
    " The dashes are what would be by the body’s own past and what each quarter brought to all. Diamonds are quarters in which it was told "
    "of as having become worse."
)


def lateness(body: str, counts: Sequence[Count], points: Sequence[Point] = (), told: Collection[int] = ()) -> Picture:
    """The picture of a body's counts, none of which is of nothing; `points` are those of its chart, `told` the quarters of its alerts."""
    expected = {each.seen.quarter: each.expected for each in points}
    rows = [_row(each, expected.get(each.quarter), each.quarter in told) for each in counts]
    name = f"Share of requests answered late, quarter by quarter: {body}"
    says = _says(counts[-1], expected.get(counts[-1].quarter))
    return Picture(name, says, f"{_KEY}{_OF_A_CHART if points else ''}", _drawn(name, rows), _HEADINGS, tuple(map(_in_words, rows)))


def _row(count: Count, expected: float | None, told: bool) -> dict[str, object]:
    found = share(count.late, count.of)
    assert found is not None
    return {
        "quarter": say_quarter(count.quarter),
        "of": count.of,
        "late": count.late,
        "value": found.value,
        "low": found.low,
        "high": found.high,
        "expected": expected,
        "told": told,
    }


def _says(last: Count, expected: float | None) -> str:
    found = share(last.late, last.of)
    assert found is not None
    past = "" if expected is None else f" By its own past and what the quarter brought to all, {percent(expected)} would be."
    return f"In {say_quarter(last.quarter)}, {late_of(last.late, last.of)}, {with_interval(found)}.{past}"


def _in_words(row: dict[str, object]) -> tuple[str, ...]:
    expected = row["expected"]
    return (
        str(row["quarter"]),
        f"{row['of']:,}",
        f"{row['late']:,}",
        f"{row['value']:.1%}",
        f"{row['low']:.1%} to {row['high']:.1%}",
        "not known yet" if expected is None else f"{expected:.1%}",
        "yes" if row["told"] else "no",
    )


def _drawn(name: str, rows: Sequence[dict[str, object]]) -> str:
    import altair as alt

    base = alt.Chart(values(rows))
    quarter = alt.X("quarter:O", title="Quarter in which requests were received", sort=None, axis=alt.Axis(labelAngle=-45))
    seen = alt.Y("value:Q", title="Share late", axis=alt.Axis(format="%"), scale=alt.Scale(domainMin=0))
    past = [each for each in rows if each["expected"] is not None]
    layers = [
        base.mark_rule(color=BLUE, strokeWidth=2).encode(x=quarter, y=alt.Y("low:Q", title="Share late"), y2="high:Q"),
        base.mark_point(color=BLUE, filled=True, size=45, opacity=1).encode(x=quarter, y=seen),
        alt.Chart(values([each for each in rows if each["told"]]))
        .mark_point(color=ORANGE, shape="diamond", size=190, strokeWidth=3, opacity=1)
        .encode(x=quarter, y=seen),
    ]
    if past:
        own = alt.Chart(values(past)).encode(x=quarter, y="expected:Q")
        # A line of one quarter alone would not be seen.
        layers += [own.mark_line(color=GREY, strokeDash=[6, 4]), own.mark_tick(color=GREY, thickness=2, size=20, opacity=1)]
    return drawn(name, layers)
