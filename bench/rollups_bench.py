"""A4: a body's figures by quarter from the counts that are kept up, after a change, against a GROUP BY of all its requests on SQLite.

And what keeping them costs who writes: a request recorded with the counts and without, in turn.
    python -m bench.rollups_bench [--count N] [--rounds N]
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from unittest.mock import patch

from bench.rounds import report
from bench.web.records import BODY, WHO, people, use_folder

COUNT = 1_000_000
_COPIES = 50_000
_LATE = "('late', 'answered late')"
# Every column of the one that was recorded, but for those in which requests differ.
_COPY = """
WITH RECURSIVE nth(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM nth WHERE n < {last})
INSERT INTO authority_informationrequest ({columns}) SELECT {values} FROM authority_informationrequest r, nth WHERE r.id = 1"""
_DIFFER = {
    "id": "n",
    "reference": "'COPY-' || n",
    "case": "printf('%032x', n)",
    "received_on": "date('2006-01-01', '+' || (n * 7919 % 7300) || ' days')",
    "answered_on": "CASE WHEN n % 50 THEN date('2006-01-01', '+' || (n * 7919 % 7300 + 25) || ' days') END",
    "last_day": "CASE WHEN n % 50 = 0 THEN date('2006-01-01', '+' || (n * 7919 % 7300 + 28) || ' days') END",
    "state": "CASE WHEN n % 50 THEN 'closed' ELSE 'being worked' END",
}
_COPY_PARTS = """
INSERT INTO authority_part ({columns}) SELECT {values} FROM authority_informationrequest r, authority_part p
WHERE p.id = 1 AND r.id > 1 AND r.id <= {last} AND r.id >= {first}"""
_ALL = f"""
SELECT quarter, count(*), sum(answered_on IS NOT NULL AND NOT is_late), sum(answered_on IS NOT NULL AND is_late), sum(is_open),
  sum(is_open AND last_day < '{{on}}'), sum(answered_on IS NULL AND NOT is_open)
FROM (
  SELECT r.answered_on, r.last_day,
    CAST(substr(r.received_on, 1, 4) AS INTEGER) * 4 + (CAST(substr(r.received_on, 6, 2) AS INTEGER) - 1) / 3 AS quarter,
    r.answered_on IS NULL AND r.state NOT IN ('nothing more owed', 'closed', 'disposed of') AS is_open,
    EXISTS (SELECT 1 FROM authority_part p WHERE p.request_id = r.id AND p.standing IN {_LATE}) AS is_late
  FROM authority_informationrequest r WHERE r.authority_id = {{body}}
)
GROUP BY quarter ORDER BY quarter"""


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        use_folder(Path(folder))
        _measured(given.count, given.rounds)
    return 0


def _measured(count: int, rounds: int) -> None:
    from django.db import connection

    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.rollups.keeping import make_again
    from answerable.casework.authority.rollups.quarters import quarters_of
    from answerable.casework.migrating import bring_up_to_date
    from answerable.web.clock import today

    bring_up_to_date()
    people()
    _file()
    _copy(count)
    begun = time.perf_counter()
    made = make_again()
    report("the counts made again", time.perf_counter() - begun, goal="", detail=f"{made:,} requests", unit="s")
    body, on = PublicAuthority.objects.get(slug=BODY).pk, today()
    kept_up, anew = [], []
    for _ in range(rounds):
        _file()
        begun = time.perf_counter()
        found = [tuple(each) for each in quarters_of(body, on=on)]
        kept_up.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        with connection.cursor() as cursor:
            cursor.execute(_ALL.format(on=on.isoformat(), body=body))
            wanted = cursor.fetchall()
        anew.append(time.perf_counter() - begun)
        assert found == wanted, "the counts are not what the requests come to"
    said = f"{1000 * median(kept_up):.1f} ms against {median(anew):.2f} s, {count:,} requests"
    report("A4 GROUP BY of all rows / from counts, after a change", median(anew) / median(kept_up), goal=">= 200", detail=said)
    with_counts, without = _writing(20 * rounds)
    said = f"{1000 * with_counts:.1f} ms against {1000 * without:.1f} ms"
    report("A4 a request recorded, with counts / without", with_counts / without, goal="<= 1.3", detail=said)


def _copy(count: int) -> None:
    """So many requests that differ in their days alone, each with a part, written by SQLite itself."""
    from django.db import connection

    from answerable.casework.authority.models import InformationRequest, Part

    columns = [str(field.column) for field in InformationRequest._meta.local_concrete_fields]
    values = ", ".join(_DIFFER.get(each, f'r."{each}"') for each in columns)
    of_parts = [str(field.column) for field in Part._meta.local_concrete_fields]
    late = "CASE WHEN r.id % 9 THEN 'answered in time' ELSE 'answered late' END"
    part = ", ".join({"id": "r.id", "request_id": "r.id", "standing": late}.get(each, f'p."{each}"') for each in of_parts)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
        for first in range(2, count + 1, _COPIES):
            at = {"first": first, "last": min(first + _COPIES - 1, count)}
            cursor.execute(_COPY.format(columns=", ".join(f'"{each}"' for each in columns), values=values, **at))
            cursor.execute(_COPY_PARTS.format(columns=", ".join(f'"{each}"' for each in of_parts), values=part, **at))
            print(f"\r{at['last']:,} of {count:,} requests", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA synchronous=FULL")


def _file() -> None:
    """A request is recorded by the FOI officer."""
    from answerable.casework.authority.acting import By
    from answerable.casework.authority.actions.receive import Arrived, receive
    from answerable.casework.authority.states import Channel
    from answerable.casework.people.models import Person
    from answerable.web.clock import now

    by = By(Person.objects.get(email=WHO), now())
    arrived = Arrived(Channel.EMAIL, "Cameras", "What did the cameras cost?", "A requester", "requester@example.org")
    receive(arrived=arrived, by=by, on=by.today)


@contextmanager
def _no_counts() -> Iterator[None]:
    with patch("answerable.casework.authority.opening.began"), patch("answerable.casework.authority.projection.moved"):
        yield


def _writing(rounds: int) -> tuple[float, float]:
    """The median seconds of a request recorded: with the counts, and without."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        begun = time.perf_counter()
        _file()
        taken[0].append(time.perf_counter() - begun)
        with _no_counts():
            begun = time.perf_counter()
            _file()
            taken[1].append(time.perf_counter() - begun)
    return median(taken[0]), median(taken[1])


if __name__ == "__main__":
    sys.exit(main())
