"""The decision notice as a file in each format: as it was served, or the draft as it stands, which says that it is one."""

from typing import NamedTuple

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.decide import case_of, notice_as_served, paragraphs_as_served
from answerable.casework.commissioner.notice import as_drafted, marked_as_draft
from answerable.casework.commissioner.shape import Case
from answerable.casework.unable import NotThere
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting import Notice, in_format
from answerable.documents.notice_drafting.formats import FORMATS
from answerable.documents.notice_drafting.notice import file_name_of

_ENDINGS = {"akn": "xml"}


class NoticeFile(NamedTuple):
    """A notice in one format, and the name that it leaves under."""

    content: bytes
    name: str


def standing_notice(by: By, case: Case) -> Notice:
    """The paragraphs that were served or, before that, the draft as it would be dated today, marked as one.

    Raises `UnableToDraft`, and `NotThere` while nothing is found yet.
    """
    if not case.found:
        raise NotThere
    if case.served is None:
        return marked_as_draft(as_drafted(case, dated=by.today))
    kept = paragraphs_as_served(by, case.complaint.reference)
    if kept is None:
        raise UnableToDraft("This notice was served before its paragraphs were kept. Open the PDF, which is the file that was served.")
    return kept


def notice_file(by: By, reference: str, form: str) -> NoticeFile:
    """The notice in a format: once it was served, the PDF is the file that was. Raises `NotThere`, `UnableToDraft`."""
    _, case = case_of(by, reference)
    if form not in FORMATS or not case.found:
        raise NotThere
    ending = _ENDINGS.get(form, form)
    if form == "pdf" and case.served is not None:
        return NoticeFile(notice_as_served(by, reference), f"{file_name_of(reference)}.pdf")
    notice = standing_notice(by, case)
    draft = "" if case.served is not None else "-draft"
    return NoticeFile(in_format(notice, form), f"{notice.file_name}{draft}.{ending}")
