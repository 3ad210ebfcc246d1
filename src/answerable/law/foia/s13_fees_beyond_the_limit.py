"""FOIA section 13: fees for disclosure where cost of compliance exceeds appropriate limit.

A power and not a duty: nobody has to answer beyond the limit, and an authority that chooses to may charge. The maximum is
worked out in regulations/fees_2004_cost.py; staff time counts here, and does not under s.9.
"""

from answerable.law.finding import Fact, Finding
from answerable.law.money import Pounds
from answerable.law.rule import rule


@rule("FOIA s.13(1)", since="2005-01-01")
def may_charge(
    fee: Pounds,
    *,
    beyond_the_limit: Finding[bool],
    required_otherwise: bool,
    maximum: Finding[Pounds],
    fee_fixed_by_enactment: bool = False,
) -> Finding[bool]:
    """A public authority may charge for the communication of any information whose communication"""
    because = (beyond_the_limit, Fact(required_otherwise, "communication is otherwise required by law"), Fact(fee, "the fee"), maximum)
    why = ""
    if fee_fixed_by_enactment:
        why = "an enactment fixes the fee, so s.13 gives no power, s.13(3)"
    elif not beyond_the_limit.value:
        why = "the cost does not exceed the limit, so s.13 gives no power"
    elif required_otherwise:
        why = "communication is otherwise required by law"
    elif fee > maximum.value:
        why = f"{fee} is more than the maximum of {maximum.value}"
    return Finding(not why, note=why, because=because)
