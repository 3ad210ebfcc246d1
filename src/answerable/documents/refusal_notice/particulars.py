"""What s.17(7) asks of every notice: how to complain to the authority, and the right to go to the Commissioner.

An address of the Commissioner is not a right, and a sentence about what the Commissioner expects is not a procedure: the
letter must tell the requester that they may complain.
"""

import re
from typing import NamedTuple

from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence

_COMMISSIONER = re.compile(
    r"\binformation\s+commission(?:er)?(?:'?s)?\b|\bICO\b|\bthe\s+commissioner\b|\binformation\s+commission\b", re.IGNORECASE
)
_MAY = re.compile(
    r"""
    \b(?:complain\w*|appeal\w*|appl(?:y|ication)|refer\w*|redress|challenge|dissatisf\w+|unhappy|(?:not|un)[\s-]*(?:satisf
       |content|happy)\w*|disagree\w*|recourse|escalate\w*|
       (?:independent|further)\s+review|concerns?\b|investigat\w+|decision\s+(?:notice|as\s+to)|(?:ask|request
          |require)\w*\s+(?:\w+\s+){0,4}(?:decision|decide|investigate|consider|review|look)|
       section\s+50|s\.?\s?50)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REQUESTER = re.compile(
    r"\b(?:you|your|yourself|applicants?|requesters?|requestors?|complainants?|complaints?"
    r"|appeals?)\b",
    re.IGNORECASE,
)
_NOT_THE_RIGHT = re.compile(
    r"\b(?:guidance|decision notice [A-Z]{2,4}\d|case law|advice (?:from|of)|registered with|registration|code of practice"
    r"|website for (?:more|further)|data protection (?:act|complaint|register)|subject access)\b",
    re.IGNORECASE,
)
# What the Commissioner expects of somebody who complains says nothing of a right to, unless the right stands in the same sentence.
_EXPECTS = re.compile(r"\b(?:commissioner|ICO|commission)\b\W+(?:\w+\s+){0,3}expects?\b", re.IGNORECASE)
_ENTITLED = re.compile(r"\b(?:right|entitled|you\s+(?:\w+\s+)?(?:may|can|could))\b", re.IGNORECASE)
_CALLS_THE_RIGHT = re.compile(r"\b(?:complain\w*|appeal|apply|dissatisf\w+|unhappy|section 50)\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\b(?:internal\s+reviews?|(?:formal|independent|further)\s+review|(?:request|ask\s+for|seek|require|undertake|conduct"
    r"|have)\s+(?:\w+\s+){0,3}?reviews?\b|review\s+(?:of\s+)?(?:our|this|the|my|your)\s+(?:\w+\s+){0,3}(?:decision|response"
    r"|handling|reply|request)|"
    r"reviewed|complain\w*|appeal|reconsider\w*)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:you\s+(?:may|can|could|should|have|are\s+entitled|must|might|also|wish|would\s+like|want)|your\s+(?:right|complaint"
    r"|request\s+for\s+(?:an?\s+)?(?:internal\s+)?review|appeal|review)|right\s+(?:to|of)|if\s+you|please|"
    r"(?:should\s+be|are|must\s+be|be)\s+(?:made|sent|submitted|addressed|directed|requested)|(?:applicants?"
    r"|requesters?)\s+(?:may|can)|write\s+to|contact|emailing|e-?mail\s+to|by\s+e-?mail)\b",
    re.IGNORECASE,
)
_NO_PROCEDURE = re.compile(
    r"\b(?:not|n't|no|neither)\s+(?:\w+\s+){0,5}?(?:provide|operate|offer|have|has|internal|formal"
    r"|complaints?)\s*(?:\w+\s+){0,6}?(?:procedure|review|process|stage|mechanism)\b"
    r"|\bno\s+(?:internal\s+)?(?:complaints?|review)\s+(?:procedure|process|stage|mechanism)\b",
    re.IGNORECASE,
)
# The outcome of a review: the procedure was gone through, and nothing of it is left to offer.
_COMPLETED = re.compile(
    r"\b(?:completes|concludes|exhausts)\s+(?:our|the)\s+(?:\w+\s+){0,3}?(?:complaints?|review)\s+(?:procedure|process)\b", re.IGNORECASE
)
_CANNOT_UNLESS = re.compile(r"\bunless\b|\buntil\b|\bexhaust\w*\b|\bbefore\b", re.IGNORECASE)
_HANDLING = re.compile(
    r"\b(?:request|response|decision|handl\w+|reply|answer|information|freedom|foi|review|outcome|refus\w+|letter|this"
    r"|dissatisf\w+|unhappy|procedure|in\s+writing|officer)\b",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """What a letter says on a point, and where; `met` is None when only a person can say."""

    met: bool | None
    where: tuple[Sentence, ...] = ()
    why: str = ""


def right_to_apply(letter: Letter) -> Told:
    """Whether the requester is told that they may complain to the Commissioner."""
    said = letter.said
    named = None
    for nth, sentence in enumerate(said):
        if not _COMMISSIONER.search(sentence.plain):
            continue
        named = named or sentence
        if _EXPECTS.search(sentence.plain) and not _ENTITLED.search(sentence.plain):
            continue
        if _tells(sentence.plain):
            return Told(True, (sentence,), "it tells the requester that they may complain to the Commissioner")
        if nth and _leads_in(said[nth - 1], sentence) and _tells(f"{said[nth - 1].plain} {sentence.plain}"):
            return Told(True, (said[nth - 1], sentence), "it tells the requester that they may complain to the Commissioner")
    if named is not None:
        return Told(False, (named,), "it names the Commissioner and nowhere says that the requester may complain to the Commissioner")
    return Told(False, (), "it nowhere says that the requester may complain to the Commissioner")


def _tells(text: str) -> bool:
    if not (_MAY.search(text) and _REQUESTER.search(text)):
        return False
    return not _NOT_THE_RIGHT.search(text) or bool(_CALLS_THE_RIGHT.search(text))


def _leads_in(before: Sentence, sentence: Sentence) -> bool:
    """Whether the sentence completes the one before: a list, an address, or the name under a heading about complaints."""
    return (
        before.plain.endswith(":")
        or before.heading
        or bool(re.search(r"\b(?:to|at|contact(?:ing)?|address(?:es)?(?: is)?)\W*$", before.plain, re.IGNORECASE))
        or (len(sentence.plain.split()) > 3 and sentence.paragraph == before.paragraph)
    )


def complaints_procedure(letter: Letter) -> Told:
    """Whether the letter gives the authority's own complaints procedure, or says that there is none, or that it is gone through."""
    mentioned = None
    for nth, sentence in enumerate(letter.said):
        text = sentence.plain
        if _NO_PROCEDURE.search(text) and _REVIEW.search(text) and not _CANNOT_UNLESS.search(text):
            return Told(True, (sentence,), "it says that the authority has no complaints procedure")
        if _COMPLETED.search(text):
            return Told(True, (sentence,), "it says that the authority's complaints procedure is complete")
        if not _REVIEW.search(text):
            continue
        if _of_the_authority(letter, nth):
            return Told(True, (sentence,), "it says how to complain to the authority")
        mentioned = mentioned or (sentence if re.search(r"\b(?:internal review|complaints procedure)\b", text, re.IGNORECASE) else None)
    if mentioned is not None:
        return Told(False, (mentioned,), "it mentions a review or a complaints procedure and gives no particulars of it")
    return Told(False, (), "it neither gives the authority's complaints procedure nor says that there is none")


def _of_the_authority(letter: Letter, nth: int) -> bool:
    """Whether the sentence offers a review or complaint to the authority itself, and not to the Commissioner alone."""
    sentence = letter.said[nth]
    text = sentence.plain
    if not _OFFERED.search(text) or not _HANDLING.search(text):
        return False
    commissioner = _COMMISSIONER.search(text)
    if commissioner is None:
        following = letter.said[nth + 1 : nth + 2]
        to_commissioner = (
            text.endswith(":")
            and following
            and _COMMISSIONER.search(following[0].plain)
            and not re.search(r"\breview\b", text, re.IGNORECASE)
        )
        return not to_commissioner
    review = re.search(r"\binternal\s+review|\breview\b|\bcomplaints\s+procedure", text[: commissioner.start()], re.IGNORECASE)
    return (
        review is not None
        and not _CANNOT_UNLESS.search(text)
        and not re.search(r"\b(?:outcome|following|after|result)\b.{0,40}$", text[: review.start()], re.IGNORECASE)
    )
