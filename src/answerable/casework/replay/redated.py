"""A case file moved in time and cut short, so that a demonstration has cases that are live. Pure: text in, text out.

Days keep their place: the eighth working day after the request stays the eighth. What would lie after today is left out.
"""

import re
from datetime import date, timedelta

from answerable.law.working_days import Calendar, calendar

_DAY = re.compile(r"(?<![\"\d-])\d{4}-\d{2}-\d{2}(?![\"\d-])")
_TITLE = re.compile(r'^(title = ".*)"$', re.MULTILINE)
_BLOCK = re.compile(r"^(?=\[\[(?:event|claim|weighed|bar|held|part)\]\])", re.MULTILINE)
_RECEIVED = re.compile(r'kind = "request"\non = (\d{4}-\d{2}-\d{2})')
MARK = " (demonstration)"


class CannotBeMoved(ValueError):
    """The file has no request with a day under it."""


def received_for(last_day: date, *, days: Calendar | None = None) -> date:
    """The latest working day on which a request is received whose twentieth working day is this one."""
    counted = days or calendar()
    day = last_day - timedelta(1)
    while not counted.is_worked(day) or counted.nth(20, following=day) > last_day:
        day -= timedelta(1)
    return day


def redated(text: str, *, received_on: date, today: date, before: str) -> str:
    """The file as if its request were received on another day, up to today and before its first event of one kind.

    Raises `CannotBeMoved`, and `BeyondTheCalendar`.
    """
    found = _RECEIVED.search(text)
    if found is None:
        raise CannotBeMoved("The case file has no request with a day under it, so it cannot be moved.")
    was = date.fromisoformat(found[1])
    moved = _DAY.sub(lambda day: _moved(date.fromisoformat(day[0]), was, received_on).isoformat(), text)
    head, *blocks = _BLOCK.split(_TITLE.sub(rf'\1{MARK}"', moved, count=1))
    kept, over = [head], False
    for block in blocks:
        over = over or f'kind = "{before}"' in block
        is_event = block.startswith("[[event]]")
        if not (is_event and over) and all(date.fromisoformat(each[0]) <= today for each in _DAY.finditer(block)):
            kept.append(block)
    return "".join(kept)


def _moved(day: date, was: date, received_on: date) -> date:
    nth = calendar().count(after=was, to=day) if day > was else 0
    return calendar().nth(nth, following=received_on) if nth else received_on + (day - was)
