"""The notice that was served, as numbered paragraphs: what the published version is made from. It never changes."""

from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.paragraphs import kept_paragraphs
from answerable.casework.unable import NotReady
from answerable.documents.notice_drafting import Notice


def served_notice(complaint: Complaint) -> Notice:
    """The notice that was served. Raises `NotReady` where its paragraphs were not kept."""
    notice = kept_paragraphs(complaint)
    if notice is None:
        raise NotReady("The paragraphs of the notice were not kept when it was served, so there is nothing to publish it from.")
    return notice
