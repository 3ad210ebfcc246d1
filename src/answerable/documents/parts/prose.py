"""Running prose: which sentences ask, and what each asks for."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from answerable.documents.parts.closing import signs_off
from answerable.documents.parts.leads import (
    adds,
    divides,
    ends_open,
    gives_context,
    hangs,
    introduces,
    is_row,
    is_value,
    leads_in,
    names_a_thing,
    tells,
    wants_fields,
)
from answerable.documents.parts.lines import Line
from answerable.documents.parts.message import greets
from answerable.documents.parts.sentences import sentence_ends
from answerable.documents.parts.wishes import is_wish
from answerable.documents.parts.wording import asks, is_thing, plainly_asks

_ENDED = re.compile(r"[.?!:;][\"'”’)\]]*(?: (?:and|or|and/or))?$")
_OWN_SUBJECT = re.compile(
    r"(?:i|we|if|this|these|it|please|you|my|our|to|as|in order|the (?:reason|above|purpose))\b(?! (?:number|total|cost))", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|relating|related|relation|on|of|for|into|how|what|whether|which|that)\b", re.IGNORECASE
)
_OF_A_FORM = re.compile(
    r"(?:what (?:information|is your request)(?: (?:do|would) you (?:want|like|need|require)| about)|how (?:do|would) you (?:want|like)"
    r")\b.{0,40}\?$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:the|my) (?:first|second|third|fourth|fifth|other|last)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|whose|when|where|is|are|was|were|has|have|had)\b", re.IGNORECASE)
_SHORTEST_BROKEN = 45
_FEWEST_WORDS = 1
_LONGEST_LINE_ITEM = 300


class Says(Enum):
    """What a sentence does."""

    ASKS = "asks"
    INTRODUCES = "introduces"
    LEADS_IN = "leads in"
    WISHES = "wishes"
    TELLS = "tells"


class Under(Enum):
    """What a sentence stands under: a lead-in that is still open, another line that ends on a colon, or neither."""

    A_LEAD = "a lead-in"
    A_LINE = "a line that ends open"
    NOTHING = "nothing"


class Sentence(NamedTuple):
    """A sentence, where it stands, what it does, whether it begins its paragraph, and whether by there that adds to what was asked."""

    start: int
    end: int
    words: str
    says: Says
    first: bool
    adds: bool


def sentences_in(text: str, lines: Sequence[Line], first: int, last: int, covered: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    """The sentences between two lines that stand outside the `covered` stretches of text."""
    found: list[Sentence] = []
    open_ = Under.NOTHING
    for start, end in _paragraphs(lines, first, last, covered):
        if signs_off(text[start:end]) and not asks(text[start:end]):
            continue
        begin, is_first, added = start, True, False
        for stop in sentence_ends(text[start:end]):
            raw = text[begin : start + stop]
            words = " ".join(raw.split())
            says = Says.TELLS if is_row(raw.strip()) else _what(words, under=open_, alone=is_first and start + stop == end)
            if is_row(raw.strip()) and found and ends_open(found[-1].words) and found[-1].says is not Says.TELLS:
                found[-1] = found[-1]._replace(says=Says.ASKS)
            if any(map(str.isalnum, words)):
                added = added or adds(words)
                found.append(Sentence(begin, start + stop, words, says, is_first, added))
                open_ = _opens(words, says, open_)
            begin, is_first = start + stop, False
    return [_stripped(text, each) for each in _counted_out(found)]


def _counted_out(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, with each of “the first is …, the second is …” asking where a sentence before them asks or introduces."""
    counted = [at for at, each in enumerate(sentences) if _ORDINAL.match(each.words)]
    if len(counted) < 2 or counted[0] == 0 or sentences[counted[0] - 1].says not in (Says.ASKS, Says.INTRODUCES, Says.LEADS_IN):
        return sentences
    lead = counted[0] - 1
    sentences[lead] = sentences[lead]._replace(says=Says.INTRODUCES)
    for at in counted:
        sentences[at] = sentences[at]._replace(says=Says.ASKS, first=True)
    return sentences


