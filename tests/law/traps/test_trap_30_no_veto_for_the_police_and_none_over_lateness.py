"""Trap 30: s.53 is unavailable against a police force, and needs a notice about s.1(1), not about lateness."""

import pytest

from answerable.law.foia.s53_exception_from_duty_to_comply import ServedOn, may_be_overridden
from answerable.law.provision import cite
from tests.law.judgements import judged


@pytest.mark.parametrize("failure", ["FOIA s.1(1)(a)", "FOIA s.1(1)(b)", "FOIA s.10(1)", "FOIA s.17(1)"])
def test_trap_30_a_police_force_has_no_veto(failure: str) -> None:
    assert not may_be_overridden(ServedOn.ANY_OTHER, cite(failure), within_part_ii=judged(True)).value


@pytest.mark.parametrize("on", [ServedOn.DEPARTMENT, ServedOn.WELSH_GOVERNMENT, ServedOn.DESIGNATED])
def test_trap_30_nobody_has_one_over_lateness(on: ServedOn) -> None:
    assert not may_be_overridden(on, cite("FOIA s.10(1)"), within_part_ii=judged(True)).value
    assert may_be_overridden(on, cite("FOIA s.1(1)(b)"), within_part_ii=judged(True)).value
