"""One case as its page shows it: the clock with its derivations, the parts, what comes next, what happened. Nothing of what is held."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from answerable.api.answers import Day, LastDay, Plain, clock, day, plain
from answerable.api.kinds import Day as DayField
from answerable.api.operation import Call, Operation
from answerable.api.rooms.acts import CASE
from answerable.casework.authority.actions.position import where
from answerable.casework.authority.beside import LetterRow, TaskRow
from answerable.casework.authority.glance import Glance, as_known_on, glance
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.similar import similar_to
from answerable.casework.authority.standing import PartStands
from answerable.law.part_position import SlicePosition
from answerable.law.positions import Position


class Duty(BaseModel):
    """What a requester was told on a duty, and under which provisions; nothing yet, where `position` is empty."""

    position: str
    under: list[str]


class Part(BaseModel):
    """A part: its words, its law, its clocks, and what was told."""

    number: str
    asked: str
    law: str
    clocks: list[LastDay]
    confirm_or_deny: Duty
    communicate: Duty
    withdrawn_on: date | None
    reconsider_by: Day | None
    uncounted: str


class Next(BaseModel):
    """What comes next: whose move it is, and by when. `scope` is what a token needs to do it."""

    words: str
    whose: str
    by: date | None
    parts: list[str]
    scope: str | None


class Happening(BaseModel):
    """One entry of the ledger, as far as it may be shown."""

    number: int
    kind: str
    on: date
    at: datetime
    by: str
    details: dict[str, Any]


class Clearing(BaseModel):
    """One step of a letter's clearance."""

    clearer: str
    holds: bool
    since: date
    until: date | None


class LetterLine(BaseModel):
    """A letter and its clearance."""

    number: int
    kind: str
    parts: list[str]
    state: str
    drafted_on: date
    sent_on: date | None
    clearances: list[Clearing]


class Report(BaseModel):
    """What was searched for some parts."""

    parts: list[str]
    searched: str
    searchers: str
    minutes: int


class TaskLine(BaseModel):
    """A search or a consultation, about the parts of it that may be shown."""

    number: int
    kind: str
    to: str
    parts: list[str]
    state: str
    sent_on: date
    due_on: date
    done_on: date | None
    question: str
    reports: list[Report]
    advice: str
    adopted: bool | None


class Case(BaseModel):
    """One case."""

    reference: str
    version: int
    state: str
    subject: str
    text: str
    channel: str
    received_on: date
    requester: str
    requester_address: str
    adjustment: str
    officer: str | None
    as_of: date
    last_day: Day | None
    parts: list[Part]
    next: Next | None
    blocks: list[str]
    tasks: list[TaskLine]
    letters: list[LetterLine]
    messages: list[int]
    chronology: list[Happening]


class Known(BaseModel):
    """As it was known at the end of a past day; as it is, without one."""

    model_config = ConfigDict(extra="forbid")

    known_on: Annotated[DayField | None, Field(description="A past day.")] = None


class Slice(BaseModel):
    """A slice of a part, and where each duty stands on it."""

    extent: str | None
    confirm_or_deny: Duty
    confirm_or_deny_derivation: str
    communicate: Duty
    communicate_derivation: str


class Missing(BaseModel):
    """A judgement that a person has still to make."""

    words: str
    under: str


class Taken(BaseModel):
    """A position as it was taken, as case-file tables."""

    entry: int
    stage: str
    on: date
    by: str
    tables: dict[str, Any]


class Standing(BaseModel):
    """Where a part stands; or what is still to judge, or why that cannot be said."""

    slices: list[Slice]
    missing: list[Missing]
    refused: str
    history: list[Taken]


class Alike(BaseModel):
    """A request that is like another."""

    reference: str
    subject: str
    outcome: str
    state: str
    shared: list[str]


