"""Trap 15: after neither-confirm-nor-deny fails, new exemptions, even s.31(1) itself, may be relied on for the content."""

from answerable.law.positions import Answer, Held, Position, communicate, confirm_or_deny, informed
from answerable.law.prejudice import Act
from tests.law.judgements import NCND_CRIME, WITHHOLD_CRIME, harm, judged, privileged, reached, seed_tests, weighed


def test_trap_15_the_same_limb_and_a_new_one() -> None:
    failed = confirm_or_deny([reached(NCND_CRIME, *seed_tests())])
    held = informed(failed, judged(Held.YES))
    same = reached(WITHHOLD_CRIME, harm(Act.DISCLOSING))
    assert communicate(held, [same], [weighed(same)]).value == Position(Answer.WITHHELD, "FOIA s.31(1)(a)")
    new = privileged()
    assert communicate(held, [new], [weighed(new)]).value == Position(Answer.WITHHELD, "FOIA s.42(1)")


def test_trap_15_and_a_denial_ends_the_matter() -> None:
    failed = confirm_or_deny([reached(NCND_CRIME, *seed_tests())])
    assert communicate(informed(failed, judged(Held.NO))).value.answer is Answer.NOT_HELD
