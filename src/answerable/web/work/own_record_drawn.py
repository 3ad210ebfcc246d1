"""The authority's record, as a head of service would take it to a board: four pictures, a sentence and the numbers for each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.publishing.timely import NOBODY
from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.casework.authority.rollups.quarters import quarters_of
from answerable.intelligence.own_cases.known import days, own_cases
from answerable.intelligence.own_cases.returns import period_of
from answerable.intelligence.own_cases.timeliness import OwnTimeliness, own_timeliness
from answerable.intelligence.pictures.evidence import evidence
from answerable.intelligence.pictures.lateness import lateness
from answerable.intelligence.pictures.picture import Picture
from answerable.intelligence.pictures.services import services
from answerable.intelligence.pictures.waiting import waiting
from answerable.intelligence.systemic.alerts import alerts
from answerable.intelligence.systemic.counts import Count, Series, say_quarter
from answerable.intelligence.systemic.honest import LEARNT_FROM
from answerable.intelligence.timeliness.counting import NOT_SAID
from answerable.intelligence.timeliness.counting import By as GroupedBy
from answerable.intelligence.unable import UnableToCount
from answerable.web import signed_in
from answerable.web.work.who import by_of


def drawn(request: HttpRequest) -> HttpResponse:
    """The pictures that the cases are enough for, and what is still missing for the others."""
    by = by_of(request)
    authority = authority_of(by)
    shown, quarter, charted = record_of(authority, on=by.today)
    told: dict[str, Any] = {"authority": authority.name, "pictures": shown, "quarter": quarter, "learnt": LEARNT_FROM, "charted": charted}
    return signed_in.page(request, "work/own_record.html", here="work", **told)


def record_of(authority: PublicAuthority, *, on: date) -> tuple[list[Picture], str, bool]:
    """The pictures of an authority, the last quarter that is over and has cases, and whether there are quarters enough for a chart."""
    counts = _counts(authority, on=on)
    this = quarter_of(on)
    last = say_quarter(max((each.quarter for each in counts if each.quarter < this), default=this - 1))
    return [*_over_time(authority.name, counts), *_lately(authority, last, on)], last, len(counts) > LEARNT_FROM


def _counts(authority: PublicAuthority, *, on: date) -> tuple[Count, ...]:
    every = quarters_of(authority.pk, on=on)
    due = ((each.quarter, each.in_time + each.late + each.overdue, each.late + each.overdue) for each in every)
    return tuple(Count(authority.name, quarter, of, late) for quarter, of, late in due if of)


def _over_time(name: str, counts: Sequence[Count]) -> list[Picture]:
    if not counts:
        return []
    found = alerts([Series(name, tuple(counts))])
    told, points = {each.quarter for each in found.alerts}, found.charts[name]
    return [lateness(name, counts, points, told), *([evidence(name, points, told)] if points else [])]


def _lately(authority: PublicAuthority, quarter: str, on: date) -> list[Picture]:
    """How long answers took and which services were late, in the last quarter that is over and has any: its cases are read one by one."""
    try:
        counted = days(None, None, today=on)
        cases = own_cases(counted, body=authority.slug, received=period_of(quarter))
        found = own_timeliness(cases, counted, by=(GroupedBy.SERVICE,))
    except UnableToCount:
        return []
    curve = found.whole.curve
    return [*([waiting(f"received in {quarter}", curve)] if curve else []), *_services(found, quarter)]


def _services(found: OwnTimeliness, quarter: str) -> list[Picture]:
    counts = sorted(
        (NOBODY if each.of == (NOT_SAID,) else each.of[0], share.of, each.figures.late + each.figures.open_late)
        for each in found.groups
        if (share := each.figures.share_in_time) is not None
    )
    return [services(f"received in {quarter}", counts)] if counts else []
