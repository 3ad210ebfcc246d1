"""FOIA s.13 and Fees Regs regs 6 and 7: what may be charged, and what goes into each maximum."""

from decimal import Decimal

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s13_fees_beyond_the_limit import may_charge
from answerable.law.money import Pounds
from answerable.law.regulations.fees_2004_cost import Activity, Expense, Work, maximum_fee_beyond_the_limit, maximum_fee_for_complying
from tests.law.spec import Spec

COPIES = Expense("copying 200 sheets", 20)
POSTING = Expense("packing and posting", Decimal("4.50"), hours=2)
MAXIMUM = maximum_fee_beyond_the_limit((Work(Activity.LOCATING, 20),), (COPIES, POSTING))

CHARGING = Spec(
    "FOIA s.13(1)",
    "May this fee be charged for communicating what s.12 does not require?",
    ("Fee", "Over the limit", "Required otherwise", "Fixed by enactment", "May charge", "Why"),
    (
        (Pounds(574), True, False, False, True, "within the maximum of £574.50"),
        (Pounds(Decimal("574.50")), True, False, False, True, "the maximum itself"),
        (Pounds(575), True, False, False, False, "more than the maximum"),
        (Pounds(10), False, False, False, False, "within the limit: s.1(1) requires it"),
        (Pounds(10), True, True, False, False, "some other law requires it to be communicated"),
        (Pounds(10), True, False, True, False, "an enactment fixes the fee"),
    ),
)
SPECS = (CHARGING,)


@pytest.mark.parametrize(("fee", "over", "otherwise", "fixed", "may"), CHARGING.cases())
def test_charging(fee: Pounds, over: bool, otherwise: bool, fixed: bool, may: bool) -> None:
    finding = may_charge(fee, beyond_the_limit=Finding(over), required_otherwise=otherwise, maximum=MAXIMUM, fee_fixed_by_enactment=fixed)
    assert finding.value is may
    assert bool(finding.note) is not may


def test_time_counts_under_regulation_7_and_not_under_regulation_6() -> None:
    assert MAXIMUM.value == Pounds(Decimal("574.50"))
    within = maximum_fee_for_complying((COPIES, POSTING))
    assert within.value == Pounds(Decimal("24.50"))
    assert "the time of those who do the work is left out" in within.note
    assert maximum_fee_for_complying((COPIES,)).note == ""
