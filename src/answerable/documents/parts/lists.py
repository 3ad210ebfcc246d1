"""The lists of a text: which marks belong together, and which list stands within which item.

A number that follows the one before it goes on with that list; so does a number typed twice, or one after a number left out. A 1 after a
list has begun starts another list, unless the first goes on afterwards in its own hand: then it stands within the item.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.documents.parts.leads import adds, distributes, ends_open, gives_context
from answerable.documents.parts.lines import Line
from answerable.documents.parts.marks import BULLET, HEADED, LETTER, NUMBER, ROMAN, Mark, Reading
from answerable.documents.parts.places import Placed
from answerable.documents.parts.wording import asks

_DEEPEST = 4
_FARTHEST_JUMP = 3


@dataclass
class Item:
    """One item: its mark at `start`, its words from `at` to `end`, and what of it comes after its own items, to `rest_end`."""

    start: int
    at: int
    line: int
    reading: Reading
    indent: int = 0
    end: int = 0
    rest_end: int = 0
    items: list["Item"] = field(default_factory=list)
    heading: str = ""


@dataclass
class _Level:
    reading: Reading
    indent: int
    items: list[Item]


class Lists:
    """Puts marks together, one after another. `roots` are the lists, in order, that stand in no other."""

    def __init__(self, lines: Sequence[Line], placed: Sequence[Placed]) -> None:
        self.roots: list[list[Item]] = []
        self._lines = lines
        self._placed = placed
        self._levels: list[_Level] = []
        self._where: dict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
        self._latest = 0
        for index, each in enumerate(placed):
            for reading in each.mark.readings:
                self._where[reading.style, reading.value].append(index)
        for index, each in enumerate(placed):
            self._place(index, each)

    def _place(self, index: int, placed: Placed) -> None:
        apart = self._words_between(placed)
        for depth, reading in self._in_order(placed.mark):
            if self._goes_on(reading, placed, depth, apart):
                self._add(depth, reading, placed)
                return
        for reading in placed.mark.readings:
            if self._may_begin(index, reading, placed):
                self._begin(index, reading, placed, apart)
                return

    def _in_order(self, mark: Mark) -> list[tuple[int, Reading]]:
        """The lists that a mark may go on with: those in its own hand first, and the innermost first of all."""
        pairs = [(depth, reading) for depth in reversed(range(len(self._levels))) for reading in mark.readings]
        return sorted(pairs, key=lambda each: self._levels[each[0]].reading.style != each[1].style)

    def _words_between(self, placed: Placed) -> str:
        """The last line of words between the mark before and this one; empty when there is none."""
        if not self._levels:
            return ""
        return next((each.text for each in reversed(self._lines[self._last_line + 1 : placed.line]) if each.text and not each.runs_on), "")

    @property
    def _last_line(self) -> int:
        return self._levels[-1].items[-1].line

    def _goes_on(self, reading: Reading, placed: Placed, depth: int, apart: str) -> bool:
        """Whether a mark goes on with the list at this depth."""
        was = self._levels[depth].reading
        if reading.kind != was.kind:
            return False
        if reading.kind == BULLET:
            led = apart and (adds(apart) or ends_open(apart))
            return reading.style == was.style and self._stands_with(placed.indent, depth) and not (depth == 0 and led)
        if len(reading.value) != len(was.value):
            return depth == 0 and reading.value[0] == was.value[0] + 1 and reading.value[1:] in ((), (1,))
        if len(was.value) > 1:
            return reading.value > was.value
        step = reading.value[0] - was.value[0]
        if placed.mark.bare or reading.kind != NUMBER:
            return step == 1 or (step == 2 and reading.kind == LETTER and reading.style == was.style)
        return 0 <= step <= _FARTHEST_JUMP and not (step == 0 and reading.value[0] == 1)

    def _stands_with(self, indent: int, depth: int) -> bool:
        """Whether a bullet stands as deep as those of this list, or deeper than those of every list around it in the same hand."""
        level = self._levels[depth]
        around = [each for each in self._levels[:depth] if each.reading.style == level.reading.style]
        return indent <= level.indent + 1 and not any(indent <= each.indent + 1 for each in around)

    def _may_begin(self, index: int, reading: Reading, placed: Placed) -> bool:
        if reading.kind == BULLET:
            return True
        if reading.style == "A1" and not self._levels:
            return self._next(index, reading.style, (reading.value[0], reading.value[1] + 1)) is not None
        if len(reading.value) > 1:
            return reading.value[-1] <= 2 or bool(self._levels)
        if reading.value == (1,):
            return not placed.mark.bare or self._next(index, reading.style, (2,)) is not None
        if reading.kind == NUMBER and self._levels and self._levels[0].reading.kind in (HEADED, LETTER, ROMAN):
            return reading.value == (self._latest + 1,)
        return reading.kind in (NUMBER, HEADED) and not placed.mark.bare and not self._levels and self._follows(index, reading)

    def _follows(self, index: int, reading: Reading) -> bool:
        return self._next(index, reading.style, (reading.value[0] + 1,)) is not None

    def _next(self, index: int, style: str, value: tuple[int, ...]) -> int | None:
        where = self._where.get((style, value), [])
        at = bisect_right(where, index)
        return where[at] if at < len(where) else None

    def _begin(self, index: int, reading: Reading, placed: Placed, apart: str) -> None:
        if self._stands_within(index, reading, placed, apart):
            self._nest(reading, placed)
            return
        self.roots.append([])
        self._levels = [_Level(reading, placed.indent, self.roots[-1])]
        self._add(0, reading, placed)

    def _stands_within(self, index: int, reading: Reading, placed: Placed, apart: str) -> bool:
        if not self._levels or reading.kind == HEADED or self._is_in_another_sentence(placed):
            return False
        root = self._levels[0]
        if len(reading.value) > 1:
            return root.reading.kind == HEADED or (root.reading.kind == NUMBER and root.reading.value[0] == reading.value[0])
        if reading.kind == NUMBER and root.reading.kind == NUMBER:
            return self._root_goes_on(index, reading) or (not apart and placed.indent > root.indent + 1)
        return not self._stands_beside(index, reading, placed, apart) and self._stands_under(index, reading, apart)

    def _stands_beside(self, index: int, reading: Reading, placed: Placed, apart: str) -> bool:
        """Whether what stands between shows that the first list is over, or a number stands as far out as a list that is done."""
        root = self._levels[0]
        alike = reading.style == root.reading.style and placed.indent <= root.indent + 1
        if root.reading.kind == BULLET and apart and (asks(apart) or reading.kind == NUMBER or alike):
            return True
        return self._is_done(index) and (
            distributes(apart)
            or (reading.kind == NUMBER and placed.indent <= root.indent)
            or (ends_open(apart) and self._is_set_apart(placed))
        )

    def _stands_under(self, index: int, reading: Reading, apart: str) -> bool:
        root = self._levels[0]
        if reading.kind == LETTER and root.reading.kind == LETTER:
            return reading.style != root.reading.style and self._root_goes_on(index, reading)
        return not (apart and (adds(apart) or gives_context(apart) or not ends_open(apart)) and self._root_is_over(index))

    def _is_in_another_sentence(self, placed: Placed) -> bool:
        """Whether a mark inside a line comes after a list that ran on inside another line."""
        last = self._levels[0].items[-1]
        return last.line != placed.line and placed.mark.start > self._lines[placed.line].at and last.start > self._lines[last.line].at

    def _is_set_apart(self, placed: Placed) -> bool:
        """Whether a blank line stands before a mark, and none between the last two items of the first list."""
        above, last = (each.line for each in self._levels[0].items[-2:])
        return any(each.blank for each in self._lines[last : placed.line]) and not any(each.blank for each in self._lines[above:last])

    def _is_done(self, index: int) -> bool:
        """Whether the first list has ended, and is of letters, bullets or numbers whose last two have none in them."""
        items = self._levels[0].items
        return len(items) > 1 and not (items[-1].items or items[-2].items) and self._root_is_over(index)

    def _root_goes_on(self, index: int, reading: Reading) -> bool:
        """Whether the first list goes on after this one, in a hand that is not this one's."""
        root = self._levels[0].reading
        return root.style != reading.style and self._comes_before(index, root, (root.value[0] + 1,), (1,))

    def _root_is_over(self, index: int) -> bool:
        root = self._levels[0].reading
        return root.kind == BULLET or not self._comes_before(index, root, (root.value[0] + 1,), (1,))

    def _comes_before(self, index: int, root: Reading, value: tuple[int, ...], other: tuple[int, ...]) -> bool:
        successor, again = self._next(index, root.style, value), self._next(index, root.style, other)
        return successor is not None and (again is None or successor < again)

    def _nest(self, reading: Reading, placed: Placed) -> None:
        depth = min(len(self._levels), _DEEPEST - 1)
        if len(reading.value) > 1:
            depth = min(depth, len(reading.value) - 1)
        del self._levels[depth:]
        self._levels.append(_Level(reading, placed.indent, self._levels[-1].items[-1].items))
        self._add(depth, reading, placed)

    def _add(self, depth: int, reading: Reading, placed: Placed) -> None:
        del self._levels[depth + 1 :]
        level = self._levels[depth]
        level.reading = reading
        if reading.kind == NUMBER:
            self._latest = reading.value[0]
        level.items.append(Item(placed.mark.start, placed.mark.end, placed.line, reading, placed.indent))
