"""A desk that is open in a browser: its cookie, and the views behind it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.casework.requester.desk import NotYours
from answerable.casework.requester.links import whose
from answerable.casework.requester.models import Requester
from answerable.web.clock import now

P = ParamSpec("P")


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
            return to("/my-requests/sign-in")
        try:
            return view(request, requester, *args, **kwargs)
        except NotYours:
            raise Http404 from None

    return viewed


def to(address: str) -> HttpResponse:
    """Leads on to an address, which is asked for by GET."""
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer
