"""The law's calendar as a table, so that a query counts working days by looking one up.

Each day on which a request can be received has the twentieth working day after it, and the quarter that it is in. The days are those of
`law`, and nobody else's: the calendar of FOIA s.10(6) is one for the whole United Kingdom, and a holiday of one nation is in it for all.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.law.working_days import Calendar, calendar

TWENTIETH = 20


class LawDay(NamedTuple):
    """A day of receipt, the last day for it under FOIA s.10(1), and its quarter by number."""

    day: date
    last_day: date
    quarter: int


def law_days(days: Calendar | None = None) -> list[LawDay]:
    """Every day of receipt whose last day is known, in order."""
    days = days or calendar()
    first = days.first.toordinal()
    last_days = days.last_days(TWENTIETH)
    received = [date.fromordinal(first + nth) for nth in range(len(last_days))]
    return [LawDay(day, last, quarter_of(day)) for day, last in zip(received, last_days, strict=True)]


def write_law_days(engine: DuckDBPyConnection, file: Path, days: Calendar | None = None) -> None:
    """Writes the table as Parquet, for whatever engine is to read it."""
    columns = [list(column) for column in zip(*law_days(days), strict=True)]
    made = "SELECT unnest(?::DATE[]) AS day, unnest(?::DATE[]) AS last_day, unnest(?::INT[]) AS quarter"
    engine.execute(f"CREATE OR REPLACE TEMP TABLE law_days AS {made}", columns)
    engine.table("law_days").write_parquet(str(file))
