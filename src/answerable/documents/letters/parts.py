"""The parts of an answer: the requester's words for each, and what is answered on the whole of it or slice by slice."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.letters.blocks import Block, Heading, Paragraph, Quotation, Table
from answerable.documents.letters.neither import NeitherConfirmedNorDenied, say_neither
from answerable.documents.letters.on_content import (
    Accessible,
    Disclosed,
    Later,
    NotHeld,
    NotHeldExcepted,
    Withheld,
    say_content,
    say_withheld,
)
from answerable.documents.letters.putting_off import PutOff, PutOffConfirming, say_put_off, say_put_off_confirming
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.documents.letters.whole_request import Repeated, TooCostly, TooCostlyToConfirm, Vexatious, say_whole

Answer = (
    NeitherConfirmedNorDenied
    | Disclosed
    | Withheld
    | Accessible
    | NotHeld
    | NotHeldExcepted
    | Later
    | PutOff
    | PutOffConfirming
    | TooCostly
    | TooCostlyToConfirm
    | Vexatious
    | Repeated
)
REFUSES_NOTHING = (Disclosed, NotHeld, Later)
_IN_SHORT: dict[type[Answer], str] = {
    NeitherConfirmedNorDenied: "Neither confirmed nor denied",
    Disclosed: "Disclosed",
    Withheld: "Withheld",
    Accessible: "Available to you elsewhere",
    NotHeld: "Not held",
    NotHeldExcepted: "Not held",
    Later: "Still to be answered",
    PutOff: "More time needed for the public interest test",
    PutOffConfirming: "More time needed for the public interest test",
    TooCostly: "Refused because of cost",
    TooCostlyToConfirm: "Refused because of cost",
    Vexatious: "Refused as vexatious",
    Repeated: "Refused as repeated",
}


class SliceAnswer(NamedTuple):
    """The answer on a slice. `extent` is what the slice covers, in words that can follow "We are withholding"; None: the rest, or all."""

    answer: Answer
    extent: str | None = None


class PartAnswer(NamedTuple):
    """One part of the request: its number, the requester's words, untouched, and the answer on each of its slices."""

    number: str
    asked: str
    slices: tuple[SliceAnswer, ...]


def refuses(parts: Sequence[PartAnswer]) -> bool:
    """Whether the answer is a refusal notice under s.17, or a refusal under EIR reg 14, as to any of it."""
    return any(not isinstance(each.answer, REFUSES_NOTHING) for part in parts for each in part.slices)


def say_parts(parts: Sequence[PartAnswer], on: date) -> tuple[Block, ...]:
    """Every part with its answer, and a summary first where there are several; `on` is the day of receipt. Raises `UnableToDraft`."""
    if not parts:
        raise UnableToDraft("The letter needs at least one part of the request to answer, and there is none. Confirm the parts first.")
    alone = len(parts) == 1
    answered = tuple(block for part in parts for block in _part(part, on, alone=alone))
    return answered if alone else (_summary(parts), *answered)


def _summary(parts: Sequence[PartAnswer]) -> Table:
    rows = tuple((part.number, "; ".join(dict.fromkeys(_in_short(each) for each in part.slices))) for part in parts)
    return Table(("Part of your request", "Our answer"), rows)


def _in_short(each: SliceAnswer) -> str:
    short = _IN_SHORT[type(each.answer)]
    return f"{short}: {each.extent}" if each.extent else short


def _part(part: PartAnswer, on: date, *, alone: bool) -> tuple[Block, ...]:
    if not part.slices:
        raise UnableToDraft(f"Part {part.number} has no answer. Decide its position on each duty, and draft the letter again.")
    asked = needed(part.asked, f"the requester’s words in part {part.number}")
    answered = tuple(block for each in part.slices for block in _slice(each, on))
    return (
        Heading("Your request" if alone else f"Part {part.number} of your request"),
        Paragraph("You asked:"),
        Quotation(asked),
        Heading("Our answer" if alone else f"Our answer to part {part.number}"),
        *answered,
    )


def _slice(each: SliceAnswer, on: date) -> tuple[Block, ...]:
    said = _said(each, on)
    return (Heading(f"As to {each.extent}", 3), *said) if each.extent else said


def _said(each: SliceAnswer, on: date) -> tuple[Block, ...]:
    match each.answer:
        case NeitherConfirmedNorDenied():
            return say_neither(each.answer, on)
        case Withheld():
            return say_withheld(each.answer, each.extent, on)
        case PutOff():
            return say_put_off(each.answer, each.extent, on)
        case PutOffConfirming():
            return say_put_off_confirming(each.answer, on)
        case Disclosed() | Accessible() | NotHeld() | NotHeldExcepted() | Later():
            return say_content(each.answer)
        case _:
            return say_whole(each.answer)
