"""Trap 20: s.38 ("endanger") and s.36 (opinion) are not the plain prejudice test; s.36 statistics need no opinion, s.36(4)."""

import pytest

from answerable.law.claims import Claim, Duty
from answerable.law.engagement import Asked, asks, engaged
from answerable.law.foia.s36_effective_conduct_of_public_affairs import EFFECTIVE_CONDUCT
from answerable.law.foia.s38_health_and_safety import HEALTH_AND_SAFETY
from answerable.law.not_law import Malformed
from answerable.law.prejudice import Act
from answerable.law.qualified_person import StatisticalTest
from tests.law.judgements import SEED, harm, stage

CONDUCT = Claim("FOIA s.36(2)(c)", Duty.COMMUNICATE)
HEALTH = Claim("FOIA s.38(1)(a)", Duty.COMMUNICATE)


def test_trap_20_each_has_a_test_of_its_own() -> None:
    assert asks(EFFECTIVE_CONDUCT, CONDUCT, SEED) == (Asked.OPINION,)
    assert asks(HEALTH_AND_SAFETY, HEALTH, SEED) == (Asked.ENDANGER,)
    for exemption, claim in ((EFFECTIVE_CONDUCT, CONDUCT), (HEALTH_AND_SAFETY, HEALTH)):
        with pytest.raises(Malformed, match="and not prejudice"):
            engaged(exemption, claim, (harm(Act.DISCLOSING),), of=SEED)


def test_trap_20_statistics_need_no_opinion() -> None:
    test = StatisticalTest(stage(True), harm(Act.DISCLOSING))
    finding = engaged(EFFECTIVE_CONDUCT, CONDUCT, (test,), of=SEED)
    assert finding.value.engaged
    assert "qualified person" not in finding.derivation()
