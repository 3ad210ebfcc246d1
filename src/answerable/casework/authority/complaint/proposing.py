"""What a decision notice that was read comes to, proposed to a person who confirms it. Nothing here is recorded.

A notice's outcome on a section is the complainant's: upheld means that the complainant was right. What it means of a provision depends on
what the provision is: a requirement was breached, an exemption was not engaged. Partly upheld means neither, and is left to the person.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from answerable.law.events import RecordedAs
from answerable.law.pleadable import exemption_at
from answerable.law.provision import cite

_AGAINST_A_REQUIREMENT = {"upheld": RecordedAs.BREACHED, "not upheld": RecordedAs.COMPLIED}
_ON_AN_EXEMPTION = {"upheld": RecordedAs.NOT_ENGAGED, "not upheld": RecordedAs.ENGAGED}
_BARS = ("FOIA s.12", "FOIA s.14")


class Proposed(NamedTuple):
    """A notice as it was read: what it finds of each provision, its steps and their period, and what the reader is not sure of."""

    theirs: str = ""
    on: date | None = None
    recorded: tuple[tuple[str, RecordedAs], ...] = ()
    steps: tuple[str, ...] = ()
    within_days: int | None = None
    unsure: tuple[str, ...] = ()


def proposed(reading: Mapping[str, Any]) -> Proposed:
    """A reading, in the plain values in which a door hands it on, as something to confirm."""
    recorded, unsure = [], [str(each["why"]) for each in reading["unsure"]]
    for each in reading["outcomes"]:
        found = found_of(each["under"], each["complaint"])
        if found is None:
            unsure.append(f"{each['under']} is {each['complaint']}: say what the notice finds of it.")
        else:
            recorded.append((str(each["under"]), found))
    within = reading["steps_within"]
    if within is not None and within["unit"] != "calendar days":
        unsure.append(f"The steps are to be taken within {within['count']} {within['unit']}: give the number of calendar days.")
    days = within["count"] if within is not None and within["unit"] == "calendar days" else None
    on = date.fromisoformat(reading["date"]) if reading["date"] else None
    return Proposed(reading["reference"] or "", on, tuple(recorded), tuple(reading["steps"]), days, tuple(dict.fromkeys(unsure)))


def found_of(under: str, complaint: str) -> RecordedAs | None:
    """What an outcome says of a provision; None where only a person can say."""
    at = cite(under)
    relied_on = exemption_at(at) is not None or any(cite(each).covers(at) for each in _BARS)
    return (_ON_AN_EXEMPTION if relied_on else _AGAINST_A_REQUIREMENT).get(complaint)
