"""What a notice orders, by when, and until when it can be appealed against."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from answerable.documents.decision_notice.headings import APPEAL, DECISION, FAILURE, STEPS
from answerable.documents.decision_notice.layout import Layout, Paragraph
from answerable.documents.decision_notice.prose import running
from answerable.documents.decision_notice.reading import Period, Unsure
from answerable.law.not_law import NotLaw
from answerable.law.tribunal.r12_calculating_time import done_in_time_by
from answerable.law.working_days import calendar

_NUMBERS = {
    "seven": 7, "ten": 10, "fourteen": 14, "twenty": 20, "twenty-one": 21, "twenty-eight": 28, "twenty-five": 25, "thirty": 30,
    "thirty-five": 35, "forty": 40, "forty-two": 42, "sixty": 60, "one": 1, "two": 2, "three": 3, "six": 6,
}  # fmt: skip
_PERIOD = (
    r"within (?P<count>\d{1,3}|[a-z]+(?:[- ](?:one|five|eight|two))?) ?(?:\(\d{1,3}\) ?)?(?:\(?(?P<kind>calendar"
    r"|working)\)? )?(?P<unit>days?|weeks?|months?)"
)
_WITHIN = re.compile(_PERIOD, re.IGNORECASE)
_APPEAL_WITHIN = re.compile(_PERIOD + r"(?=[^.]{0,80}\b(?:notice|decision|sent|served)\b)", re.IGNORECASE)
_ORDERING = re.compile(r"\b(?:must|requires?|required|shall)\b", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:(?:does|do|did) (?:not|n't)|doesn't|don't) require\b|\brequire[sd]? (?:that )?no\b|\bno (?:further |remedial "
    r"|other )*(?:steps?|action)\b|\bnot? (?:\w+ ){0,3}require (?:\w+ ){0,6}steps?\b"
    r"|\bnot (?:ordered|requiring) any\b",
    re.IGNORECASE,
)
_ORDERS = ("requir", "must", "step", "order", "action", "shall", "should")
_INTRODUCED = re.compile(
    r"\b(?:require[sd]?|orders?|must|should)\b[^.:•]{0,250}?\b(?:following (?:steps?|actions?)|steps? (?:set out |listed )?below"
    r"|following)\b[^.:•]{0,200}?(?P<end>[.:•]|\n|$)(?![a-z])"
    r"|\brequire[sd]?\b[^.:•]{0,200}?\bto\b ?:",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\b(?:Commissioner|[Hh]e|[Ss]he|[Ii]t)\b[^.•]{0,60}?\b(?:requires?|orders?|ordered)\b (?:that )?(?P<whom>[^.•]{1,120}?) (?:to"
    r"|must) (?P<step>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TAKE = re.compile(
    r"\b(?:must|shall|should|is required to|to) (?:\w+ )?take (?:this|these|the|those)\b|\bFailure to comply\b|\bwritten certification\b"
    r"|^Information Commission",
    re.IGNORECASE,
)
_MUST = re.compile(r"\bmust\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*•\s*|(?:^|\n)\s*(?:[*o] (?=[A-Z])|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\) |(?:\d{1,2}|[a-z])[.)] )\s*")
_SENTENCE = re.compile(r"(?<=[A-Za-z\d)\]'”])\.\s+(?=[A-Z])")
_TAIL = re.compile(r"\s*[;,.]?\s*(?:\b(?:and|or)\b)?\s*[;,:]?\s*$")


def steps(layout: Layout) -> tuple[tuple[str, ...], tuple[Unsure, ...]]:
    """The steps ordered, in the notice's words; none where it says that none are required."""
    paragraphs = list(layout.within(DECISION, STEPS))
    taken: list[str] = []
    none = expecting = False
    for paragraph in paragraphs:
        text = paragraph.text
        if not expecting and not any(word in text for word in _ORDERS):
            continue
        introduced = _INTRODUCED.search(text)
        none_here = _NONE.search(running(text))
        if introduced and not _NONE.search(running(text[: introduced.end()])):
            items = list(_items(text[introduced.end() :]))
            taken += items
            expecting = not items
        elif expecting and not _TAKE.search(text):
            taken += _items(text)
        elif none_here:
            none = True
            expecting = False
        else:
            expecting = False
            taken += _inline(paragraph)
    return tuple(taken), _doubts(layout, taken, none=none)


