"""The open and the closed bundle of a complaint: their indexes, their files, and the forms by which documents come into them."""

import json
from base64 import b64decode
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.commissioner.actions import bundle, closed_bundle
from answerable.casework.commissioner.actions.items import content_of
from answerable.casework.commissioner.bundled import waiting
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, Origin
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.case_bundle.paging import Paged
from answerable.documents.letters import UnableToDraft
from answerable.law.finding import say
from answerable.web.office.kinds import About, Fields, Filled, Kind
from answerable.web.office.who import by_of, found
from answerable.web.sandbox import Busy, UnableToRead, read_apart
from answerable.web.signed_in import page
from answerable.web.work.fields import SomeOf

_SECONDS = 300


@found
def bundles(request: HttpRequest, reference: str) -> HttpResponse:
    """The index of the open bundle, and what is open and in it not yet."""
    by = by_of(request)
    kept = complaint_for(by, reference)
    case = fold(kept.case)
    given: dict[str, Any] = {
        "entries": tuple(bundle.index_of(case, {})),
        "waiting": waiting(case),
        "may_add": by.may(Do.MAKE_UP_BUNDLES, case.state),
        "closed": closed_bundle.reads_closed_bundle(kept, case, by),
    }
    return page(request, "office/bundles.html", here="office", kept=kept, mark="OB", **given)


@found
def open_file(request: HttpRequest, reference: str) -> HttpResponse:
    """The open bundle as one PDF, or why there is none."""
    by = by_of(request)
    return _made(lambda: bundle.open_bundle(by, reference), f"{reference}-open-bundle")


@found
def closed(request: HttpRequest, reference: str) -> HttpResponse:
    """The index of the closed bundle, to who may read every withheld item; posted, its file, which is recorded. Else it is not there."""
    by = by_of(request)
    kept = complaint_for(by, reference)
    case = fold(kept.case)
    if not closed_bundle.reads_closed_bundle(kept, case, by):
        raise NotThere
    if request.method == "POST":
        try:
            return _made(lambda: closed_bundle.open_closed_bundle(reference, by=by), f"{reference}-closed-bundle")
        except NotPermitted:  # the list of readers changed meanwhile
            raise Http404 from None
    given: dict[str, Any] = {
        "entries": closed_bundle.closed_index(kept, case, by),
        "waiting": closed_bundle.waits_for_closed_bundle(kept, case, by),
        "may_add": by.may(Do.MAKE_UP_BUNDLES, case.state),
    }
    return page(request, "office/closed_bundle.html", here="office", kept=kept, mark="CB", **given)


def _made(make: Callable[[], bytes], name: str) -> HttpResponse:
    try:
        content = make()
    except UnableToDraft as lacking:
        return HttpResponse(str(lacking), status=422, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


def _paged(what: str, content: bytes) -> Paged:
    """A file as pages, made in a process of its own. Raises `NotReady` while every place is taken."""
    try:
        made = read_apart("pages", json.dumps(what).encode() + b"\n" + content, seconds=_SECONDS)
    except Busy as busy:
        raise NotReady(str(busy)) from None
    except UnableToRead as refused:
        return Paged(b"", 0, str(refused))
    return Paged(b64decode(made["content"]), made["pages"], made["why"])


def _choosing(about: About) -> Fields:
    open_ones = [(each.key, f"{each.what}, {say(each.day)}") for each in waiting(about.case)]
    return {"chosen": SomeOf("Which documents?", open_ones)}


def _add(about: About, filled: Filled, seen: int) -> None:
    reference, chosen = about.complaint.reference, filled["chosen"]
    items = [each for each in waiting(about.case) if each.key in chosen and each.origin is Origin.ITEM]
    paged = {each.of_number: _paged(each.what, content_of(about.by, reference, each.of_number)) for each in items}
    bundle.add_to_open_bundle(reference, chosen=chosen, paged=paged, by=about.by, seen=seen)


def _add_closed(about: About, _filled: Filled, seen: int) -> None:
    reference = about.complaint.reference
    taken = closed_bundle.take_out_to_page(reference, by=about.by, seen=seen)
    paged = {each.key: _paged(each.what, each.content) for each in taken}
    closed_bundle.add_to_closed_bundle(reference, paged=paged, by=about.by)


def _some_closed(case: Case) -> bool:
    return bool(case.withheld) or any(each.marking is Marking.CONFIDENTIAL for each in case.items)


KINDS = {
    "to-open-bundle": Kind(
        "Add to the open bundle",
        "Add to it",
        Do.MAKE_UP_BUNDLES,
        _choosing,
        _add,
        "Both sides may see what is in it. A document gets its pages once, after those that there are, and keeps them.",
        lambda case: bool(waiting(case)),
        back="office-bundles",
    ),
    "to-closed-bundle": Kind(
        "Add what is closed to the closed bundle",
        "Add to it",
        Do.MAKE_UP_BUNDLES,
        lambda _: {},
        _add_closed,
        "Withheld information, and what is confidential from the complainant, that is in it not yet. You have to be a reader of every "
        "withheld item. That they are opened to be made into pages is recorded.",
        _some_closed,
        back="office-bundles",
    ),
}
