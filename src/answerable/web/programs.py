"""The door for programs. The API behind it is loaded when the first program asks: a worker that only serves pages never pays for it."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

AT = "/api/"


@csrf_exempt
def asked(request: HttpRequest, rest: str) -> HttpResponseBase:
    """The answer of the API. No cookie is looked at: a program shows a token, which no browser sends by itself."""
    from answerable.api.site import answer

    return answer(request, rest)
