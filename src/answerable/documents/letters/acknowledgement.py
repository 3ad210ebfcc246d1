"""The acknowledgement: that the request came, the last day for an answer, and how that day is counted."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from answerable.documents.languages.phrase import Listed, Phrase, sentences
from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, the_rest, write
from answerable.law.finding import Finding
from answerable.law.regime import Regime

_HOW = Phrase(
    "We count working days, and the first is the first working day after the day on which we received your request. Saturdays, Sundays, "
    "Christmas Day, Good Friday and days that are a bank holiday in any part of the United Kingdom are not counted."
)

_PASSED = re.compile(r"(?P<day>\d+ \w+ \d{4}) passed over, (?P<where>[^:]+): (?P<why>.+)")


def acknowledgement(
    about: Correspondence, last_day: Finding[date], how_to_reach_us: str = "", *, parts: Sequence[str] = (), elsewhere: Sequence[str] = ()
) -> Letter:
    """The acknowledgement of a request. `last_day` is what the law counted, with the days that it passed over.

    `parts` are those that it is about, where others go under another law; `elsewhere` says where those are answered.
    """
    days = tuple(dict.fromkeys(_passed_over(last_day)))
    passed: tuple[Block, ...] = (Paragraph(Phrase("So in this period we do not count:")), Listing(days)) if days else ()
    body = (
        Paragraph(
            sentences(
                Phrase("We received your request for information on {day}.", day=about.received_on),
                _dealing(parts, about.law.name),
            )
        ),
        Heading(Phrase("When you will have an answer")),
        Paragraph(
            sentences(
                Phrase("We must answer {how_soon}, and no later than {day}.", how_soon=_HOW_SOON[about.regime], day=last_day.value),
                _set_by(last_day),
            )
        ),
        Paragraph(_HOW),
        *passed,
        Paragraph(_MAY_CHANGE),
        *paragraphs(how_to_reach_us),
        *the_rest(elsewhere),
    )
    return write(Kind.ACKNOWLEDGEMENT, about, body)


_MAY_CHANGE = Phrase(
    "If we need more details from you, or there is a fee to pay, we will write to you before then, and this day may change."
)
_HOW_SOON = {Regime.FOIA: Phrase("promptly"), Regime.EIR: Phrase("as soon as possible")}


def _dealing(parts: Sequence[str], law: Phrase) -> Phrase:
    if not parts:
        return Phrase("We are dealing with it under {law}.", law=law)
    if len(parts) == 1:
        return Phrase("We are dealing with part {part} of it under {law}.", part=parts[0], law=law)
    return Phrase("We are dealing with parts {parts} of it under {law}.", parts=Listed.of(parts), law=law)


def _set_by(last_day: Finding[date]) -> Phrase:
    if last_day.under == "EIR reg 5(2)":
        return Phrase("That is the twentieth working day after we received it, regulation 5(2) of the Regulations.")
    if last_day.under.section == "FOIA s.10":
        return Phrase("That is the twentieth working day after we received it, section 10(1) of the Act.")
    return Phrase("Regulations under section 10(4) of the Act set that day ({under}).", under=last_day.under)


def _passed_over(finding: Finding[object]) -> Iterator[Phrase]:
    """The bank holidays that the count passed over, as the calendar has them."""
    for ground in finding.because:
        if isinstance(ground, Finding):
            yield from (_day(found) for each in ground.note.split("; ") if (found := _PASSED.fullmatch(each)))
            yield from _passed_over(ground)


def _day(found: re.Match[str]) -> Phrase:
    day = datetime.strptime(found["day"], "%d %B %Y").replace(tzinfo=UTC).date()
    return Phrase("{day}, {where}: {why}", day=day, where=Phrase(found["where"]), why=Phrase(found["why"]))
