"""EIR regulation 15: a Minister's certificate that disclosure would adversely affect national security and not be in the public interest.

It settles both questions at once, for reg 12(5)(a) and for a response under reg 12(6). Part IV of the Act then does not apply, reg 18(3).
"""

from datetime import date

from answerable.law.eir.r12_exceptions import INTERESTS_OF_THE_STATE, NCND
from answerable.law.finding import Fact, Finding
from answerable.law.provision import cite
from answerable.law.rule import rule

CERTIFICATE = cite("EIR reg 15(1)")


def certifies(provision: str) -> bool:
    """Whether a certificate can be about a claim of this provision."""
    return provision in (INTERESTS_OF_THE_STATE, NCND)


@rule("EIR reg 15(3)(a)", since="2005-01-01")
def conclusive(signed_by: str, signed_on: date) -> Finding[bool]:
    """shall be conclusive evidence of the matters in that paragraph"""
    return Finding(True, because=(certified(signed_by, signed_on),))


@rule("EIR reg 15(1)", since="2005-01-01")
def certified(signed_by: str, signed_on: date) -> Finding[bool]:
    """may certify that a refusal to disclose information under regulation 12(1) is because the disclosure"""
    return Finding(
        True,
        note="Part IV of the Act does not apply while it stands, reg 18(3)",
        because=(Fact(signed_on, f"certificate signed by {signed_by}"),),
    )
