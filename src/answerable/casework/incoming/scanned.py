"""What a scanner can say of a message."""

from enum import Enum


class Scanned(Enum):
    """What the scanner said of a message."""

    NOT_ASKED = "not scanned"
    CLEAN = "clean"
    NO_ANSWER = "the scanner did not answer"
    FOUND = "something harmful"
