"""A decision notice as the casework serves it: numbered paragraphs from the facts and from what a person typed, in the order of a notice.

Findings, days and rights follow from the facts; the reasons are the case officer's own words. The complainant is never named.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.from_the_commissioner import Paper
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, cleaned, paragraphs
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.provision import Provision
from answerable.law.regulator import regulator
from answerable.law.tribunal.r22_notice_of_appeal import DAYS

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_FOUND = {
    RecordedAs.BREACHED: "{authority} breached {under}",
    RecordedAs.COMPLIED: "{authority} complied with {under}",
    RecordedAs.ENGAGED: "{under} is engaged",
    RecordedAs.NOT_ENGAGED: "{under} is not engaged",
}


class Issue(NamedTuple):
    """One finding: the provision, what is found of it, and the reasons as they were typed."""

    under: Provision
    finding: RecordedAs
    reasons: str


class Ordered(NamedTuple):
    """The steps, and within how many days of the date of the notice they are to be taken."""

    steps: tuple[str, ...]
    within: int
    court: Court = Court.HIGH_COURT


class Decision(NamedTuple):
    """What a notice says. `chronology` are sentences with their days; `grounds` what was complained of; `dated` the printed day."""

    reference: str
    dated: date
    authority: str
    subject: str
    asked: str
    chronology: tuple[str, ...]
    complained_on: date
    grounds: tuple[str, ...]
    issues: tuple[Issue, ...]
    ordered: Ordered | None
    signed_by: str
    office: str
    office_address: tuple[str, ...] = ()


def in_words(under: Provision) -> str:
    """A provision as a notice writes it: section 31(3) of the FOIA."""
    act, _, rest = under.partition(" s.")
    return f"section {rest} of the {act}" if rest else str(under)


def drafted(decision: Decision) -> Paper:
    """The notice. Raises `UnableToDraft`, naming the first thing that it must say and does not have."""
    reference = needed(decision.reference, "the reference of the complaint")
    if not decision.issues:
        raise UnableToDraft("The notice needs a finding, and there is none. Record what is found of each ground and draft it again.")
    title = f"Decision notice {reference}"
    head: tuple[Block, ...] = (
        Heading("Decision notice", 1),
        Address(("Freedom of Information Act 2000 (FOIA)",)),
        Address((f"Date: {say(decision.dated)}", f"Public Authority: {decision.authority}", f"Reference: {reference}")),
    )
    body = tuple(_numbered([*_decision(decision), *_request(decision), *_scope(decision), *_reasons(decision), *_appeal()]))
    end = (Address((f"Signed: {needed(decision.signed_by, 'who signs')}", decision.office, *decision.office_address)),)
    blocks = tuple(cleaned(each) for each in (*head, *body, *end))
    return Paper(title, decision.dated, blocks, f"{_UNSAFE.sub('-', reference).strip('-')}-decision-notice")


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            number += 1
            yield Paragraph(f"{number}. {block.text}")
        else:
            yield block


def _decision(decision: Decision) -> list[Block]:
    short = regulator(decision.dated).short
    found = [_FOUND[each.finding].format(authority=decision.authority, under=in_words(each.under)) for each in decision.issues]
    blocks: list[Block] = [
        Heading("Decision (including any steps ordered)"),
        Paragraph(f"The complainant has requested information from {decision.authority}: {needed(decision.subject, 'what it is about')}."),
        Paragraph(f"{_begun(short)}’s decision is that {'; and that '.join(found)}."),
    ]
    ordered = decision.ordered
    if ordered is None:
        return [*blocks, Paragraph(f"{_begun(short)} requires no steps to be taken.")]
    steps = tuple(needed(each, "the words of a step") for each in ordered.steps)
    return [
        *blocks,
        Paragraph(f"{_begun(short)} requires {decision.authority} to take the following steps to ensure compliance with the legislation:"),
        Listing(steps),
        Paragraph(
            f"{decision.authority} must take these steps within {ordered.within} calendar days of the date of this decision notice. "
            f"Failure to comply may result in {short} making written certification of this fact to {ordered.court.value} pursuant to "
            "section 54 of the FOIA, and may be dealt with as a contempt of court."
        ),
    ]


def _request(decision: Decision) -> list[Block]:
    asked = needed(decision.asked, "the words of the request")
    told = [Paragraph(each) for each in decision.chronology]
    return [Heading("Request and response"), *told[:1], Quotation(asked), *told[1:]]


def _scope(decision: Decision) -> list[Block]:
    short = regulator(decision.dated).short
    return [
        Heading("Scope of the case"),
        Paragraph(f"The complainant contacted {short} on {say(decision.complained_on)} to complain about how the request was handled."),
        Paragraph("The scope of this case is:"),
        Listing(tuple(decision.grounds)),
    ]


def _reasons(decision: Decision) -> list[Block]:
    blocks: list[Block] = [Heading("Reasons for decision")]
    for each in decision.issues:
        reasons = needed(each.reasons, f"the reasons for what is found of {each.under}")
        blocks += [Heading(_begun(in_words(each.under)), 3), *paragraphs(reasons)]
    return blocks


def _appeal() -> list[Block]:
    return [
        Heading("Right of appeal"),
        Paragraph(
            "Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights), under "
            "section 57 of the FOIA."
        ),
        Paragraph(
            f"Any notice of appeal should be served on the Tribunal within {DAYS} (calendar) days of the date on which this decision "
            "notice is sent."
        ),
    ]


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]
