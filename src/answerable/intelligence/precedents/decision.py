"""One decision as facts and paragraphs, with the provisions and the decisions that each paragraph cites."""

import json
import re
from typing import Any, NamedTuple

from answerable.documents.decision_notice import paragraphs, read
from answerable.documents.decision_notice.citations import citations

# A notice's own reference, a Tribunal's appeal number, and a neutral citation.
_CITED = re.compile(
    r"\bF(?:S|ER|PR)\d{7,8}\b|\bIC-\d{4,6}-[A-Z]\d[A-Z]\d\b|\bEA/20\d\d/\d{4}(?:/[A-Z]+)?\b"
    r"|\[20\d\d\] (?:UKSC|EWCA Civ|EWHC|UKUT|UKFTT) \d{1,4}(?: \((?:Admin|AAC|GRC|Ch|QB|KB)\))?"
)
_LONGEST = 20_000


class Said(NamedTuple):
    """One paragraph: its number where it has one, the zone that it stands in, its words, and what it cites."""

    number: int | None
    zone: str
    text: str
    under: tuple[str, ...]
    cites: tuple[str, ...]


class Decision(NamedTuple):
    """One decision. `outcomes` says under which provisions the complaint was upheld, not upheld or partly upheld."""

    reference: str
    date: str
    authority: str
    regimes: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...]
    said: tuple[Said, ...]

    @property
    def year(self) -> str:
        """The year in which it was made."""
        return self.date[:4]

    @property
    def cites(self) -> tuple[str, ...]:
        """Every decision that it cites, once, in their order, and not itself."""
        return tuple(dict.fromkeys(each for said in self.said for each in said.cites if each != self.reference))


def decision_in(text: str) -> Decision:
    """The decision that a notice records. Raises `NotADecisionNotice`."""
    reading = read(text)
    return Decision(
        reading.reference or "",
        reading.date.isoformat() if reading.date else "",
        reading.public_authority or "",
        reading.regimes,
        tuple((str(each.under), each.complaint) for each in reading.outcomes),
        tuple(_said(each.number, each.zone, " ".join(each.text.split())[:_LONGEST]) for each in paragraphs(text) if each.text.strip()),
    )


def _said(number: int | None, zone: str, text: str) -> Said:
    under = dict.fromkeys(str(each) for cited in citations(text) for each in cited.provisions)
    return Said(number, zone, text, tuple(under), tuple(dict.fromkeys(found[0] for found in _CITED.finditer(text))))


def as_line(decision: Decision) -> str:
    """The decision on one line."""
    return json.dumps(decision, ensure_ascii=False)


def from_line(line: str) -> Decision:
    """The decision that a line tells."""
    reference, date, authority, regimes, outcomes, said = json.loads(line)
    return Decision(reference, date, authority, tuple(regimes), tuple(map(_pair, outcomes)), tuple(map(_paragraph, said)))


def _pair(told: Any) -> tuple[str, str]:
    return told[0], told[1]


def _paragraph(told: Any) -> Said:
    number, zone, text, under, cites = told
    return Said(number, zone, text, tuple(under), tuple(cites))
