"""One-time links, and the sessions that they begin: secrets of 256 bits, of which the database keeps digests alone."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from answerable.casework.requester.models import Link, Requester, Session

LINK_LASTS, SESSION_LASTS = timedelta(hours=24), timedelta(hours=12)
MOST_WAITING = 3


class NoLink(Exception):
    """The link is not one of ours, was used, or is too old: all alike."""


class TooOften(Exception):
    """More links, or more requests, than anybody needs were asked for."""


def new_link(requester: Requester, *, at: datetime, batch: UUID | None = None) -> str:
    """The secret of a new link. Raises `TooOften` while several wait to be used."""
    waiting = requester.links.filter(used_at__isnull=True, made_at__gt=at - timedelta(hours=1)).count()
    if waiting >= MOST_WAITING:
        raise TooOften
    secret = secrets.token_urlsafe(32)
    Link.objects.create(requester=requester, digest=_digest(secret), batch=batch, made_at=at, expires_at=at + LINK_LASTS)
    return secret


def link_of(secret: str, *, at: datetime, sends: bool) -> Link:
    """A link that still works, of the one kind or the other. Raises `NoLink`."""
    of = Link.objects.select_related("requester").filter(digest=_digest(secret), used_at__isnull=True, expires_at__gt=at)
    found = of.filter(batch__isnull=not sends).first()
    if found is None:
        raise NoLink
    return found


def use(secret: str, *, at: datetime, sends: bool) -> Link:
    """Uses a link up, inside the transaction of whoever calls: two who come at once do not both use it. Raises `NoLink`."""
    found = link_of(secret, at=at, sends=sends)
    if not Link.objects.filter(pk=found.pk, used_at__isnull=True).update(used_at=at):
        raise NoLink
    return found


def open_desk(requester: Requester, *, at: datetime) -> str:
    """The secret of a new session."""
    secret = secrets.token_urlsafe(32)
    Session.objects.filter(requester=requester, expires_at__lte=at).delete()
    Session.objects.create(requester=requester, digest=_digest(secret), expires_at=at + SESSION_LASTS)
    return secret


def sign_in(secret: str, *, at: datetime) -> str:
    """Uses a link to the desk up, and returns the secret of the session that it begins. Raises `NoLink`."""
    with transaction.atomic():
        return open_desk(use(secret, at=at, sends=False).requester, at=at)


def whose(secret: str, *, at: datetime) -> Requester | None:
    """Whose desk a session opens, or nobody's."""
    found = Session.objects.select_related("requester").filter(digest=_digest(secret), expires_at__gt=at).first() if secret else None
    return found.requester if found is not None else None


def close_desk(secret: str) -> None:
    """Ends a session."""
    Session.objects.filter(digest=_digest(secret)).delete()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
