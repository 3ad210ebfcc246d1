"""The answer to one part within a letter, by the headings that every letter has in either language, and to one slice within that."""

import re
from collections.abc import Iterator

from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence, plainly

_ANSWER_TO = re.compile(r"(?:Our answer|Ein hateb)(?: (?:to part|i ran) (\S+))?$", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:Part \S+ of your request|The rest of your request|If you are unhappy\b.*|Your request\b.*"
    r"|Rhan \S+ o.ch cais|Gweddill eich cais|Os ydych yn anfodlon\b.*|Eich cais\b.*)$",
    re.IGNORECASE,
)
_AS_TO = re.compile(r"(?:As to|Ynghylch) (.+)$", re.IGNORECASE)


def answer_to(letter: Letter, part: str, *, alone: bool, extent: str | None = None) -> Iterator[Sentence]:
    """The sentences of the answer to a part, its headings among them, and of one slice of it where an extent is given."""
    within, on = False, True
    for sentence in letter.said:
        answer = _ANSWER_TO.match(sentence.plain) if sentence.heading else None
        slice_of = _AS_TO.match(sentence.plain) if sentence.heading else None
        if answer:
            within, on = alone or answer[1] == part, extent is None
        elif sentence.heading and _ENDS.match(sentence.plain):
            within = False
        elif slice_of:
            on = extent is None or slice_of[1] == plainly(extent)
        if within and on:
            yield sentence
