"""One sentence that asks for several things: “please provide A, B and C”."""

import re
from collections.abc import Iterator

from answerable.documents.parts.sentences import sentence_ends
from answerable.documents.parts.wording import is_thing

_LONGEST = 3000
_FEWEST_WORDS = 3
_BOUNDARY = re.compile(
    r"(?:[,;:]\s{1,20}(?:(?:and|or|plus|as well as|along with|together with)\s+)?(?:(?:also|further)\s+)?"
    r"(?:(?:request|seek|ask for)\s+)?|\s{1,20}(?:and|plus|as well as|along with"
    r"|together with)\s+(?:also\s+)?)(?=\w)"
)
_AGAIN = re.compile(r"\b(?:request|seek|ask for)\b")
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:and|or|plus)\s+)?", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:provide|supply|send|tell|give|disclose|release|confirm|state|list|request|see|have|know|receive|obtain|detail|following"
    r"|share|outline|specify|advise)\b"
    r"(?:\s+(?:me|us|the following|information|details|to|with|of|about|regarding|on|copies of the following))*\s*:?\s+",
    re.IGNORECASE,
)
_WH = re.compile(r"(?:how (?:many|much|often|long)|what|which|who|when|where|why|whether)\b(?:\s+\S+){2}", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an|any|all|copies|your|how|what|which|who|when|where|why|whether)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|whose|where|when)\b", re.IGNORECASE)
_WHICH = re.compile(r"which\b", re.IGNORECASE)
_BINDS = re.compile(r"\b(?:between|both|either|including|include|includes|such as|with)\b", re.IGNORECASE)


def things_asked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What one sentence asks for: each thing from where to where, or the sentence whole where it asks for one."""
    if end - start > _LONGEST:
        return [(start, end)]
    words = text[start:end]
    colon = words.find(":")
    if words.count(";", max(colon, 0)) > 1:
        return [(start + begin, start + stop) for begin, stop in _between_semicolons(words, colon + 1)]
    opening = 0 if _WH.match(words) else _opening(words)
    if opening is None:
        return [(start, end)]
    parted = list(_parted(words, opening))
    if len(parted) < 2:
        return [(start, end)]
    return [(start + begin, start + stop) for begin, stop in parted]


def _between_semicolons(words: str, begin: int) -> Iterator[tuple[int, int]]:
    for found in _SEMICOLON.finditer(words, begin):
        if words[begin : found.start()].strip():
            yield begin + len(words[begin:]) - len(words[begin:].lstrip()), found.start()
        begin = found.end()
    if words[begin:].strip():
        yield begin, len(words)


def _opening(words: str) -> int | None:
    found = _ASKING.search(words)
    if found is None or not _names(words[found.end() :]):
        return None
    return found.end()


def _names(words: str) -> bool:
    return bool(_WH.match(words)) or is_thing(words)


def _parted(words: str, opening: int) -> Iterator[tuple[int, int]]:
    begin = opening
    binding = _WHICH if _WH.match(words, opening) else _RELATIVE
    for found in _BOUNDARY.finditer(words, opening, sentence_ends(words)[0]):
        ahead = words[found.end() : found.end() + 120]
        if binding.match(ahead) or words.count("(", opening, found.start()) > words.count(")", opening, found.start()):
            continue
        named = _ARTICLE.match(ahead) and (_names(ahead) or _AGAIN.search(found.group()))
        if found.start() > begin and named and len(words[begin : found.start()].split()) >= _FEWEST_WORDS:
            if _BINDS.search(words, begin, found.start()) and "," not in found.group() and ";" not in found.group():
                continue
            yield begin, found.start()
            begin = found.end()
    yield begin, len(words)
