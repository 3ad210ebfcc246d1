"""What allauth asks of us: nobody registers, an answer does not tell whether an account exists, and what happened is logged."""

import logging
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse

from answerable.casework.people.models import Person
from answerable.casework.people.sign_ins import begin, end_sign_ins
from answerable.web.clock import seconds
from answerable.web.pages import page

_log = logging.getLogger("answerable.sign_in")


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by password. Passwords are tried at most so often for an address and from a machine, whoever the account belongs to."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The email address or the password is wrong",
        "incorrect_password": "The password is wrong",
        "enter_current_password": "The password you have now is wrong",
        "too_many_login_attempts": "There have been too many wrong passwords. Wait 15 minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's own signature
        """Nobody registers: an administrator makes every account."""
        return False

    def login(self, request: HttpRequest, user: Person) -> None:
        """Signs in, in a session with a new key, and notes when and where."""
        super().login(request, user)
        address = self.get_client_ip(request)
        begin(request.session, device=request.headers.get("User-Agent", ""), address=address, at=seconds())
        _log.info("signed in: person %s from %s", user.pk, address)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ARG002 - allauth's own signature
        """Notes a wrong password, and from where; never for which address, which may be a password typed in the wrong box."""
        _log.warning("wrong password from %s", self.get_client_ip(request))

    def reauthenticate(self, user: Person, password: str) -> bool:
        """Whether this is the person's password, tried at most so often."""
        request = context.request
        self.pre_authenticate(request, email=user.email)
        found = authenticate(request, email=user.email, password=password)
        if found is None:
            self.authentication_failed(request)
        else:
            self._rollback_login_failed_rl_usage()
        return found is not None and found.pk == user.pk

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:  # noqa: ARG002 - allauth's own signature
        """One who may no longer sign in is told what somebody without an account is told."""
        return no_account(request)

    def set_password(self, user: Person, password: str) -> None:
        """Changes the password, which is the person's own from here on, and signs the person out everywhere else."""
        user.password_until = None
        super().set_password(user, password)
        end_sign_ins(user, but=context.request.session.session_key)
        _log.info("password changed: person %s", user.pk)


def no_account(request: HttpRequest) -> HttpResponse:
    """The page for who has no account here."""
    return page(request, "sign_in_refused.html", status=403, account=False)
