"""Who acts: the person who is signed in, at this instant. What they may not see answers as what is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.permissions import Do, may
from answerable.casework.unable import NotThere
from answerable.web.clock import now
from answerable.web.signed_in import person_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def by_of(request: HttpRequest) -> By:
    """Who is signed in, acting now."""
    return By(person_of(request), now())


def whoever_may(do: Do) -> Callable[[View[P]], View[P]]:
    """A view for those whose post lets them do something that is about no one complaint. For everybody else it is not there."""

    def guarded(view: View[P]) -> View[P]:
        @wraps(view)
        def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not may(by_of(request).roles, do):
                raise Http404
            return found(view)(request, *args, **kwargs)

        return answered

    return guarded


def found(view: View[P]) -> View[P]:
    """A view in which what is not there, or is not this person's to know of, is a page that is not there."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotThere:
            raise Http404 from None

    return answered
