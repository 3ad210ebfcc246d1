"""The closed lists of the authority's casework, and what each word means."""

from enum import Enum


class State(Enum):
    """Where a request stands. Derived from its events."""

    RECEIVED = "received"
    WORKING = "being worked"
    WAITING = "waiting"
    CLEARING = "being cleared"
    ANSWERED = "answered"
    ENDED = "nothing more owed"  # without an answer to every part: withdrawn, a fee unpaid in time, or under another law
    REVIEW = "under review"
    REVIEWED = "reviewed"
    COMPLAINED = "complained of"  # a complaint is with the Commissioner
    ORDERED = "steps ordered"  # a decision notice orders steps that nobody has taken
    APPEALED = "under appeal"
    CLOSED = "closed"
    DISPOSED = "disposed of"


class Channel(Enum):
    """How a request reached the authority."""

    FORM = "web form"
    EMAIL = "e-mail"
    POST = "post"
    PHONE = "phone"
    COUNTER = "counter"
    SOCIAL_MEDIA = "social media"
    ELSEWHERE = "another register"


class TaskState(Enum):
    """Where a task to a service or an adviser stands."""

    SENT = "sent"
    DONE = "done"
    RECALLED = "recalled"


class LetterState(Enum):
    """Where a letter stands."""

    DRAFT = "draft"
    CLEARING = "being cleared"
    CLEARED = "cleared"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


class Stage(Enum):
    """When a position was taken. A later one on the same part is visible as later."""

    FIRST = "response"
    REVIEW = "review"
    LATER = "after the review"
    NOTICE = "as a decision notice judged it"
