"""A page of the register: found by words and filters, the newest first, in as many queries whatever the size of the register."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import CharField, Q, QuerySet

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.register.asked import Asked, narrowing
from answerable.casework.authority.register.index import NotBuilt, day_at, newest, pk_at, place_of
from answerable.casework.people.models import Person
from answerable.casework.prepared import Given, Prepared

PAGE = 25
_COLUMNS = (
    *("pk", "reference", "subject", "state", "received_on", "last_day", "answered_on", "closed_on", "outcome", "provisions"),
    *("channel", "imported", "officer__title"),
)


_OFFICERS = Prepared(
    lambda: (
        Person.objects.filter(body=Given("body", CharField()), posts__role__in=[Role.OFFICER.value, Role.HEAD.value])
        .distinct()
        .order_by("title", "pk")
        .values_list("pk", "title")
    )
)


class Page(NamedTuple):
    """Requests, the newest first; the places beyond which there are older and newer ones; and what could not be searched."""

    rows: tuple[InformationRequest, ...]
    older: int | None = None
    newer: int | None = None
    unsearched: str = ""


def page(by: By, asked: Asked, *, beyond: int | None = None, newer: bool = False, size: int = PAGE) -> Page:
    """One page of what was asked for, from the newest or from beyond a place. Raises `NotPermitted`."""
    permit(by, Do.SEE_REGISTER)
    every = InformationRequest.objects.filter(authority__slug=by.person.body)
    found = every.filter(narrowing(asked, today=by.today))
    if not asked.words and asked.provision is None:
        return _page(found, beyond, newer, size)
    try:
        most = 0 if asked._replace(words="", provision=None).narrows else size + 1  # no more than a page, where nothing narrows it further
        hits = newest(by.person.body, asked.words, provision=str(asked.provision or ""), beyond=beyond, newer=newer, most=most)
    except NotBuilt as why:
        if not asked.words:
            return _page(found, beyond, newer, size)
        some = Q(subject__icontains=asked.words) | Q(reference__iexact=asked.words)
        return _page(found.filter(some), beyond, newer, size)._replace(unsearched=f"Only subjects and references were searched. {why}")
    found = every.filter(narrowing(asked, today=by.today, indexed=True), pk__in=hits.pks)
    some_page = _page(found, beyond, newer, size)
    if not hits.more:
        return some_page
    # The filters may leave little of what the words found, while the words go on finding.
    if newer:
        return some_page._replace(newer=some_page.newer or hits.places[-1])
    return some_page._replace(older=some_page.older or hits.places[-1])


def every_page(by: By, asked: Asked, *, size: int = 1000) -> Iterator[tuple[InformationRequest, ...]]:
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


def _page(found: QuerySet[InformationRequest], beyond: int | None, newer: bool, size: int) -> Page:
    if beyond is not None:
        day, pk = day_at(beyond), pk_at(beyond)
        # The first condition is what an index can use; the second leaves out what stands before the place on that very day.
        found = (
            found.filter(Q(received_on__gte=day) & (Q(received_on__gt=day) | Q(pk__gt=pk)))
            if newer
            else found.filter(Q(received_on__lte=day) & (Q(received_on__lt=day) | Q(pk__lt=pk)))
        )
    order = ("received_on", "pk") if newer else ("-received_on", "-pk")
    rows = list(found.order_by(*order).select_related("officer").only(*_COLUMNS)[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    if newer:
        rows.reverse()
    older_too, newer_too = (beyond is not None, more) if newer else (more, beyond is not None)
    return Page(tuple(rows), _place(rows[-1]) if rows and older_too else None, _place(rows[0]) if rows and newer_too else None)


def _place(request: InformationRequest) -> int:
    return place_of(request.received_on, request.pk)
