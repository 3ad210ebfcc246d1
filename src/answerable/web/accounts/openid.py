"""Signing in with the body's own accounts, by OpenID Connect, where the environment says with which.

ANSWERABLE_OIDC_ISSUER is the address of the provider, ANSWERABLE_OIDC_CLIENT_ID and ANSWERABLE_OIDC_CLIENT_SECRET are what it gave
to this site, and ANSWERABLE_OIDC_NAME is what people call it. ANSWERABLE_OIDC_ADDRESS_CLAIM says where it writes the e-mail address,
if not in `email`.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

# The one provider's name in addresses.
PROVIDER = "work"
_NEEDED = ("ANSWERABLE_OIDC_ISSUER", "ANSWERABLE_OIDC_CLIENT_ID", "ANSWERABLE_OIDC_CLIENT_SECRET")


class UnableToUseOpenID(ValueError):
    """Something about the provider is said, and not all that is needed."""


class OpenID(NamedTuple):
    """A provider: what people call it, where it is, what it knows this site by, and where it writes the e-mail address."""

    name: str
    issuer: str
    client: str
    secret: str
    address_claim: str

    def origin(self) -> str:
        """Where a form that signs in leads on to."""
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"

    def for_allauth(self) -> dict[str, Any]:
        """The provider as allauth's settings have it."""
        app = {"provider_id": PROVIDER, "name": self.name, "client_id": self.client, "secret": self.secret}
        return {"openid_connect": {"APPS": [{**app, "settings": {"server_url": self.issuer}}], "OAUTH_PKCE_ENABLED": True}}


def openid(environment: Mapping[str, str]) -> OpenID | None:
    """The provider that the environment names, or none. Raises `UnableToUseOpenID` where something that it needs is not said."""
    said = {name: environment.get(name, "").strip() for name in _NEEDED}
    if not any(said.values()):
        return None
    missing = [name for name, value in said.items() if not value]
    if missing:
        raise UnableToUseOpenID(f"Signing in by OpenID Connect also needs {' and '.join(missing)}. Set it, or unset the others.")
    issuer, client, secret = said.values()
    name = environment.get("ANSWERABLE_OIDC_NAME") or "your work account"
    return OpenID(name, issuer, client, secret, environment.get("ANSWERABLE_OIDC_ADDRESS_CLAIM") or "email")
