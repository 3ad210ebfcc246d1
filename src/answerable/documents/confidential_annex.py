"""The confidential annex of a decision notice: the passages that rest on what is withheld, served on the public authority alone.

It is a document of its own, with numbers of its own, so that no format of the notice can carry it along.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.from_the_commissioner import Paper
from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, cleaned, paragraphs
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.finding import say

_WORD = re.compile(r"\w+")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_TOGETHER = 12


class Passage(NamedTuple):
    """One passage: its number, which the open notice gives for it, the gist that stands there, and its words."""

    number: int
    gist: str
    words: str


def annex(reference: str, authority: str, dated: date | None, passages: Sequence[Passage]) -> Paper:
    """The annex; `dated` is None while its notice is a draft. Raises `UnableToDraft`."""
    if not passages:
        raise UnableToDraft("There is no passage for a confidential annex. Write one, with the gist that stands for it in the notice.")
    named = needed(reference, "the reference of the complaint")
    day = say(dated) if dated is not None else "Draft"
    blocks: list[Block] = [
        Heading(f"Confidential annex to decision notice {named}", 1),
        Address((f"Date: {day}", f"Public Authority: {authority}", f"Reference: {named}")),
        Paragraph(
            f"This annex is for {authority} alone. It is no part of the notice that is served on the complainant, or of the one that is "
            "published."
        ),
    ]
    for each in passages:
        blocks += [Heading(f"Passage {each.number}"), Paragraph(f"The notice says of it: {needed(each.gist, 'its gist')}")]
        blocks += paragraphs(needed(each.words, "the words of a passage"))
    name = f"{_UNSAFE.sub('-', named).strip('-')}-confidential-annex"
    return Paper(f"Confidential annex {named}", dated or date.min, tuple(cleaned(each) for each in blocks), name)


def repeats(open_text: str, words: str) -> bool:
    """Whether an open text has twelve words of a passage, one after the other; all of it, where it is shorter."""
    told, kept = _words(open_text), _words(words)
    together = min(_TOGETHER, len(kept))
    runs = {kept[at : at + together] for at in range(len(kept) - together + 1)}
    return bool(kept) and any(told[at : at + together] in runs for at in range(len(told) - together + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(each.casefold() for each in _WORD.findall(text))
