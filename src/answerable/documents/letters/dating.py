"""A letter under another day than the one for which it was drafted: what the day changes in it, and its Word file with that changed.

Only the day that it bears and the days that follow from it may change. Whatever else another day would change is another letter.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, NamedTuple

from answerable.documents.letters.blocks import texts
from answerable.documents.letters.in_word import undated
from answerable.documents.letters.letter import Letter

_DAY = re.compile(r"\b\d{1,2} [^\W\d_]+ \d{4}\b")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Change(NamedTuple):
    """One piece of a letter, with one day and with another."""

    was: str
    now: str


class Changes(NamedTuple):
    """What another day changes: the pieces that differ in their days alone, and those that would say something else."""

    days: tuple[Change, ...]
    otherwise: tuple[Change, ...] = ()


def changed(was: Letter, now: Letter) -> Changes:
    """What differs between the same letter drafted for two days."""
    before, after = _pieces(was), _pieces(now)
    if len(before) != len(after):
        return Changes((), _others(before, after))
    pairs = [Change(*pair) for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    alike = [_DAY.sub("", each.was) == _DAY.sub("", each.now) for each in pairs]
    return Changes(
        tuple(each for each, days_alone in zip(pairs, alike, strict=True) if days_alone),
        tuple(each for each, days_alone in zip(pairs, alike, strict=True) if not days_alone),
    )


def in_text(text: str, changes: Sequence[Change]) -> tuple[str, tuple[Change, ...]]:
    """The text with these changes, and those that it has no place for, because the piece was edited."""
    lacking = []
    for each in changes:
        if each.was in text:
            text = text.replace(each.was, each.now, 1)
        elif each.now not in text:
            lacking.append(each)
    return text, tuple(lacking)


def in_word(document: bytes, changes: Sequence[Change], *, on: date) -> bytes:
    """The Word file with these changes, where it has the pieces, and everything else in it as it was."""
    import docx

    opened = docx.Document(BytesIO(document))
    body: Any = opened.element.body
    for each in changes:
        for paragraph in body.iter(f"{_W}p"):
            if _change(paragraph, each):
                break
    opened.core_properties.modified = datetime.combine(on, time())
    file = BytesIO()
    opened.save(file)
    return undated(file.getvalue())


def _pieces(letter: Letter) -> list[str]:
    return [str(text) for block in letter.blocks for text in texts(block)]


def _others(before: list[str], after: list[str]) -> tuple[Change, ...]:
    left, come = [each for each in before if each not in after], [each for each in after if each not in before]
    return (Change(" ".join(left), " ".join(come)),)


def _change(paragraph: Any, change: Change) -> bool:
    """Puts the later days in the place of the earlier in one paragraph, if it has the piece; each keeps the look of what it replaces."""
    whole = "".join(said for _, said in _said(paragraph))
    start = whole.find(change.was)
    if start < 0:
        return False
    days = list(zip(_DAY.finditer(change.was), _DAY.finditer(change.now), strict=True))
    for was, now in reversed(days):
        _put(paragraph, start + was.start(), start + was.end(), now[0])
    return True


def _put(paragraph: Any, start: int, end: int, words: str) -> None:
    at = 0
    for element, said in _said(paragraph):
        begins, ends = max(start - at, 0), min(end - at, len(said))
        if element.tag == f"{_W}t" and begins < ends:
            element.text = said[:begins] + words + said[ends:]
            element.set(_SPACE, "preserve")
            words = ""
        at += len(said)


def _said(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """The elements that stand for text in a paragraph, each with its text: a break is one character."""
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        yield element, (element.text or "") if element.tag == f"{_W}t" else "\n" if element.tag == f"{_W}br" else "\t"
