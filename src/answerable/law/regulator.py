"""The regulator's title and pronoun by the day of the act: dated data, never a constant in a letter.

Each row runs from its day to the next. Where the office was vacant, or its holder is not in our sources, there is no pronoun and a
text repeats the title. Days marked unverified are general knowledge that nothing here contradicts (for January 2022 sources say the
3rd or the 4th).

The Data (Use and Access) Act 2025 replaces the Commissioner by an Information Commission, "it", when its section 119 is fully
in force. Our sources do not show that day, so no row does: add it here when it is known.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import say
from answerable.law.not_law import NotKnownThen

COMMISSIONER = "the Information Commissioner"


class Regulator(NamedTuple):
    """How the regulator is written from a day on: title, short title, and pronoun, if there is one to use."""

    since: str
    title: str
    short: str
    pronoun: str | None
    verified: bool = True

    def subject(self) -> str:
        """What stands in for the title in a second sentence: `she`, or the short title itself."""
        return self.pronoun or self.short


REGULATORS = (
    Regulator("2005-01-01", COMMISSIONER, "the Commissioner", "he", verified=False),
    Regulator("2016-07-01", COMMISSIONER, "the Commissioner", None, verified=False),
    Regulator("2016-07-18", COMMISSIONER, "the Commissioner", "she", verified=False),
    Regulator("2021-12-01", COMMISSIONER, "the Commissioner", None),
    Regulator("2022-01-04", COMMISSIONER, "the Commissioner", "he", verified=False),
    Regulator("2026-06-20", COMMISSIONER, "the Commissioner", None),
)


def regulator(on: date) -> Regulator:
    """The regulator as written on a day. Raises `NotKnownThen` before the Act was in force."""
    known = [each for each in REGULATORS if date.fromisoformat(each.since) <= on]
    if not known:
        raise NotKnownThen(f"The Act was not in force on {say(on)}, so no notice of that day is under it. Give the day of the act itself.")
    return known[-1]
