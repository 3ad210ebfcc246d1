"""One word on a page."""

from typing import NamedTuple

from answerable.documents.release.redaction import Box


class Word(NamedTuple):
    """One word, its place, and whether it can be seen."""

    text: str
    box: Box
    visible: bool
    line: int
