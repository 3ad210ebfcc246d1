"""When an answer goes that neither confirms nor denies: the days that are said for each class, and the day of one request, and why.

What is held is asked nowhere, so each page is the same whatever is.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.release_days import say_release_day, take_release_day_out
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.going import going
from answerable.casework.authority.ncnd.release_day import EARLIEST, LATEST, to_fix
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.series.classes import class_of
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.release_days import HALF, said_of_classes
from answerable.web.signed_in import page
from answerable.web.work.case import how_far
from answerable.web.work.class_forms import class_fields, class_in
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import Number, Words
from answerable.web.work.who import by_of, found, whoever_may

HERE = "standing-positions"
Filled = dict[str, Any]


@whoever_may(Do.SEE_STANDING)
@found
def days(request: HttpRequest) -> HttpResponse:
    """The day of each class, and of every other question."""
    by = by_of(request)
    authority = authority_of(by)
    rows = list(said_of_classes(authority))
    shown: dict[str, Any] = {"rows": rows, "otherwise": to_fix(authority.settings), "half": HALF}
    return page(request, "work/release_days.html", here=HERE, errors=[], **shown, may_say=may(by.roles, Do.SAY_RELEASE_DAY))


@whoever_may(Do.SAY_RELEASE_DAY)
@found
def say_day(request: HttpRequest) -> HttpResponse:
    """Says the day of a class, or of every other question."""
    by = by_of(request)
    fields: dict[str, forms.Field] = {
        **class_fields(vocabulary_of(authority_of(by))),
        "working_days": Number(
            "On which working day after receipt does it go?",
            needed="Enter the working day",
            hint=f"From {EARLIEST} to {LATEST}. Never later than the last day of a request, whatever is said here.",
            most=99,
        ),
        "reason": Words(
            "Why is that prompt?",
            rows=4,
            needed="Say why that is prompt",
            hint="It is recorded with every request of the class, and has to be true whatever is held.",
        ),
    }

    def act(who: By, filled: Filled, _seen: int) -> str:
        about = class_in(filled)
        say_release_day(about=about, working_days=filled["working_days"], reason=filled["reason"], by=who)
        return reverse("release-days")

    lede = "Leave every term and year empty for the day of all other questions. Requests that are logged already keep theirs."
    return _done(request, Doing("Say when answers go", "Save", Do.SAY_RELEASE_DAY, act, _form(request, fields), _list(), lede, HERE), by)


@whoever_may(Do.SAY_RELEASE_DAY)
@found
def take_out(request: HttpRequest, number: int) -> HttpResponse:
    """Takes the day of a class out."""
    by = by_of(request)
    fields: dict[str, forms.Field] = {"reason": Words("Why?", rows=3, needed="Say why the class needs no day of its own any more")}

    def act(who: By, filled: Filled, _seen: int) -> str:
        take_release_day_out(number, reason=filled["reason"], by=who)
        return _list()

    lede = "Requests that are logged already keep the day that was fixed with them."
    return _done(request, Doing("Take a day out", "Take it out", Do.SAY_RELEASE_DAY, act, _form(request, fields), _list(), lede, HERE), by)


@found
def of_request(request: HttpRequest, reference: str) -> HttpResponse:
    """When the answer of one request goes, and why then."""
    seen = going(by_of(request), reference)
    fixed = seen.fixed
    logged = fixed.logged if fixed is not None and "class" in fixed.logged else None
    return page(
        request,
        "work/release_day.html",
        here="register",
        errors=[],
        case=seen.request,
        seen=seen,
        fixed=fixed,
        passed=fixed is not None and fixed.on < seen.on,
        how_far=how_far(fixed.on, seen.on) if fixed is not None else "",
        about=class_of(logged["class"]).said() if logged is not None else "",
        coded=logged is not None and logged["coded"],
        said_of=class_of(logged["said_of"]).said() if logged is not None else "",
    )


def _done(request: HttpRequest, doing: Doing, by: By) -> HttpResponse:
    return done(request, doing, state=None, version=0, by=by)


def _form(request: HttpRequest, fields: dict[str, forms.Field]) -> forms.Form:
    made: type[forms.Form] = type("Asked", (forms.Form,), dict(fields))
    return made(request.POST if request.method == "POST" else None)


def _list() -> str:
    return reverse("release-days")
