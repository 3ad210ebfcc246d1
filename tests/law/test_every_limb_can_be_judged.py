"""Every limb and every confirm-or-deny provision of Part II, and of the Regulations: answered yes, engaged; no answer can be left out."""

from datetime import date

import pytest

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import ELEMENTS, Asked, ClassTest, PutTo, QuestionTest, asks, elements, engaged
from answerable.law.exemption import Authority, ConfirmOrDeny, Exemption, Limb
from answerable.law.foia.s37_communications_with_her_majesty import ROYAL_COMMUNICATIONS
from answerable.law.foia.s63_removal_of_exemptions import available
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.part_ii import EXEMPTIONS, limb_of
from answerable.law.pleadable import UNDER_THE_REGULATIONS, regime_of
from answerable.law.pleaded import Pleaded, reach_all
from answerable.law.positions import Held, confirm_or_deny, informed, owed
from answerable.law.prejudice import Act, EndangerTest, Shown, acts
from answerable.law.provision import cite
from answerable.law.qualified_person import OpinionTest, QualifiedPerson
from tests.law.judgements import (
    NCND_CRIME,
    SEED,
    WITHHOLD_ADVICE,
    absolute,
    harm,
    harmful,
    judged,
    privileged,
    reached,
    stage,
    weighed,
)

MINISTER = QualifiedPerson("a Minister", "FOIA s.36(5)(a)")


def circumstances(exemption: Exemption, clause: Limb | ConfirmOrDeny) -> Circumstances:
    """A request received and decided on the first day on which a clause was law."""
    day = date.fromisoformat(clause.since)
    return Circumstances(received_on=day, decided_on=day, regime=regime_of(exemption.at))


def answers_to(asked: Asked, claim: Claim) -> list[PutTo]:
    """All that one kind of question asks, answered yes; for the last act where there are two."""
    act = acts(claim.duty)[-1]
    if asked is Asked.CLASS:
        return [ClassTest(tuple(stage(True) for _ in elements(claim)))]
    if asked in (Asked.PREJUDICE, Asked.ADVERSE_EFFECT):
        return [harm(act, shown=Shown.MORE_PROBABLE_THAN_NOT)]
    if asked is Asked.ENDANGER:
        return [EndangerTest(act, stage(True), stage(True), harm(act).likelihood)]
    if asked is Asked.OPINION:
        given = judged(Likelihood.WOULD, by="a Minister", on=date(2005, 1, 1))
        return [OpinionTest(act, given, MINISTER, stage(True))]
    return [QuestionTest(asked, act, stage(True))]


CLAUSES = [
    pytest.param(exemption, clause, duty, id=f"{exemption.at}{clause.at} from {clause.since}")
    for exemption in (*EXEMPTIONS, *UNDER_THE_REGULATIONS)
    for duty, clauses in ((Duty.COMMUNICATE, exemption.limbs), (Duty.CONFIRM_OR_DENY, exemption.confirm_or_deny))
    for clause in clauses
]


@pytest.mark.parametrize(("exemption", "clause", "duty"), CLAUSES)
def test_every_clause(exemption: Exemption, clause: Limb | ConfirmOrDeny, duty: Duty) -> None:
    claim = Claim(exemption.at.under(clause.at), duty)
    of = circumstances(exemption, clause)
    asked = asks(exemption, claim, of)
    tests = [test for each in asked for test in answers_to(each, claim)]
    finding = engaged(exemption, claim, tests, of=of)
    assert finding.value.engaged
    assert (finding.under, finding.words) == (claim.provision, clause.words)
    for left_out in tests:
        with pytest.raises(MissingJudgement):
            engaged(exemption, claim, [each for each in tests if each is not left_out], of=of)


def test_every_class_with_elements_is_a_class_of_the_act() -> None:
    for at, questions in ELEMENTS:
        if at.startswith("EIR"):
            continue
        assert len(questions) > 1
        limbs = [
            limb
            for exemption in EXEMPTIONS
            for limb in exemption.limbs
            if cite(at).covers(exemption.at.under(limb.at)) and exemption.test_of(limb).value == "class"
        ]
        assert limbs, at


def test_claims_of_no_shape_never_get_as_far_as_a_position() -> None:
    with pytest.raises(Malformed, match="gives no way to neither confirm nor deny"):
        reach_all((Pleaded(WITHHOLD_ADVICE), Pleaded(Claim("FOIA s.43(1)", Duty.CONFIRM_OR_DENY))), of=SEED)


def test_a_record_may_be_too_old_for_an_exemption() -> None:
    """Advice in a file whose latest record is of 2003, decided on in 2024: no judgement is needed, for there is nothing to claim."""
    of = Circumstances(received_on=date(2024, 3, 1), decided_on=date(2024, 3, 20))
    gone = available("FOIA s.42(1)", record_created_in=2003, decided_on=of.decided_on)
    (claim,) = reach_all((Pleaded(WITHHOLD_ADVICE, available=gone),), of=of)
    assert not claim.engagement.value.engaged
    assert claim.engagement.under.section == "FOIA s.63"
    still = available("FOIA s.42(1)", record_created_in=2010, decided_on=of.decided_on)
    (kept,) = reach_all((Pleaded(WITHHOLD_ADVICE, (ClassTest((stage(True),)),), available=still),), of=of)
    assert kept.engagement.value.engaged


@pytest.mark.parametrize(("northern_ireland", "absolutely"), [(False, True), (True, False)])
def test_a_northern_ireland_body_is_asked_under_the_act_as_it_was(northern_ireland: bool, absolutely: bool) -> None:
    of = Circumstances(date(2011, 6, 1), date(2011, 6, 28), Authority(northern_ireland=northern_ireland))
    claim = Claim("FOIA s.37(1)(a)", Duty.COMMUNICATE)
    (found,) = reach_all((Pleaded(claim, (ClassTest((stage(True),)),)),), of=of)
    assert found.absolute.value is absolutely
    version = next(limb for limb in ROYAL_COMMUNICATIONS.limbs if limb.at == "(1)(a)" and of.in_force(limb))
    assert found.engagement.words == version.words
    assert (limb_of("FOIA s.37(1)(a)", of.received_on) == version) is not northern_ireland


def test_the_duty_that_is_owed() -> None:
    ncnd = reached(NCND_CRIME, *harmful())
    assert owed(confirm_or_deny([ncnd], [weighed(ncnd)])).value is False
    assert owed(confirm_or_deny(())).value is True
    assert owed(informed(confirm_or_deny(()), judged(Held.NO))).value is True
    assert privileged().to_be_weighed
    assert not absolute(WITHHOLD_ADVICE).to_be_weighed
    assert acts(Duty.COMMUNICATE) == (Act.DISCLOSING,)
