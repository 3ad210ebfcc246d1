"""Asking: find an authority, see what is published already, write, be checked kindly, confirm by a link, and it is sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.casework.authority.publishing.finding import Sought, in_the_log, like
from answerable.casework.authority.unable import UnableTo
from answerable.casework.indexed import NotBuilt
from answerable.casework.requester.asking import CannotGo, Written, confirm, keep, lacking, parts_of, waiting
from answerable.casework.requester.links import NoLink, TooOften, link_of, open_desk
from answerable.casework.requester.names import MOST_FOUND, found, named
from answerable.law.not_law import NotLaw
from answerable.web.clock import now, today
from answerable.web.pages import page
from answerable.web.problem import Problem
from answerable.web.public.at_their_desk import give_cookie
from answerable.web.public.sending import can_send, reading_mailbox, site_of, too_often
from answerable.web.refusals import too_many

REFUSED, TOO_MANY = 422, 429
_MOST_SIMILAR = 5


def find(request: HttpRequest) -> HttpResponse:
    """Finds an authority by its name: a form and its answer, without a script."""
    words = request.GET.get("name", "").strip()[:200].replace("\0", "")
    bodies = found(words)
    shown: dict[str, Any] = {"found": bodies, "more": len(bodies) == MOST_FOUND, "can_send": can_send(), "keeps": True}
    return page(request, "public/ask_find.html", here="ask", words=words, **shown)


def write(request: HttpRequest) -> HttpResponse:
    """Writes a request; sent, it is checked; sent again, it is kept until its writer confirms it."""
    given = request.POST if request.method == "POST" else request.GET
    written = _written(given)
    if request.method != "POST":
        return _form(request, written, [])
    problems = [Problem(words, field) for field, words in lacking(written)]
    if problems or "change" in given:
        return _form(request, written, problems)
    return _kept(request, written) if "sure" in given else _check(request, written)


def _kept(request: HttpRequest, written: Written) -> HttpResponse:
    if too_often(request, "ask"):
        return too_many(request)
    if not can_send():
        return _form(request, written, [Problem("This site cannot send messages yet, so nothing can be sent from here", "text")])
    try:
        keep(written, site=site_of(request), at=now())
    except CannotGo as refused:
        return _form(request, written, [Problem(words, field) for field, words in refused.problems])
    except TooOften:
        words = "You have asked for more today than can be sent from one address. Open the links that you were sent, or come back tomorrow"
        return _form(request, written, [Problem(words, "email")], TOO_MANY)
    return page(request, "public/ask_kept.html", here="ask", written=written, keeps=True)


def confirming(request: HttpRequest, secret: str) -> HttpResponse:
    """What is about to be sent; sent, it goes, and the desk of its writer opens."""
    try:
        if request.method != "POST":
            link = link_of(secret, at=now(), sends=True)
            assert link.batch is not None
            return _private(page(request, "public/ask_confirm.html", here="ask", each=waiting(link.batch), keeps=True))
        requester = confirm(secret, at=now(), mailbox=reading_mailbox())
    except NoLink:
        raise Http404 from None
    except (UnableTo, NotLaw) as refused:
        problems = [Problem(str(refused), "main-content")]
        return _private(page(request, "public/ask_confirm.html", status=REFUSED, here="ask", each=[], errors=problems, keeps=True))
    answer = HttpResponseRedirect("/my-requests")
    answer.status_code = 303
    give_cookie(answer, open_desk(requester, at=now()))
    return answer


def _written(given: Any) -> Written:
    def one(name: str) -> str:
        return str(given.get(name, "")).replace("\0", "").strip()

    bodies = named([each[:220] for each in given.getlist("body")[:100]])
    return Written(bodies, one("subject"), one("text"), one("name"), one("email"), given.get("organisation") == "yes")


def _form(request: HttpRequest, written: Written, problems: list[Problem], status: int = REFUSED) -> HttpResponse:
    published = in_the_log(Sought(body=written.bodies[0].slug), on=today()).rows[:_MOST_SIMILAR] if len(written.bodies) == 1 else ()
    shown: dict[str, Any] = {"written": written, "errors": problems, "published": published, "can_send": can_send(), "keeps": True}
    return page(request, "public/ask_write.html", status=status if problems else 200, here="ask", **shown)


def _check(request: HttpRequest, written: Written) -> HttpResponse:
    try:
        similar = like(written.subject, written.text, on=today(), most=_MOST_SIMILAR)
    except NotBuilt:
        similar = ()
    shown: dict[str, Any] = {"written": written, "parts": parts_of(written.text), "similar": similar, "keeps": True}
    return page(request, "public/ask_check.html", here="ask", **shown)


def _private(answer: HttpResponse) -> HttpResponse:
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return answer
