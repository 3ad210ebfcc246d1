"""A day as people and spreadsheets write it: 2019-11-07, 07/11/2019, 7 November 2019, 7-Nov-19. The day comes before the month."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_BY_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?")
_BY_NAME = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ \-]([a-z]{3,9})[ \-,]+(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def read_day(text: str) -> date | None:
    """The day that a cell names, or None where it names none that there is."""
    text = " ".join(text.split())
    iso, numbers, name = _ISO.fullmatch(text), _BY_NUMBERS.fullmatch(text), _BY_NAME.fullmatch(text)
    if iso:
        return _made(iso[1], iso[2], iso[3])
    if numbers:
        return _made(numbers[3], numbers[2], numbers[1])
    month = _month(name[2].lower()) if name else 0
    return _made(name[3], str(month), name[1]) if name and month else None


def _month(word: str) -> int:
    """The number of a month by its name, whole or cut short; nought for no month."""
    if word[:3] not in _MONTHS:
        return 0
    number = _MONTHS.index(word[:3]) + 1
    return number if _NAMES[number - 1].startswith(word) or word == "sept" else 0


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
