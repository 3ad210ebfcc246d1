"""A sentence in small letters with every citation made one character, so that a phrase can say on which side its provision stands."""

import re
from typing import NamedTuple

from answerable.documents.decision_notice.citations import Cited, citations

FIRST_TOKEN = 0xF0000
CITED = "[\U000f0000-\U000f0fff]"
_MOST = 0x0FFF
_STRAY = re.compile(CITED)
_SUFFIX = re.compile(
    rf"(?<={CITED})(?: ?\([^()]{{2,90}}\)| ?(?:of|under|in|to) (?:the )?(?:foia?|eirs?|foi act|act|regulations"
    r"|freedom of information act(?: 2000)?"
    r"|environmental information regulations(?: 2004)?|legislation)\b| (?:foia|eir)\b| respectively\b)+"
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
    if not sentence.isascii():
        sentence = _STRAY.sub("", sentence)
    cited = tuple(citations(sentence))[:_MOST]
    parts: list[str] = []
    end = 0
    for nth, each in enumerate(cited):
        parts += sentence[end : each.start].lower(), chr(FIRST_TOKEN + nth)
        end = each.end
    parts.append(sentence[end:].lower())
    text = "".join(parts)
    return Skeleton(_SUFFIX.sub("", text) if cited else text, cited)
