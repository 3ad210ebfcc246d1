"""What needs somebody: late, due today, due this week, to do next, waiting for others; by person and by service.

Nothing that needs no one is in it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial, reduce
from itertools import product
from operator import or_
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Count, DateField, F, Max, Q, QuerySet, Subquery, Value

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.milestones import Milestone, StageOfWork, milestone
from answerable.casework.authority.models import InformationRequest, InternalReview, Letter, PublicAuthority
from answerable.casework.authority.ncnd.release_day import OffItsDay, off_its_day
from answerable.casework.authority.next_step import OFFICER, OURS
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.states import LetterState, State
from answerable.casework.kept_lately import KeptLately
from answerable.casework.ledger.models import Entry
from answerable.casework.prepared import Given, Prepared
from answerable.documents.letters import Kind
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

MOST = 25
MINE, EVERYONE, NOBODY = "mine", "everyone", "nobody"
_ONE, _SERVICE = "one", "service"
_WAITING = "Waiting for others"


class Row(NamedTuple):
    """A request as the queue shows it. `officer` is the officer's title, or None while nobody has it."""

    pk: int
    reference: str
    subject: str
    state: str
    last_day: date | None
    next_action: str
    whose_move: str
    move_by: date | None
    stage: str
    release_on: date | None
    officer: str | None


class Line(NamedTuple):
    """One request in the queue: how far its last day is, whose move it is and what it is, and the body's own milestone."""

    request: Row
    how_far: str
    whose: str
    action: str
    by: date | None
    milestone: Milestone | None = None
    behind: bool = False
    norm_day: date | None = None  # of an internal review: the Code's, and no law's
    off_its_day: OffItsDay | None = None  # of an answer that has a day of its own


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
    given = {"body": by.person.body, "today": today, "sunday": today + timedelta(days=6 - today.weekday())}
    kind, who = _whose(by, whose or default_of(by), service)
    settings, head = next(iter(_AS_IT_STANDS.rows(body=by.person.body)), ({}, ""))
    # Counted again when anything has happened since, and on another day.
    counted = _COUNTED.get(by.person.body, (head, today), lambda: [_Counted._make(each) for each in _LOADS.rows(**given)])
    nobody_waits = all(each.whose_move in OURS for each in counted)
    asked = [name for name in _GROUPS if name != _WAITING or not nobody_waits]
    found = {name: [Row._make(each) for each in _ROWS[name, kind].rows(who=who, **given)] for name in asked}
    every = [row for rows in found.values() for row in rows]
    beside = _Beside(today, settings, _norms(every), _ready(every))
    return Queue(tuple(_group(name, found.get(name, []), beside) for name in _GROUPS), *_loads(counted, by))


class _Beside(NamedTuple):
    """What stands beside the rows: the day, the body's settings, the norms of reviews, and which answers are ready and do not wait."""

    today: date
    settings: dict[str, Any]
    norms: dict[int, date]
    ready: frozenset[int]


def _group(name: str, rows: Sequence[Row], beside: _Beside) -> Group:
    return Group(name, tuple(_line(row, beside) for row in rows[:MOST]), len(rows) > MOST)


def default_of(by: By) -> str:
    """Whose queue somebody sees first: an officer their own, everybody else everyone's."""
    return MINE if Role.OFFICER in by.roles else EVERYONE


def _whose(by: By, whose: str, service: str) -> tuple[str, object]:
    """Which of the kinds of queue is asked for, and whose."""
    if service:
        return _SERVICE, service
    if whose in (MINE, NOBODY):
        return whose, by.person.pk
    if whose.isascii() and whose.isdigit() and len(whose) < 10:
        return _ONE, int(whose)
    return EVERYONE, None


# The questions of the queue, worked out once. What is given: the body, the day, the Sunday that ends its week, and whose the queue is.
_TODAY, _SUNDAY = Given("today", DateField()), Given("sunday", DateField())
_WHO = Given("who", BigIntegerField())
_LATER = (Q(last_day__gt=_SUNDAY), Q(last_day__isnull=True))
# As values: of a plain `False` Django makes a question that no index answers.
_OURS, _OTHERS = Value(False), Value(True)
# Of each group the days, each read in the order of an index, and whose move it is.
_GROUPS: dict[str, tuple[tuple[Q, ...], Q]] = {
    "Late": ((Q(last_day__lt=_TODAY),), Q()),
    "Due today": ((Q(last_day=_TODAY),), Q()),
    "Due this week": ((Q(last_day__gt=_TODAY, last_day__lte=_SUNDAY),), Q()),
    "To do next": (_LATER, Q(waits_for_others=_OURS)),
    _WAITING: (_LATER, Q(waits_for_others=_OTHERS)),
}
# Whose it is.
_OF: dict[str, tuple[Q, ...]] = {
    MINE: (Q(officer=_WHO), Q(officer__isnull=True)),
    NOBODY: (Q(officer__isnull=True),),
    _ONE: (Q(officer=_WHO),),
    EVERYONE: (Q(),),
    _SERVICE: (Q(whose_move=Given("who", CharField())),),
}


