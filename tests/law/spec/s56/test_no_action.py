"""FOIA s.56: nobody can sue for a failure to comply with the Act."""

from answerable.law.foia.s56_no_action_against_public_authority import right_of_action


def test_there_is_no_right_of_action() -> None:
    finding = right_of_action()
    assert finding.value is False
    assert finding.under == "FOIA s.56(1)"
