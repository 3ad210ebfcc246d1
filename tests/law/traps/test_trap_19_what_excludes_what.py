"""Trap 19: the purposes of s.31(2) are reached only through (1)(g) to (i); 30 and 31, 23 and 24, 35 and 36 exclude each other."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import faults
from answerable.law.exemption import Authority

ON = date(2020, 6, 23)
TELL = Duty.COMMUNICATE


def wrong(*claims: Claim) -> int:
    return len(faults(claims, authority=Authority(government_department=True), received_on=ON, dealt_with_on=ON))


@pytest.mark.parametrize("purpose", [f"FOIA s.31(2)({letter})" for letter in "abcdefghij"])
def test_trap_19_a_purpose_is_no_exemption(purpose: str) -> None:
    assert wrong(Claim(purpose, TELL)) == 1
    assert wrong(Claim("FOIA s.31(1)(g)", TELL, purposes=(purpose,), function="regulating")) == 0
    assert wrong(Claim("FOIA s.31(1)(a)", TELL, purposes=(purpose,))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FOIA s.30(1)(a)(i)", "FOIA s.31(1)(a)"),  # vector 56
        ("FOIA s.23(1)", "FOIA s.24(1)"),
        ("FOIA s.35(1)(a)", "FOIA s.36(2)(b)(ii)"),
    ],
)
def test_trap_19_exclusive_claims_are_pleaded_in_the_alternative_or_not_at_all(one: str, other: str) -> None:
    assert wrong(Claim(one, TELL), Claim(other, TELL)) == 1
    assert wrong(Claim(other, TELL), Claim(one, TELL)) == 1
    assert wrong(Claim(one, TELL, alternative_group="a"), Claim(other, TELL, alternative_group="a")) == 0


def test_trap_19_s35_and_s36_meet_only_in_a_department() -> None:
    claims = (Claim("FOIA s.35(1)(a)", TELL), Claim("FOIA s.36(2)(b)(ii)", TELL))
    [fault] = faults(claims[:1], authority=Authority(), received_on=ON, dealt_with_on=ON)
    assert "a government department or the Welsh Government" in str(fault)
    assert faults(claims[1:], authority=Authority(), received_on=ON, dealt_with_on=ON) == ()
