"""The closed lists of the post room."""

from enum import Enum


class Kept(Enum):
    """Where a message stands."""

    WAITING = "waiting"
    FILED = "filed"
    ASIDE = "set aside"
    DISPOSED = "disposed of"


class From(Enum):
    """Whom a message on a case is from."""

    REQUESTER = "the requester"
    SERVICE = "a service"
    OTHER = "somebody else"
    SERVER = "a mail server"
    OURSELVES = "ourselves"


class Placed(Enum):
    """By what a message came onto its case."""

    ADDRESS = "the address that it was sent to"
    THREAD = "a message that it answers"
    REFERENCE = "the reference in its subject"
    REPORT = "the letter that it reports on"
    PERSON = "a person"


class Why(Enum):
    """Why a message is set aside."""

    SPAM = "spam"
    NO_REQUEST = "no request for information"
    AGAIN = "the same as another message"
    ELSEWHERE = "for somebody else, and passed on"


class Out(Enum):
    """Where a letter on its way out stands. `ELSEWHERE`: it did not get there, and a person saw to it since."""

    QUEUED = "queued"
    SENDING = "being handed over"
    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "came back"
    FAILED = "not sent"
    ELSEWHERE = "went another way"
