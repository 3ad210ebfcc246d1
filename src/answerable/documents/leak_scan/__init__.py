"""A letter that neither confirms nor denies, and what goes with it, looked through for what would tell: word by word, and in its files.

    tuple(wording(said_on(text, [Slice("4")], alone=False)))

wording.py     words that speak of looking or of having, and counts, in the answer to a secret slice
quoted.py      internal mail that was pasted in, anywhere
properties.py  what a Word file or a PDF carries beside its text
alike.py       what is said on a secret slice and was not said the last time that such a question was answered
"""

from answerable.documents.leak_scan.alike import differences
from answerable.documents.leak_scan.leak import Leak
from answerable.documents.leak_scan.properties import carried_by_pdf, carried_by_word, without_names
from answerable.documents.leak_scan.quoted import quoted_mail
from answerable.documents.leak_scan.wording import Slice, of_handling, said_on, wording

__all__ = [
    "Leak",
    "Slice",
    "carried_by_pdf",
    "carried_by_word",
    "differences",
    "of_handling",
    "quoted_mail",
    "said_on",
    "without_names",
    "wording",
]
