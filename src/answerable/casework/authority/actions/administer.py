"""What an administrator says of the authority itself: who it is, what the law asks about it, and how it arranges its own work.

Each is one change and one event in the chain of the body. None reads a case; new school days count the live ones again.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.count_again import count_again
from answerable.casework.authority.administering import Change, Kind, administering
from answerable.casework.authority.arrangements import (
    CASES,
    MILESTONES,
    RETENTION,
    ROUTES,
    SERVICES,
    STAGES,
    OwnMilestone,
    RetentionLine,
    Route,
    routes_of,
    schedule_of,
    services_of,
)
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.outside import WELSH, Outside, outside_in_welsh
from answerable.casework.authority.unable import NotReady
from answerable.law.exemption import Authority
from answerable.law.time_limit import School

FACTS = (*Authority._fields, "in_scotland", "listed_in_part_i")
SCHOOL = "school"
LONGEST_NAME, LONGEST_WAIT, LONGEST_KEPT = 200, 60, 100


class Described(NamedTuple):
    """Who an authority is to those whom it writes to. No complaints procedure: it has none, and its letters say so."""

    name: str
    aliases: tuple[str, ...]
    address: str
    email: str
    complaints_procedure: str


def describe(described: Described, *, by: By, seen: int | None = None) -> PublicAuthority:
    """Says who the authority is. Raises `NotReady` without a name, or for an e-mail address that is none."""
    told = described._replace(name=described.name.strip(), aliases=_each_once(described.aliases))
    _must_have_a_name(told.name, "The name of the authority")
    if told.email:
        _must_be_an_address(told.email)
    with administering(Kind.DESCRIBED, by=by, seen=seen) as change:
        was = description_of(change.authority)
        if told != was:
            for field, value in told._asdict().items():
                setattr(change.authority, field, list(value) if field == "aliases" else value)
            change.record({"was": _sealable(was), "now": _sealable(told)})
    return change.authority


def description_of(authority: PublicAuthority) -> Described:
    """Who the authority is, as it is kept."""
    return Described(authority.name, tuple(authority.aliases), authority.address, authority.email, authority.complaints_procedure)


def describe_in_welsh(outside: Outside, *, by: By, seen: int | None = None) -> PublicAuthority:
    """Says who the authority is on its letters in Welsh. What is left empty is as in English; how to complain is not, and is missed."""
    told = Outside(*(each.strip() for each in outside))
    with administering(Kind.IN_WELSH, by=by, seen=seen) as change:
        was = outside_in_welsh(change.authority)
        if told != was:
            change.authority.settings = {**change.authority.settings, WELSH: told._asdict()}
            change.record({"was": _words_of(was), "now": _words_of(told)})
    return change.authority


def _words_of(outside: Outside) -> dict[str, str]:
    return {"name": outside.name, "address": outside.address, "text": outside.complaints_procedure}


def say_facts(true: Sequence[str], *, by: By, seen: int | None = None) -> PublicAuthority:
    """Says which of `FACTS` are true of the authority. Raises `NotReady` for what is none of them."""
    strange = sorted(set(true) - set(FACTS))
    if strange:
        raise NotReady(f"“{strange[0]}” is nothing that the law asks about an authority. Choose from those that are listed.")
    with administering(Kind.FACTS, by=by, seen=seen) as change:
        was = [name for name in FACTS if change.authority.facts.get(name)]
        now = [name for name in FACTS if name in true]
        if now != was:
            special = {name: value for name, value in change.authority.facts.items() if name not in FACTS}
            change.authority.facts = {**dict.fromkeys(now, True), **special}
            change.record({"was": was, "now": now})
    return change.authority


def count_by_school_days(school: School | None, sessions: Sequence[date], *, by: By, seen: int | None = None) -> int:
    """Says by which regulations the authority's time is counted, and on which days it has a session; None: by the Act alone.

    Live cases are counted again; each whose last day moves gets an event of its own, and how many did is returned. Raises `NotReady`
    for a school without a day.
    """
    if school is not None and not sessions:
        raise NotReady("Give the days on which the school has a session, one a line: without them no last day can be counted.")
    with administering(Kind.SCHOOL_DAYS, by=by, seen=seen) as change:
        was = change.authority.facts.get(SCHOOL, {})
        now = {"kind": school.value, "sessions": [each.isoformat() for each in sessions]} if school is not None else {}
        if now == was:
            return 0
        others = {name: value for name, value in change.authority.facts.items() if name != SCHOOL}
        change.authority.facts = {**others, SCHOOL: now} if now else others
        change.record({"was": was, "now": now})
        return count_again(change.authority, "the school days were given anew", by=by)


def keep_services(services: Sequence[str], *, by: By, seen: int | None = None) -> None:
    """Says which services searches are sent to. Raises `NotReady` for one that is named twice or has no name."""
    named = tuple(each.strip() for each in services)
    for each in named:
        _must_have_a_name(each, "The name of a service")
    _must_differ(named, "service")
    with administering(Kind.SERVICES, by=by, seen=seen) as change:
        _arrange(change, SERVICES, list(services_of(change.authority)), list(named))


def keep_routes(routes: Sequence[Route], *, by: By, seen: int | None = None) -> None:
    """Says the routes of clearance, in the order in which they are tried.

    Raises `NotReady` for a route without a name or a step, for one in which nobody can hold a letter, and for one that never comes to be
    tried because one before it is for every letter.
    """
    _must_differ([each.name for each in routes], "route")
    for each in routes:
        _must_be_a_route(each)
    _must_all_be_tried(routes)
    with administering(Kind.ROUTES, by=by, seen=seen) as change:
        was = [each.table() for each in routes_of(change.authority)]
        _arrange(change, ROUTES, was, [each.table() for each in routes])


def keep_milestones(milestones: Sequence[OwnMilestone], *, by: By, seen: int | None = None) -> None:
    """Says by how many working days before the last day each team's step is due. Raises `NotReady` without a team, or for too long."""
    for each in milestones:
        if each.stage not in STAGES:
            raise NotReady(f"“{each.stage}” is no stage of the work. Choose from those that are listed.")
        _must_have_a_name(each.team, f"The team of “{STAGES[each.stage]}”")
        if not 0 <= each.working_days_before <= LONGEST_WAIT:
            raise NotReady(f"“{STAGES[each.stage]}” is due 0 to {LONGEST_WAIT} working days before the last day. Enter one of these.")
    _must_differ([STAGES[each.stage] for each in milestones], "milestone")
    with administering(Kind.MILESTONES, by=by, seen=seen) as change:
        _arrange(change, MILESTONES, change.authority.settings.get(MILESTONES, []), [each._asdict() for each in milestones])


