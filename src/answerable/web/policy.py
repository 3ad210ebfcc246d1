"""What a browser may load and send from our pages: one policy for all of them, written once."""

from collections.abc import Callable

from csp.constants import HEADER
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]


def one_policy(answer: Answer) -> Answer:
    """Middleware: every answer carries the policy of the settings. No page of ours asks for another."""
    policy = build_policy()

    def answered(request: HttpRequest) -> HttpResponseBase:
        answers = answer(request)
        answers.headers.setdefault(HEADER, policy)
        return answers

    return answered
