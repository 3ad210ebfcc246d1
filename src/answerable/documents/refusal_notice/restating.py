"""A sentence that says again what an exemption says, and nothing of the information that was asked for. It is no reason.

"Disclosing it would be likely to prejudice the prevention of crime" is s.31(1)(a) once more: s.17(1)(c) asks why that is so here.
Words are compared by their beginnings, so that "disclosing" is "disclosure".
"""

import re
from collections.abc import Iterator
from functools import cache

from answerable.documents.exceptions_in_plain_words import CONDITIONS as CONDITIONS_OF_EXCEPTIONS
from answerable.documents.exceptions_in_plain_words import WORDS as WORDS_OF_EXCEPTIONS
from answerable.documents.limbs_in_plain_words import CONDITIONS, WORDS
from answerable.documents.refusal_notice.sentence import Sentence, plainly
from answerable.law.pleadable import BY_PLACE
from answerable.law.provision import Provision, cite

_BEGINNING = 5
_WORD = re.compile(r"[a-z]{2,}")
_BRACKETS = re.compile(r"\([a-z]{1,4}\)")  # of a citation
_PLAIN_WORDS = (WORDS, CONDITIONS, WORDS_OF_EXCEPTIONS, CONDITIONS_OF_EXCEPTIONS)
# The words in which a refusal is put, whatever it refuses.
_OF_ANY_REFUSAL = """
    about above absolute act against allow alone also alternative although and another answer any apply are ask authority available
    away balance be because being believe better both but by can cannot claim clause communicate concerned concluded confirm
    consider could council cover decided denied deny denying department describe description disclose does duty either engage
    exclude exempt exist existence favour find foi foia following for force freedom from given grounds harm has have held here hold
    if in information inhibit interest into is it its itself legislation letter lies likely maintain may means might must named
    neither no nor not number of on one only opinion or otherwise our out outweigh paragraph part person prejudice provide provision
    public qualified reasonable reasons redact refuse release relied rely request required requirement result right satisfied saying
    says section set so some subject subsection such supply take taken takes test than that the their them then there therefore
    these they this those to trust under us view virtue was way we weigh were what when where whether which who will with withhold
    within without would yes you your
"""


def restates(sentence: Sentence, section: Provision, *others: str) -> bool:
    """Whether every word belongs to a section of Part II, a regulation, or any refusal. `others` are words that belong too: an extent."""
    return _beginnings(sentence.plain) <= _of_a_refusal() | _of_section(section) | _beginnings(plainly(" ".join(others)))


@cache
def _of_a_refusal() -> frozenset[str]:
    return _beginnings(_OF_ANY_REFUSAL)


@cache
def _of_section(section: Provision) -> frozenset[str]:
    return _beginnings(plainly(" ".join(_words(section))))


def _words(section: Provision) -> Iterator[str]:
    exemption = BY_PLACE[section]
    yield exemption.title
    yield from (each.words for each in (*exemption.limbs, *exemption.purposes, *exemption.conditions))
    yield from (each.words for each in exemption.confirm_or_deny)
    yield from (words for table in _PLAIN_WORDS for at, words in table.items() if cite(at).section == section)


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(each[:_BEGINNING] for each in _WORD.findall(_BRACKETS.sub(" ", text.lower())))
