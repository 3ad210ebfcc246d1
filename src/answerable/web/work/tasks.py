"""What services and advisers are asked: the words of the parts and not the requester, unless the recorded reason shows who asked."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import consult, search
from answerable.casework.authority.beside import reports_of
from answerable.casework.authority.finding import task_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import Task
from answerable.casework.authority.next_step import CONSULTATION, SEARCH
from answerable.casework.authority.open_tasks import open_tasks
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.states import State, TaskState
from answerable.web.signed_in import page
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import Number, OneOf, Words, parts_field
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
Fields = dict[str, forms.Field]


class Kind(NamedTuple):
    """One thing done about a task: for which kind of task, while it stands how, what it asks, and the action."""

    title: str
    button: str
    do: Do
    of: str
    state: TaskState
    fields: Callable[[tuple[tuple[str, str], ...]], Fields]  # of the parts that wait, each with what it asks for
    act: Callable[[int, Filled, By], object]


@found
def tasks(request: HttpRequest) -> HttpResponse:
    """The tasks that are open, those due first, first."""
    by = by_of(request)
    rows = [
        {"task": task, "parts": parts, "late": task.due_on < by.today, "today": task.due_on == by.today} for task, parts in open_tasks(by)
    ]
    return page(request, "work/tasks.html", here="tasks", rows=rows)


@found
def task(request: HttpRequest, pk: int) -> HttpResponse:
    """One task: the words of its parts, the question, and what can be done about it."""
    by = by_of(request)
    asked = task_for(by, pk)
    case = fold(asked.request.authority, asked.request.case)
    live = _live(case, asked)
    waiting = _waiting(case, asked)
    state = State(asked.request.state)
    offered = [
        (name, kind.title)
        for name, kind in KINDS.items()
        if waiting and kind.of in ("", asked.kind) and kind.state.value == asked.state and may(by.roles, kind.do, state)
    ]
    return page(
        request,
        "work/task.html",
        here="tasks",
        task=asked,
        parts=[(each.number, each.asked) for each in case.parts if each.number in live],
        reports=reports_of(asked, live),
        offered=offered,
        late=asked.state == TaskState.SENT.value and asked.due_on < by.today,
        reads=may(by.roles, Do.READ, state),
    )


@found
def do(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """The page of one thing to do about a task."""
    by = by_of(request)
    asked = task_for(by, pk)
    name = "settle" if what == "advice" and asked.state == TaskState.DONE.value else what
    kind = KINDS.get(name)
    if kind is None or kind.of not in ("", asked.kind):
        raise Http404
    form = type("Filled", (forms.Form,), kind.fields(_waiting(fold(asked.request.authority, asked.request.case), asked)))(
        request.POST if request.method == "POST" else None
    )

    def act(who: By, filled: Filled, _: int) -> None:
        kind.act(pk, filled, who)

    shown: tuple[tuple[str, str], ...] = (("With", asked.to), ("Asked", asked.question or "nothing besides the words of the parts"))
    shown = (*shown, ("Advised", asked.advice)) if asked.advice else shown
    doing = Doing(kind.title, kind.button, kind.do, act, form, reverse("task", args=[pk]), here="tasks", shown=shown)
    # The case itself is not this person's to follow: how many entries it has is not told.
    return done(request, doing, state=State(asked.request.state), version=0, by=by)


def _live(case: Folded, asked: Task) -> tuple[str, ...]:
    return search.live_parts(case, asked) if asked.kind == SEARCH else tuple(asked.parts)


def _waiting(case: Folded, asked: Task) -> tuple[tuple[str, str], ...]:
    """The parts that still wait for an answer, each with what it asks for."""
    left = search.unreported(case, asked) if asked.kind == SEARCH else tuple(asked.parts)
    return tuple((each.number, each.asked) for each in case.parts if each.number in left)


def _report(waiting: tuple[tuple[str, str], ...]) -> Fields:
    hint = "Report parts apart where they were searched for apart: then what is said of one can be kept from what is said of another."
    several = {"parts": parts_field("For which parts?", waiting, needed="Choose the parts that were searched for", hint=hint)}
    return {
        **(several if len(waiting) > 1 else {}),
        "searched": Words("What was searched?", rows=4, needed="Enter what was searched", hint="Where, and by which words."),
        "searchers": Words("Who searched?", needed="Enter who searched", hint="By post, like “records officer”."),
        "minutes": Number("How many minutes did it take?", needed="Enter the minutes"),
    }


def _nothing(_: object) -> Fields:
    return {}


def _escalate(_: object) -> Fields:
    return {"escalate_to": Words("To whom is it taken?", needed="Enter who it is taken to", longest=200)}


def _advice(_: object) -> Fields:
    return {"advice": Words("What did they advise?", rows=6, needed="Enter what was advised", hint="In the words in which it came.")}


def _settle(_: object) -> Fields:
    return {
        "adopted": OneOf("Is the advice adopted?", [("yes", "It is adopted"), ("no", "It is departed from")], needed="Choose one"),
        "reasons": Words("Why?", rows=4, needed="Enter the reasons"),
    }


def _act_report(pk: int, filled: Filled, by: By) -> object:
    return search.report_search(pk, **filled, by=by, on=by.today)


def _act_chase(pk: int, filled: Filled, by: By) -> object:
    return search.chase(pk, **filled, by=by, on=by.today)


def _act_advice(pk: int, filled: Filled, by: By) -> object:
    return consult.record_advice(pk, **filled, by=by, on=by.today)


def _act_settle(pk: int, filled: Filled, by: By) -> object:
    return consult.settle_advice(pk, adopted=filled["adopted"] == "yes", reasons=filled["reasons"], by=by, on=by.today)


KINDS = {
    "report": Kind("Report the search", "Report it", Do.REPORT_SEARCH, SEARCH, TaskState.SENT, _report, _act_report),
    "chase": Kind("Chase the service", "Record that it was chased", Do.CHASE, SEARCH, TaskState.SENT, _nothing, _act_chase),
    "escalate": Kind("Take it to somebody above", "Record it", Do.CHASE, SEARCH, TaskState.SENT, _escalate, _act_chase),
    "advice": Kind("Record the advice", "Record it", Do.RECORD_ADVICE, CONSULTATION, TaskState.SENT, _advice, _act_advice),
    "settle": Kind(
        "Adopt the advice, or depart from it", "Record it", Do.RECORD_ADVICE, CONSULTATION, TaskState.DONE, _settle, _act_settle
    ),
}
