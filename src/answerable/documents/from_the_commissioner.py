"""The letters that the Commissioner's office sends on a complaint, before and apart from a decision notice.

Each is blocks of plain text, written as Word, PDF and HTML like an authority's letters. The complainant is named to the complainant
alone: a letter to the authority knows them as the complainant. Title and pronoun of the regulator are those of the day.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import (
    Address,
    Block,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Table,
    clean,
    cleaned,
    paragraphs,
    text_of,
)
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.documents.notice_drafting.wording import tribunal
from answerable.law.finding import say
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.regulator import regulator

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Office(NamedTuple):
    """Who writes: the office, its address, and the post of the person who signs. `dated` is the day of the letter."""

    name: str
    address: tuple[str, ...]
    signatory: str
    dated: date


class About(NamedTuple):
    """The complaint: our reference, the authority, its reference and its address, the words of the request and the days of both.

    An authority whose address nobody recorded is written to by its name alone.
    """

    reference: str
    authority: str
    their_reference: str
    asked: str
    requested_on: date | None
    received_on: date
    authority_address: tuple[str, ...] = ()


class To(NamedTuple):
    """Whom a letter is for: a name or nothing, and the lines of an address."""

    name: str = ""
    address: tuple[str, ...] = ()


class Certified(NamedTuple):
    """The notice that was not complied with: its days, and the hash of what was served."""

    dated: date
    sent_on: date
    steps_by: date
    appeal_by: date
    hash: str


class Sent(NamedTuple):
    """A notice that goes with a letter: the day that it bears, the last day to appeal from the day on which it was sent, and its steps."""

    dated: date
    appeal_by: date
    steps: tuple[str, ...] = ()
    steps_by: date | None = None


class Paper(NamedTuple):
    """A letter as drafted. Its title and the name of its file say the reference and the kind, and nobody's name."""

    title: str
    dated: date
    blocks: tuple[Block, ...]
    file_name: str
    language: Language = Language.ENGLISH

    @property
    def text(self) -> str:
        """The whole letter as plain text."""
        return text_of(self.blocks)


def asks_to_answer(office: Office, about: About, *, by: date, working_days: int) -> Paper:
    """To an authority that has answered nothing: answer within so many working days. Raises `UnableToDraft`."""
    short = regulator(office.dated).short
    requested = f" of {say(about.requested_on)}" if about.requested_on is not None else ""
    body: list[Block] = [
        Paragraph(
            f"{_sentence(short)} has received a complaint under section 50 of the Freedom of Information Act 2000 that your authority has "
            f"not answered the request{requested} below. The complainant is the person who made it."
        ),
        Quotation(needed(about.asked, "the words of the request")),
        Paragraph(
            "Section 10(1) of the Act requires an authority to comply with section 1(1) promptly and in any event not later than the "
            "twentieth working day following the date of receipt."
        ),
        Paragraph(
            f"Please answer the request within {working_days} working days of this letter, that is by {say(by)}, and send us a copy."
        ),
        Paragraph(
            f"If you have answered it already, send us that answer and tell us when it was sent. If it is not answered by {say(by)}, "
            f"{short} may decide the complaint by a decision notice that records the delay and requires the request to be answered."
        ),
    ]
    return _letter(office, about, To(), body, "asks-to-answer", dear="Dear authority,")


def tells_that_it_was_asked(office: Office, about: About, to: To, *, by: date) -> Paper:
    """To the complainant: the authority was asked to answer by a day, and what to do then. Raises `UnableToDraft`."""
    body = [
        Paragraph(f"Thank you for your complaint about {about.authority}, which we received on {say(about.received_on)}."),
        Paragraph(f"We have asked it to answer your request by {say(by)}. You need do nothing before then."),
        Paragraph(f"If you have no answer by {say(by)}, tell us. If you have one and are content with it, tell us that instead."),
        Paragraph(
            "If you have one and are not content with it, ask the authority to review it first, and come back to us with the outcome."
        ),
    ]
    return _letter(office, about, to, body, "authority-was-asked")


