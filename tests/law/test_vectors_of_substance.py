"""The worked cases of substance: what follows, from the facts and judgements of each, on each duty and under which provision."""

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import ClassTest, engaged
from answerable.law.environmental_positions import may_refuse
from answerable.law.foia.s12_cost_of_compliance import confirming_alone_exceeds_the_limit, exceeds_the_limit
from answerable.law.foia.s14_vexatious_or_repeated_requests import EarlierRequest, is_repeated
from answerable.law.foia.s36_effective_conduct_of_public_affairs import EFFECTIVE_CONDUCT
from answerable.law.positions import Answer, Held, Position, communicate, confirm_or_deny, in_sum, informed, slices
from answerable.law.prejudice import Act
from answerable.law.public_interest import Balance
from answerable.law.qualified_person import OpinionTest, QualifiedPerson, StatisticalTest
from answerable.law.regulations.fees_2004_cost import (
    Activity,
    NotCounted,
    Work,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
)
from tests.law.judgements import (
    DECIDED,
    ENVIRONMENTAL,
    NCND_CRIME,
    NCND_OFFENDERS,
    SEED,
    harm,
    judged,
    privileged,
    reach_one,
    reached,
    seed_tests,
    stage,
    weighed,
)

COUNCIL = appropriate_limit(listed_in_part_i=False)


def test_39_seed_part_4_section_31_3_is_not_engaged_and_nothing_is_weighed() -> None:
    claims = [reached(NCND_CRIME, *seed_tests()), reached(NCND_OFFENDERS, *seed_tests())]
    assert [each.engagement.value.engaged for each in claims] == [False, False]
    told = confirm_or_deny(claims)
    assert told.value == Position(Answer.OWED, "FOIA s.1(1)(a)")
    assert "s.2(1)(b)" not in told.derivation()


def test_40_seed_part_1_disclosed_with_names_redacted_and_no_public_interest_test() -> None:
    names = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3A)(a)", extent="names")
    claim = reach_one(names, (ClassTest((stage(True), stage(True))),), of=SEED)
    assert claim.absolute.value is True
    told = informed(confirm_or_deny(()), judged(Held.YES))
    given = [communicate(told, each.reached) for each in slices([claim])]
    assert in_sum(given) == Position(Answer.COMMUNICATED_IN_PART, "FOIA s.40(2)")
    assert "public interest" not in given[1].derivation()


def test_45_ones_own_medical_file() -> None:
    """Section 40(5A) takes away the duty to confirm or deny. It is not named in s.2(3), so as it reads it is weighed."""
    own = Claim("FOIA s.40(1)", Duty.COMMUNICATE)
    content = reach_one(own, (ClassTest((stage(True),)),), of=SEED)
    assert content.absolute.value is True
    told = informed(confirm_or_deny(()), judged(Held.YES))
    assert communicate(told, [content]).value == Position(Answer.WITHHELD, "FOIA s.40(1)")
    excluded = reach_one(Claim("FOIA s.40(5A)", Duty.CONFIRM_OR_DENY, matter="FOIA s.40(1)"), (ClassTest((stage(True),)),), of=SEED)
    assert confirm_or_deny([excluded], [weighed(excluded)]).value == Position(Answer.NCND, "FOIA s.40(5A)")


def test_46_thirty_hours_ten_of_them_redaction() -> None:
    twenty = (Work(Activity.LOCATING, 12), Work(Activity.RETRIEVING, 4), Work(Activity.EXTRACTING, 4), Work(NotCounted.REDACTING, 10))
    sixteen = (Work(Activity.LOCATING, 8), Work(Activity.RETRIEVING, 4), Work(Activity.EXTRACTING, 4), Work(NotCounted.REDACTING, 14))
    assert str(estimated_cost(twenty).value) == "£500"
    assert exceeds_the_limit(estimated_cost(twenty), COUNCIL, judged(True)).value is True
    assert str(estimated_cost(sixteen).value) == "£400"
    assert exceeds_the_limit(estimated_cost(sixteen), COUNCIL, judged(True)).value is False


def test_48_two_hours_to_check_means_confirm_or_deny() -> None:
    work = (Work(Activity.DETERMINING, 2), Work(Activity.EXTRACTING, 100))
    bars = [
        exceeds_the_limit(estimated_cost(work), COUNCIL, judged(True)),
        confirming_alone_exceeds_the_limit(estimated_cost_of_determining(work), COUNCIL, judged(True)),
    ]
    told = confirm_or_deny((), bars=bars)
    assert told.value.answer is Answer.OWED
    assert communicate(informed(told, judged(Held.YES)), bars=bars).value == Position(Answer.REFUSED_COST, "FOIA s.12(1)")


def test_50_what_was_refused_cannot_be_repeated() -> None:
    finding = is_repeated(EarlierRequest(SEED.received_on, None), made_on=DECIDED)
    assert finding.value is False
    assert finding.note == "the earlier request was not complied with"


def test_54_the_opinion_of_an_unauthorised_head_of_foi() -> None:
    claim = Claim("FOIA s.36(2)(b)(ii)", Duty.COMMUNICATE, likelihood=Likelihood.WOULD)
    head = QualifiedPerson("the head of FOI", "FOIA s.36(5)(o)(iii)")
    test = OpinionTest(Act.DISCLOSING, judged(Likelihood.WOULD, by="the head of FOI"), head, stage(True))
    refused = reach_one(claim, (test,), of=SEED)
    assert not refused.engagement.value.engaged
    assert not refused.to_be_weighed
    told = informed(confirm_or_deny(()), judged(Held.YES))
    given = communicate(told, [refused])
    assert given.value.answer is Answer.COMMUNICATED
    assert "public interest" not in given.derivation()
    statistics = StatisticalTest(stage(True), harm(Act.DISCLOSING))
    assert engaged(EFFECTIVE_CONDUCT, claim, (statistics,), of=SEED).value.engaged


def test_60_exactly_balanced() -> None:
    claim = privileged()
    told = informed(confirm_or_deny(()), judged(Held.YES))
    given = communicate(told, [claim], [weighed(claim, balance=Balance.EXACTLY_BALANCED)])
    assert given.value == Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)")


def test_67_likely_is_the_wrong_test_under_the_regulations() -> None:
    claim = reached(Claim("EIR reg 12(5)(b)", Duty.COMMUNICATE), harm(Act.DISCLOSING), of=ENVIRONMENTAL)
    finding = may_refuse([claim])
    assert finding.value == ()
    assert "“would adversely affect” is" in finding.derivation()
