"""FOIA section 12: exemption where cost of compliance exceeds appropriate limit.

Not an exemption of Part II: no public interest test, and a notice under s.17(5). Section 12(1) leaves the duty to confirm or
deny standing; only an estimate that finding out by itself would cost more than the limit takes that away too, s.12(2).

When requests are aggregated, the cost of each is the cost of all. That the same total serves s.12(2) is our reading of
"any of the requests" in reg 5(1).
"""

from collections.abc import Callable, Sequence

from answerable.law.finding import Finding
from answerable.law.not_law import Malformed
from answerable.law.regulations.fees_2004_cost import (
    CostEstimate,
    Pounds,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
)
from answerable.law.rule import rule


@rule("FOIA s.12(1)", since="2005-01-01")
def exceeds_the_limit(
    estimate: CostEstimate, *, listed_in_part_i: bool, others: Sequence[CostEstimate] = (), aggregation: Finding[bool] | None = None
) -> Finding[bool]:
    """the authority estimates that the cost of complying with the request would exceed the appropriate limit"""
    return _exceeds(estimated_cost, _counted(estimate, others, aggregation), listed_in_part_i, aggregation)


@rule("FOIA s.12(2)", since="2005-01-01")
def confirming_alone_exceeds_the_limit(
    estimate: CostEstimate, *, listed_in_part_i: bool, others: Sequence[CostEstimate] = (), aggregation: Finding[bool] | None = None
) -> Finding[bool]:
    """unless the estimated cost of complying with that paragraph alone would exceed the appropriate limit"""
    return _exceeds(estimated_cost_of_determining, _counted(estimate, others, aggregation), listed_in_part_i, aggregation)


def _counted(estimate: CostEstimate, others: Sequence[CostEstimate], aggregation: Finding[bool] | None) -> Sequence[CostEstimate]:
    if others and aggregation is None:
        raise Malformed("Other requests count only when regulation 5 aggregates them. Give the finding that it does, or leave them out.")
    return (estimate, *others) if aggregation is not None and aggregation.value else (estimate,)


def _exceeds(
    cost: Callable[[CostEstimate], Finding[Pounds]],
    estimates: Sequence[CostEstimate],
    listed_in_part_i: bool,
    aggregation: Finding[bool] | None,
) -> Finding[bool]:
    limit = appropriate_limit(listed_in_part_i=listed_in_part_i)
    costs = [cost(each) for each in estimates]
    total = Pounds(sum(each.value for each in costs))
    reasonable = all(each.reasonable is not None and each.reasonable.value for each in estimates)
    return Finding(
        reasonable and total > limit.value,
        note=f"{total} against a limit of {limit.value}" if reasonable else "the estimate is not a reasonable one",
        because=(*costs, limit, *(() if aggregation is None else (aggregation,))),
    )
