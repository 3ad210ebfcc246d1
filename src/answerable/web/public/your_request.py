"""The page of a request, for whoever has its address: where it stands, what comes next, what they may do; and the same to follow.

Whatever is wrong with an address has one answer, that of a page that is not there.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.authority.told.derived import derivation_for_requester
from answerable.casework.authority.told.page import page_of
from answerable.casework.authority.told.standing import AsTold, May, Where, as_told
from answerable.casework.authority.unable import NotThere
from answerable.law.finding import say
from answerable.web.clock import today
from answerable.web.pages import page
from answerable.web.public import calendar_file, feed, in_words
from answerable.web.public.sending import can_send

_View = Callable[[HttpRequest, str, AsTold], HttpResponse]


def by_its_address(view: _View) -> Callable[[HttpRequest, str], HttpResponse]:
    """A view of the request whose secret stands in the address, kept by nobody and found by no robot."""

    @wraps(view)
    def answered(request: HttpRequest, secret: str) -> HttpResponse:
        try:
            told = as_told(page_of(secret).request, on=today())
        except NotThere:
            raise Http404 from None
        answer = view(request, secret, told)
        answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        answer["Referrer-Policy"] = "no-referrer"
        return answer

    return answered


@by_its_address
def your_request(request: HttpRequest, secret: str, told: AsTold) -> HttpResponse:
    """Where the request stands."""
    return _drawn(request, secret, told, for_print=False)


@by_its_address
def printed(request: HttpRequest, secret: str, told: AsTold) -> HttpResponse:
    """The same with everything opened, to be printed."""
    return _drawn(request, secret, told, for_print=True)


@by_its_address
def in_a_calendar(_request: HttpRequest, secret: str, told: AsTold) -> HttpResponse:
    """The days that are ahead, as a calendar file."""
    title = f"{told.reference}, {told.authority}"
    answer = HttpResponse(calendar_file.calendar_file(title, _days(secret, told), on=today()), content_type=calendar_file.KIND)
    answer["Content-Disposition"] = 'attachment; filename="request.ics"'
    return answer


@by_its_address
def changes(request: HttpRequest, secret: str, told: AsTold) -> HttpResponse:
    """What happened, as a feed."""
    items = [
        feed.Item(f"urn:answerable:{_name(secret, str(nth))}", in_words.happened(each, told), each.on)
        for nth, each in enumerate(told.happened)
    ]
    text = feed.feed(
        f"urn:answerable:{_name(secret, 'feed')}",
        f"{told.reference}, {told.authority}",
        request.build_absolute_uri(),
        reversed(items),
        since=told.received_on,
    )
    return HttpResponse(text, content_type=feed.KIND)


def _drawn(request: HttpRequest, secret: str, told: AsTold, *, for_print: bool) -> HttpResponse:
    return page(
        request,
        "public/your_request.html",
        keeps=True,
        secret=secret,
        told=told,
        for_print=for_print,
        can_send=can_send(),
        where=Where,
        may=May,
        in_words=in_words,
        derived=derivation_for_requester,
    )


def _days(secret: str, told: AsTold) -> Iterator[calendar_file.Entry]:
    first = told.first
    if first is not None and first.day is not None:
        more = f"{told.authority} must answer promptly, and no later than this day ({first.day.under})."
        yield calendar_file.Entry(_uid(secret, "answer"), first.day.value, f"Last day for an answer to {told.reference}", more)
    for each in told.options:
        if each.until is not None and each.until.value >= told.on:
            words = in_words.may(each, told)
            last = "Normally answered by" if each.may is May.WAIT_FOR_REVIEW else "Last day"
            yield calendar_file.Entry(_uid(secret, each.may.name), each.until.value, f"{last}: {words}", f"Until {say(each.until.value)}")


def _uid(secret: str, what: str) -> str:
    return f"{_name(secret, what)}@answerable"


def _name(secret: str, what: str) -> str:
    """A name for something on this page that says nothing of its address."""
    return hashlib.sha256(f"name\0{secret}\0{what}".encode()).hexdigest()[:32]
