"""A page of the register: found by words and filters, the newest first, in as many queries whatever the size of the register."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, DateField, Field, Q, QuerySet

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.register.asked import DAYS, NOBODY, Asked, narrowing
from answerable.casework.authority.register.index import NotBuilt, day_at, newest, pk_at, place_of
from answerable.casework.authority.register.whose import are_of
from answerable.casework.authority.states import State
from answerable.casework.people.models import Person
from answerable.casework.prepared import Given, Prepared

PAGE = 25
_SHAPES = 64  # of what is asked: with a state, from a day on, beyond a place

# A request comes to these by an entry of its ledger and by nothing else, so that the index knows. To others it may come as time goes by.
_BY_ENTRIES = frozenset(each.value for each in (State.CLEARING, State.ANSWERED, State.REVIEW, State.REVIEWED, State.CLOSED, State.DISPOSED))

_OFFICERS = Prepared(
    lambda: (
        Person.objects.filter(body=Given("body", CharField()), posts__role__in=[Role.OFFICER.value, Role.HEAD.value])
        .distinct()
        .order_by("title", "pk")
        .values_list("pk", "title")
    )
)


class Row(NamedTuple):
    """A request as the register shows it. `officer` is the officer's title, or None while nobody has it."""

    pk: int
    reference: str
    subject: str
    state: str
    received_on: date
    last_day: date | None
    answered_on: date | None
    closed_on: date | None
    outcome: str
    provisions: str
    channel: str
    officer: str | None


_COLUMNS = (*Row._fields[:-1], "officer__title")


class Page(NamedTuple):
    """Requests, the newest first; the places beyond which there are older and newer ones; and what could not be searched."""

    rows: tuple[Row, ...]
    older: int | None = None
    newer: int | None = None
    unsearched: str = ""


def page(by: By, asked: Asked, *, beyond: int | None = None, newer: bool = False, size: int = PAGE) -> Page:
    """One page of what was asked for, from the newest or from beyond a place. Raises `NotPermitted`."""
    permit(by, Do.SEE_REGISTER)
    which = _Which(by, asked, beyond, newer, size)
    if not asked.words and asked.provision is None:
        return _page(which)
    try:
        state = asked.state if asked.state in _BY_ENTRIES else ""
        narrower = asked._replace(words="", provision=None, state="" if state else asked.state).narrows
        hits = newest(
            by.person.body,
            asked.words,
            provision=str(asked.provision or ""),
            state=state,
            beyond=beyond,
            newer=newer,
            most=0 if narrower else size + 1,  # no more than a page, where nothing narrows it further
        )
    except NotBuilt as why:
        if not asked.words:
            return _page(which)
        some = Q(subject__icontains=asked.words) | Q(reference__iexact=asked.words)
        return _page(which, some)._replace(unsearched=f"Only subjects and references were searched. {why}")
    some_page = _page(which, among=hits.pks)
    if not hits.more:
        return some_page
    # The filters may leave little of what the words found, while the words go on finding.
    if newer:
        return some_page._replace(newer=some_page.newer or hits.places[-1])
    return some_page._replace(older=some_page.older or hits.places[-1])


def every_page(by: By, asked: Asked, *, size: int = 1000) -> Iterator[tuple[Row, ...]]:
    """All that was asked for, page by page."""
    found = page(by, asked, size=size)
    while True:
        yield found.rows
        if found.older is None:
            return
        found = page(by, asked, beyond=found.older, size=size)


def officers(by: By) -> list[tuple[int, str]]:
    """Who works on requests in a person's body, by post; those of one post are told apart by their numbers."""
    found = [(pk, title) for pk, title in _OFFICERS.rows(body=by.person.body)]
    titles = [title for _, title in found]
    return [(pk, title if titles.count(title) == 1 else f"{title}, number {pk}") for pk, title in found]


class _Which(NamedTuple):
    """Who asks for which page of what."""

    by: By
    asked: Asked
    beyond: int | None
    newer: bool
    size: int


class _Shape(NamedTuple):
    """A question for a page without the values in it: its SQL is the same whatever they are."""

    filters: tuple[str, ...]
    nobody: bool
    late: bool
    beyond: bool
    newer: bool
    size: int
    among: int


