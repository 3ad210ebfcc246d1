"""FOIA section 10(1): the last day for a request to which nothing has happened but its receipt, read off a prepared list.

For whoever asks for thousands. The list is made once, from the calendar, by the count that the rule uses; the provision, the
words, the note and the grounds of an answer are re-derived from the rule itself, and only when somebody asks for them.
"""

from datetime import date

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.working_days import calendar

_FIRST = calendar().first.toordinal()
_TWENTIETH: list[date] = []


class PreparedFinding(Finding[date]):
    """A last day that is known, and grounds that are worked out on asking: equal in every part to what the rule finds."""

    __slots__ = ("_received_on",)

    def __init__(self, value: date, received_on: date) -> None:
        self.value = value
        self._received_on = received_on

    def __getattr__(self, name: str) -> object:
        # Only reached for a part that is not filled in yet: the rule fills them all.
        if name not in Finding.__slots__:
            raise AttributeError(f"{type(self).__name__} has no {name}")
        derived = last_day_for_compliance(Chronology(self._received_on))
        for part in Finding.__slots__:
            setattr(self, part, getattr(derived, part))
        return getattr(derived, name)


def last_day(received_on: date) -> Finding[date]:
    """The last day for compliance with a request received on a day. Raises `BeyondTheCalendar`."""
    prepared = _TWENTIETH or _prepare()
    offset = received_on.toordinal() - _FIRST
    if 0 <= offset < len(prepared):
        return PreparedFinding(prepared[offset], received_on)
    return last_day_for_compliance(Chronology(received_on))


def _prepare() -> list[date]:
    _TWENTIETH.extend(calendar().last_days(20))
    return _TWENTIETH
