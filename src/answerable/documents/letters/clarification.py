"""Asking for what is needed to identify and locate what was asked for, s.1(3)."""

from collections.abc import Sequence

from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, Quotation, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import say

_TWENTIETH = "the twentieth working day after the day on which we receive it"


def clarification(
    about: Correspondence,
    questions: Sequence[str],
    *,
    unclear: Sequence[str] = (),
    going_on: Sequence[str] = (),
    advice: str = "",
    no_later_than: str = _TWENTIETH,
) -> Letter:
    """The letter that asks. `unclear` are the requester's words that it is about; `going_on` the numbers of parts dealt with meanwhile.

    `advice` is help with asking, s.16; `no_later_than` the time that starts again, where regulations give another. Raises
    `UnableToDraft` where nothing is asked.
    """
    asked = tuple(each.strip() for each in questions if each.strip())
    if not asked:
        raise UnableToDraft("A letter that asks for clarification needs at least one question, FOIA s.1(3). Write what you need to know.")
    quoted: tuple[Block, ...] = (Paragraph("You asked:"), *(Quotation(each) for each in unclear)) if unclear else ()
    body = (
        Paragraph(
            f"Thank you for your request for information, which we received on {say(about.received_on)}. Before we can answer, we need "
            "some details from you."
        ),
        *quoted,
        Heading("What we need to know"),
        Listing(asked),
        *paragraphs(advice),
        Heading("What happens next"),
        Paragraph(
            "We need this so that we can identify and find what you want, section 1(3) of the Freedom of Information Act 2000. "
            f"{_waits(going_on)}"
        ),
        Paragraph(f"When we have it, we must answer promptly, and no later than {no_later_than}."),
        *_meanwhile(going_on),
    )
    return write(Kind.CLARIFICATION, about, body)


def _waits(going_on: Sequence[str]) -> str:
    what = "this part of your request" if going_on else "your request"
    return f"Until we have it, we do not have to deal with {what}."


def _meanwhile(going_on: Sequence[str]) -> tuple[Paragraph, ...]:
    if not going_on:
        return ()
    named = going_on[0] if len(going_on) == 1 else f"{', '.join(going_on[:-1])} and {going_on[-1]}"
    parts = "part" if len(going_on) == 1 else "parts"
    return (Paragraph(f"Meanwhile we are dealing with {parts} {named} of your request, and nothing changes for {parts} {named}."),)
