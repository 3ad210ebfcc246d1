"""A case as it is told: what was asked in how many parts, what happened, what was claimed, and what people judged.

Nothing here is derived. `timeline.py` derives.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.chronology import CaseHistory, PartHistory, fold, opened
from answerable.law.claims import Duty
from answerable.law.events import Event
from answerable.law.exemption import Authority
from answerable.law.pleaded import Pleaded


class Part(NamedTuple):
    """One part of a request, and what it asks for."""

    number: str
    asked: str


class PartClaim(NamedTuple):
    """A claim on one part, with the judgements on it, all of them made by `judged_on`; None while nobody has judged it."""

    part: str
    pleaded: Pleaded
    judged_on: date | None = None


class Case(NamedTuple):
    """One case. `authority_as` is what the law needs to know of the authority; `authority` is its name."""

    title: str
    authority: str
    parts: tuple[Part, ...]
    events: tuple[Event, ...]
    claims: tuple[PartClaim, ...] = ()
    authority_as: Authority = Authority()
    in_scotland: bool = False

    def history(self) -> CaseHistory:
        """The case folded: each part with what happened to it. Raises `OutOfOrder`, `Malformed`."""
        return fold(self.events, onto=opened(*(each.number for each in self.parts)))

    def part(self, number: str) -> PartHistory:
        """The history of one part. Raises `Malformed` for a part that the request does not have."""
        return self.history().part(number)

    def claimed(self, part: str, duty: Duty, *, judged_by: date) -> tuple[Pleaded, ...]:
        """The claims on one part and one duty, with only the judgements that had been made by the end of a day."""
        return tuple(
            each.pleaded if each.judged_on is not None and each.judged_on <= judged_by else each.pleaded._replace(tests=())
            for each in self.claims
            if each.part == part and each.pleaded.claim.duty is duty
        )
