"""A case as it is told: what was asked in how many parts, what happened, what was claimed, and what people judged.

Nothing here is derived. `timeline.py` derives.
"""

from datetime import date
from functools import cached_property
from typing import NamedTuple

from answerable.law.bars import Bar
from answerable.law.chronology import CaseHistory, PartHistory, fold, opened, timed
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Duty
from answerable.law.events import Event, Kind
from answerable.law.exemption import Authority
from answerable.law.finding import Judgement
from answerable.law.not_law import OutOfOrder
from answerable.law.pleaded import Pleaded
from answerable.law.positions import Held
from answerable.law.time_limit import TimeLimit
from answerable.law.weighed import Weighed


class Part(NamedTuple):
    """One part of a request, what it asks for, and the facts that are its own.

    `slices` are extents into which it is divided, besides those that claims name; `time` is how its last day is counted.
    """

    number: str
    asked: str
    slices: tuple[str, ...] = ()
    time: TimeLimit = TimeLimit()
    historical_in_public_record_office: bool = False


class PartClaim(NamedTuple):
    """A claim on one part, with the judgements on it, all of them made by `judged_on`; None while nobody has judged it."""

    part: str
    pleaded: Pleaded
    judged_on: date | None = None


class PartWeighed(NamedTuple):
    """A balance of the public interest on one part."""

    part: str
    weighed: Weighed


class PartBar(NamedTuple):
    """What bars the request, on some parts or, where none is named, on all; judged by `judged_on`, None while nobody has."""

    bar: Bar
    parts: tuple[str, ...] = ()
    judged_on: date | None = None


class PartHeld(NamedTuple):
    """What the search established of one part, or of one slice of it."""

    part: str
    held: Judgement[Held]
    extent: str | None = None


class _AsTold(NamedTuple):
    title: str
    authority: str
    parts: tuple[Part, ...]
    events: tuple[Event, ...]
    claims: tuple[PartClaim, ...] = ()
    authority_as: Authority = Authority()
    in_scotland: bool = False
    weighed: tuple[PartWeighed, ...] = ()
    bars: tuple[PartBar, ...] = ()
    held: tuple[PartHeld, ...] = ()


class Case(_AsTold):
    """One case. `authority_as` is what the law needs to know of the authority; `authority` is its name."""

    def history(self) -> CaseHistory:
        """The case folded: each part with what happened to it. Raises `OutOfOrder`, `Malformed`."""
        return self._history

    @cached_property
    def _history(self) -> CaseHistory:
        empty = opened(*(each.number for each in self.parts))
        return fold(self.events, onto=timed(empty, {each.number: each.time for each in self.parts}))

    def part(self, number: str) -> PartHistory:
        """The history of one part. Raises `Malformed` for a part that the request does not have."""
        return self.history().part(number)

    def asked(self, number: str) -> Part:
        """One part as it was asked. Raises `Malformed` for a part that the request does not have."""
        self.part(number)
        return next(each for each in self.parts if each.number == number)

    def circumstances(self, number: str, *, on: date) -> Circumstances:
        """What selects the law for a part decided on a day. Raises `OutOfOrder` before its request is received."""
        received = self.part(number).as_of(on).first(Kind.REQUEST)
        if received is None:
            raise OutOfOrder(f"Part {number} has no position before its request is received. Record the request, or ask for a later day.")
        historical, regime = self.asked(number).historical_in_public_record_office, self.part(number).as_of(on).regime
        return Circumstances(received.on, on, self.authority_as, historical, regime=regime)

    def claimed(self, part: str, duty: Duty, *, judged_by: date) -> tuple[Pleaded, ...]:
        """The claims on one part and one duty, with only the judgements that had been made by the end of a day."""
        return tuple(
            each.pleaded if each.judged_on is not None and each.judged_on <= judged_by else each.pleaded._replace(tests=())
            for each in self.claims
            if each.part == part and each.pleaded.claim.duty is duty
        )
