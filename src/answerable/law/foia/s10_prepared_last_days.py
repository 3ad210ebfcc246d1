"""FOIA section 10(1): the last day for a request to which nothing has happened but its receipt, read off a prepared table.

For whoever asks for thousands. The table is made once, from the calendar, by the count that the rule uses; the provision, the
words, the note and the grounds of an answer are derived from the rule itself, and only when somebody asks for them.
"""

from datetime import date

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.working_days import calendar


class _Prepared(dict[date, date]):
    """The last day by day of receipt, filled when it is first asked; a day that is not in it goes to the rule, which refuses it."""

    def __missing__(self, received_on: date) -> date:
        if not self:
            first = calendar().first.toordinal()
            self.update((date.fromordinal(first + nth), day) for nth, day in enumerate(calendar().last_days(20)))
            return self[received_on]
        return last_day_for_compliance(Chronology(received_on)).value


_TWENTIETH = _Prepared()


class PreparedFinding(Finding[date]):
    """A last day that is known, and grounds that are worked out on asking: equal in every part to what the rule finds.

    Made from the day of receipt. Raises `BeyondTheCalendar`.
    """

    __slots__ = ("_received_on",)

    def __init__(self, received_on: date) -> None:
        self.value = _TWENTIETH[received_on]
        self._received_on = received_on

    def __getattr__(self, name: str) -> object:
        # Only reached for a part that is not filled in yet: the rule fills them all.
        if name not in Finding.__slots__:
            raise AttributeError(f"{type(self).__name__} has no {name}")
        derived = self._derived()
        for part in Finding.__slots__:
            setattr(self, part, getattr(derived, part))
        return getattr(derived, name)

    def derivation(self) -> str:
        """The whole reasoning, from the rule."""
        return self._derived().derivation()

    def _derived(self) -> Finding[date]:
        return last_day_for_compliance(Chronology(self._received_on))


# The last day for compliance with a request received on a day. The class itself, because a function around it would cost as much again.
last_day = PreparedFinding
