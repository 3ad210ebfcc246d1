"""Find a last day: which kind, its form, and the answer at an address that someone else can open."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar
from answerable.web.dates import Asked, read_date
from answerable.web.pages import page
from answerable.web.strip import strip


class Question(NamedTuple):
    """One date that a kind asks for: its name in the address, its legend, its hint, how an error begins, and whether it must be there."""

    name: str
    legend: str
    hint: str
    what: str
    needed: bool = False


class Kind(NamedTuple):
    """One kind of last day, in the words of its form and of its answer."""

    name: str
    title: str
    questions: tuple[Question, ...]


KINDS = {
    "response": Kind(
        "response",
        "Answer to a request",
        (
            Question(
                "from",
                "When did the authority receive the request?",
                "For example, 7 11 2019. The day it arrived, even a Sunday.",
                "The day the request was received",
                True,
            ),
            Question(
                "clarified",
                "When did it receive the clarification it asked for?",
                "Leave this empty if it asked for none.",
                "The day the clarification was received",
            ),
        ),
    ),
}


class Problem(NamedTuple):
    """What is wrong, and the box where it is mended."""

    text: str
    at: str


def kinds(request: HttpRequest) -> HttpResponse:
    """Every kind of last day that can be found."""
    return page(request, "last_day_kinds.html", here="find-a-last-day", kinds=KINDS.values())


def last_day(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of one kind; or, where the address holds dates, the answer."""
    if kind not in KINDS:
        raise Http404
    asked = KINDS[kind]
    if not request.GET:
        return _form(request, asked, [read_date(each.name, {}, what=each.what, needed=False) for each in asked.questions])
    dates = [read_date(each.name, request.GET.dict(), what=each.what, needed=each.needed) for each in asked.questions]
    problems = [Problem(each.error, each.first_wrong) for each in dates if each.error]
    if problems:
        return _form(request, asked, dates, problems)
    given = {each.name: each.day for each in dates if each.day}
    address = f"{reverse('last-day', args=[kind])}?{urlencode(given)}"
    if request.GET.dict().keys() - given.keys():
        return HttpResponseRedirect(address)
    try:
        finding = last_day_for_compliance(Chronology(given["from"], given.get("clarified")))
    except NotLaw as refused:
        return _form(request, asked, dates, [Problem(str(refused), dates[0].first_wrong)])
    return _answer(request, asked, given, finding, address)


def _form(request: HttpRequest, kind: Kind, dates: list[Asked], problems: list[Problem] | None = None) -> HttpResponse:
    boxes = list(zip(kind.questions, dates, strict=True))
    return page(
        request,
        "last_day_form.html",
        status=400 if problems else 200,
        here="find-a-last-day",
        kind=kind,
        boxes=boxes,
        errors=problems or [],
    )


def _answer(request: HttpRequest, kind: Kind, given: Mapping[str, date], finding: Finding[date], address: str) -> HttpResponse:
    first = given.get("clarified", given["from"])
    over = {each.day: each.why for each in calendar().passed_over(after=first, to=finding.value)}
    return page(
        request,
        "last_day_answer.html",
        here="find-a-last-day",
        kind=kind,
        given=given,
        finding=finding,
        address=request.build_absolute_uri(address),
        strip=strip(first, finding.value, began="The day of receipt", passed_over=over),
    )
