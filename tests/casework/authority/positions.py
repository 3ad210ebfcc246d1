"""Positions to test with, as case-file tables: the seed's four parts, had the police judged what they claimed."""

from datetime import date
from typing import Any

from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.models import InformationRequest
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, divided, officer

Tables = dict[str, list[dict[str, Any]]]
NAMES = "the names of junior staff"
JUDGED = date(2019, 11, 20)


def judged(answer: object = True, reasons: str = "The force has thought about it.", on: date = JUDGED) -> dict[str, Any]:
    """A judgement of the officer's."""
    return {"answer": answer, "by": "FOI officer", "on": on, "reasons": reasons}


def harm(act: str, *, nature: bool = True) -> dict[str, Any]:
    """A prejudice test of one act, made out or failing on its nature."""
    return {
        "act": act,
        "applicable_interest": judged(reasons="The prevention of crime is what the limb protects."),
        "nature": judged(nature, reasons=f"{act.capitalize()} would show offenders where police attention lies."),
        "causal_link": judged(reasons="Offenders read answers to requests and change what they do."),
        "likelihood": judged("more probable than not", reasons="It has happened after earlier answers."),
    }


def ncnd(part: str = "4", **given: object) -> Tables:
    """Neither confirm nor deny under s.31(3), engaged and weighed."""
    claim = {
        "part": part,
        "provision": "FOIA s.31(3)",
        "matter": "FOIA s.31(1)(a)",
        "duty": "confirm or deny",
        "likelihood": "would",
        "test": [harm("confirming"), harm("denying")],
        **given,
    }
    extent = {"extent": given["extent"]} if "extent" in given else {}
    weighed = {
        "part": part,
        "duty": "confirm or deny",
        "on": JUDGED,
        "balance": judged("maintaining outweighs disclosing", "Protecting tactics matters more than a yes or a no."),
        "for_maintaining": ["Crime is prevented"],
        "for_disclosing": ["The public may know with whom the police work"],
        **extent,
    }
    return {"claim": [claim], "weighed": [weighed]}


def undecided(part: str = "2") -> Tables:
    """A qualified exemption on content, engaged, and not weighed yet."""
    claim = {
        "part": part,
        "provision": "FOIA s.31(1)(a)",
        "duty": "communicate",
        "likelihood": "would be likely to",
        "test": [harm("disclosing")],
    }
    return {"claim": [claim]}


def names_withheld(part: str = "1") -> Tables:
    """The names of staff under s.40(2), first condition; the rest of the part stands open."""
    test = {
        "kind": "class",
        "answers": [judged(reasons="They are names of living people."), judged(reasons="Disclosing them would be unfair.")],
    }
    return {
        "claim": [
            {
                "part": part,
                "provision": "FOIA s.40(2)",
                "condition": "FOIA s.40(3A)(a)",
                "duty": "communicate",
                "extent": NAMES,
                "test": [test],
            }
        ]
    }


def held(request: InformationRequest, part: str, answer: Held = Held.YES, extent: str = "") -> None:
    """What is held of a part, decided."""
    reasons = "The contracts team and the training school were asked."
    decide_held(request.reference, part=part, answer=answer, extent=extent, reasons=reasons, by=officer(), on=JUDGED)


def decided(on: date = JUDGED) -> InformationRequest:
    """The seed's request with a position on every part: names withheld, two given in full, one neither confirmed nor denied."""
    request = divided()
    for part in "123":
        held(request, part)
    take_position(request.reference, part="1", tables=names_withheld(), by=officer(), on=on)
    take_position(request.reference, part="4", tables=ncnd(), by=officer(), on=on)
    return InformationRequest.objects.get(pk=request.pk)


__all__ = ["DAY", "JUDGED", "NAMES"]
