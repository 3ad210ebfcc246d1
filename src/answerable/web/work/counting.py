"""The small counts in what leaves with a case: each is said to be harmless, with a reason, or withheld."""

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.counting import Count, counts_of
from answerable.casework.authority.release.enclosing import documents_for
from answerable.casework.authority.release.keeping import withheld_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotReady
from answerable.documents.release import Kind
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.documents import seen_by
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.position import to
from answerable.web.work.redacting import limbs_of
from answerable.web.work.who import by_of, found


class _Open(NamedTuple):
    by: By
    case: InformationRequest
    folded: Folded
    documents: dict[int, ReleasedFile]
    counts: tuple[Count, ...]


@found
def counts(request: HttpRequest, reference: str) -> HttpResponse:
    """The counts of everything that was made for a case, and what is said of them."""
    by = by_of(request)
    case, folded, documents = documents_for(by, reference)
    seen = _Open(by, case, folded, {each.number: each for each in documents}, counts_of(case, folded))
    if request.method != "POST":
        return _drawn(request, seen, [])
    if not may(by.roles, Do.LET_COUNTS_GO, State(case.state)):
        raise Http404
    do = {"may-go": _may_go, "withhold": _withhold}.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        do(request, seen)
    except ChangedMeanwhile as changed:
        return _drawn(request, seen, [Problem(str(changed), "main-content")], CONFLICT)
    except Refused as refused:
        return _drawn(request, seen, [Problem(said(refused), "main-content")], REFUSED)
    return to(reverse("documents-counts", args=[reference]))


def _acting(request: HttpRequest, seen: _Open) -> dict[str, Any]:
    return {"by": seen.by, "on": seen.by.today, "seen": seen_by(request, seen.case.version)}


def _may_go(request: HttpRequest, seen: _Open) -> None:
    keys, reason = request.POST.getlist("count"), request.POST.get("reason", "")
    acts.let_counts_go(seen.case.reference, number=_number(request, seen), keys=keys, reason=reason, **_acting(request, seen))


def _withhold(request: HttpRequest, seen: _Open) -> None:
    """The cells of the counts that are ticked are withheld; whatever was made of the document is to be made again."""
    number, keys, limb = _number(request, seen), set(request.POST.getlist("count")), request.POST.get("limb", "")
    document = seen.documents[number]
    cells = list(dict.fromkeys((each.table, each.row, each.column) for each in seen.counts if each.document == number and each.key in keys))
    if not cells:
        raise NotReady("Choose the counts that are withheld.")
    if document.kind != Kind.WORKBOOK.value:
        raise NotReady("The cells of a workbook can be withheld here. In a text, find the number in all documents and withhold it there.")
    if limb not in limbs_of(seen.folded, document):
        raise NotReady("Choose the limb under which they are withheld. It must be one that the position on the part claims.")
    marked = [*withheld_of(document)["redactions"], *({"limb": limb, "cell": list(cell)} for cell in cells)]
    acts.mark(seen.case.reference, number=number, redactions=marked, **_acting(request, seen))


def _number(request: HttpRequest, seen: _Open) -> int:
    typed = request.POST.get("document", "")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 6 else 0
    if number not in seen.documents:
        raise Http404
    return number


def _drawn(request: HttpRequest, seen: _Open, problems: list[Problem], status: int = 200) -> HttpResponse:
    listed = [
        (document, [each for each in seen.counts if each.document == number], limbs_of(seen.folded, document))
        for number, document in seen.documents.items()
    ]
    return page(
        request,
        "work/documents_counts.html",
        status=status,
        here="register",
        errors=problems,
        case=seen.case,
        listed=[each for each in listed if each[1]],
        may_say=may(seen.by.roles, Do.LET_COUNTS_GO, State(seen.case.state)),
        may_redact=may(seen.by.roles, Do.REDACT, State(seen.case.state)),
    )
