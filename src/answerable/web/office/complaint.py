"""One complaint: how it stands, everything that is owed and by when, what can be done, and what happened."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.commissioner.acting import By, permit
from answerable.casework.commissioner.actions.annex import reads_annex
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.owed import Owed, next_of, owed
from answerable.casework.commissioner.permissions import CELLS
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import State
from answerable.casework.unable import NotPermitted
from answerable.web.office.chronology import told
from answerable.web.office.doings import KINDS
from answerable.web.office.kinds import About, Kind
from answerable.web.office.letters import letters_of
from answerable.web.office.next_thing import next_thing
from answerable.web.office.received import readable_here, reading_lists_here
from answerable.web.office.who import by_of, found
from answerable.web.precedents.beside import Nearest
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import carried_out
from answerable.web.work.fields import OneOf


class Doing(NamedTuple):
    """One page on which one thing is done."""

    title: str
    button: str
    act: Any
    form: forms.Form
    back: str
    lede: str
    shown: tuple[tuple[str, str], ...]
    here: str = "office"
    near: tuple[Nearest, ...] = ()


@found
def complaint(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything of one complaint."""
    by = by_of(request)
    kept = complaint_for(by, reference)
    case = fold(kept.case)
    due = owed(case, on=by.today)
    can, first = offered(by, case), _first(due, by)
    return page(
        request,
        "office/complaint.html",
        here="office",
        kept=kept,
        case=case,
        owed=due,
        offered=[each for each in can if each[0] != first],
        first=next((each for each in can if each[0] == first), None),
        letters=letters_of(case),
        readable=readable_here(kept, case, by),
        reading_lists=reading_lists_here(kept, case, by),
        annex=bool(case.gists) and reads_annex(kept, case, by),
        happened=[told(each) for each in reversed(case.entries)],
        today=by.today,
    )


def _first(due: Sequence[Owed], by: By) -> str:
    pressing = next_of(due, on=by.today)
    found = next_thing(pressing.words) if pressing is not None else None
    return found.name if found is not None else ""


def offered(by: By, case: Case) -> list[tuple[str, str]]:
    """What makes sense to do now, and this person may."""
    return [(name, kind.title) for name, kind in KINDS.items() if kind.sense(case) and by.may(kind.do, case.state)]


@found
def one(request: HttpRequest, reference: str, what: str) -> HttpResponse:
    """The page of one thing to do to a complaint."""
    by = by_of(request)
    kept = complaint_for(by, reference)
    kind = KINDS.get(what)
    if kind is None or not any((kind.do, role) in CELLS for role in by.roles):
        raise Http404
    about = About(kept, fold(kept.case), by, request.POST.dict())
    filled = type("Filled", (forms.Form,), kind.fields(about))
    form = filled(request.POST, request.FILES) if request.method == "POST" else filled(initial=_chosen(request, filled))
    not_now = _not_now(about, kind) if request.method != "POST" else []
    return carried_out(request, _doing(about, kind, form), version=kept.version, not_now=not_now, by=by)


def _chosen(request: HttpRequest, filled: type[forms.Form]) -> dict[str, str]:
    """What the address chose already among what the form offers: a link of the argument table names its argument."""
    offers = {name: each for name, each in filled.base_fields.items() if isinstance(each, OneOf)}
    return {name: request.GET[name] for name, each in offers.items() if name in request.GET and each.valid_value(request.GET[name])}


def _doing(about: About, kind: Kind, form: forms.Form) -> Doing:
    def act(_: By, filled: dict[str, Any], seen: int) -> None:
        kind.act(about, filled, seen)

    back = reverse(kind.back, args=[about.complaint.reference])
    return Doing(kind.title, kind.button, act, form, back, kind.lede, kind.shown(about), near=kind.near(about))


def _not_now(about: About, kind: Kind) -> list[Problem]:
    try:
        permit(about.by, kind.do, State(about.complaint.state))
    except NotPermitted as refused:
        return [Problem(str(refused), "main-content")]
    return []
