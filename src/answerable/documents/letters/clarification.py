"""Asking for what is needed to identify and locate what was asked for, s.1(3); under the Regulations for particulars, reg 9(2)."""

from collections.abc import Sequence

from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, Quotation, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import say
from answerable.law.regime import Regime

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
        under = "EIR reg 9(2)(a)" if about.regime is Regime.EIR else "FOIA s.1(3)"
        raise UnableToDraft(f"A letter that asks for clarification needs at least one question, {under}. Write what you need to know.")
    if about.regime is Regime.EIR and not advice.strip():
        raise UnableToDraft(
            "Where a request is too general, the requester is helped to give the particulars, EIR reg 9(2)(b), and there is no help here. "
            "Say how they could ask."
        )
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
        Paragraph(f"{_WHY[about.regime]} {_waits(going_on)}"),
        Paragraph(f"When we have it, we must answer {_HOW_SOON[about.regime]}, and no later than {no_later_than}."),
        *_meanwhile(going_on),
    )
    return write(Kind.CLARIFICATION, about, body)


_WHY = {
    Regime.FOIA: "We need this so that we can identify and find what you want, section 1(3) of the Freedom of Information Act 2000.",
    Regime.EIR: (
        "Your request is put in too general a manner for us to know what you want, so we ask you for more particulars and offer our help, "
        "regulation 9(2) of the Environmental Information Regulations 2004."
    ),
}
_HOW_SOON = {Regime.FOIA: "promptly", Regime.EIR: "as soon as possible"}


def _waits(going_on: Sequence[str]) -> str:
    what = "this part of your request" if going_on else "your request"
    return f"Until we have it, we do not have to deal with {what}."


def _meanwhile(going_on: Sequence[str]) -> tuple[Paragraph, ...]:
    if not going_on:
        return ()
    named = going_on[0] if len(going_on) == 1 else f"{', '.join(going_on[:-1])} and {going_on[-1]}"
    parts = "part" if len(going_on) == 1 else "parts"
    return (Paragraph(f"Meanwhile we are dealing with {parts} {named} of your request, and nothing changes for {parts} {named}."),)
