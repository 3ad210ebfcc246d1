"""Messages that come to the cast's mailbox, taken in as a door takes them, and read in this process."""

from datetime import UTC, datetime

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.addresses import For, address_for
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.taking import Taken, take_in
from answerable.casework.incoming.came import Came
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.documents.mail import read_message
from answerable.documents.not_readable import NotReadable
from tests.casework.authority.cast import authority
from tests.documents.mail.made import OURS, eml

AT = datetime(2019, 11, 22, 9, tzinfo=UTC)
WHERE = "foi@police.example INBOX 1"
UNASKED = Scan(Scanned.NOT_ASKED)
MAILBOX = Mailbox("police", "foi@police.example", OURS)


def came(content: bytes, *, scan: Scan = UNASKED, where: str = WHERE) -> Came:
    """A message as a door has it."""
    try:
        return Came(content, read_message(content, ours=OURS), "", where, OURS.addresses, scan)
    except NotReadable as refused:
        return Came(content, None, str(refused), where, OURS.addresses, scan)


def taken(content: bytes | None = None, *, scan: Scan = UNASKED, at: datetime = AT, body: str = "police", where: str = WHERE) -> Taken:
    """A message taken in."""
    authority(body)
    return take_in(body, came(eml() if content is None else content, scan=scan, where=where), at=at)


def waits(content: bytes | None = None, *, scan: Scan = UNASKED, where: str = WHERE) -> ReceivedMessage:
    """A message that waits to be placed."""
    found = taken(content, scan=scan, where=where).message
    assert found.request is None
    return found


def own_address(request: InformationRequest, given_to: For = For.REQUESTER) -> str:
    """The address that a request has in the mailbox."""
    return address_for(request, given_to, mailbox="foi@police.example")
