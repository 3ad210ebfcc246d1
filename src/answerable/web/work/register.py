"""The register: found by words and filters, paged both ways, kept as a person's own view, taken out as a file."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, StreamingHttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.register.asked import NOBODY, Asked, Understood, understood
from answerable.casework.authority.register.export import CSV, EXCEL, as_csv, as_workbook, record_export
from answerable.casework.authority.register.finding import officers, page
from answerable.casework.authority.register.views import remove_view, save_view, views_of
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.web import signed_in
from answerable.web.problem import Problem
from answerable.web.work.dividing import REGIMES
from answerable.web.work.doing import REFUSED
from answerable.web.work.who import by_of, whoever_may

_KINDS = {CSV: "text/csv; charset=utf-8", EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
_LAWS = tuple((each.value, words) for each, words in REGIMES.items())
_STATES = tuple((each.value, each.value.capitalize()) for each in State)
_LONGEST = 2000
_DIGITS = 18  # of a place in the register, from the year 1995 to 2740


@whoever_may(Do.SEE_REGISTER)
def register(request: HttpRequest) -> HttpResponse:
    """One page of what was asked for."""
    query = request.GET.dict()
    return _drawn(request, {key: str(value) for key, value in query.items()}, [])


@whoever_may(Do.EXPORT)
def export(request: HttpRequest) -> HttpResponseBase:
    """All that was asked for, as a file. It is recorded before the first row leaves."""
    by, query = by_of(request), _asked_before(request)
    asked = understood(query).asked
    try:
        taken = record_export(asked, kind=request.POST.get("format", ""), by=by)
        body = as_csv(by, asked) if taken.kind == CSV else as_workbook(by, asked)
    except NotReady as refused:
        return _drawn(request, query, [Problem(str(refused), "main-content")], REFUSED)
    if taken.kind == CSV:
        answer: HttpResponseBase = StreamingHttpResponse(body, content_type=_KINDS[CSV])
        answer.headers["Content-Disposition"] = f'attachment; filename="{taken.filename}"'
        return answer
    return FileResponse(body, as_attachment=True, filename=taken.filename, content_type=_KINDS[EXCEL])


@whoever_may(Do.SEE_REGISTER)
def views(request: HttpRequest) -> HttpResponse:
    """Keeps what was asked for as a view of the person's own, or removes one."""
    by, query = by_of(request), _asked_before(request)
    removed = request.POST.get("remove", "")
    try:
        if removed:
            remove_view(pk=int(removed) if removed.isascii() and removed.isdigit() and len(removed) < 12 else 0, by=by)
        else:
            save_view(name=request.POST.get("name", "").replace("\0", ""), asked=understood(query).asked, by=by)
    except NotThere:
        raise Http404 from None
    except (NotReady, NotPermitted) as refused:
        return _drawn(request, query, [Problem(str(refused), "view-name")], REFUSED)
    answer = HttpResponseRedirect(reverse("register") + (f"?{urlencode(query)}" if query else ""))
    answer.status_code = 303
    return answer


def _asked_before(request: HttpRequest) -> dict[str, str]:
    """What the page that a form stands on was asked."""
    return dict(parse_qsl(request.POST.get("asked", "")[:_LONGEST], max_num_fields=30))


def _drawn(request: HttpRequest, query: Mapping[str, str], problems: list[Problem], status: int = 200) -> HttpResponse:
    by, told = by_of(request), understood(query)
    beyond, newer = query.get("beyond", ""), bool(query.get("newer"))
    place = int(beyond) if beyond.isascii() and beyond.isdigit() and len(beyond) == _DIGITS else None
    found = page(by, told.asked, beyond=place, newer=newer)
    wrong = [Problem(text, name) for name, text in told.problems.items()]
    return signed_in.page(
        request,
        "work/register.html",
        status=status if problems or not wrong else REFUSED,
        here="register",
        errors=[*problems, *wrong],
        wrong=told.problems,
        search_form=_search_form(by, query, told),
        has_words=bool(told.asked.words or told.asked.outcome or wrong),
        asked=told.asked,
        query=told.asked.query(),
        found=found,
        newer=_further(told.asked, found.newer, newer=True),
        older=_further(told.asked, found.older, newer=False),
        views=views_of(by),
        may_export=may(by.roles, Do.EXPORT),
        may_receive=may(by.roles, Do.RECEIVE),
        today=by.today,
    )


def _search_form(by: By, query: Mapping[str, str], told: Understood) -> tuple[object, ...]:
    """What the form is drawn from."""
    asked = told.asked
    working = ((NOBODY, "Nobody yet"), *((str(pk), title) for pk, title in officers(by)))
    narrowed = asked._replace(words="").narrows
    return (
        tuple(_typed(query, told).items()),
        tuple(told.problems.items()),
        _STATES,
        _LAWS,
        working,
        narrowed or bool(told.problems),
        asked.narrows,
    )


def _typed(query: Mapping[str, str], told: Understood) -> dict[str, str]:
    """What the fields show: what was typed where it was not understood, and else what was understood."""
    shown: dict[str, Any] = {name: value if value is not None else "" for name, value in told.asked._asdict().items()}
    return {name: str(query.get(name, "")) if name in told.problems else str(value or "") for name, value in shown.items()}


def _further(asked: Asked, place: int | None, *, newer: bool) -> str:
    if place is None:
        return ""
    more = {"beyond": str(place), **({"newer": "yes"} if newer else {})}
    return "&".join(filter(None, (asked.query(), urlencode(more))))
