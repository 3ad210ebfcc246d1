"""A1, A2 and A3: authority by quarter over ten million cases, the last day worked out from the law, against engines that have it stored.

Each engine has a process of its own, and they go in turn; the two that take long go once.
    python -m bench.scale_bench [--count N] [--rounds N] [--folder FOLDER] [--quick]
"""

import argparse
import csv
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from answerable.intelligence.scale.engine import engine
from bench.rounds import report
from bench.scale.cases import AS_OF, kept

ROOT = Path(__file__).parent.parent
PEERS_PYTHON = ROOT / ".bench-venv" / "bin" / "python"
COUNT = 10_000_000
_CREATE = "CREATE {} TABLE cases (authority INTEGER, received {}, closed {}, refused {}, due {}{})"


def main() -> int:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=COUNT)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--folder", type=Path, default=ROOT / "build" / "bench")
    options.add_argument("--quick", action="store_true", help="without SQLite and PostgreSQL")
    given = options.parse_args()
    home = kept(given.folder, given.count)
    ours = (sys.executable, "-m", "bench.scale.one")
    engines: dict[str, tuple[str, ...]] = {"ours": (*ours, "ours", str(home)), "duckdb": (*ours, "duckdb", str(home))}
    if PEERS_PYTHON.exists():
        engines["pandas"] = (str(PEERS_PYTHON), "-W", "ignore", str(ROOT / "bench" / "peers" / "table_of_quarters.py"), str(home), AS_OF)
    else:
        print("pandas is not measured: it is not in .bench-venv; run `make bench`, which brings it.")
    rounds = [{name: _run(command) for name, command in engines.items()} for _ in range(given.rounds)]
    seconds = {name: median(each[name]["seconds"] for each in rounds) for name in engines}
    memory = {name: median(each[name]["mib"] for each in rounds) for name in engines}
    assert len({each[name]["groups"] for each in rounds for name in engines}) == 1, "the engines do not agree on the groups"
    if not given.quick:
        seconds |= _dear(home)
    said = f"{seconds['ours']:.2f} s against {seconds['duckdb']:.2f} s, {given.count:,} cases, {rounds[0]['ours']['groups']:,} groups"
    report("A1 due worked out from law / duckdb, due stored", seconds["ours"] / seconds["duckdb"], goal="<= 1.0", detail=said)
    for name, goal in (("postgresql", 12), ("sqlite", 48), ("pandas", 3.5)):
        if name in seconds:
            report(f"A2 {name}, due stored / ours", seconds[name] / seconds["ours"], goal=f">= {goal}", detail=f"{seconds[name]:.1f} s")
    if "pandas" in memory:
        said = f"{memory['ours']:.0f} MiB against {memory['pandas']:.0f} MiB; duckdb unbounded {memory['duckdb']:.0f} MiB"
        report("A3 peak memory / pandas", memory["ours"] / memory["pandas"], goal="<= 0.3", detail=said)
    return 0


def _run(command: tuple[str, ...]) -> Any:
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)


def _dear(home: Path) -> dict[str, float]:
    """SQLite, and PostgreSQL where it is on this machine: loaded from one file, and asked once."""
    from tests import postgresql

    rows = home / "cases.csv"
    day = "CAST({0} - DATE '1970-01-01' AS INTEGER) AS {0}".format
    numbers = f"authority, {day('received')}, {day('closed')}, CAST(refused AS INTEGER) AS refused, {day('due')}"
    quarter = "year(received) * 4 + quarter(received) AS q"
    read = engine(spill=home / "spill", memory="2GB")
    taken: dict[str, float] = {}
    if not (home / "cases.sqlite3").exists():
        read.sql(f"SELECT {numbers}, {quarter} FROM '{home / 'cases.parquet'}'").write_csv(str(rows))
        made = sqlite3.connect(home / "cases.sqlite3")
        made.execute("PRAGMA journal_mode = OFF")
        made.execute(_CREATE.format("", *["INTEGER"] * 4, ", q INTEGER"))
        with rows.open(newline="") as file:
            lines = csv.reader(file)
            next(lines)
            made.executemany("INSERT INTO cases VALUES (?, ?, nullif(?, ''), ?, ?, ?)", lines)
        made.commit()
        made.close()
    command = (sys.executable, "-m", "bench.scale.one")
    taken["sqlite"] = _run((*command, "sqlite", str(home)))["seconds"]
    if not postgresql.is_here():
        print("PostgreSQL is not measured: " + postgresql.HOW_TO_BRING_IT)
        return taken
    read.sql(f"SELECT authority, received, closed, refused, due FROM '{home / 'cases.parquet'}'").write_csv(str(rows), header=False)
    server = postgresql.ThrowAwayServer()
    try:
        taken["postgresql"] = _postgresql(server.start(), rows, command, home)
    finally:
        server.stop()
        rows.unlink()
    return taken


def _postgresql(address: str, rows: Path, command: tuple[str, ...], home: Path) -> float:
    import psycopg

    with psycopg.connect(address, autocommit=True) as made:
        made.execute(_CREATE.format("UNLOGGED", "date", "date", "boolean", "date", "").encode())
        with made.cursor().copy("COPY cases FROM STDIN (FORMAT csv)") as copy, rows.open("rb") as file:
            while piece := file.read(1 << 20):
                copy.write(piece)
        made.execute("VACUUM ANALYZE cases")
    return float(_run((*command, "postgresql", str(home), address))["seconds"])


if __name__ == "__main__":
    sys.exit(main())