# What a filter's value is; the others stand in the SQL itself.
_PLACED: dict[str, "Field[Any, Any]"] = {
    "state": CharField(),
    "law": CharField(),
    "officer": BigIntegerField(),
    **dict.fromkeys(DAYS, DateField()),
}


def _page(which: _Which, some: Q | None = None, *, among: list[int] | None = None) -> Page:
    """The page of those under a condition, or among those that the index found."""
    rows = [Row._make(each) for each in (_prepared(which, among) if some is None else None) or _asked_anew(which, some, among)]
    more, rows = len(rows) > which.size, rows[: which.size]
    if which.newer:
        rows.reverse()
    back = which.beyond is not None
    older_too, newer_too = (back, more) if which.newer else (more, back)
    return Page(tuple(rows), _place(rows[-1]) if rows and older_too else None, _place(rows[0]) if rows and newer_too else None)


def _prepared(which: _Which, among: list[int] | None) -> Iterator[Sequence[Any]] | None:
    """The rows by a question whose SQL was worked out before; None for one that is seldom asked."""
    asked, most = which.asked, which.size + 1
    if asked.outcome or (among is None and asked.provision is not None) or (among is not None and len(among) > most):
        return None
    nobody = asked.officer == NOBODY
    filters = tuple(name for name in _PLACED if getattr(asked, name) and not (name == "officer" and nobody))
    shape = _Shape(filters, nobody, asked.late, which.beyond is not None, which.newer, which.size, 0 if among is None else most)
    values = {name: getattr(asked, name) for name in filters} | {"body": which.by.person.body, "today": which.by.today}
    if which.beyond is not None:
        values |= {"day": day_at(which.beyond), "pk": pk_at(which.beyond)}
    values |= {f"among{nth}": pk for nth, pk in zip_longest(range(shape.among), among or (), fillvalue=0)}
    return _question(shape).rows(**values)


@lru_cache(_SHAPES)
def _question(shape: _Shape) -> Prepared:
    def ask() -> "QuerySet[Any, Any]":
        values: dict[str, Any] = {name: Given(name, _PLACED[name]) for name in shape.filters}
        asked = Asked(**values, late=shape.late)
        whole, day = BigIntegerField(), DateField()
        condition = narrowing(asked._replace(officer=NOBODY) if shape.nobody else asked, today=Given("today", day))
        if shape.among:
            condition &= Q(pk__in=[Given(f"among{nth}", whole) for nth in range(shape.among)])
        place = (Given("day", day), Given("pk", whole)) if shape.beyond else None
        return _newest(_of(Given("body", CharField()), condition, few=bool(shape.among)), place, newer=shape.newer, size=shape.size)

    return Prepared(ask)


def _asked_anew(which: _Which, some: Q | None, among: list[int] | None) -> "QuerySet[Any, Any]":
    condition = narrowing(which.asked, today=which.by.today, indexed=among is not None) & (some or Q())
    if among is not None:
        condition &= Q(pk__in=among)
    place = (day_at(which.beyond), pk_at(which.beyond)) if which.beyond is not None else None
    return _newest(_of(which.by.person.body, condition, few=among is not None), place, newer=which.newer, size=which.size)


def _of(body: object, condition: Q, *, few: bool) -> "QuerySet[InformationRequest, Any]":
    """The requests of a body under a condition, which may name the few that they are."""
    found = InformationRequest.objects.filter(condition)
    return found.filter(are_of(body)) if few else found.filter(authority__slug=body)


def _newest(
    found: "QuerySet[InformationRequest, Any]", place: tuple[object, object] | None, *, newer: bool, size: int
) -> "QuerySet[Any, Any]":
    if place is not None:
        day, pk = place
        # The first condition is what an index can use; the second leaves out what stands before the place on that very day.
        found = (
            found.filter(Q(received_on__gte=day) & (Q(received_on__gt=day) | Q(pk__gt=pk)))
            if newer
            else found.filter(Q(received_on__lte=day) & (Q(received_on__lt=day) | Q(pk__lt=pk)))
        )
    order = ("received_on", "pk") if newer else ("-received_on", "-pk")
    return found.order_by(*order).values_list(*_COLUMNS)[: size + 1]


def _place(row: Row) -> int:
    return place_of(row.received_on, row.pk)
