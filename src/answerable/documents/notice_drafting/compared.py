"""Two notices compared, paragraph by paragraph: what was added, taken out, changed in its words, or moved.

    compared = compare(first, second)
    applied(compared, parts_of(first)) == tuple(each.text for each in parts_of(second))

A paragraph is known by its name or, where it has none, by its words; never by its number, which every paragraph put in before it changes.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from itertools import chain
from typing import NamedTuple

from answerable.documents.letters.blocks import Heading, text_of
from answerable.documents.notice_drafting.notice import Notice, Said
from answerable.documents.notice_drafting.wording_compared import How, Piece, bare_words_of, pieces_between

_ALIKE = 0.5


class Kind(Enum):
    """What became of one paragraph."""

    SAME = "the same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    TAKEN_OUT = "taken out"


class Part(NamedTuple):
    """A heading, a paragraph, or lines before and after them: its words whole, its quotation, list, lines and footnotes among them."""

    text: str
    heading: bool = False
    name: str = ""
    number: int | None = None


class Difference(NamedTuple):
    """One part, as it was and as it is: `at` is its place in the first notice. `pieces` are the words where they changed.

    `moved`: it stands elsewhere among the others than it did, whether its words changed or not.
    """

    kind: Kind
    was: Part | None
    now: Part | None
    at: int = -1
    pieces: tuple[Piece, ...] = ()
    moved: bool = False


class Compared(NamedTuple):
    """The second notice in its order, with what was taken out where it stood."""

    differences: tuple[Difference, ...]

    def count(self, kind: Kind) -> int:
        """How many parts became that."""
        return sum(each.kind is kind for each in self.differences)

    @property
    def in_a_sentence(self) -> str:
        """How many were changed, moved, added and taken out, as one says it."""
        told = [(self.count(kind), kind.value) for kind in Kind if kind is not Kind.SAME]
        counted = [f"{many} {'was' if many == 1 else 'were'} {what}" for many, what in told if many]
        same = f"{self.count(Kind.SAME)} {'is' if self.count(Kind.SAME) == 1 else 'are'} the same"
        if not counted:
            return "Nothing differs."
        return f"Of headings and paragraphs, {', '.join(counted)}; {same}."


def parts_of(notice: Notice) -> tuple[Part, ...]:
    """Everything that a notice says, in its order."""
    head = (Part(text_of((each,)), isinstance(each, Heading), f"head {nth}") for nth, each in enumerate(notice.head, start=1))
    return (*head, *(_part(each) for each in notice.body), Part(text_of((notice.signed,)), name="signed"))


def _part(each: Heading | Said) -> Part:
    if isinstance(each, Heading):
        return Part(each.text, heading=True)
    quoted = (f"“{each.quoted.text}”",) if each.quoted is not None else ()
    items = (f"• {item}" for item in each.items)
    lines = each.after.lines if each.after is not None else ()
    return Part("\n".join((each.text, *quoted, *items, *lines, *each.notes)), name=each.name, number=each.number)


def compare(first: Notice, second: Notice) -> Compared:
    """What differs between two notices, or two drafts of one."""
    was, now = parts_of(first), parts_of(second)
    pairs = _pairs(was, now)
    stayed = _in_order([pairs[there] for there in sorted(pairs)])
    return Compared(tuple(_told(was, now, pairs, stayed)))


def applied(compared: Compared, was: Sequence[Part]) -> tuple[str, ...]:
    """The texts of the second notice, from the parts of the first and what differs."""
    return tuple(_after(each, was) for each in compared.differences if each.kind is not Kind.TAKEN_OUT)


def _after(each: Difference, was: Sequence[Part]) -> str:
    if each.kind in (Kind.SAME, Kind.MOVED):
        return was[each.at].text
    return "".join(piece.text for piece in each.pieces if piece.how is not How.REMOVED)


def _pairs(was: Sequence[Part], now: Sequence[Part]) -> dict[int, int]:
    """Of each part of the second that the first has, by its place: the place that it had."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for there, here in chain(_by_name(was, now), _by_words(was, now), _by_likeness(was, now)):
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def _by_name(was: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[int, int]]:
    named = {each.name: place for place, each in enumerate(was) if each.name}
    yield from ((named[each.name], place) for place, each in enumerate(now) if each.name in named)


def _by_words(was: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Each with all that have the same words, in order: where there are several, the first goes with the first."""
    for here, each in enumerate(now):
        yield from ((there, here) for there, other in enumerate(was) if other.text == each.text and _may_be(other, each))


def _by_likeness(was: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The likest first; among those that are alike as much, the one that stood first."""
    found = []
    for here, each in enumerate(now):
        matcher = SequenceMatcher(b=bare_words_of(each.text), autojunk=False)
        for there, other in enumerate(was):
            if _may_be(other, each):
                matcher.set_seq1(bare_words_of(other.text))
                if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and (alike := matcher.ratio()) >= _ALIKE:
                    found.append((-alike, there, here))
    yield from ((there, here) for _, there, here in sorted(found))


def _may_be(one: Part, other: Part) -> bool:
    """Two that have names of their own are two, however alike."""
    return one.heading == other.heading and (not one.name or not other.name or one.name == other.name)


def _in_order(places: Sequence[int]) -> frozenset[int]:
    """The most of these places that stand in order already: all others were moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for each in places:
        at = bisect_left(ends, each)
        before[each] = ends[at - 1] if at else None
        ends[at : at + 1] = [each]
    kept: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        kept.append(last)
        last = before[last]
    return frozenset(kept)


def _told(was: Sequence[Part], now: Sequence[Part], pairs: dict[int, int], stayed: frozenset[int]) -> Iterator[Difference]:
    gone = [there for there in range(len(was)) if there not in pairs.values()]
    for here, each in enumerate(now):
        there = pairs.get(here)
        if there is None:
            yield Difference(Kind.ADDED, None, each, pieces=(Piece(How.ADDED, each.text),))
            continue
        if there in stayed:
            while gone and gone[0] < there:
                yield _taken_out(was, gone.pop(0))
        yield _kept(was, there, each, moved=there not in stayed)
    yield from (_taken_out(was, there) for there in gone)


def _taken_out(was: Sequence[Part], at: int) -> Difference:
    return Difference(Kind.TAKEN_OUT, was[at], None, at, (Piece(How.REMOVED, was[at].text),))


def _kept(was: Sequence[Part], at: int, now: Part, *, moved: bool) -> Difference:
    if was[at].text != now.text:
        return Difference(Kind.CHANGED, was[at], now, at, pieces_between(was[at].text, now.text), moved)
    return Difference(Kind.MOVED if moved else Kind.SAME, was[at], now, at, moved=moved)
