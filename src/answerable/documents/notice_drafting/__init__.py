"""A decision notice drafted: what follows from facts writes itself, reasoning is the case officer's, and both are numbered together.

    notice = drafted(facts, prose)                      raises UnableToDraft for what is missing
    faults(facts, prose, notice, names=(...))           what must be mended before it is served, each with its provision
    in_format(notice, "pdf")                            json, html, pdf, docx, akn: all from the same paragraphs

`facts.py` has what goes in, `notice.py` what comes out.
"""

from answerable.documents.notice_drafting.drafted import drafted, names_of
from answerable.documents.notice_drafting.facts import AskedToAnswer, Decided, Did, Facts, Found, Ground, Happening, Ordered, Stage, Typed
from answerable.documents.notice_drafting.faults import Fault, faults
from answerable.documents.notice_drafting.formats import FORMATS, in_format
from answerable.documents.notice_drafting.names import refuse_names
from answerable.documents.notice_drafting.notice import Notice, Quoted, Said, Source

__all__ = [
    "FORMATS",
    "AskedToAnswer",
    "Decided",
    "Did",
    "Facts",
    "Fault",
    "Found",
    "Ground",
    "Happening",
    "Notice",
    "Ordered",
    "Quoted",
    "Said",
    "Source",
    "Stage",
    "Typed",
    "drafted",
    "faults",
    "in_format",
    "names_of",
    "refuse_names",
]
