"""The time limit of one part: the Act's own twenty working days, or the count that regulations under s.10(4) put in their place.

Which of them governs is a fact: what kind of school the authority is, that the part may concern transferred public records that are
not designated open, or that the Commissioner specified a day for it. Every clock of the part counts by it; s.10(3) and the fees notice
work on it as on the Act's own.
"""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.regime import Regime
from answerable.law.regulations.time_2004_archives import last_day_for_archives
from answerable.law.regulations.time_2004_day_specified import (
    DaySpecified,
    last_day_for_armed_forces,
    last_day_outside_the_united_kingdom,
)
from answerable.law.regulations.time_2004_schools import last_day_for_a_maintained_school
from answerable.law.regulations.time_2009_schools_in_northern_ireland import last_day_for_a_school_in_northern_ireland
from answerable.law.regulations.time_2010_academies import last_day_for_an_academy
from answerable.law.working_days import Calendar


class School(Enum):
    """The three kinds of school for which regulations count school days."""

    MAINTAINED = "maintained"
    NORTHERN_IRELAND = "in Northern Ireland"
    ACADEMY = "academy"


_SCHOOLS: dict[School, Callable[..., Finding[date]]] = {
    School.MAINTAINED: last_day_for_a_maintained_school,
    School.NORTHERN_IRELAND: last_day_for_a_school_in_northern_ireland,
    School.ACADEMY: last_day_for_an_academy,
}

# The regulations under which the Commissioner may specify a day, on the authority's application.
BY_LEAVE: dict[str, Callable[..., Finding[date]]] = {
    "SI 2004/3364 reg 5": last_day_for_armed_forces,
    "SI 2004/3364 reg 6": last_day_outside_the_united_kingdom,
}


class TimeLimit(NamedTuple):
    """How a part's last day is counted: `school` and its `sessions`, or `archives`, or neither for the twentieth working day.

    `specified` is the day that the Commissioner specified for it, `under` one of `BY_LEAVE`; it takes the place of any other count.
    `regime` is the law that the part began under. The regulations for schools and archives put another count in the place of the
    Act's, and of no other.
    """

    school: School | None = None
    sessions: tuple[date, ...] = ()
    archives: bool = False
    specified: DaySpecified | None = None
    under: str = ""
    regime: Regime = Regime.FOIA

    def last_day(self, request: Chronology, *, days: Calendar | None = None) -> Finding[date]:
        """The last day for complying with s.1(1), under the provision that gives it. Raises as the rule that counts it does."""
        if self.specified is not None:
            return BY_LEAVE[self.under](request, self.specified, days=days)
        if self.school is not None:
            return _SCHOOLS[self.school](request, sessions=self.sessions, days=days)
        if self.archives:
            return last_day_for_archives(request, days=days)
        return last_day_for_compliance(request, days=days)
