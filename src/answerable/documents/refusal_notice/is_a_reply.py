"""Whether a text is an authority's reply to a request at all. What is something else is refused in one sentence."""

import re
from collections.abc import Iterator

from answerable.documents.not_readable import NotReadable
from answerable.documents.refusal_notice import statements
from answerable.documents.refusal_notice.reading import LetterRead
from answerable.documents.refusal_notice.reliance import Manner
from answerable.documents.refusal_notice.sentence import Sentence

_ABOUT_INFORMATION = re.compile(
    r"freedom of information|\bfoia?\b|environmental information regulations|\beirs?\b|request for information"
    r"|information request|\bsection \d|\bexempt|\bpublic interest\b"
    r"|information (?:that )?you (?:have )?(?:requested|asked)|(?:requested|your) information|your (?:\w+ ){0,3}request",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\byour\s+(?:\w+\s+){0,4}?(?:requests?|enquiry|questions?|e-?mail|letter|correspondence)\b|\byou\s+(?:have\s+)?(?:asked"
    r"|requested)\b|\brequest\s+(?:number|ref)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\bmy\s+(?:\w+\s+){0,3}?request\b|\bi\s+(?:would\s+like\s+to\s+|wish\s+to\s+|am\s+writing\s+to\s+|hereby\s+)?(?:request"
    r"|ask)\b|\bi\s+(?:would|should)\s+(?:like|be\s+grateful)\b"
    r"|\b(?:please|could\s+you|can\s+you)\s+(?:provide|send|supply|disclose)\b|\bi\s+am\s+(?:requesting|asking)\b"
    r"|\bmy\s+questions?\b|\bprovide\s+me\b|\bi\s+require\b|\bwould\s+be\s+(?:most\s+)?grateful\s+if\b"
    r"|\byou\s+(?:have\s+)?(?:refused|withheld|claim\w*)\b",
    re.IGNORECASE,
)
_HEAD = 2000
_DECISION_NOTICE = re.compile(r"\bdecision notice\b", re.IGNORECASE)
_COMMISSIONER_DECIDES = re.compile(
    r"\bcommissioner(?:'|’)?s decision is\b|\bthe complainant\b|\bthe commissioner (?:finds|has decided|requires|considers"
    r"|does not require)\b",
    re.IGNORECASE,
)
_SCOTTISH = re.compile(r"freedom of information \(scotland\) act|\bFOISA\b", re.IGNORECASE)
_THE_ACT = re.compile(r"freedom of information act(?! \(scot)|\bFOIA\b|environmental information regulations 2004", re.IGNORECASE)


_WE = re.compile(
    r"\b(?:we|our|i)\b(?!\.)|\b(?:the|this)\s+(?:\w+\s+){0,3}?(?:council|force|trust|department|authority|constabulary|university"
    r"|agency|commission|information)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)

# What a letter before the answer says: there is a fee, details are needed, or the answer is still to come.
_FEE = re.compile(r"\bfees?\s+notice\b|\bthere\s+is\s+a\s+(?:fee|charge)\b|\bplease\s+pay\b|\bfee\s+of\s+£", re.IGNORECASE)
_DETAILS = re.compile(
    r"\b(?:before|until)\s+we\s+(?:can|have)\b|\bplease\s+(?:\w+\s+)?(?:clarify|specify|confirm\s+(?:which|what|whether))\b"
    r"|\b(?:need|require|seek\w*)\s+(?:\w+\s+){0,4}?(?:clarification|details?|information)\s+from\s+you\b|\b(?:could|can)\s+you\s+(?:please\s+)?"
    r"(?:clarify|specify|tell\s+us)\b",
    re.IGNORECASE,
)
# "Before we can answer" and "we will provide it by" give nothing yet.
_STILL_TO_ANSWER = re.compile(
    r"\banswer(?:s|ing|ed)?\b(?!\s*(?::|\d|to\s+(?:your|the|question|part|q\d)|(?:is|are)\s+(?!late)))"
    r"|\b(?:will|shall|must|aim|expect|hope|should|would|can)\b[^.]{0,40}\b(?:provide|send|supply|disclose|release)\b",
    re.IGNORECASE,
)


class NotAReply(NotReadable):
    """The text is not an authority's reply to a request, or not one that the Act of 2000 governs."""


def refuse_what_is_no_reply(text: str, read: LetterRead) -> None:
    """Raises `NotAReply`, saying what the text is instead and what to do with it."""
    if _DECISION_NOTICE.search(text[:_HEAD]) and _COMMISSIONER_DECIDES.search(text):
        raise NotAReply(
            "This is a decision notice of the Information Commissioner and not an authority's reply. Use `answerable check` for it."
        )
    if _SCOTTISH.search(text) and not _THE_ACT.search(text):
        raise NotAReply(
            "This reply is under the Freedom of Information (Scotland) Act 2002, which section 17 of the Act of 2000 does not govern. "
            "Give a reply under the Act of 2000."
        )
    said = [each.plain for each in read.letter.said]
    asks = sum(bool(_ASKING.search(each)) for each in said)
    addressed = sum(bool(_ADDRESSED.search(each)) for each in said)
    if not any(_ABOUT_INFORMATION.search(each) for each in said) or (asks and asks >= addressed):
        raise NotAReply(
            "This text is not a public authority's reply to a request for information. Give the letter that answers the request."
        )
    if _answers(read, addressed=addressed > 0):
        return
    what = asks_for_details_or_a_fee(read)
    if what:
        raise NotAReply(f"This letter {what}, and neither answers nor refuses the request. Give the letter that does.")
    if any(statements.acknowledges(each) for each in read.letter.said):
        raise NotAReply("This letter acknowledges a request and neither answers nor refuses it. Give the letter that does.")
    raise NotAReply("This text neither answers nor refuses a request for information. Give the letter that does.")


def asks_for_details_or_a_fee(read: LetterRead) -> str:
    """What a letter asks for, of the two, in words; nothing where it asks for neither."""
    for asks_for, what in ((_FEE, "asks for a fee"), (_DETAILS, "asks for details")):
        if any(asks_for.search(each.plain) and not each.plain.startswith("If ") for each in _before_complaining(read)):
            return what
    return ""


def _before_complaining(read: LetterRead) -> Iterator[Sentence]:
    for each in read.letter.said:
        if statements.on_complaining(each):
            return
        yield each


def _answers(read: LetterRead, *, addressed: bool) -> bool:
    """Whether it refuses, gives or says what is held, to somebody.

    A claim in so many words is somebody's refusal even where it never says "you".
    """
    said = read.letter.said
    if any(each.manner is Manner.CLAIMED for each in read.named) and (addressed or any(_WE.search(each.plain) for each in said)):
        return True
    if any(statements.held(each) or statements.not_held(each) for each in said) and any(_YOU.search(each.plain) for each in said):
        return True
    return addressed and (read.refuses or any(_given(each) for each in said))


def _given(sentence: Sentence) -> bool:
    plain = _STILL_TO_ANSWER.sub("", sentence.plain)
    return statements.given(sentence) and statements.given(sentence._replace(plain=plain))
