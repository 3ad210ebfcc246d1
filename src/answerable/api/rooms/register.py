"""The register, the queue and a person's own views: the readers of the pages, a page at a time, in as many questions whatever there is."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from pydantic import BaseModel, ConfigDict, Field

from answerable.api.kinds import WITHOUT_NUL, Day, Table, Term, one_of
from answerable.api.operation import Call, Operation
from answerable.api.problems import Problem, Refused
from answerable.casework.authority import queue as queues
from answerable.casework.authority.acting import By
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.register.asked import Asked, understood
from answerable.casework.authority.register.export import CSV, EXCEL, as_csv, as_workbook, record_export
from answerable.casework.authority.register.finding import officers, page
from answerable.casework.authority.register.views import remove_view, save_view, views_of
from answerable.casework.authority.states import State
from answerable.law.regime import Regime

PAGE, MOST = 25, 100
_KINDS = {CSV: "text/csv; charset=utf-8", EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
_PLACE = r"^[0-9]{18}$"  # of a place in the register, from the year 1995 to 2740


class Narrowed(BaseModel):
    """Words, and filters that narrow them, as the register's own page has them. What is left out narrows nothing."""

    model_config = ConfigDict(extra="forbid")

    words: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""
    state: one_of(State) | None = None  # type: ignore[valid-type]
    officer: Annotated[str, Field(pattern=r"^(nobody|[0-9]{1,9}|)$", description="The number of an officer, or `nobody`.")] = ""
    provision: Annotated[
        str, Field(max_length=80, pattern=WITHOUT_NUL, description="A section, a limb or a regulation, with all under it.")
    ] = ""
    outcome: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""
    law: one_of(Regime) | None = None  # type: ignore[valid-type]
    received_from: Day | None = None
    received_to: Day | None = None
    answered_from: Day | None = None
    answered_to: Day | None = None
    late: bool = False

    def asked(self) -> Asked:
        """What is asked of the register. Raises `Refused` for what it does not understand."""
        told = self.model_dump(include=set(Narrowed.model_fields), mode="json")
        found = understood({name: _written(value) for name, value in told.items()})
        for name, why in found.problems.items():
            raise Refused(Problem(422, "not-understood", f"{name}: {why}."))
        return found.asked


class Listed(Narrowed):
    """A page of the register."""

    beyond: Annotated[str, Field(pattern=_PLACE)] | None = None
    newer: Annotated[bool, Field(description="The page of newer ones beyond the place, and not of older.")] = False
    size: Annotated[int, Field(ge=1, le=MOST)] = PAGE


class Row(BaseModel):
    """A request as the register shows it."""

    reference: str
    subject: str
    state: str
    received_on: date
    last_day: date | None
    answered_on: date | None
    closed_on: date | None
    outcome: str
    provisions: str
    channel: str
    officer: str | None


class Page(BaseModel):
    """Requests, the newest first; the places beyond which there are older and newer ones; and what could not be searched."""

    requests: list[Row]
    older: str | None
    newer: str | None
    unsearched: str


class Line(BaseModel):
    """A request in the queue: how far its last day is, and whose move it is."""

    reference: str
    subject: str
    state: str
    last_day: date | None
    how_far: str
    whose: str
    action: str
    by: date | None
    milestone: date | None
    team: str | None
    behind: bool
    norm_day: date | None
    officer: str | None


class Group(BaseModel):
    """Requests of one kind, the most pressing first."""

    name: str
    requests: list[Line]
    more: bool


class Load(BaseModel):
    """How much a person or a service has."""

    key: str
    who: str
    every: int
    late: int
    week: int


class Queue(BaseModel):
    """What needs somebody."""

    groups: list[Group]
    people: list[Load]
    services: list[Load]


class AskedOfTheQueue(BaseModel):
    """Whose queue: `mine`, `everyone`, `nobody`, or the number of an officer; or that of a service."""

    model_config = ConfigDict(extra="forbid")

    whose: Annotated[str, Field(pattern=r"^(mine|everyone|nobody|[0-9]{1,9}|)$")] = ""
    service: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""


class Officer(BaseModel):
    """Who works on requests, by post."""

    number: int
    title: str


