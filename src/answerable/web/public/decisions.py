"""The register of decisions, for everybody: searched and narrowed, page after page, as feeds, whole, and each decision in every format."""

import json
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from markupsafe import Markup

from answerable.casework.commissioner.published.finding import (
    Page,
    Row,
    Sought,
    as_it_is,
    authorities_as,
    between,
    every_one,
    last_number,
    on_the_register,
    one,
    years_as,
)
from answerable.casework.commissioner.published.models import Decision
from answerable.casework.commissioner.published.outcomes import OUTCOMES
from answerable.casework.commissioner.published.sectors import SECTORS
from answerable.casework.indexed import NotBuilt
from answerable.documents.letters.in_html import fragment
from answerable.documents.notice_drafting import in_format
from answerable.documents.published_notice import from_kept
from answerable.web.address import address
from answerable.web.clock import today
from answerable.web.pages import draw, page
from answerable.web.public import feed
from answerable.web.public.kept_lately import kept_while
from answerable.web.public.log import LICENCE, TO_A_MAP
from answerable.web.public.whole import as_csv, whole

TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "akn": "application/akn+xml",
    "json": "application/json",
}
ENDINGS = {"akn": "xml"}
JSON_FEED = "application/feed+json"
_GONE, _NOT_NOW = 410, 503
_FILTERS = ("words", "under", "outcome", "authority", "sector", "year")
_COLUMNS = (
    *("address", "reference", "date", "published", "authority", "sectors", "act", "outcome", "provisions", "steps", "steps_by"),
    *("summary", "standing", "changes", "licence"),
)
_same = kept_while(as_it_is)


@_same
def register(request: HttpRequest) -> HttpResponse:
    """One page of the register, as it was searched."""
    sought, on, why = _sought(request.GET), today(), ""
    try:
        found = on_the_register(sought, on=on)
    except NotBuilt:
        found, why = Page((), None), "The register cannot be searched just now. Without words or filters it can be read, the newest first."
    query = {key: value for key in _FILTERS if (value := request.GET.get(key, "").strip())}
    more = urlencode({**query, "before": f"{found.next[0].isoformat()}.{found.next[1]}"}) if found.next else ""
    is_now = as_it_is()
    lists = {"authorities": authorities_as(is_now, on=on), "years": years_as(is_now, on=on), "sectors": SECTORS, "outcomes": OUTCOMES}
    shown = {"found": found, "query": query, "query_string": urlencode(query), "more": more, "why": why, "keeps": True, **lists}
    return page(request, "public/decisions.html", status=_NOT_NOW if why else 200, here="decisions", **shown)


@_same
def map_of_decisions(request: HttpRequest, nth: int) -> HttpResponse:
    """One map for robots: the register itself, in the first, and its decisions, each with its day."""
    if nth > last_number() // TO_A_MAP:
        raise Http404
    at = request.build_absolute_uri
    found = between(nth * TO_A_MAP, (nth + 1) * TO_A_MAP, on=today())
    pages = [(at(address("decision", reference)), day.isoformat()) for reference, day in found]
    register_too = [(at(address("decisions")), "")] if nth == 0 else []
    return HttpResponse(draw("public/sitemap.xml", pages=[*register_too, *pages]), content_type="application/xml; charset=utf-8")


@_same
def decision(request: HttpRequest, decided: str) -> HttpResponse:
    """One decision, in every format, with what happened to it since; of one that was withdrawn, that it was there and why it is not."""
    made = one(decided, on=today())
    if made.withdrawn_on is not None:
        return page(request, "public/decision.html", status=_GONE, made=made, keeps=True)
    words = Markup(fragment(from_kept(made.notice).blocks, title_level=2))  # noqa: S704 - in_html escapes every text
    since = [{**each, "on": date.fromisoformat(each["on"])} for each in made.since]
    return page(request, "public/decision.html", made=made, words=words, since=since, licence=LICENCE, forms=tuple(TYPES), keeps=True)


@_same
def decision_file(request: HttpRequest, decided: str, form: str) -> HttpResponse:
    """One decision as a file; withdrawn, the page that says so and why."""
    made = one(decided, on=today())
    if form not in TYPES:
        raise Http404
    if made.withdrawn_on is not None:
        return page(request, "public/decision.html", status=_GONE, made=made, keeps=True)
    notice = from_kept(made.notice)
    content = _as_json(request, made) if form == "json" else in_format(notice, form)
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{notice.file_name}.{ENDINGS.get(form, form)}"'
    return answer


