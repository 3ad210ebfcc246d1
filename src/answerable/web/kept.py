"""Pages that are the same for everybody: drawn once an address and a day, then answered from memory, or with 304."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from hashlib import blake2b
from typing import Concatenate, NamedTuple, ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

from answerable.web.clock import today

P = ParamSpec("P")

# More addresses than this and memory starts afresh: addresses with dates in them have no end.
MOST_PAGES = 512
_FOR_SECONDS = 300


class Drawn(NamedTuple):
    """A page as it was drawn, and the tag that tells whether somebody has it already."""

    body: bytes
    kind: str
    tag: str


def kept(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """A view whose page depends on nothing but its address and the day, kept once it is drawn. Anything but a page, 200, is not kept."""
    pages: dict[tuple[date, str, str], Drawn] = {}

    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        key = (today(), request.get_host(), request.get_full_path())
        drawn = pages.get(key)
        if drawn is None:
            answer = view(request, *args, **kwargs)
            if answer.status_code != 200:
                return answer
            drawn = Drawn(answer.content, answer["Content-Type"], f'"{blake2b(answer.content, digest_size=12).hexdigest()}"')
            if len(pages) >= MOST_PAGES:
                pages.clear()
            pages[key] = drawn
        again = HttpResponse(drawn.body, content_type=drawn.kind)
        again["ETag"] = drawn.tag
        again["Cache-Control"] = f"public, max-age={_FOR_SECONDS}"
        return get_conditional_response(request, etag=drawn.tag, response=again) or again

    return answered
