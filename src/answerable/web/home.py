"""The first page, the statement on accessibility, and what robots are told."""

from django.http import HttpRequest, HttpResponse

from answerable.web.pages import page, page_in_both


def home(request: HttpRequest) -> HttpResponse:
    """What this is, the seed case in brief, and what can be done."""
    return page_in_both(request, "home.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return page(request, "accessibility.html")


def robots(_request: HttpRequest) -> HttpResponse:
    """Robots may read everything but the forms' answers, of which there is no end."""
    return HttpResponse(f"User-agent: *\n{_ANSWERS}Allow: /\n", content_type="text/plain; charset=utf-8")


_ANSWERS = "Disallow: /find-a-last-day/*?\nDisallow: /cy/find-a-last-day/*?\n"
