"""The prejudice test and its kin: what each asks, in which order, and what happens when an answer is missing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import Asked, ClassTest, QuestionTest, SignedCertificate, asks, clause, elements, engaged, questions_of
from answerable.law.exemption import Exemption
from answerable.law.foia.s22_information_intended_for_future_publication import FUTURE_PUBLICATION
from answerable.law.foia.s22A_research import RESEARCH
from answerable.law.foia.s23_bodies_dealing_with_security_matters import SECURITY_BODIES
from answerable.law.foia.s24_national_security import NATIONAL_SECURITY
from answerable.law.foia.s31_law_enforcement import LAW_ENFORCEMENT
from answerable.law.foia.s38_health_and_safety import HEALTH_AND_SAFETY
from answerable.law.foia.s41_information_provided_in_confidence import INFORMATION_IN_CONFIDENCE
from answerable.law.foia.s42_legal_professional_privilege import LEGAL_PROFESSIONAL_PRIVILEGE
from answerable.law.not_law import Malformed, MissingJudgement, NotInForce
from answerable.law.pleaded import Pleaded, reach_all
from answerable.law.prejudice import Act, EarlierAnswer, EndangerTest, Flag, Mosaic, PrejudiceTest, Shown, acts, effect, flags, named
from answerable.law.stages import Engagement, follow
from tests.law.judgements import (
    CRIME,
    DECIDED,
    NCND_CRIME,
    NCND_OFFENDERS,
    RECEIVED,
    SEED,
    WITHHOLD_ADVICE,
    WITHHOLD_CRIME,
    harm,
    harmful,
    judged,
    reach_one,
    seed_tests,
    stage,
    told_by,
)

STAGES = ("applicable_interest", "nature", "causal_link", "likelihood")
SPOKEN = {
    "applicable_interest": "the applicable interest",
    "nature": "the nature of the prejudice",
    "causal_link": "the causal link",
    "likelihood": "the likelihood",
}

answers = st.builds(
    lambda act, yes, shown: harm(act, interest=yes[0], nature=yes[1], link=yes[2], shown=shown),
    st.sampled_from(tuple(Act)),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from(tuple(Shown)),
)


def without(test: PrejudiceTest, left_out: str) -> PrejudiceTest:
    """The same test with one answer missing."""
    return PrejudiceTest(**{**test._asdict(), left_out: None})


def failing_stage(test: PrejudiceTest) -> int:
    """The position of the first stage that is answered no; the likelihood's where none is."""
    named_stages = (test.applicable_interest, test.nature, test.causal_link)
    return next((nth for nth, each in enumerate(named_stages) if each is not None and not each.answer.value), 3)


@given(answers, st.sampled_from(STAGES))
def test_a_missing_answer_that_is_reached_is_named_and_one_that_is_not_changes_nothing(test: PrejudiceTest, left_out: str) -> None:
    if STAGES.index(left_out) > failing_stage(test):
        assert effect(WITHHOLD_CRIME, without(test, left_out)).value is effect(WITHHOLD_CRIME, test).value
        return
    with pytest.raises(MissingJudgement) as refused:
        effect(WITHHOLD_CRIME, without(test, left_out))
    assert refused.value.needed.startswith(SPOKEN[left_out])
    assert refused.value.needed.endswith(f"of {test.act.value}")
    assert refused.value.under == CRIME


@given(answers.filter(lambda test: test.act is Act.CONFIRMING), answers.filter(lambda test: test.act is Act.DENYING), st.data())
def test_either_branch_suffices_and_only_failure_needs_both(confirming: PrejudiceTest, denying: PrejudiceTest, data: st.DataObject) -> None:
    alone = [effect(NCND_CRIME, test).value.engaged for test in (confirming, denying)]
    both = engaged(LAW_ENFORCEMENT, NCND_CRIME, (confirming, denying), of=SEED)
    assert both.value.engaged is any(alone)
    left_in = data.draw(st.sampled_from((0, 1)))
    if alone[left_in]:
        assert engaged(LAW_ENFORCEMENT, NCND_CRIME, ((confirming, denying)[left_in],), of=SEED).value.engaged
    else:
        with pytest.raises(MissingJudgement, match="of denying" if left_in == 0 else "of confirming"):
            engaged(LAW_ENFORCEMENT, NCND_CRIME, ((confirming, denying)[left_in],), of=SEED)


def test_the_first_question_that_is_missing_is_the_one_named() -> None:
    with pytest.raises(MissingJudgement, match="applicable interest, of confirming"):
        engaged(LAW_ENFORCEMENT, NCND_CRIME, (), of=SEED)


