"""One thing done to a case on one page: the form, the action, and what came of it.

The form carries the version of the case that it was filled in over. What the law or the way of working refuses is said on the same
page in its own sentence, with what was typed still there.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, TypeVar

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.permissions import CELLS, Do
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, UnableTo
from answerable.documents.letters import UnableToDraft
from answerable.documents.not_readable import NotReadable
from answerable.law.not_law import NotLaw
from answerable.web.problem import Problem
from answerable.web.signed_in import page

B = TypeVar("B")
B_contra = TypeVar("B_contra", contravariant=True)
UNDERSTOOD, CONFLICT, REFUSED = 200, 409, 422
# Every family of refusal that an action may raise; each is said on the page that asked, in its own sentence.
Refused = (UnableTo, NotLaw, NotReadable, UnableToDraft)


class Asked(Protocol[B_contra]):
    """What a page on which one thing is done needs to have, whoever does it."""

    @property
    def title(self) -> str:
        """What is done."""

    @property
    def act(self) -> Callable[[B_contra, dict[str, Any], int], str | None]:
        """The action."""

    @property
    def form(self) -> forms.Form:
        """What it asks."""

    @property
    def back(self) -> str:
        """Where it leads."""

    @property
    def here(self) -> str:
        """Where it stands in the navigation."""


class Doing(NamedTuple):
    """One page on which one thing is done: its words, what it asks, and the action that it calls.

    `act` is given who acts, what was filled in, and the version of the case that was seen; it answers with where to go next, or nothing
    to go back to the case.
    """

    title: str
    button: str
    do: Do
    act: Callable[[By, dict[str, Any], int], str | None]
    form: forms.Form
    back: str
    lede: str = ""
    here: str = "register"
    shown: tuple[tuple[str, str], ...] = ()


def done(request: HttpRequest, doing: Doing, *, state: State | None, version: int, by: By) -> HttpResponse:
    """The page of something to do, or the way on once it is done. Raises `Http404` for who may never do it."""
    if not any((doing.do, role) in CELLS for role in by.roles):
        raise Http404
    not_now = _not_now(by, doing.do, state) if request.method != "POST" else []
    return carried_out(request, doing, version=version, not_now=not_now, by=by)


def carried_out(request: HttpRequest, doing: Asked[B], *, version: int, not_now: list[Problem], by: B) -> HttpResponse:
    """The same on either side, once it is known that this person may do it at some time. `not_now`: why not as things stand."""
    if request.method != "POST":
        return _drawn(request, doing, version, not_now)
    problems = [Problem(str(error), f"id_{name}") for name, errors in doing.form.errors.items() for error in errors]
    if problems:
        return _drawn(request, doing, _seen(request, version), problems, REFUSED)
    try:
        on_to = doing.act(by, doing.form.cleaned_data, _seen(request, version))
    except ChangedMeanwhile as changed:
        return _drawn(request, doing, version, [Problem(str(changed), "main-content")], CONFLICT)
    except Refused as refused:
        return _drawn(request, doing, version, [Problem(said(refused), _first(doing.form))], REFUSED)
    answer = HttpResponseRedirect(on_to or doing.back)
    answer.status_code = 303
    return answer


def said(refused: Exception) -> str:
    """What was refused, with the provision that it stands on."""
    under = getattr(refused, "under", "")
    return f"{refused} ({under})" if under and under not in str(refused) else str(refused)


def _not_now(by: By, do: Do, state: State | None) -> list[Problem]:
    try:
        permit(by, do, state)
    except NotPermitted as refused:
        return [Problem(str(refused), "main-content")]
    return []


def _seen(request: HttpRequest, version: int) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) <= 9 else version


def _first(form: forms.Form) -> str:
    return next((f"id_{name}" for name in form.fields), "main-content")


def _drawn(request: HttpRequest, doing: Asked[Any], version: int, problems: list[Problem], status: int = UNDERSTOOD) -> HttpResponse:
    return page(request, "work/doing.html", status=status, here=doing.here, doing=doing, form=doing.form, seen=version, errors=problems)
