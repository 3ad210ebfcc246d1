"""One action, one transaction, one event: what both sides' actions are made of, whatever case they act on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.models import Entry
from answerable.casework.people.models import Person
from answerable.casework.unable import NotReady
from answerable.law.finding import say

LONDON = ZoneInfo("Europe/London")


class Acts(Protocol):
    """Whoever acts: at which instant, on which day in London, and how the ledger names them."""

    @property
    def at(self) -> datetime:
        """The instant."""

    @property
    def today(self) -> date:
        """The day it is in London."""

    @property
    def signature(self) -> str:
        """How the ledger names who acts."""

    @property
    def in_ledger(self) -> Mapping[str, int]:
        """What an event says besides who acted."""


def day_of(at: datetime) -> date:
    """The day that an instant is on in London."""
    return at.astimezone(LONDON).date()


def signature_of(person: Person) -> str:
    """How the ledger names a person: a number and a post, and no name."""
    return f"{person.pk} {person.title}"


@dataclass(frozen=True, slots=True)
class InNoPost:
    """Whoever acts for a body without a post in it, and the instant. What each may do is what takes it."""

    body: str
    at: datetime

    @property
    def today(self) -> date:
        """The day it is in London."""
        return day_of(self.at)

    @property
    def in_ledger(self) -> Mapping[str, int]:
        """Nothing besides."""
        return {}


class OneEvent:
    """One action on one chain, inside its transaction. `record` is called once."""

    def __init__(self, body: str, case: UUID, by: Acts, on: date) -> None:
        self._body, self._case, self.on = body, case, on
        self._acts = by
        self.entry: Entry | None = None

    def record(self, kind: str, payload: Mapping[str, Any] | None = None, *, wall: str = "") -> Entry:
        """Writes the event of this action."""
        if self.entry is not None:
            raise RuntimeError("One action records one event, and this one records a second.")
        acts = self._acts
        happening = Happening(kind, self.on, acts.at, acts.signature, {**(payload or {}), **acts.in_ledger}, wall)
        self.entry = append(self._body, self._case, happening)
        return self.entry

    def recorded(self, do: str) -> Entry:
        """The event of this action. Raises `RuntimeError` where there is none, so that nothing else is kept either."""
        if self.entry is None:
            raise RuntimeError(f"“{do}” recorded no event.")
        return self.entry


def not_in_the_future(on: date, by: Acts) -> None:
    """Raises `NotReady` for a day that has not come."""
    if on > by.today:
        raise NotReady(f"{say(on)} has not come yet: today is {say(by.today)}. Give the day on which it happened.")