@given(answers, st.sampled_from((None, *Likelihood)))
def test_the_level_is_never_above_the_one_pleaded_nor_the_one_shown(test: PrejudiceTest, pleaded: Likelihood | None) -> None:
    found = effect(WITHHOLD_CRIME._replace(likelihood=pleaded), test).value
    if found.level is Likelihood.WOULD:
        assert pleaded is Likelihood.WOULD
        assert test.likelihood is not None
        assert test.likelihood.value is Shown.MORE_PROBABLE_THAN_NOT
    assert found.engaged is (found is not Engagement.NOT_ENGAGED)


def test_the_derivation_carries_the_limb_the_answers_and_the_evidence() -> None:
    test = harm(Act.DISCLOSING)._replace(nature=stage(True, "an officer's account of the technique"))
    finding = engaged(LAW_ENFORCEMENT, WITHHOLD_CRIME, (test,), of=SEED)
    text = finding.derivation()
    assert finding.under == CRIME
    assert "“the prevention or detection of crime”" in text
    assert "an officer's account of the technique: evidence for the nature of the prejudice" in text
    assert "would be likely to: the level pleaded" in text


def test_the_derivation_of_a_failure_says_where_it_failed() -> None:
    finding = engaged(LAW_ENFORCEMENT, NCND_CRIME, seed_tests(), of=SEED)
    assert finding.note.count("fails on the nature of the prejudice") == 2
    assert finding.under == "FOIA s.31(3)"
    assert "likelihood" not in finding.derivation()


def test_a_likelihood_shown_below_the_pleaded_one_engages_at_the_lower_and_says_so() -> None:
    finding = effect(NCND_CRIME, harm(Act.CONFIRMING))
    assert finding.value is Engagement.WOULD_BE_LIKELY_TO
    assert "shown only at “would be likely to”" in finding.note


def test_a_likelihood_shown_at_the_pleaded_level_rests_on_every_answer() -> None:
    test = harm(Act.DISCLOSING, shown=Shown.MORE_PROBABLE_THAN_NOT)
    finding = effect(WITHHOLD_CRIME._replace(likelihood=Likelihood.WOULD), test)
    assert finding.value is Engagement.WOULD
    assert told_by(finding)[1:] == [*["yes: the matter"] * 3, "would: the level pleaded", "more probable than not: the matter"]


def raised(claim: Claim, *tests: PrejudiceTest | EndangerTest) -> list[Flag]:
    """The flags on a claim, as decided on the day of the seed's response."""
    return [each.flag for each in flags(claim, tests, on=DECIDED)]


def test_the_seed_pleads_would_and_argues_is_likely() -> None:
    """Paragraph 24 against paragraph 27."""
    argued = tuple(test._replace(argued=Likelihood.WOULD_BE_LIKELY_TO) for test in seed_tests())
    assert raised(NCND_CRIME, *argued) == [Flag.LEVEL_INCONSISTENT, Flag.LEVEL_INCONSISTENT]
    assert raised(NCND_OFFENDERS, *argued) == []
    assert flags(NCND_CRIME, argued, on=DECIDED)[0].claim == "FOIA s.31(3) by FOIA s.31(1)(a)"
    assert "Pleaded at “would”, argued at “would be likely to”." in flags(NCND_CRIME, argued, on=DECIDED)[0].why


def test_a_claim_that_names_no_level_is_flagged_and_read_at_the_lower() -> None:
    claim = WITHHOLD_CRIME._replace(likelihood=None)
    assert raised(claim, harm(Act.DISCLOSING, argued=Likelihood.WOULD_BE_LIKELY_TO)) == [Flag.LEVEL_NOT_STATED]
    assert "not stated, so read at the lower level" in effect(claim, harm(Act.DISCLOSING)).derivation()


EARLIER = EarlierAnswer("an earlier answer", date(2019, 9, 17), "that body cameras are provided")
SAME_DAY = EarlierAnswer("an answer of the same day", DECIDED, "that a contract was made")
LATER = EarlierAnswer("a request not yet made", date(2020, 1, 29), "the details")


@pytest.mark.parametrize(
    ("mosaic", "flagged"),
    [
        (None, []),
        (Mosaic("the mosaic effect"), [Flag.MOSAIC_BARE]),
        (Mosaic("", (LATER,)), [Flag.MOSAIC_PREMATURE]),
        (Mosaic("", (EARLIER, LATER)), []),
        (Mosaic("", (SAME_DAY,)), []),
    ],
)
def test_a_mosaic_is_bare_without_an_earlier_answer_and_premature_with_a_later_one(mosaic: Mosaic | None, flagged: list[Flag]) -> None:
    """Seed paragraphs 32 and 33: further requests are to be managed when they come."""
    assert raised(WITHHOLD_CRIME, harm(Act.DISCLOSING)._replace(mosaic=mosaic)) == flagged