def keep_schedule(lines: Sequence[RetentionLine], *, by: By, seen: int | None = None) -> None:
    """Says the retention schedule, line by line. Raises `NotReady` for a line without a name, named twice, or of no whole years."""
    for each in lines:
        _must_have_a_name(each.name, "The name of a line")
        if not 1 <= each.years <= LONGEST_KEPT:
            what = "a case is kept for 1 to {} years after it was closed" if each.of == CASES else "a message is kept for 1 to {} years"
            raise NotReady(f"“{each.name}”: {what.format(LONGEST_KEPT)}. Enter one of these.")
    _must_differ([each.name for each in lines], "line")
    with administering(Kind.RETENTION, by=by, seen=seen) as change:
        was = [each._asdict() for each in schedule_of(change.authority)]
        _arrange(change, RETENTION, was, [each._asdict() for each in lines])


def _arrange(change: Change, what: str, was: object, now: object) -> None:
    if now != was:
        change.authority.settings = {**change.authority.settings, what: now}
        change.record({"was": was, "now": now})


def _must_be_a_route(route: Route) -> None:
    _must_have_a_name(route.name, "The name of a route")
    if not route.steps:
        raise NotReady(f"Nobody clears on the route “{route.name}”. Give it at least one step.")
    for step in route.steps:
        _must_have_a_name(step.clearer, f"Who clears on the route “{route.name}”")
    _must_differ([step.clearer for step in route.steps], "clearer")
    if not any(step.holds for step in route.steps):
        raise NotReady(f"Everybody on the route “{route.name}” sees a letter for information. Give it somebody who can hold it.")
    for subject in route.subject:
        _must_have_a_name(subject, f"A subject of the route “{route.name}”")


def _must_all_be_tried(routes: Sequence[Route]) -> None:
    """The first route that fits is taken, so what follows a route for every letter is never reached."""
    for at, each in enumerate(routes[:-1]):
        if not each.subject:
            raise NotReady(
                f"“{each.name}” is for every letter, so “{routes[at + 1].name}” after it would never be taken. "
                "Put the route for every letter last, or give it subjects."
            )


def _must_have_a_name(name: str, what: str) -> None:
    if not name.strip():
        raise NotReady(f"{what} is empty. Enter it, or take the line out.")
    if len(name) > LONGEST_NAME:
        raise NotReady(f"{what} is longer than {LONGEST_NAME} characters. Shorten it.")


def _must_differ(names: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for each in names:
        if each.casefold() in seen:
            raise NotReady(f"There are two of the {what} “{each}”. Take one out, or give it another name.")
        seen.add(each.casefold())


def _must_be_an_address(email: str) -> None:
    try:
        validate_email(email)
    except ValidationError:
        raise NotReady(f"“{email}” is not an e-mail address. Write it like foi@council.gov.uk.") from None


def _each_once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in names if each.strip()))


def _sealable(described: Described) -> Mapping[str, Any]:
    """What a ledger keeps of it: long texts under the key whose values are sealed."""
    told = {**described._asdict(), "aliases": list(described.aliases)}
    return {**told, "complaints_procedure": {"text": described.complaints_procedure}}
