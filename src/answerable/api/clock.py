"""The only reader of the clock in this room."""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """This instant."""
    return datetime.now(tz=UTC)  # noqa: TID251 - the door of this room


def ticks() -> float:
    """Seconds that only ever grow, to tell how often somebody asks."""
    return time.monotonic()
