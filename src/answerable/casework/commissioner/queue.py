"""The queue: what needs somebody, the most pressing first; how old each complaint is; and who has how many."""

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Count, F, Q

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.projection import bring_up_to
from answerable.casework.commissioner.states import State

MOST = 50
MINE, EVERYONE = "mine", "everyone"
_AGES = ((182, "over six months"), (91, "three to six months"), (30, "one to three months"), (0, "under a month"))


class Line(NamedTuple):
    """A complaint in the queue, and how many days ago it came."""

    complaint: Complaint
    days_old: int
    late: bool


class Age(NamedTuple):
    """How many open complaints are so old."""

    words: str
    many: int


class Load(NamedTuple):
    """How many open complaints somebody has, and how many are late."""

    who: str
    many: int
    late: int


class Queue(NamedTuple):
    """What is shown: at most `MOST` lines, whether there are more, and the counts over all."""

    lines: tuple[Line, ...]
    more: bool
    ages: tuple[Age, ...]
    loads: tuple[Load, ...]


def queue(by: By, *, whose: str = MINE) -> Queue:
    """The open complaints of the office: those of this person and of nobody yet, or everyone's; for a signatory, those to be signed too.

    Four queries, however many there are, but for the first look of a day at those of which a day has passed.
    """
    bring_up_to(by.today, office=by.body, most=MOST)
    every = Complaint.objects.filter(office__slug=by.body).exclude(state=State.CLOSED.value)
    signs = Q(state=State.SIGNING.value) if Role.SIGNATORY in by.roles else Q(pk__in=())
    chosen = every.filter(Q(officer=by.person) | Q(officer__isnull=True) | signs) if whose == MINE else every
    rows = list(chosen.select_related("officer").order_by(F("move_by").asc(nulls_last=True), "received_on", "id")[: MOST + 1])
    lines = tuple(Line(each, (by.today - each.received_on).days, each.move_by is not None and each.move_by < by.today) for each in rows)
    return Queue(lines[:MOST], len(lines) > MOST, _ages(by), _loads(by))


def _ages(by: By) -> tuple[Age, ...]:
    every = Complaint.objects.filter(office__slug=by.body).exclude(state=State.CLOSED.value)
    younger: date | None = None
    counted = {}
    for days, _ in _AGES:
        since = by.today - timedelta(days=days)
        within = Q(received_on__lte=since) if younger is None else Q(received_on__lte=since, received_on__gt=younger)
        counted[f"a{days}"] = Count("id", filter=within)
        younger = since
    found = every.aggregate(**counted)
    return tuple(Age(words, found[f"a{days}"]) for days, words in _AGES)


def _loads(by: By) -> tuple[Load, ...]:
    every = Complaint.objects.filter(office__slug=by.body).exclude(state=State.CLOSED.value)
    rows = (
        every.values("officer__title", "officer")
        .annotate(count=Count("id"), late=Count("id", filter=Q(move_by__lt=by.today)))
        .order_by("-count", "officer")
    )
    return tuple(Load(each["officer__title"] or "Nobody yet", each["count"], each["late"]) for each in rows)
