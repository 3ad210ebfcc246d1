"""The count that three sets of Regulations share: twenty school days or sixty working days, whichever occurs first.

SI 2004/3364 reg 3 has it for maintained schools and nursery schools, and for information in schools maintained by the
Secretary of State for Defence; SI 2009/1369 reg 2 for schools in Northern Ireland; SI 2010/2768 reg 2 for academies.
"""

from collections.abc import Iterable
from datetime import date

from answerable.law.finding import Fact, Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, Suspension, counted, working_day
from answerable.law.not_law import Malformed, NotInForce
from answerable.law.rule import narrowed
from answerable.law.working_days import Calendar, calendar

SCHOOL_DAYS = 20
AT_MOST = 60


class School:
    """A school's days: the provision that counts them, and the days on which there is a session."""

    __slots__ = ("at", "days", "sessions", "since")

    def __init__(self, at: str, sessions: Iterable[date], *, since: date, days: Calendar | None) -> None:
        self.at, self.sessions, self.since, self.days = at, sorted(set(sessions)), since, days or calendar()

    def last_day(self, request: Chronology) -> Finding[date]:
        """The earlier of the two days. Raises `NotInForce`, and `Malformed` when the sessions stop too soon to tell."""
        if request.received_on < self.since:
            raise NotInForce(
                f"{self.at} is law for requests received from {say(self.since)}; this one was received on {say(request.received_on)}; "
                "ask for the ordinary last day."
            )
        return counted(request, self._earlier, self.days)

    def _earlier(self, *, following: date, suspended: Suspension | None) -> Finding[date]:
        sixtieth = working_day(AT_MOST, following=following, days=self.days, suspended=suspended)
        school_days = [each for each in self.sessions if following < each <= sixtieth.value and self._counts(each, suspended)]
        if len(school_days) >= SCHOOL_DAYS:
            twentieth = Fact(school_days[SCHOOL_DAYS - 1], "the twentieth working day that is a school day")
            return narrowed(
                Finding(
                    school_days[SCHOOL_DAYS - 1], note="working days that are not school days disregarded", because=(twentieth, sixtieth)
                ),
                under=f"{self.at}(2)(a)",
                words="the twentieth working day following the date of receipt",
            )
        if not self.sessions or self.sessions[-1] < sixtieth.value:
            raise Malformed(
                f"The sessions given stop {f'on {say(self.sessions[-1])}' if self.sessions else 'before they begin'}, with "
                f"{len(school_days)} school days counted, before the sixtieth working day, {say(sixtieth.value)}; "
                "give the school's sessions past that day, or twenty that count."
            )
        return narrowed(
            Finding(
                sixtieth.value,
                note=f"only {len(school_days)} school {'day' if len(school_days) == 1 else 'days'} by then",
                because=(sixtieth,),
            ),
            under=f"{self.at}(2)(b)",
            words="the sixtieth working day following the date of receipt",
        )

    def _counts(self, day: date, suspended: Suspension | None) -> bool:
        return self.days.is_worked(day) and not (suspended and suspended.since <= day <= suspended.until)
