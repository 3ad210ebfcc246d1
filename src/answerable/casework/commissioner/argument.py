"""An argument of a side, what it was answered, and the evidence: values alone."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.casework.commissioner.states import Party
from answerable.law.issues import Issue


class Source(Enum):
    """Where the words of an argument stand."""

    COMPLAINT = "the complaint"
    SUBMISSION = "submission"
    ITEM = "item"
    POSITION = "what it relied on"


class View(Enum):
    """What the case officer makes of an argument."""

    ACCEPTED = "accepted"
    IN_PART = "accepted in part"
    NOT_ACCEPTED = "not accepted"
    NOT_NEEDED = "need not be answered"


class Answer(NamedTuple):
    """What was made of an argument, and why, in the words of who decided it."""

    view: View
    reasons: str
    by: str
    on: date
    stands_in: str = ""  # the name of the paragraph of the reasons that answers it, where it has no words of its own


class Argument(NamedTuple):
    """One argument of a side on one issue of a ground, in its own words, and since when. `late`: after the complaint had come.

    `under` is the limb, and `pleads` says that the argument came with what the authority relied on, whose likelihood is the one pleaded.
    """

    number: int
    ground: int
    issue: Issue
    of: Party
    under: str
    likelihood: str
    act: str
    text: str
    source: Source
    of_number: int
    on: date
    late: bool
    pleads: bool = False
    answer: Answer | None = None

    @property
    def source_in_words(self) -> str:
        """Where the words stand."""
        return f"{self.source.value} {self.of_number}" if self.of_number else self.source.value


class Evidence(NamedTuple):
    """One thing that a ground's issue was decided on: what it shows, and where it stands."""

    number: int
    ground: int
    issue: Issue
    text: str
    source: Source | None
    of_number: int
    on: date

    @property
    def source_in_words(self) -> str:
        """Where it stands; nothing for what is public already, of which the words tell."""
        if self.source is None:
            return ""
        return f"{self.source.value} {self.of_number}" if self.of_number else self.source.value
