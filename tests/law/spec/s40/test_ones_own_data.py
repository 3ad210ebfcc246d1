"""FOIA s.40(1): a request for one's own personal data."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import check
from answerable.law.exemption import Authority, ConfirmOrDenyForm
from answerable.law.foia.s02_effect_of_exemptions import Reading, is_absolute
from answerable.law.not_law import NotInForce
from answerable.law.part_ii import exemptions
from answerable.law.pleaded import absolute
from tests.law.judgements import SEED

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


def test_a_condition_is_held_against_the_day_on_which_the_request_is_dealt_with() -> None:
    claim = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3)(a)(i)")
    straddling = SEED._replace(received_on=date(2018, 5, 1), decided_on=date(2018, 5, 24))
    assert absolute(claim, of=straddling).value is True
    with pytest.raises(NotInForce, match="was not law on 25 May 2018, when the request was dealt with"):
        absolute(claim, of=straddling._replace(decided_on=date(2018, 5, 25)))
