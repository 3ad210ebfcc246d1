"""Positions: taken whole, as tables of a case file, or worked out question by question as on the pages."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from answerable.api.answers import Done, Plain, done, plain
from answerable.api.kinds import Free, Number, Table, Text, one_of
from answerable.api.operation import Call, Operation
from answerable.api.problems import NOT_HERE, Refused
from answerable.api.rooms.acts import CASE, on_case
from answerable.casework.authority.actions import deciding
from answerable.casework.authority.actions.deciding import InHand
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import read_found
from answerable.casework.authority.deciding.asking import Asked
from answerable.casework.authority.deciding.barring import BARS
from answerable.casework.authority.deciding.choosing import Step
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.documents.case_file.placing import Key
from answerable.law.claims import Duty

DRAFT = f"{CASE}/parts/<str:number>/position/draft"


class Question(BaseModel):
    """One question of one ground: what it means, who asks it, and the answer if there is one."""

    ground: int
    name: str
    under: str
    words: str
    meaning: str
    answered_by: str
    choices: list[str]
    needed: bool
    open: bool
    answer: Any


class WorkedOut(BaseModel):
    """A position as far as this person has worked it out. `next_step` is what the claim that is being added still needs."""

    grounds: list[dict[str, Any]]
    adding: dict[str, Any]
    next_step: str | None
    questions: list[Question]
    version: int


class Ground(Table):
    """A ground: a duty to claim on, or a bar."""

    on: one_of([*(each.value for each in Duty), *BARS])  # type: ignore[valid-type]


class Specified(Table):
    """One thing about the claim that is being added."""

    step: one_of(Step)  # type: ignore[valid-type]
    value: Annotated[str | list[str], Field(max_length=500)]


class Answers(Table):
    """The answer to a question: its value, under the name of the question, and what is asked together with it under theirs."""

    ground: Number
    name: Annotated[str, Field(max_length=200)]
    values: Free


class Take(Table):
    """That the position is taken, and why."""

    reason: Text = ""
    version: Number


class Found(BaseModel):
    """What was found, to who works the part. Reading it is an event."""

    part: str
    extent: str
    answer: str | None
    reasons: str
    found: str


class WhichSlice(Table):
    """The whole part, or a slice of it."""

    extent: Annotated[str, Field(max_length=200)] = ""


def _in_hand(call: Call) -> InHand:
    work = deciding.begun(call.by, call.reference, call.at["number"], on=call.by.today)
    if work is None:
        raise Refused(NOT_HERE)
    return work


def _draft(work: InHand) -> Plain:
    step = work.next_step if work.so_far.adding else None
    return {
        "grounds": plain(list(work.so_far.grounds)),
        "adding": plain(dict(work.so_far.adding)),
        "next_step": step.value if step else None,
        "questions": [_question(each) for each in work.questions],
        "version": work.request.version,
    }


def _question(each: Asked) -> Plain:
    asks = each.question
    told = {"ground": each.ground, "name": each.name, "under": str(asks.under), "words": asks.words, "meaning": asks.meaning}
    told |= {"answered_by": asks.answered_by.value, "choices": list(asks.choices), "needed": each.needed, "open": each.open}
    return told | {"answer": plain(each.answer)}


def _choose(call: Call) -> Plain:
    return _draft(deciding.choose(_in_hand(call), call.sent.on))


def _specify(call: Call) -> Plain:
    work, step = _in_hand(call), call.sent.step
    if "duty" not in work.so_far.adding or (
        step not in (Step.EXTENT, Step.BESIDE, Step.PROVISION) and "provision" not in work.so_far.adding
    ):
        raise NotReady("No claim is being added, or its provision is not chosen yet. Choose a ground, then the provision.")
    value = call.sent.value
    if isinstance(value, list) is not (step is Step.PURPOSES):
        raise NotReady(f"Give {'a list' if step is Step.PURPOSES else 'a text'} for {step.value}.")
    return _draft(deciding.specify(work, step, value))


def _answer(call: Call) -> Plain:
    work, sent = _in_hand(call), call.sent
    question = next((each for each in work.questions if (each.ground, each.name) == (sent.ground, sent.name)), None)
    if question is None:
        raise NotReady("That question is not asked of this position. Look at the questions as they stand.")
    values = {_key(name): value for name, value in sent.values.items()}
    if any(key[:-1] != question.question.key[:-1] for key in values):
        raise NotReady(f"Give the values under {sent.name}, and what is asked together with it beside it.")
    return _draft(deciding.answer(work, question, values))


def _key(name: str) -> Key:
    return tuple(int(each) if each.isascii() and each.isdigit() and len(each) < 4 else each for each in name.split("."))


def _remove(call: Call) -> Plain:
    work = _in_hand(call)
    if call.at["nth"] >= len(work.so_far.grounds):
        raise Refused(NOT_HERE)
    return _draft(deciding.remove(work, call.at["nth"]))


def _aside(call: Call) -> Plain:
    work = _in_hand(call)
    deciding.put_aside(work)
    return done(work.request)


def _take(call: Call) -> Plain:
    return done(deciding.take(_in_hand(call), reason=call.sent.reason, on=call.by.today, seen=call.sent.version))


def _found(call: Call) -> Plain:
    part, extent = call.at["part"], call.sent.extent
    seen = read_found(call.reference, part=part, extent=extent, by=call.by, on=call.by.today)
    told = (
        {"answer": seen.answer.value, "reasons": seen.reasons, "found": seen.found}
        if seen
        else {"answer": None, "reasons": "", "found": ""}
    )
    return {"part": part, "extent": extent, **told}


_BEGINS = "Begins to work out a position from the one that stands; afresh, at a review."
OPERATIONS = (
    on_case(Do.POSITION, "parts/<str:part>/position", take_position, "part"),
    Operation(
        "POST",
        DRAFT,
        "begin_position",
        Do.POSITION,
        _BEGINS,
        lambda call: _draft(deciding.begin(call.by, call.reference, call.at["number"], on=call.by.today)),
        WorkedOut,
    ),
    Operation(
        "GET",
        DRAFT,
        "see_position_draft",
        Do.POSITION,
        "The position as far as this person has worked it out.",
        lambda call: _draft(_in_hand(call)),
        WorkedOut,
    ),
    Operation("DELETE", DRAFT, "put_position_aside", Do.POSITION, "Forgets what was worked out.", _aside, Done),
    Operation(
        "POST",
        f"{DRAFT}/grounds",
        "add_ground",
        Do.POSITION,
        "Begins a ground: a claim on a duty, or a bar.",
        _choose,
        WorkedOut,
        sends=Ground,
    ),
    Operation("DELETE", f"{DRAFT}/grounds/<int:nth>", "remove_ground", Do.POSITION, "Takes a ground out.", _remove, WorkedOut),
    Operation(
        "POST",
        f"{DRAFT}/claim",
        "specify_claim",
        Do.POSITION,
        "Says one thing about the claim that is being added.",
        _specify,
        WorkedOut,
        sends=Specified,
    ),
    Operation(
        "POST",
        f"{DRAFT}/answers",
        "answer_question_of_position",
        Do.POSITION,
        "Answers one question of one ground.",
        _answer,
        WorkedOut,
        sends=Answers,
    ),
    Operation(
        "POST",
        f"{DRAFT}/take",
        "take_worked_out_position",
        Do.POSITION,
        "Takes the position as it was worked out.",
        _take,
        Done,
        sends=Take,
        once=True,
    ),
    Operation(
        "POST",
        f"{CASE}/parts/<str:part>/found",
        "read_found",
        Do.READ_FOUND,
        "What was found for a part answered in the open. Reading it is an event.",
        _found,
        Found,
        sends=WhichSlice,
    ),
)
