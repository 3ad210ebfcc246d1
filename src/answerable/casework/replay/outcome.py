"""What came of a case that was played: clocks, positions, findings, letters, steps, and its ledger verified. Plain values, ISO dates."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.position import position_of
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.standing import PartStands, stands
from answerable.casework.ledger.chain import GENESIS
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.replay.score import LETTERS
from answerable.law.case import Case
from answerable.law.clock import Clock, earliest_unmet
from answerable.law.events import Answer, Event, Extension, Kind, Notice
from answerable.law.finding import say
from answerable.law.not_law import MissingJudgement
from answerable.law.positions import Position
from answerable.law.regime import ANSWERED_HERE
from answerable.law.timeline import Moment, timeline

Plain = dict[str, Any]
_EARLIEST, _LAST, _NONE = "the earliest that is unmet", "the last of a case that is answered", "none runs"


def outcome(request: InformationRequest, *, by: By, on: date) -> Plain:
    """A case as it stands at the end of a day, in the keys that `answerable replay --json` prints."""
    folded = fold(request.authority, request.case)
    case, each = folded.case(), stands(folded, on=on)
    moments = timeline(case)
    return {
        "case": case.title,
        "authority": case.authority,
        "reference": request.reference,
        "as_at": on.isoformat(),
        "parts": [_part(stand, by, request.reference, on) for stand in each],
        "clock": _of_the_case([clock for stand in each for clock in stand.clocks]),
        "findings": [*_findings(moments), *_questions(moments)],
        "letters": [_letter(event) for event in folded.events if event.kind.value in LETTERS],
        "steps": list(_steps(case, moments)),
        "ledger": ledger_of(request.authority.slug, request.case),
    }


def _part(stand: PartStands, by: By, reference: str, on: date) -> Plain:
    confirming, communicating = _positions(stand, by, reference, on)
    clock = stand.clocks[-1] if stand.clocks else None
    return {
        "number": stand.part.number,
        "asked": stand.part.asked,
        "clock": _clock(clock) if clock is not None else {"last_day": None, "standing": stand.uncounted},
        "confirm_or_deny": confirming,
        "communicate": communicating,
    }


def _positions(stand: PartStands, by: By, reference: str, on: date) -> tuple[Plain, Plain]:
    """What was told of a part or, before anything was told, where it stands; and where that wants a judgement, which one."""
    if stand.told is not None:
        return _position(stand.told.confirm_or_deny), _position(stand.told.communicate)
    if stand.part.regime not in ANSWERED_HERE:
        elsewhere: Plain = {"position": None, "under": [], "lacks": f"answered under {stand.part.regime.value}, and not here"}
        return elsewhere, elsewhere
    try:
        decided = position_of(by, reference, stand.part.number, on=on)
    except MissingJudgement as gap:
        lacking: Plain = {"position": None, "under": [], "lacks": str(gap)}
        return lacking, lacking
    return _position(decided.confirm_or_deny), _position(decided.communicate)


def _position(position: Position) -> Plain:
    return {"position": position.answer.value, "under": [str(each) for each in position.under]}


def _clock(clock: Clock) -> Plain:
    return {
        "last_day": clock.last_day.value.isoformat() if clock.last_day else None,
        "works_to": clock.works_to.value.isoformat() if clock.works_to else None,
        "standing": clock.standing.value,
        "answered_on": clock.answered_on.isoformat() if clock.answered_on else None,
        "derivation": clock.last_day.derivation() if clock.last_day else "",
    }


def _of_the_case(clocks: Iterable[Clock]) -> Plain:
    """The earliest clock that is unmet or, where none is, the one that ran out last."""
    counted = [each for each in clocks if each.works_to is not None and each.last_day is not None]
    unmet = earliest_unmet(counted)
    found = unmet or max(counted, key=lambda each: each.works_to.value if each.works_to else date.min, default=None)
    if found is None:
        return {"last_day": None, "derivation": "", "which": _NONE}
    which = _EARLIEST if unmet is not None else _LAST
    return {**_clock(found), "which": which, "part": found.part, "duty": found.duty.value}


def _findings(moments: Iterable[Moment]) -> Iterator[Plain]:
    recorded = _recorded(moments)
    for moment in moments:
        for given in moment.findings:
            yield {
                "under": str(given.finding.under),
                "finding": f"{given.asks}: {say(given.finding.value)}",
                "recorded": moment.event.kind is Kind.NOTICE and str(given.finding.under) in recorded,
                "derivation": given.finding.derivation(),
                "parts": list(given.parts),
                "on": moment.event.on.isoformat(),
            }


def _recorded(moments: Iterable[Moment]) -> set[str]:
    """The provisions on which a notice records a breach, or that an exemption is or is not engaged."""
    notices = (moment.event.payload for moment in moments)
    return {str(each.under) for notice in notices if isinstance(notice, Notice) for each in notice.recorded}


def _questions(moments: Iterable[Moment]) -> Iterator[Plain]:
    for moment in moments:
        for each in moment.questions:
            derivation = each.finding.derivation() if each.finding else ""
            yield {"under": str(each.under), "finding": each.question, "recorded": False, "derivation": derivation}


def _letter(event: Event) -> Plain:
    told = event.payload if isinstance(event.payload, Answer | Extension) else None
    return {
        "kind": event.kind.value,
        "on": event.on.isoformat(),
        "parts": list(event.parts),
        "said": told.said.value if told else None,
        "relies_on": [str(each.provision) for each in told.letter.relies_on] if told else [],
    }


def _steps(case: Case, moments: Iterable[Moment]) -> Iterator[Plain]:
    taken = [each.on for each in case.events if each.kind is Kind.STEPS_TAKEN]
    for moment in moments:
        notice = moment.event.payload
        if isinstance(notice, Notice):
            by = next((each.finding for each in moment.findings if each.asks == "the last day for the steps"), None)
            for number, text in enumerate(notice.steps, start=1):
                yield {
                    "number": number,
                    "step": text,
                    "last_day": by.value.isoformat() if by is not None and isinstance(by.value, date) else None,
                    "taken_on": taken[0].isoformat() if taken else None,
                    "derivation": by.derivation() if by is not None else "",
                }


def ledger_of(body: str, chain: UUID) -> Plain:
    """How many events a case has, whether the ledger of its body verifies, and the hash that the case's chain ends with."""
    verified = verify(exported(body))
    last = Entry.objects.filter(case=chain).order_by("number").values_list("number", "hash").last()
    events, head = last or (0, GENESIS)
    return {"events": events, "verified": not verified.failure, "head": head}
