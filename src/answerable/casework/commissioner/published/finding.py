"""The register of decisions as everybody may read it: searched, narrowed, page by page, and whole. Nothing on it comes before its day."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, DateField, Q, QuerySet

from answerable.casework.commissioner.published import index
from answerable.casework.commissioner.published.models import Decision, DecisionChange
from answerable.casework.indexed import NotBuilt, telling
from answerable.casework.prepared import Given, Prepared
from answerable.casework.unable import NotThere
from answerable.law.not_law import NotACitation
from answerable.law.provision import cite

A_PAGE = 25
_AT_ONCE, _MOST_WORDS, _MOST_AUTHORITIES = 500, 6, 500
_LAST_CHANGE = Prepared(lambda: DecisionChange.objects.order_by("-pk").values_list("pk", "mark")[:1])
_ACTS = ("", "FOIA s.", "FOIA ", "EIR reg ", "EIR ")


class Sought(NamedTuple):
    """What is looked for on the register. With both `under` and `outcome`, the outcome is the one under that provision.

    `before` is the day of publication and the number after which the page before this one ended.
    """

    words: str = ""
    under: str = ""
    outcome: str = ""
    authority: str = ""
    sector: str = ""
    year: str = ""
    before: tuple[date, int] | None = None

    @property
    def terms(self) -> tuple[tuple[str, str], ...]:
        """What the index is asked for besides words."""
        under = provision_of(self.under)
        both = (
            (("found", index.found_so(under, self.outcome)),) if under and self.outcome else (("under", under), ("outcome", self.outcome))
        )
        return tuple(each for each in (*both, ("authority", self.authority), ("sector", self.sector), ("year", self.year)) if each[1])


class Row(NamedTuple):
    """What a page of the register shows of a decision, by the names of its columns."""

    pk: int
    reference: str
    dated: date
    published_on: date
    authority: str
    sectors: list[str]
    outcome: str
    outcomes: list[dict[str, str]]
    summary: str
    standing: str
    since: list[dict[str, str]]


class Page(NamedTuple):
    """One page of the register, and where the next begins."""

    rows: tuple[Row, ...]
    next: tuple[date, int] | None


def provision_of(typed: str) -> str:
    """A provision as somebody types it, 31 or s.31(3) or EIR reg 12, as it is written; what cannot be read stays as it is."""
    short = " ".join(typed.split())
    for words in ("section ", "Section ", "s.", "s ", "regulation ", "Regulation ", "reg "):
        if short.startswith(words):
            acts = ("EIR reg ",) if words.casefold().startswith("reg") else ("FOIA s.",)
            return _first_of(acts, short.removeprefix(words).strip()) or short
    return _first_of(_ACTS, short) or short


def on_the_register(sought: Sought, *, on: date) -> Page:
    """One page of what was published by a day, the newest first, however much there is. Raises `NotBuilt`."""
    words, terms = telling(sought.words, most=_MOST_WORDS), sought.terms
    if words or terms:
        numbers = index.newest(words, terms, until=on, before=sought.before, most=_ASKED)
        there = {row.pk: row for row in _rows(_THESE, on=on, **dict(zip(_PLACES, numbers + [_NONE] * _ASKED, strict=False)))}
        rows = tuple(there[number] for number in numbers if number in there)
    elif sought.before is None:
        rows = _rows(_FIRST, on=on)
    else:
        day, number = sought.before
        rows = _rows(_AFTER, on=min(on, day), day=day, number=number)
    more = len(rows) > A_PAGE
    last = rows[A_PAGE - 1] if more else None
    return Page(rows[:A_PAGE], (last.published_on, last.pk) if last is not None else None)


def _rows(asked: Prepared, **given: object) -> tuple[Row, ...]:
    return tuple(Row(*each) for each in asked.rows(**given))


def one(reference: str, *, on: date) -> Decision:
    """One decision, withdrawn or not. Raises `NotThere`, also before its day."""
    found = Decision.objects.select_related("office").filter(reference=reference, published_on__lte=on).first()
    if found is None:
        raise NotThere
    return found


def every_one(*, on: date) -> Iterator[Decision]:
    """The whole register, read some hundreds at a time."""
    before: tuple[date, int] | None = None
    while True:
        rows = list(_after(on, before).defer("notice")[:_AT_ONCE])
        yield from rows
        if len(rows) < _AT_ONCE:
            return
        before = (rows[-1].published_on, rows[-1].pk)


def last_number() -> int:
    """The number of the newest decision, published or not: how many files a map of the register takes."""
    return Decision.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def between(first: int, last: int, *, on: date) -> list[tuple[str, date]]:
    """The decisions with these numbers that everybody may read: each its reference, and the day on which it was published."""
    there = Decision.objects.filter(pk__gte=first, pk__lt=last, published_on__lte=on, withdrawn_on__isnull=True)
    return list(there.order_by("pk").values_list("reference", "published_on"))


def as_it_is() -> tuple[int, str]:
    """What is another as soon as anything on the register is."""
    for number, mark in _LAST_CHANGE.rows():
        return number, mark
    return 0, ""


def authorities_as(it_is: tuple[int, str], *, on: date) -> tuple[str, ...]:
    """The authorities that have a decision on the register as it is, which has to be told: they are asked for again when it is another.

    Of more than a list can hold, those with the most decisions; none while the register cannot be searched.
    """
    return tuple(sorted(_listed("authority", it_is, on)))


def years_as(it_is: tuple[int, str], *, on: date) -> tuple[str, ...]:
    """The years of the decisions on the register, the latest first; none while it cannot be searched."""
    return tuple(sorted(_listed("year", it_is, on), reverse=True))


def _listed(field: str, it_is: tuple[int, str], on: date) -> tuple[str, ...]:
    try:
        return _as_indexed(field, it_is, on)
    except NotBuilt:
        return ()


@lru_cache(8)
def _as_indexed(field: str, _it_is: tuple[int, str], on: date) -> tuple[str, ...]:
    return index.terms_of(field, until=on, most=_MOST_AUTHORITIES)


def _first_of(acts: tuple[str, ...], rest: str) -> str:
    for act in acts:
        try:
            return str(cite(f"{act}{rest}"))
        except NotACitation:
            continue
    return ""


def _visible(on: date) -> QuerySet[Decision]:
    return Decision.objects.filter(published_on__lte=on, withdrawn_on__isnull=True)


def _after(on: date, before: tuple[date, int] | None) -> QuerySet[Decision]:
    if before is None:
        return _newest(_visible(on))
    day, pk = before
    return _newest(_visible(min(on, day)).filter(Q(published_on__lt=day) | Q(id__lt=pk)))


def _newest(found: QuerySet[Decision]) -> QuerySet[Decision]:
    return found.order_by("-published_on", "-id")


def _visible_then() -> QuerySet[Decision]:
    return Decision.objects.filter(published_on__lte=Given("on", DateField()), withdrawn_on__isnull=True)


def _these() -> QuerySet[Decision, Any]:
    places = [Given(each, BigIntegerField()) for each in _PLACES]
    return _visible_then().filter(pk__in=places).values_list(*Row._fields)  # type: ignore[misc]  # the stubs know of no place in a list


def _first(found: QuerySet[Decision]) -> QuerySet[Decision, Any]:
    return _newest(found).values_list(*Row._fields)[:_ASKED]


def _after_then() -> QuerySet[Decision, Any]:
    earlier = Q(published_on__lt=Given("day", DateField())) | Q(id__lt=Given("number", BigIntegerField()))
    return _first(_visible_then().filter(earlier))


_ASKED, _NONE = A_PAGE + 1, -1  # one more says that there is another page; no decision has this number
_PLACES = tuple(f"place_{nth}" for nth in range(_ASKED))
_THESE, _FIRST, _AFTER = Prepared(_these), Prepared(lambda: _first(_visible_then())), Prepared(_after_then)