def _needing() -> "QuerySet[InformationRequest]":
    """What is somebody's move: nothing that is answered, closed or disposed of is."""
    return InformationRequest.objects.filter(authority__slug=Given("body", CharField())).exclude(whose_move="")


def _first(days: Iterable[Q], whose: Q, of: Iterable[Q]) -> "QuerySet[Any, Any]":
    each = [
        _needing().filter(whose).filter(who).filter(day).order_by("last_day", "pk").values("pk")[: MOST + 1]
        # What presses is read in the order of its days, whosever it is; what does not, for each whose it is in the order of theirs.
        for day, who in product(days, of if whose else (reduce(or_, of),))
    ]
    some = reduce(or_, (Q(pk__in=first) for first in each))
    rows = InformationRequest.objects.filter(some).order_by(F("last_day").asc(nulls_last=True), "pk")
    return rows.values_list(*Row._fields[:-1], "officer__title")[: MOST + 1]


class _Counted(NamedTuple):
    officer: int | None
    title: str | None
    whose_move: str
    every: int
    late: int
    week: int


def _counts() -> "QuerySet[Any, Any]":
    late, week = Q(last_day__lt=_TODAY), Q(last_day__range=(_TODAY, _SUNDAY))
    counted = (
        _needing()
        .values("officer_id", "whose_move")
        .annotate(title=Max("officer__title"), every=Count("pk"), late=Count("pk", filter=late), week=Count("pk", filter=week))
    )
    return counted.values_list("officer_id", "title", "whose_move", "every", "late", "week")


def _as_it_stands() -> "QuerySet[Any, Any]":
    """A body's settings, and the last thing that happened anywhere: its hash is over what happened before it."""
    last = Subquery(Entry.objects.order_by("-id").values("hash")[:1])
    return PublicAuthority.objects.filter(slug=Given("body", CharField())).values_list("settings", last)


_ROWS = {(name, kind): Prepared(partial(_first, *group, of)) for name, group in _GROUPS.items() for kind, of in _OF.items()}
_LOADS = Prepared(_counts)
_AS_IT_STANDS = Prepared(_as_it_stands)
_COUNTED: KeptLately[list[_Counted]] = KeptLately(most=64, seconds=60)


def _norms(rows: Iterable[Row]) -> dict[int, date]:
    """The day by which the review of each request under review is normally answered."""
    reviewed = [row.pk for row in rows if row.state == State.REVIEW.value]
    if not reviewed:
        return {}
    open_ones = InternalReview.objects.filter(request__in=reviewed, answered_on__isnull=True)
    return {pk: day for pk, day in open_ones.order_by("number").values_list("request", "norm_day") if day is not None}


def _ready(rows: Iterable[Row]) -> frozenset[int]:
    """The requests with an answer that is cleared, has a day of its own, and was not told to wait for it."""
    with_a_day = [row.pk for row in rows if row.release_on is not None]
    if not with_a_day:
        return frozenset()
    ready = Letter.objects.filter(request__in=with_a_day, kind=Kind.ANSWER.value, state=LetterState.CLEARED.value, goes_on__isnull=True)
    return frozenset(ready.order_by("request_id").values_list("request_id", flat=True))


def _line(row: Row, beside: _Beside) -> Line:
    today = beside.today
    due = milestone(beside.settings, row.stage, row.last_day)
    whose, action = row.whose_move, row.next_action
    if row.stage == StageOfWork.SEARCH.value and whose not in OURS and row.move_by is not None and row.move_by < today:
        # A day passes without an event: what a service owed by then is now for the officer to chase.
        whose, action = OFFICER, f"Chase {row.whose_move}, which was to search by {say(row.move_by)}"
    behind = due is not None and due.day < today
    off = off_its_day(row.release_on, ready=row.pk in beside.ready, today=today) if row.release_on is not None else None
    return Line(row, how_far(row.last_day, today=today), whose, action, row.move_by, due, behind, beside.norms.get(row.pk), off)


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


def _loads(counted: Sequence[_Counted], by: By) -> tuple[tuple[Load, ...], tuple[Load, ...]]:
    people = [(str(row.officer or NOBODY), row.title or "Nobody yet", row) for row in counted]
    services = [(row.whose_move, row.whose_move, row) for row in counted if row.whose_move not in OURS]
    return _summed(people, by), _summed(services, by)


def _summed(rows: Sequence[tuple[str, str, _Counted]], by: By) -> tuple[Load, ...]:
    loads: dict[str, Load] = {}
    for key, who, row in rows:
        had = loads.get(key, Load(key, "You" if key == str(by.person.pk) else who, 0, 0, 0))
        loads[key] = had._replace(every=had.every + row.every, late=had.late + row.late, week=had.week + row.week)
    return tuple(sorted(loads.values(), key=lambda each: (-each.late, -each.week, -each.every, each.who)))
