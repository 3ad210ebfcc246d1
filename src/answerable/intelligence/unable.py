"""What cannot be counted, and why."""

from typing import NamedTuple


class UnableToCount(ValueError):
    """Cases from which no figure can be made, in one sentence that says what to do."""


class NotCounted(NamedTuple):
    """A case of the live register that no figure can be made of, and what is missing."""

    reference: str
    why: str
