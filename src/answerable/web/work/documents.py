"""The documents of a case: what is to leave with the answer, where each stands, and the schedule of what is withheld."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.permissions import CELLS, Do, may
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.closed import secret
from answerable.casework.authority.release.enclosing import document_for, documents_for
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.release.schedule import as_csv, schedule
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, Refused, said
from answerable.web.work.fields import OneOf
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found

_WHOLE = "the whole part, or the rest of it"
_TYPES = {"pdf": "application/pdf", "png": "image/png", "csv": "text/csv", "txt": "text/plain"}


@found
def documents(request: HttpRequest, reference: str) -> HttpResponse:
    """The documents of a case and where each stands."""
    by = by_of(request)
    case, _, kept = documents_for(by, reference)
    stands = State(case.state)
    return page(
        request,
        "work/documents.html",
        here="register",
        case=case,
        documents=kept,
        lines=schedule(kept),
        may=lambda name: may(by.roles, Do[name], stands),
    )


@found
def new(request: HttpRequest, reference: str) -> HttpResponse:
    """A document is added to one part of the case, or to a slice of it."""
    by = by_of(request)
    case, folded, _ = documents_for(by, reference)
    if not any((Do.ADD_DOCUMENT, role) in CELLS for role in by.roles):
        raise Http404
    places = _places(folded)
    form = _form(places, request)
    problems: list[Problem] = []
    if request.method == "POST":
        sent = request.FILES.get("document")
        problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]
        if sent is None:
            problems.append(Problem("Choose the file that is to be released", "id_document"))
        if sent is not None and not problems:
            part, extent = places[int(form.cleaned_data["place"])][1]
            try:
                made = acts.add_document(
                    reference,
                    part=part,
                    extent=extent,
                    name=sent.name or "",
                    content=sent.read(),
                    by=by,
                    on=by.today,
                    seen=seen_by(request, case.version),
                )
            except Refused as refused:
                problems = [Problem(said(refused), "id_document")]
            else:
                return to(reverse("document", args=[reference, made.number]))
    shown = {"case": case, "form": form, "errors": problems}
    return page(request, "work/document_new.html", status=REFUSED if problems else 200, here="register", **shown)


def _form(places: list[tuple[str, tuple[str, str]]], request: HttpRequest) -> forms.Form:
    choices = [(str(nth), label) for nth, (label, _) in enumerate(places)]
    begins = "0" if len(places) == 1 else None
    fields = {"place": OneOf("Which part does it answer?", choices, needed="Choose the part that it answers", begins=begins)}
    made: forms.Form = type("Adding", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    return made


def _places(folded: Folded) -> list[tuple[str, tuple[str, str]]]:
    """The parts and slices that a document may be added to: none that neither confirms nor denies."""
    found_places = []
    for part in folded.ours:
        taken = folded.position(part.number)
        extents = ["", *(taken.tables.get("slices", ()) if taken else ())]
        for extent in extents:
            if not secret(folded, part.number, extent):
                found_places.append((f"{part.number}: {extent or _short(part.asked)}", (part.number, extent)))
    return found_places


def _short(words: str) -> str:
    return words if len(words) <= 90 else f"{words[:90].rsplit(' ', 1)[0]} …"


@found
def file(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The released file, to be kept and not shown in the browser."""
    document = document_for(by_of(request), reference, number)
    if document.standing == Standing.TAKEN_OUT.value or not document.released_hash:
        raise NotThere
    answer = HttpResponse(released_of(document), content_type=_TYPES.get(document.ending, "application/octet-stream"))
    answer["Content-Disposition"] = f'attachment; filename="{document.leaves_as}"'
    answer["Cache-Control"] = "no-store"
    return answer


@found
def schedule_file(request: HttpRequest, reference: str) -> HttpResponse:
    """The schedule of withheld information as CSV."""
    _, _, kept = documents_for(by_of(request), reference)
    answer = HttpResponse(as_csv(schedule(kept)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{reference}-withheld.csv"'
    return answer


def seen_by(request: HttpRequest, version: int) -> int:
    """The version of the case that a form was filled in over."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) <= 9 else version


def who_may_redact(by: By) -> None:
    """Raises `Http404` for who may never redact."""
    if not any((Do.REDACT, role) in CELLS for role in by.roles):
        raise Http404
