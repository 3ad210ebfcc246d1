"""Whose account it is that the body's provider vouches for. Loaded only where a provider is named: it brings an HTTP client."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest

from answerable.casework.people.models import Person
from answerable.web.accounts.adapter import no_account
from answerable.web.pages import page

_log = logging.getLogger("answerable.sign_in")


class AccountsByOpenID(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Accounts that the body's provider vouches for: known at first by e-mail address, then by the provider's own name for the person."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002 - allauth's own signature
        """Nobody registers this way either."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Finds whose account it is. What else the provider tells about the person is not kept."""
        told = sociallogin.account.extra_data
        sociallogin.account.extra_data = {}
        if sociallogin.is_existing:
            sociallogin.account.save(update_fields=["extra_data"])
            return
        provider = settings.OPENID
        assert provider, "this is loaded only where a provider is named"
        address = _told(told, provider.address_claim)
        try:
            person = Person.objects.get_by_natural_key(address)
        except Person.DoesNotExist:
            raise ImmediateHttpResponse(no_account(request)) from None
        if not address or not person.is_active:
            raise ImmediateHttpResponse(no_account(request))
        sociallogin.connect(request, person)

    def on_authentication_error(self, request: HttpRequest, provider: Any, **why: Any) -> None:
        """The provider did not vouch for anybody."""
        _log.warning("no answer from the provider %s: %s %s", provider, why.get("error"), why.get("exception"))
        raise ImmediateHttpResponse(page(request, "sign_in_refused.html", status=403, account=True))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Sends none: the body's provider tells its people itself."""


def _told(told: dict[str, Any], claim: str) -> str:
    """What the provider says under this claim, in the signed token or else when it was asked."""
    for where in (told.get("id_token") or {}, told.get("userinfo") or {}, told):
        if isinstance(where.get(claim), str):
            return str(where[claim])
    return ""
