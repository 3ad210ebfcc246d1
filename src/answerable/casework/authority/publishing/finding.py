"""The disclosure log as everybody may read it: searched, narrowed, page after page, and whole. Nothing in it comes before its day."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.publishing import index
from answerable.casework.authority.publishing.models import DisclosedFile, DisclosedMessage, Disclosure, LogChange
from answerable.casework.authority.unable import NotThere
from answerable.casework.indexed import telling
from answerable.casework.prepared import Prepared
from answerable.documents.similar import likeness

A_PAGE = 25
_AT_ONCE = 500
_MOST_WORDS, _MOST_BODIES = 6, 500
_LAST_CHANGE = Prepared(lambda: LogChange.objects.order_by("-pk").values_list("pk", "mark")[:1])
_NEAREST, _ALIKE, _BEGINNING = 40, 0.15, 600
_FILES = Prefetch("files", DisclosedFile.objects.filter(hidden_because="").order_by("place").defer("content"))


class Sought(NamedTuple):
    """What is looked for in the log. `before` is the day and the number after which the page before this one ended."""

    words: str = ""
    body: str = ""
    under: str = ""
    since: date | None = None
    until: date | None = None
    before: tuple[date, int] | None = None


class Page(NamedTuple):
    """One page of the log, and where the next begins."""

    rows: tuple[Disclosure, ...]
    next: tuple[date, int] | None


def in_the_log(sought: Sought, *, on: date) -> Page:
    """One page of what was published by a day, the newest first, however much there is. Words are found in the index. Raises `NotBuilt`."""
    words = telling(sought.words, most=_MOST_WORDS)
    if words or sought.under:
        until = min(on, sought.until) if sought.until is not None else on
        found = index.newest(words, sought.under, body=sought.body, since=sought.since, until=until, before=sought.before, most=A_PAGE + 1)
        rows = tuple(_newest_of(_visible(on).filter(pk__in=found)))
    else:
        rows = tuple(_found(sought, on)[: A_PAGE + 1])
    more = len(rows) > A_PAGE
    last = rows[A_PAGE - 1] if more else None
    return Page(rows[:A_PAGE], (last.published_on, last.pk) if last is not None else None)


def like(subject: str, text: str, *, on: date, most: int) -> tuple[Disclosure, ...]:
    """What was published by a day that is most like a request, the most alike first. Raises `NotBuilt`.

    The index finds what shares its rarest words; of those the ones that say the same in the same order come first.
    """
    words = f"{subject}\n{text[:_BEGINNING]}"
    found = list(_newest_of(_visible(on).filter(pk__in=index.most_like(words, most=_NEAREST))))
    near = likeness(words, [f"{each.subject}\n{each.asked[:_BEGINNING]}" for each in found], most=most, least=_ALIKE)
    return tuple(found[each.at] for each in near)


def every_one(*, on: date) -> Iterator[Disclosure]:
    """The whole log, read some hundreds at a time."""
    sought: Sought | None = Sought()
    while sought is not None:
        rows = list(_found(sought, on).prefetch_related(_FILES)[:_AT_ONCE])
        yield from rows
        sought = Sought(before=(rows[-1].published_on, rows[-1].pk)) if len(rows) == _AT_ONCE else None


class Shown(NamedTuple):
    """One disclosure, its messages, and its files without their bytes; of one that was taken down neither."""

    made: Disclosure
    messages: tuple[DisclosedMessage, ...] = ()
    files: tuple[DisclosedFile, ...] = ()


def one(body: str, number: int, *, on: date) -> Shown:
    """One disclosure and what is in it. Raises `NotThere`, also before its day."""
    found = Disclosure.objects.select_related("authority").filter(authority__slug=body, number=number, published_on__lte=on).first()
    if found is None:
        raise NotThere
    if found.taken_down_on is not None:
        return Shown(found)
    return Shown(found, tuple(found.messages.order_by("place")), tuple(found.files.order_by("place").defer("content")))


def file_of(body: str, number: int, place: int, *, on: date) -> DisclosedFile | None:
    """One file of a disclosure; nothing where it is hidden or all of it was taken down. Raises `NotThere`, also before its day."""
    shown = one(body, number, on=on)
    if shown.made.taken_down_on is not None:
        return None
    found = shown.made.files.select_related("disclosure__authority").filter(place=place).first()
    if found is None:
        raise NotThere
    return None if found.hidden_because else found


def as_it_is() -> tuple[int, str]:
    """What is another as soon as anything in the log, or the figures beside it, is."""
    for number, mark in _LAST_CHANGE.rows():
        return number, mark
    return 0, ""


def last_number() -> int:
    """The number of the newest row, published or not: how many files a map of the log takes."""
    return Disclosure.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def between(first: int, last: int, *, on: date) -> list[tuple[str, int, date]]:
    """The rows with these numbers that are published: each its body, its number there, and its day."""
    of = _visible(on).filter(pk__gte=first, pk__lt=last).order_by("pk")
    return list(of.values_list("authority__slug", "number", "published_on"))


@lru_cache(4)
def bodies_as(_it_is: tuple[int, str], *, on: date) -> tuple[tuple[str, str], ...]:
    """The bodies that have something in the log as it is, which has to be told: they are asked for again when it is another."""
    there = Exists(_visible(on).filter(authority=OuterRef("pk")))
    return tuple(PublicAuthority.objects.filter(there).order_by("name", "pk").values_list("slug", "name")[:_MOST_BODIES])


def _visible(on: date) -> QuerySet[Disclosure]:
    return Disclosure.objects.filter(published_on__lte=on, taken_down_on__isnull=True)


def _found(sought: Sought, on: date) -> QuerySet[Disclosure]:
    # One last day, by which the database finds its place in the index: of several it might take the wrong one, and read all that is newer.
    until = min(on, sought.until or on, sought.before[0] if sought.before is not None else on)
    found = _newest_of(_visible(until))
    if sought.body:
        found = found.filter(authority=PublicAuthority.objects.filter(slug=sought.body).values("pk")[:1])
    if sought.since is not None:
        found = found.filter(published_on__gte=sought.since)
    if sought.before is not None:
        day, pk = sought.before
        found = found.filter(Q(published_on__lt=day) | Q(id__lt=pk))
    return found


def _newest_of(found: QuerySet[Disclosure]) -> QuerySet[Disclosure]:
    return found.select_related("authority").order_by("-published_on", "-id")
