"""FOIA section 12: exemption where cost of compliance exceeds appropriate limit.

Not an exemption of Part II: no public interest test, and a notice under s.17(5). Section 12(1) leaves the duty to confirm or
deny standing; only an estimate that finding out by itself would cost more than the limit takes that away too, s.12(2).

What may be counted, the limit, and when requests are counted together are in the Fees Regulations:
regulations/fees_2004_cost.py. That an aggregated total serves s.12(2) as well as s.12(1) is our reading of reg 5(1).
"""

from answerable.law.finding import Finding, Judgement
from answerable.law.money import Pounds
from answerable.law.not_law import MissingJudgement
from answerable.law.rule import rule


@rule("FOIA s.12(1)", since="2005-01-01")
def exceeds_the_limit(cost: Finding[Pounds], limit: Finding[Pounds], reasonable: Judgement[bool] | None) -> Finding[bool]:
    """the authority estimates that the cost of complying with the request would exceed the appropriate limit"""
    return _exceeds(cost, limit, reasonable, under="FOIA s.12(1)")


@rule("FOIA s.12(2)", since="2005-01-01")
def confirming_alone_exceeds_the_limit(
    cost_of_determining: Finding[Pounds], limit: Finding[Pounds], reasonable: Judgement[bool] | None
) -> Finding[bool]:
    """unless the estimated cost of complying with that paragraph alone would exceed the appropriate limit"""
    return _exceeds(cost_of_determining, limit, reasonable, under="FOIA s.12(2)")


def _exceeds(cost: Finding[Pounds], limit: Finding[Pounds], reasonable: Judgement[bool] | None, *, under: str) -> Finding[bool]:
    if cost.value <= limit.value:
        return Finding(False, note=f"{cost.value} is within the limit of {limit.value}", because=(cost, limit))
    if reasonable is None:
        raise MissingJudgement("whether the estimate of cost is a reasonable one", under=under)
    note = f"{cost.value} against a limit of {limit.value}" if reasonable.value else "the estimate is not a reasonable one"
    return Finding(reasonable.value, note=note, because=(cost, limit, reasonable))
