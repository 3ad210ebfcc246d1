"""One engine, once: opens the cases, asks for the table, and says how long that took and the most memory that the process had.

    python -m bench.scale.one ENGINE FOLDER [ADDRESS]

The first time is not counted where it costs little. What a peer must load first is not counted either.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.scale.cases import AS_OF

Ask = Callable[[], int]

COUNTS = f"""
count(*) AS cases, count(closed) AS answered, count(CASE WHEN closed <= due THEN 1 END) AS in_time, count(CASE WHEN closed > due THEN 1 END)
AS late, count(CASE WHEN closed IS NULL AND due < '{AS_OF}' THEN 1 END) AS overdue, count(CASE WHEN refused THEN 1 END) AS refused"""


def ours(home: Path, _: str) -> Ask:
    """The last day from the law in the query, with the check that no case falls out of it."""
    from datetime import date

    from answerable.intelligence.scale.engine import engine
    from answerable.intelligence.scale.quarters import read_from, refuse_unknown, sql

    as_of = date.fromisoformat(AS_OF)
    made = engine(spill=home / "spill")
    read_from(made, cases=home / "cases.parquet", law=home / "law-days.parquet")

    def ask() -> int:
        refuse_unknown(made, as_of=as_of)
        made.execute(f"CREATE OR REPLACE TEMP TABLE found AS {sql(as_of)}")
        return int(made.execute("SELECT count(*) FROM found").fetchall()[0][0])

    return ask


def duckdb_stored(home: Path, _: str) -> Ask:
    """duckdb over the same file with a stored due column, as people write it."""
    from answerable.intelligence.scale.engine import engine

    made = engine(spill=home / "spill", memory="4GB")
    table = f"SELECT authority, year(received) * 4 + quarter(received) AS q, {COUNTS} FROM '{home / 'cases.parquet'}' GROUP BY ALL"

    def ask() -> int:
        made.execute(f"CREATE OR REPLACE TEMP TABLE found AS {table}")
        return int(made.execute("SELECT count(*) FROM found").fetchall()[0][0])

    return ask


def sqlite(home: Path, _: str) -> Ask:
    """SQLite, days as numbers and the quarter stored with the case: the quicker of the two ways."""
    import sqlite3

    made = sqlite3.connect(home / "cases.sqlite3")
    counts = COUNTS.replace(f"'{AS_OF}'", f"CAST(julianday('{AS_OF}') - 2440587.5 AS INTEGER)")
    return lambda: len(made.execute(f"SELECT authority, q, {counts} FROM cases GROUP BY authority, q").fetchall())


def postgresql(_: Path, address: str) -> Ask:
    """PostgreSQL, an unlogged table and two workers beside it; the memory that is told is not the server's."""
    import psycopg

    made = psycopg.connect(address, autocommit=True)
    quarter = "(extract(year FROM received) * 4 + extract(quarter FROM received))::int"

    def ask() -> int:
        made.execute("DROP TABLE IF EXISTS found")
        made.execute(f"CREATE TEMP TABLE found AS SELECT authority, {quarter} AS q, {COUNTS} FROM cases GROUP BY 1, 2".encode())
        return int(made.execute("SELECT count(*) FROM found").fetchall()[0][0])

    return ask


ENGINES: dict[str, Callable[[Path, str], Ask]] = {"ours": ours, "duckdb": duckdb_stored, "sqlite": sqlite, "postgresql": postgresql}
DEAR = ("sqlite", "postgresql")


def main() -> None:
    """Prints one JSON object."""
    name, folder, *address = sys.argv[1:]
    ask = ENGINES[name](Path(folder), "".join(address))
    if name not in DEAR:
        ask()
    begun = time.perf_counter()
    groups = ask()
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "groups": groups, "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
