"""The marks that open an item: a number, a letter, a roman number, a bullet, at the start of a line or inside it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

NUMBER, LETTER, ROMAN, BULLET, HEADED = "number", "letter", "roman", "bullet", "headed"
_FARTHEST = 80
_MONTHS = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov"
    r"|Dec)\b)"
)

_DECORATION = r"(?:[-*•·‣◦▪●○■\uf0b7+]|o(?=\s))?[ \t]*[*_#]{0,3}"
_BULLET = re.compile(
    r"(?:(?:\.{2,}|…|\d{1,2} ?x\s|\[[ xX]?\])\s*|&(?:bull|middot|ndash|#8226);\s*|"
    r"[•·‣⁃∙\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\uf000-\uf0ff\U0001f300-\U0001faff]\ufe0f?\s*|"
    r"[*+–—]\s+|-(?!-)\s*(?=[^\s\d-]|\d)|o\s+(?=\S))(?=\S)"
)
_HEADED = re.compile(
    r"(?:(?:Section|Part|Topic|Theme|Area)|(?:SECTION|PART|TOPIC|THEME|AREA))\s+(\d{1,2}|[A-Z])\s{0,3}(?:[:.)–—-]\s*(?=[A-Z\[“\"]|\Z)|\Z)"
)
_WORDED = re.compile(
    _DECORATION + r"(?:(?:Question|Request|Query|Item|Point|Number|No)s?\.?\s{0,3}|Q\s?\.?\s?|#)(?:no\.?\s{0,2}|number\s{1,2})?"
    r"(\d{1,3})([a-h])?(?!\w)\s{0,3}[*_]{0,3}(?:[:.)/|–—-]+|(?<=q\d)\s|(?<=q\d\d)\s|(?<=#\d)\s|(?=\([a-h]\))|\Z)[*_]{0,3}\s*",
    re.IGNORECASE,
)
_DOTTED = re.compile(_DECORATION + r"(\d{1,3}(?:\.\d{1,2}){1,3})(?:[.):]?[ \t]+|[.):]\s*)(?=[^\s\d%£])")
_LETTERED = re.compile(_DECORATION + r"[(\[]?(\d{1,3})\s?[.(]?([a-h])(?:[).:\]/]+\s*|[ \t]+(?=[A-Z]))")
_CODED = re.compile(_DECORATION + r"([A-Z])\.?(\d{1,2})(?:\s?[.):][ \t]*|[ \t]+)(?=[A-Z])")
_NUMBERED = re.compile(
    _DECORATION
    + r"(?:([(\[])(\d{1,3})[)\]]|\|\s{0,4}(\d{1,3})\s{0,4}\||(\d{1,3})(?:\s?[.)\]:/;](?!\d)|\s?[-–—](?=\s|[A-Z])|\s?\|))[.):-]?[*_]{0,3}\s*"
)
_BARE = re.compile(r"(\d{1,2})\s{1,6}(?!x\s)(?=[A-Z]|[a-z]+\s+\S+\s+\S)" + _MONTHS)
_BARE_LETTER = re.compile(r"([a-h])\s{1,6}(?=\w)")
_SPELT = re.compile(r"\(?(?=[A-Z])((?i:one|two|three|four|five|six|seven|eight|nine|ten))\s?[:.)–—-]\s*(?=\S)")
_SPELLINGS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CIRCLED = re.compile(r"([\u2460-\u2473])\s*|([1-9])\ufe0f?\u20e3\s*")
_ALPHA = re.compile(
    _DECORATION + r"(?:[(\[]([A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[)\]]|"
    r"([A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?:\s?[).:/\]]|\s[-–—](?=\s)))(?:[.:)]?[*_]{0,3}\s+|(?=[A-Z\[“\"])|\Z)"
)
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13}

_INLINE_NUMBER = re.compile(
    r"(?<![A-Z\d£,/-])(?<!\d\.)(?:([(\[])(\d{1,2})[)\]]|(?:Q\s?|Question )?(\d{1,2})([.):])(?!\d))\s{0,3}(?=[^\s\d),.;:?!])"
)
_INLINE_LETTER = re.compile(r"(?<![\w.£,/-])(?:\(([a-z])\)|([a-z])\))\s{0,3}(?=\w)")
_INLINE_ROMAN = re.compile(r"(?<![\w.£,/-])\(([ivx]{1,5})\)\s{0,3}(?=\w)")
_INLINE_BULLET = re.compile(r"(?:(?<=\s)|^)[•‣◦▪●■➢\uf0b7]\s{0,3}(?=\w)")
_LETTER_NEXT = re.compile(r"(?:\(([a-h])\)|([a-h])\))[.:]?\s{1,3}(?=\S)")
_REFERS = re.compile(
    r"(?:\b(?:questions?|sections?|s|ss|parts?|paragraphs?|para|points?|items?|numbers?|no|regulations?|reg|articles?|schedule"
    r"|rules?|table|clauses?|appendix|annex|options?|under)\.?|\d)\s{0,2}$",
    re.IGNORECASE,
)
_LEANS = re.compile(r"\b(?:to|in|at|of|on|from|for|by)\s{0,2}$", re.IGNORECASE)
_JOINS = re.compile(r"\W*(?:(?:and|or|to)\W+)?")


class Reading(NamedTuple):
    """One way to read a mark: its kind, its place in a sequence of that kind, and how it is written in a part's number."""

    kind: str
    value: tuple[int, ...]
    label: str
    style: str


