"""How the parts of a case stand at the end of a day: their clocks, and what was told of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.fold import Folded, PartNow
from answerable.law.case import Case
from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.clock import Clock, Standing, earliest_unmet
from answerable.law.eir.r11_representations import last_day_for_reconsideration
from answerable.law.events import Event, Kind
from answerable.law.finding import Finding
from answerable.law.not_law import NotLaw
from answerable.law.positions_told import PositionTold, position_told
from answerable.law.regime import Regime
from answerable.law.timeline import clock_on
from answerable.law.working_days import Calendar
from answerable.law.working_days import calendar as the_calendar

_DAYS_KEPT = 4  # of a case, on so many days or over so many calendars


class PartStands(NamedTuple):
    """One part: its clocks, and what was told of it. `uncounted` says what is missing where nothing can be counted.

    A part that the requester withdrew has no clocks. `sent_on` is its transfer to another authority, which moves none. `handed_over` is
    who has a subject access part now, with its clock. `reconsider_by` is the last day for the decision on representations that wait for
    one, EIR reg 11(4); the Act gives an internal review none.
    """

    part: PartNow
    clocks: tuple[Clock, ...] = ()
    told: PositionTold | None = None
    uncounted: str = ""
    withdrawn_on: date | None = None
    sent_on: Event | None = None
    handed_over: Event | None = None
    reconsider_by: Finding[date] | None = None

    @property
    def answered_on(self) -> date | None:
        """The day by which both duties had been answered."""
        return last_of([each.answered_on for each in self.clocks])

    @property
    def lapsed(self) -> bool:
        """Whether nothing is owed because a fee was not paid in time."""
        return bool(self.clocks) and self.clocks[-1].standing is Standing.LAPSED

    @property
    def over(self) -> bool:
        """Whether nothing more is owed on it."""
        return self.answered_on is not None or self.withdrawn_on is not None or self.lapsed or self.handed_over is not None


def stands(case: Folded, *, on: date, calendar: Calendar | None = None) -> tuple[PartStands, ...]:
    """Every part, as it stands at the end of a day under its own law, counted over the calendar that stands or over another."""
    over = calendar or the_calendar()
    key = ("stands", on, over)
    found: tuple[PartStands, ...] | None = case.worked_out.get(key)
    if found is None:
        found = tuple(_stands(case, on, over))
        if len(case.worked_out) >= _DAYS_KEPT:
            case.worked_out.clear()
        case.worked_out[key] = found
    return found


def _stands(case: Folded, on: date, calendar: Calendar) -> Iterator[PartStands]:
    law = case.case() if case.counted else None
    for part in case.parts:
        if law is None or part not in case.counted:
            yield PartStands(part)
            continue
        history = law.part(part.number)
        told, sent_on = position_told(history), transferred(law, part.number)
        handed_over = history.as_of(on).first(Kind.HANDED_OVER)
        withdrawn = case.withdrawn.get(part.number)
        if withdrawn is not None and withdrawn <= on:
            yield PartStands(part, told=told, withdrawn_on=withdrawn)
            continue
        try:
            clocks, reconsider_by = _clocks(case, law, part, on, calendar), _reconsider_by(history.as_of(on), calendar)
            yield PartStands(part, clocks, told, sent_on=sent_on, handed_over=handed_over, reconsider_by=reconsider_by)
        except NotLaw as gap:
            # A school's sessions that nobody has entered, or a day past the calendar, must not keep a request from being recorded.
            yield PartStands(part, told=told, uncounted=str(gap), sent_on=sent_on, handed_over=handed_over)


def _reconsider_by(history: PartHistory, calendar: Calendar) -> Finding[date] | None:
    """The last day for the decision on the representations that wait for one; None under another law, and where none do."""
    made = [each for each in history.events if each.kind in (Kind.REVIEW_REQUESTED, Kind.REVIEW_OUTCOME)]
    if history.regime is not Regime.EIR or not made or made[-1].kind is Kind.REVIEW_OUTCOME:
        return None
    return last_day_for_reconsideration(made[-1].on, days=calendar)


def transferred(law: Case, part: str) -> Event | None:
    """The last transfer of a part to another authority."""
    return next((each for each in reversed(law.part(part).events) if each.kind is Kind.TRANSFER), None)


def _clocks(case: Folded, law: Case, part: PartNow, on: date, calendar: Calendar) -> tuple[Clock, ...]:
    """The clocks of a part. In a log from elsewhere a case closed on a day is one that was answered by then."""
    closed = case.closed_before
    counted = tuple(clock_on(law, part.number, duty, on=closed or on, calendar=calendar) for duty in Duty)
    return tuple(_answered_by(each, closed) for each in counted) if closed is not None else counted


def _answered_by(clock: Clock, closed: date) -> Clock:
    if clock.answered_on is not None:
        return clock
    return clock._replace(standing=Standing.ANSWERED_LATE if clock.standing is Standing.LATE else Standing.ANSWERED, answered_on=closed)


def earliest(each: Iterable[PartStands]) -> date | None:
    """The day to look at first: that of the earliest clock that is unmet, or of a decision on representations."""
    known = list(each)
    unmet = earliest_unmet(clock for stand in known if stand.handed_over is None for clock in stand.clocks)
    days = [stand.reconsider_by.value for stand in known if stand.reconsider_by is not None]
    return min((*days, unmet.works_to.value) if unmet is not None and unmet.works_to is not None else days, default=None)


def last_of(days: Sequence[date | None]) -> date | None:
    """The last of these days, where every one of them has come."""
    come = [day for day in days if day is not None]
    return max(come) if come and len(come) == len(days) else None
