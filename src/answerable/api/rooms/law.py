"""The law, for anybody: a last day with its derivation, the parts of a request, a letter or a notice checked. Nothing is kept."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from answerable.api.answers import Plain, plain
from answerable.api.apart import read_apart
from answerable.api.kinds import LARGEST, WITHOUT_NUL, Day, Table, list_of
from answerable.api.operation import Call, Operation, Sends
from answerable.documents.parts import propose
from answerable.law.last_days import KINDS, Asked, last_day_of


class LastDayAsked(Table):
    """The day that a last day is counted from, and whatever else its kind takes."""

    since: Day
    clarified: Day | None = None
    fees_notice: Day | None = None
    fee_paid: Day | None = None
    sessions: Annotated[list_of(Day, most=2000) | None, Field(description="School days.")] = None  # type: ignore[valid-type]
    within: Annotated[int, Field(ge=0, le=LARGEST)] | None = None
    as_known_on: Day | None = None


class PassedOver(BaseModel):
    """A day that does not count, and why."""

    day: date
    why: str


class LastDayFound(BaseModel):
    """A last day; or, where a fee is not paid, the last day to pay it."""

    kind: str
    last_day: date | None
    lapses_after: date | None
    under: str
    passed_over: list[PassedOver]
    derivation: str


class Words(Table):
    """The words of a request."""

    text: Annotated[str, Field(max_length=50_000, pattern=WITHOUT_NUL)]


class Proposed(BaseModel):
    """A part as it was proposed from the numbering."""

    number: str
    text: str
    parts: list["Proposed"]


class Proposal(BaseModel):
    """The parts that a request's words seem to have, for a person to confirm."""

    parts: list[Proposed]
    before: str
    after: str


class Dates(BaseModel):
    """The day the request was received, and the day the letter was sent."""

    received: Day | None = None
    sent: Day | None = None


class Requirement(BaseModel):
    """One requirement of s.17."""

    under: str
    met: bool | None
    evidence: str
    why: str


class LetterChecked(BaseModel):
    """A refusal letter against s.17."""

    complies: bool
    requirements: list[Requirement]


def _due(call: Call) -> Plain:
    given = call.sent.model_dump()
    sessions = tuple(given.pop("sessions")) if given.get("sessions") is not None else None
    given.pop("sessions", None)
    answer = last_day_of(call.at["kind"], Asked(**given, sessions=sessions))
    found = answer.finding
    return {
        "kind": call.at["kind"],
        "last_day": None if answer.lapses else found.value,
        "lapses_after": found.value if answer.lapses else None,
        "under": str(found.under),
        "passed_over": [{"day": each.day, "why": each.why} for each in answer.passed_over],
        "derivation": found.derivation(),
    }


def _parts(call: Call) -> Plain:
    found = propose(call.sent.text)
    return {"parts": [_part(each) for each in found.parts], "before": found.before, "after": found.after}


def _part(each: Any) -> Plain:
    return {"number": each.number, "text": each.text, "parts": [_part(one) for one in each.parts]}


def _letter(call: Call) -> Any:
    days = (call.query.received, call.query.sent)
    return plain(read_apart("letter", call.sent, *(each.isoformat() if each else "" for each in days)))


def _notice(call: Call) -> Any:
    return plain(read_apart("notice", call.sent))


OPERATIONS = (
    Operation(
        "POST",
        "law/last-days/<str:kind>",
        "find_last_day",
        None,
        f"A last day: {', '.join(KINDS)}.",
        _due,
        LastDayFound,
        sends=LastDayAsked,
    ),
    Operation("POST", "law/parts", "propose_parts", None, "The parts that a request's words seem to have.", _parts, Proposal, sends=Words),
    Operation(
        "POST",
        "law/letter",
        "check_letter",
        None,
        "A refusal letter against s.17. It is read apart, and forgotten.",
        _letter,
        LetterChecked,
        asks=Dates,
        how=Sends.FILE,
    ),
    Operation(
        "POST",
        "law/notice",
        "check_notice",
        None,
        "A decision notice, read and recomputed. It is read apart, and forgotten.",
        _notice,
        dict[str, Any],
        how=Sends.FILE,
    ),
)
