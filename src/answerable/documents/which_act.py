"""Which act is a sentence about: confirming or denying that information is held, disclosing it, or answering a question still to come?

"The issue … is not one of disclosure of any requested information that may be held, it is solely the issue of whether or not the MPS is
entitled to NCND" (decision notice of 23 June 2020, paragraph 20). An argument about content was lost there (paragraphs 30 and 35), and one
about requests yet to be made was put off (paragraph 33).

Phrases tell, and no more: a hint is a question to whoever wrote the sentence, and decides nothing.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class About(Enum):
    """What a sentence seems to be about."""

    ANSWERING = "confirming or denying"
    CONTENT = "disclosing what may be held"
    LATER = "a question that has not been asked yet"
    UNSAID = "it does not say"


class Hint(NamedTuple):
    """A sentence, what it seems to be about, and the words that say so."""

    sentence: str
    about: About
    words: str = ""


_ENDS = re.compile(r"(?:(?<=[.!?;])|(?<=[.!?;][”\"’']))\s+(?=[“\"‘'(•]*[A-Z•])|\n\s*\n|\s*•\s*")
_ANSWERING = re.compile(
    r"confirm(?:s|ed|ing|ation)?\W+(?:or|nor|and|/)\W+(?:to\s+)?den(?:y|ies|ied|ying|ial)"
    r"|\bneither\s+confirm\w*|\bNCND\b|\b(?:confirm(?:ing|ation)|deny(?:ing)|denial)\b|\bconfirm(?:ed)?\s+(?:that|whether|what)\b"
    r"|\bwhether\s+(?:or\s+not\s+)?(?:\w+\s+){1,4}?(?:holds?|held|hold)\b|\backnowledg\w+|\beither\s+(?:response|answer)\b"
    r"|\ba\s+(?:yes|no)\b|\b(?:knowing|learn\w*|knowledge)\s+that\s+(?:\w+\s+){1,4}?(?:held|holds?)\b|\bsection\s+1\(1\)\(a\)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:further|future|later|subsequent|follow-?up)\s+(?:\w+\s+)?(?:requests?|questions?|date)\b"
    r"|\brequests?\s+(?:\w+\s+)?(?:in|to)\s+(?:the\s+)?(?:future|come)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"\b(?:disclos|releas|publish)\w*|\bpublication\b|\bpublic\s+domain\b|\breveal\w*\s+(?:\w+\s+){0,3}?(?:details?|contents?|information)\b"
    r"|\bdetails?\s+of\b|\bcontents?\s+of\b|\b(?:the|this|that|any|such|sensitive|requested|operational)\s+(?:\w+\s+)?information\b"
    r"|\binformation\s+(?:that|which|identifying|could|would|may|can)\b",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, and the points of a list, each without the white space around it."""
    for each in _ENDS.split(text):
        said = " ".join(each.split())
        if said:
            yield said


def hints(text: str) -> tuple[Hint, ...]:
    """Each sentence, with what it seems to be about. One that speaks of confirming or denying is about that, whatever else it names."""
    return tuple(_hint(each) for each in sentences(text))


def _hint(sentence: str) -> Hint:
    for about, phrases in ((About.LATER, _LATER), (About.ANSWERING, _ANSWERING), (About.CONTENT, _CONTENT)):
        found = phrases.search(sentence)
        if found is not None:
            return Hint(sentence, about, found[0])
    return Hint(sentence, About.UNSAID)
