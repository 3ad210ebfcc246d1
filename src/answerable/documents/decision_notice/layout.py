"""How a notice is laid out: its zones, by their headings, and its numbered paragraphs, with or without line breaks.

Paragraphs are numbered from 1 to the end without a break, so the numbers are a chain to follow. A request that is quoted
has numbers of its own; the chain passes over them. Where a number is missing the chain says so.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.decision_notice.headings import (
    CHRONOLOGY,
    CUT,
    HEADER,
    LONGEST_HEADING,
    REASONS,
    REQUEST,
    SCOPE,
    headings_inline,
    zone_opened_by,
)
from answerable.documents.decision_notice.pages import is_flat

# All three begin with the one character that is rarest, the break or the full stop, and so are searched for at the speed of `find`.
_NUMBER_LINE = re.compile(r"\n(?=[-*•0-9])(?:[-*•] ?)?(\d{1,3})\.(?=\s|[A-Z\"“]|$) ?")
_CAPITAL_LINE = re.compile(r"\n(?=[ #*:_]*[^\Wa-z_])")
_NUMBER_INLINE = re.compile(r"\.(?<=\d\.)\s+(?=[A-Z\"“'\[(a-z])")
_DIGITS_BEFORE = re.compile(r"(?<!\S)\d{1,3}$")
_CITING = (
    "section",
    "sections",
    "regulation",
    "regulations",
    "article",
    "articles",
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "part",
    "parts",
)
_COUNTING = ("question", "questions", "point", "points", "rule", "and", "or", "to", "of", "than")
_CITED_NUMBER = frozenset(_CITING + _COUNTING)
_CUT = re.compile(r"\[\s*(?:\.\.\.|…)?\s*(?:CUT|TEXT (?:MISSING|OMITTED)|PAGES? MISSING)\b[^\]\n]{0,200}\]?", re.IGNORECASE)
_FARTHEST_JUMP = 300


class Paragraph(NamedTuple):
    """A stretch of text: its number where it has one, the zone it stands in, and its words."""

    number: int | None
    zone: str
    text: str


class Layout(NamedTuple):
    """A notice laid out. `gaps` are the numbers that are missing, as `10 to 62`; `cut` is whether the text itself says that it was cut."""

    header: str
    paragraphs: tuple[Paragraph, ...]
    gaps: tuple[str, ...]
    cut: bool

    def within(self, *zones: str) -> Iterator[Paragraph]:
        """The paragraphs that stand in these zones, in order."""
        return (each for each in self.paragraphs if each.zone in zones)

    def has(self, zone: str) -> bool:
        """Whether the notice has such a zone."""
        return any(each.zone == zone for each in self.paragraphs)


class _Mark(NamedTuple):
    start: int
    end: int
    zone: str
    number: int | None


def laid_out(text: str) -> Layout:
    """The zones and paragraphs of a notice whose page furniture is gone."""
    opened, numbers = _inline_marks(text) if is_flat(text) else _line_marks(text)
    headings = {heading.start: heading for heading in opened}
    cuts = [_Mark(found.start(), found.end(), CUT, None) for found in _CUT.finditer(text)] if "[" in text else []
    anchors = {heading.end for heading in opened} | headings.keys() | {cut.end for cut in cuts}
    chosen, gaps = _chain([number.number or 0 for number in numbers], [_follows(text, number.start, anchors) for number in numbers])
    for mark in (numbers[each] for each in chosen):
        heading = headings.get(mark.start)
        headings[mark.start] = heading._replace(number=mark.number) if heading else mark
    marks = sorted([*headings.values(), *cuts])
    header = text[: marks[0].start] if marks else text
    return Layout(header, tuple(_paragraphs(text, marks)), gaps, bool(cuts))


def _line_marks(text: str) -> tuple[list[_Mark], list[_Mark]]:
    """Headings and numbers, where each stands on a line of its own or begins one."""
    opened: list[_Mark] = []
    # With a break put before the first line, where a match ends is one more than where it ends in the text.
    lines = f"\n{text}\n"
    for found in _CAPITAL_LINE.finditer(lines):
        start, end = found.start(), lines.index("\n", found.end()) - 1
        if end <= start + LONGEST_HEADING and (zone := zone_opened_by(text[start:end])):
            opened.append(_Mark(start, end, zone, None))
    numbers = [
        _Mark(found.start(), found.end() - 1, "", int(found[1]))
        for found in _NUMBER_LINE.finditer(lines)
        if not _is_cited(text, found.start())
    ]
    return opened, numbers


def _inline_marks(text: str) -> tuple[list[_Mark], list[_Mark]]:
    """The same in a text that has lost its lines."""
    numbers = []
    for stop in _NUMBER_INLINE.finditer(text):
        digits = _DIGITS_BEFORE.search(text, max(0, stop.start() - 4), stop.start())
        if digits and not _is_cited(text, digits.start()):
            numbers.append(_Mark(digits.start(), stop.end(), "", int(digits[0])))
    return [_Mark(start, end, zone, None) for start, end, zone in headings_inline(text)], numbers


def _is_cited(text: str, start: int) -> bool:
    """Whether a number belongs to the word before it: `section 12.`, `of 30.`"""
    near = text[max(0, start - 16) : start]
    before = near.rstrip()
    known = _CITING if "\n\n" in near[len(before) :] else _CITED_NUMBER  # after an empty line only a citation goes on
    return before[-1:].isalpha() and before.rsplit(None, 1)[-1].lower() in known


def _follows(text: str, start: int, anchors: set[int]) -> bool:
    """Whether nothing but space, or the colon of a heading, stands between a number and the heading above it."""
    while start not in anchors and start > 0 and text[start - 1] in " \n:*":
        start -= 1
    return start in anchors


def _chain(values: Sequence[int], anchored: Sequence[bool]) -> tuple[list[int], tuple[str, ...]]:
    """Which numbers are those of the notice's paragraphs, and which are missing between them."""
    last_seen = {value: place for place, value in enumerate(values)}
    last_anchored = {value: place for place, value in enumerate(values) if anchored[place]}
    chosen: list[int] = []
    gaps: list[str] = []
    expected, nested, place = 1, 0, 0
    while place < len(values):
        value = values[place]
        sure = anchored[place]
        if value == expected and not sure and last_anchored.get(value, -1) > place:
            nested = value + 1
        elif value == expected:
            run = _run_of_another_list(values, place) if nested == value and not sure else 0
            if run:
                place, nested = place + run, 0
                continue
            chosen.append(place)
            expected, nested = value + 1, 0
        elif expected < value <= expected + _FARTHEST_JUMP and _jumps(values, place, expected, last_seen, sure=sure):
            gaps.append(f"{expected} to {value - 1}" if value - 1 > expected else str(expected))
            chosen.append(place)
            expected, nested = value + 1, 0
        elif value in (1, nested):
            nested = value + 1
        place += 1
    return chosen, tuple(gaps)


