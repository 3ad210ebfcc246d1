"""Neither confirm nor deny, as a letter says it: from claims, judgements and the words of the request, and nothing else.

Nothing here takes what is held, or anything through which it could come; a test walks every type that can be handed in. A
sentence on such a slice speaks of "information of this description", and never of the information or of some of it.
"""

import re
from datetime import date
from itertools import chain
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase
from answerable.documents.letters.blocks import Block, Paragraph, texts
from answerable.documents.letters.claims_in_words import neither, of_duty, section
from answerable.documents.letters.law_in_words import is_environmental
from answerable.documents.letters.relying import Relied, Weighed, alternatives, balances, why_it_applies
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Duty

_GIVES_AWAY = re.compile(
    r"\b(?:the|this|these|those|some|any of the|all of the)\s+(?:requested\s+|relevant\s+)?(?:information|records|documents?)\b"
    r"(?!\s+(?:commission|tribunal|rights))|\b(?:information|records|documents)\s+(?:that\s+|which\s+)?we\s+(?:do\s+)?hold\b",
    re.IGNORECASE,
)
# The same in Welsh: "yr wybodaeth", "gwybodaeth sydd gennym".
_GIVES_AWAY_IN_WELSH = re.compile(
    r"(?:\b(?:yr?|holl|peth)\s+|['’]r\s+)(?:holl\s+)?(?:wybodaeth|gwybodaeth|cofnodion|gofnodion|dogfen(?:nau)?|ddogfen(?:nau)?)\b"
    r"|\b(?:g?wybodaeth|[cg]h?ofnodion|dd?ogfennau)\s+(?:sydd gennym|(?:yr ydym|rydym|yr ydyn ni|rydyn ni)\s+yn\s+(?:ei|eu)\s+dal)\b",
    re.IGNORECASE,
)
_ABOUT_A_WHETHER_IN_WELSH = re.compile(r"\ba\s+(?:ydym|ydyn ni|yw|ydyw|oes)\b[\w\s]{0,30}$", re.IGNORECASE)
_ABOUT_A_WHETHER = re.compile(r"\bwhether(?:\s+or\s+not)?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_RELYING = (
    "We rely on {section} of the Freedom of Information Act 2000, which takes away the duty to confirm or deny whether information is held."
)
_RESPONDING = (
    "We rely on {section} of the Environmental Information Regulations 2004, which allows us to respond by neither confirming nor denying "
    "whether such information exists and is held."
)
NOTHING_FOLLOWS = Phrase("Nothing in this letter should be taken to mean that information of this description is or is not held.")


NEITHER = Phrase("We neither confirm nor deny whether we hold information of this description.")


class NeitherConfirmedNorDenied(NamedTuple):
    """The answer on a slice whose duty to confirm or deny is excluded: the claims that exclude it, and the tests that weigh them."""

    relied: tuple[Relied, ...]
    weighed: tuple[Weighed, ...] = ()


def say_neither(answer: NeitherConfirmedNorDenied, on: date) -> tuple[Block, ...]:
    """The paragraphs of the slice; `on` selects the version of the law. Raises `UnableToDraft`."""
    if not answer.relied:
        raise UnableToDraft("To neither confirm nor deny, the letter needs the claim that excludes the duty, FOIA s.17(1)(b). Name it.")
    said: list[Block] = [Paragraph(NEITHER)]
    provisions = dict.fromkeys(of_duty(each.claim, Duty.CONFIRM_OR_DENY).provision for each in answer.relied)
    for provision in provisions:
        relying = _RESPONDING if is_environmental(provision) else _RELYING
        said.append(Paragraph(Phrase(relying, section=section(provision))))
        for each in answer.relied:
            if each.claim.provision == provision:
                said.extend((Paragraph(neither(each.claim, on)), *why_it_applies(each)))
    said.extend(alternatives(answer.relied))
    said.extend(balances(answer.relied, answer.weighed))
    said.append(Paragraph(NOTHING_FOLLOWS))
    return giving_nothing_away(tuple(said))


def giving_nothing_away(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, if none speaks as though there were something. Raises `UnableToDraft` for what a person wrote into them."""
    for text in chain.from_iterable(map(texts, blocks)):
        words = gives_away(text)
        if words:
            raise UnableToDraft(
                f"“{words}” speaks as though something were held, in an answer that neither confirms nor denies. "
                "Write “information of this description”, and draft the letter again."
            )
    return blocks


def gives_away(text: str) -> str | None:
    """The first words that speak as though something were held, if there are any, in English or in Welsh."""
    both = ((_GIVES_AWAY, _ABOUT_A_WHETHER), (_GIVES_AWAY_IN_WELSH, _ABOUT_A_WHETHER_IN_WELSH))
    return next(
        (each[0].strip() for giving, asked in both for each in giving.finditer(text) if not asked.search(text[: each.start()])), None
    )
