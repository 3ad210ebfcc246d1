"""Following a request by e-mail: asked for on its page, confirmed by a link, and ended by one click."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from answerable.casework.authority.unable import NotThere
from answerable.casework.requester.following import confirm, end, follow, is_end_link, is_follow_link
from answerable.casework.requester.links import NoLink
from answerable.web.clock import now, today
from answerable.web.pages import page
from answerable.web.public.sending import can_send, site_of, too_often
from answerable.web.refusals import too_many

_LONGEST = 320


def follows(request: HttpRequest, secret: str) -> HttpResponse:
    """The form on a request's page, sent: the answer is the same whoever follows it already."""
    if too_often(request, "follow"):
        return too_many(request)
    email = request.POST.get("email", "").strip()
    try:
        if can_send() and "@" in email and len(email) <= _LONGEST:
            follow(secret, email, site=site_of(request), at=now(), on=today())
    except NotThere:
        raise Http404 from None
    return _shown(request, "asked")


def confirms(request: HttpRequest, secret: str) -> HttpResponse:
    """A link that confirms, by its button."""
    try:
        if request.method != "POST":
            is_follow_link(secret)
            return _shown(request, "confirm")
        confirm(secret, at=now())
    except NoLink:
        raise Http404 from None
    return _shown(request, "follows")


@csrf_exempt  # a mail program ends it with one click of its own, RFC 8058: the signed word in the address is what lets it
def ends(request: HttpRequest, secret: str) -> HttpResponse:
    """A link that ends it."""
    try:
        if request.method != "POST":
            is_end_link(secret)
            return _shown(request, "end")
        end(secret)
    except NoLink:
        raise Http404 from None
    return _shown(request, "ended")


def _shown(request: HttpRequest, step: str) -> HttpResponse:
    answer = page(request, "public/following.html", step=step, keeps=True)
    answer["Referrer-Policy"] = "no-referrer"
    return answer
