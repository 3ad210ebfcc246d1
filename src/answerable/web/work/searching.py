"""The search for information: a service is asked; what is held is decided part by part; what was found is read, which is an event.

Where the answer neither confirms nor denies, these pages ask nothing and show nothing.
"""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import consult, search
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.service_days import against
from answerable.casework.authority.states import State
from answerable.casework.authority.still_open import neither_confirms_nor_denies
from answerable.casework.people.colleagues import services
from answerable.law.positions import Held
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Doing, Refused, done, said
from answerable.web.work.fields import DayField, OneOf, Tick, Words, parts_field
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
_SHOWN_FOR = (
    ("", "No: the requester is not shown"),
    ("s.14: whether the request is vexatious or repeated", "Yes: whether the request is vexatious or repeated (s.14)"),
    ("Fees Regs reg 5: requests whose cost is added", "Yes: requests whose cost is added together (Fees Regs reg 5)"),
    ("s.21: whether the requester can reach it by other means", "Yes: whether the requester can reach it by other means (s.21)"),
    ("s.40(1): the requester’s own personal data", "Yes: it is the requester’s own personal data (s.40(1))"),
)
_WHOM = "A third party, a national adviser, another department."
_RESTS_ON = "What was searched, by whom, and why that was enough."
_KEEP = "keep_day"
_WHOLE = "the whole part, or the rest of it"


@found
def ask(request: HttpRequest, reference: str) -> HttpResponse:
    """A service is asked to search for some parts, by a day of its own."""
    by, case, folded = _opened(request, reference)
    open_parts = _to_search(folded)
    asked_of = services(by.person, Role.SERVICE.value)
    to = OneOf("Which service is asked?", [(each, each) for each in asked_of], needed="Choose a service") if asked_of else None
    fields: dict[str, forms.Field] = {
        "to": to or Words("Which service is asked?", needed="Enter the service", longest=200),
        "parts": parts_field("For which parts?", open_parts, needed="Choose the parts to search for"),
        "due_on": DayField("By when?", what="The day by which they are to answer", hint="The service’s own day."),
        "question": Words("Anything to tell them", rows=4, hint="They see the words of the parts."),
        "shows_requester_because": OneOf(
            "Do they need to know who asked?", _SHOWN_FOR, hint="A request is answered whoever asks.", begins=""
        ),
    }

    def act(who: By, filled: Filled, seen: int) -> None:
        search.ask_search(reference, **filled, by=who, on=who.today, seen=seen)

    lede = _nobody_need_search(folded)
    back = reverse("case", args=[reference])
    form = _form(request, fields)
    _doubt_the_day(form, folded, by)
    doing = Doing("Ask a service to search", "Ask them", Do.ASK_SEARCH, act, form, back, lede)
    return done(request, doing, state=State(case.state), version=case.version, by=by)


@found
def ask_advice(request: HttpRequest, reference: str) -> HttpResponse:
    """Somebody is consulted about some parts."""
    by, case, folded = _opened(request, reference)
    fields: dict[str, forms.Field] = {
        "whom": Words("Who is consulted?", needed="Enter who is consulted", longest=200, hint=_WHOM),
        "parts": parts_field("About which parts?", [(each.number, each.asked) for each in folded.parts], needed="Choose the parts"),
        "due_on": DayField("By when are they to answer?", what="The day by which they are to answer"),
        "question": Words("What are they asked?", rows=4, needed="Enter what they are asked"),
    }

    def act(who: By, filled: Filled, seen: int) -> None:
        consult.consult(reference, **filled, by=who, on=who.today, seen=seen)

    lede = "Consulting stops no clock, and what they advise decides nothing: the authority decides."
    doing = Doing("Consult somebody", "Consult them", Do.CONSULT, act, _form(request, fields), reverse("case", args=[reference]), lede)
    return done(request, doing, state=State(case.state), version=case.version, by=by)


