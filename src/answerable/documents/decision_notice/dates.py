"""Dates in prose: `6 December 2019`, `6th of December, 2019`, `6/12/2019`, and `6 December` where the context gives the year."""

import re
from datetime import date, timedelta

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept"
    r"|Sep|Oct|Nov|Dec)\b\.?"
)
DATE = re.compile(
    rf"\b(?=[\dADFJMNOS])(?:(?P<day>\d{{1,2}}) ?(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<month>{MONTH})(?:,? ?(?P<year>(?:19|20)\d\d)\b)?"
    rf"|(?P<month_first>{MONTH}) (?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_last>(?:19|20)\d\d)\b"
    r"|(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:20)?\d\d)\b)"
)
_MONTHS_BEGIN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_IN_FIGURES = re.compile(r"\d[/.]\d")
_LONGEST = timedelta(days=366)


def may_be_dated(text: str) -> bool:
    """Whether a text has what every match of `DATE` has: the name of a month, or figures that a stroke or a stop parts."""
    return any(map(text.__contains__, _MONTHS_BEGIN)) or _IN_FIGURES.search(text) is not None


def dated(found: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names, or nothing when it names no year or no day of the calendar."""
    year = found["year"] or found["year_last"] or found["y"]
    return None if year is None else _day(found, int(year))


def dated_after(found: re.Match[str], earlier: date | None) -> date | None:
    """The day that a date without a year names: the first such day on or after `earlier`."""
    if earlier is None:
        return None
    day = _day(found, earlier.year)
    if day is not None and day < earlier:
        day = _day(found, earlier.year + 1)
    return day if day is not None and day - earlier < _LONGEST else None


def _day(found: re.Match[str], year: int) -> date | None:
    month = found["month"] or found["month_first"]
    number = int(found["m"]) if month is None else _month(month)
    try:
        return date(year + 2000 if year < 100 else year, number, int(found["day"] or found["day_second"] or found["d"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(number for number, each in enumerate(_MONTHS, start=1) if each.startswith(name.rstrip(".").lower()[:3]))
