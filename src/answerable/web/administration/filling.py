"""One thing that an administrator fills in on one page: the form, the action, and what came of it."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import ChangedMeanwhile, UnableTo
from answerable.web.problem import Problem
from answerable.web.refusals import View
from answerable.web.signed_in import page
from answerable.web.work.doing import CONFLICT, REFUSED, said
from answerable.web.work.who import found, whoever_may

P = ParamSpec("P")
HERE = "administration"
Act = Callable[[dict[str, Any], int], HttpResponse | None]


class Filling(NamedTuple):
    """One page: its words, what it asks, and the action that it calls with what was filled in and the version that was seen.

    The action answers with a page of its own, or nothing to go `back`. `groups`: fields that belong together, each group with its legend.
    """

    title: str
    button: str
    act: Act
    form: forms.Form
    back: str
    version: int = 0
    lede: str = ""
    sends_file: bool = False
    warning: bool = False
    groups: Sequence[tuple[str, tuple[str, ...]]] = ()


def administrators_only(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> View[P]:
    """A view for who may administer. For everybody else it is not there, and neither is what is another body's."""
    guarded: View[P] = whoever_may(Do.ADMINISTER)(wraps(view)(found(view)))
    return guarded


def filled(request: HttpRequest, filling: Filling) -> HttpResponse:
    """The page of something to fill in, or the way on once it is done."""
    if request.method != "POST":
        return _drawn(request, filling, filling.version, [])
    seen = _seen(request)
    problems = [Problem(str(error), f"id_{name}") for name, errors in filling.form.errors.items() for error in errors]
    if problems:
        return _drawn(request, filling, seen, problems, REFUSED)
    try:
        answer = filling.act(filling.form.cleaned_data, seen)
    except ChangedMeanwhile as changed:
        return _drawn(request, filling, filling.version, [Problem(str(changed), "main-content")], CONFLICT)
    except UnableTo as refused:
        first = next((f"id_{name}" for name in filling.form.fields), "main-content")
        return _drawn(request, filling, seen, [Problem(said(refused), first)], REFUSED)
    return answer or on_to(filling.back)


def on_to(address: str) -> HttpResponse:
    """To another page, after something was done."""
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer


def form_of(request: HttpRequest, fields: dict[str, forms.Field], begins: dict[str, Any] | None = None) -> forms.Form:
    """A form of these fields, with what was sent, or with what it begins with."""
    made: type[forms.Form] = type("Filled", (forms.Form,), fields)
    return made(request.POST, request.FILES) if request.method == "POST" else made(initial=begins)


def lines_of(text: str) -> tuple[str, ...]:
    """What was typed one a line."""
    return tuple(each.strip() for each in text.splitlines() if each.strip())


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    if not (seen.isascii() and seen.isdigit() and len(seen) <= 9):
        raise Http404
    return int(seen)


def _drawn(request: HttpRequest, filling: Filling, seen: int, problems: list[Problem], status: int = 200) -> HttpResponse:
    grouped = {name for _, names in filling.groups for name in names}
    alone = [each for each in filling.form if each.name not in grouped]
    groups = [(legend, [filling.form[name] for name in names]) for legend, names in filling.groups]
    shown = {"filling": filling, "alone": alone, "groups": groups, "seen": seen, "errors": problems}
    return page(request, "administration/form.html", status=status, here=HERE, **shown)
