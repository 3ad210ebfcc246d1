"""What an answer that is public says about a class, and where it comes from. An answer that neither confirms nor denies says nothing."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.unable import NotReady


class From(Enum):
    """Where an answer comes from."""

    OURS = "ours"
    ANOTHER = "another authority"
    PUBLIC = "public domain"


class Said(Enum):
    """What an answer says: that something of the class is so, that nothing is, or how many."""

    YES = "yes"
    NO = "no"
    COUNT = "how many"


class Answered(NamedTuple):
    """An answer, without a database: whose doings it is about, what it says of which class, and by which name and day it is cited.

    Of a count, `counted` is the dimension whose terms are counted; `least` and `most` are how many there are.
    """

    body: str
    about: QuestionClass
    says: Said
    reference: str
    on: date
    source: From = From.OURS
    counted: str = ""
    least: int = 0
    most: int | None = None

    def must_be_whole(self) -> None:
        """Raises `NotReady` for an answer that cannot be cited, and for a count of nothing."""
        if not self.body.strip() or not self.reference.strip():
            raise NotReady("Say whose answer it is, and by which reference it can be found.")
        if self.says is Said.COUNT:
            if not self.counted:
                raise NotReady("Say what is counted: the authorities, or the terms of one dimension.")
            if self.most is not None and self.most < self.least:
                raise NotReady(f"At least {self.least} and at most {self.most} cannot both be. Check the two numbers.")

    def said(self) -> str:
        """What it says, in words."""
        if self.says is Said.COUNT:
            most = "or more" if self.most is None else f"to {self.most}" if self.most != self.least else "exactly"
            return f"how many of each {self.counted}: {self.least} {most}"
        return str(self.says.value)


class Proposition(NamedTuple):
    """Something that is protected: that something of a class is so of a body. `words` say it."""

    number: int
    body: str
    about: QuestionClass
    words: str