def _paragraphs(lines: Sequence[Line], first: int, last: int, covered: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of lines that run on from one another, cut where a list stands."""
    begin = end = -1
    under = False
    for at, start, stop in _free(lines, first, last, covered):
        line, above = lines[at], lines[at - 1]
        adjacent = begin >= 0 and start == line.at and end == above.end
        under = adjacent and (under or ends_open(above.text))
        if adjacent and (line.runs_on or (not under and _carries_on(above, line))):
            end = stop
            continue
        if begin >= 0:
            yield begin, end
        begin, end = (-1, -1) if greets(line.text) and not asks(line.text) else (start, stop)
    if begin >= 0:
        yield begin, end


def _free(lines: Sequence[Line], first: int, last: int, covered: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """What of each line is in no list: the line, and from where to where."""
    upcoming = 0
    for at in range(first, last):
        line = lines[at]
        start = line.at
        while start < line.end:
            while upcoming < len(covered) and covered[upcoming][1] <= start:
                upcoming += 1
            begins, ends = covered[upcoming] if upcoming < len(covered) else (line.end, line.end)
            if begins > start:
                yield at, start, min(begins, line.end)
            start = max(ends, start) if begins < line.end else line.end


def _carries_on(above: Line, line: Line) -> bool:
    """Whether a line that begins small goes on with the one above, which did not end; a question below a question does not."""
    if asks(above.text) and plainly_asks(line.text) and not _RELATIVE.match(line.text):
        return False
    if (
        plainly_asks(above.text)
        and plainly_asks(line.text)
        and len(above.text) < _SHORTEST_BROKEN
        and len(above.text.split()) > _FEWEST_WORDS
    ):
        return False
    return line.text[:1].islower() and not _ENDED.search(above.text[-12:])


def _opens(words: str, says: Says, open_: Under) -> Under:
    """What the next sentence stands under."""
    if says is Says.ASKS:
        return Under.A_LEAD if open_ is Under.A_LINE else open_
    leads = says in (Says.LEADS_IN, Says.INTRODUCES)
    if not (ends_open(words) or (leads and (leads_in(words) or _OF_A_FORM.match(words)))) or wants_fields(words) or gives_context(words):
        return Under.NOTHING
    return Under.A_LEAD if leads else Under.A_LINE if says is Says.TELLS else Under.NOTHING


def _what(words: str, *, under: Under, alone: bool) -> Says:
    """What a sentence does; `under` a lead-in that is still open, a line that stands `alone` may only name what is asked for."""
    of_a_form = _OF_A_FORM.match(words) is not None
    if of_a_form or (is_wish(words) and not plainly_asks(words)):
        return Says.LEADS_IN if of_a_form and "information" in words else Says.WISHES
    if asks(words):
        if (wants_fields(words) and names_a_thing(words)) or (ends_open(words) and divides(words)):
            return Says.ASKS
        if not plainly_asks(words) and (leads_in(words) or ends_open(words)):
            return Says.LEADS_IN
        return Says.INTRODUCES if introduces(words) and not plainly_asks(words) else Says.ASKS
    if under is not Under.NOTHING and (
        is_thing(words)
        or (
            under is Under.A_LEAD
            and alone
            and len(words) <= _LONGEST_LINE_ITEM
            and not is_value(words)
            and not tells(words)
            and not _OWN_SUBJECT.match(words)
        )
    ):
        return Says.ASKS
    return Says.TELLS


def asked(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """What the sentences ask for, each from where to where.

    Sentences that only introduce count where nothing else asks: then the last of them that says about what.
    """
    if not any(each.says is Says.ASKS for each in sentences):
        return [(each.start, each.end) for each in _named(sentences) or _introduced(sentences)]
    found: list[tuple[int, int]] = []
    begun: list[str] = []
    for each in sentences:
        begins = each.words.split(maxsplit=2)[:2]
        if each.says is Says.ASKS and (begins == begun or not (found and not each.first and hangs(each.words))):
            found.append((each.start, each.end))
            begun = begins
        elif found and not each.first and each.says in (Says.ASKS, Says.TELLS):
            found[-1] = (found[-1][0], each.end)
    return found


def _named(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The paragraphs that name information and do nothing else."""
    return [each for each in sentences if each.first and each.says is Says.TELLS and is_thing(each.words)]


def _introduced(sentences: Sequence[Sentence]) -> list[Sentence]:
    introducing = [each for each in sentences if each.says in (Says.INTRODUCES, Says.LEADS_IN)]
    about = [each for each in introducing if _ABOUT.search(each.words)]
    return (about or introducing)[-1:]


def _stripped(text: str, sentence: Sentence) -> Sentence:
    """The sentence without the white space after it."""
    return sentence._replace(end=sentence.start + len(text[sentence.start : sentence.end].rstrip()))
