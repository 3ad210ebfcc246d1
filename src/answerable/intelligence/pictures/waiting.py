"""How many requests still wait for an answer after how many working days."""

from collections.abc import Sequence

from answerable.intelligence.pictures.drawing import BLUE, GREY, SKY, drawn, values
from answerable.intelligence.pictures.picture import Picture, percent
from answerable.intelligence.timeliness.waiting import Step

LIMIT = 20
"""FOIA s.10(1): “not later than the twentieth working day following the date of receipt”."""

_HEADINGS = ("Working days", "Still waiting", "95% interval")
_KEY = "The band is the 95% interval. The dashes are working day 20, the last of the ordinary time."
_FURTHEST = 120


def waiting(whose: str, steps: Sequence[Step]) -> Picture:
    """The picture of a curve, which has a step at least. Those that are open count for as long as they have waited."""
    name = f"How many still wait after so many working days: {whose}"
    table = tuple((str(each.days), percent(each.waiting), f"{percent(each.low)} to {percent(each.high)}") for each in steps)
    return Picture(name, _says(steps), _KEY, _drawn(name, steps), _HEADINGS, table)


def _says(steps: Sequence[Step]) -> str:
    at = Step(0, 1.0, 1.0, 1.0)
    for each in steps:
        if each.days <= LIMIT:
            at = each
    half = next((f"Half have an answer by working day {each.days}" for each in steps if each.waiting <= 0.5), "Fewer than half have one")
    still = f"{percent(at.waiting)} still wait after working day {LIMIT} (95% interval {percent(at.low)} to {percent(at.high)})"
    return f"{half}, and {still}. Open requests count for as long as they have waited."


def _drawn(name: str, steps: Sequence[Step]) -> str:
    import altair as alt

    every = [Step(0, 1.0, 1.0, 1.0), *(each for each in steps if each.days <= _FURTHEST)]
    chart = alt.Chart(values([each._asdict() for each in every]))
    days = alt.X("days:Q", title="Working days since receipt (the day after is day 1)")
    there = alt.Y("waiting:Q", title="Still waiting", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    return drawn(
        name,
        [
            chart.mark_area(color=SKY, opacity=0.4, interpolate="step-after").encode(
                x=days, y=alt.Y("low:Q", title="Still waiting"), y2="high:Q"
            ),
            chart.mark_line(color=BLUE, strokeWidth=2, interpolate="step-after").encode(x=days, y=there),
            chart.mark_rule(color=GREY, strokeDash=[6, 4]).encode(x=alt.datum(LIMIT)),
        ],
    )
