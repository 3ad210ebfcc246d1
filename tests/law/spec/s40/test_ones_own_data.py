"""FOIA s.40(1): a request for one's own personal data."""

from datetime import date

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import check
from answerable.law.exemption import Authority, ConfirmOrDenyForm
from answerable.law.foia.s02_effect_of_exemptions import Reading, is_absolute
from answerable.law.part_ii import exemptions

ON = date(2020, 6, 23)


def test_a_request_for_ones_own_medical_file() -> None:
    """Vector 45: exempt and absolute by s.40(1); confirming excluded for the class by s.40(5A); subject access is the way."""
    claims = (Claim("FOIA s.40(1)", Duty.COMMUNICATE), Claim("FOIA s.40(5A)", Duty.CONFIRM_OR_DENY))
    check(claims, authority=Authority(), received_on=ON, dealt_with_on=ON)
    assert is_absolute("FOIA s.40(1)", received_on=ON).value is True
    [row] = [row for row in exemptions(ON) if row.at == "FOIA s.40(1)"]
    assert (row.confirm_or_deny, row.forms) == (("FOIA s.40(5A)",), (ConfirmOrDenyForm.CLASS,))


def test_whether_s40_5A_is_absolute_is_contested() -> None:
    assert is_absolute("FOIA s.40(5A)", received_on=ON).value is False
    assert is_absolute("FOIA s.40(5A)", received_on=ON, reading=Reading.COMMISSIONER).value is True
