"""Words that tell, in the answer to a slice that neither confirms nor denies: of having, of looking, of how many, and officers' own."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from answerable.documents.leak_scan.leak import Leak
from answerable.documents.leak_scan.wording_in_welsh import COUNT, HAVING, LOOKING
from answerable.documents.letters.answer_to import answer_to
from answerable.documents.letters.neither import gives_away
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence

_THING = r"(?:information|records?|documents?|data|material|e-?mails?|files?|correspondence)"
_WHO = r"(?:we|i|our\s+\w+|(?:the\s+)?(?:officers?|staff|teams?|unit|department|force)|colleagues)"
_DID = r"(?:have|has|had|did|also|then|duly)"
_LOOKED = r"(?:search\w*|looked\s+(?:for|through|at|into)|locat\w+|found|find|retriev\w+|identified|traced|collated|examined|reviewed)"
_LOOKING = re.compile(
    rf"\b{_WHO}\s+(?:{_DID}\s+)*(?:not\s+)?{_LOOKED}\b"
    r"|\b(?:searche?s?|enquiry|enquiries|trawl)\s+(?:of|was|were|have|has|had|did|found|located|returned|showed|carried)\b"
    r"|\bhaving\s+(?:now\s+)?(?:searched|read|looked|examined|reviewed|located|found)\b"
    r"|\b(?:no\s+trace|nil\s+return|on\s+file|our\s+records\s+(?:show|indicate|suggest|do\s+not|have|contain))\b",
    re.IGNORECASE,
)
_HAVING = re.compile(
    rf"\b{_THING}\s+(?:\w+\s+){{0,3}}?(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:not\s+|now\s+|only\s+)?"
    r"(?:held|found|located|identified|retrieved|traced|available)\b"
    rf"|\b{_THING}\s+(?:that\s+|which\s+)?(?:does|do|did)\s+(?:not\s+)?exist\b"
    rf"|\b(?:content|contents|nature|age|author|volume)\s+of\s+(?:the|this|these|those)\s+{_THING}\b"
    rf"|\b(?:within|among|in)\s+(?:the|these|those)\s+{_THING}\b"
    rf"|\b(?:holds?|held)\s+(?:no|some|any|many|a\s+\w+|several)\s+{_THING}\b",
    re.IGNORECASE,
)
_BEFORE_A_WHETHER = re.compile(r"\b(?:whether|if)\b(?:[\w\s]|or not){0,40}$", re.IGNORECASE)
_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a\s+(?:single|dozen|handful))"
)
_COUNTED = (
    r"(?:documents?|records?|e-?mails?|files?|pages?|messages?|items?|reports?|papers?|entries|boxes|folders?|results?|hits?|minutes|hours)"
)
_COUNT = re.compile(rf"\b{_NUMBER}\s+(?:\w+\s+){{0,2}}{_COUNTED}\b", re.IGNORECASE)
_MANY = re.compile(
    rf"\b(?:several|many|few|numerous|hundreds\s+of|thousands\s+of|a\s+number\s+of|all|each)\s+(?:\w+\s+)?{_COUNTED}\b", re.I
)
_OURS = re.compile(
    r"\b(?:information\s+owner|subject\s+matter\s+expert|SIRO|gold\s+group|lines?\s+to\s+take|press\s+lines?|disclosure\s+bundle"
    r"|withheld\s+bundle|harm\s+test|search\s+(?:log|report|records?)|for\s+internal\s+use|not\s+for\s+disclosure|do\s+not\s+disclose"
    r"|redact\w*|schedule\s+of\s+documents)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Slice(NamedTuple):
    """A part that neither confirms nor denies, or a slice of one."""

    part: str
    extent: str | None = None


def said_on(text: str, slices: Iterable[Slice], *, alone: bool) -> tuple[Sentence, ...]:
    """What a letter says on these slices in the authority's own voice; `alone`, where it answers one part and no other."""
    letter = Letter("\n\n".join(text.splitlines()))  # a line of a letter that was drafted here, or edited in Word, is a paragraph
    each = (sentence for one in slices for sentence in answer_to(letter, one.part, alone=alone, extent=one.extent))
    return tuple(dict.fromkeys(sentence for sentence in each if not sentence.heading))


def wording(said: Iterable[Sentence]) -> Iterator[Leak]:
    """Everything in these sentences that would tell, or may."""
    for sentence in said:
        where = f"paragraph {sentence.paragraph + 1}"
        for words, why in _telling(sentence.plain):
            yield Leak(words, where, why)
        for pattern, why in _MAY_TELL:
            found = pattern.search(sentence.plain)
            if found:
                yield Leak(found[0], where, why, blocks=False)


def of_handling(said: Iterable[Sentence]) -> Iterator[Leak]:
    """Everything in these sentences that says more of how another request was handled than is the same whatever is held.

    That its requester wrote and was answered is the same; that somebody looked, for how long, how much there was, and who had to do with
    it is not.
    """
    for sentence in said:
        for pattern, why in _OF_HANDLING:
            found = next(pattern.finditer(sentence.plain), None)
            if found:
                yield Leak(found[0], f"paragraph {sentence.paragraph + 1}", why)


def _telling(plain: str) -> Iterator[tuple[str, str]]:
    speaks = gives_away(plain)
    if speaks:
        yield speaks, "It speaks as though something were held."
    for pattern, why in _TELLS:
        found = next((each for each in pattern.finditer(plain) if not _BEFORE_A_WHETHER.search(plain[: each.start()])), None)
        if found and found[0] != speaks:
            yield found[0], why


_TELLS = (
    (_LOOKING, "It says that somebody looked, or what they found."),
    (_HAVING, "It says that something is held, or is not."),
    (_COUNT, "It counts something that would have to be there."),
    (LOOKING, "It says that somebody looked, or what they found."),
    (HAVING, "It says that something is held, or is not."),
    (COUNT, "It counts something that would have to be there."),
    (_ADDRESS, "It names an address, which says who has to do with it."),
)
_OF_HANDLING = (
    *((pattern, "It says that somebody looked, or what they found.") for pattern in (_LOOKING, LOOKING)),
    *((pattern, "It counts what there was, or how long it took.") for pattern in (_COUNT, COUNT, _MANY)),
    (_OURS, "These are words of people who handle what is held."),
    (_ADDRESS, "It names an address, which says who has to do with it."),
)
_MAY_TELL = (
    (_MANY, "It may say how much there is."),
    (_OURS, "These are words of people who handle what is held."),
)
