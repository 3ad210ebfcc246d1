"""A new letter in two steps: which kind and which parts, then the words that it needs besides the positions."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import letters as acts
from answerable.casework.authority.actions.letters import Wanted
from answerable.casework.authority.drafting.composing import law_of_kind
from answerable.casework.authority.drafting.kinds_now import IN_WELSH_TOO, Offered, offered
from answerable.casework.authority.drafting.spoken import Slot, enclosing_nothing
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.release.enclosing import shown, to_enclose
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotThere
from answerable.documents.languages.language import Language, asked_for
from answerable.documents.letters import Kind
from answerable.law.not_law import MissingJudgement
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.answer_form import Fields, Form, kept_as_it_is
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.fields import OneOf, SomeOf, Words, parts_field
from answerable.web.work.letter_needs import about_of, as_if, fields_of
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found

_LABELS = {
    "how": "How it is given",
    "enclosed": "What is enclosed",
    "searched": "What was searched, and why that was enough",
    "advice": "How the requester could ask so that it can be answered, s.16",
    "where": "Where the requester can get it",
    "basis": "What the estimate rests on",
    "earlier": "Which earlier request this repeats",
    "balance": "Why the public interest lies there",
    "extent": "What this part of the answer is about, after “Rydym yn dal … yn ôl”",
    "function": "The function of the authority, s.31(1)(g)",
    "for disclosing": "What speaks for disclosing, one thing a line",
    "for maintaining": "What speaks for maintaining the exemption, one thing a line",
    "completion": "When it will be finished, and who else is preparing it, reg 14(4)",
}


_ENCLOSES = "Documents that are proven and approved for release for this part."
_NOTHING_TO_ENCLOSE = "No document of this part is approved for release. Add, redact and approve it under Documents to be released first."


class _About(NamedTuple):
    """The letter that is asked for: of which case, of which kind, on which parts, and in which language."""

    request: HttpRequest
    case: InformationRequest
    chosen: Offered
    parts: tuple[str, ...]
    language: Language = Language.ENGLISH


@found
def which(request: HttpRequest, reference: str) -> HttpResponse:
    """Which kind of letter, and on which parts."""
    by = by_of(request)
    case, folded, kinds = _open(by, reference)
    form = _which_form(case, folded, kinds, request.GET if "kind" in request.GET or "go" in request.GET else None)
    if form.is_bound and form.is_valid():
        query = QueryDict(mutable=True)
        query["kind"] = form.cleaned_data["kind"]
        query.setlist("parts", form.cleaned_data.get("parts") or _all_of(folded, Kind(form.cleaned_data["kind"])))
        if form.cleaned_data.get("language") == Language.WELSH.value:
            query["language"] = Language.WELSH.value
        return to(f"{reverse('letter-words', args=[reference])}?{query.urlencode()}")
    problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]
    reviews = [each for each in case.reviews.all() if each.answered_on is None] if State(case.state) is State.REVIEW else []
    shown = {"form": form, "kinds": kinds, "case": case, "errors": problems, "reviews": reviews}
    return page(request, "work/letter_which.html", status=REFUSED if problems else 200, here="register", **shown)


@found
def words(request: HttpRequest, reference: str) -> HttpResponse:
    """The words that the letter needs; sent, it is drafted."""
    by = by_of(request)
    case, folded, kinds = _open(by, reference)
    chosen = next((each for each in kinds if each.kind.value == request.GET.get("kind")), None)
    about = _can_be_about(folded, chosen.kind) if chosen is not None else ()
    parts = tuple(each for each in request.GET.getlist("parts") if each in about)
    if chosen is None or not parts:
        return to(reverse("letter-new", args=[reference]))
    language = _language(request, case, chosen.kind)
    wanted, asked = Wanted(chosen.kind, parts, language=language), _About(request, case, chosen, parts, language)
    try:
        slots = acts.words_for(
            by, reference, wanted=wanted._replace(about=as_if(chosen.kind, folded.under_each(parts), by.today)), on=by.today
        )
    except Refused as refused:
        return _words(asked, Form({}, {}, kept_as_it_is).made(None), [refused])
    places = {f"slot-{nth}": name for nth, name in enumerate(slots)}
    documents = shown(case, folded) if any(slot.what == "enclosed" for slot in slots.values()) else ()
    boxes = {at: _slot(slots[name], len(folded.ours), documents) for at, name in places.items()}
    signing: Fields = {"signatory": Words("Your post, in Welsh", needed="Give your post in Welsh: you sign the letter", longest=200)}
    signed = signing if language is Language.WELSH else {}
    fields: Fields = {**fields_of(chosen.kind, folded.under_each(parts)), **boxes, **signed}
    begins = {at: slots[name].default for at, name in places.items()}
    check = partial(_must_enclose_what_it_says, slots, {name: at for at, name in places.items()})
    form = Form(fields, begins, kept_as_it_is, check).made(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _words(asked, form, [])
    filled = {name: _as_words(form.cleaned_data[at]) for at, name in places.items()}
    given = {name: words for name, words in filled.items() if words.strip() != slots[name].default.strip()}
    seen = request.POST.get("seen", "")
    try:
        made = acts.draft(
            reference,
            wanted=wanted._replace(
                given=given,
                about={
                    **about_of(chosen.kind, folded.under_each(parts), form.cleaned_data),
                    **{name: form.cleaned_data[name] for name in signed},
                },
            ),
            by=by,
            on=by.today,
            seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else case.version,
        )
    except Refused as refused:
        return _words(asked, form, [refused])
    return to(reverse("letter", args=[reference, made.number]))


def _must_enclose_what_it_says(slots: Mapping[str, Slot], places: Mapping[str, str], form: forms.Form) -> None:
    """A letter that says “enclosed” names what is, or gives the answer in its own words."""
    given = {name: _as_words(form.cleaned_data.get(at)) for name, at in places.items()}
    for name in enclosing_nothing(slots, given):
        form.add_error(places[name], "Name what is enclosed, or give the answer itself in the box “How it is given”")


def _open(by: By, reference: str) -> tuple[InformationRequest, Folded, tuple[Offered, ...]]:
    case = request_for(by, reference)
    state = State(case.state)
    if not may(by.roles, Do.DRAFT, state):
        raise NotThere
    folded = fold(case.authority, case.case)
    return case, folded, offered(folded, state, last_day=case.last_day, on=by.today)


_ANY = "Choose none for all of them. Those that you leave out go on running."
_ONE_LAW = "A letter is written under one law: choose parts of one, and draft another for the rest. Only an acknowledgement is of all."


def _language(request: HttpRequest, case: InformationRequest, kind: Kind) -> Language:
    """Welsh where it was chosen, the requester is written to in Welsh and the letter has Welsh; else English."""
    welsh = request.GET.get("language") == Language.WELSH.value and asked_for(case.language) is Language.WELSH
    return Language.WELSH if welsh and kind in IN_WELSH_TOO else Language.ENGLISH


def _must_have_welsh(form: forms.Form) -> None:
    kind, language = form.cleaned_data.get("kind"), form.cleaned_data.get("language")
    if language == Language.WELSH.value and kind and Kind(kind) not in IN_WELSH_TOO:
        form.add_error("language", "This letter has no Welsh yet. Choose English, and send a translation of your own with it")


def _which_form(request: InformationRequest, case: Folded, kinds: Sequence[Offered], sent: Any) -> forms.Form:
    fields: Fields = {"kind": OneOf("Which letter?", [(each.kind.value, each.words) for each in kinds], needed="Choose the letter")}
    mixed = len({each.regime for each in case.ours}) > 1
    parts = [(each.number, f"({each.regime.value}) {each.asked}" if mixed else each.asked) for each in case.ours]
    if len(parts) > 1:
        fields["parts"] = parts_field("On which parts?", parts, hint=_ONE_LAW if mixed else _ANY)
    begins = {}
    if asked_for(request.language) is Language.WELSH:
        languages = ((Language.WELSH.value, "Welsh"), (Language.ENGLISH.value, "English"))
        hint = "The request came in Welsh, or the requester asked for it. An acknowledgement, an answer and more time can be in Welsh."
        fields["language"] = OneOf("In which language?", languages, needed="Choose the language", hint=hint)
        begins["language"] = Language.WELSH.value
    return Form(fields, begins, kept_as_it_is, _must_have_welsh).made(sent)


def _can_be_about(case: Folded, kind: Kind) -> list[str]:
    """The parts that a letter of this kind can be about. An acknowledgement is about those too that are handed over."""
    return [each.number for each in (case.counted if kind is Kind.ACKNOWLEDGEMENT else case.ours) if each.number not in case.withdrawn]


def _all_of(case: Folded, kind: Kind) -> list[str]:
    """Those that it is about where none is chosen: of a letter that one law alone knows, the parts under that law."""
    law = law_of_kind(kind)
    return _can_be_about(case, kind) if law is None else [each.number for each in case.under(law)]


def _as_words(filled: object) -> str:
    """What was filled in as the words of a letter: what is enclosed stands one file a line."""
    return "\n".join(filled) if isinstance(filled, list) else str(filled or "")


def _slot(slot: Slot, parts: int, documents: tuple[ReleasedFile, ...]) -> forms.Field:
    what = _LABELS.get(slot.what, f"{slot.what[:1].upper()}{slot.what[1:]} applies" if slot.what.startswith("why") else slot.what)
    where = ([f"Part {slot.part}"] if parts > 1 else []) + ([f"as to {slot.extent}"] if slot.extent else [])
    label = f"{', '.join(where)}: {what}" if where else what
    if slot.what == "enclosed":
        files = to_enclose(documents, slot.part, slot.extent)
        return SomeOf(label, [(each, each) for each in files], hint=_ENCLOSES if files else _NOTHING_TO_ENCLOSE)
    if slot.english:
        return Words(label, rows=4, needed=f"{label}: give it in Welsh", hint=f"In Welsh. In English it is: {slot.english}")
    hint = "This stands there unless you change it for the requester." if slot.default else ""
    return Words(label, rows=4, hint=hint)


def _words(about: _About, form: forms.Form, refused: Sequence[Exception]) -> HttpResponse:
    problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors] if form.is_bound else []
    problems += [Problem(said(each), next((f"id_{name}" for name in form.fields), "main-content")) for each in refused]
    status = CONFLICT if any(isinstance(each, ChangedMeanwhile) for each in refused) else REFUSED if problems else 200
    return page(
        about.request,
        "work/letter_words.html",
        status=status,
        here="register",
        errors=problems,
        case=about.case,
        chosen=about.chosen,
        parts=about.parts,
        welsh=about.language is Language.WELSH,
        form=form,
        seen=about.case.version,
        mend=[each for each in about.parts if any(isinstance(one, MissingJudgement) and f"part {each}" in str(one) for one in refused)],
        can=not any(isinstance(each, MissingJudgement) for each in refused) or bool(form.fields),
    )
