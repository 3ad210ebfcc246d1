"""A date that a person typed in three boxes, or that stands in an address as 2019-11-07."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.phrase import Listed, Phrase

PARTS = ("day", "month", "year")
_MONTHS = {
    name: nth
    for nth, names in enumerate(
        (
            ("january", "jan", "ionawr", "ion"),
            ("february", "feb", "chwefror", "chwef", "chw"),
            ("march", "mar", "mawrth", "maw"),
            ("april", "apr", "ebrill", "ebr"),
            ("may", "mai"),
            ("june", "jun", "mehefin", "meh"),
            ("july", "jul", "gorffennaf", "gorff", "gor"),
            ("august", "aug", "awst"),
            ("september", "sep", "sept", "medi"),
            ("october", "oct", "hydref", "hyd"),
            ("november", "nov", "tachwedd", "tach"),
            ("december", "dec", "rhagfyr", "rhag"),
        ),
        start=1,
    )
    for name in names
}


class Asked(NamedTuple):
    """One date as it was asked for: what was typed, the day it makes, or what is wrong and in which boxes."""

    name: str
    typed: Mapping[str, str]
    day: date | None = None
    error: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def first_wrong(self) -> str:
        """The box that the error summary leads to."""
        return f"{self.name}-{self.wrong[0] if self.wrong else 'day'}"


def read_date(name: str, query: Mapping[str, str], *, what: str, needed: bool) -> Asked:
    """Reads `name` (ISO) or `name-day`, `name-month`, `name-year`. `what` begins the sentence that says what is wrong."""
    said = Phrase(what)
    if query.get(name):
        return _read_iso(name, query[name].strip(), said)
    typed = {part: query.get(f"{name}-{part}", "").strip() for part in PARTS}
    missing = tuple(part for part in PARTS if not typed[part])
    if len(missing) == len(PARTS):
        error = Phrase("{What} is missing. Enter it as day, month and year", what=said) if needed else ""
        return Asked(name, typed, error=error, wrong=PARTS if needed else ())
    if missing:
        parts = Listed.of([Phrase(f"a {part}") for part in missing])
        return Asked(name, typed, error=Phrase("{What} must include {parts}", what=said, parts=parts), wrong=missing)
    return _made(name, typed, said)


def _read_iso(name: str, text: str, what: Phrase) -> Asked:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        error = Phrase("{What} must be a real date, like 7 November 2019", what=what)
        return Asked(name, dict.fromkeys(PARTS, ""), error=error, wrong=PARTS)
    return Asked(name, {"day": str(day.day), "month": str(day.month), "year": str(day.year)}, day)


def _made(name: str, typed: Mapping[str, str], what: Phrase) -> Asked:
    month = _MONTHS.get(typed["month"].lower()) or _number(typed["month"])
    number, year = _number(typed["day"]), _number(typed["year"])
    wrong = tuple(part for part, value in zip(PARTS, (number, month, year), strict=True) if value is None)
    if not wrong and len(typed["year"]) != 4:
        return Asked(name, typed, error=Phrase("{What} must have a year of 4 numbers, like 2019", what=what), wrong=("year",))
    try:
        return Asked(name, typed, date(year or 0, month or 0, number or 0))
    except ValueError:
        error = Phrase("{What} must be a real date, like 7 11 2019", what=what)
        return Asked(name, typed, error=error, wrong=wrong or PARTS)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
