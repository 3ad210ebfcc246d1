"""The seed case, event by event: printed by `make docs` from cases/seed.toml, each finding with its derivation."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse

from answerable.web import manual
from answerable.web.pages import page
from answerable.web.timeline import Point, timeline


def seed_case(request: HttpRequest) -> HttpResponse:
    """The case that all this began with, each of its dates opening into its derivation."""
    case = manual.case("seed")
    return page(request, "seed_case.html", here="the-seed-case", case=case, timeline=timeline(_points(case)))


def _points(case: manual.Printed) -> Iterator[Point]:
    """The events, and among them the last days that the law gives."""
    for moment in case["moments"]:
        parts = f" (part{'' if len(moment['parts']) == 1 else 's'} {', '.join(moment['parts'])})" if moment["parts"] else ""
        yield Point(date.fromisoformat(moment["on"]), moment["kind"] + parts)
        for found in moment["findings"]:
            if found["day"] and found["asks"].startswith("the last day"):
                yield Point(date.fromisoformat(found["day"]), found["asks"], worked_out=True)
