"""The kinds of letter that an authority sends about a request."""

from enum import Enum


class Kind(Enum):
    """What a letter is for. An answer says in its parts what it answers, so its name never tells what that is."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    FEES_NOTICE = "fees-notice"
    CHARGE = "charge"
    EXTENSION = "extension"
    TIME_EXTENDED = "time-extended"
    LATE = "delay"
    ANSWER = "answer"
    REVIEW = "review"
    CORRECTION = "correction"
