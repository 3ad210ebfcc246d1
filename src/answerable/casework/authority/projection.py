"""The columns that lists are read from, worked out from the ledger at any time."""

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.casework.authority.around import around
from answerable.casework.authority.complaint.owed import first_owed, state_with_them
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.counting import kept_calendar
from answerable.casework.authority.disposal_holds import holds_on
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.milestones import stage_of
from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.ncnd.release_day import goes_on
from answerable.casework.authority.next_step import NOBODY, OFFICER, OURS, Around, Step, next_step
from answerable.casework.authority.rollups.counted_as import as_it_stands
from answerable.casework.authority.rollups.keeping import moved
from answerable.casework.authority.standing import PartStands, earliest, last_of, stands
from answerable.casework.authority.states import LetterState, State
from answerable.law.clock import Clock
from answerable.law.events import Kind
from answerable.law.not_law import NotLaw
from answerable.law.provision import Provision
from answerable.law.regime import ANSWERED_HERE
from answerable.law.working_days import Calendar, calendar

ENDS = {"closed": State.CLOSED, "reopened": None, "disposed": State.DISPOSED}


def refresh(request: InformationRequest, *, on: date, over: Calendar | None = None) -> Folded:
    """Works out every projected column of a request and its parts again, as of a day. Called while the request's row is held.

    A calendar that is given becomes the one that the case is counted over; else it keeps its own, until it is counted again.
    """
    rows = list(request.parts.all())
    before = as_it_stands(request, [row.standing for row in rows])
    case = fold(request.authority, request.case)
    each = stands(case, on=on, calendar=over)
    project(request, case, each, on=on, clearing=_clearing(request))
    if over is not None or not request.counted_over:
        request.counted_over = kept_calendar(over or calendar())
    move(request, case, each, around(request), on=on)
    request.save()
    now = as_it_stands(request, [row.standing for row in _parts(request, each, rows)])
    moved(request.authority_id, before, now)
    return case


def project(request: InformationRequest, case: Folded, each: Sequence[PartStands], *, on: date, clearing: bool = False) -> None:
    """Sets the projected columns of a request, but for the calendar, and saves nothing."""
    request.version = case.entries[-1].number
    request.received_on = case.received_on
    request.last_day = last_day_of(case, each, on=on)
    request.answered_on = _answered_on(case, each) or case.closed_before
    request.state = state_of(case, each, clearing).value
    request.release_on = _release_on(case, each)
    request.closed_on = _closed_on(case)
    request.on_hold = "; ".join(holds_on(case))[:200]
    first = case.entries[0].payload
    request.outcome = "; ".join(dict.fromkeys(_outcomes(each)))[:400] or str(first.get("outcome", ""))
    request.provisions = " ".join(dict.fromkeys((*first.get("provisions", ()), *_provisions(each))))[:400]


def _release_on(case: Folded, each: Sequence[PartStands]) -> date | None:
    """The day of an answer that neither confirms nor denies, while one is owed."""
    owed = [stand.part.number for stand in each if stand.part in case.ours and not stand.over and stand.answered_on is None]
    fixed = goes_on(case, owed) if owed else None
    return fixed.on if fixed is not None else None


def last_day_of(case: Folded, each: Sequence[PartStands], *, on: date) -> date | None:
    """The day to look at first: of the earliest clock that is unmet, or of what the Commissioner or the Tribunal is owed before that."""
    pressing = first_owed(case, on=on)
    return min((day for day in (earliest(each), pressing.day if pressing else None) if day is not None), default=None)


def _step(case: Folded, state: State, each: Sequence[PartStands], beside: Around, on: date) -> Step:
    try:
        return next_step(case, state, each, beside, on=on)
    except NotLaw as gap:
        # What the law cannot say yet must not keep what happened from being recorded: it is the officer's next thing to mend.
        return Step(None, str(gap), OFFICER)


def move(request: InformationRequest, case: Folded, each: Sequence[PartStands], beside: Around, *, on: date) -> None:
    """Sets the columns that say what comes next and whose move it is, and saves nothing. The state is set already."""
    step = _step(case, State(request.state), each, beside, on)
    request.stage = stage_of(State(request.state), step).value
    if State(request.state) in (State.ANSWERED, State.ENDED, State.REVIEWED):
        step = step._replace(whose=NOBODY)  # to close a case presses nobody, and what is nobody's move is in no queue
    request.next_action, request.whose_move, request.move_by = step.words[:300], step.whose, step.by
    request.waits_for_others = step.whose not in (*OURS, NOBODY)


