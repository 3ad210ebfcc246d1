"""The only reader of the clock in this room: today, where the site is asked, and how long a session has lasted."""

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The day it now is in the United Kingdom."""
    return datetime.now(tz=ZoneInfo("Europe/London")).date()  # noqa: TID251 - the door of this room


def now() -> datetime:
    """This instant."""
    return datetime.now(tz=UTC)  # noqa: TID251 - the door of this room


def seconds() -> int:
    """Now, in seconds since 1970, as sessions are timed."""
    return int(time.time())
