"""Authority by quarter over any number of cases, each last day worked out from the law inside the query.

The cases are Parquet with the columns authority, received, closed (null where it is open) and refused. Nothing that is read says when an
answer was due: another calendar makes another table. The query is plain SQL over two relations, `cases` and `law_days`, and any engine
that reads Parquet gives the same rows. A case is counted as `timeliness` counts it, by the twenty working days: as of a day, so that what
came later is not there, and what was closed later is still open.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from answerable.intelligence.systemic.counts import say_quarter
from answerable.intelligence.unable import UnableToCount
from answerable.law.finding import say
from answerable.law.working_days import calendar


class Quarter(NamedTuple):
    """The cases that one authority received in one quarter: `overdue` are open and past their last day."""

    authority: str
    quarter: str
    cases: int
    answered: int
    in_time: int
    late: int
    overdue: int
    refused: int


def sql(as_of: date) -> str:
    """The query, for any engine in which `cases` and `law_days` can be read."""
    day = f"DATE '{as_of.isoformat()}'"
    return f"""
SELECT authority, quarter, cases, answered, in_time, answered - in_time AS late, overdue, refused
FROM (
  SELECT
    c.authority,
    d.quarter,
    count(*) AS cases,
    count(CASE WHEN c.closed <= {day} THEN 1 END) AS answered,
    count(CASE WHEN c.closed <= d.last_day AND c.closed <= {day} THEN 1 END) AS in_time,
    count(CASE WHEN d.last_day < {day} AND (c.closed IS NULL OR c.closed > {day}) THEN 1 END) AS overdue,
    count(CASE WHEN c.refused AND c.closed <= {day} THEN 1 END) AS refused
  FROM cases c
  JOIN law_days d ON d.day = c.received
  WHERE c.received <= {day}
  GROUP BY c.authority, d.quarter
) counted"""  # noqa: S608 - a day, written by us


def read_from(engine: DuckDBPyConnection, *, cases: Path, law: Path) -> None:
    """Has an engine read the cases and the law's days where they lie."""
    for name, file in (("cases", cases), ("law_days", law)):
        engine.read_parquet(str(file)).create_view(name)


def quarters(engine: DuckDBPyConnection, *, as_of: date) -> Iterator[Quarter]:
    """The table, by authority and then quarter, read some thousands of rows at a time.

    Raises `UnableToCount` for a case whose days are not known, so that none is left out unseen.
    """
    refuse_unknown(engine, as_of=as_of)
    found = engine.execute(f"{sql(as_of)} ORDER BY authority, quarter")
    while rows := found.fetchmany(_AT_ONCE):
        for authority, quarter, *counts in rows:
            yield Quarter(str(authority), say_quarter(quarter), *counts)


_AT_ONCE = 10_000


def refuse_unknown(engine: DuckDBPyConnection, *, as_of: date) -> None:
    """Raises `UnableToCount` where a case has no day of receipt, one that the calendar has not, or was closed before it."""
    days = calendar()
    if not days.first <= as_of <= days.last:
        raise UnableToCount(f"Nothing can be counted as of {say(as_of)}, which is outside the known calendar.")
    wrong = """
SELECT c.received, c.closed, count(*) FROM cases c
WHERE c.received IS NULL OR c.closed < c.received OR (c.received <= $1 AND (c.received < $2 OR c.received > $3))
GROUP BY 1, 2 ORDER BY 1, 2"""
    # The last day of receipt that the law can answer is the last of the table.
    first, last = engine.execute("SELECT min(day), max(day) FROM law_days").fetchall()[0]
    found = engine.execute(wrong, [as_of, first, last]).fetchall()
    if found:
        received, closed, _ = found[0]
        said = "no day of receipt" if received is None else f"its receipt on {say(received)}"
        ended = f" and its close on {say(closed)}" if received and closed else ""
        many = sum(each for *_, each in found)
        raise UnableToCount(
            f"{many:,} {'case' if many == 1 else 'cases'} cannot be counted, the first with {said}{ended}. "
            "Mend the days, or leave such cases out of the file, and count again."
        )
