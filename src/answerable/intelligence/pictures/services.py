"""What share of requests was late, service by service: each with its interval, so that few requests look like few."""

from collections.abc import Sequence

from answerable.intelligence.pictures.drawing import BLUE, drawn, values
from answerable.intelligence.pictures.picture import Picture, late_of, percent, with_interval
from answerable.intelligence.timeliness.figures import Share, share

_HEADINGS = ("Service", "Requests", "Late", "Share late", "95% interval")
_KEY = "Dots are shares, and the lines through them their exact 95% intervals: the fewer requests, the longer the line."
_BAR = 30


def services(whose: str, counts: Sequence[tuple[str, int, int]]) -> Picture:
    """The picture of services: each its name, how many of its requests were due and how many of these were late, in the order of names.

    One at least has a request.
    """
    told = [(name, late, found) for name, of, late in counts if (found := share(late, of)) is not None]
    name = f"Share of requests answered late, by service: {whose}"
    table = tuple(
        (each, f"{found.of:,}", f"{late:,}", percent(found.value), f"{percent(found.low)} to {percent(found.high)}")
        for each, late, found in told
    )
    return Picture(name, _says(told), _KEY, _drawn(name, told), _HEADINGS, table)


def _says(told: Sequence[tuple[str, int, Share]]) -> str:
    of, late = sum(found.of for _, _, found in told), sum(late for _, late, _ in told)
    whole = share(late, of)
    assert whole is not None
    apart = [each for each, _, found in told if found.low > whole.value]
    worse = (
        f"More are late than that, beyond chance for a service of its size, in: {', '.join(apart)}."
        if apart
        else "No service’s interval lies wholly above that."
    )
    return f"Of the requests that were due, {late_of(late, of)}, {with_interval(whole)}. {worse}"


def _drawn(name: str, told: Sequence[tuple[str, int, Share]]) -> str:
    import altair as alt

    chart = alt.Chart(values([{"service": each, **found._asdict()} for each, _, found in told]))
    service = alt.Y("service:N", title=None, sort=None, axis=alt.Axis(labelLimit=300))
    x = alt.X("value:Q", title="Share late, with its 95% interval", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    return drawn(
        name,
        [
            chart.mark_rule(color=BLUE, strokeWidth=2).encode(
                y=service, x=alt.X("low:Q", title="Share late, with its 95% interval"), x2="high:Q"
            ),
            chart.mark_point(color=BLUE, filled=True, size=60, opacity=1).encode(y=service, x=x),
        ],
        height=max(_BAR * 2, _BAR * len(told)),
    )