def _case(call: Call) -> Plain:
    known = call.query.known_on
    past = known is not None and known < call.by.today
    seen = as_known_on(call.by, call.reference, known) if past else glance(call.by, call.reference)
    request, first = seen.request, seen.first
    return {
        "reference": request.reference,
        "version": request.version,
        "state": request.state,
        "subject": request.subject,
        "text": request.text,
        "channel": request.channel,
        "received_on": request.received_on,
        "requester": request.requester_name,
        "requester_address": request.requester_address,
        "adjustment": request.adjustment,
        "officer": request.officer.title if request.officer else None,
        "as_of": seen.on,
        "last_day": day(first.works_to) if first is not None else None,
        "parts": [_part(each) for each in seen.stands],
        "next": _next(seen),
        "blocks": [] if past else list(seen.blocks),
        "tasks": [_task(each) for each in seen.tasks],
        "letters": [_letter(each) for each in seen.letters],
        "messages": [each.pk for each in seen.messages],
        "chronology": _chronology(seen),
    }


def _chronology(seen: Glance) -> list[Plain]:
    told = sorted(seen.chronology, key=lambda each: each.number)
    return [
        {"number": each.number, "kind": each.kind, "on": each.on, "at": each.at, "by": each.by, "details": plain(each.payload)}
        for each in told
    ]


def _next(seen: Glance) -> Plain | None:
    step = seen.next
    if step is None:
        return None
    scope = step.do.name.lower().replace("_", "-") if step.do else None
    return {"words": step.words, "whose": step.whose, "by": step.by, "parts": list(step.parts), "scope": scope}


def _part(stand: PartStands) -> Plain:
    confirming, communicating = (_duty(each) for each in stand.told) if stand.told else (_NOTHING, _NOTHING)
    return {
        "number": stand.part.number,
        "asked": stand.part.asked,
        "law": stand.part.regime.value,
        "clocks": [clock(each) for each in stand.clocks],
        "confirm_or_deny": confirming,
        "communicate": communicating,
        "withdrawn_on": stand.withdrawn_on,
        "reconsider_by": day(stand.reconsider_by),
        "uncounted": stand.uncounted or "",
    }


_NOTHING: Plain = {"position": "", "under": []}


def _duty(told: Any) -> Plain:
    return {"position": told.answer.value, "under": [str(each) for each in told.under]} if told else _NOTHING


def _position(stands: Position) -> Plain:
    return {"position": stands.answer.value, "under": [str(each) for each in stands.under]}


def task(row: TaskRow) -> Plain:
    """A task as it may be shown."""
    told = {name: getattr(row, name) for name in ("number", "kind", "to", "state", "sent_on", "due_on", "done_on", "question", "advice")}
    return {**told, "adopted": row.adopted, "parts": list(row.parts), "reports": [each._asdict() for each in row.reports]}


_task = task


def _letter(row: LetterRow) -> Plain:
    return {**row._asdict(), "clearances": [each._asdict() for each in row.clearances]}


def _where(call: Call) -> Plain:
    seen = where(call.by, call.reference, call.at["part"], on=call.by.today)
    slices = seen.position.slices if seen.position else ()
    taken = [each for each in seen.case.positions if each.part == seen.part.number]
    return {
        "slices": [_slice(each) for each in slices],
        "missing": [{"words": each.words, "under": str(each.under)} for each in seen.missing],
        "refused": str(seen.refused or ""),
        "history": [
            {"entry": each.number, "stage": each.stage.value, "on": each.on, "by": each.by, "tables": plain(each.tables)} for each in taken
        ],
    }


def _slice(each: SlicePosition) -> Plain:
    return {
        "extent": each.extent or None,
        "confirm_or_deny": _position(each.confirm_or_deny.value),
        "confirm_or_deny_derivation": each.confirm_or_deny.derivation(),
        "communicate": _position(each.communicate.value),
        "communicate_derivation": each.communicate.derivation(),
    }


def _similar(call: Call) -> list[Plain]:
    return [each._asdict() for each in similar_to(glance(call.by, call.reference).request)]


OPERATIONS = (
    Operation("GET", CASE, "see_case", Do.READ, "One case, as it is or as it was known on a past day.", _case, Case, asks=Known),
    Operation("GET", f"{CASE}/similar", "see_similar", Do.READ, "The requests that are most like this one.", _similar, list[Alike]),
    Operation(
        "GET",
        f"{CASE}/parts/<str:part>/position",
        "see_position",
        Do.READ,
        "Where a part stands on each duty, slice by slice, each with its derivation; what is still to judge; every position taken.",
        _where,
        Standing,
    ),
)
