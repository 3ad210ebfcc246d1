"""What a letter says of the public interest: the sentences that weigh it, which of the two balances they are about, and
whether they give reasons or only the result.

s.17(3)(a) and (b) ask for two different statements. "The public interest in maintaining the exemption outweighs the public
interest in disclosure" says nothing on whether to confirm or deny.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from answerable.documents.refusal_notice.citations import sections
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.documents.refusal_notice.statements import NEITHER, asks_for_time, on_complaining
from answerable.law.claims import Duty
from answerable.law.provision import Provision

_PUBLIC_INTEREST = re.compile(
    r"\bpublic\s+interest\b|\bqualified\b|\bpublic'?s\s+interest|\bfactors?\s+(?:favou?ring|against|for|in\s+favou?r)"
    r"|\b(?:arguments?|considerations?|reasons?)\s+(?:favou?ring|against|for|in\s+favou?r)\b|\bbalanc(?:e|ing)\s+(?:test"
    r"|exercise)\b|\bbalance\s+of\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"public\s+interest|factors?\b|arguments?\b|considerations?\b|balanc(?:e|ing)\b|(?:favou?ring|in\s+favou?r\s+of|against"
    r"|for)\s+(?:maintain|disclos|releas|non|confirm|withh)",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(
    r"""
    \b(?:outweigh\w*|overrid\w*|stronger|weigh\w*\s+(?:more\s+)?heavily|not\s+made\s+out|on\s+balance|best\s+served|better\s+served)\b
    | \bpublic\s+interest\b[^.;]{0,120}\b(?:favou?rs|lies?\s+(?:in|with)|(?:is|falls?|rests?|remains?
       |comes?\s+down)\s+(?:\w+\s+){0,2}(?:in\s+favou?r|stronger|greater|served))
    | \bbalance\b[^.;]{0,80}\b(?:favou?rs|lies?|falls?|is\s+in\s+favou?r|tips?|comes?\s+down)\b
    | \b(?:conclude\w*|find|found|decided|determined|consider|satisfied|view)\b[^.;]{0,80}\b(?:favou?rs|in\s+favou?r\s+of)\b
    | \bnot\s+(?:be\s+)?in\s+the\s+public\s+interest\b | \bin\s+the\s+public\s+interest\s+to\s+(?:withh|maintain|refus|neither)\w*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSES = re.compile(r"[,;:]\s+(?:and|so|but|as|which|however|because|since)\b|;\s+|\s-\s")
_SAYS_WHAT_IS_DONE = re.compile(
    r"""
    \b(?:is|are|being)\s+(?:therefore\s+|also\s+|both\s+)*(?:a\s+|an\s+)?(?:qualified|absolute|class|prejudice|subject)\b
    | \b(?:must|required\s+to|need(?:s|ed)?\s+to|obliged\s+to|have\s+to|has\s+to)\s+(?:\w+\s+){0,4}?(?:consider|weigh|carry
       |conduct|balance|apply|assess|undertake|determine)
    | \b(?:ha(?:ve|s)|had|i|we|council|force|department|trust|authority)\s+(?:also\s+|therefore\s+|carefully\s+|now\s+
       |to\s+)*(?:consider|weigh|carr|conduct|appl|undertak|complet|perform|balanc|assess|gone
          |look)\w*\b[^,;]{0,60}\b(?:public\s+interest(?:\s+test)?|balanc\w+(?:\s+test)?)\W*$
    | \b(?:subject\s+to|requires?|involves?|means\s+that)\b[^.]{0,60}\b(?:public\s+interest|balanc\w+)
    | \bfollowing\s+(?:factors|considerations|arguments|reasons)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|given|due to|as (?:\w+ing|\w+ (?:would|could|will|is|are)|it|this|the|there|such|these|any)|in order to|so that"
    r"|in light of|on the basis)\b",
    re.IGNORECASE,
)
_WHETHER_HELD = re.compile(
    r"\bwhether\s+(?:or\s+not\s+)?(?:\w+\s+){0,6}?(?:is|are|was|were)?\s*(?:held|holds?|exists?)\b|\bexclu\w+\s+(?:of"
    r"|from)\s+the\s+duty\b|\bduty\s+to\s+confirm\b|\b(?:existence|non-existence)\b|\b(?:confirm|den)(?:ing|ation|ial|y|ies)\b"
    r"|\bconfirmation\b",
    re.IGNORECASE,
)
_DISCLOSURE = re.compile(r"\b(?:disclos\w+|releas\w+|withh\w+|publish\w*|publication)\b", re.IGNORECASE)
_ENOUGH_WORDS = 6


class Weighing(NamedTuple):
    """What is said of one balance. `names` are the sections that the sentences name; none: all that are relied on."""

    considered: tuple[Sentence, ...]
    concluded: tuple[Sentence, ...]
    argued: tuple[Sentence, ...]
    names: frozenset[Provision]

    @property
    def reasons(self) -> bool | None:
        """Whether reasons are stated: a result and an argument. An argument with no result is for a person to read."""
        if self.concluded and (self.argued or any(_argues_too(each) for each in self.concluded)):
            return True
        return None if self.argued else False


def weighing(letter: Letter, duty: Duty, *, both: bool) -> Weighing:
    """What the letter says of the public interest for one duty. `both`: it refuses under both, to be told apart."""
    said = [each for each in _zone(letter) if _about(each, duty, both=both)]
    concluded = tuple(
        each for each in said if _CONCLUDES.search(each.plain) and not each.heading and not _describes(each) and not asks_for_time(each)
    )
    argued = tuple(
        each
        for each in said
        if each not in concluded and not each.heading and not _describes(each) and len(each.plain.split()) >= _ENOUGH_WORDS
    )
    names = frozenset(cited.provision.section for each in said for cited in sections(each.plain))
    return Weighing(tuple(said), concluded, argued, names)


def _argues_too(sentence: Sentence) -> bool:
    """Whether the sentence that gives the result gives a reason as well."""
    clauses = [each for each in _CLAUSES.split(sentence.plain) if len(each.split()) >= _ENOUGH_WORDS]
    return bool(_BECAUSE.search(sentence.plain)) or any(not _CONCLUDES.search(each) for each in clauses)


def _about(sentence: Sentence, duty: Duty, *, both: bool) -> bool:
    on_holding = bool(NEITHER.search(sentence.plain) or _WHETHER_HELD.search(sentence.plain))
    on_content = bool(_DISCLOSURE.search(sentence.plain)) and not on_holding
    if duty is Duty.CONFIRM_OR_DENY:
        return on_holding or (not both and not on_content)
    return not on_holding or on_content


def _describes(sentence: Sentence) -> bool:
    return bool(_SAYS_WHAT_IS_DONE.search(sentence.plain)) and not _BECAUSE.search(sentence.plain)


def _zone(letter: Letter) -> Sequence[Sentence]:
    """The sentences under a heading about the public interest, or in a paragraph from where it speaks of it."""
    said = letter.said
    found: list[Sentence] = []
    under, speaking = False, -1
    for sentence in said:
        if _PUBLIC_INTEREST.search(sentence.plain):
            speaking = sentence.paragraph
        if sentence.heading or sentence.plain.endswith(":"):
            under = bool(_HEADS.search(sentence.plain)) or (under and not sentence.heading)
        if on_complaining(sentence):
            under = False
        elif under or sentence.paragraph == speaking:
            found.append(sentence)
    return found
