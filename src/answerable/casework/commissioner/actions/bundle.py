"""The open bundle: what both sides may see, each document with its pages, which it keeps for good.

Pages are given once, when something is entered; what is added later comes after it. Nothing of what is confidential from the complainant
or withheld is asked for here, so that nothing of it can be told from this bundle.
"""

import hashlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.bundled import TAKEN_OUT, Document, contents, next_page, waiting
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import BundledPages, Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Origin
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.unable import NotReady, NotThere
from answerable.documents.case_bundle.paging import Paged, count_of
from answerable.documents.case_bundle.papers import About, Entered, leaf, typed_words
from answerable.documents.case_bundle.references import OPEN
from answerable.documents.case_bundle.whole import whole
from answerable.documents.letters.in_pdf import pdf_of

_NO_PAGES = "This cannot be made into pages here, and is kept as it came."
_NO_LONGER_NAMED = "A document that is no longer open"


def add_to_open_bundle(reference: str, *, chosen: Sequence[str], paged: Mapping[int, Paged], by: By, seen: int | None = None) -> Complaint:
    """Enters documents by their keys, each after the pages that there are. `paged` has the pages of the items among them, by number.

    Raises `NotReady`, `UnableToDraft`.
    """
    with acting(reference, Do.MAKE_UP_BUNDLES, by=by, on=by.today, seen=seen) as work:
        documents = [each for each in waiting(work.case) if each.key in chosen]
        lacking = any(each.origin is Origin.ITEM and each.of_number not in paged for each in documents)
        if not documents or len(documents) != len(set(chosen)) or lacking:
            raise NotReady("Choose what goes into the open bundle: something that is open, and is not in it yet.")
        first, told, key = next_page(work.case), [], key_of(work.complaint.case)
        for number, each in enumerate(documents, start=len(work.case.bundle) + 1):
            content, salt = _pages_of(work.case, each, paged)
            pages = count_of(content)
            sealed = sealed_bytes(content, key=key, about=_about(number))
            BundledPages.objects.create(complaint=work.complaint, number=number, content=sealed)
            told.append({"origin": each.origin.name, "of_number": each.of_number, "first": first, "pages": pages, "note": salt})
            first += pages
        work.record("open bundle added to", {"bundled": told})
    return work.complaint


def open_bundle(by: By, reference: str) -> bytes:
    """The open bundle as one PDF, to who may read the complaint. Raises `NotThere`."""
    complaint = complaint_for(by, reference)
    keys = keys_of(complaint.case, "")
    if "" not in keys:
        raise NotThere
    case, kept = fold(complaint.case), BundledPages.objects.filter(complaint=complaint).order_by("number")
    pages = {each.number: opened_bytes(bytes(each.content), key=keys[""], about=_about(each.number)) for each in kept}
    return whole(_outside(case), tuple(index_of(case, pages)))


def index_of(case: Case, pages: Mapping[int, bytes]) -> Iterator[Entered]:
    """The documents of the open bundle as its index has them; `pages` are their files, by number, where they are wanted."""
    for kept, document in contents(case):
        at = (kept.first, kept.pages)
        if document is None:
            yield Entered(kept.number, _NO_LONGER_NAMED, "", kept.entered_on, *at, b"", TAKEN_OUT)
        else:
            yield Entered(kept.number, document.what, document.whose, document.day, *at, pages.get(kept.number, b""))


def as_leaf(what: str, day: date, hash_: str, made: Paged) -> tuple[bytes, str]:
    """The file of a document's pages; where it has none, a leaf that says why, and the salt of the hash on that leaf."""
    if made.pages:
        return made.content, ""
    salt = secrets.token_hex(16)
    salted = hashlib.sha256(f"{salt}{hash_}".encode()).hexdigest()
    return pdf_of(leaf(what, day, why=f"{_NO_PAGES} {made.why}", hash_=salted)), salt


def _outside(case: Case) -> About:
    told = case.complaint
    entered = max((each.entered_on for each in case.bundle), default=told.on)
    return About(OPEN, told.reference, told.authority, told.subject, entered)


def _pages_of(case: Case, document: Document, paged: Mapping[int, Paged]) -> tuple[bytes, str]:
    if document.origin is Origin.ITEM:
        return as_leaf(document.what, document.day, case.items[document.of_number - 1].hash, paged[document.of_number])
    words = {Origin.REQUEST: case.complaint.asked, Origin.COMPLAINT: case.complaint.text}
    text = words.get(document.origin) or case.submissions[document.of_number - 1].text
    return pdf_of(typed_words(document.what, document.whose, document.day, text)), ""


def _about(number: int) -> str:
    return f"open bundle {number}"
