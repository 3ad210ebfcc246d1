"""How to reach the Commissioner, by the day of the letter: dated data beside the title, which law/regulator.py has.

The postal address is on the decision notices that we have, 2009 to 2026; where it begins is not in our sources. An authority that
knows better gives its own lines.
"""

from datetime import date
from typing import NamedTuple

from answerable.documents.languages.language import Language
from answerable.law.regulator import regulator


class Contact(NamedTuple):
    """The lines by which the Commissioner is reached, from a day on."""

    since: str
    lines: tuple[str, ...]
    verified: bool = True


CONTACTS = (
    Contact("2005-01-01", ("Wycliffe House", "Water Lane", "Wilmslow", "Cheshire SK9 5AF"), verified=False),
    Contact("2016-01-01", ("Wycliffe House", "Water Lane", "Wilmslow", "Cheshire SK9 5AF", "Website: ico.org.uk")),
)


# Of the office in Wales, which answers in Welsh: general knowledge that nothing here contradicts.
IN_WELSH = (
    Contact(
        "2005-01-01",
        (
            "Comisiynydd Gwybodaeth",
            "2il Lawr, Tŷ Churchill",
            "Ffordd Churchill",
            "Caerdydd CF10 2HH",
            "Llinell Gymraeg: 0330 414 6421",
            "Gwefan: ico.org.uk",
        ),
        verified=False,
    ),
)


def contact(on: date, language: Language = Language.ENGLISH) -> tuple[str, ...]:
    """The Commissioner's name and address as written on a day, to write in a language. Raises `NotKnownThen` before the Act."""
    title = regulator(on).title.removeprefix("the ")
    if language is Language.WELSH:
        return IN_WELSH[-1].lines
    known = [each for each in CONTACTS if date.fromisoformat(each.since) <= on]
    return (title, *known[-1].lines)
