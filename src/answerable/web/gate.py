"""The gate: every address asks for a sign-in, unless it is on one of the lists here.

What is behind it is never kept by a browser or a proxy. What a person may see behind it is for the casework to say, which answers
alike for what is forbidden and what does not exist. Either is noted in the log.
"""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.people.models import Person
from answerable.casework.people.sign_ins import is_over
from answerable.web.accounts import second_step
from answerable.web.accounts.first_password import must_replace_password
from answerable.web.clock import seconds

# The same for everybody, with no session and no database.
PUBLIC = frozenset(
    {
        *("home", "find-a-last-day", "last-day", "check-a-notice", "check-a-letter"),
        *("the-law", "exemptions", "section", "the-seed-case", "accessibility", "robots"),
        *("home-cy", "find-a-last-day-cy", "last-day-cy"),
    }
)

# For whoever runs the site, whose programs sign in nowhere: nothing about a case.
RUNNING = frozenset({"live", "ready", "metrics"})

# For other software, which shows a token of its own with each question: api/caller.py looks at it.
PROGRAMS = frozenset({"api"})
# What was published: the same for everybody, from the database, with no session.
PUBLISHED = frozenset(
    {
        *(
            "disclosure-log",
            "disclosure-log-feed",
            "disclosure-log-json",
            "disclosure-log-csv",
            "disclosure",
            "disclosed-file",
            "sitemap",
            "sitemap-part",
            "sitemap-decisions",
        ),
        *("statistics", "published-figures", "figures-csv"),
        *("decisions", "decisions-feed", "decisions-json-feed", "decisions-json", "decisions-csv", "decision", "decision-file"),
    }
)

# For requesters, whose desk opens by a link of its own and is looked at by web/public/my_requests.py: no person of the casework.
REQUESTERS = frozenset(
    {
        *("ask", "ask-write", "ask-confirm", "my-requests", "my-requests-csv", "my-requests-compared", "my-request", "my-request-draft"),
        *("my-request-answer", "my-request-original", "my-request-file"),
        *("desk-sign-in", "desk-open", "desk-leave", "complain"),
    }
)

# For whoever has the address: a secret stands in it, and is asked for in the view.
BY_SECRET = frozenset(
    {
        "your-request",
        "your-request-print",
        "your-request-calendar",
        "your-request-feed",
        "your-request-follow",
        "follow-confirm",
        "follow-end",
    }
)

# On the way in: for who is not signed in yet.
ON_THE_WAY_IN = frozenset(
    {"account_login", "mfa_authenticate", "openid_connect_login", "openid_connect_callback", "socialaccount_login_cancelled"}
)

NOT_SIGNED_IN = PUBLIC | RUNNING | PROGRAMS | PUBLISHED | REQUESTERS | BY_SECRET | ON_THE_WAY_IN

# For who must still set up a second step.
_TO_SET_UP = frozenset({"account_logout", "account_reauthenticate", "mfa_activate_totp", "mfa_view_recovery_codes", "mfa_index"})

# For who must still choose a password of their own.
_TO_REPLACE = frozenset({"account_logout", "account_change_password"})

_REFUSED = frozenset({403, 404, 405})
_log = logging.getLogger("answerable.refused")


class Gate:
    """Django's middleware, the last before a view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Passes the request on, and marks what is not public as never to be kept."""
        answer = self._get_response(request)
        if request.resolver_match and request.resolver_match.view_name not in PUBLIC | PUBLISHED:
            answer.headers["Cache-Control"] = "no-store"
            if answer.status_code in _REFUSED:
                _note(request, answer.status_code, request.resolver_match.view_name)
        return answer

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:  # noqa: ARG002 - Django's
        """Lets through, or leads to where a person signs in or sets up the second step."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in NOT_SIGNED_IN:
            return None
        if not isinstance(request.user, Person):
            return _to_sign_in(request)
        if is_over(request.session, at=seconds()):
            logout(request)
            return _to_sign_in(request)
        if must_replace_password(request, request.user):
            return None if name in _TO_REPLACE else HttpResponseRedirect(reverse("account_change_password"))
        if name not in _TO_SET_UP and second_step.is_missing(request, request.user):
            return HttpResponseRedirect(reverse("mfa_activate_totp"))
        return None


def _note(request: HttpRequest, status: int, view: str) -> None:
    """Which page was refused to whom, and never of what: a reference stands in the address, and more may be asked for in it."""
    caller = getattr(request, "caller", None)  # of the API, which looks at no session
    who = f"person {request.user.pk}" if isinstance(request.user, Person) else "nobody signed in"
    who = f"token {caller.in_ledger['program']}" if caller is not None else who
    _log.info("%s to %s: %s %s", status, who, request.method, view)


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """To the sign-in page, and from there back to the page that was asked for. A form that was sent is not sent again."""
    address = reverse("account_login")
    if request.method in ("GET", "HEAD"):
        address += "?" + urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(address)
