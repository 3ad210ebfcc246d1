"""Letting the Commissioner fetch the open bundle of a case: a token is made for it and shown once, and each that there is can be ended."""

from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.let_commissioner_fetch import end_fetching, let_fetch, may_fetch
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.open_bundle import open_bundle
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.casework.one_event import day_of
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import CONFLICT, REFUSED, Refused, said
from answerable.web.work.fields import DayField
from answerable.web.work.position import to
from answerable.web.work.who import by_of, found


class Until(forms.Form):
    """The last day of a token."""

    until = DayField("Until which day may it be fetched?", what="The last day", hint="For example, 19 2 2020. A year at most.")


class Line(NamedTuple):
    """A token that was made: its number, its last day, when it was last shown, and whether it has ended."""

    number: int
    until: date
    used_on: date | None
    ended: bool


@found
def fetching(request: HttpRequest, reference: str) -> HttpResponse:
    """What would be fetched, and the tokens; sent, one more is made and shown once, or one is ended."""
    by = by_of(request)
    case = request_for(by, reference, do=Do.ANSWER_THE_COMMISSIONER)
    if request.method != "POST":
        return _drawn(request, case, by, Until())
    seen = _number(request.POST["seen"]) if request.POST.get("seen") else case.version
    form = Until(request.POST if "end" not in request.POST else None)
    try:
        if "end" in request.POST:
            end_fetching(reference, number=_number(request.POST["end"]), by=by, on=by.today, seen=seen)
            return to(reverse("fetching", args=[reference]))
        if not form.is_valid():
            problems = [Problem(str(error), f"id_{name}") for name, errors in form.errors.items() for error in errors]
            return _drawn(request, case, by, form, problems=problems, status=REFUSED)
        case, shown = let_fetch(reference, until=form.cleaned_data["until"], by=by, on=by.today, seen=seen)
    except ChangedMeanwhile as changed:
        return _drawn(request, case, by, form, problems=[Problem(str(changed), "main-content")], status=CONFLICT)
    except Refused as refused:
        return _drawn(request, case, by, form, problems=[Problem(said(refused), "main-content")], status=REFUSED)
    return _drawn(request, case, by, Until(), shown=shown)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _drawn(request: HttpRequest, case: InformationRequest, by: By, form: forms.Form, *, status: int = 200, **more: Any) -> HttpResponse:
    tokens = [
        Line(each.pk, each.expires_on, day_of(each.last_used_at) if each.last_used_at else None, _has_ended(each, by))
        for each in may_fetch(case)
    ]
    papers = open_bundle(case, fold(case.authority, case.case))
    told = {"errors": [], "shown": "", **{("errors" if name == "problems" else name): value for name, value in more.items()}}
    return page(request, "work/fetching.html", status=status, here="register", case=case, form=form, tokens=tokens, papers=papers, **told)


def _has_ended(token: Any, by: By) -> bool:
    return token.ended_at is not None or token.expires_on < by.today
