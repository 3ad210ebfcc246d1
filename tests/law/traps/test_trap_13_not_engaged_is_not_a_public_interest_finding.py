"""Trap 13: "not engaged" does not mean that the public interest favours disclosure. The seed weighs nothing, and so do we."""

import pytest

from answerable.law.not_law import Malformed
from answerable.law.positions import Answer, confirm_or_deny
from tests.law.judgements import NCND_CRIME, NCND_OFFENDERS, reached, seed_tests, weighed


def test_trap_13_the_seed_reaches_no_public_interest_test() -> None:
    claims = [reached(NCND_CRIME, *seed_tests()), reached(NCND_OFFENDERS, *seed_tests())]
    finding = confirm_or_deny(claims)
    assert finding.value.answer is Answer.OWED
    assert "public interest" not in finding.derivation()
    assert finding.derivation().count("not engaged: FOIA s.31(3)") == 2


def test_trap_13_a_test_over_what_is_not_engaged_cannot_be_made() -> None:
    with pytest.raises(Malformed, match="no public interest test is reached"):
        weighed(reached(NCND_CRIME, *seed_tests()))
