"""The disclosure log, for everybody: searched, page after page, as a feed, as a map for robots, and whole; and each file that left."""

import json
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict

from answerable.casework.authority.publishing.figures import COUNTED, every_period
from answerable.casework.authority.publishing.figures import published_figures as figures_of
from answerable.casework.authority.publishing.finding import (
    Page,
    Sought,
    as_it_is,
    between,
    bodies_as,
    every_one,
    file_of,
    in_the_log,
    last_number,
    one,
)
from answerable.casework.authority.publishing.models import Disclosure
from answerable.casework.authority.publishing.timely import FEWEST, SAYS
from answerable.casework.authority.unable import NotThere
from answerable.casework.commissioner.published.finding import last_number as last_decision
from answerable.casework.indexed import NotBuilt
from answerable.documents.csv_cell import csv_cell
from answerable.web.address import address
from answerable.web.clock import today
from answerable.web.pages import draw, page
from answerable.web.public import feed
from answerable.web.public.kept_lately import the_same_for_everybody
from answerable.web.public.whole import as_csv, csv_lines, whole

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
_GONE, _NOT_NOW = 410, 503
TYPES = {"pdf": "application/pdf", "png": "image/png", "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8"}
TO_A_MAP = 10_000
_COLUMNS = ("address", "authority", "subject", "received", "answered", "published", "outcome", "provisions", "asked", "files", "licence")


@the_same_for_everybody
def the_log(request: HttpRequest) -> HttpResponse:
    """One page of the log, as it was searched."""
    sought, on, why = _sought(request.GET), today(), ""
    try:
        found = in_the_log(sought, on=on)
    except NotBuilt:
        found, why = Page((), None), "The log cannot be searched by words just now. Without words it can be read, the newest first."
    query = {key: value for key in ("words", "body", "under", "since", "until") if (value := request.GET.get(key, "").strip())}
    more = urlencode({**query, "before": f"{found.next[0].isoformat()}.{found.next[1]}"}) if found.next else ""
    shown = {"found": found, "query": query, "more": more, "bodies": bodies_as(as_it_is(), on=on), "why": why, "keeps": True}
    return page(request, "public/log.html", status=_NOT_NOW if why else 200, here="disclosure-log", **shown)


@the_same_for_everybody
def disclosure(request: HttpRequest, body: str, entry: int) -> HttpResponse:
    """One disclosure; of one that was taken down, that it was there and why it is not."""
    shown = one(body, entry, on=today())
    status = _GONE if shown.made.taken_down_on is not None else 200
    return page(request, "public/disclosure.html", status=status, **shown._asdict(), licence=LICENCE, keeps=True)


