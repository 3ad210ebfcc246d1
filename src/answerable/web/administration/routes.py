"""Routes of clearance: the list in the order in which they are tried, and one route on a page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions.administer import keep_routes
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.arrangements import ClearanceStep, Route, routes_of
from answerable.casework.authority.clearers import unheld
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.unable import ChangedMeanwhile, UnableTo
from answerable.web.administration.filling import HERE, Act, Filling, administrators_only, filled, form_of, lines_of, on_to
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import CONFLICT, REFUSED
from answerable.web.work.fields import Tick, Words
from answerable.web.work.who import by_of

_STEPS, _MOST_STEPS = 4, 20
_NONE = Route("", (), ())
_SUBJECTS = "The route is for a request in which one of these words stands. Leave it empty for every letter. Who asks is never looked at."


@administrators_only
def routes(request: HttpRequest) -> HttpResponse:
    """The routes; sent, one goes up or down."""
    by = by_of(request)
    kept = authority_of(by)
    known, seen = routes_of(kept), version(kept, Kind.ROUTES)
    problems, status = [], 200
    if request.method == "POST":
        try:
            keep_routes(_moved(known, request.POST.get("move", "")), by=by, seen=_number(request.POST.get("seen", "")))
        except UnableTo as refused:
            problems, status = [Problem(str(refused), "main-content")], CONFLICT if isinstance(refused, ChangedMeanwhile) else REFUSED
        else:
            return on_to(reverse("administration-routes"))
    shown = {"routes": known, "seen": seen, "unheld": unheld(kept.slug, known), "errors": problems}
    return page(request, "administration/routes.html", status=status, here=HERE, **shown)


@administrators_only
def new_route(request: HttpRequest) -> HttpResponse:
    """One more route: before the one for every letter, if it has subjects."""
    by = by_of(request)
    kept = authority_of(by)
    known = routes_of(kept)

    def act(given: dict[str, Any], seen: int) -> None:
        made = _route(given)
        before = next((at for at, each in enumerate(known) if not each.subject), len(known)) if made.subject else len(known)
        keep_routes([*known[:before], made, *known[before:]], by=by, seen=seen)

    filling = _filling(request, _NONE, act, version(kept, Kind.ROUTES))
    return filled(request, filling._replace(title="Add a route of clearance", button="Add the route"))


@administrators_only
def route(request: HttpRequest, place: int) -> HttpResponse:
    """One route, as it is kept."""
    by = by_of(request)
    kept = authority_of(by)
    known = routes_of(kept)
    one = _at(known, place)

    def act(given: dict[str, Any], seen: int) -> None:
        keep_routes([*known[: place - 1], _route(given), *known[place:]], by=by, seen=seen)

    return filled(request, _filling(request, one, act, version(kept, Kind.ROUTES)))


@administrators_only
def remove_route(request: HttpRequest, place: int) -> HttpResponse:
    """Asks whether to take a route out."""
    by = by_of(request)
    kept = authority_of(by)
    known = routes_of(kept)
    one = _at(known, place)

    def act(_: dict[str, Any], seen: int) -> None:
        keep_routes([*known[: place - 1], *known[place:]], by=by, seen=seen)

    lede = "Letters that are on their way through it go on as they are. Where no route fits a letter, nobody clears it."
    form, back = form_of(request, {}), reverse("administration-routes")
    title = f"Do you want to take out the route “{one.name}”?"
    return filled(request, Filling(title, "Take it out", act, form, back, version(kept, Kind.ROUTES), lede, warning=True))


def _filling(request: HttpRequest, one: Route, act: Act, seen: int) -> Filling:
    count = _rows(request, len(one.steps))
    fields: dict[str, forms.Field] = {
        "name": Words("Name of the route", needed="Enter the name of the route", longest=200),
        "subject": Words("Subjects, one a line", rows=4, hint=_SUBJECTS),
    }
    begins: dict[str, Any] = {"name": one.name, "subject": "\n".join(one.subject)}
    for at in range(1, count + 1):
        fields[f"clearer-{at}"] = Words("Who clears", longest=200, hint="The title of a post, or what a clearer clears for, like Legal.")
        fields[f"information-{at}"] = Tick("Sees the letter for information, and cannot hold it")
    for at, step in enumerate(one.steps, start=1):
        begins |= {f"clearer-{at}": step.clearer, f"information-{at}": not step.holds}
    groups = [(f"Step {at}", (f"clearer-{at}", f"information-{at}")) for at in range(1, count + 1)]
    form = form_of(request, fields, begins)
    return Filling(one.name, "Save", act, form, reverse("administration-routes"), seen, groups=groups)


def _rows(request: HttpRequest, kept: int) -> int:
    """As many steps as were sent, or four, or one more than are kept."""
    sent = sum(name.startswith("clearer-") for name in request.POST)
    return min(sent, _MOST_STEPS) if request.method == "POST" else max(_STEPS, kept + 1)


def _route(given: dict[str, Any]) -> Route:
    rows = [(given[name], given[f"information-{name.partition('-')[2]}"]) for name in given if name.startswith("clearer-")]
    steps = tuple(ClearanceStep(clearer, holds=not information) for clearer, information in rows if clearer)
    return Route(given["name"], lines_of(given["subject"]), steps)


def _at(known: Sequence[Route], place: int) -> Route:
    if not 1 <= place <= len(known):
        raise Http404
    return known[place - 1]


def _moved(known: Sequence[Route], move: str) -> list[Route]:
    """The routes with one of them a place further up or down, as the button says: "up 2"."""
    way, _, number = move.partition(" ")
    at, to = _number(number) - 1, _number(number) - 1 + {"up": -1, "down": 1}.get(way, 0)
    if not (0 <= at < len(known) and 0 <= to < len(known)):
        raise Http404
    moved = list(known)
    moved[at], moved[to] = moved[to], moved[at]
    return moved


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise Http404
    return int(text)
