"""A page for the requester of one request: its address holds a secret that follows from the key of the case and stands in no table.

So the page ends with the key: once a case is disposed of, nobody finds it again, and nobody can work out its address.
"""

import hashlib
import hmac
import re
from base64 import b32encode
from datetime import date

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import State
from answerable.casework.authority.told.models import RequesterPage
from answerable.casework.authority.unable import NotThere
from answerable.casework.ledger.seal import key_of

_BYTES = 20  # 160 bits: 32 letters and digits
_SECRET = re.compile(r"[a-z2-7]{32}")
PATH = "your-request"


def secret_of(request: InformationRequest) -> str:
    """The secret in the address of a request's page."""
    key = hashlib.sha256(b"answerable page\0" + key_of(request.case)).digest()
    return b32encode(hmac.digest(key, request.case.bytes, "sha256")[:_BYTES]).decode().lower()


def address_of_page(request: InformationRequest, site: str) -> str:
    """The whole address of a request's page on a site; nothing where nobody has said what the site's own address is."""
    return f"{site}/{PATH}/{secret_of(request)}" if site else ""


def give(request: InformationRequest, *, on: date) -> str:
    """Opens the page of a request, once, and returns the secret in its address. The row of the case is held."""
    secret = secret_of(request)
    RequesterPage.objects.get_or_create(request=request, defaults={"digest": _digest(secret), "given_on": on})
    return secret


def give_if_told(request: InformationRequest, text: str, *, on: date) -> None:
    """Opens the page of a request once a letter goes that tells its address."""
    if f"/{PATH}/" in text and secret_of(request) in "".join(text.split()):
        give(request, on=on)


def page_of(secret: str) -> RequesterPage:
    """The page whose address holds this secret. Raises `NotThere`, alike for whatever is wrong."""
    digest = _digest(secret if _SECRET.fullmatch(secret) else "")
    found = RequesterPage.objects.select_related("request__authority").filter(digest=digest).first()
    if found is None or found.request.state == State.DISPOSED.value:
        raise NotThere
    return found


def forget_page(request: InformationRequest) -> None:
    """Closes the page of a case that is disposed of."""
    RequesterPage.objects.filter(request=request).delete()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
