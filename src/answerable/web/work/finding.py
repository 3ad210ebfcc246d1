"""Words and patterns found across all the documents of a case, each time in what stands around it, and withheld where a person says so."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.enclosing import documents_for
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.unable import ChangedMeanwhile, NotReady
from answerable.documents.release import PATTERNS
from answerable.web.problem import Problem
from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.documents import seen_by, who_may_redact
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.position import to
from answerable.web.work.redacting import limbs_of
from answerable.web.work.who import by_of, found

_SECONDS = 600
Table = dict[str, Any]


class _Open(NamedTuple):
    by: By
    case: InformationRequest
    folded: Folded
    documents: list[ReleasedFile]


@found
def find(request: HttpRequest, reference: str) -> HttpResponse:
    """Asks what is to be found; then shows each time that it stands somewhere; then withholds what is ticked."""
    by = by_of(request)
    who_may_redact(by)
    seen = _opened(by, reference)
    if request.method != "POST":
        return _drawn(request, seen, [])
    do = {"find": _shown, "withhold": _withheld}.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        return do(request, seen)
    except ChangedMeanwhile as changed:
        return _drawn(request, seen, [Problem(str(changed), "main-content")], status=CONFLICT)
    except (*Refused, UnableToRead) as refused:
        return _drawn(request, seen, [Problem(said(refused), "main-content")], status=REFUSED)


def _opened(by: By, reference: str) -> _Open:
    case, folded, documents = documents_for(by, reference)
    return _Open(by, case, folded, [each for each in documents if each.standing != Standing.TAKEN_OUT.value])


def _shown(request: HttpRequest, seen: _Open) -> HttpResponse:
    words = [each.strip() for each in request.POST.get("words", "").splitlines() if each.strip()]
    patterns = [each for each in request.POST.getlist("pattern") if each in PATTERNS]
    if not any(letter.isalnum() for each in words for letter in each) and not patterns:
        raise NotReady("Say what is to be found: words, or a pattern.")
    numbers = [each.number for each in seen.documents]
    contents = acts.read_documents(seen.case.reference, numbers=numbers, by=seen.by, on=seen.by.today)
    told = {"words": words, "patterns": patterns, "lengths": [len(each) for each in contents]}
    hits = read_apart("find", json.dumps(told).encode() + b"\n" + b"".join(contents), seconds=_SECONDS)
    again = _opened(seen.by, seen.case.reference)
    return _drawn(request, again, [], results=list(zip(again.documents, map(_listed, hits, numbers), strict=True)))


def _listed(told: Table, number: int) -> Table:
    """What was found in one document, each time with what ticking it sends."""
    hits = [{**each, "sent": json.dumps([number, each["redactions"]])} for each in told["hits"]]
    return {**told, "hits": hits}


def _withheld(request: HttpRequest, seen: _Open) -> HttpResponse:
    limb = request.POST.get("limb", "")
    added: dict[int, list[Table]] = {}
    for each in request.POST.getlist("hit"):
        number, redactions = _read(each)
        added.setdefault(number, []).extend(redactions)
    if not added:
        raise NotReady("Nothing was ticked, so nothing is withheld. Find it again, and tick what is to be.")
    for document in seen.documents:
        if document.number in added and limb not in limbs_of(seen.folded, document):
            claimed = "Choose a limb that it does claim" if limb else "Choose the limb under which it is withheld"
            raise NotReady(f"The position on part {document.part} does not claim {limb or 'that'}. {claimed}, and find it again.")
    marks = {number: _joined(redactions, limb) for number, redactions in added.items()}
    acts.mark_across(seen.case.reference, added=marks, by=seen.by, on=seen.by.today, seen=seen_by(request, seen.case.version))
    return to(reverse("documents", args=[seen.case.reference]))


def _read(sent: str) -> tuple[int, list[Table]]:
    try:
        number, redactions = json.loads(sent)
        return int(number), [dict(each) for each in redactions]
    except (ValueError, TypeError, RecursionError):
        raise NotReady("What was ticked could not be read. Find it again, and tick it there.") from None


def _joined(redactions: Sequence[Table], limb: str) -> list[Table]:
    """Under one limb, the times that something stands in a text as one redaction of those times."""
    joined: dict[str, Table] = {}
    for each in redactions:
        rest = {name: value for name, value in each.items() if name != "only"}
        kept = joined.setdefault(json.dumps(rest, sort_keys=True), {**rest, "limb": limb})
        if "only" in each:
            kept["only"] = [*kept.get("only", []), *each["only"]]
    return list(joined.values())


def _drawn(
    request: HttpRequest,
    seen: _Open,
    problems: list[Problem],
    *,
    status: int = 200,
    results: list[tuple[ReleasedFile, Table]] | None = None,
) -> HttpResponse:
    return page(
        request,
        "work/documents_find.html",
        status=status,
        here="register",
        errors=problems,
        case=seen.case,
        documents=seen.documents,
        patterns=[(name, label) for name, (label, _) in PATTERNS.items()],
        limbs=list(dict.fromkeys(limb for each in seen.documents for limb in limbs_of(seen.folded, each))),
        results=results,
        count=sum(len(found["hits"]) for _, found in results or ()),
    )
