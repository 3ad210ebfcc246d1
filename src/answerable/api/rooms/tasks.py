"""What services and advisers are asked: the words of the parts and not the requester, unless the recorded reason shows who asked."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from answerable.api.answers import Plain
from answerable.api.from_actions import given_to, taken_by
from answerable.api.operation import Call, Operation
from answerable.api.rooms.acts import Action
from answerable.api.rooms.case import Report
from answerable.casework.authority.actions import consult, search
from answerable.casework.authority.beside import reports_of
from answerable.casework.authority.finding import task_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import Task
from answerable.casework.authority.open_tasks import open_tasks
from answerable.casework.authority.permissions import Do


class OpenTask(BaseModel):
    """A task that is open, those due first, first."""

    number: int
    reference: str
    kind: str
    to: str
    parts: list[str]
    sent_on: date
    due_on: date


class PartWords(BaseModel):
    """A part, and what it asks for."""

    number: str
    asked: str


class TaskRead(BaseModel):
    """One task: the words of its parts, and the question."""

    number: int
    reference: str
    kind: str
    to: str
    state: str
    sent_on: date
    due_on: date
    done_on: date | None
    question: str
    parts: list[PartWords]
    reports: list[Report]
    requester: str | None
    advice: str
    adopted: bool | None


def _listed(call: Call) -> list[Plain]:
    return [{**_about(each.task), "parts": list(each.parts)} for each in open_tasks(call.by)]


def _about(task: Task) -> Plain:
    told = {"number": task.pk, "reference": task.request.reference, "kind": task.kind, "to": task.to}
    return {**told, "sent_on": task.sent_on, "due_on": task.due_on}


def _task(call: Call) -> Plain:
    return read(task_for(call.by, call.at["pk"]))


def read(task: Task) -> Plain:
    """A task as whoever it was sent to reads it."""
    case = fold(task.request.authority, task.request.case)
    live = search.live_parts(case, task) if task.kind == search.SEARCH else tuple(task.parts)
    return {
        **_about(task),
        **{name: getattr(task, name) for name in ("state", "done_on", "question", "advice", "adopted")},
        "parts": [{"number": each.number, "asked": each.asked} for each in case.parts if each.number in live],
        "reports": [each._asdict() for each in reports_of(task, live)],
        "requester": task.request.requester_name if task.shows_requester_because else None,
    }


def _on_task(do: Do, path: str, action: Action, name: str) -> Operation:
    taken = taken_by(action, ("task",))

    def answer(call: Call) -> Any:
        return read(task_for(call.by, action(call.at["pk"], **given_to(action, call.sent, call.by)).pk))

    says = " ".join((action.__doc__ or "").split("Raises")[0].split())
    return Operation("POST", f"tasks/<int:pk>/{path}", name, do, says, answer, TaskRead, sends=taken.model, once=False)


_READERS = (Do.READ, Do.SEE_REGISTER)
OPERATIONS = (
    Operation("GET", "tasks", "list_tasks", Do.REPORT_SEARCH, "The tasks that are open.", _listed, list[OpenTask], or_do=_READERS),
    Operation("GET", "tasks/<int:pk>", "see_task", Do.REPORT_SEARCH, "One task.", _task, TaskRead, or_do=_READERS),
    _on_task(Do.CHASE, "chase", search.chase, "chase_task"),
    _on_task(Do.REPORT_SEARCH, "report", search.report_search, "report_search"),
    _on_task(Do.RECORD_ADVICE, "advice", consult.record_advice, "record_advice"),
    _on_task(Do.RECORD_ADVICE, "settle", consult.settle_advice, "settle_advice"),
)
