"""Trap 22: "outweighs" puts the burden on the authority, so an exact balance goes to the requester. The EIR presume it."""

from answerable.law.claims import Claim, Duty
from answerable.law.environmental_positions import may_refuse
from answerable.law.positions import Answer, Held, communicate, confirm_or_deny, informed
from answerable.law.prejudice import Act, Shown
from answerable.law.public_interest import Balance
from tests.law.judgements import ENVIRONMENTAL, NCND_CRIME, WITHHOLD_CRIME, harm, harmful, judged, reached, weighed

TIE = Balance.EXACTLY_BALANCED


def test_trap_22_a_tie_confirms_and_discloses() -> None:
    ncnd, content = reached(NCND_CRIME, *harmful()), reached(WITHHOLD_CRIME, harm(Act.DISCLOSING))
    told = confirm_or_deny([ncnd], [weighed(ncnd, balance=TIE)])
    assert told.value.answer is Answer.OWED
    given = communicate(informed(told, judged(Held.YES)), [content], [weighed(content, balance=TIE)])
    assert given.value.answer is Answer.COMMUNICATED
    assert "an exact balance does not outweigh, so the requester has it" in given.derivation()


def test_trap_22_and_under_the_regulations() -> None:
    test = harm(Act.DISCLOSING, shown=Shown.MORE_PROBABLE_THAN_NOT)
    claim = reached(Claim("EIR reg 12(5)(b)", Duty.COMMUNICATE), test, of=ENVIRONMENTAL)
    finding = may_refuse([claim], [weighed(claim, balance=TIE)])
    assert finding.value == ()
    assert "EIR reg 12(2)" in finding.derivation()
