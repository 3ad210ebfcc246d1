"""What a letter says of the public interest: the sentences that weigh it, which of the two balances they are about, and
whether they give reasons or only the result.

s.17(3)(a) and (b) ask for two different statements. "The public interest in maintaining the exemption outweighs the public
interest in disclosure" says nothing on whether to confirm or deny.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.refusal_notice.citations import sections
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.documents.refusal_notice.statements import NEITHER, NOTHING_FOLLOWS, asks_for_time, on_complaining
from answerable.law.claims import Duty
from answerable.law.provision import Provision

_PUBLIC_INTEREST = re.compile(
    r"\bpublic\s+interest\b|\bqualified\b(?!\s+person)|\bpublic'?s\s+interest|\bfactors?\s+(?:favou?ring|against|for|in\s+favou?r)"
    r"|\b(?:arguments?|considerations?|reasons?)\s+(?:favou?ring|against|for|in\s+favou?r)\b|\bbalanc(?:e|ing)\s+(?:test"
    r"|exercise)\b|\bbalance\s+of\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"public\s+interest|factors?\b|arguments?\b|considerations?\b|balanc(?:e|ing)\b|(?:favou?ring|in\s+favou?r\s+of|against"
    r"|for)\s+(?:maintain|disclos|releas|non|neither|confirm|withh)",
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
# Points to reasons that stand somewhere else, if they do.
_REASONS_GIVEN = re.compile(
    r"\b(?:given|for|in\s+(?:view|light)\s+of|having\s+(?:considered|regard\s+to)|on\s+the\s+basis\s+of)\s+(?:all\s+)?(?:of\s+)?"
    r"(?:those|these|the|our)\s+(?:above\s+|foregoing\s+)?(?:reasons|factors|considerations|arguments)\b",
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
    """What is said of one balance. `names` are the sections that the sentences name; none: all that are relied on.

    `brief` are sentences too short to tell whether they argue.
    """

    considered: tuple[Sentence, ...]
    concluded: tuple[Sentence, ...]
    argued: tuple[Sentence, ...]
    names: frozenset[Provision]
    brief: tuple[Sentence, ...] = ()

    @property
    def reasons(self) -> bool | None:
        """Whether reasons are stated: a result and an argument. One without the other, or in a word or two, is for a person to read."""
        if self.concluded and (self.argued or any(_argues_too(each) for each in self.concluded)):
            return True
        return None if self.argued or self.brief else False


def weighing(letter: Letter, duty: Duty, *, both: bool) -> Weighing:
    """What the letter says of the public interest for one duty. `both`: it refuses under both, to be told apart."""
    said = list(_about_one(on_public_interest(letter), duty, both=both))
    concluded = tuple(
        each for each in said if _CONCLUDES.search(each.plain) and not each.heading and not _describes(each) and not asks_for_time(each)
    )
    besides = [each for each in said if each not in concluded and not each.title and not _leads_in(each) and not _describes(each)]
    argued = tuple(each for each in besides if _long_enough(each.plain))
    brief = tuple(each for each in besides if not _long_enough(each.plain)) if concluded else ()
    names = frozenset(cited.provision.section for each in said for cited in sections(each.plain))
    return Weighing(tuple(said), concluded, argued, names, brief)


def _argues_too(sentence: Sentence) -> bool:
    """Whether the sentence that gives the result gives a reason as well."""
    text = _REASONS_GIVEN.sub("", sentence.plain)
    clauses = [each for each in _CLAUSES.split(text) if _long_enough(each)]
    return bool(_BECAUSE.search(text)) or any(not _CONCLUDES.search(each) for each in clauses)


def _long_enough(text: str) -> bool:
    return len(text.split()) >= _ENOUGH_WORDS


def _leads_in(sentence: Sentence) -> bool:
    """Whether it only leads to what comes after it, or says that nothing follows from the letter."""
    return sentence.plain.endswith(":") or bool(NOTHING_FOLLOWS.search(sentence.plain))


def _about_one(zone: Sequence[Sentence], duty: Duty, *, both: bool) -> Iterator[Sentence]:
    """The sentences on one duty's balance. Where there are two, one that names neither goes with the one before it."""
    before = False
    for sentence in zone:
        on_holding = bool(NEITHER.search(sentence.plain) or _WHETHER_HELD.search(sentence.plain))
        on_content = bool(_DISCLOSURE.search(sentence.plain)) and not on_holding
        before = on_holding or (before and not on_content and not sentence.title)
        if (before or (not both and not on_content)) if duty is Duty.CONFIRM_OR_DENY else (not on_holding or on_content):
            yield sentence


def _describes(sentence: Sentence) -> bool:
    return bool(_SAYS_WHAT_IS_DONE.search(sentence.plain)) and not _BECAUSE.search(sentence.plain)


def on_public_interest(letter: Letter) -> Sequence[Sentence]:
    """The sentences under a heading about the public interest, or in a paragraph from where it speaks of it."""
    said = letter.said
    found: list[Sentence] = []
    under, speaking = False, -1
    for sentence in said:
        if _PUBLIC_INTEREST.search(sentence.plain):
            speaking = sentence.paragraph
        if sentence.title or sentence.plain.endswith(":"):
            under = bool(_HEADS.search(sentence.plain)) or (under and not sentence.title)
        if on_complaining(sentence):
            under = False
        elif under or sentence.paragraph == speaking:
            found.append(sentence)
    return found
