"""Which lines of an e-mail are the request: not the headers, the note that passes it on, or what is quoted below a reply."""

import re
from collections.abc import Sequence

from answerable.documents.parts.closing import mentions_the_act, points_elsewhere, signs_off
from answerable.documents.parts.lines import Line
from answerable.documents.parts.marks import mark_at
from answerable.documents.parts.wishes import is_wish
from answerable.documents.parts.wording import asks, asks_in_a_list

_HEADER = re.compile(
    r"\*{0,2}(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|classification)\*{0,2}\s?:", re.IGNORECASE
)
_FORWARDED = re.compile(r"-{2,}\s?(?:forwarded|original) (?:message|email|e-mail)|begin forwarded message|_{20,}$", re.IGNORECASE)
_WROTE = re.compile(r"(?:on .{4,200}|.{2,80}<[^>]{3,80}>.{0,40}|.{2,80}) wrote\s?:$", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom|f\.?a\.?o|for the attention|re:|ref(?:erence)?:"
    r"|subject:|sir\b|madam\b)",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"(?:p\.?\s?s|n\.?\s?b|note)\b", re.IGNORECASE)
_PASSED_ON_WORDS = 60


def greets(line: str) -> bool:
    """Whether a line greets, or gives a subject."""
    return bool(_GREETING.match(line)) or is_header(line)


def is_header(line: str) -> bool:
    """Whether a line is a header of an e-mail."""
    return bool(_HEADER.match(line))


def request_lines(lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of the request and the one after its last, sign-off left out."""
    first, last = _chosen([each for each in _messages(lines) if any(not lines[at].blank for at in range(*each))], lines)
    while first < last and (lines[first].blank or is_header(lines[first].text) or _divides(lines, first)):
        first += 1
    return first, _end(lines, first, last)


def _messages(lines: Sequence[Line]) -> list[tuple[int, int]]:
    starts = [0, *(at for at in range(1, len(lines)) if _divides(lines, at))]
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _divides(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.blank:
        return False
    if _FORWARDED.match(line.text) or _WROTE.match(line.text[:300]):
        return True
    above = lines[at - 1] if at else None
    if above is not None and not above.blank and above.quoted != line.quoted:
        return True
    return (
        line.text[:5].lower().lstrip("*").startswith("from")
        and is_header(line.text)
        and any(is_header(each.text) for each in lines[at + 1 : at + 3])
    )


def _chosen(messages: Sequence[tuple[int, int]], lines: Sequence[Line]) -> tuple[int, int]:
    """The first message that is a request under the Act, or else that asks; a note that only passes on what is below it is neither."""
    if not messages:
        return 0, 0
    asking = [each for each in messages if not _passes_on(lines, each) and any(asks(line.text) for line in lines[slice(*each)])]
    naming = [
        each for each in asking if any(mentions_the_act(line.text[:1000]) for line in lines[slice(*each)] if not is_header(line.text))
    ]
    return (naming or asking or list(messages))[0]


def _passes_on(lines: Sequence[Line], message: tuple[int, int]) -> bool:
    if message[1] == len(lines):
        return False
    words = " ".join(each.text for each in lines[slice(*message)] if not is_header(each.text))
    return len(words) < 2000 and len(words.split()) <= _PASSED_ON_WORDS and points_elsewhere(words)


def _end(lines: Sequence[Line], first: int, last: int) -> int:
    """The line at which the letter ends: the first that signs off and under which nothing more is asked."""
    end = last
    for at in reversed(range(first, last)):
        text = lines[at].text
        if end == last and ((_POSTSCRIPT.match(text) and asks(text) and not is_wish(text)) or _asks_in_a_mark(text)):
            return last
        if signs_off(text):
            end = at
        elif end < last and _asks_after_all(text):
            break
    return end


def _asks_in_a_mark(text: str) -> bool:
    mark = mark_at(text)
    return mark is not None and asks_in_a_list(text[mark.end :]) and not is_wish(text[mark.end :])


def _asks_after_all(text: str) -> bool:
    mark = mark_at(text)
    words = text[mark.end :] if mark else text
    return not is_wish(words) and (asks(words) or (mark is not None and asks_in_a_list(words)))
