"""The outcome of an internal review: part by part, whether the first answer stands, and the answer as it now is."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.documents.letters.blocks import Block, Heading, Paragraph, paragraphs
from answerable.documents.letters.complaining import TITLE, Complaining, to_the_commissioner
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.parts import PartAnswer, say_parts
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.finding import say
from answerable.law.regime import Regime


class ReviewOutcome(Enum):
    """Whether the first answer to a part stands."""

    UPHELD = "We uphold our first answer to part {}."
    UPHELD_IN_PART = "We uphold our first answer to part {} in part, and change the rest."
    CHANGED = "We do not uphold our first answer to part {}. Our answer is now another one."


class Failure(NamedTuple):
    """That the authority had failed to comply with the Regulations, as its decision must state it, EIR reg 11(5).

    How it failed, what it will do about it, and the day by which it will have been done.
    """

    how: str
    action: str
    by: date


class Reviewed(NamedTuple):
    """One part within the review: what became of the first answer, why, and the answer as it now stands.

    Under the Regulations the decision is whether the authority had complied: `failure`, or that it had.
    """

    outcome: ReviewOutcome
    why: str
    answer: PartAnswer
    failure: Failure | None = None


class Reviewing(NamedTuple):
    """Which review: the day it was asked for, the day of the first answer, and the role of the person who reviewed it."""

    asked_on: date
    answered_on: date
    reviewer: str


def review_outcome(about: Correspondence, reviewing: Reviewing, reviewed: Sequence[Reviewed], complaining: Complaining) -> Letter:
    """The letter. Raises `UnableToDraft` for a part without reasons, and for what an answer lacks."""
    if not reviewed:
        raise UnableToDraft("A review has at least one part of the request in its scope, and there is none. Say which it was about.")
    reviewer = needed(reviewing.reviewer, "the role of the person who reviewed the answer")
    outcomes = tuple(block for each in reviewed for block in _outcome(each, about.regime))
    body = (
        Paragraph(_OPENING[about.regime].format(say(reviewing.asked_on), say(reviewing.answered_on), reviewer)),
        Heading("The outcome"),
        *outcomes,
        *say_parts([each.answer for each in reviewed], about.received_on),
        Heading(TITLE),
        Paragraph("This letter completes our own complaints procedure."),
        *to_the_commissioner(complaining, about.dated, about.regime, completed=True),
    )
    return write(Kind.REVIEW, about, body)


_OPENING = {
    Regime.FOIA: (
        "This is the outcome of your request for an internal review, of {}, of our answer of {}. The review was made by the {}, who did "
        "not make the first decision."
    ),
    Regime.EIR: (
        "This is our decision, under regulation 11 of the Environmental Information Regulations 2004, on the representations that you made "
        "on {} about our answer of {}. The {}, who did not make the first decision, has considered them, and whether we have complied with "
        "the Regulations."
    ),
}


def _outcome(reviewed: Reviewed, regime: Regime) -> tuple[Block, ...]:
    number = reviewed.answer.number
    return (
        Paragraph(reviewed.outcome.value.format(number)),
        *paragraphs(needed(reviewed.why, f"why the first answer to part {number} was upheld or changed")),
        *(_complied(reviewed.failure, number) if regime is Regime.EIR else ()),
    )


def _complied(failure: Failure | None, number: str) -> tuple[Block, ...]:
    if failure is None:
        return (Paragraph(f"We have decided that we complied with the Regulations in dealing with part {number}."),)
    how = needed(failure.how, f"how we failed to comply in dealing with part {number}, EIR reg 11(5)(a)")
    action = needed(failure.action, f"what we will do about the failure on part {number}, EIR reg 11(5)(b)")
    return (
        Paragraph(f"We have decided that we failed to comply with the Regulations in dealing with part {number}. This is how:"),
        *paragraphs(how),
        Paragraph(f"This is what we will do about it, and we will have done it by {say(failure.by)}:"),
        *paragraphs(action),
    )