def accepts(office: Office, about: About, to: To) -> Paper:
    """To the complainant: the complaint will be decided unless it is resolved, and what comes next. Raises `UnableToDraft`."""
    body = [
        Paragraph(f"Thank you for your complaint about {about.authority}, which we received on {say(about.received_on)}."),
        Paragraph("It will be decided under section 50 of the Freedom of Information Act 2000, unless it can be resolved before."),
        Paragraph(
            "We shall write to you to agree what exactly is to be decided. Only what you complain of can be. You can withdraw at any time."
        ),
    ]
    return _letter(office, about, to, body, "accepted")


def makes_no_decision(office: Office, about: About, to: To, *, grounds: Sequence[tuple[str, str]]) -> Paper:
    """To the complainant: no decision is made, and the grounds, s.50(3)(a); where that can be mended, how. Raises `UnableToDraft`."""
    short = _sentence(regulator(office.dated).short)
    words = {each.at: each.words.removeprefix("that ") for each in GROUNDS}
    told = [each for under, reasons in grounds for each in (Paragraph(f"It appears that {words[under]} ({under})."), *paragraphs(reasons))]
    needed("".join(under for under, _ in grounds), "the grounds for making no decision")
    body = [
        Paragraph(
            f"{short} has not made any decision on your complaint about {about.authority}, which we received on {say(about.received_on)}, "
            "under section 50(3)(a) of the Freedom of Information Act 2000. These are the grounds."
        ),
        *told,
        *(_what_to_do(about) if any(under == GROUNDS[0].at for under, _ in grounds) else ()),
    ]
    return _letter(office, about, to, body, "no-decision")


def covers_for_complainant(office: Office, about: About, to: To, *, notice: Sent) -> Paper:
    """To the complainant, with the notice: what they may do about it, and until when. Its day is that on which the notice is sent.

    Raises `UnableToDraft`.
    """
    steps: tuple[Block, ...] = ()
    if notice.steps_by is not None:
        steps = (
            Paragraph(
                f"The notice requires {about.authority} to take steps by {say(notice.steps_by)}. If it has not taken them by then, tell "
                "us. If there is an appeal, a step that it affects need not be taken until the appeal has ended (section 50(6))."
            ),
        )
    body: list[Block] = [
        Paragraph(
            f"With this letter we send you the decision notice on your complaint about {about.authority}, which we received on "
            f"{say(about.received_on)}. The notice is dated {say(notice.dated)}. It does not name you."
        ),
        *steps,
        Heading("If you do not agree with the decision"),
        *_appeal(office, notice, "You can"),
    ]
    return _letter(office, about, to, body, "notice-to-complainant")


def covers_for_authority(office: Office, about: About, *, notice: Sent) -> Paper:
    """To the authority, with the notice: what it must do, by when, and how it may appeal. Its day is that on which the notice is sent.

    Raises `UnableToDraft`.
    """
    steps: tuple[Block, ...] = (Paragraph("The notice requires no step to be taken."),)
    if notice.steps_by is not None:
        steps = (
            Paragraph(f"The notice requires these steps to be taken by {say(notice.steps_by)}:"),
            Listing(tuple(needed(each, "the words of a step") for each in notice.steps)),
            Paragraph(
                "Tell us when each was taken, and send us what shows it. A step that an appeal affects need not be taken while it is "
                "pending."
            ),
            Paragraph(
                f"If a step is not taken, {regulator(office.dated).short} may certify that in writing to the court, under section 54(1) of "
                "the Act. The court may deal with your authority as if it had committed a contempt of court (section 54(3))."
            ),
        )
    body: list[Block] = [
        Paragraph(
            "With this letter we serve on your authority the decision notice on this complaint, under section 50(3)(b) of the Freedom of "
            f"Information Act 2000. The notice is dated {say(notice.dated)}."
        ),
        Heading("What the notice requires"),
        *steps,
        Heading("If your authority does not agree with the decision"),
        *_appeal(office, notice, "It can"),
    ]
    return _letter(office, about, To(), body, "notice-to-authority", dear="Dear authority,")