@found
def held(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """Whether what a part, or a slice of it, asks for is held."""
    by, case, folded = _opened(request, reference)
    asked = _asked(folded, number)
    extents = _extents(folded, number)
    address = reverse("case", args=[reference])
    if not extents:
        return _closed(request, reference, number)
    fields: dict[str, forms.Field] = {
        "answer": OneOf("Is it held?", [(each.value, each.value.capitalize()) for each in Held], needed="Choose whether it is held"),
        "reasons": Words("Why?", rows=4, needed="Enter what the answer rests on", hint=_RESTS_ON),
        "found": Words("What was found", rows=4, hint="Where it is, and how much of it. Reading this later is recorded."),
    }
    if len(extents) > 1:
        fields = {"extent": OneOf("About how much of the part?", extents, begins=""), **fields}

    def act(who: By, filled: Filled, seen: int) -> None:
        answer = Held(filled["answer"])
        search.decide_held(reference, part=number, **{**filled, "answer": answer}, by=who, on=who.today, seen=seen)

    title = f"What is held, on part {number}"
    doing = Doing(title, "Record it", Do.DECIDE_HELD, act, _form(request, fields), address, shown=(("Asked", asked),))
    return done(request, doing, state=State(case.state), version=case.version, by=by)


@found
def read_found(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """What was found for a part, once the person says that they want to read it: that is recorded."""
    by, case, folded = _opened(request, reference)
    asked, extents = _asked(folded, number), _extents(folded, number)
    if not extents:
        return _closed(request, reference, number)
    shown: dict[str, Any] = {"case": case, "number": number, "asked": asked, "extents": extents, "here": "register"}
    if request.method != "POST":
        return page(request, "work/found.html", **shown)
    extent = request.POST.get("extent", "")
    try:
        decided = search.read_found(reference, part=number, extent=extent, by=by, on=by.today)
    except Refused as refused:
        return page(request, "work/found.html", status=REFUSED, errors=[Problem(said(refused), "main-content")], **shown)
    return page(request, "work/found.html", read=True, decided=decided, extent=extent, **shown)


def _opened(request: HttpRequest, reference: str) -> tuple[By, InformationRequest, Folded]:
    by = by_of(request)
    case = request_for(by, reference)
    return by, case, fold(case.authority, case.case)


def _form(request: HttpRequest, fields: dict[str, forms.Field]) -> forms.Form:
    made: forms.Form = type("Filled", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    return made


def _doubt_the_day(form: forms.Form, case: Folded, by: By) -> None:
    """A day that somebody may not mean is kept when they have been told, and say that they do."""
    if not form.is_bound or not form.is_valid() or form.cleaned_data["due_on"] < by.today:
        return
    said_against = against(case, parts=form.cleaned_data["parts"], due_on=form.cleaned_data["due_on"], on=by.today)
    if not said_against:
        return
    form.fields[_KEEP] = Tick("Keep this day", hint=said_against)
    if _KEEP not in form.data:
        form.add_error(_KEEP, f"{said_against} Choose another day, or tick “Keep this day”")


def _to_search(case: Folded) -> list[tuple[str, str]]:
    """The parts that may be searched for: those that are answered here. What was handed over is searched for by whoever answers it."""
    law = case.case()
    return [(each.number, each.asked) for each in case.ours if not neither_confirms_nor_denies(law, each.number)]


def _nobody_need_search(case: Folded) -> str:
    open_parts = {number for number, _ in _to_search(case)}
    closed = [each.number for each in case.ours if each.number not in open_parts]
    if not closed:
        return ""
    return f"Nobody need search for part {', '.join(closed)}: the answer there is to neither confirm nor deny."


def _asked(case: Folded, number: str) -> str:
    asked = next((each.asked for each in case.ours if each.number == number), None)
    if asked is None:
        raise Http404
    return asked


def _extents(case: Folded, number: str) -> list[tuple[str, str]]:
    """The slices of a part on which what is held may be decided: none that neither confirms nor denies."""
    law = case.case()
    taken = case.position(number)
    claims = [each.pleaded.claim for each in law.claims if each.part == number]
    secret = {each.extent for each in claims if each.duty.value == "confirm or deny"}
    if None in secret:
        return []
    slices = dict.fromkeys([*(each.extent or "" for each in claims), *(taken.tables.get("slices", ()) if taken else ())])
    return [("", _WHOLE), *((each, each) for each in slices if each and each not in secret)]


def _closed(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    return page(request, "work/closed.html", here="register", reference=reference, number=number)
