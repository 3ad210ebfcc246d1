"""The nearest decisions for the argument table: for the complainant and against, where decisions were loaded on this machine."""

import os
from typing import TYPE_CHECKING, NamedTuple

from answerable.casework.database import state_folder
from answerable.law.issues import Issue

if TYPE_CHECKING:
    from answerable.intelligence.precedents.nearest import Near

EACH = 3
HOW_TO_LOAD = "answerable precedents load FOLDER"


class Row(NamedTuple):
    """One decision, and what it shares with the case."""

    reference: str
    date: str
    authority: str
    shared: str
    words: tuple[str, ...]


class ForAndAgainst(NamedTuple):
    """The nearest that upheld a complaint, and the nearest that did not."""

    upheld: tuple[Row, ...]
    not_upheld: tuple[Row, ...]


def decisions_near(under: str, issue: Issue, limb: str, words: str) -> ForAndAgainst | None:
    """The nearest decisions on a provision at an issue, by the limb where one is argued and by the words; None where none are loaded.

    A decision is known by the provision that it was decided under, so the issue is one more word to look for.
    """
    from answerable.intelligence.precedents.corpus import Corpus
    from answerable.intelligence.precedents.nearest import nearest

    corpus = Corpus.to_read(state_folder(os.environ) / "precedents")
    if corpus is None:
        return None
    return ForAndAgainst(*(tuple(map(_row, side)) for side in nearest(corpus, limb or under, f"{issue.value} {words}", each=EACH)))


def _row(near: "Near") -> Row:
    told = near.decision
    return Row(told.reference, told.date, told.authority, near.shared, near.words)
