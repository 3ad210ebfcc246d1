"""The closed lists of the Commissioner's casework, and what each word means."""

from enum import Enum


class State(Enum):
    """Where a complaint stands. Derived from its events."""

    RECEIVED = "received"  # nobody has judged whether it is to be decided
    ASKED = "authority asked to answer"  # the short route: no response at all
    INVESTIGATING = "under investigation"
    DRAFTING = "notice being drafted"
    SIGNING = "notice to be signed"
    SERVED = "notice served"
    APPEALED = "under appeal"
    CLOSED = "closed"


class Channel(Enum):
    """How a complaint reached the Commissioner."""

    FORM = "public page"
    EMAIL = "e-mail"
    POST = "post"
    PHONE = "phone"


SPOKEN = frozenset({Channel.PHONE})


class Party(Enum):
    """Who an item came from, and whose something is to do."""

    COMPLAINANT = "the complainant"
    AUTHORITY = "the public authority"
    COMMISSIONER = "the Commissioner"
    EITHER = "either side"


class Origin(Enum):
    """Where a document of a bundle comes from."""

    REQUEST = "the request"
    COMPLAINT = "the complaint"
    SUBMISSION = "submission"
    ITEM = "item"


class Marking(Enum):
    """Who may see what was received."""

    OPEN = "open"
    CONFIDENTIAL = "confidential from the complainant"
    WITHHELD = "withheld information"
