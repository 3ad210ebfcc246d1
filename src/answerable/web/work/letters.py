"""A letter: generated from the positions, beside what section 17 asks of it and what blocks it; edited in Word, cleared, and sent."""

from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from html import escape
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import letters as acts
from answerable.casework.authority.actions.giving_away import uncoded_of
from answerable.casework.authority.drafting.as_kept import as_kept, language_of
from answerable.casework.authority.finding import letter_for
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import Letter
from answerable.casework.authority.on_handling import parents
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.post.finding import dispatch_of
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.documents.languages.language import Language
from answerable.documents.letters.in_html import fragment
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.letter import Letter as Drafted
from answerable.documents.letters.letter import Printable
from answerable.documents.refusal_notice import Requirement
from answerable.law.regime import Regime
from answerable.law.working_days import calendar
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {"docx": WORD, "pdf": "application/pdf", "html": "text/html; charset=utf-8"}
_SHORTEST_EVIDENCE = 12


class Shown(NamedTuple):
    """One requirement of section 17 beside the letter: its place in the text, where there is one."""

    requirement: Requirement
    at: str


@found
def letter(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The letter as it now reads; sent with a file, what was edited in Word is taken instead."""
    by, at = by_of(request), (reference, number)
    if request.method != "POST":
        return _drawn(request, by, at, [])
    kept = letter_for(by, reference, number)
    sent = request.FILES.get("document")
    if sent is None:
        return _drawn(request, by, at, [Problem("Choose the Word file of the letter: nothing was sent", "document")], REFUSED)
    try:
        content = bytes(sent.read())
        read_apart("word", content)
        acts.edit(reference, number=number, document=content, by=by, on=by.today, seen=_seen(request, kept))
    except ChangedMeanwhile as changed:
        return _drawn(request, by, at, [Problem(str(changed), "main-content")], CONFLICT)
    except (*Refused, UnableToRead) as refused:
        return _drawn(request, by, at, [Problem(said(refused), "document")], REFUSED)
    return to(reverse("letter", args=[reference, number]))


@found
def file(request: HttpRequest, reference: str, number: int, form: str) -> HttpResponse:
    """The letter as a file, named by the reference and the kind alone."""
    by = by_of(request)
    return file_of(acts.to_give_out(by, reference, number, on=by.today), form)


def file_of(kept: Letter, form: str, drafted: Drafted | None = None, word: bytes | None = None) -> HttpResponse:
    """A letter as Word, PDF or HTML, all saying what the Word file says."""
    if form not in TYPES:
        raise Http404
    made = drafted or as_kept(kept)
    if form == "docx":
        content = word if word is not None else bytes(kept.document or b"")
    else:
        content = pdf_of(made) if form == "pdf" else standalone(made).encode()
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{made.file_name}.{form}"'
    return answer


@found
def printed(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The letter and nothing else, to be printed."""
    by = by_of(request)
    return HttpResponse(standalone(as_kept(acts.to_give_out(by, reference, number, on=by.today))))


def standalone(made: Printable) -> str:
    """A page that is the letter alone, and needs nothing else to be read."""
    title, body, language = escape(made.title), fragment(made.blocks, title_level=1), made.language.value
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"></head>\n<body><main>\n{body}</main></body>\n</html>\n'
    )


def _drawn(request: HttpRequest, by: By, at: tuple[str, int], problems: list[Problem], status: int = 200) -> HttpResponse:
    seen = acts.read(by, *at, on=by.today)
    kept = seen.letter
    text, shown = marked(fragment(as_kept(kept).blocks, title_level=2), seen.shown)
    state, stands = LetterState(kept.state), State(kept.request.state)
    return page(
        request,
        "work/letter.html",
        status=status,
        here="register",
        errors=problems,
        case=kept.request,
        letter=kept,
        text=text,
        checked=shown,
        no_reply=seen.no_reply,
        blocks=seen.blocks,
        missing=seen.missing,
        norms=seen.norms,
        away=seen.away if may(by.roles, Do.SEE_MOSAIC) else None,
        parents=parents(kept.request, seen.case) if state in acts.OPEN else (),
        to_code=[each for each in uncoded_of(kept) if any(each.about.named())] if may(by.roles, Do.CODE, stands) else [],
        dispatch=dispatch_of(kept),
        welsh=language_of(kept) is Language.WELSH,
        translation=_translation(kept),
        environmental=Regime.EIR in seen.case.laws_of(kept.parts),
        is_open=state in acts.OPEN,
        is_draft=state is LetterState.DRAFT,
        route=kept.content.get("route") or [],
        clearances=[(each, calendar().count(after=each.sent_on, to=each.decided_on or by.today)) for each in kept.clearances.all()],
        changes=[each for each in changes(seen.case, kept) if each not in seen.dated] if kept.edited else [],
        dated=seen.dated,
        may=lambda name: may(by.roles, Do[name], stands),
    )


def _translation(kept: Letter) -> tuple[str, date] | None:
    """Who checked the Welsh of a letter, and when."""
    checked = kept.content.get("checked")
    return (checked["by"], date.fromisoformat(checked["on"])) if checked else None


def marked(text: str, requirements: Iterable[Requirement]) -> tuple[str, list[Shown]]:
    """The text with the words that show each requirement marked, once each, and where the first of them stands."""
    shown: list[Shown] = []
    places: dict[str, str] = {}
    for nth, each in enumerate(requirements):
        at = ""
        for piece in each.evidence.split(" … "):
            words = escape(piece.strip().removeprefix("• "))
            if words in places:
                at = at or places[words]
            elif len(words) >= _SHORTEST_EVIDENCE and words in text:
                places[words] = f"shows-{nth}-{len(places)}"
                text = text.replace(words, f'<mark id="{places[words]}">{words}</mark>', 1)
                at = at or places[words]
        shown.append(Shown(each, at))
    return text, shown


def changes(case: Folded, kept: Letter) -> list[tuple[str, str]]:
    """What was edited since the letter was drafted, paragraph by paragraph: what stood there, and what stands there now."""
    first = next(
        (each.payload["text"] for each in case.entries if each.kind == "letter drafted" and each.payload["letter"] == kept.number), ""
    )
    before, after = _paragraphs(first), _paragraphs(kept.text)
    return [
        ("\n".join(before[i:j]), "\n".join(after[k:m]))
        for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if what != "equal"
    ]


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _seen(request: HttpRequest, kept: Letter) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else kept.request.version
