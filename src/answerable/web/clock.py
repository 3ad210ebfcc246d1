"""The only reader of the clock in this room: today, where the site is asked."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The day it now is in the United Kingdom."""
    return datetime.now(tz=ZoneInfo("Europe/London")).date()  # noqa: TID251 - the door of this room
