"""The figures that the s.45 Code asks bodies of 100 or more staff to publish, from the ledger as it was known at an instant.

What is recorded later changes nothing in them: made again for the same period and the same instant, they are the same. An answer that
neither confirms nor denies is counted as that, and as nothing else.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Max

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.fold import Folded, folded
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.publishing.models import LogChange, PublishedFigures
from answerable.casework.authority.publishing.timely import Timely
from answerable.casework.authority.standing import PartStands, stands
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.casework.one_event import LONDON
from answerable.law.clock import Standing
from answerable.law.events import Answer as Told
from answerable.law.events import Kind
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.positions import Answer
from answerable.law.regime import ANSWERED_HERE

RECEIVED, IN_TIME, LATE, OPEN = "received", "answered in time", "answered late", "not answered yet"
EXTENDED, NOT_OWED, REVIEWS, REVIEWED = "time extended", "no answer owed", "reviews asked for", "reviews answered"
WHOLE, PART, REFUSED, NCND, NONE_HELD = "granted in full", "granted in part", "refused", "neither confirmed nor denied", "not held"
COUNTED = (RECEIVED, IN_TIME, LATE, OPEN, NOT_OWED, EXTENDED, WHOLE, PART, REFUSED, NCND, NONE_HELD, REVIEWS, REVIEWED)
_LATE = (Standing.LATE, Standing.ANSWERED_LATE)
_GIVEN = {Answer.COMMUNICATED, Answer.ACCESSIBLE}


class Figures(NamedTuple):
    """What was counted, how often each provision was relied on, a request once each, and how long requests took and services stood."""

    counts: dict[str, int]
    provisions: dict[str, int]
    timely: dict[str, Any]

    def as_table(self) -> dict[str, Any]:
        """The figures as they are kept."""
        return {"counts": self.counts, "provisions": self.provisions, **self.timely}


def figures_of(authority: PublicAuthority, since: date, until: date, *, known_at: datetime) -> Figures:
    """The figures of the requests that arrived in a period, `until` not included, from what was recorded by an instant."""
    counts, provisions = Counter(dict.fromkeys(COUNTED, 0)), Counter[str]()
    on = known_at.astimezone(LONDON).date()
    timely = Timely(on)
    # A day of receipt can be corrected later, so every case that may have been in the period is asked of its own ledger.
    for case in InformationRequest.objects.filter(authority=authority).order_by("pk").values_list("case", flat=True).iterator():
        entries = happened(case, known_at=known_at)
        if not entries:
            continue
        one = folded(authority, entries)
        if since <= one.received_on < until:
            counts.update(cells_of(one, on=on))
            provisions.update(relied_on(one))
            timely.add(one)
    return Figures(dict(counts), dict(sorted(provisions.items())), timely.as_table())


def publish_figures(*, since: date, until: date, by: By) -> PublishedFigures:
    """Makes the figures of a period as they are known now, and publishes them. Raises `NotPermitted`, `NotReady`."""
    from django.db import transaction

    permit(by, Do.PUBLISH_FIGURES)
    if until <= since:
        raise NotReady("The period ends before it begins. Give the first day, and the day after the last.")
    if until > by.today:
        raise NotReady(f"The period has not ended: today is {say(by.today)}. Choose one that has.")
    with transaction.atomic():
        authority = PublicAuthority.objects.select_for_update().get(pk=authority_of(by).pk)
        found = figures_of(authority, since, until, known_at=by.at)
        number = (PublishedFigures.objects.filter(authority=authority).aggregate(last=Max("number"))["last"] or 0) + 1
        columns = {"since": since, "until": until, "known_at": by.at, "figures": found.as_table()}
        made = PublishedFigures.objects.create(authority=authority, number=number, **columns)
        LogChange.objects.create()
        payload = {"number": number, "since": since, "until": until, **by.in_ledger}
        append(authority.slug, chain_of_body(authority.slug), Happening("figures published", by.today, by.at, by.signature, payload))
    return made


def made_again(made: PublishedFigures) -> bool:
    """Whether the ledger still gives the same figures for the same period, as known at the same instant.

    Figures that were made before services and days were among them are held to what they have.
    """
    again = figures_of(made.authority, made.since, made.until, known_at=made.known_at).as_table()
    return bool({each: again.get(each) for each in made.figures} == made.figures)


def published_figures(body: str, number: int) -> PublishedFigures:
    """The figures of one period of a body. Raises `NotThere`."""
    found = PublishedFigures.objects.select_related("authority").filter(authority__slug=body, number=number).first()
    if found is None:
        raise NotThere
    return found


def every_period() -> list[PublishedFigures]:
    """What was published of every body, the newest period first."""
    return list(PublishedFigures.objects.select_related("authority").order_by("authority__name", "-since", "-number")[:500])


def cells_of(case: Folded, *, on: date) -> "Counter[str]":
    """How often one case counts under each of `COUNTED`, as it stands at the end of a day."""
    counts = Counter({RECEIVED: 1})
    try:
        each = [one for one in stands(case, on=on) if one.part.regime in ANSWERED_HERE]
    except NotLaw:
        each = []
    counts[when_of(each)] += 1
    kinds = [event.kind for event in case.events]
    counts[EXTENDED] += bool({Kind.EXTENSION, Kind.TIME_EXTENDED} & set(kinds))
    counts[REVIEWS] += kinds.count(Kind.REVIEW_REQUESTED)
    counts[REVIEWED] += len({(event.on, event.kind) for event in case.events if event.kind is Kind.REVIEW_OUTCOME})
    if came_to := what_of(each):
        counts[came_to] += 1
    return counts


def relied_on(case: Folded) -> frozenset[str]:
    """The sections that a letter of a case relies on."""
    return frozenset(_relied_on(case))


def when_of(each: Sequence[PartStands]) -> str:
    """Whether a request was answered in time, late or not yet, from the parts of it that are answered here; or that no answer is owed."""
    owed = [one for one in each if one.withdrawn_on is None and not one.lapsed and one.handed_over is None]
    if not owed:
        return NOT_OWED
    if any(one.answered_on is None for one in owed):
        return OPEN
    return LATE if any(clock.standing in _LATE for one in owed for clock in one.clocks) else IN_TIME


def what_of(each: Sequence[PartStands]) -> str:
    """What a request came to, one word for all its parts; nothing before all of them were answered."""
    told = [(one.told.confirm_or_deny.answer, one.told.communicate.answer) for one in each if one.told is not None]
    if not told or any(one.answered_on is None for one in each if one.withdrawn_on is None):
        return ""
    answers = {communicate for _, communicate in told}
    if answers <= _GIVEN:
        return WHOLE
    if answers & (_GIVEN | {Answer.COMMUNICATED_IN_PART}):
        return PART
    if all(confirm is Answer.NCND for confirm, _ in told):
        return NCND
    return NONE_HELD if answers == {Answer.NOT_HELD} else REFUSED


def _relied_on(case: Folded) -> Iterator[str]:
    for event in case.events:
        if isinstance(event.payload, Told):
            yield from (each.provision.section for each in event.payload.letter.relies_on)
            yield from (each.section for each in event.payload.letter.cost_or_vexatious)