def test_arguing_one_branch_only_is_flagged() -> None:
    assert raised(NCND_CRIME, harm(Act.CONFIRMING)) == [Flag.ONE_BRANCH_ARGUED]
    assert raised(NCND_CRIME, harm(Act.DENYING)) == [Flag.ONE_BRANCH_ARGUED]
    assert raised(NCND_CRIME, *harmful()) == []


# Each row: the exemption, the claim, tests that answer all it asks with yes, what it asks.
NCND = Duty.CONFIRM_OR_DENY
CONTENT = Duty.COMMUNICATE
ENDANGER = EndangerTest(Act.DISCLOSING, stage(True), stage(True), judged(Shown.MORE_PROBABLE_THAN_NOT))
SHAPES: list[tuple[Exemption, Claim, tuple[Any, ...], tuple[Asked, ...], Engagement]] = [
    (LEGAL_PROFESSIONAL_PRIVILEGE, WITHHOLD_ADVICE, (ClassTest((stage(True),)),), (Asked.CLASS,), Engagement.ENGAGED),
    (
        LEGAL_PROFESSIONAL_PRIVILEGE,
        Claim("FOIA s.42(2)", NCND),
        (QuestionTest(Asked.CONTENT, Act.CONFIRMING, stage(True)),),
        (Asked.CONTENT,),
        Engagement.ENGAGED,
    ),
    (
        NATIONAL_SECURITY,
        Claim("FOIA s.24(1)", CONTENT),
        (QuestionTest(Asked.REQUIRED, Act.DISCLOSING, stage(True)),),
        (Asked.REQUIRED,),
        Engagement.ENGAGED,
    ),
    (
        INFORMATION_IN_CONFIDENCE,
        Claim("FOIA s.41(2)", NCND),
        (QuestionTest(Asked.BREACH, Act.DENYING, stage(True)),),
        (Asked.BREACH,),
        Engagement.ENGAGED,
    ),
    (
        INFORMATION_IN_CONFIDENCE,
        Claim("FOIA s.41(1)", CONTENT),
        (ClassTest((stage(True), stage(True))),),
        (Asked.CLASS,),
        Engagement.ENGAGED,
    ),
    (
        HEALTH_AND_SAFETY,
        Claim("FOIA s.38(1)(b)", CONTENT, likelihood=Likelihood.WOULD),
        (ENDANGER,),
        (Asked.ENDANGER,),
        Engagement.WOULD,
    ),
    (
        RESEARCH,
        Claim("FOIA s.22A(2)", NCND),
        (ClassTest((stage(True),)), harm(Act.CONFIRMING)),
        (Asked.CLASS, Asked.PREJUDICE),
        Engagement.WOULD_BE_LIKELY_TO,
    ),
]


@pytest.mark.parametrize(
    ("exemption", "claim", "tests", "asked", "engagement"), SHAPES, ids=lambda each: str(getattr(each, "provision", ""))
)
def test_each_kind_asks_its_own_questions(
    exemption: Exemption, claim: Claim, tests: tuple[Any, ...], asked: tuple[Asked, ...], engagement: Engagement
) -> None:
    assert asks(exemption, claim, SEED) == asked
    assert engaged(exemption, claim, tests, of=SEED).value is engagement
    with pytest.raises(MissingJudgement):
        engaged(exemption, claim, (), of=SEED)


def test_a_class_asks_for_no_harm() -> None:
    with pytest.raises(Malformed, match="asks whether it is within the class, and not prejudice"):
        engaged(LEGAL_PROFESSIONAL_PRIVILEGE, WITHHOLD_ADVICE, (harm(Act.DISCLOSING),), of=SEED)


def test_a_test_about_the_other_duty_is_refused() -> None:
    with pytest.raises(Malformed, match="never about disclosing"):
        engaged(LAW_ENFORCEMENT, NCND_CRIME, (harm(Act.DISCLOSING),), of=SEED)


def test_a_class_out_of_which_one_element_falls_is_not_engaged() -> None:
    finding = engaged(INFORMATION_IN_CONFIDENCE, Claim("FOIA s.41(1)", CONTENT), (ClassTest((stage(True), stage(False))),), of=SEED)
    assert finding.value is Engagement.NOT_ENGAGED
    assert "actionable" in finding.note


def test_more_answers_than_a_class_has_elements_are_refused() -> None:
    with pytest.raises(Malformed, match="has 1 elements, and 2 were answered"):
        engaged(LEGAL_PROFESSIONAL_PRIVILEGE, WITHHOLD_ADVICE, (ClassTest((stage(True), stage(True))),), of=SEED)


