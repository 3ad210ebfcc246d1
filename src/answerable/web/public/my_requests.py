"""The requester's desk, opened by a link that was sent to them. It is no account of the casework, and opens nothing there."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.casework.requester import drafts
from answerable.casework.requester.asking import send_desk_link
from answerable.casework.requester.desk import NotYours, answered, as_csv, desk, mine, row, side_by_side
from answerable.casework.requester.links import NoLink, close_desk, link_of, sign_in, whose
from answerable.casework.requester.models import Requester
from answerable.web.clock import now, today
from answerable.web.dates import read_date
from answerable.web.pages import page
from answerable.web.problem import Problem
from answerable.web.public.sending import site_of, too_often
from answerable.web.refusals import too_many

P = ParamSpec("P")
_REFUSED = 422


def cookie_name() -> str:
    """The name of the desk's own cookie."""
    return "__Host-desk" if settings.SESSION_COOKIE_SECURE else "desk"


def give_cookie(answer: HttpResponse, secret: str) -> None:
    """Gives a browser the secret of its session: until it is closed, for this site alone, and for no script."""
    answer.set_cookie(cookie_name(), secret, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax")


def at_their_desk(
    view: Callable[Concatenate[HttpRequest, Requester, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A view for the requester whose desk is open in this browser; anybody else is led to where a link is asked for."""

    @wraps(view)
    def viewed(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        requester = whose(request.COOKIES.get(cookie_name(), ""), at=now())
        if requester is None:
            return _to("/my-requests/sign-in")
        try:
            return view(request, requester, *args, **kwargs)
        except NotYours:
            raise Http404 from None

    return viewed


@at_their_desk
def my_requests(request: HttpRequest, requester: Requester) -> HttpResponse:
    """One table over all bodies."""
    return page(request, "public/my_requests.html", here="my-requests", requester=requester, rows=desk(requester, on=today()), keeps=True)


@at_their_desk
def as_table(_request: HttpRequest, requester: Requester) -> HttpResponse:
    """The same as CSV."""
    answer = HttpResponse(as_csv(desk(requester, on=today())), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="my-requests.csv"'
    return answer


@at_their_desk
def compared(request: HttpRequest, requester: Requester, batch: str) -> HttpResponse:
    """One request to many bodies, side by side."""
    try:
        rows = side_by_side(requester, UUID(batch), on=today())
    except ValueError:
        raise Http404 from None
    return page(request, "public/compared.html", here="my-requests", rows=rows, keeps=True)


@at_their_desk
def one(request: HttpRequest, requester: Requester, pk: int) -> HttpResponse:
    """One request, its drafts, and, of a body elsewhere, the day of its answer."""
    asked = mine(requester, pk)
    problems = []
    if request.method == "POST" and asked.page is None:
        given = read_date("answered", {key: str(value) for key, value in request.POST.items()}, what="The day of the answer", needed=False)
        early = given.day is not None and asked.sent_on is not None and not asked.sent_on <= given.day <= today()
        if given.error or early:
            problems = [Problem(given.error or "Enter a day from the day on which it was sent until today", "answered-day")]
        else:
            answered(asked, given.day)
            return _to(f"/my-requests/{pk}")
    shown = {"row": row(asked, on=today()), "defects": drafts.defects(row(asked, on=today())), "kinds": drafts.KINDS, "errors": problems}
    return page(request, "public/my_request.html", status=_REFUSED if problems else 200, here="my-requests", keeps=True, **shown)


@at_their_desk
def draft(_request: HttpRequest, requester: Requester, pk: int, what: str) -> HttpResponse:
    """The words of a draft, to be taken away and sent by the requester."""
    if what not in drafts.KINDS:
        raise Http404
    text = drafts.draft(what, row(mine(requester, pk), on=today()), on=today())
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{what}.txt"'
    return answer


def asks_for_a_link(request: HttpRequest) -> HttpResponse:
    """Asks where to send a link to; the answer is the same whether or not anybody is known there."""
    if request.method == "POST":
        if too_often(request, "sign-in"):
            return too_many(request)
        send_desk_link(request.POST.get("email", "")[:320], site=site_of(request), at=now())
    return page(request, "public/desk_sign_in.html", here="my-requests", sent=request.method == "POST", keeps=True)


def opens(request: HttpRequest, secret: str) -> HttpResponse:
    """A link to the desk: it is used by its button, so that a program that looks at mail does not use it up."""
    try:
        if request.method != "POST":
            link_of(secret, at=now(), sends=False)
            answer = page(request, "public/desk_open.html", here="my-requests", keeps=True)
        else:
            answer = _to("/my-requests")
            give_cookie(answer, sign_in(secret, at=now()))
    except NoLink:
        raise Http404 from None
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def leaves(request: HttpRequest) -> HttpResponse:
    """Closes the desk."""
    close_desk(request.COOKIES.get(cookie_name(), ""))
    answer = _to("/")
    answer.delete_cookie(cookie_name())
    return answer


def _to(address: str) -> HttpResponse:
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer
