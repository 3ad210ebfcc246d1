"""How to reach the Commissioner, by the day of the letter: dated data beside the title, which law/regulator.py has.

The postal address is on the decision notices that we have, 2009 to 2026; where it begins is not in our sources. An authority that
knows better gives its own lines.
"""

from datetime import date
from typing import NamedTuple

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


def contact(on: date) -> tuple[str, ...]:
    """The Commissioner's name and address as written on a day. Raises `NotKnownThen` before the Act was in force."""
    title = regulator(on).title.removeprefix("the ")
    known = [each for each in CONTACTS if date.fromisoformat(each.since) <= on]
    return (title, *known[-1].lines)
