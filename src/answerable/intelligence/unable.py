"""What cannot be counted, and why."""

from typing import NamedTuple

from answerable.documents.case_log.rows import Refused


class UnableToCount(ValueError):
    """Cases from which no figure can be made, in one sentence that says what to do."""


class NotCounted(NamedTuple):
    """A case of the live register that no figure can be made of, and what is missing."""

    reference: str
    why: str


def which(each: Refused | NotCounted) -> str:
    """The row of a log, or the case of the register, that was not counted."""
    return f"line {each.line}" if isinstance(each, Refused) else each.reference
