"""From a request's text to the parts that are proposed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.documents.parts.asking import Does, Judged, finishes_a_statement, judged, stands_alone, without_headings
from answerable.documents.parts.extents import Extents
from answerable.documents.parts.leads import adds, hangs, names_a_thing, names_one_thing
from answerable.documents.parts.lines import Line, lines_of
from answerable.documents.parts.lists import Item, Lists
from answerable.documents.parts.marks import NUMBER, Reading
from answerable.documents.parts.message import greets, request_lines
from answerable.documents.parts.numbering import Numbers
from answerable.documents.parts.places import marks_in
from answerable.documents.parts.proposal import Part, Proposal, Span
from answerable.documents.parts.prose import Says, Sentence, asked, sentences_in
from answerable.documents.parts.running import things_asked

_MANY = 3


@dataclass
class _Piece:
    """A part before it has its number: where its mark and words stand, and what is within it."""

    start: int
    at: int
    end: int
    rest_end: int
    reading: Reading | None = None
    heading: str = ""
    pieces: list["_Piece"] = field(default_factory=list)


def propose(text: str) -> Proposal:
    """The parts that a request's text falls into, as far as its form shows. Any text is taken; one without words has no parts.

    A person confirms, splits or merges them: nothing here decides what was asked.
    """
    lines = lines_of(text)
    first, last = request_lines(lines)
    roots = Lists(lines, marks_in(lines, first, last)).roots
    Extents(text, lines, last, roots)
    pieces = _pieces(text, lines, first, last, judged(text, lines, roots))
    if not pieces:
        pieces = _whole(lines, first, last)
    return _written(text, pieces)


def _pieces(text: str, lines: Sequence[Line], first: int, last: int, lists: Sequence[Judged]) -> list[_Piece]:
    covered = [(each.items[0].start, each.items[-1].rest_end) for each in lists]
    sentences = sentences_in(text, lines, first, last, covered)
    in_prose = any(each.says is Says.ASKS for each in sentences)
    asking = [each for each in lists if each.does is Does.ASKS and not (in_prose and finishes_a_statement(text, each))]
    if in_prose:
        asking.extend(each for each in lists if each.does is Does.UNKNOWN and stands_alone(text, each))
        asking.sort(key=lambda each: each.items[0].start)
    if not asking and not in_prose:
        asking = [each for each in lists if each.does is Does.UNKNOWN]
    if asking:
        prose = _beside(sentences, asking, [each for each in lists if each.does is Does.SAYS_WHICH])
    else:
        over_fields = {each.lead for each in lists if each.does is Does.SAYS_WHICH and names_a_thing(each.lead)}
        sentences = [each._replace(says=Says.ASKS) if each.words in over_fields else each for each in sentences]
        prose = asked(sentences)
        if len(prose) < _MANY:
            prose = [thing for start, end in prose for thing in things_asked(text, start, end)]
    pieces = [_Piece(start, start, end, end) for start, end in prose]
    pieces.extend(_of_items(text, [item for each in asking for item in without_headings(text, each.items)]))
    pieces.sort(key=lambda each: each.start)
    _put_fields(text, pieces, [each for each in lists if each.does is Does.SAYS_WHICH])
    return pieces


def _beside(sentences: Sequence[Sentence], asking: Sequence[Judged], fields: Sequence[Judged]) -> list[tuple[int, int]]:
    """What is asked in prose besides a list.

    Before a list: what asks, where the list is said to come on top of it or instead. After: what is said to come on top.
    """
    begins, ends = asking[0].items[0].start, asking[-1].items[-1].rest_end
    on_top = adds(asking[0].lead)
    led = {each.lead for each in asking}
    over_fields = {each.lead for each in fields if names_a_thing(each.lead)} - led
    found: list[tuple[int, int]] = []
    for each in sentences:
        if each.words in led or not (
            each.words in over_fields or (each.says is Says.ASKS and _counts_beside(each, begins=begins, ends=ends, on_top=on_top))
        ):
            continue
        if found and not each.first and hangs(each.words):
            found[-1] = (found[-1][0], each.end)
        else:
            found.append((each.start, each.end))
    return found


def _counts_beside(sentence: Sentence, *, begins: int, ends: int, on_top: bool) -> bool:
    if sentence.end <= begins:
        return on_top
    return sentence.adds or (
        sentence.start >= ends and (sentence.words.endswith("?") or (sentence.first and names_one_thing(sentence.words)))
    )


def _of_items(text: str, items: Sequence[Item]) -> list[_Piece]:
    """The items that have words, or items of their own that have."""
    pieces = [
        _Piece(each.start, each.at, each.end, each.rest_end, each.reading, each.heading, _of_items(text, each.items)) for each in items
    ]
    return [each for each in pieces if each.pieces or each.end > each.at]


def _put_fields(text: str, pieces: list[_Piece], lists: Sequence[Judged]) -> None:
    """Puts a list of fields, years or places within the part that asks for them."""
    starts = [each.start for each in pieces]
    for each in lists:
        start, end = each.items[0].start, each.items[-1].rest_end
        at = bisect_left(starts, start)
        if at and pieces[at - 1].rest_end <= start:
            pieces[at - 1].pieces.extend(_of_items(text, each.items))
            pieces[at - 1].rest_end = end


def _whole(lines: Sequence[Line], first: int, last: int) -> list[_Piece]:
    """The request as one part, where nothing in it can be told to ask."""
    worded = [each for each in lines[first:last] if any(map(str.isalnum, each.text))]
    body = [each for each in worded if not greets(each.text)] or worded
    if not body:
        return []
    return [_Piece(body[0].at, body[0].at, body[-1].end, body[-1].end)]


def _written(text: str, pieces: Sequence[_Piece]) -> Proposal:
    if not pieces:
        return Proposal((), text, "")
    kinds = {each.reading.kind for each in pieces if each.reading is not None}
    begin = pieces[0].start
    parts = _parts(text, pieces, begin, Numbers(lettered=NUMBER in kinds), 1)
    return Proposal(parts, text[:begin], text[pieces[-1].rest_end :])


def _parts(text: str, pieces: Sequence[_Piece], begin: int, numbers: Numbers, depth: int) -> tuple[Part, ...]:
    parts = []
    for each in pieces:
        number = numbers.of(each.reading, each.heading)
        within = _parts(text, each.pieces, each.end, numbers.within(number, depth), depth + 1)
        inner_end = each.pieces[-1].rest_end if each.pieces else each.end
        parts.append(
            Part(
                number,
                text[each.at : each.end],
                Span(each.at, each.end),
                within,
                text[begin : each.start],
                text[each.start : each.at],
                text[inner_end : each.rest_end],
            )
        )
        begin = each.rest_end
    return tuple(parts)
