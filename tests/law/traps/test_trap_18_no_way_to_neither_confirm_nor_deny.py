"""Trap 18: s.21 and trade secrets have no way to neither confirm nor deny; s.14 lifts both duties at once; s.12 does not."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import faults
from answerable.law.exemption import Authority

ON = date(2020, 6, 23)


@pytest.mark.parametrize("provision", ["FOIA s.21(1)", "FOIA s.43(1)", "FOIA s.14(1)", "FOIA s.14(2)", "FOIA s.12(1)"])
def test_trap_18_these_give_no_way_to_neither_confirm_nor_deny(provision: str) -> None:
    refused = faults([Claim(provision, Duty.CONFIRM_OR_DENY)], authority=Authority(), received_on=ON, dealt_with_on=ON)
    assert [str(each).startswith(f"{provision} gives no way to neither confirm nor deny.") for each in refused] == [True]
    assert faults([Claim(provision, Duty.COMMUNICATE)], authority=Authority(), received_on=ON, dealt_with_on=ON) == ()


def test_trap_18_cost_alone_has_a_subsection_for_it() -> None:
    assert faults([Claim("FOIA s.12(2)", Duty.CONFIRM_OR_DENY)], authority=Authority(), received_on=ON, dealt_with_on=ON) == ()
