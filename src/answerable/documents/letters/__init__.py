"""The letters that an authority sends, drafted from positions and judgements: text first, then Word, PDF and HTML of the same text."""

from answerable.documents.letters.answer import answer
from answerable.documents.letters.complaining import Complaining, ComplaintsProcedure, NoProcedure
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter
from answerable.documents.letters.neither import NeitherConfirmedNorDenied
from answerable.documents.letters.on_content import Accessible, Disclosed, Later, NotHeld, Withheld
from answerable.documents.letters.parts import PartAnswer, SliceAnswer
from answerable.documents.letters.putting_off import PutOff, PutOffConfirming
from answerable.documents.letters.relying import Relied, Weighed, relied, weighed
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.letters.whole_request import Costed, Repeated, TooCostly, TooCostlyToConfirm, Vexatious

__all__ = [
    "Accessible",
    "Complaining",
    "ComplaintsProcedure",
    "Correspondence",
    "Costed",
    "Disclosed",
    "Kind",
    "Later",
    "Letter",
    "NeitherConfirmedNorDenied",
    "NoProcedure",
    "NotHeld",
    "PartAnswer",
    "PutOff",
    "PutOffConfirming",
    "Relied",
    "Repeated",
    "SliceAnswer",
    "TooCostly",
    "TooCostlyToConfirm",
    "UnableToDraft",
    "Vexatious",
    "Weighed",
    "Withheld",
    "answer",
    "relied",
    "weighed",
]
