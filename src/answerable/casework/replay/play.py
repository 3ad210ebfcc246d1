"""A case file done: each cue by the action that does it, on its own day, by somebody whose post does it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.from_the_commissioner import record_from_the_commissioner
from answerable.casework.authority.actions.position import position_of, take_position
from answerable.casework.authority.actions.receive import Arrived, receive
from answerable.casework.authority.actions.record import receive_clarification, receive_fee, receive_review_request, record_letter, transfer
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.actions.under_its_law import find_regime, hand_over
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import Channel, State
from answerable.casework.authority.unable import NotReady, UnableTo
from answerable.casework.one_event import LONDON
from answerable.casework.people.models import Person, Post
from answerable.casework.replay.score import LETTERS, Cue, Score
from answerable.documents.not_readable import NotReadable
from answerable.law.not_law import NotLaw
from answerable.law.positions import Held
from answerable.law.positions_told import position_told
from answerable.law.regime import Regime

SENT_ELSEWHERE = "Played from a case file, which tells that it was sent."
_AS_THE_FILE_SAYS = "As the case file has it."
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
            PartNow(
                each.number, each.asked, each.time.regime, archives=each.time.archives, historical=each.historical_in_public_record_office
            )
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
        if cue.what in _DRAFTED and self._is_drafted_and_sent(cue):
            return
        record_letter(self.request.reference, law=cue.tables, reason=SENT_ELSEWHERE, by=self._by(cue.on), on=cue.on)

    def _is_drafted_and_sent(self, cue: Cue) -> bool:
        """Drafts the letter from the positions and sends it through the gate.

        All is taken back where the letter lacks a judgement or a word, where the gate stops it, or where it would not tell the requester
        what the file says that the requester was told.
        """
        parts = tuple(part for part in self._score.parts if any(part in each.get("parts", self._score.parts) for each in cue.tables))
        try:
            if cue.what == "response":
                for part in parts:
                    position_of(self._by(cue.on), self.request.reference, part, on=cue.on)
            with transaction.atomic():
                self._draft_and_send(cue, parts)
                self._must_tell_what_was_told(cue, parts)
        except (UnableTo, NotReadable, NotLaw):
            return False
        return True

    def _draft_and_send(self, cue: Cue, parts: tuple[str, ...]) -> None:
        # Here's why so late: what checks a letter takes as long to load as all the rest, and many a case sends none.
        from answerable.casework.authority.actions.letters import Wanted, draft, send
        from answerable.documents.letters import Kind, UnableToDraft

        kind = Kind.ANSWER if cue.what == "response" else Kind.ACKNOWLEDGEMENT
        try:
            letter = draft(self.request.reference, wanted=Wanted(kind, parts), by=self._by(cue.on), on=cue.on)
        except UnableToDraft as lacking:
            raise NotReady(str(lacking)) from lacking
        send(self.request.reference, number=letter.number, by=self._by(cue.on), on=cue.on)

    def _must_tell_what_was_told(self, cue: Cue, parts: Sequence[str]) -> None:
        """Raises `NotReady`."""
        folded = fold(self._authority, self.request.case)
        for part in parts:
            told, was = (position_told(of.part(part).as_of(cue.on)) for of in (folded.case(), self._score.case))
            if told != was:
                raise NotReady(f"On part {part} the letter would tell something else than was told.")

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

    def _regime_found(self, cue: Cue) -> None:
        for event in cue.tables:
            parts, regime = event.get("parts") or self._score.parts, Regime(event["regime"])
            by = self._by(cue.on, self._whoever_decides())
            find_regime(self.request.reference, parts=parts, regime=regime, reason=_AS_THE_FILE_SAYS, by=by, on=cue.on)

    def _handed_over(self, cue: Cue) -> None:
        self._each(hand_over, lambda event: {"to": event["to"]})(cue)

    def _review_asked_for(self, cue: Cue) -> None:
        self._each(receive_review_request, lambda _: {})(cue)


# The letters that are drafted here, by what a case file calls them. The others ask for words that a case file does not have.
_DRAFTED = frozenset({"acknowledgement", "response"})
_ACTIONS: dict[str, Callable[[_Playing, Cue], None]] = {
    "request": _Playing._receive,
    "held": _Playing._hold,
    "position": _Playing._position,
    "clarified": _Playing._clarified,
    "fee paid": _Playing._paid,
    "transfer": _Playing._transferred,
    "regime found": _Playing._regime_found,
    "handed over": _Playing._handed_over,
    "review requested": _Playing._review_asked_for,
}
