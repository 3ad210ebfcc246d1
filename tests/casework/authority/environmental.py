"""Parts under the Regulations to test with, and positions on them, as case-file tables."""

from datetime import date
from typing import Any

from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.law.positions import Held
from answerable.law.regime import Regime
from tests.casework.authority.cast import divided, officer
from tests.casework.authority.positions import JUDGED, Tables, judged

SURVEY = PartNow("1", "The survey of the river below the weir", Regime.EIR)
MODEL = PartNow("2", "The flood model of the contractor", Regime.EIR)
POST = PartNow("3", "How many posts the water team has", Regime.FOIA)
MINE = PartNow("4", "Everything that you hold about me", Regime.SUBJECT_ACCESS)
EVERY_LAW = (SURVEY, POST, MINE)
WORKS = PartNow("5", "Whether there is a plan to protect the weir against sabotage", Regime.EIR)


def effect(act: str = "disclosing") -> dict[str, Any]:
    """A test of adverse effect, made out."""
    return {
        "act": act,
        "applicable_interest": judged(reasons="It is what the exception protects."),
        "nature": judged(reasons=f"By {act} it, rivals would have the method that the contractor built its bids on."),
        "causal_link": judged(reasons="Nothing that is published shows the method."),
        "likelihood": judged("more probable than not", reasons="It happened to the contractor after an earlier tender."),
    }


def balance(part: str, provision: str, duty: str, reasons: str = "The loss would fall on every later tender.") -> dict[str, Any]:
    """The public interest, struck for maintaining, from a presumption in favour of disclosure."""
    return {
        "part": part,
        "duty": duty,
        "provisions": [provision],
        "balance": judged("maintaining outweighs disclosing", reasons),
        "for_maintaining": ["Contractors go on offering their best methods"],
        "for_disclosing": ["Residents may see how floods are foretold"],
    }


def confidential(part: str = "2") -> Tables:
    """Commercial confidentiality, reg 12(5)(e), engaged and weighed."""
    elements = {
        "kind": "class",
        "answers": [
            judged(reasons="It is the contractor's way of working, which it sells."),
            judged(reasons="The contract binds the authority to keep it, to protect what the contractor earns by it."),
            judged(reasons="A flood model is no information on emissions."),
        ],
    }
    claim = {"part": part, "provision": "EIR reg 12(5)(e)", "duty": "communicate", "test": [elements, effect()]}
    return {"claim": [claim], "weighed": [balance(part, "EIR reg 12(5)(e)", "communicate")]}


def neither(part: str = "5") -> Tables:
    """Neither confirm nor deny under reg 12(6), for public safety."""
    tests = [
        {**effect(act), "nature": judged(reasons=f"By {act} it, those who mean harm would learn where to look.")}
        for act in ("confirming", "denying")
    ]
    claim = {"part": part, "provision": "EIR reg 12(6)", "duty": "confirm or deny", "test": tests}
    reasons = "Either word would help those who mean harm more than it would help the public."
    return {"claim": [claim], "weighed": [balance(part, "EIR reg 12(6)", "confirm or deny", reasons)]}


def nothing_held(part: str = "1") -> Tables:
    """The balance on reg 12(4)(a), which the search alone engages."""
    claim = {"part": part, "provision": "EIR reg 12(4)(a)", "duty": "communicate"}
    reasons = "There is nothing to disclose, so no interest in disclosing can weigh more."
    return {"claim": [claim], "weighed": [balance(part, "EIR reg 12(4)(a)", "communicate", reasons)]}


def held(request: InformationRequest, part: str, answer: Held = Held.YES, on: date = JUDGED) -> None:
    """What is held of a part, decided."""
    reasons = "The hydrology team looked through its archive, which keeps every survey since 1990."
    decide_held(request.reference, part=part, answer=answer, reasons=reasons, by=officer(), on=on)


def decided(*parts: PartNow) -> InformationRequest:
    """A request with one part disclosed, one withheld and one neither confirmed nor denied, all under the Regulations."""
    request = divided(*(parts or (SURVEY, MODEL, WORKS)))
    held(request, "1")
    held(request, "2")
    take_position(request.reference, part="1", tables={}, by=officer(), on=JUDGED)
    take_position(request.reference, part="2", tables=confidential(), by=officer(), on=JUDGED)
    take_position(request.reference, part="5", tables=neither(), by=officer(), on=JUDGED)
    return InformationRequest.objects.get(pk=request.pk)
