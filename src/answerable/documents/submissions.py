"""An authority's submissions to the Commissioner, and the index of a withheld bundle: text, then Word, PDF and HTML.

    made = submissions(Submitting(...), (PartSubmitted("4", "Whether…", "neither confirmed nor denied", (Argued(...),)),))
    docx_of(made), pdf_of(made), html_of(made)

They go to the Commissioner and to nobody else. What is argued is what people judged, in their words; nothing is argued for them. A claim
that the requester was not told of in time is allowed, as of right (Birkett v DEFRA [2011] EWCA Civ 1606), and is marked.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table, cleaned, paragraphs
from answerable.law.claims import Claim, Duty
from answerable.law.finding import Finding, Judgement, say
from answerable.law.prejudice import level, named

_DUTIES = {Duty.CONFIRM_OR_DENY: "The duty to confirm or deny", Duty.COMMUNICATE: "The duty to communicate"}


class Paper(NamedTuple):
    """A document that goes to the Commissioner: its title, the day it bears, its blocks, and the name of its file without an ending."""

    title: str
    dated: date
    blocks: tuple[Block, ...]
    file_name: str
    language: Language = Language.ENGLISH


class Submitting(NamedTuple):
    """The outside of submissions. `theirs` is the Commissioner's reference; `signatory` is a role."""

    reference: str
    theirs: str
    authority: str
    signatory: str
    dated: date
    received_on: date
    last_day: Finding[date] | None = None
    answered_on: date | None = None


class Argued(NamedTuple):
    """A claim, the judgements that it rests on, and since when it is relied on where that is later than the refusal notice."""

    claim: Claim
    judged: tuple[Judgement[object], ...] = ()
    late_since: date | None = None


class Balanced(NamedTuple):
    """A balance of the public interest, with its factors."""

    duty: Duty
    balance: Judgement[object]
    for_maintaining: tuple[str, ...] = ()
    for_disclosing: tuple[str, ...] = ()


class PartSubmitted(NamedTuple):
    """One part: what was asked, what the requester was told, what is claimed and how the public interest was weighed.

    `decided` is whether any position is recorded on it.
    """

    number: str
    asked: str
    told: str = ""
    argued: tuple[Argued, ...] = ()
    balanced: tuple[Balanced, ...] = ()
    decided: bool = True


class Entry(NamedTuple):
    """One document of a withheld bundle: its pages in the bundle, and its hashes."""

    number: int
    part: str
    name: str
    withheld_under: tuple[str, ...]
    first_page: int
    pages: int
    source_hash: str


def submissions(about: Submitting, parts: tuple[PartSubmitted, ...]) -> Paper:
    """The submissions, part by part, on each duty."""
    blocks = (
        *_head(about, f"Submissions to the Commissioner: {about.theirs}"),
        *_time(about),
        *(each for part in parts for each in _part(part)),
    )
    return _paper(about, "submissions", (*blocks, Address((about.signatory, about.authority))))


def index(about: Submitting, entries: tuple[Entry, ...]) -> Paper:
    """The index of a withheld bundle: what is in it, on which pages, and what is withheld from the requester under which limb."""
    head = ("Document", "Part", "Pages", "Withheld under", "SHA-256 of the document")
    rows = tuple(
        (f"{each.number}: {each.name}", each.part, _pages(each), ", ".join(each.withheld_under) or "nothing", each.source_hash)
        for each in entries
    )
    said = "These are the documents as they are held, for the Commissioner alone. They are not to be disclosed to the requester."
    table = (Table(head, rows),) if rows else (Paragraph("No document is in this bundle."),)
    return _paper(about, "bundle-index", (*_head(about, f"Withheld bundle: {about.theirs}"), Paragraph(said), *table))


def _paper(about: Submitting, what: str, blocks: tuple[Block, ...]) -> Paper:
    return Paper(f"{about.reference}: {what}", about.dated, tuple(map(cleaned, blocks)), f"{about.reference}-{what}")


def _head(about: Submitting, title: str) -> Iterator[Block]:
    yield Address((about.authority,))
    yield Address((f"Date: {say(about.dated)}", f"Your reference: {about.theirs}", f"Our reference: {about.reference}"))
    yield Heading(title, 1)


def _time(about: Submitting) -> Iterator[Block]:
    """When the request came, its last day, and when it was answered: whether that was in time is said, not argued."""
    yield Heading("Time for compliance")
    yield Paragraph(f"The request was received on {say(about.received_on)}.")
    if about.last_day is not None:
        yield Paragraph(f"The last day for compliance was {say(about.last_day.value)} ({about.last_day.under}).")
        if about.answered_on is not None and about.answered_on > about.last_day.value:
            yield Paragraph(f"It was answered on {say(about.answered_on)}, after that day. We accept that this was late.")
            return
    if about.answered_on is not None:
        yield Paragraph(f"It was answered on {say(about.answered_on)}.")


def _part(part: PartSubmitted) -> Iterator[Block]:
    yield Heading(f"Part {part.number}")
    yield Quotation(part.asked)
    if part.told:
        yield Paragraph(f"The requester was told: {part.told}.")
    if not part.decided:
        yield Paragraph("[No position is recorded on this part. Take one before these submissions go.]")
    elif not part.argued:
        yield Paragraph("Nothing is relied on to refuse it.")
    for duty, title in _DUTIES.items():
        argued = [each for each in part.argued if each.claim.duty is duty]
        if argued:
            yield Heading(title, 3)
            for each in argued:
                yield from _claim(each)
            for balanced in part.balanced:
                if balanced.duty is duty:
                    yield from _weighed(balanced)


def _claim(argued: Argued) -> Iterator[Block]:
    claim = argued.claim
    extent = f", to the extent of {claim.extent}" if claim.extent else ""
    likely = f", at “{say(level(claim.likelihood))}”" if claim.likelihood else ""
    yield Paragraph(f"We rely on {named(claim)}{likely}{extent}.")
    if argued.late_since is not None:
        yield Paragraph(
            f"Late: this is relied on since {say(argued.late_since)}, after the refusal notice. A public authority may rely before the "
            "Commissioner on an exemption on which it did not rely before."
        )
    if argued.judged:
        yield Table(("Question", "Answer", "Reasons"), tuple((each.matter, say(each.value), each.reasons) for each in argued.judged))
    else:
        yield Paragraph("[Nobody has judged this claim. Judge it before these submissions go.]")


def _weighed(balanced: Balanced) -> Iterator[Block]:
    for title, factors in (("For maintaining what we rely on", balanced.for_maintaining), ("For disclosing", balanced.for_disclosing)):
        if factors:
            yield Paragraph(f"{title}, we took into account:")
            yield Listing(factors)
    yield Paragraph(f"On the public interest: {say(balanced.balance.value)}.")
    yield from paragraphs(balanced.balance.reasons)


def _pages(entry: Entry) -> str:
    if not entry.pages:
        return "apart, as a file"
    last = entry.first_page + entry.pages - 1
    return str(entry.first_page) if last == entry.first_page else f"{entry.first_page} to {last}"
