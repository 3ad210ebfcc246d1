"""Trap 22: "outweighs" puts the burden on the authority, so an exact balance goes to the requester. The EIR presume it."""

from answerable.law.eir.r12_exceptions import ExceptionClaim, Shown, may_refuse
from answerable.law.positions import Answer, Held, communicate, confirm_or_deny, informed
from answerable.law.prejudice import Act
from answerable.law.public_interest import Balance
from tests.law.judgements import DECIDED, NCND_CRIME, WITHHOLD_CRIME, harm, harmful, judged, reached, stage, weighed

TIE = Balance.EXACTLY_BALANCED


def test_trap_22_a_tie_confirms_and_discloses() -> None:
    ncnd, content = reached(NCND_CRIME, *harmful()), reached(WITHHOLD_CRIME, harm(Act.DISCLOSING))
    told = confirm_or_deny([ncnd], [weighed(ncnd, balance=TIE)])
    assert told.value.answer is Answer.OWED
    given = communicate(informed(told, judged(Held.YES)), [content], [weighed(content, balance=TIE)])
    assert given.value.answer is Answer.COMMUNICATED
    assert "an exact balance does not outweigh, so the requester has it" in given.derivation()


def test_trap_22_and_under_the_regulations() -> None:
    claim = ExceptionClaim("EIR reg 12(5)(b)", stage(True), judged(Shown.WOULD))
    finding = may_refuse([claim], balance=judged(TIE), on=DECIDED)
    assert finding.value == ()
    assert "EIR reg 12(2)" in finding.derivation()
