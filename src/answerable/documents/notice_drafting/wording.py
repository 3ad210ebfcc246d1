"""Wording that changes with the day: where to appeal, and how a notice names a law and a provision. Dated data, never constants.

The addresses are those printed on the notices that we have; on which day each began is not in our sources, so those days are marked.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.provision import Provision
from answerable.law.regime import Regime


class Tribunal(NamedTuple):
    """How the First-tier Tribunal is reached, from a day on."""

    since: str
    lines: tuple[str, ...]
    verified: bool = True


_NAME = "First-tier Tribunal (Information Rights)"
TRIBUNALS = (
    Tribunal("2005-01-01", (_NAME, "PO Box 9300", "Leicester", "LE1 8DJ"), verified=False),
    Tribunal("2023-01-01", (_NAME, "General Regulatory Chamber", "PO Box 11230", "Leicester", "LE1 8FQ"), verified=False),
)
ACTS = {Regime.FOIA: "Freedom of Information Act 2000 (FOIA)", Regime.EIR: "Environmental Information Regulations 2004 (EIR)"}
_KINDS = {"s.": "section", "reg ": "regulation"}
_CALLED = {"FOIA": "FOIA", "EIR": "the EIR"}


def tribunal(on: date) -> tuple[str, ...]:
    """The lines by which the Tribunal was reached on a day."""
    return [each for each in TRIBUNALS if each.since <= on.isoformat()][-1].lines


def cited(under: Provision) -> str:
    """A provision as a notice writes it: `section 31(3) of FOIA`, `regulation 5(2) of the EIR`."""
    return f"{numbered_in_words(under)} of {_CALLED[under.instrument]}"


def numbered_in_words(under: Provision) -> str:
    """A provision without its instrument: `section 31(3)`."""
    rest = under.removeprefix(f"{under.instrument} ")
    kind = next(each for each in _KINDS if rest.startswith(each))
    return f"{_KINDS[kind]} {rest.removeprefix(kind)}"


def is_time_limit(under: Provision) -> bool:
    """Whether a provision is the time within which a request must be answered."""
    return under in ("FOIA s.10", "FOIA s.10(1)", "EIR reg 5(2)")


def last_day_to_answer(regime: Regime, *, received_on: date, clarified_on: date | None) -> Finding[date]:
    """The last day for an answer, with its derivation. Raises `BeyondTheCalendar` and `OutOfOrder`."""
    from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
    from answerable.law.eir.request import EnvironmentalRequest

    if regime is Regime.EIR:
        return last_day_to_make_available(EnvironmentalRequest(received_on, particulars_on=clarified_on))
    return last_day_for_compliance(Chronology(received_on, clarified_on))


def sentence(words: str) -> str:
    """Words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]
