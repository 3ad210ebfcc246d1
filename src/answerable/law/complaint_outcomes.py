"""How a complaint came out, section by section, as the Commissioner publishes it: upheld means that the complainant was right.

A notice can be upheld on one section and not on another; there is no outcome of the notice as a whole. What was not complained
of has none.
"""

from collections.abc import Iterable
from enum import Enum

from answerable.law.events import Recorded, RecordedAs
from answerable.law.provision import Provision


class ComplaintOutcome(Enum):
    """From the complainant's side."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly upheld"
    NOT_UPHELD = "not upheld"


_FOR_THE_COMPLAINANT = {RecordedAs.BREACHED, RecordedAs.NOT_ENGAGED}


def by_section(recorded: Iterable[Recorded]) -> dict[Provision, ComplaintOutcome]:
    """The outcome on each section that a notice makes a finding on, in the Act's order."""
    upheld: dict[Provision, set[bool]] = {}
    for each in recorded:
        upheld.setdefault(each.under.section, set()).add(each.finding in _FOR_THE_COMPLAINANT)
    return {section: _outcome(upheld[section]) for section in sorted(upheld, key=lambda section: section.order())}


def _outcome(upheld: set[bool]) -> ComplaintOutcome:
    if len(upheld) > 1:
        return ComplaintOutcome.PARTLY_UPHELD
    return ComplaintOutcome.UPHELD if True in upheld else ComplaintOutcome.NOT_UPHELD
