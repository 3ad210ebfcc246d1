"""The words that were looked for, marked where they stand in a paragraph, in whichever form they stand there."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from answerable.casework.indexed import STEMS

_WORD = re.compile(r"\w+")
_MARK = Markup("<mark>{}</mark>")


def marked(text: str, words: str) -> Markup:
    """The text with every word marked that has a stem in common with those that were looked for."""
    pieces, end = [], 0
    for found in _found(text, words):
        pieces += [escape(text[end : found.start()]), _MARK.format(found[0])]
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def part_with(text: str, words: str, *, most: int) -> str:
    """A text that is not longer than this, or the part of it that has the first of the words: from the beginning, where that has it."""
    if len(text) <= most:
        return text
    first = next((each.start() for each in _found(text, words)), 0)
    begins = text.find(" ", first - most // 3) + 1 if first > most * 2 // 3 else 0
    rest = text[begins:]
    ends = rest.rfind(" ", 0, most) if len(rest) > most else len(rest)
    return f"{'… ' if begins else ''}{rest[:ends]}{' …' if ends < len(rest) else ''}"


def _found(text: str, words: str) -> Iterator[re.Match[str]]:
    wanted = set(STEMS.analyze(words))
    return (each for each in _WORD.finditer(text) if wanted and not wanted.isdisjoint(STEMS.analyze(each[0])))
