"""The picture of a chronology: events down a rail, spaced by the time between them, with the days that passed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

_TOP, _LEAST, _MOST, _PER_DAY = 24, 44, 110, 0.9


class Point(NamedTuple):
    """One event on the rail. `worked_out` marks a day that nobody recorded: the law gives it."""

    on: date
    what: str
    y: int = 0
    since: str = ""
    worked_out: bool = False


class Timeline(NamedTuple):
    """Events in the order of their days, each at its height on the rail."""

    points: tuple[Point, ...]

    @property
    def height(self) -> int:
        """In the picture's own units."""
        return self.points[-1].y + _TOP


def timeline(events: Iterable[Point]) -> Timeline | None:
    """The rail for these events, or None where there is none."""
    placed: list[Point] = []
    for each in sorted(events, key=lambda event: (event.on, event.worked_out)):
        if not placed:
            placed.append(each._replace(y=_TOP))
            continue
        days = (each.on - placed[-1].on).days
        gap = round(min(max(days * _PER_DAY, _LEAST), _MOST))
        placed.append(each._replace(y=placed[-1].y + gap, since=f"{days} day{'' if days == 1 else 's'} later" if days else "the same day"))
    return Timeline(tuple(placed)) if placed else None
