"""The requester's desk, opened by a link that was sent to them. It is no account of the casework, and opens nothing there."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.requester import drafts
from answerable.casework.requester.asking import send_desk_link
from answerable.casework.requester.desk import Row, answered, as_csv, desk, mine, row, side_by_side, who_answered_what
from answerable.casework.requester.links import NoLink, close_desk, link_of, sign_in
from answerable.casework.requester.models import Requester
from answerable.law.finding import say
from answerable.web.clock import now, today
from answerable.web.dates import read_date
from answerable.web.pages import page
from answerable.web.problem import Problem
from answerable.web.public import in_words
from answerable.web.public.at_their_desk import at_their_desk, cookie_name, give_cookie, to
from answerable.web.public.one_request import drawn, own_address
from answerable.web.public.sending import site_of, too_often
from answerable.web.refusals import too_many


@at_their_desk
def my_requests(request: HttpRequest, requester: Requester) -> HttpResponse:
    """One table over all bodies, and what changed since yesterday before it."""
    rows = desk(requester, on=today())
    changed = [(each, news) for each in rows if (news := list(_news(each)))]
    return page(request, "public/my_requests.html", here="my-requests", requester=requester, rows=rows, changed=changed, keeps=True)


def _news(row: Row) -> Iterator[str]:
    """What changed since yesterday, in plain words."""
    yield from row.news
    told = row.told
    for each in told.happened if told is not None else ():
        if told is not None and each.on >= today() - timedelta(days=1):
            yield f"{in_words.happened(each, told)}, {say(each.on)}"


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
    return page(request, "public/compared.html", here="my-requests", rows=rows, alike=who_answered_what(rows), keeps=True)


@at_their_desk
def one(request: HttpRequest, requester: Requester, pk: int) -> HttpResponse:
    """One request, what came for it, its drafts, and, of a body elsewhere, the day of its answer."""
    asked = mine(requester, pk)
    problems = []
    if request.method == "POST" and asked.page is None:
        given = read_date("answered", {key: str(value) for key, value in request.POST.items()}, what="The day of the answer", needed=False)
        early = given.day is not None and asked.sent_on is not None and not asked.sent_on <= given.day <= today()
        if given.error or early:
            problems = [Problem(given.error or "Enter a day from the day on which it was sent until today", "answered-day")]
        else:
            answered(asked, given.day)
            return to(f"/my-requests/{pk}")
    return drawn(request, asked, problems)


@at_their_desk
def draft(_request: HttpRequest, requester: Requester, pk: int, what: str) -> HttpResponse:
    """The words of a draft, to be taken away and sent by the requester."""
    if what not in drafts.KINDS:
        raise Http404
    asked = mine(requester, pk)
    text = drafts.draft(what, row(asked, on=today()), on=today(), answer_to=own_address(asked))
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
            answer = to("/my-requests")
            give_cookie(answer, sign_in(secret, at=now()))
    except NoLink:
        raise Http404 from None
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def leaves(request: HttpRequest) -> HttpResponse:
    """Closes the desk."""
    close_desk(request.COOKIES.get(cookie_name(), ""))
    answer = to("/")
    answer.delete_cookie(cookie_name())
    return answer
