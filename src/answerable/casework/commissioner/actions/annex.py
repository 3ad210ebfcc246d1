"""The confidential annex: what rests on withheld information is said there, and in the open notice its gist alone.

A passage can be written only for a gist that stands open already, by somebody who may read every item that it rests on. Its words stand
behind the wall with the items. The annex is made, opened and served apart from the notice, on the public authority alone.
"""

import hashlib
from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.actions.closed_bundle import must_be_pages_of
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.withheld import keeping
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents import confidential_annex as document
from answerable.documents.letters.in_pdf import pdf_of

_NOT_ITS_READER = "You are not a named reader of every item that the confidential annex rests on. Ask a signatory to name you, and say why."


def write_gist(reference: str, *, ground: int, text: str, gist: int = 0, by: By, on: date, seen: int | None = None) -> Complaint:
    """What the open notice says for a passage of the annex, on a ground; `gist` is the one whose words these replace.

    Raises `NotReady`, and where it repeats the words of the passage.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        case = work.case
        if not any(each.number == ground for each in case.in_scope):
            raise NotReady("That ground is not in the scope. Choose one that is.", under="FOIA s.50(1)")
        if not text.strip() or not 0 <= gist <= len(case.gists):
            raise NotReady("Give the gist in words that may stand in the open notice, and say which one they replace.")
        number = gist or len(case.gists) + 1
        if case.gists:
            must_not_repeat_it(work, text)
        work.record("gist written", {"gist": number, "ground": ground, "text": text})
    return work.complaint


def write_passage(reference: str, *, gist: int, items: Sequence[int], text: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The passage of the annex that a gist stands for, and the withheld items that it rests on. Raises `NotReady`, `NotPermitted`."""
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        stands = next((each for each in work.case.gists if each.number == gist), None)
        if stands is None or not text.strip():
            raise NotReady("Write its gist for the open notice first, then choose it and give the words of the passage.")
        if not items or not set(items) <= {each.number for each in work.case.withheld}:
            raise NotReady("Choose the withheld items that the passage rests on. What rests on none stands in the notice itself.")
        if not keeping.has_read_all(work.complaint, {*items, *stands.items}, by.person):
            raise NotPermitted(_NOT_ITS_READER)
        must_be_pages_of(work, items, text)
        if document.repeats(stands.words, text):
            raise NotReady("The gist repeats the words of the passage, and is open. Write it otherwise first.")
        work.record(keeping.PASSAGE, {"gist": gist, "items": sorted(items), "text": text}, wall=keeping.WALL)
    return work.complaint


def open_annex(reference: str, *, by: By) -> bytes:
    """The annex as it stands or as it was served, to who may read every item that it rests on; the opening is an event first.

    Raises `NotPermitted`, `NotThere`.
    """
    with acting(reference, Do.OPEN_WITHHELD, by=by, on=by.today) as work:
        if not _rests_on(work.case):
            raise NotThere
        if not reads_annex(work.complaint, work.case, by):
            raise NotPermitted(_NOT_ITS_READER)
        content = keeping.annex_as_served(work.complaint) or _made(work, None)
        work.record("annex opened")
    return content


def serve_annex(reference: str, *, by: By, on: date, seen: int | None = None) -> Complaint:
    """The annex was sent to the public authority and to nobody else, once the notice was served. Raises `NotReady`, `NotPermitted`."""
    with acting(reference, Do.HANDLE_WITHHELD, by=by, on=on, seen=seen) as work:
        notice = work.case.notice
        if notice is None or notice.substituted or not _rests_on(work.case) or work.case.annex_served_on is not None:
            raise NotReady("There is no confidential annex to serve: serve the notice that it belongs to first, and serve it once.")
        if on < notice.sent_on:
            raise NotReady("The annex follows the notice. Give the day on which it was sent.")
        if not reads_annex(work.complaint, work.case, by):
            raise NotPermitted(_NOT_ITS_READER)
        content = _made(work, notice.dated)
        keeping.keep_annex(work.complaint, content)
        work.record("annex served", {"words": hashlib.sha256(content).hexdigest()}, wall=keeping.WALL)
    return work.complaint


def reads_annex(complaint: Complaint, case: Case, by: By) -> bool:
    """Whether there is an annex, and this person may open it."""
    items = _rests_on(case)
    return bool(items) and keeping.has_read_all(complaint, items, by.person)


def must_have_read_it(work: Work, by: By) -> None:
    """Raises `NotPermitted` for a signatory who cannot read the annex that is signed with the notice."""
    if _rests_on(work.case) and not reads_annex(work.complaint, work.case, by):
        raise NotPermitted(_NOT_ITS_READER)


def must_not_repeat_it(work: Work, text: str) -> None:
    """Raises `NotReady` where an open text repeats words of the annex."""
    passages = keeping.passages(work.complaint) if _rests_on(work.case) else ()
    repeated = [str(each.number) for each in passages if document.repeats(text, each.words)]
    if repeated:
        raise NotReady(f"It repeats words of passage {', '.join(repeated)} of the confidential annex, and is open. Say it otherwise.")


def must_still_be_pages(work: Work) -> None:
    """Raises `NotReady` where a passage cites what is not there to be cited any more."""
    for each in keeping.passages(work.complaint) if _rests_on(work.case) else ():
        try:
            must_be_pages_of(work, each.items, each.words)
        except NotReady:
            raise NotReady(
                f"Passage {each.number} of the confidential annex cites a page that is not there to be cited any more. Write it again."
            ) from None


def _rests_on(case: Case) -> frozenset[int]:
    return frozenset(item for each in case.gists for item in each.items)


def _made(work: Work, dated: date | None) -> bytes:
    case, gists = work.case, {each.number: each.words for each in work.case.gists}
    passages = [document.Passage(each.number, gists[each.number], each.words) for each in keeping.passages(work.complaint)]
    return pdf_of(document.annex(case.complaint.reference, case.complaint.authority, dated, passages))
