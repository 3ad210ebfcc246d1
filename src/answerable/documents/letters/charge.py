"""A charge required in advance, EIR reg 8: what must be paid, by when, and what happens to the time for an answer."""

from collections.abc import Sequence
from datetime import date

from answerable.documents.letters.blocks import Heading, Paragraph, Table, paragraphs
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.fees_notice import Charge
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.eir.r08_charging import charge_notified_in_time, last_day_to_pay
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding, say
from answerable.law.money import Pounds
from answerable.law.working_days import calendar


def charge(
    about: Correspondence, charges: Sequence[Charge], how_to_pay: str, complaining: Complaining, *, last_day: Finding[date]
) -> Letter:
    """The letter. `last_day` is the twentieth working day, by which it must be notified.

    Raises `UnableToDraft` where there is nothing to pay, no way to pay it, or the notification comes too late.
    """
    if not charges:
        raise UnableToDraft("A charge needs an amount, EIR reg 8(4), and there is none. Give what is charged for.")
    if about.dated > last_day.value:
        raise UnableToDraft(
            f"A charge in advance must be notified by {say(last_day.value)}, EIR reg 8(4), and this letter is of {say(about.dated)}. "
            "Answer without asking for payment first."
        )
    total, until = str(Pounds(sum(each.amount for each in charges))), say(_until(about, last_day))
    body = (
        Paragraph(
            f"Thank you for your request for information, which we received on {say(about.received_on)}. We are dealing with it under "
            f"{about.law.name}. Regulation 8 allows us a reasonable charge for making information available, and we ask you to pay {total} "
            "before we do."
        ),
        Table(
            ("What the charge is for", "Amount"),
            (*((needed(each.what, "what is charged for"), str(each.amount)) for each in charges), ("In all", total)),
        ),
        Heading("When and how to pay"),
        Paragraph(f"Please pay by {until}. That is 60 working days after the day of this letter."),
        *paragraphs(needed(how_to_pay, "how the charge can be paid")),
        Heading("What happens next"),
        Paragraph(
            "The working days from the day of this letter to the day on which we receive the payment, both included, do not count towards "
            "the time that we have to answer. The count then goes on from where it stopped."
        ),
        Paragraph(f"If you have not paid by {until}, we do not have to make the information available. You may make your request again."),
        *how_to_complain(complaining, about.dated, about.regime),
    )
    return write(Kind.CHARGE, about, body)


def _until(about: Correspondence, last_day: Finding[date]) -> date:
    request = EnvironmentalRequest(about.received_on, charge_notified_on=about.dated)
    return last_day_to_pay(request, charge_notified_in_time(request, twentieth=last_day), days=calendar()).value
