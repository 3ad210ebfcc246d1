"""Where each part of a request stands for whoever made it: from the letters that went, the days, and the law; and from nothing else."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.standing import PartStands, stands
from answerable.law.clock import Clock, Standing
from answerable.law.code.norms_of_time import (
    internal_review_norm,
    internal_review_norm_exceptionally,
    window_to_ask_for_internal_review,
    window_to_complain,
)
from answerable.law.eir.r11_representations import last_day_for_representations
from answerable.law.events import Event, Kind
from answerable.law.finding import Finding
from answerable.law.foia.s09_fees import last_day_to_pay
from answerable.law.not_law import NotLaw
from answerable.law.positions_told import PositionTold
from answerable.law.regime import Regime
from answerable.law.working_days import calendar


class Where(Enum):
    """Where a part stands, as its requester knows it."""

    OWED = "owed"
    LATE = "late"
    ASKED = "the requester was asked for more details"
    FEE = "the requester was asked for a fee"
    LAPSED = "the fee was not paid in time"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    HANDED_OVER = "handed over"
    NOT_COUNTED = "no day can be counted"


class May(Enum):
    """What a requester may do."""

    CLARIFY = "give the details that were asked for"
    PAY = "pay the fee"
    ASK_FOR_REVIEW = "ask for an internal review"
    MAKE_REPRESENTATIONS = "make representations"
    WAIT_FOR_REVIEW = "wait for the review"
    COMPLAIN = "complain to the Commissioner"
    COMPLAIN_OF_DELAY = "complain that there is no answer"


class Option(NamedTuple):
    """One thing that a requester may do, about which parts, and until when; `until` is None where nothing sets a day."""

    may: May
    parts: tuple[str, ...]
    until: Finding[date] | None = None
    later: Finding[date] | None = None  # of a review: the day by which it is answered in exceptional circumstances


class PartTold(NamedTuple):
    """One part as its requester knows it: where it stands, the day that the law gives, and what they were told."""

    number: str
    asked: str
    where: Where
    day: Finding[date] | None = None
    late_by: int = 0
    told: PositionTold | None = None
    on: date | None = None
    to: str = ""
    answered_late: bool = False


class Happening(NamedTuple):
    """Something that the requester did or was told, on a day."""

    on: date
    kind: Kind
    parts: tuple[str, ...]


class AsTold(NamedTuple):
    """A request as its requester knows it on a day."""

    reference: str
    authority: str
    subject: str
    received_on: date
    on: date
    parts: tuple[PartTold, ...]
    options: tuple[Option, ...]
    happened: tuple[Happening, ...]

    @property
    def first(self) -> PartTold | None:
        """The part that the authority has to answer first."""
        owed = [each for each in self.parts if each.where in (Where.OWED, Where.LATE) and each.day is not None]
        return min(owed, key=lambda each: each.day.value if each.day else date.max, default=None)


# What a requester did, or heard of from whoever did it. What the authority does within itself is not among them.
_KNOWN = {
    *(Kind.REQUEST, Kind.ACKNOWLEDGEMENT, Kind.TRANSFER, Kind.HANDED_OVER, Kind.CLARIFICATION_ASKED, Kind.CLARIFIED, Kind.FEES_NOTICE),
    *(Kind.FEE_PAID, Kind.EXTENSION, Kind.TIME_EXTENDED, Kind.RESPONSE, Kind.REVIEW_REQUESTED, Kind.REVIEW_OUTCOME, Kind.COMPLAINT),
    *(Kind.COMPLAINT_CLOSED, Kind.NOTICE),
}
_WHERE = {
    Standing.RUNNING: Where.OWED,
    Standing.LATE: Where.LATE,
    Standing.LAPSED: Where.LAPSED,
    Standing.ANSWERED: Where.ANSWERED,
    Standing.ANSWERED_LATE: Where.ANSWERED,
}


def as_told(request: InformationRequest, *, on: date) -> AsTold:
    """A request as its requester knows it at the end of a day."""
    case = fold(request.authority, request.case)
    each = stands(case, on=on)
    parts = tuple(_part(case, stand, on) for stand in each)
    options = tuple(_options(case, each, parts))
    about = (request.reference, request.authority.name, request.subject, case.received_on, on)
    return AsTold(*about, parts, options, tuple(_happened(case, on)))


def _happened(case: Folded, on: date) -> Iterator[Happening]:
    """What happened up to a day, each once a day, with the parts that it was about; no part named means all of them."""
    found: dict[tuple[date, Kind], dict[str, None]] = {}
    every = tuple(part.number for part in case.parts)
    for each in case.events:
        if each.kind in _KNOWN and each.on <= on:
            found.setdefault((each.on, each.kind), {}).update(dict.fromkeys(each.parts or every))
    for (day, kind), parts in found.items():
        yield Happening(day, kind, tuple(part for part in every if part in parts))


def _part(case: Folded, stand: PartStands, on: date) -> PartTold:
    made = PartTold(stand.part.number, stand.part.asked, Where.NOT_COUNTED, told=stand.told)
    if stand.withdrawn_on is not None:
        return made._replace(where=Where.WITHDRAWN, on=stand.withdrawn_on)
    if stand.handed_over is not None:
        return made._replace(where=Where.HANDED_OVER, on=stand.handed_over.on)
    if not stand.clocks:
        return made
    clock = _pressing(stand)
    sent_on = getattr(stand.sent_on.payload, "to", "") if stand.sent_on is not None else ""
    where = _WHERE.get(clock.standing) or _asked_for(case, made.number)
    late = clock.standing is Standing.LATE and clock.works_to is not None
    late_by = calendar().count(after=clock.works_to.value, to=on) if late and clock.works_to is not None else 0
    late_answer = any(each.standing is Standing.ANSWERED_LATE for each in stand.clocks)
    day = clock.works_to if clock.unmet or where is Where.ANSWERED else None
    return made._replace(where=where, day=day, late_by=late_by, on=stand.answered_on, to=sent_on, answered_late=late_answer)


def _pressing(stand: PartStands) -> Clock:
    """The clock that is still to be met, or else the last of the two."""
    return next((each for each in stand.clocks if each.unmet), stand.clocks[-1])


def _asked_for(case: Folded, part: str) -> Where:
    last = _last(case, part, Kind.CLARIFICATION_ASKED, Kind.FEES_NOTICE)
    return Where.FEE if last is not None and last.kind is Kind.FEES_NOTICE else Where.ASKED


def _last(case: Folded, part: str, *kinds: Kind) -> Event | None:
    return next((each for each in reversed(case.events) if each.kind in kinds and part in (each.parts or (part,))), None)


def _options(case: Folded, each: tuple[PartStands, ...], parts: tuple[PartTold, ...]) -> Iterator[Option]:
    """What may be done, with the parts for which it is the same in one."""
    found: dict[tuple[object, ...], Option] = {}
    for stand, part in zip(each, parts, strict=True):
        for option in _of_part(case, stand, part):
            key = (option.may, *(day.value if day is not None else None for day in (option.until, option.later)))
            before = found.get(key)
            found[key] = option._replace(parts=(*before.parts, part.number) if before else (part.number,))
    yield from sorted(found.values(), key=lambda option: list(May).index(option.may))


def _of_part(case: Folded, stand: PartStands, part: PartTold) -> Iterator[Option]:
    number = (part.number,)
    if part.where is Where.ASKED:
        yield Option(May.CLARIFY, number)
    elif part.where is Where.FEE:
        notice = _last(case, part.number, Kind.FEES_NOTICE)
        yield Option(May.PAY, number, last_day_to_pay(notice.on) if notice is not None else None)
    elif part.where is Where.LATE:
        yield Option(May.COMPLAIN_OF_DELAY, number)
    elif part.where is Where.ANSWERED and part.on is not None:
        try:
            yield from _after_an_answer(case, stand, part.number, part.on)
        except NotLaw:
            return  # past the last day whose bank holidays are known, nothing is counted and nothing is guessed


def _after_an_answer(case: Folded, stand: PartStands, part: str, answered_on: date) -> Iterator[Option]:
    asked = _last(case, part, Kind.REVIEW_REQUESTED, Kind.REVIEW_OUTCOME)
    environmental = stand.part.regime is Regime.EIR
    if _last(case, part, Kind.COMPLAINT, Kind.NOTICE) is not None:
        return
    if asked is not None and asked.kind is Kind.REVIEW_REQUESTED:
        if environmental:
            yield Option(May.WAIT_FOR_REVIEW, (part,), stand.reconsider_by)
        else:
            yield Option(May.WAIT_FOR_REVIEW, (part,), internal_review_norm(asked.on), internal_review_norm_exceptionally(asked.on))
    elif asked is not None:
        yield Option(May.COMPLAIN, (part,), window_to_complain(asked.on))
    elif environmental:
        yield Option(May.MAKE_REPRESENTATIONS, (part,), last_day_for_representations(answered_on))
    elif not case.authority.complaints_procedure.strip():
        yield Option(May.COMPLAIN, (part,), window_to_complain(answered_on))
    else:
        yield Option(May.ASK_FOR_REVIEW, (part,), window_to_ask_for_internal_review(answered_on))
