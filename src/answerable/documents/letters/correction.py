"""Putting right a release that should not have been made: what happened, what is asked of the requester, and the answer as it should be."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.letters.blocks import Heading, Paragraph, paragraphs
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.parts import PartAnswer, say_parts
from answerable.documents.letters.unable import needed
from answerable.law.finding import say


class WrongRelease(NamedTuple):
    """What was sent by mistake: the day it was sent, what happened in words that repeat none of it, and what is asked in return."""

    sent_on: date
    what_happened: str
    asked: str


def correction(about: Correspondence, release: WrongRelease, parts: Sequence[PartAnswer], complaining: Complaining) -> Letter:
    """The letter; `parts` are the answers as they should have been, and none where only something is to be deleted."""
    corrected = (Heading("Our answer, corrected"), *say_parts(parts, about.received_on)) if parts else ()
    body = (
        Paragraph(
            f"On {say(release.sent_on)} we wrote to you about your request. We made a mistake in what we sent you, and we are sorry. "
            "This letter puts it right."
        ),
        Heading("What happened"),
        *paragraphs(needed(release.what_happened, "what happened, in words that repeat nothing that was released")),
        Heading("What we ask of you"),
        *paragraphs(needed(release.asked, "what the requester is asked to do")),
        *corrected,
        *how_to_complain(complaining, about.dated, about.regime),
    )
    return write(Kind.CORRECTION, about, body)
