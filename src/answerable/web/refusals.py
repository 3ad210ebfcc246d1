"""The pages for what the site cannot do, in plain words: not found, not done here, too large, not from our form, busy, broken."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from answerable.casework.failing import failing
from answerable.web.pages import page
from answerable.web.records_failing import records_failing

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it by name
    """404: the same for every address that is not one of ours, and for what is there and forbidden."""
    return page(request, "404.html", status=404)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it by name
    """400: the request itself is malformed, or names a host that is not this site."""
    return page(request, "400.html", status=400)


def not_from_our_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django passes it by name
    """403: the form's token is missing or old."""
    return page(request, "403.html", status=403)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: more than the site reads at once."""
    return page(request, "413.html", status=413)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: tried more often than anybody needs to."""
    return page(request, "429.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours; 503 or 507 where the records cannot be reached or saved. Django calls it while the error is being handled."""
    why = failing(sys.exception())
    if why is not None:
        return records_failing(request, why)
    return page(request, "500.html", status=500)


def answering(*methods: str, by: View[P]) -> View[P]:
    """A view that answers these methods, and every other with 405."""

    @wraps(by)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.method in methods:
            return by(request, *args, **kwargs)
        refused = page(request, "405.html", status=405)
        refused["Allow"] = ", ".join(methods)
        return refused

    return answered
