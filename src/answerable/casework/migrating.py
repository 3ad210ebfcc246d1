"""Bringing the database up to date before anything is served from it: one process at a time, and one sentence where it cannot be done."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection, connections
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.executor import MigrationExecutor

# Any number will do, so long as every copy of the program asks for the same one.
_OURS = 2000_36


class UnableToOpenTheDatabase(RuntimeError):
    """The database cannot be opened or brought up to date. Says why, and what to do."""


def bring_up_to_date() -> None:
    """Makes the database if it is not there, and gives it the tables that this version needs. Raises `UnableToOpenTheDatabase`.

    Needs `django.setup()`. Two that start together wait for each other. Leaves no connection open.
    """
    try:
        if _is_up_to_date():
            return
        with _alone():
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)
    except (DatabaseError, OSError, InconsistentMigrationHistory) as refused:
        raise UnableToOpenTheDatabase(_sentence(refused)) from refused
    finally:
        connections.close_all()


def _is_up_to_date() -> bool:
    """Whether there is nothing to do. Nothing is locked to see it: behind a pool of connections a lock would stay with another's."""
    if connection.vendor == "sqlite" and not (connection.is_in_memory_db() or Path(connection.settings_dict["NAME"]).exists()):  # type: ignore[attr-defined]
        return False
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes()) and "cache" in connection.introspection.table_names()


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_OURS])
        yield  # the lock goes with the connection
        return
    name = str(connection.settings_dict["NAME"])
    if connection.is_in_memory_db():  # type: ignore[attr-defined]
        yield
        return
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    with Path(f"{name}.lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sentence(refused: Exception) -> str:
    reason = (str(refused).strip() or type(refused).__name__).splitlines()[0].rstrip(".")
    if isinstance(refused, OSError) and refused.strerror:
        reason = refused.strerror
    if connection.vendor == "postgresql":
        where = connection.settings_dict
        there = f"{where['NAME']} on {where.get('HOST') or 'this machine'}"
        if isinstance(refused, OperationalError):
            return f"The database {there} cannot be reached ({reason}). Start it, or put right ANSWERABLE_DATABASE."
        return f"The database {there} cannot be brought up to date ({reason}). Give its owner the right to make tables there."
    return (
        f"The database {connection.settings_dict['NAME']} cannot be opened or brought up to date ({reason}). "
        "Make room and let this user write there, or name another folder in ANSWERABLE_STATE."
    )
