"""Requests played through the actions, each thing on its own day: what the rest of a register is made like.

Most have three messages: the request, then an acknowledgement and an answer that were sent outside and recorded here. A few are case
files, with what is held, positions, and letters that were drafted and sent here.
"""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.web.words import asked

if TYPE_CHECKING:
    from answerable.casework.authority.acting import By
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.people.models import Person

CASES = Path(__file__).parents[2] / "cases"
FILES = ("county-council", "district-council", "police-service")
OF_A_FILE = 41  # one in so many is a case file
_NEVER_ANSWERED, _NOT_CLOSED = 0.02, 0.3
_SAID = {"complaints_procedure": True, "right_to_apply": True}


class Desk(NamedTuple):
    """Who works in the authority: its officers, the reviewer, and the head of service, who gives a request to nobody yet."""

    authority: "PublicAuthority"
    officers: "list[Person]"
    reviewer: "Person"
    head: "Person"


def played(desk: Desk, *, count: int, first: date) -> list[str]:
    """Plays so many requests, the first received on a day and each of the others a day later, and returns their references.

    They must have ended by today.
    """
    chance = random.Random(count)
    references = [f"PLAYED-{nth:04d}" for nth in range(count)]
    for nth, reference in enumerate(references):
        received_on = first + timedelta(days=nth)
        if nth % OF_A_FILE == OF_A_FILE - 1:
            case_of_a_file(desk, FILES[nth // OF_A_FILE % len(FILES)], reference, received_on)
        else:
            _in_three_messages(desk, reference, received_on, chance)
    return references


def case_of_a_file(desk: Desk, file: str, reference: str, received_on: date) -> None:
    """Plays a case file, its request received on a day."""
    from answerable.casework.replay.play import Cast, play
    from answerable.casework.replay.redated import redated
    from answerable.casework.replay.score import Score
    from answerable.web.clock import now, today

    text = redated((CASES / f"{file}.toml").read_text(encoding="utf-8"), received_on=received_on, today=today(), before="nothing")
    play(Score(text), authority=desk.authority, cast=Cast(desk.officers[0], desk.reviewer), reference=reference, now=now())


def _in_three_messages(desk: Desk, reference: str, received_on: date, chance: random.Random) -> None:
    from answerable.casework.authority.actions.divide import divide
    from answerable.casework.authority.actions.receive import Arrived, receive
    from answerable.casework.authority.actions.record import close, record_letter
    from answerable.casework.authority.fold import PartNow
    from answerable.casework.authority.states import Channel

    who = chance.choice(desk.officers) if chance.random() < 0.9 else desk.head
    words = asked(chance)
    arrived = Arrived(Channel.EMAIL, words.subject, words.text, "A requester", "requester@example.org")
    receive(arrived=arrived, by=_at(who, received_on, 9), on=received_on, reference=reference)
    parts = [PartNow(number, words.text) for number in ("1", "2")]
    divide(reference, parts=parts, by=_at(who, received_on, 10), on=received_on)
    thanked_on = received_on + timedelta(days=1)
    answered_on = received_on + timedelta(days=chance.choice((9, 16, 23, 27, 28, 28, 34)))
    sent = [(thanked_on, {"kind": "acknowledgement", "on": thanked_on})]
    if chance.random() >= _NEVER_ANSWERED:
        sent.append((answered_on, _answer(answered_on, chance)))
    for on, letter in sent:
        record_letter(reference, law=[letter], reason=asked(chance).text, by=_at(who, on, 11), on=on)
    if len(sent) > 1 and chance.random() >= _NOT_CLOSED:
        closed_on = answered_on + timedelta(days=1)
        close(reference, reason="answered", by=_at(who, closed_on, 12), on=closed_on)


def _at(who: "Person", on: date, hour: int) -> "By":
    from answerable.casework.authority.acting import By

    return By(who, datetime(on.year, on.month, on.day, hour, tzinfo=UTC))


def _answer(on: date, chance: random.Random) -> dict[str, Any]:
    limb = chance.choice(("", "", "FOIA s.31(1)(a)", "FOIA s.40(2)", "FOIA s.43(2)", "FOIA s.12(1)"))
    letter = {"kind": "response", "on": on, "said": "held", **_SAID}
    if not limb:
        return {**letter, "disclosed": "all"}
    if limb == "FOIA s.12(1)":
        return {**letter, "disclosed": "nothing", "cost_or_vexatious": [limb], "states_cost_or_vexatious": True}
    relied = [{"provision": limb, "specified": True, "explained": True}]
    return {**letter, "disclosed": "some", "relies_on": relied, "states_reliance": True}
