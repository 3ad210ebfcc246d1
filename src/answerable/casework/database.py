"""Which database the casework is kept in: SQLite in a folder of this machine, or PostgreSQL.

ANSWERABLE_DATABASE names it: `sqlite:////srv/answerable/answerable.sqlite3`, `sqlite://:memory:`, or PostgreSQL in the words of its own
library, `postgresql://answerable@db.example/answerable?sslmode=verify-full`. Without it, it is `answerable.sqlite3` in the folder
that ANSWERABLE_STATE names, or in `build/state` beside this checkout. ANSWERABLE_POOLED=1 says that PostgreSQL stands behind a pool,
such as pgbouncer, that may give each transaction another connection: then nothing is kept on a connection from one to the next.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

_BESIDE_THE_CHECKOUT = Path(__file__).parents[3] / "build" / "state"

# A commit is on the disk before it is answered, readers never wait for a writer, and writers queue for as long as a person would. What is
# deleted is written over: what was destroyed, or disposed of with its key, is not left lying in the file.
_WRITERS_WAIT_SECONDS = 20
_SQLITE = {
    "timeout": _WRITERS_WAIT_SECONDS,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON",
}
_TO_DJANGO = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}


class UnableToNameTheDatabase(ValueError):
    """ANSWERABLE_DATABASE cannot be understood."""


def state_folder(environment: Mapping[str, str]) -> Path:
    """The folder for what the site keeps on this machine. It need not be there yet."""
    return Path(environment.get("ANSWERABLE_STATE") or _BESIDE_THE_CHECKOUT)


def database(environment: Mapping[str, str]) -> dict[str, Any]:
    """Django's settings for the database that the environment names. Raises `UnableToNameTheDatabase`; opens nothing."""
    named = environment.get("ANSWERABLE_DATABASE")
    if not named:
        return _sqlite(str((state_folder(environment) / "answerable.sqlite3").absolute()))
    scheme, _, rest = named.partition("://")
    if scheme == "sqlite" and rest == ":memory:":
        return _sqlite(rest)
    if scheme == "sqlite" and rest.startswith("/") and rest.strip("/"):
        return _sqlite(unquote(rest[1:]))
    if scheme in ("postgresql", "postgres"):
        return _postgresql(named, pooled=environment.get("ANSWERABLE_POOLED") == "1")
    raise UnableToNameTheDatabase(
        "ANSWERABLE_DATABASE does not name a database. Write sqlite:////folder/answerable.sqlite3, or postgresql://user@host/name."
    )


def _sqlite(name: str) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": dict(_SQLITE), "CONN_MAX_AGE": None}


def _postgresql(named: str, *, pooled: bool) -> dict[str, Any]:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        asked = conninfo_to_dict(named)
    except ProgrammingError as refused:
        raise UnableToNameTheDatabase(f"ANSWERABLE_DATABASE does not name a PostgreSQL database: {str(refused).strip()}.") from None
    if not asked.get("dbname"):
        raise UnableToNameTheDatabase("ANSWERABLE_DATABASE names no database. End it with one, like postgresql://user@host/answerable.")
    known = {_TO_DJANGO[key]: str(value) for key, value in asked.items() if key in _TO_DJANGO}
    more = {key: value for key, value in asked.items() if key not in _TO_DJANGO}
    # A connection is kept, and tried before a request uses it: the database may have gone away and come back.
    return {
        "ENGINE": "django.db.backends.postgresql",
        **known,
        "OPTIONS": more,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": pooled,
    }
