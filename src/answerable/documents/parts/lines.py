"""The lines of a text, with where each stands, what it quotes and whether it runs on from the one above."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from answerable.documents.parts.wording import begins_to_ask

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]|\Z)")
_QUOTED = re.compile(r"[ \t]{0,8}(?:>[ \t]?){1,12}")
_ENDED = re.compile(r"[.?!:;][\"'”’)\]]*(?: (?:and|or|and/or))?$")
_MARKED = re.compile(r"[(\[]?\w{1,4}[.):\]/]|[^\w\s]")
_SHORTEST_WRAP, _LONGEST_WRAP = 45, 100
_SURE_WRAP = 60
_RAGGED = 14


class Line(NamedTuple):
    """One line: `start` to `end` without its break; `at` is where its own words begin, after quotation marks of e-mail and space."""

    start: int
    end: int
    at: int
    text: str
    indent: int
    quoted: bool
    runs_on: bool = False

    @property
    def blank(self) -> bool:
        """Whether it has no words."""
        return not self.text


def lines_of(text: str) -> list[Line]:
    """The lines of the text; those that a mail program broke are marked as running on."""
    lines = [_line(text, found.start(), found.group()) for found in _LINE.finditer(text) if found.group()]
    width = _width(lines)
    for index in range(1, len(lines) if width else 0):
        if _runs_on(lines[index - 1], lines[index], width):
            lines[index] = lines[index]._replace(runs_on=True)
    return lines


def _line(text: str, start: int, raw: str) -> Line:
    if raw.isspace():
        return Line(start, start, start, "", 0, False)
    end = start + len(raw.rstrip())
    quoted = _QUOTED.match(raw)
    margin = start + (quoted.end() if quoted else 0)
    space = len(raw) - (margin - start) - len(raw[margin - start :].lstrip())
    at = min(margin + space, max(end, margin))
    end = max(end, at)
    return Line(
        start, end, at, text[at:end].replace("\xa0", " "), len(text[margin : min(at, margin + 200)].expandtabs(4)), quoted is not None
    )


def _width(lines: Sequence[Line]) -> int:
    """The column at which the text was broken, or 0 where it was not.

    Two lines at least come close to it and run on, and not as many stop well short of it in the middle of a sentence, and
    half of those at least go on in small letters; or the one line that does is long, and goes on in small letters.
    """
    widest = max((each.end - each.start for each in lines), default=0)
    if not _SHORTEST_WRAP <= widest <= _LONGEST_WRAP:
        return 0
    broken = [(above.end - above.start, below) for above, below in pairwise(lines) if _may_run_on(above, below)]
    full = sum(length >= widest - _RAGGED for length, _ in broken)
    small = sum(length >= widest - _RAGGED and below.text[0].islower() for length, below in broken)
    once = len(broken) == full == 1 and widest >= _SURE_WRAP and broken[0][1].text[0].islower()
    return widest if once or (full >= 2 and 2 * full > len(broken) and 2 * small >= full) else 0


def _may_run_on(above: Line, below: Line) -> bool:
    if above.blank or below.blank or _ENDED.search(above.text[-12:]) or _MARKED.match(below.text):
        return False
    return not begins_to_ask(below.text)


def _runs_on(above: Line, line: Line, width: int) -> bool:
    if above.blank or line.blank or above.quoted != line.quoted:
        return False
    first = line.text.split(maxsplit=1)[0]
    if (above.end - above.start) + 1 + len(first) <= width:
        return False
    return first[0].islower() or not (_ENDED.search(above.text[-12:]) or begins_to_ask(line.text))
