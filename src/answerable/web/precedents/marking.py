"""The words that were looked for, marked where they stand in a paragraph, in whichever form they stand there."""

import re

from markupsafe import Markup, escape

from answerable.casework.indexed import STEMS

_WORD = re.compile(r"\w+")
_MARK = Markup("<mark>{}</mark>")


def marked(text: str, words: str) -> Markup:
    """The text with every word marked that has a stem in common with those that were looked for."""
    wanted = set(STEMS.analyze(words))
    if not wanted:
        return escape(text)
    pieces, end = [], 0
    for found in _WORD.finditer(text):
        if not wanted.isdisjoint(STEMS.analyze(found[0])):
            pieces += [escape(text[end : found.start()]), _MARK.format(found[0])]
            end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])
