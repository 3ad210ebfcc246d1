"""A sentence with every citation made one character, so that a phrase can say on which side its provision stands."""

import re
from typing import NamedTuple

from answerable.documents.decision_notice.citations import Cited, citations

FIRST_TOKEN = 0xF0000
CITED = "[\U000f0000-\U000f0fff]"
_MOST = 0x0FFF
_STRAY = re.compile(CITED)
_SUFFIX = re.compile(
    rf"(?<={CITED})(?: ?\([^()]{{2,90}}\)| ?(?:of|under|in|to) (?:the )?(?:FOIA?|EIRs?|FOI Act|Act|Regulations|Freedom of Information Act(?: 2000)?"
    r"|Environmental Information Regulations(?: 2004)?|legislation)\b| (?:FOIA|EIR)\b| respectively\b)+"
)


class Skeleton(NamedTuple):
    """`text` has one character for each of `cited`; the order is the same."""

    text: str
    cited: tuple[Cited, ...]

    def tokens(self, start: int, end: int) -> list[int]:
        """Where citations stand between two places."""
        return [found.start() for found in _STRAY.finditer(self.text, start, end)]

    def at(self, place: int) -> Cited:
        """The citation that stands at a place."""
        return self.cited[ord(self.text[place]) - FIRST_TOKEN]


def skeleton(sentence: str) -> Skeleton:
    """The skeleton of one sentence on one line."""
    sentence = _STRAY.sub("", sentence) if not sentence.isascii() else sentence
    cited = tuple(citations(sentence))[:_MOST]
    if not cited:
        return Skeleton(sentence, ())
    parts: list[str] = []
    end = 0
    for nth, each in enumerate(cited):
        parts += sentence[end : each.start], chr(FIRST_TOKEN + nth)
        end = each.end
    parts.append(sentence[end:])
    return Skeleton(_SUFFIX.sub("", "".join(parts)), cited)
