"""Trap 29: s.54 is for the Commissioner's notices; the Tribunal's go to the Upper Tribunal; and both are powers."""

from datetime import date

from answerable.law.consequences import dealt_with
from answerable.law.foia.s54_failure_to_comply import Court, Served, may_certify
from answerable.law.foia.s61_appeal_proceedings import tribunal_may_certify
from tests.law.judgements import judged

ON = date(2020, 8, 3)
FAILED = judged(True, "whether the authority ignored the notice")


def test_trap_29_the_route_is_the_issuers() -> None:
    assert dealt_with(FAILED, substituted=False, on=ON).value is Court.HIGH_COURT
    assert dealt_with(FAILED, substituted=False, in_scotland=True, on=ON).value is Court.COURT_OF_SESSION
    assert dealt_with(FAILED, substituted=True, on=ON).value is Court.UPPER_TRIBUNAL


def test_trap_29_the_commissioner_cannot_certify_a_substituted_notice() -> None:
    assert not may_certify(Served.DECISION_NOTICE, FAILED, substituted=True).value


def test_trap_29_it_is_a_discretion() -> None:
    for finding in (may_certify(Served.DECISION_NOTICE, FAILED), tribunal_may_certify(FAILED, on=ON)):
        assert finding.value
        assert finding.note == "a power, not a duty"
        assert " may certify" in finding.words
