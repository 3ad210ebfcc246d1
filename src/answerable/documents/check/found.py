"""What follows from a notice's own facts, and what it says that does not: the two shapes that a check answers in."""

from typing import NamedTuple, TypeVar

from answerable.law.finding import Finding

T = TypeVar("T")


class Found(NamedTuple):
    """One thing that follows. `recorded`: whether the notice says it, or finds the breach that it is about."""

    under: str
    finding: str
    recorded: bool
    derivation: str


class Difference(NamedTuple):
    """Something that the notice says, and what follows instead. Days are ISO days; both are questions to ask, never somebody's error."""

    said: str
    computed: str
    under: str
    derivation: str


def worked_out(finding: Finding[T], *notes: str) -> str:
    """The derivation of a finding, and under it what it was taken from or takes for granted."""
    return "\n".join((finding.derivation(), *filter(None, notes)))
