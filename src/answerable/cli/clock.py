"""The terminal's clock, which commands that record something read."""

from datetime import UTC, datetime


def now() -> datetime:
    """The instant that it is."""
    return datetime.now(UTC)  # noqa: TID251
