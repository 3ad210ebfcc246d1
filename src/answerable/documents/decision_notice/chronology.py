"""What happened to the request, by whom and when, as the notice tells it and in the order in which it tells it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from answerable.documents.decision_notice.dates import DATE, MONTH, dated, dated_after, may_be_dated
from answerable.documents.decision_notice.happenings import (
    COMPLAINED,
    GIVEN,
    REQUESTED,
    RESPONDED,
    REVIEW_ASKED,
    REVIEWED,
    is_complainants,
    is_complaint,
    is_request,
    of_authority,
    of_complainant,
)
from answerable.documents.decision_notice.headings import REQUEST, ROLE, SCOPE
from answerable.documents.decision_notice.layout import Layout
from answerable.documents.decision_notice.prose import running, sentences, unquoted
from answerable.documents.decision_notice.reading import Event, Unsure

_SAME_DAY = re.compile(r"(?:same (?:working )?(?:day|date)|that (?:same )?day|later that day)\b", re.IGNORECASE)
_NEXT_DAY = re.compile(r"(?:next|following) day\b", re.IGNORECASE)
_IN_A_MONTH = re.compile(rf" in (?:early |late |mid-? ?)?({MONTH} (?:19|20)\d\d)\b")
_NO_EVENT = re.compile(
    r"\b(?:from|to|until|between|since|before|after|by|up to|prior to|period|ending|as at|for|during|than|through|and|deadline of|date of"
    r"|dates? between) $",
    re.IGNORECASE,
)
_REFERRED_TO = re.compile(
    r"\b(?:the|its|his|her|their|that|this|a|previous|earlier|original|initial)(?: [\w'-]+){0,4} (?:of|dated) $", re.IGNORECASE
)
_SENT = re.compile(
    r"\b(?:letters?|e-?mails?|correspondence|requests?|responses?|repl(?:y|ies)|notices?|complaints?|messages?|reviews?|call)"
    r" (?:was |were )?(?:sent |received |made |issued )?(?:of|dated|on|sent|received) $",
    re.IGNORECASE,
)
_ON_A_DAY = re.compile(rf"\b[Oo]n (?:the )?(?:{DATE.pattern})")
_SPLIT = re.compile(
    r",? and (?:again )?(?=(?:on|then|the|it|he|she|they|that)\b)|;|, which\b|, but\b|, (?=(?:with|it|he|she|they|the \w+) )"
)
_FOLLOWING = 8  # As many sentences as belong to one that gives a date.
_DIGIT = re.compile(r"\d")


class _Clause(NamedTuple):
    """A clause with its date, or the words that leave it open; `rest` is what the paragraph goes on to say without a date of its own."""

    text: str
    when: date | None
    vague: str
    rest: str


class _Story:
    """What has been told so far, which is what the next sentence is understood by."""

    def __init__(self, *, tells_of_review: bool) -> None:
        self.latest: date | None = None
        self.seen: list[Event] = []
        self._counted: Counter[str] = Counter()
        self.unsure: list[Unsure] = []
        self.tells_of_review = tells_of_review

    def count(self, kind: str) -> int:
        """How many events of a kind have been told."""
        return self._counted[kind]

    def add(self, kind: str, on: date) -> None:
        """One more event."""
        self.seen.append(Event(kind, on))
        self._counted[kind] += 1


def events(layout: Layout, given: date | None, authority: str | None) -> tuple[tuple[Event, ...], tuple[Unsure, ...]]:
    """The notice itself and the events that it tells of, in the order of the text; and dates that it leaves open."""
    told = list(layout.within(REQUEST, SCOPE, ROLE))
    story = _Story(tells_of_review=any("review" in each.text for each in told if each.zone == REQUEST))
    # Where the regulator is the authority complained of, its notices say ICO for the authority and Commissioner for the regulator.
    regulator_is_party = authority is not None and "Information Commissioner" in authority
    for paragraph in told:
        if not _may_tell(paragraph.zone, paragraph.text):
            continue
        words = unquoted(running(paragraph.text))
        _tell(list(sentences(words.replace("ICO", "authority") if regulator_is_party else words)), paragraph.zone, story)
    notice = [Event(GIVEN, given)] if given else []
    return (*notice, *dict.fromkeys(story.seen)), tuple(dict.fromkeys(story.unsure))


def _may_tell(zone: str, text: str) -> bool:
    """Whether a paragraph can have an event: a date, and outside the story of the request somebody to complain to."""
    tells = zone == REQUEST or "ommissioner" in text or "ICO" in text
    return tells and (" day" in text or " date" in text or _DIGIT.search(text) is not None)


def _tell(told: list[str], zone: str, story: _Story) -> None:
    for place, sentence in enumerate(told):
        for clause in _clauses(sentence, told[place + 1 : place + _FOLLOWING], story):
            kind = _kind(clause, zone, story)
            if kind and clause.when:
                story.add(kind, clause.when)
            elif kind and not story.count(kind):
                story.unsure.append(Unsure("events", f"The notice dates the {kind} only as {clause.vague}."))


def _clauses(sentence: str, following: list[str], story: _Story) -> Iterator[_Clause]:
    """The dated clauses of a sentence. One date dates the whole of it; several part it."""
    dates = sorted(_dates(sentence, story), key=lambda each: each[:2])
    for place, (_, end, when, vague) in enumerate(dates):
        start = _parting(sentence, dates[place - 1][1], dates[place][0]) if place else 0
        last = place + 1 == len(dates)
        stop = len(sentence) if last else _parting(sentence, end, dates[place + 1][0])
        yield _Clause(sentence[start:stop].lower(), when, vague, _rest(following) if last else "")


def _rest(following: list[str]) -> str:
    return " ".join(takewhile(lambda each: not (_DIGIT.search(each) and _ON_A_DAY.search(each)), following)).lower()


def _parting(sentence: str, end: int, start: int) -> int:
    found = _SPLIT.search(sentence, end, start)
    return found.start() if found else end


def _dates(sentence: str, story: _Story) -> Iterator[tuple[int, int, date | None, str]]:
    if may_be_dated(sentence):
        for found in DATE.finditer(sentence):
            on = sentence[max(0, found.start() - 3) : found.start()].lower() == "on "
            if on or not _is_by_the_way(sentence[max(0, found.start() - 60) : found.start()]):
                when = dated(found) or dated_after(found, story.latest)
                story.latest = when or story.latest
                yield found.start(), found.end(), when, "" if when else f"“{found[0]}”"
        if " in " in sentence:
            yield from ((found.start(), found.end(), None, f"“{found[1]}”") for found in _IN_A_MONTH.finditer(sentence))
    if story.latest and (" day" in sentence or " date" in sentence):
        for pattern, days in ((_SAME_DAY, 0), (_NEXT_DAY, 1)):
            yield from ((found.start(), found.end(), story.latest + timedelta(days), "") for found in pattern.finditer(sentence))


def _is_by_the_way(before: str) -> bool:
    """Whether a date belongs to something spoken of, as in `the report dated` or `from … to`, and not to what is done in the sentence."""
    return _NO_EVENT.search(before[-20:]) is not None or (_REFERRED_TO.search(before) is not None and not _SENT.search(before))


def _kind(clause: _Clause, zone: str, story: _Story) -> str | None:
    if (zone != REQUEST or story.count(REQUESTED)) and is_complaint(clause.text):
        return COMPLAINED
    if zone != REQUEST:
        return None
    if not story.count(REQUESTED):
        return REQUESTED if is_request(clause.text) else None
    if is_complainants(clause.text):
        return of_complainant(clause.text, review_follows=story.tells_of_review)
    kind = of_authority(clause.text, clause.rest)
    # An answer to a request for a review is the review, whatever the notice calls it; unless nothing was answered before.
    answers_review = kind == RESPONDED and story.count(RESPONDED) and story.count(REVIEW_ASKED) > story.count(REVIEWED)
    return REVIEWED if answers_review else kind
