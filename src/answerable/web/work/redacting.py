"""One document on its way out: marked by word, by pattern and by place, made anew and proven, and what the proof found."""

from base64 import b64decode
from typing import Any, NamedTuple

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release import proving
from answerable.casework.authority.release.counting import TABLED
from answerable.casework.authority.release.enclosing import document_for
from answerable.casework.authority.release.keeping import source_of, withheld_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotReady
from answerable.documents.release import PATTERNS, Kind
from answerable.law.claims import Duty
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.documents import who_may_redact
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.position import to
from answerable.web.work.ticking import lines_of, ticked
from answerable.web.work.who import by_of, found

_SECONDS = 600  # every page is drawn, and looked at again
_PICTURE_FOR = 900
_PICTURE = "picture of a page"
Table = dict[str, Any]


class _Open(NamedTuple):
    by: By
    document: ReleasedFile
    kept: Table
    limbs: list[str]

    @property
    def case(self) -> InformationRequest:
        return self.document.request


@found
def document(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """One document: what is withheld from it and, once it is made, whether it is proven."""
    seen = _opened(request, reference, number)
    if request.method != "POST":
        return _drawn(request, seen, [])
    who_may_redact(seen.by)
    try:
        _DO[request.POST.get("do", "")](request, seen)
    except KeyError:
        raise Http404 from None
    except ChangedMeanwhile as changed:
        return _drawn(request, seen, [Problem(str(changed), "main-content")], CONFLICT)
    except (*Refused, UnableToRead) as refused:
        return _drawn(request, seen, [Problem(said(refused), "main-content")], REFUSED)
    return to(reverse("document", args=[reference, number]))


def _opened(request: HttpRequest, reference: str, number: int) -> _Open:
    by = by_of(request)
    document = document_for(by, reference, number)
    case = document.request
    folded = fold(case.authority, case.case)
    return _Open(by, document, withheld_of(document), limbs_of(folded, document))


def limbs_of(folded: Folded, document: ReleasedFile) -> list[str]:
    """The limbs that the position on the part claims against giving it; a redaction is made under one of them."""
    claims = (each.pleaded.claim for each in folded.case().claims if each.part == document.part)
    return list(dict.fromkeys(str(claim.matter or claim.provision) for claim in claims if claim.duty is Duty.COMMUNICATE))


def _add(request: HttpRequest, seen: _Open) -> None:
    limb = request.POST.get("limb", "")
    added: list[Table] = []
    for words in request.POST.get("words", "").splitlines():
        added += [{"limb": limb, "words": words.strip()}] if words.strip() else []
    added += [{"limb": limb, "pattern": each} for each in request.POST.getlist("pattern")]
    added += [{"limb": limb, **each} for each in ticked(request.POST.getlist("word"), everywhere=bool(request.POST.get("everywhere")))]
    typed = [request.POST.get(name, "").strip() for name in ("page", "left", "top", "right", "bottom")]
    added += [{"limb": limb, "box": typed}] if any(typed[1:]) else []
    if not added:
        raise NotReady("Say what is withheld: words, a pattern or a place.")
    if limb not in seen.limbs:
        raise NotReady("Choose the limb under which it is withheld. It must be one that the position on the part claims.")
    _mark(request, seen, [*seen.kept["redactions"], *added])


def _remove(request: HttpRequest, seen: _Open) -> None:
    nth = request.POST.get("nth", "")
    _mark(request, seen, [each for at, each in enumerate(seen.kept["redactions"]) if str(at) != nth])


def _mark(request: HttpRequest, seen: _Open, redactions: list[Table]) -> None:
    acts.mark(seen.case.reference, number=seen.document.number, redactions=redactions, **_acting(request, seen))


def _make(request: HttpRequest, seen: _Open) -> None:
    as_ = "csv" if request.POST.get("workbook_as") == "csv" else "xlsx"
    proving.ask_to_make(seen.case.reference, number=seen.document.number, workbook_as=as_, **_acting(request, seen))


def _elsewhere(request: HttpRequest, seen: _Open) -> None:
    sent = request.FILES.get("document")
    words = [each.strip() for each in request.POST.get("words", "").splitlines() if each.strip()]
    limb = request.POST.get("limb", "")
    if sent is None or not words or limb not in seen.limbs:
        raise NotReady("Give the file as it was redacted, every word or phrase that was withheld from it, one a line, and the limb.")
    about: Table = {"number": seen.document.number, "content": sent.read(), "words": words, "limb": limb}
    proving.ask_to_prove(seen.case.reference, **about, **_acting(request, seen))


def _as_it_is(request: HttpRequest, seen: _Open) -> None:
    reason = request.POST.get("reason", "")
    proving.ask_to_let_out(seen.case.reference, number=seen.document.number, reason=reason, **_acting(request, seen))


def _approve(request: HttpRequest, seen: _Open) -> None:
    acts.approve_release(seen.case.reference, number=seen.document.number, **_acting(request, seen))


def _take_out(request: HttpRequest, seen: _Open) -> None:
    reason = request.POST.get("reason", "")
    acts.take_out(seen.case.reference, number=seen.document.number, reason=reason, **_acting(request, seen))


_DO = {
    "add": _add,
    "remove": _remove,
    "make": _make,
    "elsewhere": _elsewhere,
    "as-it-is": _as_it_is,
    "approve": _approve,
    "take-out": _take_out,
}


def _acting(request: HttpRequest, seen: _Open) -> Table:
    typed = request.POST.get("seen", "")
    version = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 9 else seen.case.version
    return {"by": seen.by, "on": seen.by.today, "seen": version}


def _drawn(request: HttpRequest, seen: _Open, problems: list[Problem], status: int = 200) -> HttpResponse:
    stands, words = State(seen.case.state), [each[0] for each in seen.kept["sought"]]
    looked = seen.document.proof.get("looked", ())
    may_see = may(seen.by.roles, Do.REDACT, stands)
    waiting = getattr(seen.document, "proving", None)
    return page(
        request,
        "work/document.html",
        status=status,
        here="register",
        errors=problems,
        case=seen.case,
        document=seen.document,
        redactions=[(at, each["limb"], _said(each)) for at, each in enumerate(seen.kept["redactions"])] if may_see else [],
        limbs=seen.limbs,
        patterns=[(name, label) for name, (label, _) in PATTERNS.items()],
        found=[(each["where"], place, words[nth - 1] if may_see else f"word {nth}") for each in looked for place, nth in each["found"]],
        unexamined=[(each["where"], place) for each in looked for place in each["unexamined"]],
        looked=looked,
        hidden=seen.kept["hidden"] if may_see else [],
        tabled=TABLED,
        has_pages=seen.document.kind not in {Kind.WORKBOOK.value, Kind.TEXT.value},
        is_workbook=seen.document.kind == Kind.WORKBOOK.value,
        may=lambda name: may(seen.by.roles, Do[name], stands),
        proving=waiting,
        begun=waiting is not None and waiting.until is not None,
        waits_long=waiting is not None and waiting.waits_long(seen.by.at),
    )


def _said(each: Table) -> str:
    if "box" in each:
        number, *edges = each["box"]
        return f"a place on page {number}, {', '.join(f'{float(edge):.0f}' for edge in edges)}"
    if "cell" in each:
        return "{}, row {}, column {}".format(*each["cell"])
    times = f", {len(each['only'])} of the times that it stands there" if "only" in each else ", wherever it stands"
    return f"“{each['words']}”{times}" if "words" in each else PATTERNS[each["pattern"]][0] + (times if "only" in each else "")


@found
def look(request: HttpRequest, reference: str, number: int, sheet: int) -> HttpResponse:
    """A page of a document, to mark lines and places on it. Opening one is recorded, so the page asks first."""
    seen = _opened(request, reference, number)
    who_may_redact(seen.by)
    if request.method != "POST":
        return page(request, "work/document_page.html", here="register", case=seen.case, document=seen.document, sheet=sheet)
    try:
        told = read_apart("page", acts.read_document(reference, number=number, by=seen.by, on=seen.by.today), str(sheet), seconds=_SECONDS)
    except (*Refused, UnableToRead) as refused:
        problems = [Problem(said(refused), "main-content")]
        return page(
            request,
            "work/document_page.html",
            status=REFUSED,
            here="register",
            case=seen.case,
            document=seen.document,
            sheet=sheet,
            errors=problems,
        )
    fresh = _opened(request, reference, number)
    return page(
        request,
        "work/document_page.html",
        here="register",
        case=fresh.case,
        document=fresh.document,
        sheet=sheet,
        told=told,
        lines=lines_of(told["lines"]),
        limbs=fresh.limbs,
        ticket=signing.dumps([fresh.document.pk, sheet, fresh.by.person.pk], salt=_PICTURE),
    )


@found
def picture(request: HttpRequest, reference: str, number: int, sheet: int) -> HttpResponse:
    """The picture of a page, to who has just opened it, which was recorded."""
    seen = _opened(request, reference, number)
    who_may_redact(seen.by)
    try:
        ticket = signing.loads(request.GET.get("ticket", ""), salt=_PICTURE, max_age=_PICTURE_FOR)
    except signing.BadSignature:
        raise Http404 from None
    if ticket != [seen.document.pk, sheet, seen.by.person.pk]:
        raise Http404
    told = read_apart("page", source_of(seen.document), str(sheet), seconds=_SECONDS)
    answer = HttpResponse(b64decode(told["picture"]), content_type="image/png")
    answer["Cache-Control"] = "no-store"
    return answer
