"""What a failure of the database means; a fault of ours is not blamed on it."""

import sqlite3

import pytest
from django.db import IntegrityError, InterfaceError, OperationalError
from psycopg import errors

from answerable.casework.failing import Failing, failing


def raised(error: Exception, cause: Exception) -> Exception:
    """An error of Django's, as it comes from one of the database's own."""
    error.__cause__ = cause
    return error


def of_sqlite(code: int) -> sqlite3.OperationalError:
    cause = sqlite3.OperationalError("as SQLite says it")
    cause.sqlite_errorcode = code
    return cause


@pytest.mark.parametrize(
    ("cause", "means"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), Failing.NO_ROOM),
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), Failing.NO_ROOM),
        (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), Failing.BUSY),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), Failing.AWAY),
        (of_sqlite(sqlite3.SQLITE_READONLY), Failing.AWAY),
        (of_sqlite(sqlite3.SQLITE_ERROR), None),
        (errors.DiskFull(), Failing.NO_ROOM),
        (errors.DeadlockDetected(), Failing.BUSY),
        (errors.TooManyConnections(), Failing.BUSY),
        (errors.AdminShutdown(), Failing.AWAY),
        (errors.OperationalError("the connection is lost"), Failing.AWAY),
    ],
    ids=str,
)
def test_what_a_failure_means(cause: Exception, means: Failing | None) -> None:
    assert failing(raised(OperationalError(), cause)) is means


def test_a_connection_that_was_closed_is_away() -> None:
    assert failing(raised(InterfaceError(), errors.InterfaceError())) is Failing.AWAY


@pytest.mark.parametrize("error", [None, ValueError(), raised(IntegrityError(), of_sqlite(sqlite3.SQLITE_CONSTRAINT))])
def test_what_is_no_failure_of_the_database(error: Exception | None) -> None:
    assert failing(error) is None


def test_a_table_that_is_not_there_is_our_fault() -> None:
    with sqlite3.connect(":memory:") as empty, pytest.raises(sqlite3.OperationalError) as caught:
        empty.execute("SELECT 1 FROM nowhere")
    assert failing(raised(OperationalError(), caught.value)) is None
