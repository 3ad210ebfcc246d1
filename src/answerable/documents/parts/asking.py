"""Which lists ask, which only tell, and which only say with what fields one thing is wanted."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from answerable.documents.parts.leads import (
    distributes,
    divides,
    gives_context,
    introduces,
    is_value,
    leads_in,
    offers,
    refers_back,
    states,
    tells,
    wants_fields,
)
from answerable.documents.parts.lines import Line
from answerable.documents.parts.lists import Item
from answerable.documents.parts.marks import HEADED, LETTER, NUMBER, ROMAN
from answerable.documents.parts.sentences import sentence_ends, sentence_is_ended
from answerable.documents.parts.wording import asks, asks_in_a_list

_SEEN = 400
_LONGEST_LEAD = 2000
_HEADING_WORDS = 8


class Does(Enum):
    """What a list does."""

    ASKS = "asks"
    TELLS = "tells"
    SAYS_WHICH = "says which fields, years or places"
    UNKNOWN = "may ask, if nothing else does"


class Judged(NamedTuple):
    """A list, the sentence that leads in to it and what the list does."""

    items: Sequence[Item]
    lead: str
    does: Does


def judged(text: str, lines: Sequence[Line], roots: Sequence[Sequence[Item]]) -> list[Judged]:
    """Each list with what it does."""
    found = []
    stop = 0
    for root in roots:
        lead = _lead(text, lines, root[0], stop)
        items = _that_ask(text, root)
        tells_on = items[0].start > lines[items[0].line].at and not (asks(lead) or leads_in(lead) or introduces(lead))
        found.append(Judged(items, lead, Does.TELLS if tells_on else _does(text, items, lead)))
        stop = root[-1].rest_end
    return _beside_one_another(text, found)


def _that_ask(text: str, root: Sequence[Item]) -> Sequence[Item]:
    """The items, without those that only state something where others ask in so many words."""
    words = _words(text, root)
    if not any(map(asks, words)):
        return root
    return [each for each, said in zip(root, words, strict=True) if each.items or asks_in_a_list(said) or not tells(said)] or root


def _beside_one_another(text: str, lists: Sequence[Judged]) -> list[Judged]:
    """The lists again; one that asks tells where the next asks the same of each thing in it, or others ask and it ends a statement."""
    asking = sum(each.does is Does.ASKS for each in lists)
    found: list[Judged] = []
    lead = ""
    for each in reversed(lists):
        words = _words(text, each.items)
        names = distributes(lead) and 2 * sum(map(asks_in_a_list, words)) < len(words)
        if each.does is Does.ASKS and (names or (asking > 1 and finishes_a_statement(text, each))):
            found.append(each._replace(does=Does.TELLS))
            continue
        found.append(each)
        if each.does is Does.ASKS:
            lead = each.lead
    return found[::-1]


def finishes_a_statement(text: str, each: Judged) -> bool:
    """Whether a list of no questions finishes a statement: where others ask, it tells."""
    return states(each.lead) and not any(item.endswith("?") for item in _words(text, each.items))


def stands_alone(text: str, each: Judged) -> bool:
    """Whether a list of numbers or letters has no lead and states nothing: it may ask, whatever else does."""
    return not each.lead and each.items[0].reading.kind in (NUMBER, LETTER) and not any(map(tells, _words(text, each.items)))


def _lead(text: str, lines: Sequence[Line], item: Item, stop: int) -> str:
    """The last sentence before a list that is not in the list before it."""
    at = item.line
    start = max(lines[at].at, stop)
    while (
        at > 0
        and (not text[start : item.start].strip() or lines[at].runs_on)
        and lines[at].at > stop
        and item.start - start < _LONGEST_LEAD
    ):
        at -= 1
        if lines[at].blank or lines[at].end <= stop:
            continue
        start = max(lines[at].at, stop)
    between = (text[max(each.at, start) : min(each.end, item.start)] for each in lines[at : item.line + 1])
    words = " ".join(" ".join(between)[-_LONGEST_LEAD:].split())
    ends = sentence_ends(words)
    return words[ends[-2] if len(ends) > 1 else 0 :]


def _does(text: str, root: Sequence[Item], lead: str) -> Does:
    words = _words(text, root)
    asking = sum(asks_in_a_list(each) for each in words)
    questions = sum(asks(each) for each in words)
    led = leads_in(lead) or not sentence_is_ended(lead)
    if (led and wants_fields(lead) and 2 * questions < len(root)) or 2 * sum(map(is_value, words)) > len(root):
        return Does.SAYS_WHICH
    if led and ((gives_context(lead) and 2 * questions <= len(root)) or (refers_back(lead) and not asking)):
        return Does.TELLS
    if not asking and (offers(lead) or (led and divides(lead))):
        return Does.SAYS_WHICH
    if asks(lead) or (leads_in(lead) and asking):
        return Does.ASKS
    if 2 * asking >= len(root) or any(asks_in_a_list(text[inner.at : inner.end][:_SEEN]) for each in root for inner in each.items):
        return Does.ASKS
    return Does.UNKNOWN


def _words(text: str, root: Sequence[Item]) -> list[str]:
    return [" ".join(text[each.at : min(each.end, each.at + _SEEN)].split()) for each in root]


def without_headings(text: str, root: Sequence[Item]) -> list[Item]:
    """The items; where they are lettered or named headings over numbered questions, those questions instead."""
    if not all(each.reading.kind in (HEADED, LETTER, ROMAN) and _is_heading(text, each) for each in root):
        return list(root)
    if not any(inner.reading.kind == NUMBER for each in root for inner in each.items):
        return list(root)
    numbers = [inner.reading.label for each in root for inner in each.items]
    if len(set(numbers)) == len(numbers):
        return [inner for each in root for inner in each.items or [each]]
    found: list[Item] = []
    for each in root:
        for inner in each.items:
            inner.heading = each.reading.label
        found.extend(each.items or [each])
    return found


def _is_heading(text: str, item: Item) -> bool:
    words = text[item.at : item.end]
    return len(words) <= _SEEN and len(words.split()) <= _HEADING_WORDS and not asks(words)
