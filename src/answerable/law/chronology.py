"""A case folded from its events: one chronology a part, so that what happens to one part never touches another.

Folding is one step repeated, so a case folded as it goes and a case folded from its whole file are the same case. Events
come in the order in which they happened; those of one day keep the order in which they are given.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import reduce
from typing import NamedTuple

from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.r09_advice_and_assistance import waits_for_particulars
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.events import CARRIES, FOLLOWS, OF_THE_CASE, Answer, Event, Extension, Kind, Question, RegimeFound
from answerable.law.finding import Finding, say
from answerable.law.foia.s01_right_of_access import Disclosed, Told, must_wait_for_clarification
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import Malformed, OutOfOrder
from answerable.law.regime import Regime
from answerable.law.time_limit import TimeLimit
from answerable.law.uk_gdpr.a12_time import last_day_for_subject_access
from answerable.law.working_days import Calendar


class Clarification(NamedTuple):
    """The day on which further information arrived, and, while it is awaited, the finding that the authority may wait."""

    clarified_on: date | None = None
    waiting: Finding[bool] | None = None


class PartHistory(NamedTuple):
    """Everything that happened to one part, in order, and by which count its last day is found."""

    part: str
    events: tuple[Event, ...] = ()
    time: TimeLimit = TimeLimit()

    def first(self, kind: Kind) -> Event | None:
        """The first event of a kind, which is the one that counts, or None."""
        return next((each for each in self.events if each.kind is kind), None)

    @property
    def regime(self) -> Regime:
        """The law that the part goes under: the one last found or, where none was, the one that it began under."""
        found = [each.payload.regime for each in self.events if isinstance(each.payload, RegimeFound)]
        return found[-1] if found else self.time.regime

    def told(self) -> tuple[Told, ...]:
        """What the requester was told, and when."""
        return tuple(_told(each.on, each.payload) for each in self.events if isinstance(each.payload, Answer | Extension))

    def clarification(self) -> Clarification:
        """How far a request for further information has moved the clock. Raises `MissingJudgement`."""
        so_far = Clarification()
        for event in self.events:
            if isinstance(event.payload, Question):
                waits = self._waits(event.payload, event.on, so_far)
                so_far = so_far._replace(waiting=waits if waits.value else None)
            elif event.kind is Kind.CLARIFIED and so_far.waiting:
                so_far = Clarification(clarified_on=event.on)
        return so_far

    def counted(self) -> Chronology:
        """The days that s.10 counts from. Raises `OutOfOrder` before the request, `MissingJudgement` over a clarification."""
        received_on = self.received_on()
        noticed, paid = self.first(Kind.FEES_NOTICE), self.first(Kind.FEE_PAID)
        return Chronology(
            received_on=received_on,
            clarified_on=self.clarification().clarified_on,
            fees_notice_on=noticed.on if noticed else None,
            fee_paid_on=paid.on if paid else None,
        )

    def received_on(self) -> date:
        """The day of receipt, which every law counts from. Raises `OutOfOrder` before the request."""
        received = self.first(Kind.REQUEST)
        if received is None:
            raise OutOfOrder(f"Nothing can be counted for part {self.part} before its request is received. Record the request first.")
        return received.on

    def environmental(self) -> EnvironmentalRequest:
        """The days that EIR reg 5(2) counts from. Raises as `counted` does."""
        return EnvironmentalRequest(*self.counted())

    def last_day(self, *, days: Calendar | None = None) -> Finding[date]:
        """The last day under the law that governs the part, over the calendar that stands, or another.

        Raises as `counted` and the count do.
        """
        if self.regime is Regime.EIR:
            return last_day_to_make_available(self.environmental(), days=days)
        if self.regime is Regime.SUBJECT_ACCESS:
            return last_day_for_subject_access(self.received_on(), days=days)
        return self.time.last_day(self.counted(), days=days)

    def _waits(self, asked: Question, on: date, so_far: "Clarification") -> Finding[bool]:
        """Whether the authority may wait for what it asked: s.1(3) or, under the Regulations, reg 9(2)."""
        if self.regime is Regime.EIR:
            since = so_far.clarified_on or self.received_on()
            return waits_for_particulars(asked.reasonably_required, asked_on=on, received_on=since)
        return must_wait_for_clarification(asked.reasonably_required, asked_on=on)

    def as_of(self, day: date) -> "PartHistory":
        """What had happened by the end of a day."""
        return self._replace(events=tuple(each for each in self.events if each.on <= day))


class CaseHistory(NamedTuple):
    """A case as its events leave it: each part with what happened to it."""

    parts: tuple[PartHistory, ...]
    events: tuple[Event, ...] = ()

    def part(self, number: str) -> PartHistory:
        """The history of one part. Raises `Malformed` for a part that the request does not have."""
        for each in self.parts:
            if each.part == number:
                return each
        raise Malformed(f"The request has no part {number}. Its parts are {', '.join(each.part for each in self.parts)}.")

    def with_event(self, event: Event) -> "CaseHistory":
        """The case after one more event. Raises `OutOfOrder`, `Malformed`."""
        _must_be_in_order(self.events, event)
        _must_carry(event)
        for part in event.parts:
            self.part(part)
        concerned = [each for each in self.parts if event.concerns(each.part)]
        _must_follow(event, concerned)
        after = (each._replace(events=(*each.events, event)) if each in concerned else each for each in self.parts)
        return CaseHistory(tuple(after), (*self.events, event))


def fold(events: Iterable[Event], *, onto: CaseHistory) -> CaseHistory:
    """The case after these events. Raises `OutOfOrder` for one dated before the last, or before what it follows."""
    return reduce(CaseHistory.with_event, events, onto)


def opened(*parts: str) -> CaseHistory:
    """A case to which nothing has happened yet, with these parts. Raises `Malformed` for none, or for one named twice."""
    if not parts or len(set(parts)) != len(parts):
        raise Malformed(f"A request has one part or more, each numbered once; these are {', '.join(parts) or 'none'}. Number them apart.")
    return CaseHistory(tuple(PartHistory(each) for each in parts))


def timed(case: CaseHistory, limits: Mapping[str, TimeLimit]) -> CaseHistory:
    """The case with these parts counted by these limits; the others as they were."""
    return case._replace(parts=tuple(each._replace(time=limits.get(each.part, each.time)) for each in case.parts))


def _told(on: date, letter: Answer | Extension) -> Told:
    return Told(on, letter.said, letter.disclosed if isinstance(letter, Answer) else Disclosed.NOTHING)


def _must_be_in_order(before: tuple[Event, ...], event: Event) -> None:
    if before and event.on < before[-1].on:
        raise OutOfOrder(
            f"The {event.kind.value} of {say(event.on)} is given after the {before[-1].kind.value} of {say(before[-1].on)}, "
            "which is later. Put the events in the order of their days, or correct the day."
        )


def _must_carry(event: Event) -> None:
    expected = CARRIES.get(event.kind, type(None))
    if not isinstance(event.payload, expected):
        carries = "nothing" if event.kind not in CARRIES else f"the facts of {expected.__name__}"
        raise Malformed(f"The {event.kind.value} of {say(event.on)} must carry {carries}, and carries {type(event.payload).__name__}.")


def _must_follow(event: Event, concerned: list[PartHistory]) -> None:
    """Every part that an event concerns has what it follows. A notice and what comes of it are about the case: one part is enough."""
    for kind in filter(None, (_needed(event.kind), FOLLOWS.get(event.kind))):
        lacking = [each.part for each in concerned if each.first(kind) is None]
        if lacking and (event.kind not in OF_THE_CASE or len(lacking) == len(concerned)):
            raise OutOfOrder(
                f"The {event.kind.value} of {say(event.on)} has no {kind.value} before it for part {lacking[0]}. "
                f"Record the {kind.value} first, or name the parts that it concerns."
            )


def _needed(kind: Kind) -> Kind | None:
    return None if kind is Kind.REQUEST else Kind.REQUEST
