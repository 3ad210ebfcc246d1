"""What was worked out of many bodies, kept in one file for pages to show: a body is read without the others.

The file is made beside its place and moved there, so that whoever reads finds the old one or the new one, whole.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from answerable.intelligence.systemic.alerts import Alert, Told
from answerable.intelligence.systemic.change import Point
from answerable.intelligence.systemic.counts import Count, Series
from answerable.intelligence.systemic.outlying import Funnel, Standing
from answerable.intelligence.timeliness.figures import Share
from answerable.intelligence.unable import UnableToCount

_TABLES = """
create table whole (told text not null);
create table body (name text primary key, place integer not null unique, chance real, told text not null) without rowid;
"""
_YEAR = 4
PLACE = "systemic.sqlite3"
"""What the file is called in the folder for what the site keeps."""


class Body(NamedTuple):
    """What is kept of one body: its counts, its chart, and when it was told of. `chance` is that of the last quarter, None if uncharted."""

    name: str
    counts: tuple[Count, ...]
    points: tuple[Point, ...]
    alerts: tuple[Alert, ...]
    standing: Standing | None

    @property
    def chance(self) -> float | None:
        """How often so much comes about by the last quarter charted, while nothing changes."""
        return self.points[-1].chance if self.points else None

    @property
    def charted_until(self) -> int | None:
        """The last quarter that is charted."""
        return self.points[-1].seen.quarter if self.points else None

    @property
    def told(self) -> frozenset[int]:
        """The quarters in which it was told of."""
        return frozenset(each.quarter for each in self.alerts)


class Ranked(NamedTuple):
    """The bodies on one page of a ranking by evidence of change, and how many there are in all."""

    bodies: tuple[Body, ...]
    of: int


def year_to(every: Sequence[Series], last: int) -> list[Count]:
    """The counts of the four quarters that end with one."""
    return [each for series in every for each in series.counts if last - _YEAR < each.quarter <= last]


def keep(every: Sequence[Series], told: Told, out: Funnel, last: int, place: Path) -> None:
    """Keeps all of it at a place. Raises `UnableToCount` where it cannot be written."""
    making = place.with_name(f"{place.name}.{os.getpid()}.making")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        making.unlink(missing_ok=True)
        with closing(sqlite3.connect(making)) as file, file:
            file.executescript(_TABLES)
            file.execute("insert into whole values (?)", (_line({"last": last, "centre": out.centre, "between": out.between}),))
            file.executemany("insert into body values (?, ?, ?, ?)", _rows(every, told, out, last))
        making.replace(place)
    except (OSError, sqlite3.Error) as refused:
        making.unlink(missing_ok=True)
        raise UnableToCount(f"The figures cannot be kept in {place}: {refused}. Nothing there was changed.") from None


def _rows(every: Sequence[Series], told: Told, out: Funnel, last: int) -> Iterator[tuple[str, int, float | None, str]]:
    standings = {each.body: each for each in out.standings}
    bodies = [
        Body(
            each.body,
            each.counts,
            told.charts[each.body],
            tuple(alert for alert in told.alerts if alert.body == each.body),
            standings.get(each.body),
        )
        for each in every
    ]
    for place, body in enumerate(sorted(bodies, key=lambda body: _evidence(body, last))):
        yield body.name, place, body.chance, _line(_plain(body))


def _evidence(body: Body, last: int) -> tuple[bool, float, str]:
    """The order of a ranking: by how little of it chance explains, never by a percentage; those no longer charted come last."""
    now = body.charted_until is not None and body.charted_until > last - _YEAR
    return not now, 1.0 if body.chance is None else body.chance, body.name


def _plain(body: Body) -> dict[str, Any]:
    return {
        "counts": [(each.quarter, each.of, each.late) for each in body.counts],
        "points": [
            (each.seen.quarter, each.seen.of, each.seen.late, each.expected, each.sum, each.chance, each.since) for each in body.points
        ],
        "alerts": [each[1:] for each in body.alerts],
        "standing": body.standing and (body.standing.late, body.standing.share, *body.standing[3:]),
    }


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, separators=(",", ":"))


class Kept:
    """The figures at a place. Raises `UnableToCount` where there are none, or what is there is nothing of the kind."""

    def __init__(self, place: Path) -> None:
        self.place = place
        with self._open() as file:
            whole = json.loads(file.execute("select told from whole").fetchone()[0])
        self.last: int = whole["last"]
        self._centre, self._between = whole["centre"], whole["between"]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if not self.place.exists():
            raise UnableToCount("No figures are kept here yet. Keep some with `answerable systemic FILE --keep`.")
        try:
            with closing(sqlite3.connect(f"{self.place.resolve().as_uri()}?mode=ro", uri=True)) as file:
                yield file
        except (sqlite3.Error, TypeError, ValueError):
            raise UnableToCount(f"{self.place} is no file of figures. Keep them anew with `answerable systemic FILE --keep`.") from None

    def ranked(self, begin: int, most: int, named: str = "") -> Ranked:
        """Those bodies, in whose names the words stand, that come after so many others in the order of evidence of change."""
        like = "instr(lower(name), lower(?)) > 0"
        with self._open() as file:
            of = file.execute(f"select count(*) from body where {like}", (named,)).fetchone()[0]  # noqa: S608 (a constant)
            rows = file.execute(
                f"select name, told from body where {like} order by place limit ? offset ?",  # noqa: S608 (a constant)
                (named, most, begin),
            ).fetchall()
        return Ranked(tuple(_body(*row) for row in rows), of)

    def body(self, name: str) -> Body | None:
        """One body, or None for none of that name."""
        with self._open() as file:
            row = file.execute("select name, told from body where name = ?", (name,)).fetchone()
        return None if row is None else _body(*row)

    def funnel(self) -> Funnel:
        """The funnel of the last year."""
        with self._open() as file:
            every = [_body(*row).standing for row in file.execute("select name, told from body order by place")]
        there = [each for each in every if each is not None]
        return Funnel(tuple(sorted(there, key=lambda each: (-each.out, each.body))), self._centre, self._between)


def _body(name: str, line: str) -> Body:
    told = json.loads(line)
    points = (Point(Count(name, quarter, of, late), *rest) for quarter, of, late, *rest in told["points"])
    standing = told["standing"]
    return Body(
        name,
        tuple(Count(name, *each) for each in told["counts"]),
        tuple(points),
        tuple(Alert(name, *each) for each in told["alerts"]),
        standing and Standing(name, standing[0], Share(*standing[1]), *standing[2:]),
    )
