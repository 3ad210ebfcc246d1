"""The second step of signing in, a code from an app: who must have one, and how its secret is kept."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from io import BytesIO
from typing import ClassVar

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest

from answerable.casework.people.models import Person

# Who signs in with the body's own account has been through the body's own second step.
_ENOUGH = {"mfa", "socialaccount"}


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth's second step: secrets sealed with the site's key, a picture without styles of its own, and our words."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "The code is wrong or has run out. Enter the code that the app shows now",
        "rate_limited": "There have been too many wrong codes. Wait 5 minutes, then try again",
    }

    def encrypt(self, text: str) -> str:
        """Seals a secret before it is kept."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opens what was sealed. Raises `cryptography.fernet.InvalidToken` where the site's key is another."""
        return _seal().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """What the app lists the account under."""
        return "Answerable"

    def build_totp_svg(self, url: str) -> str:
        """The picture that an app reads."""
        import qrcode
        from qrcode.image.svg import SvgPathImage

        class Plain(SvgPathImage):  # type: ignore[misc]
            QR_PATH_STYLE: ClassVar[dict[str, str]] = {}

        drawn = BytesIO()
        qrcode.make(url, image_factory=Plain, box_size=20).save(drawn)
        return drawn.getvalue().decode().partition("?>")[2].strip()


def _seal() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"answerable second step\0" + settings.SECRET_KEY.encode()).digest()))


def is_missing(request: HttpRequest, person: Person) -> bool:
    """Whether the person must have a second step and has none. Asks the database only of who must and came without one."""
    must: frozenset[str] | None = settings.SECOND_STEP_OF
    if must is not None and not must & {role.name for role in person.roles()}:
        return False
    if any(record.get("method") in _ENOUGH for record in get_authentication_records(request, person)):
        return False
    return not is_mfa_enabled(person)
