"""A request for how another was handled: recognised by its words, linked by a person, and answered so that it tells no more than that was.

Who asks for "all e-mails about FOI 1234" asks how many there were, who wrote them and what was found. Where FOI 1234 was neither confirmed
nor denied, there are two clean ways: to give what is the same whatever is held, or to neither confirm nor deny in turn.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.secret import claimed
from answerable.documents.leak_scan import Slice, of_handling, said_on
from answerable.law.claims import Duty
from answerable.law.finding import say

LINKED, WAY = "handling of another linked", "way to answer on handling chosen"
SAME, NEITHER = "same", "neither"
WAYS = {
    SAME: "Give only what is the same whatever is held: what the requester sent and was sent, and the days of it",
    NEITHER: "Neither confirm nor deny in turn, under what that answer rests on",
}
# What every case has, whatever is held: what came from the requester, and what went to them.
_SAME_IN_ALL = {
    "request": "the request came",
    "clarified": "the requester said what was meant",
    "review requested": "the requester asked for a review",
    "letter sent": "a letter went to the requester",
    "recorded": "a letter went to the requester",
    "fee paid": "the fee was received",
}
_HANDLING = re.compile(
    r"\b(?:(?:your|the)\s+(?:own\s+)?(?:internal\s+)?handling|(?:was|were|been|is)\s+(?:(?:my|our|the|this|that|it)\s+(?:\w+\s+)?)?(?:being\s+)?(?:handled|dealt\s+with|processed)"
    r"|(?:handled|dealt\s+with|processed)\s+(?:my|our|the|this|that|an?)\b|search\s+(?:records?|logs?|terms|reports?)|case\s+file"
    r"|(?:e-?mails?|correspondence|messages|notes|documents?|records?|information|metadata|meta-?data|logs?|everything|minutes|chats?)\s+(?:\w+\s+){0,4}?"
    r"(?:about|relating\s+to|concerning|regarding|in\s+relation\s+to|for|on)\s+(?:my|our|the|this|that|your)?\s*(?:\w+\s+){0,3}?"
    r"(?:foi|freedom\s+of\s+information|request|eir|internal\s+review))\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:subject\s+access|data\s+subject|everything\s+you\s+hold\s+(?:about|on)\s+me|my\s+(?:own\s+)?personal\s+data)\b", re.I
)
_REFERENCE = re.compile(r"\b(?:(?:FOI|EIR|RFI|IR|SAR)[-/ ]?\d[\w/.-]*\d|\d{4}[-/]\d{3,}|[A-Z]{2,8}-\d{4}-\d{3,6})\b", re.IGNORECASE)


class Recognised(NamedTuple):
    """That a request seems to ask how another was handled: by which words, and which references it names."""

    words: str
    references: tuple[str, ...]


def recognised(text: str) -> Recognised | None:
    """What in the words of a request says that it asks how another was handled; None where nothing does. A person says whether it does."""
    references = tuple(dict.fromkeys(each[0].upper().replace(" ", "-") for each in _REFERENCE.finditer(text)))
    found = _HANDLING.search(text) or (_OWN.search(text) if references else None)
    return Recognised(found[0], references) if found else None


class Linked(NamedTuple):
    """The request whose handling one is about, and the way in which that is to be answered, once somebody chose."""

    parent: str
    way: str = ""


def linked(case: Folded) -> tuple[Linked, ...]:
    """Every request whose handling a case is about, in the order in which they were linked."""
    found: dict[str, Linked] = {}
    for entry in case.entries:
        if entry.kind == LINKED:
            found[entry.payload["parent"]] = Linked(entry.payload["parent"])
        elif entry.kind == WAY and entry.payload["parent"] in found:
            found[entry.payload["parent"]] = Linked(entry.payload["parent"], entry.payload["way"])
    return tuple(found.values())


def the_same_whatever_is_held(parent: Folded) -> tuple[str, ...]:
    """What can be told of a case that neither confirms nor denies: what came and what went, and nothing of what was done here."""
    return tuple(f"{say(each.on)}: {_SAME_IN_ALL[each.kind]}" for each in parent.entries if each.kind in _SAME_IN_ALL)


class Answer(NamedTuple):
    """An answer on how another request was handled, as it is about to go: its parts, its text, and whether it encloses documents."""

    parts: tuple[str, ...]
    text: str
    encloses: bool


def departs(case: Folded, parent: Folded, answer: Answer, way: str) -> Iterator[str]:
    """In what an answer tells more of the parent than was told: the sentences, none where it keeps to the way chosen."""
    parts = answer.parts
    if way not in WAYS:
        yield "It asks how a request was handled that was neither confirmed nor denied, and nobody has chosen how to answer it"
        return
    if answer.encloses:
        yield "It encloses documents, and how many there are and what they are called is not the same whatever is held"
    if way == SAME:
        said = said_on(answer.text, [Slice(each) for each in parts], alone=len(parts) == 1)
        for leak in of_handling(said):
            yield f"“{leak.words}”, in {leak.where}, is not the same whatever is held. {leak.why}"
        content = [each for each in _claims(case, parts) if each[1] is Duty.COMMUNICATE]
        if content:
            yield f"It withholds content under {content[0][0]}, which says that there is some"
        return
    own = claims_on_the_duty(parent)
    silent = claimed(case)
    for part in parts:
        if part not in silent:
            yield f"Part {part} is not neither confirmed nor denied, as was chosen"
    other = [at for at, duty in _claims(case, parts) if duty is Duty.CONFIRM_OR_DENY and at not in own]
    if other and own:
        yield f"It relies on {other[0]}, and that request on {', '.join(own)}: another exclusion tells another story"


def claims_on_the_duty(case: Folded) -> tuple[str, ...]:
    """The provisions by which a case neither confirms nor denies."""
    return tuple(sorted({at for at, duty in _claims(case, tuple(claimed(case))) if duty is Duty.CONFIRM_OR_DENY}))


def _claims(case: Folded, parts: tuple[str, ...]) -> list[tuple[str, Duty]]:
    found = (each.pleaded.claim for each in case.case().claims if each.part in parts)
    return [(claim.provision, claim.duty) for claim in found]