class View(BaseModel):
    """A view of the register: its number, its name, and what it asks for."""

    number: int
    name: str
    query: str


class NewView(Table):
    """A view to be kept. One of the same name is replaced."""

    name: Term
    asked: Narrowed


class Export(Table):
    """What is taken out of the register, and as what."""

    format: one_of((CSV, EXCEL))  # type: ignore[valid-type]
    asked: Narrowed = Narrowed()


def _written(value: object) -> str:
    return "yes" if value is True else str(value) if value else ""


_SHOWN = (*Row.model_fields,)


def _register(call: Call) -> Any:
    asked: Listed = call.query
    place = int(asked.beyond) if asked.beyond else None
    found = page(call.by, asked.asked(), beyond=place, newer=asked.newer, size=asked.size)
    rows = [{name: getattr(each, name) for name in _SHOWN} for each in found.rows]
    older, newer = (str(each) if each is not None else None for each in (found.older, found.newer))
    return {"requests": rows, "older": older, "newer": newer, "unsearched": found.unsearched}


def _queue(call: Call) -> Any:
    found = queues.queue(call.by, whose=call.query.whose, service=call.query.service)
    groups = [{"name": each.name, "requests": [_line(line) for line in each.lines], "more": each.more} for each in found.groups]
    people, services = ([each._asdict() for each in loads] for loads in (found.people, found.services))
    return {"groups": groups, "people": people, "services": services}


def _line(line: queues.Line) -> dict[str, Any]:
    row, due = line.request, line.milestone
    told = {"reference": row.reference, "subject": row.subject, "state": row.state, "last_day": row.last_day, "officer": row.officer}
    told |= {"how_far": line.how_far, "whose": line.whose, "action": line.action, "by": line.by}
    return told | {"milestone": due and due.day, "team": due and due.team, "behind": line.behind, "norm_day": line.norm_day}


def _export(call: Call) -> HttpResponseBase:
    by, asked = call.by, call.sent.asked.asked()
    taken = record_export(asked, kind=call.sent.format, by=by)
    if taken.kind == CSV:
        answer: HttpResponseBase = StreamingHttpResponse(as_csv(by, asked), content_type=_KINDS[CSV])
        answer.headers["Content-Disposition"] = f'attachment; filename="{taken.filename}"'
        return answer
    return FileResponse(as_workbook(by, asked), as_attachment=True, filename=taken.filename, content_type=_KINDS[EXCEL])


def _officers(call: Call) -> Any:
    return [{"number": pk, "title": title} for pk, title in officers(call.by)]


def _views(by: By) -> Iterable[dict[str, Any]]:
    return [{"number": each.pk, "name": each.name, "query": each.query} for each in views_of(by)]


def _save_view(call: Call) -> Any:
    kept = save_view(name=call.sent.name, asked=call.sent.asked.asked(), by=call.by)
    return {"number": kept.pk, "name": kept.name, "query": kept.query}


def _remove_view(call: Call) -> Any:
    remove_view(pk=call.at["number"], by=call.by)
    return _views(call.by)


SEE = Do.SEE_REGISTER
OPERATIONS = (
    Operation("GET", "requests", "list_requests", SEE, "The register, a page at a time, the newest first.", _register, Page, asks=Listed),
    Operation("GET", "queue", "see_queue", SEE, "What needs somebody: late, due, next, waiting.", _queue, Queue, asks=AskedOfTheQueue),
    Operation("GET", "officers", "list_officers", SEE, "Who works on requests, by number and title.", _officers, list[Officer]),
    Operation(
        "GET", "views", "list_views", SEE, "The views of the register that are the person's own.", lambda call: _views(call.by), list[View]
    ),
    Operation("PUT", "views", "save_view", SEE, "Keeps a view of the register.", _save_view, View, sends=NewView),
    Operation(
        "DELETE", "views/<int:number>", "remove_view", SEE, "Removes a view, and gives those that are left.", _remove_view, list[View]
    ),
    Operation(
        "POST",
        "register/export",
        "export_register",
        Do.EXPORT,
        "All that is asked of the register, as a file. Who took what out is recorded before the first row leaves.",
        _export,
        sends=Export,
        files=("text/csv", _KINDS[EXCEL]),
    ),
)
