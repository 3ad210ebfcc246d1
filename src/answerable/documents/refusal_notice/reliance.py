"""What a letter relies on: the exemptions it claims, as against those that it mentions, quotes, rules out or keeps in hand.

"You asked us not to rely on section 12", "section 40 does not apply", "if you narrow your request section 14 may still
apply" and "section 43 is a qualified exemption" each name a section. None of them relies on it.
"""

import re
from enum import Enum
from typing import NamedTuple

from answerable.documents.refusal_notice.citations import Cited, regulations, sections
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.law.provision import Provision

_NOT = r"(?:not|never|no\s+longer|neither|nor|without|stopped|ceased|withdrawn?|withdrew|withdrawing)"
_BETWEEN = (
    r"(?:\s+(?:be|been|being|going\s+to|intend(?:ed|ing)?\s+to|seek(?:ing)?\s+to|wish(?:ing)?\s+to|currently|now|therefore"
    r"|also|yet|to|had|its|our|the|any|further))*"
)
_USING = (
    r"(?:rel(?:y|ies|ied|ying)|reliance|appl(?:y|ies|ied|ying|ication)|invok\w+|claim\w*|us(?:e|ed|ing)|cit(?:e|ed|ing)"
    r"|engag\w+|consider(?:ed|ing)?)"
)
_RULED_OUT_BEFORE = re.compile(
    rf"""
    (?: \b{_NOT}{_BETWEEN}\s+{_USING}\b(?:\s+(?:up)?on)?(?:\s+(?:the|any|that|an|either|our|its|this|those|exemptions?
       |exclusions?|provisions?|limbs?|of|in|at|under|contained|set|out|provided|for))*\s*
      | \b(?:not|n't|never)\s+(?:\w+ly\s+)?(?:exempt\w*|refus\w+|excepted)(?:\s+\w+){{0,3}}\s+(?:under|by\s+virtue\s+of
         |pursuant\s+to|by|in)(?:\s+the)?\s*
      | \b(?:not|n't)\s+(?:consider|believe|think|find|accept)\b[^.;,]{{0,40}}
      | \b(?:rather\s+than|instead\s+of|and\s+not|other\s+than|as\s+opposed\s+to)(?:\s+\w+){{0,5}}\s*
      | \b(?:not|n't|no)\s+(?:\w+\s+){{0,2}}?(?:withh\w+|refus\w+|redact\w+)\s+(?:\w+\s+){{0,5}}(?:under|by\s+virtue\s+of
         |pursuant\s+to)\s+(?:the\s+\w+\s+(?:in|at|under)\s+)?
      | \b(?:incorrectly|wrongly|mistakenly|in\s+error)\s+(?:\w+\s+){{0,4}}
      | \bno\s+(?:\w+\s+){{0,3}}(?:under|in)\s+
    )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RULED_OUT_AFTER = re.compile(
    r"""
    (?:\s*\([^()]{0,60}\))?(?:\s+of\s+(?:the\s+)?(?:\w+\s+){0,6}?(?:Act|FOIA)(?:\s+2000)?)?\s+(?:\w+\s+){0,3}?
    (?:(?:does|do|did|would|will|is|are|was|were|has|have|can|could|should)\s*(?:not|n't)|cannot|no\s+longer)\s+(?:now\s+|been\s+
       |be\s+|therefore\s+)*
    (?:appl\w+|engag\w+|rel\w+|relevant|claim\w*|used|considered|justif\w+|required|needed)
    | .{0,80}\b(?:in\s+error|incorrectly|wrongly|by\s+mistake)\b
    | .{0,40}\b(?:is|are|was|has\s+been|have\s+been)\s+(?:now\s+)?withdrawn\b
    | .{0,40}\bwe\s+(?:now\s+|have\s+|hereby\s+)*withdr[ae]w\w*
    | \s+(?:may|might|could)(?:\s+(?:also|still|then|well|not))*\s*(?:$|[.,;])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REQUESTER_SAYS = re.compile(
    r"\byou(?:r\s+(?:e-?mail|letter|request|complaint|correspondence|message))?\s+(?:(?:have|had|also|may|did|then|rightly"
    r"|correctly|specifically|further)\s+)*"
    r"(?:ask\w*|suggest\w*|argu\w+|stat\w+|said|say|claim\w*|indicat\w+|mention\w*|believ\w+|contend\w*|not(?:e|ed)|wrote|feel"
    r"|acknowledg\w+|accept\w*|"
    r"refer\w*|anticipat\w+|quot\w+|complain\w*|question\w*|challeng\w+|disput\w+|point\w*\s+out|express\w*)\s+"
    r"(?:us|me|that|whether|if|why|to|about|not|our|the\s+(?:exemption|application|use|council|force|trust|department)|section"
    r"|s\.?\s?\d)",
    re.IGNORECASE,
)
_WE_AGAIN = re.compile(
    r",\s+(?:we|i|our|it|this|the\s+(?:council|force|trust|department|authority|university|information))\b", re.IGNORECASE
)
_NOT_NOW = re.compile(
    r"""
    \bif\s+(?:you|we|the\s+\w+)\b(?!\s+(?:are|remain|were)\s+(?:un|dis|not))
    | \bshould\s+(?:you|we)\b | \breserve\s+the\s+right\b | \b(?:may|might|could)\s+(?:also\s+|still\s+|then\s+|well\s+
       |be\s+)*(?:appl\w+|engag\w+|exempt|need|relevant)\b
    | \bany\s+(?:refined|narrowed|future|new|revised|further|subsequent)\s+requests?\b | \bin\s+(?:the\s+)?future\b
       | \bfor\s+example\b | \bsuch\s+as\b
    | \bhad\s+(?:we|the|you)\b | \b(?:previous|earlier|other|another)\s+(?:foi\s+)?requests?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PERFORMS = re.compile(
    r"\b(?:exempt|exemptions?|exceptions?|excepted|oblige[ds]?|withh\w+|refus\w+|rel(?:y|ies|ied|ying)|reliance|appl(?:y|ies|ied"
    r"|ying|icable)|engag\w+|claim\w*|invok\w+|redact\w+|"
    r"remov\w+|vexatious|by virtue of|pursuant to|not obliged|not required|unable|cannot|can not|neither|confirm or deny"
    r"|decline\w*|exceed\w*|not (?:be )?(?:disclos|releas|provid|suppl)\w+|"
    r"serves? as|acts? as|issue[ds]?|this (?:letter|response|notice))\b",
    re.IGNORECASE,
)
DESCRIBES = re.compile(
    r"""
    ^(?:\W|\d)*(?:(?:the\s+)?exemptions?\s+(?:(?:at|in|under|contained\s+in|set\s+out\s+in|provided\s+by)\s+)?|under\s+|the\s+
       |as\s+|both\s+)?
    (?:sections?|ss?\.?|regulations?|reg\.?)\s?\d+[A-Z]?(?:\s?\(\w{1,4}\))*(?:(?:,\s*|\s+and\s+
       |\s*&\s*)(?:sections?\s+)?[\d()A-Za-z]{1,12})*
    (?:\s*\([^()]{0,80}\))?(?:\s*[-,]\s*[^-:,.]{0,60}[-,])?(?:\s+of\s+(?:the\s+)?(?:\w+\s+){0,6}?(?:Act|FOIA|FOI|EIRs?
       |Regulations)\b(?:\s+\d{4})?(?:\s*\([^()]{0,40}\))?)?
    [\s,]+(?:\w+\s+){0,3}?
    (?:provides?|states?|says|reads|sets?\s+out|allows?|enables?|permits?|relates?|covers?|exempts?|concerns?|
       (?:is|are)\s+(?:both\s+|therefore\s+|a\s+|an\s+|also\s+)*(?:qualified|absolute|class|prejudice|subject)|requires?
          |applies\s+(?:to\s+information|where|if|when)|protects?|is\s+designed|is\s+intended|removes?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_THIS_CASE = re.compile(
    r"\b(?:we|i|us|our|this (?:information|request|case)|your request|the (?:requested )?information (?:you|is|has)|(?:you"
    r"|that you) (?:have )?requested)\b",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:first|original|initial|previous|earlier)\s+(?:response|reply|decision|letter|refusal|e-?mail)\b|\b(?:originally"
    r"|initially|previously|at\s+first)\s+(?:relied|cited|applied|refused|withheld|claimed)",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r";|,?\s+\b(?:but|however|although|though|whereas|while|instead|nevertheless)\b", re.IGNORECASE)
_REACH = 400  # characters of a sentence, on each side of a citation, that say in which manner it is made


class Manner(Enum):
    """How a sentence names a provision, from nothing to reliance."""

    RULED_OUT = "ruled out, kept in hand, or somebody else's words"
    DESCRIBED = "described"
    HEADED = "in a heading"
    CLAIMED = "claimed"
    AT_FIRST = "claimed in an earlier letter"


class Naming(NamedTuple):
    """A provision named in a sentence, and in which manner."""

    provision: Provision
    sentence: Sentence
    manner: Manner


def namings(letter: Letter) -> tuple[Naming, ...]:
    """Every provision of Part II, s.12, s.14 or the Regulations that the authority names, in the order of the letter."""
    found = []
    for sentence in letter.said:
        for cited in (*sections(sentence.plain), *regulations(sentence.plain)):
            found.append(Naming(cited.provision, sentence, _manner(sentence, cited)))
    given_up = {each.provision.section for each in found if each.manner is Manner.RULED_OUT}
    return tuple(_now(each, given_up) for each in found)


def _now(naming: Naming, given_up: set[Provision]) -> Naming:
    """A claim of an earlier letter stands, as a review upholds it, unless this letter gives it up."""
    if naming.manner is not Manner.AT_FIRST:
        return naming
    return naming._replace(manner=Manner.RULED_OUT if naming.provision.section in given_up else Manner.CLAIMED)


def _requester_says(before: str) -> bool:
    """Whether a citation is in what the requester is said to have said, and the authority has not spoken since."""
    spoken = max((each.end() for each in _REQUESTER_SAYS.finditer(before)), default=-1)
    return spoken >= 0 and not _WE_AGAIN.search(before, spoken)


def _manner(sentence: Sentence, cited: Cited) -> Manner:
    text = sentence.plain
    first, last = max(0, cited.start - _REACH), min(len(text), cited.end + _REACH)
    opens = max((each.end() for each in _CLAUSES.finditer(text, first, cited.start)), default=first)
    closes = next((each.start() for each in _CLAUSES.finditer(text, cited.end, last)), last)
    before = text[max(opens, cited.start - 160) : cited.start]
    if _RULED_OUT_BEFORE.search(before) or _RULED_OUT_AFTER.match(text[cited.end : closes]):
        return Manner.RULED_OUT
    if _requester_says(text[opens : cited.start]) or _NOT_NOW.search(text[opens:closes]):
        return Manner.RULED_OUT
    if sentence.heading:
        return Manner.HEADED
    if DESCRIBES.match(text) and not _THIS_CASE.search(text):
        return Manner.DESCRIBED
    if _AT_FIRST.search(text[opens:closes]):
        return Manner.AT_FIRST
    return Manner.CLAIMED if _PERFORMS.search(text) or _THIS_CASE.search(text) else Manner.DESCRIBED