def test_future_publication_asks_three_things_and_names_the_one_that_is_missing() -> None:
    claim = Claim("FOIA s.22(1)", CONTENT)
    assert len(elements(claim)) == 3
    with pytest.raises(MissingJudgement, match="already held with a view"):
        engaged(FUTURE_PUBLICATION, claim, (ClassTest((stage(True), None, stage(True))),), of=SEED)


@pytest.mark.parametrize("failing", [0, 1])
def test_where_a_provision_asks_two_kinds_both_must_be_met(failing: int) -> None:
    tests = (ClassTest((stage(failing != 0),)), harm(Act.CONFIRMING, nature=failing != 1), harm(Act.DENYING, nature=False))
    assert engaged(RESEARCH, Claim("FOIA s.22A(2)", NCND), tests, of=SEED).value is Engagement.NOT_ENGAGED


def test_a_limb_that_was_not_law_is_refused() -> None:
    early = Circumstances(received_on=date(2014, 9, 30), decided_on=date(2014, 10, 20))
    with pytest.raises(NotInForce, match=r"FOIA s\.22A\(2\) is no provision"):
        clause(RESEARCH, Claim("FOIA s.22A(2)", NCND), early)


def test_a_limb_of_one_duty_is_no_provision_on_the_other() -> None:
    """Trap 10 from this side: 31(1)(a) does not exclude the duty to confirm or deny."""
    with pytest.raises(NotInForce, match="its own subsection for each duty"):
        clause(LAW_ENFORCEMENT, Claim(CRIME, NCND), SEED)


CERTIFICATE = SignedCertificate("FOIA s.23(2)", "a Minister who is a member of the Cabinet", date(2020, 1, 20), (CONTENT, NCND))
SECURITY = Claim("FOIA s.23(1)", CONTENT)


@pytest.mark.parametrize(
    ("certificate", "settled"),
    [
        (CERTIFICATE, True),
        (CERTIFICATE._replace(covers=(NCND,)), False),
        (CERTIFICATE._replace(signed_on=date(2020, 1, 29)), False),
        (CERTIFICATE._replace(quashed_on=DECIDED), False),
        (CERTIFICATE._replace(quashed_on=date(2020, 1, 29)), True),
    ],
)
def test_a_certificate_settles_it_or_a_judgement_is_needed(certificate: SignedCertificate, settled: bool) -> None:
    if settled:
        finding = engaged(SECURITY_BODIES, SECURITY, of=SEED, certificate=certificate)
        assert finding.value is Engagement.ENGAGED
        assert "conclusive evidence" in finding.derivation()
        assert "FOIA s.60(1)" in finding.note
    else:
        with pytest.raises(MissingJudgement):
            engaged(SECURITY_BODIES, SECURITY, of=SEED, certificate=certificate)


def test_the_questions_of_one_answer_are_those_of_the_duty_claimed_on() -> None:
    assert questions_of(Claim("FOIA s.24(1)", CONTENT)) == (Asked.REQUIRED,)
    assert questions_of(Claim("FOIA s.24(2)", NCND)) == (Asked.REQUIRED,)
    assert questions_of(Claim("FOIA s.23(5)", NCND)) == (Asked.CONTENT,)
    assert questions_of(Claim("FOIA s.23(5)", CONTENT)) == ()
    assert questions_of(Claim("FOIA s.12(1)", CONTENT)) == ()


def test_a_certificate_settles_a_claim_on_its_way_to_s2() -> None:
    (claim,) = reach_all((Pleaded(SECURITY, certificate=CERTIFICATE),), of=SEED)
    assert claim.engagement.value is Engagement.ENGAGED
    with pytest.raises(MissingJudgement) as missing:
        reach_all((Pleaded(SECURITY),), of=SEED)
    assert missing.value.under == "FOIA s.23(1)"


def test_a_certificate_that_a_section_does_not_know_is_refused() -> None:
    with pytest.raises(Malformed, match="is no certificate of"):
        engaged(SECURITY_BODIES, SECURITY, of=SEED, certificate=CERTIFICATE._replace(provision="FOIA s.24(3)"))


def test_confirm_or_deny_has_two_acts_and_communicate_one() -> None:
    assert acts(NCND) == (Act.CONFIRMING, Act.DENYING)
    assert acts(CONTENT) == (Act.DISCLOSING,)
    assert named(WITHHOLD_ADVICE) == "FOIA s.42(1)"
    assert SEED.received_on == RECEIVED


def test_a_question_of_one_answer_that_nobody_answered_is_named() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.42\(2\) .* whether answering would disclose what is protected, of confirming"):
        reach_one(Claim("FOIA s.42(2)", NCND))


def test_a_test_that_is_met_failed_on_nothing() -> None:
    assert follow((("whether it is so", stage(True)),), under="FOIA s.42(2)").failed_on == ""
