"""What whoever runs the site asks of it: whether it lives, whether it can work, and its figures. Nothing here is about a case."""

import hmac
import os

from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.figures import figures
from answerable.web.clock import today

_TEXT = "text/plain; charset=utf-8"
_BEARER = "Bearer "


def live(_request: HttpRequest) -> HttpResponse:
    """200 while the process answers at all."""
    return HttpResponse("live\n", content_type=_TEXT)


def ready(_request: HttpRequest) -> HttpResponse:
    """200 while the database can be asked; 503 while it cannot, so that a proxy sends people elsewhere."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The records cannot be reached.\n", status=503, content_type=_TEXT)
    return HttpResponse("ready\n", content_type=_TEXT)


def metrics(request: HttpRequest) -> HttpResponse:
    """The site's figures as Prometheus reads them, to who has the token of ANSWERABLE_METRICS_TOKEN. To everybody else, not there."""
    token = os.environ.get("ANSWERABLE_METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "")
    if not token or not hmac.compare_digest(given.encode(), f"{_BEARER}{token}".encode()):
        raise Http404
    lines = [
        line
        for each in figures(on=today())
        for line in (
            f"# HELP {each.name} {each.says}",
            f"# TYPE {each.name} gauge",
            *(f"{each.name}{of} {value}" for of, value in each.values),
        )
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8")
