"""One requirement as a letter meets it or does not."""

from collections.abc import Iterable
from typing import NamedTuple

from answerable.documents.refusal_notice.sentence import Sentence

_SENTENCES = 3


class Requirement(NamedTuple):
    """The provision, whether it is met (None: only a person can say), the letter's words that show it, and why."""

    under: str
    met: bool | None
    evidence: str
    why: str


def quoted(sentences: Iterable[Sentence]) -> str:
    """The first few sentences as the letter has them, in its order as given, parted by ellipses."""
    texts = list(dict.fromkeys(each.text for each in sentences))[:_SENTENCES]
    return " … ".join(texts)
