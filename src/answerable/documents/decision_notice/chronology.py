"""What happened to the request, by whom and when, as the notice tells it and in the order in which it tells it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from answerable.documents.decision_notice.dates import DATE, MONTH_ONLY, dated, dated_after
from answerable.documents.decision_notice.layout import CHRONOLOGY, REQUEST, ROLE, SCOPE, Layout
from answerable.documents.decision_notice.prose import running, sentences, unquoted
from answerable.documents.decision_notice.reading import Event, Unsure

REQUESTED, CLARIFIED, EXTENDED, RESPONDED, REVIEW_ASKED, REVIEWED, COMPLAINED, GIVEN = (
    "request", "clarification", "extension", "response", "review requested", "review outcome", "complaint", "notice",
)  # fmt: skip

_WHEN = re.compile(
    r"\b(?:on )?(?:the )?(?:very )?(?P<same>same (?:day|date)|that (?:same )?day|later that day)\b|\b(?P<next>(?:the )?(?:next|following) day)\b",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"(?:\bfrom|\bto|\buntil|\bbetween|\bsince|\bbefore|\bafter|\bby|\bup to|\bprior to|\bperiod|\bending|\bas at|\bfor|\bduring|\bthan|\buntil|\bthrough|\band|\band of|\bdeadline of|\bdate of) $",
    re.IGNORECASE,
)
_REFERRED_TO = re.compile(
    r"\b(?:the|its|his|her|their|that|this|a|previous|earlier|original|initial)(?: [\w'-]+){0,4} (?:of|dated) $", re.IGNORECASE
)
_SENT = re.compile(
    r"\b(?:letters?|e-?mails?|correspondence|requests?|responses?|repl(?:y|ies)|notices?|complaints?|messages?|reviews?|telephone call|call) (?:was |were )?(?:(?:was )?sent |received |made |issued )?(?:of|dated|on|sent|received) $",
    re.IGNORECASE,
)
_TO_COMMISSIONER = r"(?:the )?(?:Information )?(?:Commission(?:er)?|ICO)\b(?!'s)"
_COMPLAINED = re.compile(
    rf"\b(?:complainants?|requesters?|applicants?|he|she|they)\b (?:(?!to\b)\w+ ){{0,4}}?(?:(?:contacted|approached|asked|e-?mailed) {_TO_COMMISSIONER}"
    rf"|(?:complained|wrote|applied|referred|brought|submitted|made|raised|lodged|sent|appealed|forwarded)\b[^.;(]{{0,100}}?\b(?:to|before|with) {_TO_COMMISSIONER})"
    rf"|\bCommission(?:er)? (?:first )?received (?:a |the |his |her |their )?(?:\w+ )?(?:complaint|application|correspondence)"
    rf"|\b(?:complaint|application)s? (?:was |were )?(?:made|submitted|received|brought|referred|sent) (?:to|by) {_TO_COMMISSIONER}",
    re.IGNORECASE,
)
_COMPLAINANT = re.compile(r"\b(?:complainants?|requesters?|applicants?|he|she|they)(?:'s)?\b", re.IGNORECASE)
_REVIEW = re.compile(r"\b(?:internal review|reviews?\b|reviewed|reconsider(?:ation|ed)?|review (?:of|its|the))", re.IGNORECASE)
_DISSATISFIED = re.compile(
    r"\b(?:dissatisf\w+|unhappy|complain(?:ed|t|ing)|appeal(?:ed)?|disputed|challeng\w+|disagree\w*)\b", re.IGNORECASE
)
_REVIEW_WANTED = re.compile(
    r"\b(?:requested|asked|asking|requesting|sought|seeking|request(?:s)? for|wrote|submitted|made|applied|required|wanted|appeal(?:ed)?|invited|called|expressed|requests?)\b[^.]{0,140}?\b(?:an? |the |its |for |further |internal )*(?:review|reconsider)\w*"
    r"|\breview (?:was |had been )?(?:requested|sought|asked)\b|\brequest(?:ed)? (?:for )?an? (?:internal )?review\b",
    re.IGNORECASE,
)
_CLARIFIED = re.compile(
    r"\b(?:clarif(?:ied|y|ying|ication)|narrowed|refined|amended|confirmed the (?:interpretation|scope|meaning)|revised (?:his|her|their|the) request)\b",
    re.IGNORECASE,
)
_CLARIFICATION_SOUGHT = re.compile(
    r"\b(?:asked|sought|requested|requesting|seeking|asking|required|invited)\b[^.]{0,80}?\b(?:clarif\w+|narrow|refine)|\bclarification (?:was )?(?:sought|requested)",
    re.IGNORECASE,
)
_EXTENDED = re.compile(
    r"\b(?:(?:further|more|additional|extra) time|extend(?:ed|ing)?|extension|holding (?:response|letter|reply|e-?mail)|revised (?:response |target )?(?:date|deadline)|new (?:target|deadline)"
    r"|would be delayed|was delayed|needed (?:until|to consider)|still considering|considering the (?:balance of the )?public interest|need(?:ed|s)? (?:\w+ ){0,4}time|by virtue of section 10\(3\)|under section 10\(3\))\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:refus|withh|disclos|not hold|no information|releas|vexatious|exempt)\w*", re.IGNORECASE)
_ANSWERED = re.compile(r"\brespon(?:ded|se)\b", re.IGNORECASE)
_ACKNOWLEDGED = re.compile(r"\backnowledg(?:ed|ing|ement)\b", re.IGNORECASE)
_RESPONDED = re.compile(
    r"\b(?:respon(?:ded|se|ding)|repl(?:ied|y|ies)|refus(?:ed|al|ing)|provided|disclosed|issued|wrote|confirmed|informed|advised|stated|told|answered|released|sent|explained|denied|contacted|supplied|notified|neither confirmed|withheld)\b",
    re.IGNORECASE,
)
_REVIEWED = re.compile(
    r"\b(?:outcome|result|provided|conducted|completed|carried out|upheld|maintain\w*|respon(?:ded|se)|repl(?:ied|y)|wrote|sent|informed|advised|issued|following|confirmed|stated|communicated|notified|concluded|revised|amended|decision|disclosed|undertook|found|explained|told|reviewed)\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\b(?:request(?:ed|s|ing)?|asked|sought|wrote|submitted|made|contacted|e-?mailed|sent|applied|seeking|put)\b", re.IGNORECASE
)
_SPLIT = re.compile(
    r",? and (?:again )?(?=(?:on|then|the|it|he|she|they|that)\b)|;|, which\b|, but\b|, (?=(?:with|it|he|she|they|the \w+) )"
)
_ON_A_DAY = re.compile(rf"\bon (?:the )?(?:{DATE.pattern})", re.IGNORECASE)
_MONTH_IN = re.compile(r"\bin (?:early |late |mid-? ?)?$", re.IGNORECASE)


class _Clause(NamedTuple):
    """A clause with its date, or the words that leave it open; `rest` is what the paragraph goes on to say without a date of its own."""

    text: str
    when: date | None
    vague: str
    rest: str


class _Story:
    """What has been told so far, which is what the next sentence is understood by."""

    def __init__(self, text: str) -> None:
        self.latest: date | None = None
        self.seen: list[Event] = []
        self.unsure: list[Unsure] = []
        self.reviewed_later = "internal review" in text or "review" in text

    def has(self, kind: str) -> bool:
        return self.count(kind) > 0

    def count(self, kind: str) -> int:
        return sum(event.kind == kind for event in self.seen)


def events(layout: Layout, given: date | None, authority: str | None) -> tuple[tuple[Event, ...], tuple[Unsure, ...]]:
    """The notice itself and the events that it tells of, in the order of the text; and dates that it leaves open."""
    regulator = "ICO" if authority and "Information Commissioner" in authority else ""
    told = list(layout.within(REQUEST, SCOPE, ROLE, CHRONOLOGY))
    story = _Story(" ".join(each.text for each in told if each.zone == REQUEST))
    for paragraph in told:
        subject = ""
        words = unquoted(running(paragraph.text))
        # Where the regulator is the authority complained of, its notices say ICO for the authority and Commissioner for the regulator.
        told_here = list(sentences(words.replace(regulator, "authority") if regulator else words))
        for place, sentence in enumerate(told_here):
            for clause in _clauses(sentence, _undated(told_here[place + 1 :]), story):
                kind = _kind(clause, subject, paragraph.zone, story)
                if kind and clause.when:
                    story.seen.append(Event(kind, clause.when))
                elif kind and clause.vague and not story.has(kind):
                    story.unsure.append(Unsure("events", f"The notice dates the {kind} only as {clause.vague}."))
            subject = "complainant" if _COMPLAINANT.match(sentence.removeprefix("The ")) else subject
    notice = [Event(GIVEN, given)] if given else []
    return (*notice, *dict.fromkeys(story.seen)), tuple(dict.fromkeys(story.unsure))


def _undated(following: list[str]) -> str:
    return " ".join(takewhile(lambda sentence: not _ON_A_DAY.search(sentence), following))


def _clauses(sentence: str, rest: str, story: _Story) -> Iterator[_Clause]:
    """The dated clauses of a sentence. One date dates the whole of it; several part it."""
    dates = list(_dates(sentence, story))
    if len(dates) == 1:
        yield _Clause(sentence, *dates[0][2:], rest)
        return
    for place, (_, end, when, vague) in enumerate(dates):
        start = 0 if place == 0 else _parting(sentence, dates[place - 1][1], dates[place][0])
        stop = len(sentence) if place + 1 == len(dates) else _parting(sentence, end, dates[place + 1][0])
        yield _Clause(sentence[start:stop], when, vague, rest if stop == len(sentence) else "")


def _parting(sentence: str, end: int, start: int) -> int:
    found = _SPLIT.search(sentence, end, start)
    return found.start() if found else end


def _dates(sentence: str, story: _Story) -> Iterator[tuple[int, int, date | None, str]]:
    for found in DATE.finditer(sentence):
        before = sentence[: found.start()]
        if _NO_EVENT.search(before[-20:]) or (_REFERRED_TO.search(before[-60:]) and not _SENT.search(before[-40:])):
            continue
        when = dated(found) or dated_after(found, story.latest)
        if when:
            story.latest = when
            yield found.start(), found.end(), when, ""
        else:
            yield found.start(), found.end(), None, f"“{found[0]}”"
    for found in _WHEN.finditer(sentence):
        if story.latest:
            yield found.start(), found.end(), story.latest + timedelta(days=1 if found["next"] else 0), ""
    for found in MONTH_ONLY.finditer(sentence):
        if _MONTH_IN.search(sentence, 0, found.start()):
            yield found.start(), found.end(), None, f"“{found[0]}”"


def _kind(clause: _Clause, subject: str, zone: str, story: _Story) -> str | None:
    text = clause.text
    if (zone != REQUEST or story.has(REQUESTED)) and _COMPLAINED.search(text):
        return COMPLAINED
    if zone != REQUEST:
        return None
    if not story.has(REQUESTED):
        return REQUESTED if _is_request(text) else None
    if _by_complainant(text, subject):
        return _of_complainant(text, story)
    return _of_authority(clause, story)


def _is_request(text: str) -> bool:
    return bool(
        _REQUESTED.search(text)
        and _COMPLAINANT.search(text)
        and not re.search(r"\b(?:had|previous(?:ly)?|earlier)\b[^.]{0,40}\brequest", text)
    )


def _by_complainant(text: str, subject: str) -> bool:
    """Whether the complainant acts: named before the verb, or carried over from the sentence before."""
    active = re.search(
        r"\b(?:complainant|requester|applicant|he|she|they)\b(?! (?:was|were|had been)\b)(?= (?:\w+ ){0,4}?(?:wrote|contacted|request\w*|asked|complain\w*|express\w*|sought|respond\w*|repl\w+|clarif\w+|e-?mailed|submitted|made|appeal\w*|challeng\w+|disput\w+|narrowed|refined|amended|sent|confirmed|remained|then|again|also|subsequently|provided|revised|chased|disagreed|raised|returned)\b)",
        text,
        re.IGNORECASE,
    )
    passive = (
        re.search(
            r"\b(?:to|from|by|with|for|informed|told|advised|provided|sent|gave|asked) (?:the )?$", text[: active.start()], re.IGNORECASE
        )
        if active
        else None
    )
    return bool(active and not passive) or bool(
        re.search(r"\b(?:review was requested|complainant's request for (?:an )?internal review)\b", text)
    )


def _of_complainant(text: str, story: _Story) -> str | None:
    if _REVIEW_WANTED.search(text):
        return REVIEW_ASKED
    if _CLARIFIED.search(text):
        return CLARIFIED
    if _DISSATISFIED.search(text):
        return REVIEW_ASKED if story.reviewed_later else None
    if re.search(
        r"\b(?:following|further|new|second|another|fresh)\b[^.]{0,40}\b(?:request|information)|\brequested\b[^.]{0,60}\binformation\b|\binformation in the following terms\b|\b(?:made|submitted) (?:\w+ ){0,4}request",
        text,
        re.IGNORECASE,
    ):
        return REQUESTED
    return None


def _of_authority(clause: _Clause, story: _Story) -> str | None:
    text = clause.text
    if _CLARIFICATION_SOUGHT.search(text) and not _ANSWERED.search(text):
        return None
    if _REVIEW.search(text) and _REVIEWED.search(text):
        return REVIEWED
    told = f"{text} {clause.rest}"
    if _EXTENDED.search(told) and not _DECIDED.search(told):
        return EXTENDED
    if (_ACKNOWLEDGED.search(text) and not _DECIDED.search(text)) or not _RESPONDED.search(text):
        return None
    # An answer to a request for a review is the review, whatever the notice calls it; unless nothing was answered before.
    return REVIEWED if story.has(RESPONDED) and story.count(REVIEW_ASKED) > story.count(REVIEWED) else RESPONDED
