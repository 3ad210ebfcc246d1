"""Clearance: the letters that wait for this person, and one of them to read, clear or return."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.clearance import clear
from answerable.casework.authority.drafting.as_kept import as_kept, language_of
from answerable.casework.authority.drafting.without_requester import without_requester
from answerable.casework.authority.permissions import CELLS, Do
from answerable.casework.authority.to_clear import Waits, clearance_for, waiting_for
from answerable.casework.authority.unable import ChangedMeanwhile, NotThere
from answerable.documents.languages.language import Language
from answerable.documents.letters.in_html import fragment
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.letter import Letter as Drafted
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.answer_form import Fields, Form, kept_as_it_is
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.fields import OneOf, Words
from answerable.web.work.letters import file_of
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found


@found
def clearances(request: HttpRequest) -> HttpResponse:
    """The letters that wait for this person."""
    by = by_of(request)
    if not any((Do.CLEAR, role) in CELLS for role in by.roles):
        raise NotThere
    return page(request, "work/clearances.html", here="clearances", waiting=waiting_for(by, on=by.today), errors=[])


@found
def clearance(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter, without the requester; sent, it is cleared or returned."""
    by = by_of(request)
    waits = clearance_for(by, pk, on=by.today)
    form = Form(_fields(waits, by), {}, kept_as_it_is).made(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors] if form.is_bound else []
        return _drawn(request, waits, form, problems, REFUSED if problems else 200)
    letter, filled = waits.step.letter, form.cleaned_data
    seen = request.POST.get("seen", "")
    try:
        clear(
            letter.request.reference,
            number=letter.number,
            cleared=filled.get("decision", "clear") == "clear",
            reason=filled["reason"],
            own_draft_because=filled.get("own", ""),
            by=by,
            on=by.today,
            seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else letter.request.version,
        )
    except ChangedMeanwhile as changed:
        return _drawn(request, waits, form, [Problem(str(changed), "main-content")], CONFLICT)
    except Refused as refused:
        return _drawn(request, waits, form, [Problem(said(refused), "id_reason")], REFUSED)
    return to(reverse("clearances"))


@found
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as Word, without the requester."""
    by = by_of(request)
    waits = clearance_for(by, pk, on=by.today)
    made = _letter(waits)
    return file_of(waits.step.letter, "docx", made, docx_of(made))


def _fields(waits: Waits, by: By) -> Fields:
    decision = OneOf("What do you decide?", (("clear", "Clear it"), ("return", "Return it")), needed="Say whether you clear it")
    own = Words(
        "You drafted this letter. Why can nobody else clear it?",
        rows=2,
        hint="Only where your authority has nobody else: s.45 Code (2018), “where possible”.",
    )
    label = "What has to change, if you return it" if waits.step.holds else "Anything to say"
    return {
        **({"decision": decision} if waits.step.holds else {}),
        "reason": Words(label, rows=4),
        **({"own": own} if waits.step.letter.drafted_by_id == by.person.pk else {}),
    }


def _letter(waits: Waits) -> Drafted:
    """The letter as this clearer sees it."""
    letter = waits.step.letter
    made = as_kept(letter)
    if letter.content.get("shows_requester_because"):
        return made
    return made._replace(blocks=without_requester(made.blocks, letter.request))


def _drawn(request: HttpRequest, waits: Waits, form: object, problems: list[Problem], status: int) -> HttpResponse:
    letter = waits.step.letter
    return page(
        request,
        "work/clearance.html",
        status=status,
        here="clearances",
        errors=problems,
        waits=waits,
        letter=letter,
        case=letter.request,
        welsh=language_of(letter) is Language.WELSH,
        text=fragment(_letter(waits).blocks, title_level=2),
        form=form,
        seen=letter.request.version,
        shows=letter.content.get("shows_requester_because", ""),
        others=list(letter.clearances.all()),
    )
