"""How the authority arranges its work: services, milestones and the retention schedule, each on one page."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions.administer import keep_milestones, keep_schedule, keep_services
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.arrangements import (
    CASES,
    MESSAGES,
    STAGES,
    OwnMilestone,
    RetentionLine,
    milestones_of,
    routes_of,
    schedule_of,
    services_of,
)
from answerable.casework.authority.clearers import unheld
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.unable import NotReady
from answerable.web.administration.filling import HERE, Filling, administrators_only, filled, form_of, lines_of
from answerable.web.signed_in import page
from answerable.web.work.fields import Number, OneOf, Words
from answerable.web.work.who import by_of

_SPARE_LINES = 2


@administrators_only
def index(request: HttpRequest) -> HttpResponse:
    """Everything that is administered, and how much of it there is."""
    kept = authority_of(by_of(request))
    routes = routes_of(kept)
    return page(
        request,
        "administration/index.html",
        here=HERE,
        kept=kept,
        services=services_of(kept),
        routes=routes,
        unheld=sorted(unheld(kept.slug, routes)),
        milestones=milestones_of(kept),
        schedule=schedule_of(kept),
    )


@administrators_only
def services(request: HttpRequest) -> HttpResponse:
    """The services that searches are sent to."""
    by = by_of(request)
    kept = authority_of(by)
    form = form_of(
        request,
        {"services": Words("Services, one a line", rows=12, hint="For example, Planning. Each is answered for by a service contact.")},
        {"services": "\n".join(services_of(kept))},
    )

    def act(given: dict[str, Any], seen: int) -> None:
        keep_services(lines_of(given["services"]), by=by, seen=seen)

    lede = "A search is sent to a service. One that you take out is sent nothing more, and what it has still comes back."
    filling = Filling("Services", "Save", act, form, reverse("administration"), version(kept, Kind.SERVICES), lede)
    return filled(request, filling)


@administrators_only
def milestones(request: HttpRequest) -> HttpResponse:
    """By when each team's step is due."""
    by = by_of(request)
    kept = authority_of(by)
    fields: dict[str, forms.Field] = {}
    for stage in STAGES:
        fields[f"{stage}-team"] = Words("Team", longest=200)
        fields[f"{stage}-days"] = Number("Working days before the last day")
    begins: dict[str, Any] = {}
    for each in milestones_of(kept):
        begins |= {f"{each.stage}-team": each.team, f"{each.stage}-days": each.working_days_before}

    def act(given: dict[str, Any], seen: int) -> None:
        keep_milestones(_milestones(given), by=by, seen=seen)

    groups = [(f"{words}, by", (f"{stage}-team", f"{stage}-days")) for stage, words in STAGES.items()]
    lede = "The queue shows the day of each milestone. They are your own, and never the law’s. Leave empty what you do not use."
    filling = Filling("Milestones", "Save", act, form_of(request, fields, begins), reverse("administration"), groups=groups)
    return filled(request, filling._replace(version=version(kept, Kind.MILESTONES), lede=lede))


def _milestones(given: dict[str, Any]) -> list[OwnMilestone]:
    found = []
    for stage, words in STAGES.items():
        team, days = given[f"{stage}-team"], given[f"{stage}-days"]
        if team and days is None:
            raise NotReady(f"“{words}” has a team and no day. Enter how many working days before the last day it is due.")
        if days is not None:
            found.append(OwnMilestone(stage, team, days))
    return found


@administrators_only
def retention(request: HttpRequest) -> HttpResponse:
    """The retention schedule."""
    by = by_of(request)
    kept = authority_of(by)
    lines = schedule_of(kept)
    count = _rows(request, len(lines))
    fields: dict[str, forms.Field] = {}
    for at in range(1, count + 1):
        fields[f"name-{at}"] = Words("Name", longest=200)
        fields[f"years-{at}"] = Number("Years after the case was closed, or the message set aside")
        fields[f"of-{at}"] = OneOf("Of what?", ((CASES, "Closed cases"), (MESSAGES, "Messages set aside")), begins=CASES)
    begins: dict[str, Any] = {}
    for at, each in enumerate(lines, start=1):
        begins |= {f"name-{at}": each.name, f"years-{at}": each.years, f"of-{at}": each.of}

    def act(given: dict[str, Any], seen: int) -> None:
        keep_schedule(_lines(given, count), by=by, seen=seen)

    groups = [(f"Line {at}", (f"name-{at}", f"years-{at}", f"of-{at}")) for at in range(1, count + 1)]
    lede = "The head of service disposes of closed cases and of messages set aside, under a line of this. Empty a line to take it out."
    filling = Filling("Retention schedule", "Save", act, form_of(request, fields, begins), reverse("administration"), groups=groups)
    return filled(request, filling._replace(version=version(kept, Kind.RETENTION), lede=lede))


def _rows(request: HttpRequest, kept: int) -> int:
    """As many lines as were sent, or as are kept and two more."""
    sent = sum(name.startswith("name-") for name in request.POST)
    return min(sent, 200) if request.method == "POST" else kept + _SPARE_LINES


def _lines(given: dict[str, Any], count: int) -> list[RetentionLine]:
    found = []
    for at in range(1, count + 1):
        name, years = given[f"name-{at}"], given[f"years-{at}"]
        if name and years is None:
            raise NotReady(f"“{name}” has no years. Enter for how many years a case is kept after closing, or a message set aside.")
        if years is not None:
            found.append(RetentionLine(name, years, given[f"of-{at}"] or CASES))
    return found