@the_same_for_everybody
def disclosed_file(request: HttpRequest, body: str, entry: int, place: int) -> HttpResponse:
    """One file that left with an answer, to be kept and not shown in the browser; hidden or taken down, the page that says so and why."""
    found = file_of(body, entry, place, on=today())
    if found is None or found.content is None:
        return page(request, "public/disclosure.html", status=_GONE, **one(body, entry, on=today())._asdict(), licence=LICENCE, keeps=True)
    answer = HttpResponse(bytes(found.content), content_type=TYPES.get(found.ending, "application/octet-stream"))
    answer["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return answer


@the_same_for_everybody
def log_feed(request: HttpRequest) -> HttpResponse:
    """The newest of what was asked for, as a feed."""
    sought, at = _sought(request.GET), request.build_absolute_uri
    try:
        rows = in_the_log(sought, on=today()).rows
    except NotBuilt as why:
        return HttpResponse(f"{why}\n", content_type="text/plain; charset=utf-8", status=_NOT_NOW)
    items = [
        feed.Item(at(_address(each)), each.subject, each.published_on, f"{each.authority.name}: {each.outcome}", at(_address(each)))
        for each in rows
    ]
    text = feed.feed(at(), "Disclosure log", at(), items, since=date(2005, 1, 1))
    return HttpResponse(text, content_type=feed.KIND)


def whole_json(request: HttpRequest) -> HttpResponseBase:
    """The whole log, an object of JSON a line."""
    lines = (json.dumps(dict(zip(_COLUMNS, row, strict=True)), ensure_ascii=False) + "\n" for row in _rows(request))
    return whole(request, lines, "application/x-ndjson", "disclosure-log.jsonl")


def whole_csv(request: HttpRequest) -> HttpResponseBase:
    """The whole log as CSV. A cell that a spreadsheet would take for a formula is written so that it does not."""
    return whole(request, as_csv(_COLUMNS, _rows(request)), "text/csv; charset=utf-8", "disclosure-log.csv")


@the_same_for_everybody
def map_of_maps(request: HttpRequest) -> HttpResponse:
    """Where robots find every page of the log and of the register of decisions: a map of maps."""
    at = request.build_absolute_uri
    maps = [at(address("sitemap-part", nth)) for nth in range(last_number() // TO_A_MAP + 1)]
    maps += [at(address("sitemap-decisions", nth)) for nth in range(last_decision() // TO_A_MAP + 1)]
    return HttpResponse(draw("public/sitemaps.xml", maps=maps), content_type="application/xml; charset=utf-8")


@the_same_for_everybody
def map_of_pages(request: HttpRequest, nth: int) -> HttpResponse:
    """One map: pages of the log, each with its day."""
    if nth > last_number() // TO_A_MAP:
        raise NotThere
    at = request.build_absolute_uri
    found = between(nth * TO_A_MAP, (nth + 1) * TO_A_MAP, on=today())
    pages = [(at(address("disclosure", body, number)), day.isoformat()) for body, number, day in found]
    return HttpResponse(draw("public/sitemap.xml", pages=pages), content_type="application/xml; charset=utf-8")


@the_same_for_everybody
def all_figures(request: HttpRequest) -> HttpResponse:
    """The periods whose figures are published."""
    return page(request, "public/figures_index.html", here="statistics", each=every_period(), keeps=True)


@the_same_for_everybody
def published_figures(request: HttpRequest, body: str, entry: int) -> HttpResponse:
    """The figures of one period."""
    made = figures_of(body, entry)
    return page(request, "public/figures.html", made=made, counted=COUNTED, columns=SAYS, fewest=FEWEST, keeps=True)


@the_same_for_everybody
def figures_csv(_request: HttpRequest, body: str, entry: int) -> HttpResponse:
    """The same as CSV."""
    made = figures_of(body, entry)
    rows: list[tuple[object, ...]] = [("what", "how many"), *((each, made.figures["counts"][each]) for each in COUNTED)]
    rows += [(f"relied on {each}", count) for each, count in made.figures["provisions"].items()]
    for each in made.figures.get("services", ()):
        rows += [(csv_cell(f"{each['service']}: {says}"), each[column]) for column, says in SAYS.items()]
    answer = HttpResponse("".join(csv_lines(rows)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="figures-{made.authority.slug}-{made.number}.csv"'
    return answer


def _sought(query: QueryDict) -> Sought:
    """What is looked for; what cannot be read is not looked for."""
    day, _, pk = query.get("before", "").partition(".")
    since, until, before = (_day(each) for each in (query.get("since", ""), query.get("until", ""), day))
    known = (before, int(pk)) if before is not None and pk.isascii() and pk.isdigit() and len(pk) <= 18 else None
    words, body, under = (query.get(each, "").strip()[:100].replace("\0", "") for each in ("words", "body", "under"))
    return Sought(words, body, under[:40], since, until, known)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _address(each: Disclosure) -> str:
    return address("disclosure", each.authority.slug, each.number)


def _rows(request: HttpRequest) -> Iterator[tuple[str, ...]]:
    # The way to the site is worked out once, and not a million times.
    site, hidden = request.build_absolute_uri("/").rstrip("/"), "[hidden]"
    for each in every_one(on=today()):
        days = (each.received_on, each.answered_on, each.published_on)
        at, asked = f"{site}{_address(each)}", each.asked or hidden
        about = (at, each.authority.name, each.subject, *(day.isoformat() for day in days))
        files = " ".join(f"{at}/file/{one.place}" for one in each.files.all())
        yield (*about, each.outcome, each.provisions, asked, files, LICENCE)
