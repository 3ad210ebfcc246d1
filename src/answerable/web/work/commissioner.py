"""The Commissioner's case on the authority's desk: what is with them, what is owed and by when, and one page for each thing to record."""

from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.complaint.days import days_of
from answerable.casework.authority.complaint.judging import parts_to_judge
from answerable.casework.authority.complaint.owed import owed, risk
from answerable.casework.authority.complaint.proposing import Proposed, proposed
from answerable.casework.authority.complaint.shape import Matters, Notice
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import CELLS, Do, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.law.finding import Finding
from answerable.law.not_law import NotLaw
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.commissioner_about import ABOUT, judged_at
from answerable.web.work.commissioner_forms import KINDS, About, Kind
from answerable.web.work.doing import CONFLICT, REFUSED, Doing, Refused, done, said
from answerable.web.work.notice_form import begun, confirmed, fields_of
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found

NOTICE = "notice"
_TO_APPEAL = "Last day to appeal"


class Shown(NamedTuple):
    """A notice with its days, each named, what failing it may lead to, and the last day to appeal."""

    of: Notice
    days: tuple[tuple[str, Finding[Any]], ...]
    risk: str
    appeal_by: date | None
    judge: tuple[tuple[str, str], ...] = ()  # the parts of which nobody has said yet what it finds, each with its address


@found
def commissioner(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything of a case that is with the Commissioner or the Tribunal, or was."""
    by = by_of(request)
    case = request_for(by, reference)
    folded = fold(case.authority, case.case)
    matters = matters_of(folded)
    in_scotland = bool(case.authority.facts.get("in_scotland"))
    return page(
        request,
        "work/commissioner.html",
        here="register",
        case=case,
        matters=matters,
        owed=owed(folded, on=by.today),
        notices=[_shown(each, in_scotland)._replace(judge=_to_judge(by, case, folded, each)) for each in matters.notices],
        offered=_offered(by, case, matters),
        submits=bool(matters.complaints) and may(by.roles, Do.ANSWER_THE_COMMISSIONER, State(case.state)),
    )


def _shown(notice: Notice, in_scotland: bool) -> Shown:
    days = _days(notice)
    appeal_by = next((day.value for name, day in days if name == _TO_APPEAL), None)
    return Shown(notice, days, risk(notice, in_scotland=in_scotland) if notice.to_take else "", appeal_by)


def _to_judge(by: By, case: InformationRequest, folded: Folded, notice: Notice) -> tuple[tuple[str, str], ...]:
    if not may(by.roles, Do.RECORD_FROM_THE_COMMISSIONER, State(case.state)):
        return ()
    return tuple((each, judged_at(notice, each, folded)) for each in parts_to_judge(folded, notice))


def _offered(by: By, case: InformationRequest, matters: Matters) -> list[tuple[str, str]]:
    """What makes sense to record now, and this person may."""
    state = State(case.state)
    kinds = [(name, kind.title, kind.do, kind.sense) for name, kind in KINDS.items()]
    kinds.insert(2, (NOTICE, "Record a decision notice", Do.RECORD_FROM_THE_COMMISSIONER, lambda each: bool(each.complaints)))
    return [(name, title) for name, title, do, sense in kinds if sense(matters) and may(by.roles, do, state)]


def _days(notice: Notice) -> tuple[tuple[str, Finding[Any]], ...]:
    try:
        days = days_of(notice)
    except NotLaw:
        return ()
    named = ((_TO_APPEAL, days.appeal_by), ("Last day for its steps", days.steps_by), ("That period is lawful", days.lawful))
    return tuple((name, day) for name, day in named if day is not None)


@found
def one(request: HttpRequest, reference: str, what: str) -> HttpResponse:
    """The page of one thing to record, or to do, of the Commissioner's case."""
    by = by_of(request)
    case = request_for(by, reference)
    if what == NOTICE:
        return _notice(request, by, case)
    about = About(case, fold(case.authority, case.case), by)
    kind = _kind(about, what)
    form = type("Filled", (forms.Form,), kind.fields(about))(request.POST if request.method == "POST" else None)

    def act(_: By, filled: dict[str, Any], seen: int) -> None:
        kind.act(about, filled, seen)

    back = reverse("commissioner", args=[reference])
    doing = Doing(kind.title, kind.button, kind.do, act, form, back, kind.lede, shown=kind.shown(about))
    return done(request, doing, state=State(case.state), version=case.version, by=by)


def _kind(about: About, what: str) -> Kind:
    """The kind of thing that an address names: one of a case, or one about a question, a step or a direction. Raises `Http404`."""
    if what in KINDS:
        return KINDS[what]
    name, _, which = what.partition("-")
    numbers = which.split("-")
    kind = ABOUT[name](about, [int(each) for each in numbers]) if name in ABOUT and all(map(_is_a_number, numbers)) else None
    if kind is None:
        raise Http404
    return kind


def _is_a_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7


def _notice(request: HttpRequest, by: By, case: InformationRequest) -> HttpResponse:
    """A decision notice: read from a file that is sent, and recorded as a person confirms it."""
    do = Do.RECORD_FROM_THE_COMMISSIONER
    if not any((do, role) in CELLS for role in by.roles):
        raise Http404
    folded = fold(case.authority, case.case)
    if request.method != "POST":
        return _drawn(request, case, fields_of(folded, begun(Proposed())), [])
    if "read" in request.POST:
        return _read(request, case)
    form = fields_of(folded, {}, request.POST)
    problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]
    if problems:
        return _drawn(request, case, form, problems, status=REFUSED)
    try:
        confirmed(case.reference, form.cleaned_data, request.POST, by=by, version=case.version)
    except ChangedMeanwhile as changed:
        return _drawn(request, case, form, [Problem(str(changed), "main-content")], status=CONFLICT)
    except Refused as refused:
        return _drawn(request, case, form, [Problem(said(refused), "id_theirs")], status=REFUSED)
    return to(reverse("commissioner", args=[case.reference]))


def _read(request: HttpRequest, case: InformationRequest) -> HttpResponse:
    """What the file says, in the form in which it is confirmed."""
    folded, sent = fold(case.authority, case.case), request.FILES.get("document")
    empty = fields_of(folded, begun(Proposed()))
    if sent is None:
        return _drawn(request, case, empty, [Problem("Choose the file of the notice: nothing was sent", "id_document")], status=REFUSED)
    content = bytes(sent.read())
    try:
        read = proposed(read_apart("notice", content)["reading"])
    except UnableToRead as refused:
        return _drawn(request, case, empty, [Problem(str(refused), "id_document")], status=refused.status)
    return _drawn(request, case, fields_of(folded, begun(read)), [], read=read, hash_=sha256(content).hexdigest())


def _drawn(
    request: HttpRequest,
    case: InformationRequest,
    form: forms.Form,
    problems: list[Problem],
    *,
    read: Proposed | None = None,
    hash_: str = "",
    status: int = 200,
) -> HttpResponse:
    hash_ = hash_ or request.POST.get("file", "")[:64]
    unsure = read.unsure if read is not None else ()
    shown = {"case": case, "form": form, "errors": problems, "proposed": bool(hash_), "hash": hash_, "unsure": unsure}
    return page(request, "work/notice_received.html", status=status, here="register", **shown)
