"""One decision as facts and paragraphs, with the provisions and the decisions that each paragraph cites."""

import json
from datetime import date as day
from typing import Any, NamedTuple

from answerable.documents import tribunal_decision
from answerable.documents.authority_kinds import kind_of
from answerable.documents.decision_notice import paragraphs, read
from answerable.documents.decision_notice.citations import citations
from answerable.documents.decision_notice.headings import REASONS
from answerable.documents.decision_references import NOTICE, in_an_address, references

_LONGEST = 20_000
NOT_KNOWN = "not known"


class Said(NamedTuple):
    """One paragraph: its number where it has one, the zone that it stands in, its words, and what it cites."""

    number: int | None
    zone: str
    text: str
    under: tuple[str, ...]
    cites: tuple[str, ...]


class Decision(NamedTuple):
    """One decision. `outcomes` says under which provisions the complaint was upheld, not upheld or partly upheld.

    One on appeal has a `result` instead, and says `of` which decisions it is; `also` is what else it is known by, `unsure` what its text
    left open, and `key` what stands for it in an address.
    """

    reference: str
    date: str
    authority: str
    regimes: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...]
    said: tuple[Said, ...]
    court: str = NOTICE
    also: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    result: str = ""
    unsure: tuple[tuple[str, str], ...] = ()
    key: str = ""

    @property
    def year(self) -> str:
        """The year in which it was made."""
        return self.date[:4]

    @property
    def sector(self) -> str:
        """The kind of its authority by its name and its day (documents/authority_kinds.py), or that it is not known."""
        row = kind_of(self.authority, day.fromisoformat(self.date) if self.date else None)
        return row.kind if row else NOT_KNOWN

    @property
    def cites(self) -> tuple[str, ...]:
        """Every decision that it cites, once, in their order, and not itself."""
        own = {self.reference, *self.also}
        return tuple(dict.fromkeys(each for said in self.said for each in said.cites if each not in own))


def decision_in(text: str) -> Decision:
    """The decision that a notice, or a decision of a Tribunal or court, records. Raises `NotADecisionNotice`."""
    if tribunal_decision.is_of_a_tribunal(text):
        return _on_appeal(tribunal_decision.read(text))
    reading = read(text)
    return Decision(
        reading.reference or "",
        reading.date.isoformat() if reading.date else "",
        reading.public_authority or "",
        reading.regimes,
        tuple((str(each.under), each.complaint) for each in reading.outcomes),
        tuple(_said(each.number, each.zone, _one_line(each.text)) for each in paragraphs(text) if each.text.strip()),
        unsure=tuple((each.field, each.why) for each in reading.unsure),
        key=in_an_address(reading.reference or ""),
    )


def _on_appeal(reading: tribunal_decision.TribunalReading) -> Decision:
    said = tuple(_said(each.number, REASONS, _one_line(each.text)) for each in reading.paragraphs if each.text.strip())
    reference, *also = reading.references or ("",)
    return Decision(
        reference,
        reading.date.isoformat() if reading.date else "",
        reading.public_authority or "",
        tuple(sorted({under.split(" ", 1)[0] for each in said for under in each.under})),
        (),
        said,
        reading.court,
        tuple(also),
        reading.of,
        (reading.result or "") + (", and another notice substituted" if reading.substituted else ""),
        tuple((each.field, each.why) for each in reading.unsure),
        in_an_address(reference),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _said(number: int | None, zone: str, text: str) -> Said:
    under = dict.fromkeys(str(each) for cited in citations(text) for each in cited.provisions)
    return Said(number, zone, text, tuple(under), tuple(dict.fromkeys(each.reference for each in references(text))))


def as_line(decision: Decision) -> str:
    """The decision on one line."""
    return json.dumps(decision, ensure_ascii=False)


def from_line(line: str) -> Decision:
    """The decision that a line tells."""
    return as_told(json.loads(line))


def as_told(told: Any) -> Decision:
    """The decision that was told in lists."""
    reference, date, authority, regimes, outcomes, said, court, also, of, result, unsure, key = told
    facts = (reference, date, authority, tuple(regimes), tuple(map(_pair, outcomes)), tuple(map(said_as_told, said)))
    return Decision(*facts, court, tuple(also), tuple(of), result, tuple(map(_pair, unsure)), key)


def _pair(told: Any) -> tuple[str, str]:
    return told[0], told[1]


def said_as_told(told: Any) -> Said:
    """The paragraph that was told in a list."""
    number, zone, text, under, cites = told
    return Said(number, zone, text, tuple(under), tuple(cites))
