"""What is due in the outbox, told: at least once, each with an identifier of its own, tried again with longer and longer waits.

An announcement is claimed before it is sent. Whoever is told answers with a status of 200 to 299; anything else, and any other place that
it points to, is a refusal. What an answer says is not read.
"""

import http.client
import json
import socket
import ssl
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from django.db import transaction

from answerable.casework.ledger.seal import CannotBeOpened
from answerable.casework.programs.models import FAILED, ON_THEIR_WAY, QUEUED, SENDING, SENT, Announcement
from answerable.casework.programs.signing import HEADER, secrets_of, signature
from answerable.casework.programs.where import NotAllowed, Where, read, resolved

SECONDS = 10
_CLAIM_LASTS, _FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=5), timedelta(minutes=1), timedelta(hours=4)
_MOST_TRIES = 20  # about three days
_KEPT_FOR = timedelta(days=30)


def tell_due(*, now: Callable[[], datetime], private: Collection[str] = ()) -> tuple[int, int]:
    """Tells everything that is due, and returns how many were told, and how many could not be. Forgets what was told long ago."""
    told = not_yet = 0
    while (claimed := _claim(now())) is not None:
        said = _tell(claimed, now(), private)
        _write_down(claimed, said, now())
        told, not_yet = told + (not said), not_yet + bool(said)
    Announcement.objects.filter(state__in=(SENT, FAILED), next_try_at__lt=now() - _KEPT_FOR).delete()
    return told, not_yet


def _claim(at: datetime) -> Announcement | None:
    with transaction.atomic():
        due = Announcement.objects.select_for_update(of=("self",), skip_locked=True).filter(state__in=ON_THEIR_WAY, next_try_at__lte=at)
        found = due.select_related("subscription").order_by("next_try_at", "pk").first()
        if found is None:
            return None
        found.state, found.tries, found.next_try_at = SENDING, found.tries + 1, at + _CLAIM_LASTS
        found.save(update_fields=["state", "tries", "next_try_at"])
        return found


def _tell(claimed: Announcement, at: datetime, private: Collection[str]) -> str:
    """Tells one, and says why it could not be told; nothing, where it was."""
    if claimed.subscription.ended_at is not None:
        return "The subscription has ended."
    body = json.dumps({"id": str(claimed.uid), "reference": claimed.reference, "kind": claimed.kind, "on": claimed.on.isoformat()}).encode()
    try:
        where = read(claimed.subscription.address, private=private)
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Answerable",
            "Answerable-Id": str(claimed.uid),
            HEADER: signature(body, secrets_of(claimed.subscription, at=at), at=at),
        }
        status = _post(where, resolved(where, private=private), body, headers)
    except (NotAllowed, CannotBeOpened) as refused:
        return str(refused)
    except (OSError, http.client.HTTPException) as failed:
        return f"It could not be reached: {type(failed).__name__}."
    return "" if 200 <= status < 300 else f"It answered with {status}."


def _post(where: Where, address: str, body: bytes, headers: dict[str, str]) -> int:
    """Sends to the very address that was looked at, under the name that it was asked for."""
    connection = http.client.HTTPConnection(where.host, where.port, timeout=SECONDS)
    connected = socket.create_connection((address, where.port), timeout=SECONDS)
    try:
        connection.sock = ssl.create_default_context().wrap_socket(connected, server_hostname=where.host) if where.secure else connected
        connection.request("POST", where.path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()
        connected.close()


def _write_down(claimed: Announcement, said: str, at: datetime) -> None:
    one = Announcement.objects.filter(pk=claimed.pk, state=SENDING, tries=claimed.tries)
    if not said:
        one.update(state=SENT, sent_at=at, said="")
    elif claimed.tries >= _MOST_TRIES or claimed.subscription.ended_at is not None:
        one.update(state=FAILED, said=said[:200])
    else:
        one.update(state=QUEUED, said=said[:200], next_try_at=at + min(_FIRST_WAIT * 2 ** (claimed.tries - 1), _LONGEST_WAIT))
