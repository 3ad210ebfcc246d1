"""The letters that an authority sends, drafted from positions and judgements: text first, then Word, PDF and HTML of the same text.

    letter = answer(Correspondence(...), (PartAnswer("1", "The contract.", (SliceAnswer(NotHeld("We searched…")),)),), Complaining(...))
    docx_of(letter), pdf_of(letter), html_of(letter), letter.file_name        in_word.py, in_pdf.py, in_html.py
    before_sending(letter.kind, text_of_the_edited_file, sent_on=..., last_day=..., positions=...)

Every function raises `UnableToDraft`, naming the first thing that the letter must say and does not have.
"""

from answerable.documents.letters.acknowledgement import Acknowledged, acknowledgement
from answerable.documents.letters.answer import answer
from answerable.documents.letters.before_sending import before_sending
from answerable.documents.letters.charge import charge
from answerable.documents.letters.clarification import clarification
from answerable.documents.letters.complaining import Complaining, ComplaintsProcedure, NoProcedure
from answerable.documents.letters.correction import WrongRelease, correction
from answerable.documents.letters.extension import extension
from answerable.documents.letters.fees_notice import Charge, fees_notice
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.late import late
from answerable.documents.letters.letter import Correspondence, Letter
from answerable.documents.letters.neither import NeitherConfirmedNorDenied
from answerable.documents.letters.on_content import Accessible, Disclosed, FromDocument, Later, NotHeld, NotHeldExcepted, Withheld
from answerable.documents.letters.parts import PartAnswer, SliceAnswer
from answerable.documents.letters.putting_off import PutOff, PutOffConfirming
from answerable.documents.letters.reasons_given import Owed
from answerable.documents.letters.relying import Relied, Weighed, relied, weighed
from answerable.documents.letters.review import Failure, Reviewed, Reviewing, ReviewOutcome, review_outcome
from answerable.documents.letters.stop import Stop
from answerable.documents.letters.time_extended import time_extended
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.letters.whole_request import Costed, Repeated, TooCostly, TooCostlyToConfirm, Vexatious

__all__ = [
    "Accessible",
    "Acknowledged",
    "Charge",
    "Complaining",
    "ComplaintsProcedure",
    "Correspondence",
    "Costed",
    "Disclosed",
    "Failure",
    "FromDocument",
    "Kind",
    "Later",
    "Letter",
    "NeitherConfirmedNorDenied",
    "NoProcedure",
    "NotHeld",
    "NotHeldExcepted",
    "Owed",
    "PartAnswer",
    "PutOff",
    "PutOffConfirming",
    "Relied",
    "Repeated",
    "ReviewOutcome",
    "Reviewed",
    "Reviewing",
    "SliceAnswer",
    "Stop",
    "TooCostly",
    "TooCostlyToConfirm",
    "UnableToDraft",
    "Vexatious",
    "Weighed",
    "Withheld",
    "WrongRelease",
    "acknowledgement",
    "answer",
    "before_sending",
    "charge",
    "clarification",
    "correction",
    "extension",
    "fees_notice",
    "late",
    "relied",
    "review_outcome",
    "time_extended",
    "weighed",
]
