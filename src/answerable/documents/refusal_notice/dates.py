"""The days that a letter gives for itself: the day it bears, and the day on which it says that the request was received or made."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence, plainly
from answerable.law.bank_holidays import FIRST_DAY, LAST_DAY

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = "(?:" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS) + "|sept)"
DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>\d{4}|\d{2})\b"
    r"|\b(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:^|\s)(?:date|dated|date\s+(?:of\s+(?:this\s+)?(?:letter|response|reply)|sent|issued))\s*:?\s*(?:\w+day,?\s+)?$", re.IGNORECASE
)
_ANOTHER_DAY = re.compile(r"\b(?:requests?|your|you|received|enquiry|e-?mail|correspondence|from|refer|due|review)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,:-]*", re.IGNORECASE)
_RECEIVED = re.compile(
    r"\b(?:received|receipt)\b(?:\s+(?:by|in|at)\s+(?:\w+\s+){1,4}?)?(?:[^.]{0,25}?\bon\b)?[\s:]*(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:request|requests|e-?mail|letter|enquiry|correspondence)\b[^.]{0,80}?\b(?:of|dated|on|sent|submitted|made)\b[\s:]*(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\byou\s+(?:wrote|e-?mailed|contacted|asked|requested|submitted|made)\b[^.]{0,60}\bon\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_CLARIFIED = re.compile(r"\bclarif\w+|\brefin\w+|\brevised\s+request|\bnarrow\w+", re.IGNORECASE)
_REVIEWED = re.compile(r"\b(?:internal\s+)?review\b|\bappeal\b", re.IGNORECASE)
_FIRST, _LAST = date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY)
_LINES_OF_HEAD = 60
_WIDEST_LINE = 300


class Day(NamedTuple):
    """A day that the letter gives, and the words that give it."""

    on: date
    where: str


def borne(letter: Letter) -> Day | None:
    """The day that the letter bears: a line that is a date, or a date after the word "Date", before the letter begins to speak."""
    for line in (each for each in letter.lines[:_LINES_OF_HEAD] if each):
        plain = plainly(line[:_WIDEST_LINE])
        if re.match(r"dear\b", plain, re.IGNORECASE) and _seen_date_before(letter, line):
            break
        for found in DATE.finditer(plain):
            on = _day(found)
            alone = _WEEKDAY.fullmatch(plain[: found.start()]) and not plain[found.end() :].strip(" .,")
            labelled = _LABELLED.search(plain[: found.start()]) and not _ANOTHER_DAY.search(plain[: found.start()])
            if on and (alone or labelled):
                return Day(on, line)
    return None


def _seen_date_before(letter: Letter, line: str) -> bool:
    return any(DATE.search(plainly(each)) for each in letter.lines[: letter.lines.index(line)])


def received(letter: Letter) -> Day | None:
    """The day on which the letter says that the request was received."""
    return next(_after(letter, _RECEIVED), None)


def made(letter: Letter) -> Day | None:
    """The day on which the letter says that the request was made, which may not be the day of its receipt."""
    return next(_after(letter, _MADE), None)


def clarified(letter: Letter) -> Sentence | None:
    """Where the letter speaks of a clarification or a narrower request, which may move the date of receipt."""
    return next((each for each in letter.said if _CLARIFIED.search(each.plain) and DATE.search(each.plain)), None)


def _after(letter: Letter, words: re.Pattern[str]) -> Iterator[Day]:
    for sentence in letter.said:
        for found in DATE.finditer(sentence.plain):
            on = _day(found)
            if on and not _REVIEWED.search(sentence.plain) and words.search(sentence.plain[max(0, found.start() - 140) : found.start()]):
                yield Day(on, sentence.text)


def _day(found: re.Match[str]) -> date | None:
    number = next(int(found[name]) for name in ("day", "day2", "day3", "day4") if found[name])
    year = next(int(found[name]) for name in ("year", "year2", "year3", "year4") if found[name])
    written = found["month"] or found["month2"]
    month = (
        next(nth for nth, name in enumerate(_MONTHS, 1) if name.startswith(written[:3].lower()))
        if written
        else int(found["month3"] or found["month4"])
    )
    try:
        on = date(year + 2000 if year < 100 else year, month, number)
    except ValueError:
        return None
    return on if _FIRST <= on <= _LAST else None  # a slip of the pen, or of the reading, is no day to count with
