"""A copy of everything that is kept, put back, and held against what it was when it was made.

A backup is a folder: the database as its own tools copy it, `about.json` with the heads of every body's chains at that instant, and nothing
else. The keys that sign sessions and checkpoints are not in it: keep them apart.
"""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DatabaseError, connection, connections, transaction

from answerable.casework.ledger.chain import merkle_root
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify

FORMAT = 1
_ABOUT, _ON_SQLITE, _ON_POSTGRESQL = "about.json", "database.sqlite3", "database.dump"
_HEADS = """SELECT entry.body, entry."case", entry.number, entry.hash FROM ledger_entry entry
JOIN (SELECT max(id) AS id FROM ledger_entry GROUP BY body, "case") newest ON newest.id = entry.id"""

Row = tuple[Any, ...]


class UnableToKeep(RuntimeError):
    """A backup cannot be made, put back or read. Says why, and what to do."""


class Chains(NamedTuple):
    """A body's chains as they stand: how many, how many entries, and the root over their heads."""

    chains: int
    entries: int
    root: str


class About(NamedTuple):
    """What a database holds at one instant: each body's chains, and how many rows each table has."""

    bodies: Mapping[str, Chains]
    tables: Mapping[str, int]


class Checked(NamedTuple):
    """What a check of the ledger found: how many entries verify, and the first thing that does not, or nothing."""

    entries: int
    failure: str


def back_up(folder: Path, *, at: datetime) -> About:
    """Makes a backup in a folder that is not there yet, whole or not at all. Work goes on meanwhile. Raises `UnableToKeep`."""
    if folder.exists():
        raise UnableToKeep(f"{folder} is there already. Name a folder that is not, so that no backup is written over another.")
    half = folder.with_name(f".half-{folder.name}")
    try:
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True, mode=0o700)
        found = _copied(half)
        bodies = {body: each._asdict() for body, each in found.bodies.items()}
        about = {"answerable-backup": FORMAT, "made_at": at.isoformat(), "bodies": bodies, "tables": dict(found.tables)}
        (half / _ABOUT).write_text(json.dumps(about, indent=1), encoding="utf-8")
        half.rename(folder)
    except (OSError, sqlite3.Error) as failed:
        raise UnableToKeep(f"No backup could be made in {folder} ({_why(failed)}). Make room there, or name another folder.") from failed
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return found


def restore(folder: Path) -> About:
    """Puts a backup back where no database is yet, and holds what is then there against what the backup says. Raises `UnableToKeep`."""
    told = about_of(folder)
    if connection.vendor == "postgresql":
        _must_be_there(folder / _ON_POSTGRESQL, "PostgreSQL")
        _must_be_empty()
        whole = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
        _run_pg("pg_restore", *whole, "--dbname", str(connection.settings_dict["NAME"]), str(folder / _ON_POSTGRESQL))
        _must_be_the_same(told, _holds(_asked, connection.introspection.table_names()))
    else:
        _must_be_there(folder / _ON_SQLITE, "SQLite")
        _restore_file(folder / _ON_SQLITE, Path(str(connection.settings_dict["NAME"])), told)
    return told


def _restore_file(kept: Path, name: Path, told: About) -> None:
    if name.exists():
        raise UnableToKeep(f"There is a database at {name} already. Put it away first: a backup is put back where there is none.")
    half = name.with_name(f".half-{name.name}")
    try:
        half.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, half)
        with closing(sqlite3.connect(half)) as copy:
            _must_be_the_same(told, _holds(copy.execute, _tables(copy)))
        half.rename(name)
    except (OSError, sqlite3.Error) as failed:
        raise UnableToKeep(f"{kept} cannot be put back ({_why(failed)}). Make room, or take another backup.") from failed
    finally:
        half.unlink(missing_ok=True)


def check() -> Checked:
    """Verifies every chain of every body."""
    entries = 0
    for body in sorted(_holds(_asked, ()).bodies):
        found = verify(exported(body))
        if found.failure:
            return Checked(entries, f"{body}: {found.failure}")
        entries += found.entries
    return Checked(entries, "")


