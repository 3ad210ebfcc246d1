"""The columns that lists are read from, worked out from the ledger at any time."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.counting import kept_calendar
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.states import LetterState, Regime, State
from answerable.law.case import Case
from answerable.law.claims import Duty
from answerable.law.clock import Clock, Standing, earliest_unmet
from answerable.law.events import Kind
from answerable.law.not_law import NotLaw
from answerable.law.positions_told import PositionTold, position_told
from answerable.law.provision import Provision
from answerable.law.timeline import clock_on
from answerable.law.working_days import Calendar, calendar

ENDS = {"closed": State.CLOSED, "reopened": None, "disposed": State.DISPOSED}


class PartStands(NamedTuple):
    """One part: its clocks, and what was told of it. `uncounted` says what is missing where nothing can be counted."""

    part: PartNow
    clocks: tuple[Clock, ...] = ()
    told: PositionTold | None = None
    uncounted: str = ""

    @property
    def answered_on(self) -> date | None:
        """The day by which both duties had been answered."""
        return _last_of([each.answered_on for each in self.clocks])


def stands(case: Folded, *, on: date, calendar: Calendar | None = None) -> tuple[PartStands, ...]:
    """Every part under the Act, as it stands at the end of a day, counted over the calendar that stands or over another."""
    law = case.case() if case.foia else None
    found = []
    for part in case.parts:
        if law is None or part.regime is not Regime.FOIA:
            found.append(PartStands(part))
            continue
        told = position_told(law.part(part.number))
        try:
            found.append(PartStands(part, _clocks(case, law, part, on, calendar), told))
        except NotLaw as gap:
            # A school's sessions that nobody has entered, or a day past the calendar, must not keep a request from being recorded.
            found.append(PartStands(part, told=told, uncounted=str(gap)))
    return tuple(found)


def _clocks(case: Folded, law: Case, part: PartNow, on: date, calendar: Calendar | None) -> tuple[Clock, ...]:
    """The clocks of a part. In a log from elsewhere a case closed on a day is one that was answered by then."""
    closed = case.closed_before
    counted = tuple(clock_on(law, part.number, duty, on=closed or on, calendar=calendar) for duty in Duty)
    return tuple(_answered_by(each, closed) for each in counted) if closed is not None else counted


def _answered_by(clock: Clock, closed: date) -> Clock:
    if clock.answered_on is not None:
        return clock
    return clock._replace(standing=Standing.ANSWERED_LATE if clock.standing is Standing.LATE else Standing.ANSWERED, answered_on=closed)


def earliest(each: Iterable[PartStands]) -> date | None:
    """The day to look at first: that of the earliest clock that is unmet."""
    unmet = earliest_unmet(clock for stand in each for clock in stand.clocks)
    return unmet.works_to.value if unmet is not None and unmet.works_to is not None else None


def refresh(request: InformationRequest, *, on: date, over: Calendar | None = None) -> Folded:
    """Works out every projected column of a request and its parts again, as of a day. Called while the request's row is held.

    A calendar that is given becomes the one that the case is counted over; else it keeps its own, until it is counted again.
    """
    case = fold(request.authority, request.case)
    each = stands(case, on=on, calendar=over)
    project(request, case, each, clearing=_clearing(request))
    if over is not None or not request.counted_over:
        request.counted_over = kept_calendar(over or calendar())
    request.save()
    _parts(request, each)
    return case


def project(request: InformationRequest, case: Folded, each: Sequence[PartStands], *, clearing: bool = False) -> None:
    """Sets the projected columns of a request, but for the calendar, and saves nothing."""
    request.version = case.entries[-1].number
    request.received_on = case.received_on
    request.last_day = earliest(each)
    request.answered_on = _answered_on(each) or case.closed_before
    request.state = state_of(case, each, clearing).value
    request.closed_on = _closed_on(case)
    first = case.entries[0].payload
    request.outcome = "; ".join(dict.fromkeys(_outcomes(each)))[:400] or str(first.get("outcome", ""))
    request.provisions = " ".join(dict.fromkeys((*first.get("provisions", ()), *_provisions(each))))[:400]


def state_of(case: Folded, each: Sequence[PartStands], clearing: bool) -> State:
    """Where a request stands, from its events."""
    foia = [stand for stand in each if stand.part.regime is Regime.FOIA]
    reviewed = [event.kind for event in case.events if event.kind in (Kind.REVIEW_REQUESTED, Kind.REVIEW_OUTCOME)]
    in_order = (
        (_ended(case) is State.DISPOSED, State.DISPOSED),
        (_ended(case) is State.CLOSED, State.CLOSED),
        (reviewed.count(Kind.REVIEW_REQUESTED) > reviewed.count(Kind.REVIEW_OUTCOME), State.REVIEW),
        (bool(reviewed), State.REVIEWED),
        (clearing, State.CLEARING),
        (bool(foia) and all(stand.answered_on for stand in foia), State.ANSWERED),
        (bool(foia) and not any(stand.uncounted or any(clock.unmet for clock in stand.clocks) for stand in foia), State.WAITING),
        (case.divided, State.WORKING),
    )
    return next((state for holds, state in in_order if holds), State.RECEIVED)


def _ended(case: Folded) -> State | None:
    last = next((entry.kind for entry in reversed(case.entries) if entry.kind in ENDS), "closed" if case.closed_before else "")
    return ENDS.get(last)


def _closed_on(case: Folded) -> date | None:
    if _ended(case) is None:
        return None
    return next((entry.on for entry in reversed(case.entries) if entry.kind == "closed"), case.closed_before)


def _clearing(request: InformationRequest) -> bool:
    return request.letters.filter(state=LetterState.CLEARING.value).exists()


def _answered_on(each: Iterable[PartStands]) -> date | None:
    return _last_of([stand.answered_on for stand in each if stand.part.regime is Regime.FOIA])


def _last_of(days: Sequence[date | None]) -> date | None:
    """The last of these days, where every one of them has come."""
    come = [day for day in days if day is not None]
    return max(come) if come and len(come) == len(days) else None


def part_rows(request: InformationRequest, each: Sequence[PartStands]) -> list[Part]:
    """The parts of a request that has none yet, not saved."""
    return [_row(request, place, stand, None) for place, stand in enumerate(each, start=1)]


def _parts(request: InformationRequest, each: Sequence[PartStands]) -> None:
    kept = {part.number: part for part in request.parts.all()}
    made: list[Part] = []
    known: list[Part] = []
    for place, stand in enumerate(each, start=1):
        row = kept.pop(stand.part.number, None)
        (made if row is None else known).append(_row(request, place, stand, row))
    if kept:
        request.parts.filter(number__in=kept).delete()
    Part.objects.bulk_create(made)
    if known:
        Part.objects.bulk_update(known, _COLUMNS)


_COLUMNS = (
    *("place", "asked", "regime", "confirm_or_deny", "confirm_or_deny_under", "communicate", "communicate_under"),
    *("standing", "last_day_to_confirm", "last_day_to_communicate", "answered_on"),
)


def _row(request: InformationRequest, place: int, stand: PartStands, known: Part | None) -> Part:
    row = known or Part(request=request, number=stand.part.number)
    row.place, row.asked, row.regime = place, stand.part.asked, stand.part.regime.value
    told, clocks = stand.told, stand.clocks
    row.confirm_or_deny = told.confirm_or_deny.answer.value if told else ""
    row.confirm_or_deny_under = ", ".join(told.confirm_or_deny.under)[:300] if told else ""
    row.communicate = told.communicate.answer.value if told else ""
    row.communicate_under = ", ".join(told.communicate.under)[:300] if told else ""
    row.standing = clocks[-1].standing.value if clocks else ("not counted" if stand.uncounted else "")
    row.last_day_to_confirm = _works_to(clocks[0]) if clocks else None
    row.last_day_to_communicate = _works_to(clocks[-1]) if clocks else None
    row.answered_on = stand.answered_on
    return row


def _works_to(clock: Clock) -> date | None:
    return clock.works_to.value if clock.works_to is not None else None


def _outcomes(each: Iterable[PartStands]) -> Iterable[str]:
    for stand in each:
        if stand.told is not None:
            ncnd = stand.told.communicate.answer.value == "not reached"
            yield stand.told.confirm_or_deny.answer.value if ncnd else stand.told.communicate.answer.value


def _provisions(each: Iterable[PartStands]) -> Iterable[Provision]:
    for stand in each:
        if stand.told is not None:
            yield from (at for told in stand.told for at in told.under if at.section != "FOIA s.1")
