"""A case file done: each cue by the action that does it, on its own day, by somebody whose post does it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from answerable.casework.authority.acting import LONDON, By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.from_the_commissioner import record_from_the_commissioner
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.receive import Arrived, receive
from answerable.casework.authority.actions.record import receive_clarification, receive_fee, receive_review_request, record_letter, transfer
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import Channel, State
from answerable.casework.people.models import Person, Post
from answerable.casework.replay.score import LETTERS, Cue, Score
from answerable.law.positions import Held

SENT_ELSEWHERE = "Played from a case file, which tells that it was sent."
_BEGINS = time(9)


def instant(on: date) -> datetime:
    """The beginning of a working day."""
    return datetime.combine(on, _BEGINS, LONDON)


class Cast(NamedTuple):
    """Who acts: the officer, and the reviewer who did not decide."""

    officer: Person
    reviewer: Person


def cast_of(authority: PublicAuthority) -> Cast:
    """Somebody in each post that a case needs, made the first time. Nobody can sign in as them: they have no password."""
    return Cast(_person(authority, Role.OFFICER), _person(authority, Role.REVIEWER))


def _person(authority: PublicAuthority, role: Role) -> Person:
    email = f"{role.value.replace(' ', '.').lower()}@{authority.slug}.replay.invalid"
    person, made = Person.objects.get_or_create(email=email, defaults={"body": authority.slug, "title": role.value})
    if made:
        Post.objects.create(person=person, role=role.value)
    return person


def play(
    score: Score,
    *,
    authority: PublicAuthority,
    cast: Cast,
    reference: str = "",
    now: datetime | None = None,
    after: Callable[[InformationRequest], None] | None = None,
) -> InformationRequest:
    """Does everything that a case file tells, and returns the request. Nothing is recorded later than `now`. `after` is called after every
    action.

    Raises what the actions raise, which is what the file has that the Act, or the way of working, does not let be done.
    """
    playing = _Playing(score, authority, cast, reference, now)
    for cue in score.cues():
        playing.do(cue)
        if after is not None:
            after(playing.request)
    return playing.request


class _Playing:
    """A case on its way through its file."""

    request: InformationRequest

    def __init__(self, score: Score, authority: PublicAuthority, cast: Cast, reference: str, now: datetime | None) -> None:
        self._score, self._authority, self._cast, self._reference, self._now = score, authority, cast, reference, now
        self._done = 0

    def do(self, cue: Cue) -> None:
        """Does one thing."""
        if cue.what in LETTERS:
            self._send(cue)
        elif cue.what in _ACTIONS:
            _ACTIONS[cue.what](self, cue)
        else:
            self._came_from_the_commissioner(cue)

    def _by(self, on: date, person: Person | None = None) -> By:
        """The officer, or somebody else, at an instant of the day that is later than every one before it."""
        self._done += 1
        at = instant(on) + timedelta(seconds=self._done)
        return By(person or self._cast.officer, at if self._now is None else min(at, self._now))

    def _whoever_decides(self) -> Person:
        self.request.refresh_from_db(fields=["state"])
        return self._cast.reviewer if self.request.state == State.REVIEW.value else self._cast.officer

    def _receive(self, cue: Cue) -> None:
        asked = "\n".join(each.asked for each in self._score.case.parts)
        arrived = Arrived(Channel.EMAIL, self._score.case.title[:200], asked, "The requester", "requester@example.org")
        self.request = receive(arrived=arrived, by=self._by(cue.on), on=cue.on, reference=self._reference)
        parts = [
            PartNow(each.number, each.asked, archives=each.time.archives, historical=each.historical_in_public_record_office)
            for each in self._score.case.parts
        ]
        divide(self.request.reference, parts=parts, by=self._by(cue.on), on=cue.on)

    def _hold(self, cue: Cue) -> None:
        (told,) = cue.tables
        decide_held(
            self.request.reference,
            part=cue.part,
            answer=Held(told["answer"]),
            reasons=told["reasons"],
            extent=told.get("extent", ""),
            by=self._by(cue.on, self._whoever_decides()),
            on=cue.on,
        )

    def _position(self, cue: Cue) -> None:
        (tables,) = cue.tables
        by = self._by(cue.on, self._whoever_decides())
        take_position(self.request.reference, part=cue.part, tables=tables, by=by, on=cue.on)

    def _send(self, cue: Cue) -> None:
        record_letter(self.request.reference, law=cue.tables, reason=SENT_ELSEWHERE, by=self._by(cue.on), on=cue.on)

    def _came_from_the_commissioner(self, cue: Cue) -> None:
        judged = tuple(self._score.judged_in(cue)) if cue.what == "notice" else ()
        record_from_the_commissioner(self.request.reference, law=cue.tables, judged=judged, by=self._by(cue.on), on=cue.on)

    def _each(self, action: Callable[..., object], told: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Callable[[Cue], None]:
        def do(cue: Cue) -> None:
            for event in cue.tables:
                action(self.request.reference, parts=event.get("parts", ()), by=self._by(cue.on), on=cue.on, **told(event))

        return do

    def _clarified(self, cue: Cue) -> None:
        self._each(receive_clarification, lambda _: {"words": "The requester said what was meant."})(cue)

    def _paid(self, cue: Cue) -> None:
        self._each(receive_fee, lambda _: {})(cue)

    def _transferred(self, cue: Cue) -> None:
        self._each(transfer, lambda event: {"to": event["to"]})(cue)

    def _review_asked_for(self, cue: Cue) -> None:
        self._each(receive_review_request, lambda _: {})(cue)


_ACTIONS: dict[str, Callable[[_Playing, Cue], None]] = {
    "request": _Playing._receive,
    "held": _Playing._hold,
    "position": _Playing._position,
    "clarified": _Playing._clarified,
    "fee paid": _Playing._paid,
    "transfer": _Playing._transferred,
    "review requested": _Playing._review_asked_for,
}
