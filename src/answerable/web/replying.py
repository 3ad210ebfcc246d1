"""What came to the site's own mailbox: taken in as an authority's post is, and its letters read against section 17, all of it apart."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings

from answerable.casework.incoming.came import Came
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import scan
from answerable.casework.requester.models import Reply
from answerable.casework.requester.replies import Taken, arrived_on, keep_reading, message_of, not_read, not_scanned, scanned_again, take_in
from answerable.documents.mail import Message, Ours
from answerable.documents.seems import Seems
from answerable.web.mail import file_in, mailbox_of, read_apart_from_us
from answerable.web.public.sending import MAILBOX
from answerable.web.sandbox import Busy, UnableToRead, read_apart

_LETTERS = (".pdf", ".docx", ".odt", ".txt", ".html", ".htm", ".rtf", ".doc")
_MOST_LETTERS = 5
_SURE = ("", Seems.ACKNOWLEDGEMENT.value, Seems.ASKS.value)


def take(content: bytes, where: str, unread: str = "", *, at: datetime) -> Taken:
    """Takes a message in: whatever it is, it is kept once this returns. Raises `Busy`, and what the database raises."""
    mailbox = mailbox_of(MAILBOX)
    ours = mailbox.ours if mailbox else Ours()
    read, why = (None, unread) if unread else read_apart_from_us(content, ours)
    scanned = scan(content, mailbox.clamd if mailbox else "")
    return take_in(Came(content, read, why, where, ours.addresses, scanned), site=settings.SITE_ADDRESS, at=at)


def read_what_waits(*, at: datetime) -> int:
    """Scans what the scanner did not answer about, reads the letters that were not read yet, and returns how many were."""
    mailbox = mailbox_of(MAILBOX)
    for each in not_scanned():
        found = scan(bytes_of(each), mailbox.clamd if mailbox else "")
        if found.said is Scanned.NO_ANSWER:
            break
        scanned_again(each, found)
    waits = not_read()
    for each in waits:
        keep_reading(each, _reading(each), at=at)
    return len(waits)


def _reading(reply: Reply) -> dict[str, Any]:
    """The reading of the letter that answers most: a file before the message that brings it."""
    read = message_of(reply)
    if read is None or reply.came_back:
        return {}
    found = [each for each in _readings(reply, read) if each["seems"]]
    return max(found, key=_tells, default={})


def _tells(reading: dict[str, Any]) -> tuple[int, bool]:
    seems = str(reading["seems"])
    return (_SURE.index(seems) if seems in _SURE else len(_SURE), bool(reading["file"]))


def _readings(reply: Reply, read: Message) -> Iterator[dict[str, Any]]:
    days = (reply.asked.sent_on.isoformat() if reply.asked and reply.asked.sent_on else "", arrived_on(reply).isoformat())
    yield _read_as_letter((read.own.strip() or read.text).encode(), "", *days)
    letters = [each for each in read.attachments if each.name.lower().endswith(_LETTERS)][:_MOST_LETTERS]
    for each in letters:
        try:
            name, content = file_in(bytes_of(reply), each.number)
        except Busy:
            raise
        except UnableToRead:
            continue
        yield _read_as_letter(content, name, *days)


def _read_as_letter(content: bytes, name: str, received: str, sent: str) -> dict[str, Any]:
    try:
        return {**read_apart("answer", content, received, sent), "file": name}
    except Busy:
        raise
    except UnableToRead:
        return {"seems": "", "file": name}
