"""How a program knows that an announcement is ours: HMAC-SHA256 over the instant and the body, with a secret that only the two have.

`Answerable-Signature: t=1764210000,v1=…`. For a day after the secret was changed there are two, by the new secret and by the one before.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.programs.models import Subscription

HEADER = "Answerable-Signature"
BOTH_FOR = timedelta(days=1)
_BYTES, _ABOUT = 32, "a secret of announcements"


def new_secret(body: str) -> tuple[str, bytes]:
    """A secret as it is shown once, and as it is kept: sealed under the key of the body, whose row is held."""
    shown = secrets.token_urlsafe(_BYTES)
    return shown, sealed_bytes(shown.encode(), key=key_of(chain_of_body(body)), about=_ABOUT)


def secrets_of(subscription: Subscription, *, at: datetime) -> tuple[str, ...]:
    """The secrets by which an announcement is signed now. Raises `CannotBeOpened`."""
    kept = [subscription.secret]
    if subscription.secret_before is not None and at - subscription.changed_at < BOTH_FOR:
        kept.append(subscription.secret_before)
    key = key_of(chain_of_body(subscription.body))
    return tuple(opened_bytes(bytes(each), key=key, about=_ABOUT).decode() for each in kept)


def signature(body: bytes, by: Iterable[str], *, at: datetime) -> str:
    """What stands in the header."""
    seconds = str(int(at.timestamp()))
    signed = (hmac.new(each.encode(), seconds.encode() + b"." + body, hashlib.sha256).hexdigest() for each in by)
    return ",".join([f"t={seconds}", *(f"v1={each}" for each in signed)])