def state_of(case: Folded, each: Sequence[PartStands], clearing: bool) -> State:
    """Where a request stands, from its events."""
    counted = [stand for stand in each if stand.part in case.counted]
    ours = [stand for stand in counted if stand.part.regime in ANSWERED_HERE]
    owed = [stand for stand in counted if not stand.over]
    answered = bool(ours) and not owed and all(stand.answered_on for stand in ours)
    with_them, closed = state_with_them(case), _ended(case) is State.CLOSED
    reviewed = [event.kind for event in case.events if event.kind in (Kind.REVIEW_REQUESTED, Kind.REVIEW_OUTCOME)]
    in_order = (
        (_ended(case) is State.DISPOSED, State.DISPOSED),
        (closed and with_them is None, State.CLOSED),
        (reviewed.count(Kind.REVIEW_REQUESTED) > reviewed.count(Kind.REVIEW_OUTCOME), State.REVIEW),
        (with_them is not None and (answered or closed or with_them is State.ORDERED), with_them or State.COMPLAINED),
        (bool(reviewed), State.REVIEWED),
        (clearing, State.CLEARING),
        (answered, State.ANSWERED),
        (bool(counted or case.divided) and not owed, State.ENDED),
        (bool(counted) and not any(stand.uncounted or any(clock.unmet for clock in stand.clocks) for stand in owed), State.WAITING),
        (case.divided, State.WORKING),
    )
    return next((state for holds, state in in_order if holds), State.RECEIVED)


def _ended(case: Folded) -> State | None:
    last = next((entry.kind for entry in reversed(case.entries) if entry.kind in ENDS), "closed" if case.closed_before else "")
    return ENDS.get(last)


def _closed_on(case: Folded) -> date | None:
    if _ended(case) is None:
        return None
    closed = next((entry.on for entry in reversed(case.entries) if entry.kind == "closed"), case.closed_before)
    # What was complained of after it was closed is kept from the day on which that ended.
    return max((day for day in (closed, matters_of(case).ended_on) if day is not None), default=None)


def _clearing(request: InformationRequest) -> bool:
    return request.letters.filter(state=LetterState.CLEARING.value).exists()


def _answered_on(case: Folded, each: Sequence[PartStands]) -> date | None:
    """The day by which every part that is answered here had been, where nothing else is owed."""
    if any(not stand.over for stand in each if stand.part in case.counted):
        return None
    return last_of([stand.answered_on for stand in each if stand.part.regime in ANSWERED_HERE])


def part_rows(request: InformationRequest, each: Sequence[PartStands]) -> list[Part]:
    """The parts of a request that has none yet, not saved."""
    return [_row(request, place, stand, None) for place, stand in enumerate(each, start=1)]


def _parts(request: InformationRequest, each: Sequence[PartStands], there: Sequence[Part]) -> list[Part]:
    """Writes the rows of the parts, where there were others or they say something else, and returns them."""
    kept = {part.number: part for part in there}
    rows: list[Part] = []
    made: list[Part] = []
    for place, stand in enumerate(each, start=1):
        known = kept.pop(stand.part.number, None)
        before = _columns(known) if known is not None else None
        row = _row(request, place, stand, known)
        rows.append(row)
        if before is None:
            made.append(row)
        elif _columns(row) != before:
            row.save(update_fields=_COLUMNS)
    if kept:
        request.parts.filter(number__in=kept).delete()
    Part.objects.bulk_create(made)
    return rows


def _columns(row: Part) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _COLUMNS)


_COLUMNS = (
    *("place", "asked", "regime", "confirm_or_deny", "confirm_or_deny_under", "communicate", "communicate_under"),
    *("standing", "last_day_to_confirm", "last_day_to_communicate", "answered_on"),
)


def _row(request: InformationRequest, place: int, stand: PartStands, known: Part | None) -> Part:
    row = known or Part(request=request, number=stand.part.number)
    row.place, row.asked, row.regime = place, stand.part.asked, stand.part.regime.value
    # Who has a part that was handed over has its clock as well.
    told, clocks = stand.told, stand.clocks if stand.handed_over is None else ()
    row.confirm_or_deny = told.confirm_or_deny.answer.value if told else ""
    row.confirm_or_deny_under = ", ".join(told.confirm_or_deny.under)[:300] if told else ""
    row.communicate = told.communicate.answer.value if told else ""
    row.communicate_under = ", ".join(told.communicate.under)[:300] if told else ""
    row.standing = clocks[-1].standing.value if clocks else _without_clocks(stand)
    row.last_day_to_confirm = _works_to(clocks[0]) if clocks else None
    row.last_day_to_communicate = _works_to(clocks[-1]) if clocks else None
    row.answered_on = stand.answered_on
    return row


def _without_clocks(stand: PartStands) -> str:
    if stand.handed_over is not None:
        return "handed over"
    return "withdrawn" if stand.withdrawn_on is not None else "not counted" if stand.uncounted else ""


def _works_to(clock: Clock) -> date | None:
    return clock.works_to.value if clock.works_to is not None else None


def _outcomes(each: Iterable[PartStands]) -> Iterable[str]:
    for stand in each:
        if stand.told is not None:
            ncnd = stand.told.communicate.answer.value == "not reached"
            yield stand.told.confirm_or_deny.answer.value if ncnd else stand.told.communicate.answer.value
        if stand.sent_on is not None:
            yield "sent on"
        if stand.handed_over is not None:
            yield "handed over"
        if stand.withdrawn_on is not None or stand.lapsed:
            yield "withdrawn" if stand.withdrawn_on is not None else "lapsed"


def _provisions(each: Iterable[PartStands]) -> Iterable[Provision]:
    for stand in each:
        if stand.told is not None:
            yield from (at for told in stand.told for at in told.under if at.section not in ("FOIA s.1", "EIR reg 5"))
