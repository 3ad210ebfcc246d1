"""What an e-mail is once it is read. Facts of the message alone: what they mean for a case is for the casework, and for a person."""

from datetime import date, datetime
from enum import Enum
from typing import NamedTuple
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Ours(NamedTuple):
    """What is ours: the servers whose stamp counts (a name, or `.ending` for all under it), who vouches for senders, and our addresses."""

    servers: tuple[str, ...] = ()
    vouching: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


class Address(NamedTuple):
    """A person or a mailbox, as a header names it."""

    name: str
    address: str


class Stamp(NamedTuple):
    """What a server wrote when it took the message: which server, and the instant."""

    by: str
    at: datetime

    @property
    def day(self) -> date:
        """The civil day in London: the day of receipt, where the server is ours."""
        return self.at.astimezone(LONDON).date()


class Earlier(NamedTuple):
    """A sign that the message had reached us before it was stamped last: why it says so, and when that was."""

    why: str
    at: datetime

    @property
    def day(self) -> date:
        """The civil day in London."""
        return self.at.astimezone(LONDON).date()


class Verdict(NamedTuple):
    """What our own server made of the sender: by spf, dkim or dmarc, the result, and about which domain. Evidence, and no decision."""

    method: str
    result: str
    about: str


class Attachment(NamedTuple):
    """A file in a message: which it is, a name that is safe to save under, what it is by its content, and its size in bytes.

    `disguised`: its name says that it is something else.
    """

    number: int
    name: str
    kind: str
    size: int
    disguised: bool


class Automatic(Enum):
    """What no person wrote, or no one person was written to."""

    REPLY = "automatic reply"
    GENERATED = "sent by a program"
    LIST = "sent to a list"
    BOUNCE = "delivery report"
    RECEIPT = "read receipt"


class Report(NamedTuple):
    """What a server says became of a message of ours: which message, to whom, failed or not, its status and the server's own words."""

    of: str
    recipient: str
    action: str
    status: str
    words: str

    @property
    def failed(self) -> bool:
        """Whether the message will not arrive."""
        return self.action == "failed"

    @property
    def delivered(self) -> bool:
        """Whether it is in the mailbox that it was for."""
        return self.action == "delivered"


class Message(NamedTuple):
    """An e-mail, as it was read.

    `text` is all of it; `own` the sender's own words, with what they quote and their signature beside. `stamp` is what the last server
    of ours wrote; `earlier` whatever says that it had come before. `reached` are all addresses that it was sent or delivered to.
    """

    sender: Address
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reached: tuple[str, ...]
    subject: str
    message_id: str
    references: tuple[str, ...]
    dated: datetime | None
    stamp: Stamp | None
    earlier: tuple[Earlier, ...]
    text: str
    own: str
    quoted: str
    signature: str
    attachments: tuple[Attachment, ...]
    verdicts: tuple[Verdict, ...]
    automatic: Automatic | None
    wants_no_reply: bool
    reports: tuple[Report, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it may have been received, the last stamp's first."""
        days = [*([self.stamp.day] if self.stamp else []), *(each.day for each in self.earlier)]
        return tuple(dict.fromkeys(days))
