"""The shapes of what is answered, as the schema prints them, and how each is made of what the readers give."""

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from answerable.casework.authority.models import InformationRequest, InternalReview, Letter, Task
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.release.models import ReleasedFile
from answerable.law.clock import Clock
from answerable.law.finding import Finding

Plain = dict[str, Any]


class Made(BaseModel):
    """What was made by an action, and the number that it is known by."""

    kind: str
    number: int


class Done(BaseModel):
    """A case after something was done to it: where it stands now, and the version that the next thing is decided over."""

    reference: str
    version: int
    state: str
    last_day: date | None
    next_action: str
    whose_move: str
    move_by: date | None
    made: Made | None


class Day(BaseModel):
    """A day that the law gives: the provision that it stands on, and its derivation, step by step."""

    day: date
    under: str
    derivation: str


class LastDay(BaseModel):
    """The clock of one duty on one part. No day: nothing runs, or it waits for a fee."""

    part: str
    duty: str
    standing: str
    last_day: Day | None
    answered_on: date | None


_MADE: tuple[tuple[type, str, str], ...] = (
    (Letter, "letter", "number"),
    (Task, "task", "pk"),
    (InternalReview, "review", "number"),
    (ReleasedFile, "document", "number"),
    (ReceivedMessage, "message", "pk"),
)


KNOWN = (InformationRequest, *(kind for kind, _, _ in _MADE))


def done(of: object) -> Plain:
    """A case as an action leaves it, of whatever the action gives."""
    for kind, name, number in _MADE:
        if isinstance(of, kind):
            made = {"kind": name, "number": getattr(of, number)}
            return _standing(InformationRequest.objects.get(pk=getattr(of, "request_id")), made)  # noqa: B009 - of any of them
    assert isinstance(of, InformationRequest)
    return _standing(InformationRequest.objects.get(pk=of.pk), None)


def _standing(request: InformationRequest, made: Plain | None) -> Plain:
    return {
        "reference": request.reference,
        "version": request.version,
        "state": request.state,
        "last_day": request.last_day,
        "next_action": request.next_action,
        "whose_move": request.whose_move,
        "move_by": request.move_by,
        "made": made,
    }


def day(found: Finding[date] | None) -> Plain | None:
    """A day with its provision and its derivation."""
    return {"day": found.value, "under": str(found.under), "derivation": found.derivation()} if found is not None else None


def clock(of: Clock) -> Plain:
    """The clock of one duty."""
    told = {"part": of.part, "duty": of.duty.value, "standing": of.standing.value, "answered_on": of.answered_on}
    return {**told, "last_day": day(of.works_to)}


def plain(value: Any) -> Any:
    """What an entry of the ledger carries, as JSON has it."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime) else value
