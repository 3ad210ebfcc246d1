"""A request followed by e-mail: confirmed by a link, told when something that the requester was told changes, and ended by one click.

The words in the links are signed, and stand in no table.
"""

import hashlib
from datetime import date, datetime

from django.core import signing
from django.db import transaction

from answerable.casework.authority.told.page import PATH, page_of
from answerable.casework.authority.told.standing import as_told
from answerable.casework.authority.unable import NotThere
from answerable.casework.courier.going import queue
from answerable.casework.requester.links import NoLink
from answerable.casework.requester.models import Follower

MOST_FOLLOWERS = 5
_CONFIRM, _END = "follow: confirm", "follow: end"
_A_DAY = 24 * 60 * 60


def follow(secret: str, email: str, *, site: str, at: datetime, on: date) -> None:
    """Sends a link to whoever wants to follow the request on this page. Who follows it already gets none.

    Raises `NotThere` for a page that there is not.
    """
    page = page_of(secret)
    address = " ".join(email.split()).lower()
    with transaction.atomic():
        known = Follower.objects.filter(page=page)
        if known.count() >= MOST_FOLLOWERS or known.filter(email=address).exists():
            return
        shown = _print(secret, on)
        made = Follower.objects.create(page=page, email=address, secret=secret, shown=shown, made_at=at)
        link = f"{site}/following/{signing.dumps(made.pk, salt=_CONFIRM)}"
        queue(address, "Follow a request", _ASK.format(link=link), at=at)


def confirm(word: str, *, at: datetime) -> Follower:
    """The follower whose link this is, confirmed. Raises `NoLink`."""
    found = _follower(word, _CONFIRM, _A_DAY)
    if found.confirmed_at is None:
        found.confirmed_at = at
        found.save(update_fields=["confirmed_at"])
    return found


def is_follow_link(word: str) -> None:
    """Raises `NoLink` where a link would confirm nothing."""
    _follower(word, _CONFIRM, _A_DAY)


def end(word: str) -> None:
    """Ends it, and forgets the address. Raises `NoLink`."""
    _follower(word, _END, None).delete()


def is_end_link(word: str) -> None:
    """Raises `NoLink` where a link would end nothing."""
    _follower(word, _END, None)


def tell_followers(*, site: str, at: datetime, on: date) -> int:
    """Queues a message to each whose request changed since they were told last, and returns how many."""
    told = 0
    for each in Follower.objects.filter(confirmed_at__isnull=False).order_by("pk").iterator():
        try:
            now = _print(each.secret, on)
        except NotThere:
            each.delete()  # the case was disposed of, and its page with it
            continue
        if now != each.shown:
            with transaction.atomic():
                Follower.objects.filter(pk=each.pk).update(shown=now)
                ends = f"{site}/following/end/{signing.dumps(each.pk, salt=_END)}"
                text = _CHANGED.format(page=f"{site}/{PATH}/{each.secret}", ends=ends)
                queue(each.email, "A request that you follow has changed", text, at=at, ends=ends)
            told += 1
    return told


def _print(secret: str, on: date) -> str:
    """What happened, as its requester knows it, in so many letters."""
    happened = as_told(page_of(secret).request, on=on).happened
    return hashlib.sha256(repr([(each.on, each.kind.value, each.parts) for each in happened]).encode()).hexdigest()


def _follower(word: str, salt: str, longest: int | None) -> Follower:
    try:
        found = Follower.objects.filter(pk=signing.loads(word, salt=salt, max_age=longest)).first()
    except signing.BadSignature:
        raise NoLink from None
    if found is None:
        raise NoLink
    return found


_ASK = (
    "Somebody asked that changes to a request for information be sent to this address.\n\nIf it was you, open this within a day:\n\n"
    "{link}\n\nIf not, do nothing.\n"
)
_CHANGED = "A request that you follow has changed. See it here:\n\n{page}\n\nTo end these messages, open this:\n\n{ends}\n"
