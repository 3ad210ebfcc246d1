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


class ReviewOutcome(Enum):
    """Whether the first answer to a part stands."""

    UPHELD = "We uphold our first answer to part {}."
    UPHELD_IN_PART = "We uphold our first answer to part {} in part, and change the rest."
    CHANGED = "We do not uphold our first answer to part {}. Our answer is now another one."


class Reviewed(NamedTuple):
    """One part within the review: what became of the first answer, why, and the answer as it now stands."""

    outcome: ReviewOutcome
    why: str
    answer: PartAnswer


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
    outcomes = tuple(block for each in reviewed for block in _outcome(each))
    body = (
        Paragraph(
            f"This is the outcome of your request for an internal review, of {say(reviewing.asked_on)}, of our answer of "
            f"{say(reviewing.answered_on)}. The review was made by the {reviewer}, who did not make the first decision."
        ),
        Heading("The outcome"),
        *outcomes,
        *say_parts([each.answer for each in reviewed], about.received_on),
        Heading(TITLE),
        Paragraph("This letter completes our own complaints procedure."),
        *to_the_commissioner(complaining, about.dated, completed=True),
    )
    return write(Kind.REVIEW, about, body)


def _outcome(reviewed: Reviewed) -> tuple[Block, ...]:
    number = reviewed.answer.number
    return (
        Paragraph(reviewed.outcome.value.format(number)),
        *paragraphs(needed(reviewed.why, f"why the first answer to part {number} was upheld or changed")),
    )
