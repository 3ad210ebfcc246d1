"""The fees notice, s.9: what must be paid, by when, and what happens to the time for an answer. It says nothing of what is held."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.letters.blocks import Heading, Paragraph, Table, paragraphs
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.finding import Finding, say
from answerable.law.foia.s09_fees import fees_notice_in_time, last_day_to_pay
from answerable.law.money import Pounds


class Charge(NamedTuple):
    """One thing that is charged for: copying, postage. Time is never one, Fees Regs reg 6(4)."""

    what: str
    amount: Pounds


def fees_notice(
    about: Correspondence, charges: Sequence[Charge], how_to_pay: str, complaining: Complaining, *, last_day: Finding[date]
) -> Letter:
    """The notice. `last_day` is the last day for compliance, by which it must be given.

    Raises `UnableToDraft` where there is nothing to pay, no way to pay it, or the notice comes too late to be one.
    """
    if not charges:
        raise UnableToDraft("A fees notice needs the amount of the fee, FOIA s.9(1), and there is none. Give what is charged for.")
    if not fees_notice_in_time(about.dated, last_day=last_day).value:
        raise UnableToDraft(
            f"A fees notice must be given by {say(last_day.value)}, FOIA s.9(1), and this one is of {say(about.dated)}. Answer without a "
            "fee."
        )
    total = str(Pounds(sum(each.amount for each in charges)))
    until = say(last_day_to_pay(about.dated).value)
    body = (
        Paragraph(
            f"Thank you for your request for information, which we received on {say(about.received_on)}. This is a fees notice under "
            f"section 9 of the Freedom of Information Act 2000. There is a fee of {total} for dealing with your request."
        ),
        Table(
            ("What the fee is for", "Amount"),
            (*((needed(each.what, "what is charged for"), str(each.amount)) for each in charges), ("In all", total)),
        ),
        Heading("When and how to pay"),
        Paragraph(f"Please pay by {until}. That is three months, beginning with the day of this letter."),
        *paragraphs(needed(how_to_pay, "how the fee can be paid")),
        Heading("What happens next"),
        Paragraph(
            "The working days from the day of this letter to the day on which we receive the fee, both included, do not count towards "
            "the time that we have to answer. The count then goes on from where it stopped."
        ),
        Paragraph(f"If you have not paid by {until}, we do not have to answer. You may make your request again."),
        *how_to_complain(complaining, about.dated, about.regime),
    )
    return write(Kind.FEES_NOTICE, about, body)
