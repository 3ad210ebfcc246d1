"""The disclosure log as everybody may read it: searched, narrowed, page after page, and whole. Nothing in it comes before its day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from answerable.casework.authority.publishing.actions import words_of
from answerable.casework.authority.publishing.models import DisclosedMessage, DisclosedWord, Disclosure
from answerable.casework.authority.unable import NotThere

A_PAGE = 25
_AT_ONCE = 500
_MOST_WORDS = 6


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
    """One page of what was published by a day, the newest first: one question to the database, however much there is."""
    rows = tuple(_found(sought, on)[: A_PAGE + 1])
    more = len(rows) > A_PAGE
    last = rows[A_PAGE - 1] if more else None
    return Page(rows[:A_PAGE], (last.published_on, last.pk) if last is not None else None)


def every_one(*, on: date) -> Iterator[Disclosure]:
    """The whole log, read some hundreds at a time."""
    sought: Sought | None = Sought()
    while sought is not None:
        rows = list(_found(sought, on)[:_AT_ONCE])
        yield from rows
        sought = Sought(before=(rows[-1].published_on, rows[-1].pk)) if len(rows) == _AT_ONCE else None


def one(body: str, number: int, *, on: date) -> tuple[Disclosure, tuple[DisclosedMessage, ...]]:
    """One disclosure and its messages; of one that was taken down none. Raises `NotThere`, also before its day."""
    found = Disclosure.objects.select_related("authority").filter(authority__slug=body, number=number, published_on__lte=on).first()
    if found is None:
        raise NotThere
    return found, tuple(found.messages.order_by("place")) if found.taken_down_on is None else ()


def last_number() -> int:
    """The number of the newest row, published or not: how many files a map of the log takes."""
    return Disclosure.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def between(first: int, last: int, *, on: date) -> list[tuple[str, int, date]]:
    """The rows with these numbers that are published: each its body, its number there, and its day."""
    of = _visible(on).filter(pk__gte=first, pk__lt=last).order_by("pk")
    return list(of.values_list("authority__slug", "number", "published_on"))


def bodies(*, on: date) -> list[tuple[str, str]]:
    """The bodies that have something in the log."""
    of = _visible(on).order_by("authority__name")
    return list(of.values_list("authority__slug", "authority__name").distinct()[:500])


def _visible(on: date) -> QuerySet[Disclosure]:
    return Disclosure.objects.filter(published_on__lte=on, taken_down_on__isnull=True)


def _found(sought: Sought, on: date) -> QuerySet[Disclosure]:
    found = _visible(on).select_related("authority").order_by("-published_on", "-id")
    if sought.body:
        found = found.filter(authority__slug=sought.body)
    if sought.since is not None:
        found = found.filter(published_on__gte=sought.since)
    if sought.until is not None:
        found = found.filter(published_on__lte=sought.until)
    for word in _words(sought):
        found = found.filter(pk__in=DisclosedWord.objects.filter(word=word).values("disclosure"))
    if sought.before is not None:
        day, pk = sought.before
        found = found.filter(Q(published_on__lt=day) | Q(published_on=day, id__lt=pk))
    return found


def _words(sought: Sought) -> list[str]:
    words = list(dict.fromkeys(words_of(sought.words)))[:_MOST_WORDS]
    return [*words, sought.under] if sought.under else words