def _doubts(layout: Layout, taken: list[str], *, none: bool) -> tuple[Unsure, ...]:
    if taken or none:
        return ()
    if not layout.has(DECISION):
        return (Unsure("steps", "The part that says what was decided is not in the text."),)
    return (Unsure("steps", "The notice neither orders steps nor says that none are required, in words that can be read."),)


def _items(text: str) -> Iterator[str]:
    """Steps one by one, without bullets, the `and` that joins them, or what follows the list."""
    pieces = _BULLET.split(text)
    for piece in pieces:
        take = _TAKE.search(piece)
        kept = piece[: _sentence_start(piece, take.start())] if take else piece
        step = _TAIL.sub("", running(kept))
        if len(step) > 2:
            yield step
        if take:
            return


def _sentence_start(text: str, place: int) -> int:
    starts = [found.end() for found in _SENTENCE.finditer(text, 0, place + 1)]
    return starts[-1] if starts else 0


def _inline(paragraph: Paragraph) -> Iterator[str]:
    """A step ordered in a sentence: `The Commissioner requires the Council to disclose it`, `The authority must provide a response`."""
    for sentence in _SENTENCE.split(running(paragraph.text)):
        if _TAKE.search(sentence) or _NONE.search(sentence):
            continue
        ordered = _INLINE.search(sentence)
        if ordered:
            yield _TAIL.sub("", ordered["step"])
        elif paragraph.zone == STEPS and _MUST.search(sentence):
            yield _TAIL.sub("", sentence)


def steps_within(layout: Layout) -> Period | None:
    """How long the authority has, where the notice says so."""
    for paragraph in layout.within(DECISION, STEPS, FAILURE):
        if "within" not in paragraph.text:
            continue
        for sentence in _SENTENCE.split(running(paragraph.text)):
            for found in _WITHIN.finditer(sentence):
                period = _period(found)
                if period and _ORDERING.search(sentence, 0, found.start()):
                    return period
    return None


def _period(found: re.Match[str]) -> Period | None:
    written = found["count"].lower().replace(" ", "-")
    count = int(written) if written.isdigit() else _NUMBERS.get(written)
    unit = found["unit"].lower().rstrip("s") + "s"
    if count is None:
        return None
    return Period(count, f"{(found['kind'] or 'calendar').lower()} days" if unit == "days" else unit)


def steps_by(given: date | None, within: Period | None) -> tuple[date | None, tuple[Unsure, ...]]:
    """The last day for the steps: the day of the notice does not count."""
    if within is None:
        return None, ()
    if given is None:
        return None, (Unsure("steps_by", "The notice gives a period for the steps and no date from which to count it."),)
    if within.unit == "calendar days":
        return given + timedelta(days=within.count), ()
    if within.unit == "weeks":
        return given + timedelta(weeks=within.count), ()
    if within.unit == "working days":
        return _working(given, within.count)
    return None, (Unsure("steps_by", f"The notice counts in {within.unit}; the last day is not worked out."),)


def _working(given: date, count: int) -> tuple[date | None, tuple[Unsure, ...]]:
    try:
        return calendar().nth(count, following=given), ()
    except NotLaw as refused:
        return None, (Unsure("steps_by", str(refused)),)


def appeal_within_days(layout: Layout) -> tuple[int | None, tuple[Unsure, ...]]:
    """The days within which the notice says that it can be appealed against."""
    for paragraph in layout.within(APPEAL):
        found = _APPEAL_WITHIN.search(running(paragraph.text)) if "within" in paragraph.text else None
        period = _period(found) if found else None
        if period and period.unit == "calendar days":
            return period.count, ()
    if layout.has(APPEAL):
        return None, (Unsure("appeal_within_days", "The right of appeal is there, without a number of days that can be read."),)
    return None, (Unsure("appeal_within_days", "The right of appeal is not in the text."),)


def appeal_by(given: date | None, days: int | None) -> tuple[date | None, tuple[Unsure, ...]]:
    """The last day to appeal, as the Tribunal's rules count it: the day of the notice does not count, and the last day is a working day."""
    if given is None or days is None:
        return None, ()
    try:
        return done_in_time_by(given + timedelta(days=days)).value, ()
    except NotLaw as refused:
        return None, (Unsure("appeal_by", str(refused)),)
