"""Where a letter says why an exemption applies: reasons about this information, and not what the section says of itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.reliance import DESCRIBES, Naming
from answerable.documents.refusal_notice.restating import restates
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.documents.refusal_notice.statements import NOTHING_FOLLOWS, on_complaining
from answerable.documents.refusal_notice.weighing import on_public_interest
from answerable.law.provision import Provision

_HARM = (
    r"prejudic\w+|harm\w*|damag\w+|endanger\w*|inhibit\w*|undermin\w+|weaken\w*|compromis\w+|hinder\w*|hamper\w*|impair\w*"
    r"|impact\w*|affect\w*|reveal\w*|"
    r"enable\w*|allow\w*|assist\w*|jeopardi\w+|expos\w+|identif\w+|lead|result|cause\w*|breach\w*|contraven\w+|unfair\w*"
    r"|unlawful\w*|disadvantage\w*|deter\w*|"
    r"place\w*|put|give|provide\w*|constitute\w*|disrupt\w*|discourage\w*|threaten\w*|amount|be\s+(?:unfair|unlawful|in\s+breach"
    r"|a\s+breach|detrimental|likely|contrary|able|used|possible)"
)
_REASON = re.compile(
    rf"""
    \b(?:because|due\s+to|in\s+order\s+to|so\s+that|on\s+the\s+(?:basis|grounds?)|given\s+that|in\s+that|the\s+reasons?\s+(?:is
       |for|being|why)|therefore|consequently|for\s+the\s+following\s+reasons?)\b
    | \b(?:as|since)\s+(?:it|this|the|they|these|that|those|disclos\w+|releas\w+|we|you|such|some|any|there|to\s+do\s+so
       |doing\s+so|confirm\w+|information|its|all|both|each|individual\w*)\b
    | \b(?:would|could|will|might|may|is|are)\s+(?:also\s+|therefore\s+|then\s+|not\s+|be\s+likely\s+to\s+|likely\s+to\s+)*(?:{_HARM})\b
    | \b(?:constitut\w+|comprises?|consists?\s+of|contains?|relates?\s+to|qualif(?:y|ies)\s+as|amounts?\s+to|identif(?:y|ies))\b
    | \b(?:is|are)\s+(?:\w+\s+){{0,3}}?(?:personal\s+(?:data|information)|confidential|(?:commercially\s+)?sensitive|privileged
       |legal\s+advice|trade\s+secrets?|publicly\s+available|available|accessible|published|in\s+the\s+public\s+domain)\b
    | \b(?:was|were|has\s+been|have\s+been)\s+(?:\w+\s+){{0,2}}?(?:obtained|provided|supplied|received|created|communicated|given
       |shared)\b
    | \b(?:intends?|intended|intention|plans?|due|scheduled)\b.{{0,60}}\bpubli(?:sh|cation)\w*
    | \b(?:held|hold)\s+(?:\w+\s+){{0,4}}?(?:for\s+the\s+purposes?|only|with\s+a\s+view|by\s+virtue)
    | \breasonable\s+opinion\b | \breasonabl[ey]\b.{{0,60}}\bexpect\w*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IN_LAW = re.compile(
    r"^(?:\W|\d)*(?:it|this|that|the)?\s*(?:exemption|section|which|information)?\s*(?:is|are)\s+(?:an?\s+)?(?:absolute|qualified"
    r"|class|prejudice)"
    r"|\bwe\s+(?:are\s+required|must|have\s+to)\b|\binformation\s+is\s+exempt\s+(?:information\s+)?if\b|\b(?:provides|states)\s+that\b",
    re.IGNORECASE,
)
# How a drafted letter says the exemption again, before the reasons that a person gives.
_STANDING = re.compile(r"This is because\b", re.IGNORECASE)
_EXCUSED = re.compile(
    r"\b(?:section|s\.?)\s?17\s?\(4\)|\b(?:explain\w*|reasons?|detail\w*|elaborat\w+|expand\w*|further\s+(?:explanation"
    r"|information))\b.{0,120}\b(?:itself|themselves|in\s+themselves)\b.{0,60}\b(?:disclos\w+|reveal\w*|exempt)",
    re.IGNORECASE,
)


class Explained(NamedTuple):
    """What a letter says of why a section applies: the reasons, and the standing sentences that only say the section again."""

    reasons: tuple[Sentence, ...] = ()
    restated: tuple[Sentence, ...] = ()


def explained(letter: Letter, section: Provision, named: Iterable[Naming]) -> Explained:
    """The sentences that say why the section applies.

    They stand in a paragraph that names the section, in the one before it, or in those after it until one names another.
    """
    about = _paragraphs_about(letter, section, named)
    said = [each for each in _before_the_end(letter.said) if each.paragraph in about]
    explain = [each for each in said if explains(each)]
    restated = tuple(each for each in explain if _STANDING.match(each.plain) and restates(each, section))
    reasons = tuple(each for each in explain if each not in restated)
    return Explained(reasons or tuple(_elaborates(letter, said, restated, section)), restated)


def _paragraphs_about(letter: Letter, section: Provision, named: Iterable[Naming]) -> set[int]:
    places: dict[int, set[Provision]] = {}
    for naming in named:
        places.setdefault(naming.sentence.paragraph, set()).add(naming.provision.section)
    about: set[int] = set()
    current = False
    for number in sorted({each.paragraph for each in letter.said}):
        if number in places:
            current = section in places[number] or (current and number - 1 in places and _opens_a_list(letter, number - 1))
            if current:
                about.update((number - 1, number) if number - 1 not in places else (number,))
        elif current:
            about.add(number)
    return about


def _elaborates(letter: Letter, said: Sequence[Sentence], restated: Sequence[Sentence], section: Provision) -> Iterator[Sentence]:
    """What follows a sentence that says the section again, as far as the next heading: in whatever words, it is why."""
    weighing = on_public_interest(letter)
    following = False
    for each in said:
        following = (following or each in restated) and not each.title
        if following and each not in weighing and says_something(each, section):
            yield each


def says_something(sentence: Sentence, section: Provision, *others: str) -> bool:
    """Whether a sentence says anything but what the section, any refusal and any letter say. `others` are as for `restates`."""
    text = sentence.plain
    if sentence.title or text.endswith(":") or on_complaining(sentence) or _EXCUSED.search(text) or NOTHING_FOLLOWS.search(text):
        return False
    return not DESCRIBES.match(text) and not _IN_LAW.search(text) and not restates(sentence, section, *others)


def _opens_a_list(letter: Letter, number: int) -> bool:
    """Whether a paragraph is one of a list of headings, so that what follows the last of them is said of them all."""
    return not re.search(r"[.;?!]$", letter.paragraphs[number])


def excused(letter: Letter) -> Sentence | None:
    """Where the letter says that to explain would itself disclose exempt information, s.17(4)."""
    return next((each for each in letter.said if _EXCUSED.search(each.plain)), None)


def explains(sentence: Sentence) -> bool:
    """Whether a sentence gives a reason about this information, and does not only say what a section says."""
    text = sentence.plain
    if sentence.heading or on_complaining(sentence) or _EXCUSED.search(text) or not _REASON.search(text):
        return False
    return not DESCRIBES.match(text) and not _IN_LAW.search(text)


def _before_the_end(said: tuple[Sentence, ...]) -> Iterable[Sentence]:
    for each in said:
        if re.match(r"yours (?:sincerely|faithfully)", each.plain, re.IGNORECASE):
            return
        yield each
