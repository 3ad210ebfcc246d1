"""A decision notice read, and then worked out again from its own facts.

What follows stands beside what was recorded, and where the two part ways it is a question. Nothing is corrected, and a day that
the notice does not give leads to no finding.
"""

from typing import Any, NamedTuple

from answerable.documents.check.afterwards import differences_of_the_notice, on_the_notice, on_the_review
from answerable.documents.check.found import Difference, Found
from answerable.documents.check.open_breaches import open_breaches
from answerable.documents.check.response import Clock, on_the_response
from answerable.documents.check.stated import differences_in_prose, last_days_stated, own_sentences
from answerable.documents.check.story import story_of
from answerable.documents.decision_notice import Reading, read
from answerable.law.not_law import NotLaw

__all__ = ["Checked", "Difference", "Found", "as_json", "check"]


class Checked(NamedTuple):
    """The reading, what follows from it, and what it says that does not follow."""

    reading: Reading
    findings: tuple[Found, ...]
    differences: tuple[Difference, ...]


def check(text: str) -> Checked:
    """Reads a decision notice and works it out again. Raises `NotADecisionNotice`."""
    reading = read(text)
    story = story_of(reading)
    own = own_sentences(text)
    findings: list[Found] = []
    differences: list[Difference] = []
    for environmental in sorted({each == "EIR" for each in reading.regimes}):
        try:
            clock = Clock(story, environmental=environmental) if story.requested else None
        except NotLaw:
            clock = None  # a day outside the calendar: no finding rests on it
        if clock:
            stated = frozenset(each.on for each in last_days_stated(own))
            findings += [*on_the_response(reading, clock, stated=stated), *open_breaches(reading, clock)]
            differences += differences_in_prose(own, clock)
        findings += on_the_review(reading, story, environmental=environmental)
    findings += on_the_notice(reading)
    differences += differences_of_the_notice(reading)
    return Checked(reading, tuple(dict.fromkeys(findings)), tuple(dict.fromkeys(differences)))


def as_json(checked: Checked) -> dict[str, Any]:
    """The answer as plain values, with ISO dates where a value is a day."""
    return {
        "reading": checked.reading.as_json(),
        "findings": [{**each._asdict(), "under": str(each.under)} for each in checked.findings],
        "differences": [{**each._asdict(), "under": str(each.under)} for each in checked.differences],
    }