def reminds(office: Office, about: About, *, notice: Sent) -> Paper:
    """To the authority: which steps are not taken, and by which day they are or were to be. `notice` holds those steps alone.

    Raises `UnableToDraft` where it has no day for them.
    """
    if notice.steps_by is None:
        raise UnableToDraft("the day by which the steps are to be taken")
    past = office.dated > notice.steps_by
    were = "were to be taken" if past else "are to be taken"
    body: list[Block] = [
        Paragraph(
            f"The decision notice on this complaint is dated {say(notice.dated)}. These steps of it {were} by {say(notice.steps_by)}:"
        ),
        Listing(tuple(needed(each, "the words of a step") for each in notice.steps)),
        Paragraph("Nothing that we have shows that they were taken. If they were, tell us when, and send us what shows it."),
    ]
    if past:
        body.append(
            Paragraph("A failure to take them may be certified in writing, under section 54(1) of the Freedom of Information Act 2000.")
        )
    return _letter(office, about, To(), body, "reminder-of-steps", dear="Dear authority,")


def _appeal(office: Office, notice: Sent, who: str) -> tuple[Block, ...]:
    return (
        Paragraph(
            f"{who} appeal to the First-tier Tribunal (Information Rights), under section 57(1) of the Freedom of Information Act 2000. "
            f"The notice of appeal must reach the Tribunal by {say(notice.appeal_by)}, which is counted from the day on which the decision "
            f"notice was sent, {say(office.dated)} (rule 22(1)(b) of its rules). How to appeal can be learned from:"
        ),
        Address(tribunal(office.dated)),
    )


def marked_as_draft(paper: Paper, *, lacking: Sequence[str] = ()) -> Paper:
    """The same letter, saying at its head that it is a draft and was not sent, and what it lacks; its file says so too."""
    mark = Address(("Draft, not sent", *lacking))
    return paper._replace(blocks=(cleaned(mark), *paper.blocks), file_name=f"{paper.file_name}-draft")


def certificate(office: Office, about: About, *, court: Court, notice: Certified, steps: Sequence[str], reasons: str) -> Paper:
    """The certificate to the court that steps of a notice were not taken, s.54(1), with what it rests on. Raises `UnableToDraft`."""
    title = regulator(office.dated).title
    body: list[Block] = [
        Paragraph(
            f"{_sentence(title)} certifies to {court.value}, under section 54(1) of the Freedom of Information Act 2000, that "
            f"{about.authority} has failed to comply with so much of the decision notice below as requires steps to be taken."
        ),
        Table(
            ("What", "Which"),
            (
                ("Decision notice", about.reference),
                ("Dated", say(notice.dated)),
                ("Sent", say(notice.sent_on)),
                ("SHA-256 of the notice as it was served", notice.hash),
                ("Last day for the steps", say(notice.steps_by)),
                ("Last day to appeal", say(notice.appeal_by)),
            ),
        ),
        Heading("The steps that were not taken"),
        Listing(tuple(needed(each, "the words of a step") for each in steps)),
        Heading("Why it is certified"),
        *paragraphs(needed(reasons, "the reasons for certifying")),
    ]
    return _letter(office, about, To(_sentence(court.value)), body, "certificate", dear="To the court:")


def _what_to_do(about: About) -> tuple[Block, ...]:
    return (
        Heading("What you can do"),
        Listing(
            (
                f"Write to {about.authority} and ask it to review how it dealt with your request. Say what you think is wrong.",
                "It should normally answer you within 20 working days, and in exceptional cases within 40.",
                "Complain to us again, within six weeks of its answer, if you are still not content; or if it has not answered after 40 "
                "working days.",
            )
        ),
    )


def _letter(office: Office, about: About, to: To, body: Sequence[Block], kind: str, *, dear: str = "") -> Paper:
    reference = needed(about.reference, "the reference of the complaint")
    name = needed(office.name, "the name of the office")
    theirs = (f"Your reference: {about.their_reference}",) if about.their_reference and not to.name else ()
    addressed = (to.name, *to.address) if to.name else (about.authority, *about.authority_address)
    title = f"Complaint {reference}: {about.authority}"
    head = (
        Address((name, *office.address)),
        Address(tuple(filter(None, addressed))),
        Address((f"Date: {say(office.dated)}", f"Our reference: {reference}", *theirs)),
        Paragraph(dear or f"Dear {to.name}," if to.name or dear else "Dear complainant,"),
        Heading(title, 1),
    )
    end = (Paragraph("Yours faithfully," if dear else "Yours sincerely,"), Address((needed(office.signatory, "who signs"), name)))
    blocks = tuple(cleaned(each) for each in (*head, *body, *end))
    return Paper(clean(title), office.dated, blocks, f"{_UNSAFE.sub('-', reference).strip('-')}-{kind}")


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]
