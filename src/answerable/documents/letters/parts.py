"""The parts of an answer: the requester's words for each, and what is answered on the whole of it or slice by slice."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase, joined
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
_IN_SHORT: dict[type[Answer], Phrase] = {
    NeitherConfirmedNorDenied: Phrase("Neither confirmed nor denied"),
    Disclosed: Phrase("Disclosed"),
    Withheld: Phrase("Withheld"),
    Accessible: Phrase("Available to you elsewhere"),
    NotHeld: Phrase("Not held"),
    NotHeldExcepted: Phrase("Not held"),
    Later: Phrase("Still to be answered"),
    PutOff: Phrase("More time needed for the public interest test"),
    PutOffConfirming: Phrase("More time needed for the public interest test"),
    TooCostly: Phrase("Refused because of cost"),
    TooCostlyToConfirm: Phrase("Refused because of cost"),
    Vexatious: Phrase("Refused as vexatious"),
    Repeated: Phrase("Refused as repeated"),
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
    rows = tuple((part.number, joined("; ", tuple(dict.fromkeys(_in_short(each) for each in part.slices)))) for part in parts)
    return Table((Phrase("Part of your request"), _OUR_ANSWER), rows)


_OUR_ANSWER = Phrase("Our answer")


def _in_short(each: SliceAnswer) -> Phrase:
    short = _IN_SHORT[type(each.answer)]
    return Phrase("{short}: {extent}", short=short, extent=each.extent) if each.extent else short


def _part(part: PartAnswer, on: date, *, alone: bool) -> tuple[Block, ...]:
    if not part.slices:
        raise UnableToDraft(f"Part {part.number} has no answer. Decide its position on each duty, and draft the letter again.")
    asked = needed(part.asked, f"the requester’s words in part {part.number}")
    answered = tuple(block for each in part.slices for block in _slice(each, on))
    return (
        Heading(Phrase("Your request") if alone else Phrase("Part {number} of your request", number=part.number)),
        Paragraph(Phrase("You asked:")),
        Quotation(asked),
        Heading(_OUR_ANSWER if alone else Phrase("Our answer to part {number}", number=part.number)),
        *answered,
    )


def _slice(each: SliceAnswer, on: date) -> tuple[Block, ...]:
    said = _said(each, on)
    return (Heading(Phrase("As to {extent}", extent=each.extent), 3), *said) if each.extent else said


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
