"""What leaves: a file rebuilt without what is withheld, and the proof that it does not give it back.

redaction.py   what is withheld and where; matching.py finds words however they are written
guarding.py    what is let in
reading.py     pages as they are seen; recognising.py the words that pictures show; placing.py finds words on them
finding.py     where something stands, before anything is withheld; marking.py a page to be marked by hand
rebuilding.py  builds the page anew
picturing.py, office.py, workbook.py, plain.py: other kinds of file; releasing.py is the one way to all of them
proving.py     the proof; looking_*.py look where things hide; examination.py is what it comes to
small_numbers.py  counts that tell who people are, in the tables that tables.py finds
"""

from answerable.documents.release.examination import Looked, Proof, hash_of
from answerable.documents.release.finding import Found, Hit, Words, find, words_in
from answerable.documents.release.guarding import Kind, admit, tame
from answerable.documents.release.matching import Sought
from answerable.documents.release.proving import prove, words_apart
from answerable.documents.release.redaction import PATTERNS, Box, Redaction, as_table, redaction
from answerable.documents.release.releasing import AS_CSV, AS_WORKBOOK, Made, release
from answerable.documents.release.small_numbers import Counts, Flag, small_numbers
from answerable.documents.release.unable import Hostile, ToolIsMissing, UnableToRelease
from answerable.documents.release.working import Worked, work_up, work_up_elsewhere

__all__ = [
    "AS_CSV",
    "AS_WORKBOOK",
    "PATTERNS",
    "Box",
    "Counts",
    "Flag",
    "Found",
    "Hit",
    "Hostile",
    "Kind",
    "Looked",
    "Made",
    "Proof",
    "Redaction",
    "Sought",
    "ToolIsMissing",
    "UnableToRelease",
    "Words",
    "Worked",
    "admit",
    "as_table",
    "find",
    "hash_of",
    "prove",
    "redaction",
    "release",
    "small_numbers",
    "tame",
    "words_apart",
    "words_in",
    "work_up",
    "work_up_elsewhere",
]
