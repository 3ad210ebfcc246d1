"""What was published, as everybody may read it: rows of the disclosure log, and of the figures that bodies made."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.authority.publishing.figures import IN_TIME, LATE, NOT_OWED, OPEN, RECEIVED
from answerable.casework.authority.publishing.finding import every_one
from answerable.casework.authority.publishing.models import DisclosedMessage, PublishedFigures
from answerable.casework.commissioner.published.finding import every_one as every_decision
from answerable.casework.one_event import LONDON
from answerable.intelligence.open_data.shape import Row
from answerable.intelligence.timeliness.figures import share
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

TWENTIETH = 20


def disclosures(on: date) -> Iterator[Row]:
    """Every published answer, the newest first, with the twentieth working day and the working days that it took."""
    days = calendar()
    for each in every_one(on=on):
        try:
            twentieth, taken = days.nth(TWENTIETH, following=each.received_on), days.count(after=each.received_on, to=each.answered_on)
        except NotLaw:
            counted: Row = (None, None)
        else:
            counted = (twentieth, taken)
        about = (each.authority.slug, each.number, each.authority.name, each.subject, each.asked or None)
        yield (
            *(*about, each.received_on, each.answered_on, each.published_on, *counted),
            *(each.outcome or None, each.provisions or None, len(each.files.all())),
        )


def messages(on: date) -> Iterator[Row]:
    """Every message of a published answer that is not hidden."""
    seen = DisclosedMessage.objects.filter(
        disclosure__published_on__lte=on, disclosure__taken_down_on__isnull=True, hidden_because=""
    ).order_by("disclosure__authority__slug", "disclosure__number", "place")
    columns = ("disclosure__authority__slug", "disclosure__number", "place", "what", "on", "text")
    yield from seen.values_list(*columns).iterator()


def files(on: date) -> Iterator[Row]:
    """Every file of a published answer that is not hidden."""
    for each in every_one(on=on):
        for file in each.files.all():
            yield each.authority.slug, each.number, file.place, file.name, file.size, file.hash


def figures(on: date) -> Iterator[Row]:
    """Every figure of every period, one a row."""
    for made in _made(on):
        for what, count in made.figures["counts"].items():
            yield (*_period(made), what, count)


def provisions(on: date) -> Iterator[Row]:
    """How often each provision was relied on in each period."""
    for made in _made(on):
        for provision, count in made.figures["provisions"].items():
            yield (*_period(made), provision, count)


def timeliness(on: date) -> Iterator[Row]:
    """Of each body and period: in time, late, not yet answered, and the share of the answered that was in time with its interval."""
    for made in _made(on):
        counts = made.figures["counts"]
        in_time, late = counts[IN_TIME], counts[LATE]
        kept = made.figures.get("services")
        open_late = None if kept is None else sum(each["open_late"] for each in kept)
        counted = (counts[RECEIVED], in_time, late, counts[OPEN], open_late, counts[NOT_OWED])
        yield (*_period(made), *counted, *_interval(in_time, in_time + late))


def services(on: date) -> Iterator[Row]:
    """Of each service, body and period: in time, late, late already and open, and the share late of those that were due."""
    for made in _made(on):
        for each in made.figures.get("services", ()):
            late = each["late"] + each["open_late"]
            counted = (each["service"], each["in_time"], each["late"], each["open_late"], each["open"])
            yield (*_period(made), *counted, *_interval(late, late + each["in_time"]))


def working_days(on: date) -> Iterator[Row]:
    """Of each body and period: how many were answered on each working day, and how many have waited so many and are open."""
    for made in _made(on):
        kept = made.figures.get("days", {"answered": {}, "waiting": {}})
        for days in sorted({int(each) for counts in kept.values() for each in counts}):
            yield (*_period(made), days, kept["answered"].get(str(days), 0), kept["waiting"].get(str(days), 0))


def decisions(on: date) -> Iterator[Row]:
    """Every decision on the register, the newest first; none that was withdrawn."""
    for each in every_decision(on=on):
        about = (each.reference, each.dated, each.published_on, each.authority, each.acts, each.outcome)
        yield (*about, len(each.steps), each.steps_by, each.summary, each.standing or None)


def decided(on: date) -> Iterator[Row]:
    """What each decision came to, provision by provision."""
    for each in every_decision(on=on):
        for place, outcome in enumerate(each.outcomes, start=1):
            yield each.reference, place, outcome["under"], outcome["complaint"]


def _interval(some: int, of: int) -> Row:
    found = share(some, of)
    return (found.value, found.low, found.high) if found else (None, None, None)


def _made(on: date) -> Iterator[PublishedFigures]:
    """The figures made by a day, in the order of body and number."""
    for made in PublishedFigures.objects.select_related("authority").order_by("authority__slug", "number").iterator():
        if made.known_at.astimezone(LONDON).date() <= on:
            yield made


def _period(made: PublishedFigures) -> Row:
    return made.authority.slug, made.number, made.authority.name, made.since, made.until
