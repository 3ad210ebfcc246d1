"""The seed case, event by event."""

from django.http import HttpRequest, HttpResponse

from answerable.web.pages import page


def seed_case(request: HttpRequest) -> HttpResponse:
    """The case that all this began with, each of its dates opening into its derivation."""
    return page(request, "seed_case.html", here="the-seed-case")