class Mark(NamedTuple):
    """A mark in the text: where it starts, where the words after it start, and the ways to read it, the likelier first."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    bare: bool = False


def mark_at(line: str) -> Mark | None:
    """The mark that a line starts with, or None; offsets are within the line."""
    head = line[:_FARTHEST]
    for pattern, read in _FORMS:
        found = pattern.match(head)
        if found and found.end() > found.start():
            return Mark(0, found.end(), read(found), bare=pattern in (_BARE, _BARE_LETTER))
    return None


def marks_inside(line: str, begin: int, last: int | None) -> Iterator[Mark]:
    """The marks of a list that runs on inside a line, from `begin`: one after another from `last`, or else from 1 and at least to 2."""
    numbers = list(_chain((_INLINE_NUMBER, _inline_number), line, begin, len(line), last or 0))
    if last is not None or len(numbers) > 1:
        yield from numbers


def letter_at(line: str, begin: int) -> Mark | None:
    """The mark of a letter, such as a), that stands where another mark ends: “1. a)”."""
    found = _LETTER_NEXT.match(line, begin, begin + _FARTHEST)
    return Mark(begin, found.end(), _inline_letter(found)) if found else None


def bullets_inside(line: str, begin: int) -> list[Mark]:
    """The bullets of a list inside a line, from `begin`; none unless there are two."""
    found = [Mark(each.start(), each.end(), _bullet(each)) for each in _INLINE_BULLET.finditer(line, begin)]
    return found if len(found) > 1 else []


def letters_inside(line: str, begin: int, stop: int, after: Reading | None = None) -> list[Mark]:
    """The marks (a), (b) and so on, or (i), (ii), of a list inside a line from `begin` to `stop`; none unless there are two.

    They go on from the mark that begins the line, where that is `after`.
    """
    for form in ((_INLINE_LETTER, _inline_letter), (_INLINE_ROMAN, _inline_roman)):
        found = list(_chain(form, line, begin, stop, after.value[0] if after is not None else 0))
        if len(found) > 1:
            return found
    return []


def _chain(
    form: tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Reading, ...]]], line: str, begin: int, stop: int, last: int
) -> Iterator[Mark]:
    """The marks of one form, one after another from `last`, in one hand; those that refer to something are passed over."""
    pattern, read = form
    style, end = None, 0
    for found in pattern.finditer(line, begin, stop):
        reading = read(found)[0]
        if reading.value != (last + 1,) or (style or reading.style) != reading.style:
            continue
        before = line[max(0, found.start() - 24) : found.start()]
        if _REFERS.search(before) or (reading.kind == NUMBER and reading.style not in "([" and _LEANS.search(before)):
            continue
        if end and _JOINS.fullmatch(line, end, found.start()):
            continue
        style, last, end = reading.style, last + 1, found.end()
        yield Mark(found.start(), end, (reading,))


def _number(value: int, style: str) -> Reading:
    return Reading(NUMBER, (value,), str(value), style)


def _inline_number(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_number(int(found[2] or found[3]), found[1] or found[4]),)


def _inline_letter(found: re.Match[str]) -> tuple[Reading, ...]:
    letter = found[1] or found[2]
    return (Reading(LETTER, (ord(letter) - 96,), letter, "(" if found[1] else ")"),)


def _inline_roman(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(ROMAN, (_ROMANS.get(found[1], 0),), found[1], "("),)


def _headed(found: re.Match[str]) -> tuple[Reading, ...]:
    label = found[1].upper()
    return (Reading(HEADED, (int(label) if label.isdigit() else ord(label) - 64,), label, "digit" if label.isdigit() else "letter"),)


def _worded(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_with_letter(int(found[1]), found[2], "Q"),)


def _with_letter(number: int, letter: str | None, style: str) -> Reading:
    if letter is None:
        return _number(number, style)
    return Reading(NUMBER, (number, ord(letter.lower()) - 96), f"{number}({letter.lower()})", style)


def _dotted(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(NUMBER, tuple(int(each) for each in found[1].split(".")), found[1], "."),)


def _lettered(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_with_letter(int(found[1]), found[2], "1a"),)


def _coded(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(NUMBER, (ord(found[1]) - 64, int(found[2])), found[1] + found[2], "A1"),)


def _numbered(found: re.Match[str]) -> tuple[Reading, ...]:
    value = int(next(each for each in found.groups()[1:] if each))
    written = found.group().strip(" \t*_")
    return (_number(value, "(" if found[1] else "|" if found[3] else written[-1:]),)


def _bare(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_number(int(found[1]), " "),)


def _bare_letter(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(LETTER, (ord(found[1]) - 96,), found[1], "a "),)


def _spelt(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_number(_SPELLINGS.index(found[1].lower()) + 1, "one"),)


def _circled(found: re.Match[str]) -> tuple[Reading, ...]:
    return (_number(ord(found[1]) - 0x245F if found[1] else int(found[2]), "o"),)


def _alpha(found: re.Match[str]) -> tuple[Reading, ...]:
    written = found[1] or found[2]
    lower, style = written.lower(), ("(" if found[1] else ")") + ("A" if written.isupper() else "a")
    letter = (Reading(LETTER, (ord(lower) - 96,), written, style),) if len(written) == 1 else ()
    roman = (Reading(ROMAN, (_ROMANS[lower],), written, style),) if lower in _ROMANS else ()
    return roman + letter if lower == "i" else letter + roman


def _bullet(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(BULLET, (), "", found.group().strip()),)


_FORMS = (
    (_HEADED, _headed),
    (_WORDED, _worded),
    (_DOTTED, _dotted),
    (_LETTERED, _lettered),
    (_CODED, _coded),
    (_NUMBERED, _numbered),
    (_CIRCLED, _circled),
    (_SPELT, _spelt),
    (_ALPHA, _alpha),
    (_BARE, _bare),
    (_BARE_LETTER, _bare_letter),
    (_BULLET, _bullet),
)
