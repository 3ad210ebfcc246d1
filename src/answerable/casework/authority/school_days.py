"""The days on which a school has a session, as somebody pastes or sends them: one ISO date a line."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.unable import NotReady
from answerable.law.finding import say

MOST = 5_000


def read_sessions(text: str) -> tuple[date, ...]:
    """The days, in order, each once. Raises `NotReady` for a line that is no day, and names it."""
    days = set()
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if line.strip():
            days.add(_day(number, line.strip()))
    if len(days) > MOST:
        raise NotReady(f"There are {len(days):,} school days, which is more than 25 years of them. Give those that are needed.")
    return tuple(sorted(days))


def _day(number: int, line: str) -> date:
    try:
        return date.fromisoformat(line)
    except ValueError:
        shown = line if len(line) <= 40 else line[:40] + " …"
        raise NotReady(f"Line {number} of the school days, “{shown}”, is no day. Write one day a line, like 2025-09-02.") from None


def in_words(days: Sequence[date]) -> str:
    """How many there are, and from when to when: "195 school days, 2 September 2025 to 21 July 2026"."""
    if not days:
        return "no school days"
    if len(days) == 1:
        return f"1 school day, {say(days[0])}"
    return f"{len(days)} school days, {say(days[0])} to {say(days[-1])}"
