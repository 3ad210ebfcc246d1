"""Forty working days instead of twenty, EIR reg 7: for the complexity and volume of what is asked for, and for nothing else."""

from datetime import date

from answerable.documents.letters.blocks import Heading, Paragraph, paragraphs
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.finding import Finding, say


def time_extended(about: Correspondence, why: str, complaining: Complaining, *, notify_by: Finding[date], until: Finding[date]) -> Letter:
    """The letter that extends the time. `why` is why complexity and volume make the shorter time impracticable.

    Raises `UnableToDraft` without a reason, and for a letter that comes too late to extend anything.
    """
    if about.dated > notify_by.value:
        raise UnableToDraft(
            f"An extension must be notified by {say(notify_by.value)}, EIR reg 7(3), and this letter is of {say(about.dated)}. Answer now, "
            "and say that the answer is late."
        )
    reasons = paragraphs(needed(why, "why the complexity and volume of what is asked for make 20 working days impracticable, EIR reg 7(1)"))
    body = (
        Paragraph(
            f"Thank you for your request for information, which we received on {say(about.received_on)}. We are dealing with it under "
            f"{about.law.name}."
        ),
        Heading("We need more time"),
        Paragraph(
            "What you ask for is so complex, and there is so much of it, that we cannot deal with your request within 20 working days. "
            "Regulation 7(1) of the Regulations allows us 40 working days instead."
        ),
        *reasons,
        Paragraph(f"We will answer you as soon as possible, and no later than {say(until.value)}."),
        *how_to_complain(complaining, about.dated, about.regime),
    )
    return write(Kind.TIME_EXTENDED, about, body)
