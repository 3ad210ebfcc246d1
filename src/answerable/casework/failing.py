"""What a failing database means to whoever was using it: no room, busy with somebody else, or away."""

import sqlite3
from enum import Enum

from django.db import InterfaceError, OperationalError

_KIND = 0xFF  # the low byte of an error code of SQLite is the kind of error


class Failing(Enum):
    """Why the database did not do what it was asked."""

    NO_ROOM = "no room"
    BUSY = "busy"
    AWAY = "away"


# A disk that fills in the middle of a write is an error of input and output to SQLite. A table that is missing is a fault of ours.
_SQLITE = {
    sqlite3.SQLITE_FULL: Failing.NO_ROOM,
    sqlite3.SQLITE_IOERR: Failing.NO_ROOM,
    sqlite3.SQLITE_BUSY: Failing.BUSY,
    sqlite3.SQLITE_LOCKED: Failing.BUSY,
    sqlite3.SQLITE_ERROR: None,
}
# Disk full; too many connections, a lock that did not come, a deadlock, a statement that took too long.
_POSTGRESQL = {"53100": Failing.NO_ROOM, **dict.fromkeys(("53300", "55P03", "40P01", "57014"), Failing.BUSY)}


def failing(error: BaseException | None) -> Failing | None:
    """What a failure means, or None where it is no failure of the database but a fault of ours."""
    if not isinstance(error, OperationalError | InterfaceError):
        return None
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & _KIND, Failing.AWAY)
    return _POSTGRESQL.get(getattr(cause, "sqlstate", None) or "", Failing.AWAY)
