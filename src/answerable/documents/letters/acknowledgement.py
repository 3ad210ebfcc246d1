"""The acknowledgement: that the request came, the last day for an answer, and how that day is counted."""

from collections.abc import Iterator
from datetime import date

from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.law.finding import Finding, say

_HOW = (
    "We count working days, and the first is the first working day after the day on which we received your request. Saturdays, Sundays, "
    "Christmas Day, Good Friday and days that are a bank holiday in any part of the United Kingdom are not counted."
)

_PASSED = " passed over, "


def acknowledgement(about: Correspondence, last_day: Finding[date], how_to_reach_us: str = "") -> Letter:
    """The acknowledgement of a request. `last_day` is what the law counted, with the days that it passed over."""
    days = tuple(dict.fromkeys(_passed_over(last_day)))
    passed: tuple[Block, ...] = (Paragraph("So in this period we do not count:"), Listing(days)) if days else ()
    body = (
        Paragraph(
            f"We received your request for information on {say(about.received_on)}. We are dealing with it under the Freedom of "
            "Information Act 2000."
        ),
        Heading("When you will have an answer"),
        Paragraph(f"We must answer promptly, and no later than {say(last_day.value)}. {_set_by(last_day)}"),
        Paragraph(_HOW),
        *passed,
        Paragraph("If we need more details from you, or there is a fee to pay, we will write to you before then, and this day may change."),
        *paragraphs(how_to_reach_us),
    )
    return write(Kind.ACKNOWLEDGEMENT, about, body)


def _set_by(last_day: Finding[date]) -> str:
    if last_day.under.section == "FOIA s.10":
        return "That is the twentieth working day after we received it, section 10(1) of the Act."
    return f"Regulations under section 10(4) of the Act set that day ({last_day.under})."


def _passed_over(finding: Finding[object]) -> Iterator[str]:
    """The bank holidays that the count passed over, as the calendar has them."""
    for ground in finding.because:
        if isinstance(ground, Finding):
            yield from (each.replace(_PASSED, ", ", 1) for each in ground.note.split("; ") if _PASSED in each)
            yield from _passed_over(ground)
