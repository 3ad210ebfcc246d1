"""Trap 10: confirming or denying and the information itself have separate subsections, and a citation for one is none for the other."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import faults
from answerable.law.exemption import Authority
from answerable.law.part_ii import Row, exemptions

ON = date(2020, 6, 23)
ANYBODY = Authority(government_department=True, audits_others=True)
CONDITION = {"FOIA s.40(2)": "FOIA s.40(3A)(a)"}
PURPOSE = {"FOIA s.31(1)(g)", "FOIA s.31(1)(h)", "FOIA s.31(1)(i)"}


def claimed(provision: str, duty: Duty, *, matter: str | None = None) -> list[str]:
    limb = matter or provision
    claim = Claim(
        provision,
        duty,
        matter=matter,
        condition=CONDITION.get(provision),
        purposes=("FOIA s.31(2)(a)",) if limb in PURPOSE else (),
        function="regulating" if limb in PURPOSE else "",
    )
    return [str(each) for each in faults([claim], authority=ANYBODY, received_on=ON, dealt_with_on=ON)]


@pytest.mark.parametrize("row", exemptions(ON), ids=lambda row: row.at)
def test_trap_10_a_limb_withholds_and_never_excludes_the_duty_to_confirm_or_deny(row: Row) -> None:
    at, routes = row.at, row.confirm_or_deny
    assert claimed(at, Duty.COMMUNICATE) == []
    assert len(claimed(at, Duty.CONFIRM_OR_DENY)) == 1
    for route in routes:
        matter = None if at == "FOIA s.40(2)" else at
        assert claimed(route, Duty.CONFIRM_OR_DENY, matter=matter) == []
        assert len(claimed(route, Duty.COMMUNICATE)) == 1


def test_trap_10_the_two_citations_that_are_most_often_confused() -> None:
    assert claimed("FOIA s.31(1)(a)", Duty.CONFIRM_OR_DENY) == [
        "FOIA s.31(1)(a) is a ground for withholding information, not for neither confirming nor denying. Cite FOIA s.31(3) for that."
    ]
    [withheld] = claimed("FOIA s.31(3)", Duty.COMMUNICATE)
    assert withheld.startswith("FOIA s.31(3) is a ground for neither confirming nor denying, not for withholding.")
