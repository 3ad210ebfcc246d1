"""A requirement of the Act, and the four answers that facts can give to it: met, not met, does not arise, only a person can say.

Facts that a letter shows are true, false, or not to be told from the text. What cannot be told is never guessed: it is
handed to a person, and stays with the person until one decides.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from answerable.law.finding import Finding
from answerable.law.provision import Provision
from answerable.law.rule import Rule

Subject = TypeVar("Subject")


class Met(Enum):
    """What the facts say of a requirement."""

    YES = "met"
    NO = "not met"
    DOES_NOT_ARISE = "does not arise"
    FOR_A_PERSON = "only a person can say"


class Requirement(NamedTuple, Generic[Subject]):
    """One requirement: where it stands, its operative words, when it arises, and the rule that answers it."""

    at: Provision
    words: str
    arises: str
    check: Callable[[Subject], Finding[Met]]


def requirement(check: Callable[[Subject], Finding[Met]], *, arises: str) -> Requirement[Subject]:
    """A row for a table of requirements: provision and words are those the rule is signed with."""
    signed: Rule = vars(check)["rule"]
    return Requirement(signed.at, signed.words, arises, check)


def told(fact: bool | None) -> Met:
    """The answer to a requirement that one fact decides."""
    if fact is None:
        return Met.FOR_A_PERSON
    return Met.YES if fact else Met.NO


def together(answers: Iterable[Met]) -> Met:
    """The answer to a requirement made of several: one that fails fails all, one that only a person can say leaves all to a person."""
    given = set(answers)
    for answer in (Met.NO, Met.FOR_A_PERSON, Met.YES):
        if answer in given:
            return answer
    return Met.DOES_NOT_ARISE
