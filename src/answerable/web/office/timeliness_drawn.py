"""Who has become later, by how little of it chance explains: a ranking, a page for each body, and all of it as a file."""

import csv
import os
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.database import state_folder
from answerable.documents.csv_cell import csv_cell
from answerable.intelligence.pictures.evidence import evidence
from answerable.intelligence.pictures.lateness import lateness
from answerable.intelligence.pictures.picture import percent
from answerable.intelligence.pictures.standing import standing
from answerable.intelligence.systemic.alerts import CHANCE, FOR_IT_TO_BE_CHANCE
from answerable.intelligence.systemic.counts import say_quarter
from answerable.intelligence.systemic.honest import LEARNT_FROM
from answerable.intelligence.systemic.kept import PLACE, Body, Kept
from answerable.intelligence.unable import UnableToCount
from answerable.web.signed_in import page

_MOST = 50
_IN_THE_FUNNEL = 200
_DIGITS = 7
_HEADINGS = ("public_authority", "quarter", "requests", "late", "expected_late", "chance", "told_of")


def ranking(request: HttpRequest) -> HttpResponse:
    """The bodies in the order of evidence that they have become later, fifty at a time, and the funnel of the last year."""
    named = " ".join(request.GET.get("named", "").replace("\0", "").split())[:100]
    begin = (_number(request.GET.get("page", "")) - 1) * _MOST
    try:
        kept = Kept(_place())
    except UnableToCount as refused:
        return page(request, "office/timeliness.html", here="office", missing=str(refused))
    found, out, year = kept.ranked(begin, _MOST, named), kept.funnel(), _year(kept)
    shown: dict[str, Any] = {
        "named": named,
        "last": kept.last,
        "bodies": found.bodies,
        "of": found.of,
        "first": begin + 1,
        "before": _page(named, begin // _MOST) if begin else "",
        "after": _page(named, begin // _MOST + 2) if begin + _MOST < found.of else "",
        "funnel": standing(out, year, rows=_IN_THE_FUNNEL) if out.standings and not begin and not named else None,
        "chance": round(1 / CHANCE),
        "learnt": LEARNT_FROM,
        "why": FOR_IT_TO_BE_CHANCE,
    }
    return page(request, "office/timeliness.html", here="office", quarter=say_quarter, percent=percent, **shown)


def of_one(request: HttpRequest) -> HttpResponse:
    """One body: its share of late answers, what speaks for a change, and where it stands among all."""
    try:
        kept = Kept(_place())
    except UnableToCount:
        raise Http404 from None
    body = kept.body(request.GET.get("body", ""))
    if body is None:
        raise Http404
    pictures = [lateness(body.name, body.counts, body.points, body.told)]
    if body.points:
        pictures.append(evidence(body.name, body.points, body.told))
    if body.standing is not None:
        pictures.append(standing(kept.funnel(), _year(kept), body=body.name, rows=0))
    shown: dict[str, Any] = {"body": body, "pictures": pictures, "learnt": LEARNT_FROM, "why": FOR_IT_TO_BE_CHANCE}
    return page(request, "office/timeliness_of.html", here="office", **shown)


def as_csv() -> HttpResponse:
    """Every quarter of every body, with what its chart says of it."""
    try:
        kept = Kept(_place())
    except UnableToCount:
        raise Http404 from None
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEADINGS)
    for body in kept.ranked(0, -1).bodies:
        writer.writerows(_rows(body))
    answer = HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="timeliness.csv"'
    return answer


def _rows(body: Body) -> list[tuple[object, ...]]:
    charted = {each.seen.quarter: each for each in body.points}
    rows: list[tuple[object, ...]] = []
    for count in body.counts:
        point = charted.get(count.quarter)
        expected = (round(point.expected * count.of, 2), f"{point.chance:.2g}") if point else ("", "")
        told = "yes" if count.quarter in body.told else "no"
        rows.append((csv_cell(body.name), say_quarter(count.quarter), count.of, count.late, *expected, told))
    return rows


def _place() -> Path:
    return state_folder(os.environ) / PLACE


def _year(kept: Kept) -> str:
    return f"the year to {say_quarter(kept.last)}"


def _number(text: str) -> int:
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < _DIGITS else 1


def _page(named: str, number: int) -> str:
    return urlencode({"named": named, "page": number})
