"""What needs somebody: late, due today, due this week, to do next, waiting for others; by person and by service.

Nothing that needs no one is in it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Count, F, Q, QuerySet

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.milestones import Milestone, StageOfWork, milestone
from answerable.casework.authority.models import InformationRequest, InternalReview, PublicAuthority
from answerable.casework.authority.next_step import HEAD, OFFICER, REVIEWER
from answerable.casework.authority.permissions import OPEN, Do, Role
from answerable.casework.authority.states import State
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

MOST = 25
MINE, EVERYONE, NOBODY = "mine", "everyone", "nobody"
_OURS = (OFFICER, HEAD, REVIEWER)
_COLUMNS = (
    *("pk", "reference", "subject", "state", "last_day", "next_action", "whose_move", "move_by", "stage"),
    *("officer__title", "received_on"),
)


class Line(NamedTuple):
    """One request in the queue: how far its last day is, whose move it is and what it is, and the body's own milestone."""

    request: InformationRequest
    how_far: str
    whose: str
    action: str
    by: date | None
    milestone: Milestone | None = None
    behind: bool = False
    norm_day: date | None = None  # of an internal review: the Code's, and no law's


class Group(NamedTuple):
    """Requests of one kind, the most pressing first, and whether there are more than are shown."""

    name: str
    lines: tuple[Line, ...]
    more: bool


class Load(NamedTuple):
    """How much somebody has: all of it, what is late, and what is due this week, today included."""

    key: str
    who: str
    every: int
    late: int
    week: int


class Queue(NamedTuple):
    """The groups, in the order of their pressure; and the loads of people and of services."""

    groups: tuple[Group, ...]
    people: tuple[Load, ...]
    services: tuple[Load, ...]


def queue(by: By, *, whose: str = "", service: str = "") -> Queue:
    """What needs somebody in a person's body: theirs and nobody's, everyone's, or one officer's; or what waits for one service.

    Raises `NotPermitted`.
    """
    permit(by, Do.SEE_REGISTER)
    today = by.today
    sunday = today + timedelta(days=6 - today.weekday())
    needing = _needing(by)
    some = _of(needing, by, whose or default_of(by), service)
    later = Q(last_day__gt=sunday) | Q(last_day__isnull=True)
    wanted = (
        ("Late", some.filter(last_day__lt=today)),
        ("Due today", some.filter(last_day=today)),
        ("Due this week", some.filter(last_day__gt=today, last_day__lte=sunday)),
        ("To do next", some.filter(later, whose_move__in=_OURS)),
        ("Waiting for others", some.filter(later).exclude(whose_move__in=_OURS)),
    )
    settings = PublicAuthority.objects.filter(slug=by.person.body).values_list("settings", flat=True).first() or {}
    taken = [(name, _first(rows)) for name, rows in wanted]
    norms = _norms(row for _, rows in taken for row in rows)
    groups = tuple(Group(name, tuple(_line(row, today, settings, norms) for row in rows[:MOST]), len(rows) > MOST) for name, rows in taken)
    return Queue(groups, *_loads(needing, by, today, sunday))


def default_of(by: By) -> str:
    """Whose queue somebody sees first: an officer their own, everybody else everyone's."""
    return MINE if Role.OFFICER in by.roles else EVERYONE


def _needing(by: By) -> QuerySet[InformationRequest]:
    states = [each.value for each in (*OPEN, State.REVIEW)]
    return InformationRequest.objects.filter(authority__slug=by.person.body, state__in=states).exclude(whose_move="")


def _of(needing: QuerySet[InformationRequest], by: By, whose: str, service: str) -> QuerySet[InformationRequest]:
    if service:
        return needing.filter(whose_move=service)
    if whose == MINE:
        return needing.filter(Q(officer=by.person.pk) | Q(officer__isnull=True))
    if whose == NOBODY:
        return needing.filter(officer__isnull=True)
    if whose.isascii() and whose.isdigit() and len(whose) < 10:
        return needing.filter(officer=int(whose))
    return needing


def _first(rows: QuerySet[InformationRequest]) -> list[InformationRequest]:
    return list(rows.select_related("officer").only(*_COLUMNS).order_by(F("last_day").asc(nulls_last=True), "pk")[: MOST + 1])


def _norms(rows: Iterable[InformationRequest]) -> dict[int, date]:
    """The day by which the review of each request under review is normally answered."""
    reviewed = [row.pk for row in rows if row.state == State.REVIEW.value]
    if not reviewed:
        return {}
    open_ones = InternalReview.objects.filter(request__in=reviewed, answered_on__isnull=True)
    return dict(open_ones.order_by("number").values_list("request", "norm_day"))


def _line(row: InformationRequest, today: date, settings: dict[str, Any], norms: dict[int, date]) -> Line:
    due = milestone(settings, row.stage, row.last_day)
    whose, action = row.whose_move, row.next_action
    if row.stage == StageOfWork.SEARCH.value and whose not in _OURS and row.move_by is not None and row.move_by < today:
        # A day passes without an event: what a service owed by then is now for the officer to chase.
        whose, action = OFFICER, f"Chase {row.whose_move}, which was to search by {say(row.move_by)}"
    behind = due is not None and due.day < today
    return Line(row, how_far(row.last_day, today=today), whose, action, row.move_by, due, behind, norms.get(row.pk))


def how_far(last_day: date | None, *, today: date) -> str:
    """How far a last day is: in 4 working days, today, 3 working days late."""
    if last_day is None:
        return ""
    if last_day == today:
        return "today"
    try:
        left, late = calendar().count(after=today, to=last_day), calendar().count(after=last_day, to=today)
    except NotLaw:
        return ""
    if last_day > today:
        return f"in {_days(left)}"
    return f"{_days(late)} late" if late else "late"


def _days(count: int) -> str:
    return f"{count} working day{'' if count == 1 else 's'}"


def _loads(needing: QuerySet[InformationRequest], by: By, today: date, sunday: date) -> tuple[tuple[Load, ...], tuple[Load, ...]]:
    counts = needing.values("officer_id", "officer__title", "whose_move").annotate(
        every=Count("pk"), late=Count("pk", filter=Q(last_day__lt=today)), week=Count("pk", filter=Q(last_day__range=(today, sunday)))
    )
    rows: list[Any] = list(counts)
    people = [(str(row["officer_id"] or NOBODY), row["officer__title"] or "Nobody yet", row) for row in rows]
    services = [(row["whose_move"], row["whose_move"], row) for row in rows if row["whose_move"] not in _OURS]
    return _summed(people, by), _summed(services, by)


def _summed(rows: Sequence[tuple[str, str, dict[str, Any]]], by: By) -> tuple[Load, ...]:
    loads: dict[str, Load] = {}
    for key, who, row in rows:
        had = loads.get(key, Load(key, "You" if key == str(by.person.pk) else who, 0, 0, 0))
        loads[key] = had._replace(every=had.every + row["every"], late=had.late + row["late"], week=had.week + row["week"])
    return tuple(sorted(loads.values(), key=lambda each: (-each.late, -each.week, -each.every, each.who)))