def about_of(folder: Path) -> About:
    """What a backup says that it holds. Raises `UnableToKeep`."""
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
        if about["answerable-backup"] != FORMAT:
            raise ValueError
        return About({body: Chains(**each) for body, each in about["bodies"].items()}, dict(about["tables"]))
    except OSError as failed:
        raise UnableToKeep(f"{folder} cannot be read ({_why(failed)}). Name the folder of a backup.") from failed
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnableToKeep(f"{folder} is no backup of this program: its {_ABOUT} does not say what it holds.") from None


def _must_be_the_same(told: About, found: About) -> None:
    if told.bodies != found.bodies:
        raise UnableToKeep("The chains in this backup are not those that it was made of. Take another backup.")
    fewer = next((name for name, rows in told.tables.items() if found.tables.get(name) != rows), None)
    if fewer is not None:
        raise UnableToKeep(f"The table {fewer} in this backup has not the rows that it was made with. Take another backup.")


def _copied(folder: Path) -> About:
    if connection.vendor == "postgresql":
        with _snapshot() as snapshot:
            name = str(connection.settings_dict["NAME"])
            _run_pg("pg_dump", "--format=custom", "--snapshot", snapshot, "--file", str(folder / _ON_POSTGRESQL), "--dbname", name)
            return _holds(_asked, connection.introspection.table_names())
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / _ON_SQLITE)) as copy:
        connection.connection.backup(copy)
        return _holds(copy.execute, _tables(copy))


@contextmanager
def _snapshot() -> Iterator[str]:
    """One instant of the database, which pg_dump and this connection both see."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def _holds(ask: Callable[[str], Iterable[Row]], tables: Iterable[str]) -> About:
    heads: dict[str, list[tuple[str, str]]] = {}
    entries: dict[str, int] = {}
    for body, case, number, head in ask(_HEADS):
        heads.setdefault(body, []).append((str(UUID(str(case))), head))
        entries[body] = entries.get(body, 0) + number
    bodies = {body: Chains(len(heads[body]), entries[body], merkle_root(heads[body])) for body in sorted(heads)}
    # The names are the database's own, and the cache of wrong passwords comes and goes.
    rows = {name: next(iter(ask(f'SELECT count(*) FROM "{name}"')))[0] for name in sorted(tables) if name != "cache"}  # noqa: S608
    return About(bodies, rows)


def _tables(copy: sqlite3.Connection) -> list[str]:
    return [row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]


def _asked(sql: str) -> Iterable[Row]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        yield from cursor.fetchall()


def _must_be_there(file: Path, database: str) -> None:
    if not file.exists():
        raise UnableToKeep(
            f"There is no {file.name} in {file.parent}: it is no backup of a {database} database. Name another in ANSWERABLE_DATABASE."
        )


def _must_be_empty() -> None:
    try:
        tables = connection.introspection.table_names()
    except DatabaseError as failed:
        raise UnableToKeep(f"The database cannot be reached ({_why(failed)}). Start it, or put right ANSWERABLE_DATABASE.") from failed
    finally:
        connections.close_all()
    if tables:
        raise UnableToKeep("There are tables in this database already. Make an empty one: a backup is put back where there is none.")


def _run_pg(program: str, *arguments: str) -> None:
    """Runs one of PostgreSQL's own tools on the database that we are connected to. Raises `UnableToKeep`."""
    known = connection.settings_dict
    found = shutil.which(program)
    if found is None:
        raise UnableToKeep(f"{program} is not on this machine. Bring it with: apt-get install postgresql-client")
    where = {"PGHOST": known["HOST"] or known["OPTIONS"].get("host"), "PGPORT": known["PORT"], "PGUSER": known["USER"]}
    given = {**where, "PGPASSWORD": known["PASSWORD"], "PGSSLMODE": known["OPTIONS"].get("sslmode")}
    done = subprocess.run(  # noqa: S603 - one of two programs, and no shell
        [found, *arguments],
        env={**os.environ, **{name: str(value) for name, value in given.items() if value}},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise UnableToKeep(f"{program} failed ({why}). Nothing was changed.")


def _why(failed: Exception) -> str:
    return getattr(failed, "strerror", None) or (str(failed).splitlines() or [type(failed).__name__])[0]
