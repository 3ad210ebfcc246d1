"""What people send: held in memory while it is read, refused when it is too large, and never written anywhere."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from answerable.web.programs import AT
from answerable.web.refusals import too_large

Answer = Callable[[HttpRequest], HttpResponseBase]

_DRAINED_AT_MOST = 64 * 1024 * 1024
_AT_ONCE = 64 * 1024


def refuse_what_is_too_large(answer: Answer) -> Answer:
    """Middleware: a body over the limit is answered with 413 before anything reads it into memory."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        sent = request.META.get("CONTENT_LENGTH") or "0"
        if not sent.isdigit() or int(sent) <= settings.LARGEST_UPLOAD:
            return answer(request)
        _drain(request, int(sent))
        if request.path.startswith(AT):
            from answerable.api.problems import TOO_LARGE, answer_of

            return answer_of(TOO_LARGE)
        return too_large(request)

    return answered


def _drain(request: HttpRequest, sent: int) -> None:
    """Reads and forgets, so that a browser still sending sees the page that says why; past a bound it is cut off."""
    left = min(sent, _DRAINED_AT_MOST)
    while left > 0:
        chunk = request.read(min(left, _AT_ONCE))
        if not chunk:
            return
        left -= len(chunk)
