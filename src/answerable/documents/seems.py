"""What a letter can be to whoever asked: what refusal_notice/seeming.py proposes."""

from enum import Enum


class Seems(Enum):
    """What a letter can be to whoever asked."""

    ACKNOWLEDGEMENT = "an acknowledgement"
    ASKS = "asks for details or a fee"
    MORE_TIME = "wants more time"
    DISCLOSURE = "disclosed"
    IN_PART = "disclosed in part"
    REFUSAL = "refused"
    NEITHER = "neither confirmed nor denied"
    NOT_HELD = "not held"
