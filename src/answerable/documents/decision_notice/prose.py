"""Prose: a paragraph's own words, without what it quotes, one sentence or bullet at a time."""

import re
from collections.abc import Iterator

_SHORT = re.compile(r"“([^“”.]{1,60})”")
_CURLY = re.compile(r"“[^”]*+”?")
_STRAIGHT = re.compile(r'"[^"]*+"?')
_LONGEST_TERM = 60
_LONGEST = 3000  # Nobody writes a longer sentence; without a bound one made to do harm would be read again for each of its words.
_END = re.compile(r"[.?!;](?:['\")\]]{0,2})(?:\d{1,2})? (?:and,? )?(?=[\"'(\[]?[A-Z\d(])")
_ABBREVIATED = re.compile(r"(?:\b(?:[Ss]s?|[Rr]egs?|[Nn]os?|[Pp]aras?|[Aa]rts?|eg|ie|e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|v|cf|St|[A-Z])|\s)$")


def running(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def unquoted(text: str) -> str:
    """The text with what it quotes taken out. A few words in quotation marks are a term, and keep their place."""
    if "“" in text:
        text = _CURLY.sub(" ", _SHORT.sub(r"\1", text))
    return _STRAIGHT.sub(_term, text) if '"' in text else text


def _term(quoted: re.Match[str]) -> str:
    words = quoted[0].strip('"')
    return words if len(words) <= _LONGEST_TERM and not words.endswith(".") else " "


def sentences(text: str) -> Iterator[str]:
    """Sentences, list items and the clauses that a semicolon parts before a capital, in order; the text is on one line."""
    for item in text.split("•"):
        start = 0
        for end in _END.finditer(item):
            mark = item[end.start()]
            if (mark == ";" and item[end.end()].isdigit()) or (
                mark == "." and _ABBREVIATED.search(item, max(0, end.start() - 5), end.start())
            ):
                continue
            piece = item[start : end.start() + 1].strip(" ;:")
            if piece:
                yield piece[:_LONGEST]
            start = end.end()
        rest = item[start:].strip(" ;:")
        if rest:
            yield rest[:_LONGEST]
