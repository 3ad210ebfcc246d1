"""What a letter says of the public interest: the sentences that weigh it, which of the two balances they are about, and
whether they give reasons or only the result.

s.17(3)(a) and (b) ask for two different statements. "The public interest in maintaining the exemption outweighs the public
interest in disclosure" says nothing on whether to confirm or deny.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from answerable.documents.refusal_notice.citations import sections
from answerable.documents.refusal_notice.letter import Letter, Sentence
from answerable.documents.refusal_notice.statements import NEITHER
from answerable.law.claims import Duty
from answerable.law.provision import Provision

_PUBLIC_INTEREST = re.compile(r"\bpublic\s+interest\b|\bpublic'?s\s+interest|\bfactors?\s+(?:favou?ring|against|for|in\s+favou?r)|\b(?:arguments?|considerations?|reasons?)\s+(?:favou?ring|against|for|in\s+favou?r)\b|\bbalanc(?:e|ing)\s+(?:test|exercise)\b|\bbalance\s+of\b", re.IGNORECASE)
_HEADS = re.compile(r"public\s+interest|factors?\b|arguments?\b|considerations?\b|balanc(?:e|ing)\b|(?:favou?ring|in\s+favou?r\s+of|against|for)\s+(?:maintain|disclos|releas|non|confirm|withh)", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"\b(?:outweigh\w*|overrid\w*|weigh\w*\s+(?:more\s+heavily|in\s+favou?r)|favou?rs?\b(?!ing)|lies?\s+(?:in|with)|(?:is|falls?|was|were|rests?|remains?|comes?\s+down)\s+(?:\w+\s+){0,3}in\s+favou?r|in\s+favou?r\s+of\s+(?:withh|maintain|non|neither|not|refus|exempt)|"
    r"greater\s+(?:public\s+)?(?:interest|weight)|best\s+served|served\s+by|better\s+served|not\s+(?:be\s+)?in\s+the\s+public\s+interest|not\s+made\s+out|is\s+stronger|maintain(?:ed|s|ing)?\s+the\s+(?:exemption|exclusion))\b",
    re.IGNORECASE,
)
_SAYS_WHAT_IS_DONE = re.compile(
    r"""
    \b(?:is|are|being)\s+(?:therefore\s+|also\s+|both\s+)*(?:a\s+|an\s+)?(?:qualified|absolute|class|prejudice|subject)\b
    | \b(?:must|required\s+to|need(?:s|ed)?\s+to|obliged\s+to|have\s+to|has\s+to)\s+(?:\w+\s+){0,4}?(?:consider|weigh|carry|conduct|balance|apply|assess|undertake|determine)
    | \b(?:ha(?:ve|s)|had|i|we|council|force|department|trust|authority)\s+(?:also\s+|therefore\s+|carefully\s+|now\s+|to\s+)*(?:consider|weigh|carr|conduct|appl|undertak|complet|perform|balanc|assess|gone|look)\w*\b[^,;]{0,60}\b(?:public\s+interest(?:\s+test)?|balanc\w+(?:\s+test)?)\W*$
    | \b(?:subject\s+to|requires?|involves?|means\s+that)\b[^.]{0,60}\b(?:public\s+interest|balanc\w+)
    | \bfollowing\s+(?:factors|considerations|arguments|reasons)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BECAUSE = re.compile(r"\b(?:because|since|given|due to|as (?:it|this|the|disclos\w+|releas\w+|confirm\w+|there|such|these|any)|in order to|so that|in light of|on the basis)\b", re.IGNORECASE)
_WHETHER_HELD = re.compile(r"\bwhether\s+(?:or\s+not\s+)?(?:\w+\s+){0,6}?(?:is|are|was|were)?\s*(?:held|holds?|exists?)\b|\bexclu\w+\s+(?:of|from)\s+the\s+duty\b|\bduty\s+to\s+confirm\b|\b(?:existence|non-existence)\b|\b(?:confirm|den)(?:ing|ation|ial|y|ies)\b|\bconfirmation\b", re.IGNORECASE)
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
        if self.concluded and (self.argued or any(_BECAUSE.search(each.plain) for each in self.concluded)):
            return True
        return None if self.argued else False


def weighing(letter: Letter, duty: Duty, *, both: bool) -> Weighing:
    """What the letter says of the public interest for one duty. `both`: the letter refuses under both duties, so they must be told apart."""
    said = [each for each in _zone(letter) if _about(each, duty, both=both)]
    concluded = tuple(each for each in said if _CONCLUDES.search(each.plain) and not each.heading and not _describes(each))
    argued = tuple(each for each in said if each not in concluded and not each.heading and not _describes(each) and len(each.plain.split()) >= _ENOUGH_WORDS)
    names = frozenset(cited.provision.section for each in said for cited in sections(each.plain))
    return Weighing(tuple(said), concluded, argued, names)


def _about(sentence: Sentence, duty: Duty, *, both: bool) -> bool:
    on_holding = bool(NEITHER.search(sentence.plain) or _WHETHER_HELD.search(sentence.plain))
    on_content = bool(_DISCLOSURE.search(sentence.plain)) and not on_holding
    if duty is Duty.CONFIRM_OR_DENY:
        return on_holding or (not both and not on_content)
    return not on_holding or on_content


def _describes(sentence: Sentence) -> bool:
    return bool(_SAYS_WHAT_IS_DONE.search(sentence.plain)) and not _BECAUSE.search(sentence.plain)


def _zone(letter: Letter) -> Sequence[Sentence]:
    """The sentences under a heading about the public interest, or in a paragraph that speaks of it."""
    said = letter.said
    speaking = {each.paragraph for each in said if _PUBLIC_INTEREST.search(each.plain)}
    found, under = [], False
    for sentence in said:
        if sentence.heading or sentence.plain.endswith(":"):
            under = bool(_HEADS.search(sentence.plain)) or (under and not _leaves(sentence))
        if _ends(sentence):
            under = False
        elif under or sentence.paragraph in speaking:
            found.append(sentence)
    return found


def _leaves(sentence: Sentence) -> bool:
    return sentence.heading


def _ends(sentence: Sentence) -> bool:
    return bool(re.search(r"\b(?:internal review|complain\w*|dissatisf\w+|unhappy|yours (?:sincerely|faithfully))\b", sentence.plain, re.IGNORECASE))