@_same
def decisions_feed(request: HttpRequest) -> HttpResponse:
    """The newest of what was asked for, as a feed (Atom)."""
    at = request.build_absolute_uri
    try:
        rows = on_the_register(_sought(request.GET), on=today()).rows
    except NotBuilt as why:
        return HttpResponse(f"{why}\n", content_type="text/plain; charset=utf-8", status=_NOT_NOW)
    items = [feed.Item(at(_address(each)), _title(each), _changed_on(each), _told(each), at(_address(each))) for each in rows]
    text = feed.feed(at(), "Register of decisions", at(), items, since=date(2005, 1, 1))
    return HttpResponse(text, content_type=feed.KIND)


@_same
def decisions_json_feed(request: HttpRequest) -> HttpResponse:
    """The same as a JSON Feed, version 1.1."""
    at = request.build_absolute_uri
    try:
        rows = on_the_register(_sought(request.GET), on=today()).rows
    except NotBuilt as why:
        return HttpResponse(f"{why}\n", content_type="text/plain; charset=utf-8", status=_NOT_NOW)
    items = [
        {
            "id": at(_address(each)),
            "url": at(_address(each)),
            "title": _title(each),
            "content_text": _told(each),
            "date_published": f"{each.published_on.isoformat()}T12:00:00Z",
            "date_modified": f"{_changed_on(each).isoformat()}T12:00:00Z",
            "tags": [one["under"] for one in each.outcomes],
        }
        for each in rows
    ]
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Register of decisions",
        "home_page_url": at(address("decisions")),
        "feed_url": at(),
        "items": items,
    }
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type=JSON_FEED)


def whole_json(request: HttpRequest) -> HttpResponseBase:
    """The whole register, an object of JSON a line, each with the text of its notice."""
    site = _site(request)
    lines = (json.dumps({**_fields(site, each), "text": each.text}, ensure_ascii=False) + "\n" for each in every_one(on=today()))
    return whole(request, lines, "application/x-ndjson", "decisions.jsonl", tag=_tag("jsonl"))


def whole_csv(request: HttpRequest) -> HttpResponseBase:
    """The whole register as CSV: what each decision came to, without its text."""
    site = _site(request)
    rows = (tuple(_cell(_fields(site, each)[name]) for name in _COLUMNS) for each in every_one(on=today()))
    return whole(request, as_csv(_COLUMNS, rows), "text/csv; charset=utf-8", "decisions.csv", tag=_tag("csv"))


def _sought(query: QueryDict) -> Sought:
    """What is looked for; what cannot be read is not looked for."""
    day, _, pk = query.get("before", "").partition(".")
    try:
        before = (date.fromisoformat(day), int(pk)) if pk.isascii() and pk.isdigit() and len(pk) <= 18 else None
    except ValueError:
        before = None
    words, under, outcome, authority, sector, year = (query.get(each, "").strip()[:200].replace("\0", "") for each in _FILTERS)
    return Sought(words, under, outcome, authority, sector, year, before)


def _as_json(request: HttpRequest, made: Decision) -> bytes:
    told = {**_fields(_site(request), made), "notice": made.notice}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _fields(site: str, made: Decision) -> dict[str, Any]:
    """What the register says of a decision, by the names of its columns."""
    return {
        "address": f"{site}{_address(made)}",
        "reference": made.reference,
        "date": made.dated.isoformat(),
        "published": made.published_on.isoformat(),
        "authority": made.authority,
        "sectors": made.sectors,
        "act": made.acts,
        "outcome": made.outcome,
        "provisions": made.outcomes,
        "steps": made.steps,
        "steps_by": made.steps_by.isoformat() if made.steps_by is not None else "",
        "summary": made.summary,
        "standing": made.standing,
        "changes": made.since,
        "licence": LICENCE,
    }


def _cell(value: object) -> str:
    """A field of several as one cell."""
    if not isinstance(value, list):
        return str(value)
    return "; ".join(" ".join(each.values()) if isinstance(each, dict) else str(each) for each in value)


def _address(made: Decision | Row) -> str:
    return address("decision", made.reference)


def _title(made: Decision | Row) -> str:
    return f"{made.reference}: {made.authority}"


def _told(made: Decision | Row) -> str:
    each = "; ".join(f"{one['under']} {one['complaint']}" for one in made.outcomes)
    since = " ".join(f"{one['what'].capitalize()} on {one['on']}: {one['words']}" for one in made.since)
    return " ".join(filter(None, (made.summary, f"Complaint {made.outcome}: {each}.", since)))


def _changed_on(made: Decision | Row) -> date:
    return max([made.published_on, *(date.fromisoformat(each["on"]) for each in made.since)])


def _site(request: HttpRequest) -> str:
    # The way to the site is worked out once, and not a million times.
    return request.build_absolute_uri("/").rstrip("/")


def _tag(form: str) -> str:
    number, mark = as_it_is()
    return f'"{form}-{today().isoformat()}-{number}-{mark}"'
