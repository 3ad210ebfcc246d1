"""The paragraphs of a notice, as they are kept once it was served: sealed, and the same notice again whenever they are read."""

import json

from answerable.casework.commissioner.models import Complaint, Served
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import opened_bytes
from answerable.documents.notice_drafting import Notice
from answerable.documents.published_notice import from_kept, kept

PARAGRAPHS = "paragraphs of the notice"


def as_kept(notice: Notice) -> bytes:
    """What is sealed of a notice."""
    return json.dumps(kept(notice), ensure_ascii=False).encode()


def kept_paragraphs(complaint: Complaint) -> Notice | None:
    """The notice that was served; None where none was, where its paragraphs were not kept yet, or where the case was disposed of."""
    served, keys = Served.objects.filter(complaint=complaint).first(), keys_of(complaint.case, "")
    if served is None or served.document is None or "" not in keys:
        return None
    return from_kept(json.loads(opened_bytes(bytes(served.document), key=keys[""], about=PARAGRAPHS)))
