"""Where a document stands on its way out."""

from enum import Enum


class Standing(Enum):
    """Where a document of a case stands. Only what is approved is enclosed, and only what is proven is approved."""

    ADDED = "to be redacted"
    PROVING = "being proven"
    UNPROVEN = "not proven"
    PROVEN = "proven"
    APPROVED = "approved for release"
    TAKEN_OUT = "taken out"
