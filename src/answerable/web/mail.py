"""A message that came, as the post room takes it: read in a process of its own, and scanned where there is a scanner."""

import base64
import json
from datetime import datetime

from django.conf import settings

from answerable.casework.authority.post.finding import read_again
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.authority.post.taking import Taken, scanned_again, take_in
from answerable.casework.incoming.came import Came
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import scan
from answerable.documents.mail import Message, Ours
from answerable.documents.mail.as_table import from_table
from answerable.web.sandbox import Busy, UnableToRead, read_apart


def mailbox_of(body: str) -> Mailbox | None:
    """The mailbox that is set up for a body, or none."""
    found: dict[str, Mailbox] = settings.MAIL
    return found.get(body)


def take(body: str, content: bytes, where: str, unread: str = "", *, at: datetime) -> Taken:
    """Takes a message in: whatever it is, it is kept once this returns. Raises `NotThere`, `Busy`, and what the database raises."""
    mailbox = mailbox_of(body)
    ours = mailbox.ours if mailbox else Ours()
    read, why = (None, unread) if unread else read_apart_from_us(content, ours)
    scanned = scan(content, mailbox.clamd if mailbox else "")
    return take_in(body, Came(content, read, why, where, ours.addresses, scanned), at=at)


def ask_the_scanner_again(body: str, *, at: datetime) -> int:
    """Scans what waits because the scanner did not answer, and returns for how many messages it has answered now."""
    mailbox, answered = mailbox_of(body), 0
    ours = mailbox.ours.addresses if mailbox else ()
    for each in ReceivedMessage.objects.filter(authority__slug=body, state=Kept.WAITING.value, scanned=Scanned.NO_ANSWER.value):
        found = scan(bytes_of(each), mailbox.clamd if mailbox else "")
        if found.said is Scanned.NO_ANSWER:
            break
        scanned_again(each, found, read=read_again(each), ours=ours, at=at)
        answered += 1
    return answered


def file_in(content: bytes, number: int) -> tuple[str, bytes]:
    """One file of a message: the name that it is listed by, and its bytes. Raises `UnableToRead`."""
    made = read_apart("mail-file", content, str(number))
    return made["name"], base64.b64decode(made["content"])


def read_apart_from_us(content: bytes, ours: Ours) -> tuple[Message | None, str]:
    """A message read in a process of its own, or why it cannot be. Raises `Busy`."""
    try:
        return from_table(read_apart("mail", content, json.dumps(ours))), ""
    except Busy:
        raise
    except UnableToRead as refused:
        return None, str(refused)
