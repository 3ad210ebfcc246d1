"""The closed bundle: withheld information, and what is confidential from the complainant, paged apart and behind the wall.

What is closed and not in it yet is entered all at once, and the event says nothing of it: not how many documents there are, and not how
many pages. Only who was named a reader of every withheld item can make it up or open it, and each is an event first.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.actions.bundle import as_leaf
from answerable.casework.commissioner.actions.items import content_of
from answerable.casework.commissioner.bundled import unfit
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.commissioner.withheld import keeping
from answerable.casework.commissioner.withheld.keeping import InClosedBundle
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.case_bundle.paging import Paged, count_of
from answerable.documents.case_bundle.papers import About, Entered, leaf
from answerable.documents.case_bundle.references import CLOSED, references
from answerable.documents.case_bundle.whole import whole
from answerable.documents.letters.in_pdf import pdf_of
from answerable.law.finding import say

_NOT_ITS_READER = "You are not a named reader of every withheld item. Ask a signatory to name you, and say why."
_NOTHING = "Nothing that is closed is left to enter into the closed bundle."
_INSPECTED = "It was inspected where it is, and no copy is kept."


class ToPage(NamedTuple):
    """Something that is closed and not in the bundle yet: what it is called, and its bytes."""

    key: str
    what: str
    content: bytes


def reads_closed_bundle(complaint: Complaint, case: Case, by: By) -> bool:
    """Whether this person may open the closed bundle, and make it up."""
    return by.may(Do.OPEN_WITHHELD, case.state) and keeping.has_read_all(complaint, _every(case), by.person)


def closed_index(complaint: Complaint, case: Case, by: By) -> tuple[Entered, ...]:
    """The documents of the closed bundle without their pages, to who may open it. Raises `NotPermitted`."""
    _must_read(complaint, case, by)
    return tuple(_entered(complaint, case, {}))


def waits_for_closed_bundle(complaint: Complaint, case: Case, by: By) -> tuple[str, ...]:
    """What is closed and not in the bundle yet, as it is called. Raises `NotPermitted`."""
    _must_read(complaint, case, by)
    return tuple(each.what for each in _waiting(complaint, case))


def take_out_to_page(reference: str, *, by: By, seen: int | None = None) -> tuple[ToPage, ...]:
    """What is to be made into pages, taken out from behind the wall, which is an event first. Raises `NotReady`, `NotPermitted`."""
    with acting(reference, Do.MAKE_UP_BUNDLES, by=by, on=by.today, seen=seen) as work:
        _must_read(work.complaint, work.case, by)
        found = tuple(_waiting(work.complaint, work.case))
        if not found:
            raise NotReady(_NOTHING)
        taken = tuple(ToPage(each.key, each.what, _content(work, each, by)) for each in found if not each.inspected)
        work.record("closed bundle paged")
    return taken


def add_to_closed_bundle(reference: str, *, paged: Mapping[str, Paged], by: By) -> Complaint:
    """Enters everything that was taken out to be paged, each document after the pages that there are. Raises `NotReady`, `NotPermitted`."""
    with acting(reference, Do.MAKE_UP_BUNDLES, by=by, on=by.today) as work:
        _must_read(work.complaint, work.case, by)
        inside, found = keeping.closed_bundle(work.complaint), _found(work, paged)
        if not found:
            raise NotReady(_NOTHING)
        first, entered = inside[-1].last + 1 if inside else 1, []
        for number, each in enumerate(found, start=len(inside) + 1):
            content, salt = _pages_of(each, paged)
            pages = count_of(content)
            entered.append(each.entry._replace(number=number, entered_on=work.on, first=first, pages=pages, salt=salt))
            keeping.keep_closed_pages(work.complaint, entered[-1], content)
            first = entered[-1].last + 1
        work.record(keeping.ADDED, keeping.added(entered), wall=keeping.WALL)
    return work.complaint


def open_closed_bundle(reference: str, *, by: By) -> bytes:
    """The closed bundle as one PDF, to who may read every withheld item; the opening is an event first. Raises `NotPermitted`."""
    with acting(reference, Do.OPEN_WITHHELD, by=by, on=by.today) as work:
        _must_read(work.complaint, work.case, by)
        told, entered = work.case.complaint, keeping.closed_bundle(work.complaint)
        day = max((each.entered_on for each in entered), default=told.on)
        outside = About(CLOSED, told.reference, told.authority, told.subject, day)
        content = whole(outside, tuple(_entered(work.complaint, work.case, keeping.closed_pages(work.complaint))))
        work.record("closed bundle opened")
    return content


def must_be_pages_of(work: Work, items: Sequence[int], text: str) -> None:
    """Raises `NotReady` where a passage of the annex cites pages but those of the withheld items that it rests on, of what is
    confidential, and of the open bundle. One sentence is said of all others: it does not tell which of them there are.
    """
    inside = [each for each in keeping.closed_bundle(work.complaint) if not each.withheld or each.withheld in items]
    pages = {page for each in inside for page in range(each.first, each.last + 1)}
    for each in references(text):
        if each.bundle == CLOSED and not (each.first <= each.last and {each.first, each.last} <= pages):
            raise NotReady(f"{each} is no page of the items that the passage rests on. Cite one that the index of the closed bundle gives.")
        if each.bundle != CLOSED:
            for why in unfit(work.case, str(each)):
                raise NotReady(why)


class _Waiting(NamedTuple):
    key: str
    entry: InClosedBundle
    hash_: str
    inspected: bool = False

    @property
    def what(self) -> str:
        return self.entry.what


def _waiting(complaint: Complaint, case: Case) -> Iterator[_Waiting]:
    """What is closed and not in the bundle: items that are confidential, then withheld items that are here or were inspected."""
    inside = keeping.closed_bundle(complaint)
    items, withheld = {each.item for each in inside}, {each.withheld for each in inside}
    for each in case.items:
        if each.marking is Marking.CONFIDENTIAL and each.number not in items:
            entry = InClosedBundle(0, 0, each.number, each.name, each.of.value, each.on, each.on, 0, 0, "")
            yield _Waiting(f"item {each.number}", entry, each.hash)
    for of in case.withheld:
        if of.gone_on is None and of.number not in withheld:
            what = keeping.described(complaint, of.number) or f"Withheld item {of.number}, inspected"
            entry = InClosedBundle(0, of.number, 0, what, Party.AUTHORITY.value, of.on, of.on, 0, 0, "")
            yield _Waiting(f"withheld {of.number}", entry, keeping.hash_of(complaint, of.number), of.inspected)


def _content(work: Work, waiting: _Waiting, by: By) -> bytes:
    number = waiting.entry.withheld
    return keeping.taken_out(work.complaint, number) if number else content_of(by, work.complaint.reference, waiting.entry.item)


def _found(work: Work, paged: Mapping[str, Paged]) -> list[_Waiting]:
    """What is to be entered: what was paged, and what was inspected, of which there is nothing to page."""
    return [each for each in _waiting(work.complaint, work.case) if each.inspected or each.key in paged]


def _pages_of(waiting: _Waiting, paged: Mapping[str, Paged]) -> tuple[bytes, str]:
    if waiting.inspected:
        return pdf_of(leaf(waiting.what, waiting.entry.day, why=_INSPECTED)), ""
    return as_leaf(waiting.what, waiting.entry.day, waiting.hash_, paged[waiting.key])


def _entered(complaint: Complaint, case: Case, pages: Mapping[int, bytes]) -> Iterator[Entered]:
    gone = {each.number: f"It was {each.how} on {say(each.gone_on)}." for each in case.withheld if each.gone_on is not None}
    for each in keeping.closed_bundle(complaint):
        why = gone.get(each.withheld, "")
        yield Entered(each.number, each.what, each.whose, each.day, each.first, each.pages, pages.get(each.number, b""), why)


def _every(case: Case) -> tuple[int, ...]:
    return tuple(each.number for each in case.withheld)


def _must_read(complaint: Complaint, case: Case, by: By) -> None:
    if not keeping.has_read_all(complaint, _every(case), by.person):
        raise NotPermitted(_NOT_ITS_READER)
