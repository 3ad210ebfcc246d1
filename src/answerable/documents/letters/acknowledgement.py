"""The acknowledgement: that the request came, the last day for an answer under each law that its parts go under, and how it is counted."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from answerable.documents.languages.phrase import Listed, Phrase, sentences
from answerable.documents.letters.blocks import Block, Heading, Listing, Paragraph, paragraphs
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.law_in_words import LAWS
from answerable.documents.letters.letter import Correspondence, Letter, the_rest, write
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import Finding, say
from answerable.law.regime import Regime

_HOW = Phrase(
    "We count working days, and the first is the first working day after the day on which we received your request. Saturdays, Sundays, "
    "Christmas Day, Good Friday and days that are a bank holiday in any part of the United Kingdom are not counted."
)
_SCHOOL_DAYS = Phrase("Days on which the school is not in session are not counted either.")
_MAY_CHANGE = Phrase(
    "If we need more details from you, or there is a fee to pay, we will write to you before then, and this day may change."
)
_FOLLOW = Phrase(
    "You can see where your request stands, how its last day is counted and what you may do next, on a page that is yours. Whoever has its "
    "address can open it, so keep the address to yourself:"
)
_HOW_SOON = {Regime.FOIA: Phrase("promptly"), Regime.EIR: Phrase("as soon as possible")}
_OF_SCHOOLS = ("SI 2004/3364 reg 3", "SI 2009/1369 reg 2", "SI 2010/2768 reg 2")
_BY_LEAVE = ("SI 2004/3364 reg 5", "SI 2004/3364 reg 6")
# Where the count begins at an answer to our question, and which days it leaves out while a payment was awaited.
_ASKED, _UNPAID = ("FOIA s.10(6)(b)", "EIR reg 9(4)"), ("FOIA s.10(2)", "EIR reg 8(6)")
_PASSED = re.compile(r"(?P<day>\d+ \w+ \d{4}) passed over, (?P<where>[^:]+): (?P<why>.+)")


class Acknowledged(NamedTuple):
    """Parts that one law gives one last day: which law, the day as it was counted, and the parts, or none for the whole request.

    Parts that ask for personal data about the requester say to whom and when they were given, where they have been.
    """

    regime: Regime
    last_day: Finding[date]
    parts: tuple[str, ...] = ()
    given_to: str = ""
    given_on: date | None = None


def acknowledgement(
    about: Correspondence, each: Sequence[Acknowledged], how_to_reach_us: str = "", *, page: str = "", elsewhere: Sequence[str] = ()
) -> Letter:
    """The acknowledgement of a request, with the last day of all its parts or, under several laws, of the parts of each.

    `page` is the address of the requester's own page, where there is one. `elsewhere` says where the parts are answered that it is not
    about. Raises `UnableToDraft`.
    """
    if not each:
        raise UnableToDraft("No part of the request has a last day here, so there is nothing to acknowledge.")
    gone = next((one for one in each if one.last_day.value < about.dated), None)
    if gone is not None:
        raise UnableToDraft(
            f"An acknowledgement promises an answer by the last day, {say(gone.last_day.value)}, and this letter is of {say(about.dated)}. "
            "Answer or, if that cannot be, say that the answer is late."
        )
    came = Phrase("We received your request for information on {day}.", day=about.received_on)
    told = _of_one(each[0], came) if len(each) == 1 else _of_several(each, came)
    body = (*told, *_how(each), *_own_page(page), *paragraphs(how_to_reach_us), *the_rest(elsewhere))
    return write(Kind.ACKNOWLEDGEMENT, about, body)


def _own_page(address: str) -> Iterator[Block]:
    if address:
        yield Paragraph(_FOLLOW)
        yield Paragraph(address)


def _of_one(one: Acknowledged, came: Phrase) -> Iterator[Block]:
    yield Paragraph(came if one.regime is Regime.SUBJECT_ACCESS else sentences(came, _dealing(one)))
    yield Heading(Phrase("When you will have an answer"))
    yield _days_of(one)


def _of_several(each: Sequence[Acknowledged], came: Phrase) -> Iterator[Block]:
    yield Paragraph(sentences(came, Phrase("Not all its parts must be answered by the same day.")))
    for one in each:
        yield _heading(one.parts)
        if one.regime is not Regime.SUBJECT_ACCESS:
            yield Paragraph(_dealing(one))
        yield _days_of(one)


def _heading(parts: Sequence[str]) -> Heading:
    if len(parts) == 1:
        return Heading(Phrase("When you will have an answer to part {part}", part=parts[0]))
    return Heading(Phrase("When you will have an answer to parts {parts}", parts=Listed.of(parts)))


def _dealing(one: Acknowledged) -> Phrase:
    law = LAWS[one.regime].name
    if not one.parts:
        return Phrase("We are dealing with it under {law}.", law=law)
    if len(one.parts) == 1:
        return Phrase("We are dealing with part {part} of it under {law}.", part=one.parts[0], law=law)
    return Phrase("We are dealing with parts {parts} of it under {law}.", parts=Listed.of(one.parts), law=law)


def _days_of(one: Acknowledged) -> Paragraph:
    if one.regime is Regime.SUBJECT_ACCESS:
        return Paragraph(sentences(_personal_data(one.parts), *_within_a_month(one)))
    by = Phrase("We must answer {how_soon}, and no later than {day}.", how_soon=_HOW_SOON[one.regime], day=one.last_day.value)
    return Paragraph(sentences(by, _set_by(one.last_day), *_left_out(one.last_day)))


def _personal_data(parts: Sequence[str]) -> Phrase:
    if not parts:
        return Phrase("Your request asks for personal data about you.")
    if len(parts) == 1:
        return Phrase("Part {part} of your request asks for personal data about you.", part=parts[0])
    return Phrase("Parts {parts} of your request ask for personal data about you.", parts=Listed.of(parts))


def _within_a_month(one: Acknowledged) -> Iterator[Phrase]:
    day = one.last_day.value
    if one.given_on is None:
        yield Phrase(
            "We must answer that under data protection law, without undue delay and within one month of the day on which we received your "
            "request: no later than {day}, article 12(3) of the UK GDPR.",
            day=day,
        )
        return
    yield Phrase("On {on} we gave that to {to}, where it is answered under data protection law.", on=one.given_on, to=one.given_to)
    yield Phrase(
        "That must be done without undue delay and within one month of the day on which we received your request: no later than {day}, "
        "article 12(3) of the UK GDPR.",
        day=day,
    )


def _how(each: Sequence[Acknowledged]) -> Iterator[Block]:
    """How the working days are counted that any of the last days counts, and which were passed over."""
    ours = [one.last_day for one in each if one.regime is not Regime.SUBJECT_ACCESS]
    counted = [one for one in ours if one.under.section not in _BY_LEAVE]
    if counted:
        if len(each) > 1:
            yield Heading(Phrase("How we count the days"))
        in_session = any(one.under.section in _OF_SCHOOLS for one in counted)
        yield Paragraph(sentences(_HOW, _SCHOOL_DAYS) if in_session else _HOW)
        days = tuple(dict.fromkeys(day for one in counted for day in _passed_over(one)))
        if days:
            yield Paragraph(Phrase("So in this period we do not count:"))
            yield Listing(days)
    if ours:
        yield Paragraph(_MAY_CHANGE)


def _set_by(last_day: Finding[date]) -> Phrase:
    asked = next((start.value for start in last_day.because if isinstance(start, Finding) and start.under in _ASKED), None)
    if last_day.under == "EIR reg 5(2)":
        if asked is None:
            return Phrase("That is the twentieth working day after we received it, regulation 5(2) of the Regulations.")
        return Phrase(
            "That is the twentieth working day after {day}, when we had from you what we had asked you for, regulation 5(2) of the "
            "Regulations.",
            day=asked,
        )
    if last_day.under.section == "FOIA s.10":
        if asked is None:
            return Phrase("That is the twentieth working day after we received it, section 10(1) of the Act.")
        return Phrase(
            "That is the twentieth working day after {day}, when we had from you what we had asked you for, section 10(1) of the Act.",
            day=asked,
        )
    return Phrase("Regulations under section 10(4) of the Act set that day ({under}).", under=last_day.under)


def _left_out(last_day: Finding[date]) -> Iterator[Phrase]:
    for out in last_day.because:
        if isinstance(out, Finding) and out.under in _UNPAID:
            since, until = (fact.value for fact in out.because)
            yield Phrase(
                "The days from {since} to {until}, in which we waited for your payment, are not counted.", since=since, until=until
            )


def _passed_over(finding: Finding[object]) -> Iterator[Phrase]:
    """The bank holidays that the count passed over, as the calendar has them."""
    for ground in finding.because:
        if isinstance(ground, Finding):
            yield from (_day(found) for each in ground.note.split("; ") if (found := _PASSED.fullmatch(each)))
            yield from _passed_over(ground)


def _day(found: re.Match[str]) -> Phrase:
    day = datetime.strptime(found["day"], "%d %B %Y").replace(tzinfo=UTC).date()
    return Phrase("{day}, {where}: {why}", day=day, where=Phrase(found["where"]), why=Phrase(found["why"]))
