"""The register of decisions, which anybody may read: searched and narrowed, and each decision in every format, as it was published."""

from datetime import date
from typing import Annotated

from django.http import HttpResponse
from pydantic import BaseModel, ConfigDict, Field

from answerable.api import clock
from answerable.api.answers import Plain
from answerable.api.files import given
from answerable.api.kinds import WITHOUT_NUL, one_of
from answerable.api.operation import Call, Operation
from answerable.api.problems import NOT_HERE, Problem, Refused
from answerable.api.rooms.office import FORMS
from answerable.casework.commissioner.published.finding import Row, Sought, on_the_register, one
from answerable.casework.commissioner.published.models import Decision
from answerable.casework.commissioner.published.outcomes import OUTCOMES
from answerable.casework.indexed import NotBuilt
from answerable.casework.one_event import day_of
from answerable.documents.notice_drafting import in_format
from answerable.documents.published_notice import from_kept

_ENDINGS = {"akn": "xml"}
_PLACE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]{1,18}$"
_SHORT = Field(max_length=200, pattern=WITHOUT_NUL)
_NOT_NOW = "The register cannot be searched just now. Without words or filters it can be read, the newest first."


class DecisionsSought(BaseModel):
    """What narrows the register. With both `under` and `outcome`, the outcome is the one under that provision."""

    model_config = ConfigDict(extra="forbid")

    words: Annotated[str, _SHORT] = ""
    under: Annotated[str, _SHORT] = ""
    outcome: one_of(("", *OUTCOMES)) = ""  # type: ignore[valid-type]
    authority: Annotated[str, _SHORT] = ""
    sector: Annotated[str, _SHORT] = ""
    year: Annotated[str, Field(pattern=r"^([0-9]{4})?$")] = ""
    beyond: Annotated[str, Field(pattern=_PLACE)] | None = None


class DecisionOutcome(BaseModel):
    """One provision, and whether the complaint about it was upheld."""

    under: str
    complaint: str


class DecisionSince(BaseModel):
    """What happened to a decision, or to its published version, since."""

    on: date
    what: str
    words: str


class DecisionLine(BaseModel):
    """A decision as a page of the register has it."""

    reference: str
    dated: date
    published_on: date
    authority: str
    sectors: list[str]
    outcome: str
    outcomes: list[DecisionOutcome]
    summary: str
    standing: str


class DecisionWhole(DecisionLine):
    """A decision as it stands by itself: its steps too, and what happened since."""

    acts: str
    steps: list[str]
    steps_by: date | None
    since: list[DecisionSince]


class DecisionPage(BaseModel):
    """Decisions, those published last first, and the place beyond which there are more."""

    decisions: list[DecisionLine]
    older: str | None


class DecisionRead(BaseModel):
    """One decision and its text. Withdrawn, there is nothing but that it was there, and why it is not."""

    reference: str
    withdrawn_on: date | None
    withdrawn_because: str
    decision: DecisionWhole | None
    text: str


def _listed(call: Call) -> Plain:
    asks = call.query
    told = {name: getattr(asks, name).strip() for name in ("words", "under", "outcome", "authority", "sector", "year")}
    try:
        found = on_the_register(Sought(**told, before=_place(asks.beyond)), on=_today())
    except NotBuilt:
        raise Refused(Problem(503, "not-searchable", _NOT_NOW)) from None
    older = f"{found.next[0].isoformat()}.{found.next[1]}" if found.next is not None else None
    return {"decisions": [_line(each) for each in found.rows], "older": older}


def _place(written: str | None) -> tuple[date, int] | None:
    if written is None:
        return None
    day, _, number = written.partition(".")
    try:
        return date.fromisoformat(day), int(number)
    except ValueError:
        raise Refused(Problem(422, "not-understood", "beyond: send what a page gave as older.")) from None


def _line(made: Row | Decision, kind: type[BaseModel] = DecisionLine) -> Plain:
    return {name: getattr(made, name) for name in kind.model_fields}


def _one(call: Call) -> Plain:
    made = one(call.at["decision"], on=_today())
    if made.withdrawn_on is not None:
        told: Plain = {"decision": None, "text": ""}
    else:
        told = {"decision": _line(made, DecisionWhole), "text": made.text}
    return {"reference": made.reference, "withdrawn_on": made.withdrawn_on, "withdrawn_because": made.withdrawn_because, **told}


def _file(call: Call) -> HttpResponse:
    form, made = call.at["form"], one(call.at["decision"], on=_today())
    if form not in FORMS:
        raise Refused(NOT_HERE)
    if made.withdrawn_on is not None:
        raise Refused(Problem(410, "withdrawn", f"This decision was on the register and was withdrawn: {made.withdrawn_because}"))
    notice = from_kept(made.notice)
    return given(in_format(notice, form), f"{notice.file_name}.{_ENDINGS.get(form, form)}", FORMS[form])


def _today() -> date:
    return day_of(clock.now())


_ONE = "decisions/<str:decision>"
OPERATIONS: tuple[Operation, ...] = (
    Operation(
        "GET",
        "decisions",
        "list_decisions",
        None,
        "The register of decisions, searched and narrowed, a page at a time. Anybody may ask.",
        _listed,
        DecisionPage,
        asks=DecisionsSought,
    ),
    Operation("GET", _ONE, "see_decision", None, "One decision; withdrawn, that it was there, and why it is not.", _one, DecisionRead),
    Operation(
        "GET",
        f"{_ONE}/<str:form>",
        "see_decision_file",
        None,
        "One decision as pdf, docx, html, akn or json, as it was published.",
        _file,
        files=tuple(FORMS.values()),
        gone=True,
    ),
)
