"""The papers that a bundle has besides what came: its cover, its index, words that were typed, and the leaf of what has no pages."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.case_bundle.references import CLOSED, Reference
from answerable.documents.from_the_commissioner import Paper
from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, Table, cleaned, paragraphs
from answerable.law.finding import say


class About(NamedTuple):
    """The outside of a bundle: which it is (`OB` or `CB`), of which complaint, about whom, and the day up to which it is made."""

    bundle: str
    reference: str
    authority: str
    subject: str
    dated: date

    @property
    def title(self) -> str:
        """What the file is called by whoever reads it."""
        return f"{'Closed' if self.bundle == CLOSED else 'Open'} bundle: {self.reference}"


class Entered(NamedTuple):
    """One document of a bundle: its number there, what it is, whose, its day, its pages, and the file of those pages.

    `gone` says why its pages are no longer there: their numbers stay, and one leaf stands for them.
    """

    number: int
    what: str
    whose: str
    day: date
    first: int
    pages: int
    content: bytes
    gone: str = ""

    def cited(self, bundle: str) -> str:
        """Its pages, as they are cited."""
        return str(Reference(bundle, self.first, self.first + self.pages - 1))


_FOR_WHOM = {
    "OB": "Both sides may see everything in this bundle. What is cited of it is cited by its pages, like OB/1.",
    "CB": "This bundle is for its named readers alone. It is disclosed to nobody else, and only the confidential annex cites its pages, "
    "like CB/1.",
}
_HEAD = ("Number", "What it is", "Whose", "Day", "Pages")


def cover(about: About) -> Paper:
    """The cover."""
    blocks: tuple[Block, ...] = (
        Heading(about.title, 1),
        Address((f"Complaint: {about.reference}", f"About: {about.authority}", f"Subject: {about.subject}")),
        Paragraph(f"Made up to {say(about.dated)}."),
        Paragraph(_FOR_WHOM[about.bundle]),
        Paragraph("A document has its pages once and for all: what is added later comes after it."),
    )
    return _paper(about.title, about.dated, blocks)


def index(about: About, entries: Sequence[Entered]) -> Paper:
    """The index: number, what, whose, day, pages."""
    rows = tuple((str(each.number), _what(each), each.whose, say(each.day), each.cited(about.bundle)) for each in entries)
    body: Block = Table(_HEAD, rows) if rows else Paragraph("Nothing is in this bundle yet.")
    return _paper(f"Index: {about.reference}", about.dated, (Heading(f"Index of the {about.title[0].lower()}{about.title[1:]}", 1), body))


def typed_words(title: str, whose: str, day: date, words: str) -> Paper:
    """Words that were typed or taken down, as a paper."""
    said = Address((f"Of: {whose}", f"Day: {say(day)}"))
    return _paper(title, day, (Heading(title, 1), said, *paragraphs(words)))


def leaf(title: str, day: date, *, why: str, hash_: str = "") -> Paper:
    """The leaf that stands where a document has no pages, or has them no longer."""
    proof = (Paragraph(f"SHA-256 of the file with a salt that is kept with the record: {hash_}"),) if hash_ else ()
    return _paper(title, day, (Heading(title, 1), Paragraph(why), *proof))


def gone(about: About, entry: Entered) -> Paper:
    """The leaf of what was in the bundle, and is not any more."""
    return leaf(entry.what, about.dated, why=f"{entry.gone} Its pages were {entry.cited(about.bundle)}.")


def _what(entry: Entered) -> str:
    return f"{entry.what}. {entry.gone}" if entry.gone else entry.what


def _paper(title: str, day: date, blocks: tuple[Block, ...]) -> Paper:
    return Paper(title, day, tuple(map(cleaned, blocks)), "bundle")
