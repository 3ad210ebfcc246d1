"""The acknowledgement: that the request came, the last day for an answer, and how that day is counted."""

from collections.abc import Iterator, Sequence
from datetime import date

from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, the_rest, write
from answerable.law.finding import Finding, say
from answerable.law.regime import Regime

_HOW = (
    "We count working days, and the first is the first working day after the day on which we received your request. Saturdays, Sundays, "
    "Christmas Day, Good Friday and days that are a bank holiday in any part of the United Kingdom are not counted."
)

_PASSED = " passed over, "


def acknowledgement(
    about: Correspondence, last_day: Finding[date], how_to_reach_us: str = "", *, parts: Sequence[str] = (), elsewhere: Sequence[str] = ()
) -> Letter:
    """The acknowledgement of a request. `last_day` is what the law counted, with the days that it passed over.

    `parts` are those that it is about, where others go under another law; `elsewhere` says where those are answered.
    """
    days = tuple(dict.fromkeys(_passed_over(last_day)))
    passed: tuple[Block, ...] = (Paragraph("So in this period we do not count:"), Listing(days)) if days else ()
    body = (
        Paragraph(
            f"We received your request for information on {say(about.received_on)}. We are dealing with {_it(parts)} under "
            f"{about.law.name}."
        ),
        Heading("When you will have an answer"),
        Paragraph(f"We must answer {_HOW_SOON[about.regime]}, and no later than {say(last_day.value)}. {_set_by(last_day)}"),
        Paragraph(_HOW),
        *passed,
        Paragraph("If we need more details from you, or there is a fee to pay, we will write to you before then, and this day may change."),
        *paragraphs(how_to_reach_us),
        *the_rest(elsewhere),
    )
    return write(Kind.ACKNOWLEDGEMENT, about, body)


_HOW_SOON = {Regime.FOIA: "promptly", Regime.EIR: "as soon as possible"}


def _it(parts: Sequence[str]) -> str:
    if not parts:
        return "it"
    return f"part {parts[0]} of it" if len(parts) == 1 else f"parts {', '.join(parts[:-1])} and {parts[-1]} of it"


def _set_by(last_day: Finding[date]) -> str:
    if last_day.under == "EIR reg 5(2)":
        return "That is the twentieth working day after we received it, regulation 5(2) of the Regulations."
    if last_day.under.section == "FOIA s.10":
        return "That is the twentieth working day after we received it, section 10(1) of the Act."
    return f"Regulations under section 10(4) of the Act set that day ({last_day.under})."


def _passed_over(finding: Finding[object]) -> Iterator[str]:
    """The bank holidays that the count passed over, as the calendar has them."""
    for ground in finding.because:
        if isinstance(ground, Finding):
            yield from (each.replace(_PASSED, ", ", 1) for each in ground.note.split("; ") if _PASSED in each)
            yield from _passed_over(ground)
