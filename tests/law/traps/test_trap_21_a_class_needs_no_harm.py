"""Trap 21: class exemptions need no harm to be engaged; harm only enters the public interest test, if there is one."""

from datetime import date

import pytest

from answerable.law import exemption
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.claims_validity import faults
from answerable.law.exemption import Authority
from answerable.law.part_ii import Row, exemptions

ON = date(2020, 6, 23)
CLASSES = ("FOIA s.30", "FOIA s.32", "FOIA s.35", "FOIA s.37", "FOIA s.39", "FOIA s.42")
ROWS = [row for row in exemptions(ON) if row.section in CLASSES or row.at == "FOIA s.43(1)"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.at)
def test_trap_21_a_class_limb_asks_for_no_harm(row: Row) -> None:
    at, test = row.at, row.test
    assert test is exemption.Test.CLASS
    claim = Claim(at, Duty.COMMUNICATE, likelihood=Likelihood.WOULD)
    [fault] = faults([claim], authority=Authority(government_department=True), received_on=ON, dealt_with_on=ON)
    assert "is not a test of likelihood" in str(fault)


def test_trap_21_the_commercial_interests_of_s43_are_no_class() -> None:
    [row] = [row for row in exemptions(ON) if row.at == "FOIA s.43(2)"]
    assert row.test is exemption.Test.PREJUDICE
