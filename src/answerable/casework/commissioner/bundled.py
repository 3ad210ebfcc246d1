"""What the open bundle holds and what may still be entered into it; and whether a page that a text cites is there to be cited.

Nothing here knows of the closed bundle but how its pages are cited: so that a text that cites one is refused alike, whether there is such
a page or not.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.shape import Case, InBundle
from answerable.casework.commissioner.states import Marking, Origin, Party
from answerable.documents.case_bundle.references import CLOSED, OPEN, Reference, references

TAKEN_OUT = "It is no longer in this bundle."
_CLOSED = "{} is a page of the closed bundle, which only the confidential annex may cite. Cite it there, and give its gist here."


class Document(NamedTuple):
    """Something that is in the open bundle or may be entered into it: where it comes from, what it is called, whose it is, its day."""

    origin: Origin
    of_number: int
    what: str
    whose: str
    day: date

    @property
    def key(self) -> str:
        """How a form names it."""
        return f"{self.origin.name}-{self.of_number}"


def open_documents(case: Case) -> tuple[Document, ...]:
    """Everything that both sides may see, in the order of a bundle: request, complaint, submissions, and the items that are open."""
    told = case.complaint
    found = [
        Document(Origin.REQUEST, 0, "The request", Party.COMPLAINANT.value, told.requested_on or told.on) if told.asked.strip() else None,
        Document(Origin.COMPLAINT, 0, "The complaint", Party.COMPLAINANT.value, told.on),
        *(Document(Origin.SUBMISSION, each.number, f"Submission of {each.of.value}", each.of.value, each.on) for each in case.submissions),
        *(Document(Origin.ITEM, each.number, each.name, each.of.value, each.on) for each in case.items if each.marking is Marking.OPEN),
    ]
    return tuple(each for each in found if each is not None)


def waiting(case: Case) -> tuple[Document, ...]:
    """What is open and in the bundle not yet."""
    inside = {(each.origin, each.of_number) for each in case.bundle}
    return tuple(each for each in open_documents(case) if (each.origin, each.of_number) not in inside)


def contents(case: Case) -> Iterator[tuple[InBundle, Document | None]]:
    """The bundle in the order of its pages. What is not open any more has its pages still, and is nothing that is named."""
    known = {(each.origin, each.of_number): each for each in open_documents(case)}
    for each in case.bundle:
        yield each, known.get((each.origin, each.of_number))


def next_page(case: Case) -> int:
    """The first page that is given to nothing yet."""
    return case.bundle[-1].last + 1 if case.bundle else 1


def unfit(case: Case, text: str) -> Iterator[str]:
    """Why a text that everybody reads cannot cite what it cites, one sentence for each reference that it cannot."""
    yield from closed_in(case, text)
    for each in references(text):
        if each.bundle == OPEN and not _is_there(case, each):
            last = next_page(case) - 1
            until = f"its last page is OB/{last}" if last else "it has no page yet"
            yield f"{each} is not there to be cited in the open bundle: {until}. Cite a page of a document that is in its index."


def closed_in(_case: Case, text: str) -> Iterator[str]:
    """Why a text that everybody reads cannot cite the closed bundle, each time that it does. Whether the page is there is not asked."""
    return (_CLOSED.format(each) for each in references(text) if each.bundle == CLOSED)


def _is_there(case: Case, cited: Reference) -> bool:
    pages = {page for each, document in contents(case) if document is not None for page in range(each.first, each.last + 1)}
    return cited.first <= cited.last and cited.first in pages and cited.last in pages
