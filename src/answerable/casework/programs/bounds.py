"""What bounds every token: a name that people know it by, something that it lets be done, and a last day that is not far off."""

from collections.abc import Sized
from datetime import date, timedelta

from answerable.casework.unable import NotReady
from answerable.law.finding import say

LONGEST_NAME, LONGEST_DAYS = 100, 366


def bounded(name: str, scopes: Sized, expires_on: date, *, today: date) -> str:
    """The name as it is kept. Raises `NotReady` for none, for no scope, and for a last day that has passed or is too far off."""
    named = " ".join(name.split())
    if not named or len(named) > LONGEST_NAME:
        raise NotReady(f"Say what the program is, in up to {LONGEST_NAME} characters.")
    if not scopes:
        raise NotReady("Choose what the program may do.")
    last = today + timedelta(days=LONGEST_DAYS)
    if not today <= expires_on <= last:
        raise NotReady(f"A token lasts a year at most, so until {say(last)}. Give an earlier day to come.")
    return named
