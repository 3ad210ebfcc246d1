"""A message as a door has it, and what is kept of it besides its bytes."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.documents.mail import Message
from answerable.documents.mail.as_table import as_table
from answerable.documents.mail.identity import fingerprint_of, identity_of

# The clock of a mail server may go a little before ours; a stamp of a day to come is no stamp.
_CLOCKS_DIFFER = timedelta(minutes=30)


class Came(NamedTuple):
    """A message as a door has it: its bytes, what was read from them or why nothing could be, where it was, and what the scanner said.

    `ours` are the addresses of the body.
    """

    content: bytes
    read: Message | None
    unread: str = ""
    mailbox: str = ""
    ours: tuple[str, ...] = ()
    scan: Scan = Scan(Scanned.NOT_ASKED)


def columns_of(came: Came, *, at: datetime) -> dict[str, Any]:
    """The columns of a message that came, by their names, without its bytes."""
    read = came.read
    stamp = read.stamp if read is not None and read.stamp is not None and read.stamp.at <= at + _CLOCKS_DIFFER else None
    return {
        "identity": identity_of(came.content),
        "fingerprint": fingerprint_of(came.content),
        "mailbox": came.mailbox[:200],
        "taken_at": at,
        "stamped_at": min(stamp.at.astimezone(UTC), at) if stamp else None,
        "received_on": stamp.day if stamp else None,
        "message_id": read.message_id if read else "",
        "sender": read.sender.address[:320] if read else "",
        "sender_name": read.sender.name[:200] if read else "",
        "subject": read.subject[:300] if read else "",
        "table": as_table(read) if read else {},
        "unread": came.unread,
        "scanned": came.scan.said.value,
        "found": came.scan.found,
    }
