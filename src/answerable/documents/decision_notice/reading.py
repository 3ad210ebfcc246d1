"""A reading: what one decision notice says, in the form that every door hands on."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, NamedTuple

from answerable.law.provision import Provision

Day = date  # In a reading `date` is the notice's own.

UPHELD, NOT_UPHELD, PARTLY_UPHELD = "upheld", "not upheld", "partly upheld"


class Outcome(NamedTuple):
    """What was decided under one provision, from the complainant's side: upheld means found for the complainant."""

    under: Provision
    complaint: str


@dataclass(frozen=True, slots=True)
class Period:
    """So many `calendar days`, `working days` or `months`."""

    count: int
    unit: str


class Event(NamedTuple):
    """Something that happened, and the day on which the notice says that it did."""

    kind: str
    on: Day


class Unsure(NamedTuple):
    """A field that the text leaves open, and why. What is said here is not guessed there."""

    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A decision notice as it reads, corrected in nothing."""

    reference: str | None
    date: Day | None
    public_authority: str | None
    regimes: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    steps: tuple[str, ...]
    steps_within: Period | None
    steps_by: Day | None
    appeal_within_days: int | None
    appeal_by: Day | None
    paragraphs: int
    events: tuple[Event, ...]
    unsure: tuple[Unsure, ...]

    def first(self, kind: str) -> Day | None:
        """The day of the first event of a kind, the one that counts."""
        return next((event.on for event in self.events if event.kind == kind), None)

    def as_json(self) -> dict[str, Any]:
        """The reading in plain lists, dictionaries and ISO dates."""
        return {
            "reference": self.reference,
            "date": _iso(self.date),
            "public_authority": self.public_authority,
            "regimes": list(self.regimes),
            "outcomes": [{"under": str(each.under), "complaint": each.complaint} for each in self.outcomes],
            "steps": list(self.steps),
            "steps_within": asdict(self.steps_within) if self.steps_within else None,
            "steps_by": _iso(self.steps_by),
            "appeal_within_days": self.appeal_within_days,
            "appeal_by": _iso(self.appeal_by),
            "paragraphs": self.paragraphs,
            "events": [{"kind": each.kind, "on": _iso(each.on)} for each in self.events],
            "unsure": [each._asdict() for each in self.unsure],
        }


def _iso(day: Day | None) -> str | None:
    return day.isoformat() if day else None
