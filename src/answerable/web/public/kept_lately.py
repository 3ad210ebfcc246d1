"""Pages of what is published: kept for as long as nothing in the log changes, and for a minute at most, and not sent twice.

Whether something changed is asked of the database each time, so what is taken down or hidden is gone at once.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from hashlib import blake2b
from time import monotonic
from typing import Concatenate, NamedTuple, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

from answerable.casework.authority.publishing.finding import as_it_is
from answerable.casework.authority.unable import NotThere
from answerable.web.clock import today

P = ParamSpec("P")
FOR_SECONDS = 60
MOST_PAGES = 512
_LARGEST = 100_000  # bytes: a map of ten thousand pages is drawn when a robot asks for it
_LONGEST = 300  # of an address: there is no end of longer ones


class _Kept(NamedTuple):
    """A page as it was drawn, what the log was then, and until when it may be given again."""

    body: bytes
    headers: tuple[tuple[str, str], ...]
    tag: str
    was: tuple[date, tuple[int, str]]
    until: float


View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def kept_while(as_it_is: Callable[[], tuple[int, str]]) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """A view of what is published: kept here, by a browser or by a proxy for a minute, and not sent again while it is the same.

    `as_it_is` is another as soon as anything is that the view shows.
    """

    def keeping(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        pages: dict[tuple[str, str, str], _Kept] = {}

        @wraps(view)
        def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            key = (request.scheme or "", request.get_host(), request.get_full_path())
            is_now = (today(), as_it_is())
            kept = pages.get(key)
            if kept is None or kept.was != is_now or monotonic() > kept.until:
                try:
                    answer = view(request, *args, **kwargs)
                except NotThere:
                    raise Http404 from None
                if answer.status_code != 200:
                    answer["Cache-Control"] = "no-store"
                    return answer
                kept = _keep(pages, key, answer, is_now)
            again = HttpResponse(kept.body, headers=dict(kept.headers))
            again["ETag"] = kept.tag
            again["Cache-Control"] = f"public, max-age={FOR_SECONDS}"
            return get_conditional_response(request, etag=kept.tag, response=again) or again

        return answered

    return keeping


def the_same_for_everybody(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """A view of the disclosure log, or of the figures beside it, kept so."""
    return kept_while(as_it_is)(view)


def _keep(
    pages: dict[tuple[str, str, str], _Kept], key: tuple[str, str, str], answer: HttpResponse, is_now: tuple[date, tuple[int, str]]
) -> _Kept:
    tag = f'"{blake2b(answer.content, digest_size=12).hexdigest()}"'
    kept = _Kept(answer.content, tuple(answer.items()), tag, is_now, monotonic() + FOR_SECONDS)
    if len(kept.body) <= _LARGEST and len(key[2]) <= _LONGEST:
        if len(pages) >= MOST_PAGES:
            pages.clear()
        pages[key] = kept
    return kept
