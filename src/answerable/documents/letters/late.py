"""Being late: an apology, the day that was missed, a day to expect, and the right to complain now. It takes no more time."""

from datetime import date

from answerable.documents.letters.blocks import Heading, Paragraph, paragraphs
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import Finding, say


def late(about: Correspondence, last_day: Finding[date], expected_on: date, complaining: Complaining, why: str = "") -> Letter:
    """The letter to a requester whose answer is overdue, or is about to be. Raises `UnableToDraft` for a day that is not to come."""
    if expected_on <= about.dated:
        raise UnableToDraft(
            f"The answer is expected on {say(expected_on)}, which is not after this letter, of {say(about.dated)}. Give a day to come."
        )
    missed = say(last_day.value)
    owed = (
        f"The law required us to answer you by {missed}. We have not done so"
        if about.dated > last_day.value
        else f"The law requires us to answer you by {missed}. We will not be able to"
    )
    body = (
        Paragraph(f"We received your request for information on {say(about.received_on)}. {owed}, and we are sorry."),
        *paragraphs(why),
        Heading("When you will have an answer"),
        Paragraph(f"We expect to answer you by {say(expected_on)}."),
        Paragraph(f"That day does not replace the one in the law. Our answer is late from {missed}, whatever day it comes on."),
        Heading("You can complain now"),
        Paragraph("You do not have to wait for our answer before you complain about the delay."),
        *how_to_complain(complaining, about.dated, about.regime),
    )
    return write(Kind.LATE, about, body)
