"""Decisions on representations that came late, or are late: unlike the review of the Act, a breach of the law."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.law.case import Case
from answerable.law.environmental_breaches import reconsiderations
from answerable.law.finding import Fact, Finding, say
from answerable.law.regime import Regime
from answerable.law.requirement import Met


class TooLate(NamedTuple):
    """A breach in how representations on a part were decided: under which provision, in words, and how it follows."""

    part: str
    under: str
    words: str
    finding: Finding[Met]


def too_late(law: Case, *, on: date) -> tuple[TooLate, ...]:
    """Every breach of EIR reg 11(4) and (5) that stands at the end of a day, part by part."""
    return tuple(_breaches(law, on))


def _breaches(law: Case, on: date) -> Iterator[TooLate]:
    for part in law.parts:
        history = law.part(part.number).as_of(on)
        for row in reconsiderations(history, as_at=on) if history.regime is Regime.EIR else ():
            if row.value is Met.NO:
                yield TooLate(part.number, str(row.under), _words(row), row)


def _words(row: Finding[Met]) -> str:
    if row.under != "EIR reg 11(4)":
        return "the decision that we had failed to comply does not state the failure, what we will do, and by when. It is a breach."
    last = next(each.value for each in row.because if isinstance(each, Finding) and isinstance(each.value, date))
    notified = next((each.value for each in row.because if isinstance(each, Fact) and isinstance(each.value, date)), None)
    came = f"was notified on {say(notified)}" if notified is not None else "has not been notified"
    return f"the decision on the representations {came}, and the last day was {say(last)}. It is a breach."
