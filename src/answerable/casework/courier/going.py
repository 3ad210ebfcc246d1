"""A message queued, in the transaction that it belongs to; and handed over once, as far as the medium lets anybody say so."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from django.db import transaction

from answerable.casework.courier.models import Message

_CLAIM_LASTS, _LONGEST_WAIT = timedelta(minutes=15), timedelta(hours=4)
_MOST_TRIES = 40


class NotTaken(Exception):
    """The other side will not take it. `for_good`: asking again would change nothing."""

    def __init__(self, *, for_good: bool) -> None:
        super().__init__("The message was not taken.")
        self.for_good = for_good


class Going(NamedTuple):
    """What is handed over: the identifier, to whom, and the bytes."""

    message_id: str
    to: str
    content: bytes


HandOver = Callable[[Going], object]


def queue(to: str, subject: str, text: str, *, at: datetime, reply_to: str = "", sender: str = "", ends: str = "") -> str:
    """Queues a message, and returns its identifier. Nothing of what is given can become a header of its own.

    `sender` is an address of ours that it goes from because a person wrote it, and to which it comes back if it cannot arrive.
    """
    words = {"to": _line(to), "subject": _line(subject)[:200], "text": text, "reply_to": _line(reply_to), "ends": _line(ends)}
    made = Message.objects.create(message_id=secrets.token_hex(16), next_try_at=at, sender=_line(sender), **words)
    return made.message_id


def deliver(hand_over: HandOver, *, sender: str, now: Callable[[], datetime]) -> int:
    """Hands over everything that is due, from an address, and returns how many messages went."""
    went = 0
    while (claimed := _claim(now())) is not None:
        try:
            hand_over(Going(claimed.message_id, claimed.to, written(claimed, sender)))
        except NotTaken as refused:
            _not_now(claimed, refused, now())
        else:
            Message.objects.filter(pk=claimed.pk).delete()
            went += 1
    return went


def written(message: Message, sender: str) -> bytes:
    """A message as bytes: plain text, in which whatever is written is only words."""
    made = EmailMessage(policy=SMTP)
    made["From"] = made["Sender"] = message.sender or sender
    made["To"], made["Reply-To"] = message.to, message.reply_to or message.sender or sender
    made["Subject"] = message.subject
    made["Message-ID"] = f"<{message.message_id}@{sender.rpartition('@')[2]}>"
    if message.ends:
        made["List-Unsubscribe"], made["List-Unsubscribe-Post"] = f"<{message.ends}>", "List-Unsubscribe=One-Click"
    if not message.sender:
        made["Auto-Submitted"] = "auto-generated"
    made.set_content(message.text)
    return made.as_bytes()


def _claim(at: datetime) -> Message | None:
    with transaction.atomic():
        due = Message.objects.select_for_update(skip_locked=True).filter(next_try_at__lte=at).order_by("next_try_at", "pk")
        found = due.first()
        if found is not None:
            found.tries, found.next_try_at = found.tries + 1, at + _CLAIM_LASTS
            found.save(update_fields=["tries", "next_try_at"])
        return found


def _not_now(claimed: Message, refused: NotTaken, at: datetime) -> None:
    if refused.for_good or claimed.tries >= _MOST_TRIES:
        Message.objects.filter(pk=claimed.pk).delete()
        return
    wait = min(timedelta(minutes=2 ** min(claimed.tries - 1, 8)), _LONGEST_WAIT)
    Message.objects.filter(pk=claimed.pk).update(next_try_at=at + wait)


def _line(text: str) -> str:
    return " ".join(text.split())