def _run_of_another_list(values: Sequence[int], place: int) -> int:
    """How many numbers of a list inside a paragraph stand here, when the chain takes its own next number up after them; else none."""
    end = place + 1
    while end < len(values) and values[end] == values[end - 1] + 1:
        end += 1
    return end - place if end < len(values) and values[end] == values[place] else 0


def _jumps(values: Sequence[int], place: int, expected: int, last_seen: dict[int, int], *, sure: bool) -> bool:
    """Whether the chain goes on here past missing numbers: the next one never comes, and this one begins a run or follows a heading."""
    if last_seen.get(expected, -1) > place:
        return False
    return sure or last_seen.get(values[place] + 1, -1) > place


def _paragraphs(text: str, marks: Sequence[_Mark]) -> Iterator[Paragraph]:
    zone = HEADER
    for place, mark in enumerate(marks):
        opened = mark.zone
        if opened == CUT:
            # Nobody knows which headings were cut away; what is left of a long notice after its scope is its reasons.
            opened = REASONS if zone in (REQUEST, SCOPE, CHRONOLOGY) else ""
        zone = opened or zone
        words = text[mark.end : marks[place + 1].start if place + 1 < len(marks) else len(text)].strip(" \n:*")
        if words or mark.number:
            yield Paragraph(mark.number, zone, words)
