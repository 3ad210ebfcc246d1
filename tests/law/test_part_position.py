"""The position of a part: slice by slice in the Act's order, and what is held never looked at where the duty to confirm or deny is gone."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NoReturn

import pytest

from answerable.law import events
from answerable.law.answering import answer_of
from answerable.law.bars import Cost, Repeated, Vexatious
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import Asked, ClassTest, QuestionTest
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.foia.s14_vexatious_or_repeated_requests import EarlierRequest
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.open_questions import OpenQuestion, open_questions
from answerable.law.part_position import Holdings, PartPosition, Relied, Stance, nobody_looked, position
from answerable.law.pleaded import Pleaded
from answerable.law.positions import Answer, Held, Position
from answerable.law.prejudice import Act
from answerable.law.public_interest import Balance
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.regulations.fees_2004_cost import Activity, Work
from answerable.law.rule import narrowed
from answerable.law.weighed import Weighed
from tests.law.judgements import (
    DECIDED,
    NCND_CRIME,
    NCND_OFFENDERS,
    SEED,
    WITHHOLD_ADVICE,
    harm,
    harmful,
    judged,
    seed_tests,
    stage,
)

NAMES = "the names of staff"
PERSONAL = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3A)(a)")
ELSEWHERE = Claim("FOIA s.21(1)", Duty.COMMUNICATE)
YES = ClassTest((stage(True),))
BOTH = ClassTest((stage(True), stage(True)))
NCND = Pleaded(NCND_CRIME, harmful())
ADVICE = Pleaded(WITHHOLD_ADVICE, (YES,))


class MustNotBeRead(Mapping[str | None, Judgement[Held]]):
    """What is held, and nobody may look."""

    def __getitem__(self, extent: str | None) -> NoReturn:
        raise AssertionError(f"what is held was looked at, for {extent}")

    def __iter__(self) -> Iterator[str | None]:
        raise AssertionError("what is held was listed")

    def __len__(self) -> int:
        raise AssertionError("what is held was counted")


def weighed(duty: Duty, balance: Balance = Balance.MAINTAINING_OUTWEIGHS, *provisions: str, extent: str | None = None) -> Weighed:
    """A balance as recorded."""
    return Weighed(duty, DECIDED, judged(balance), extent, provisions, ("candour",), ("trust",))


CONFIRMING, COMMUNICATING = weighed(Duty.CONFIRM_OR_DENY), weighed(Duty.COMMUNICATE)


def holding(value: Held, **slices: Held) -> Holdings:
    """A search that found this of the part; and of named slices, that."""
    return lambda extent: judged(slices.get(str(extent), value))


HELD, NOT_HELD = holding(Held.YES), holding(Held.NO)


def found(stance: Stance, held: Holdings = HELD) -> tuple[Answer, Answer]:
    """The two answers in sum."""
    part = position(stance, held, of=SEED)
    return part.confirm_or_deny.answer, part.communicate.answer


def bar(at: str, value: bool = True) -> Finding[bool]:
    """Something that bars the request, or was found not to."""
    return narrowed(Finding(value), under=at, words="so it is")


@pytest.mark.parametrize(
    ("stance", "held", "answers"),
    [
        (Stance("1"), HELD, (Answer.CONFIRMED, Answer.COMMUNICATED)),
        (Stance("1"), NOT_HELD, (Answer.DENIED, Answer.NOT_HELD)),
        (Stance("1", (ADVICE,), (COMMUNICATING,)), HELD, (Answer.CONFIRMED, Answer.WITHHELD)),
        (Stance("1", (ADVICE,), (COMMUNICATING,)), NOT_HELD, (Answer.DENIED, Answer.NOT_HELD)),
        (
            Stance("1", (ADVICE,), (weighed(Duty.COMMUNICATE, Balance.EXACTLY_BALANCED),)),
            HELD,
            (Answer.CONFIRMED, Answer.COMMUNICATED),
        ),
        (Stance("1", (Pleaded(PERSONAL, (BOTH,)),)), HELD, (Answer.CONFIRMED, Answer.WITHHELD)),
        (Stance("1", (Pleaded(ELSEWHERE, (YES,)),)), HELD, (Answer.CONFIRMED, Answer.ACCESSIBLE)),
        (
            Stance("1", (Pleaded(PERSONAL._replace(extent=NAMES), (BOTH,)),)),
            HELD,
            (Answer.CONFIRMED, Answer.COMMUNICATED_IN_PART),
        ),
        (Stance("1", (NCND,), (weighed(Duty.CONFIRM_OR_DENY, Balance.DISCLOSING_OUTWEIGHS),)), NOT_HELD, (Answer.DENIED, Answer.NOT_HELD)),
        (Stance("1", (Pleaded(NCND_CRIME, seed_tests()),)), HELD, (Answer.CONFIRMED, Answer.COMMUNICATED)),
        (Stance("1", bars=(bar("FOIA s.12(1)"),)), HELD, (Answer.CONFIRMED, Answer.REFUSED_COST)),
        (Stance("1", bars=(bar("FOIA s.12(1)"),)), NOT_HELD, (Answer.DENIED, Answer.NOT_HELD)),
        (Stance("1", bars=(bar("FOIA s.12(1)", False), bar("FOIA s.14(1)", False))), HELD, (Answer.CONFIRMED, Answer.COMMUNICATED)),
    ],
)
def test_where_the_duty_to_confirm_or_deny_stands(stance: Stance, held: Holdings, answers: tuple[Answer, Answer]) -> None:
    assert found(stance, held) == answers


@pytest.mark.parametrize(
    ("stance", "answers"),
    [
        (Stance("4", (NCND,), (CONFIRMING,)), (Answer.NCND, Answer.NOT_REACHED)),
        (Stance("4", bars=(bar("FOIA s.12(2)"),)), (Answer.REFUSED_COST, Answer.REFUSED_COST)),
        (Stance("4", bars=(bar("FOIA s.14(1)"),)), (Answer.REFUSED_VEXATIOUS, Answer.REFUSED_VEXATIOUS)),
        (Stance("4", bars=(bar("FOIA s.14(2)"),)), (Answer.REFUSED_REPEATED, Answer.REFUSED_REPEATED)),
        (Stance("4", bars=(bar("FOIA s.1(3)(a)"),)), (Answer.WAITING, Answer.WAITING)),
        (Stance("4", bars=(bar("FOIA s.10(2)"),)), (Answer.WAITING, Answer.WAITING)),
        (Stance("4", bars=(bar("FOIA s.9(2)"),)), (Answer.LAPSED, Answer.LAPSED)),
        # A bar settles a part although nobody has judged its claims.
        (Stance("4", (Pleaded(NCND_CRIME), Pleaded(WITHHOLD_ADVICE)), bars=(bar("FOIA s.14(1)"),)), (Answer.REFUSED_VEXATIOUS,) * 2),
        # And what would be claimed for content is not reached either.
        (Stance("4", (NCND, Pleaded(WITHHOLD_ADVICE)), (CONFIRMING,)), (Answer.NCND, Answer.NOT_REACHED)),
    ],
)
def test_where_it_does_not_stand_nobody_looks_at_what_is_held(stance: Stance, answers: tuple[Answer, Answer]) -> None:
    assert found(stance, MustNotBeRead().get) == answers
    assert found(stance, nobody_looked) == answers
    assert open_questions(stance, MustNotBeRead().get, of=SEED) == ()


def test_an_ncnd_slice_of_a_part_never_looks_and_the_rest_does() -> None:
    unit = "one named unit"
    claim = NCND_CRIME._replace(extent=unit)
    asked: list[str | None] = []

    def held(extent: str | None) -> Judgement[Held]:
        asked.append(extent)
        return judged(Held.YES)

    part = position(Stance("1", (Pleaded(claim, harmful()),), (weighed(Duty.CONFIRM_OR_DENY, extent=unit),)), held, of=SEED)
    assert asked == [None]
    assert [(each.extent, each.confirm_or_deny.value.answer, each.communicate.value.answer) for each in part.slices] == [
        (None, Answer.CONFIRMED, Answer.COMMUNICATED),
        (unit, Answer.NCND, Answer.NOT_REACHED),
    ]
    assert part.confirm_or_deny == Position(Answer.NCND_IN_PART, "FOIA s.31(3)")
    assert part.communicate.answer is Answer.COMMUNICATED_IN_PART
    given = answer_of(part)
    assert (given.said, given.disclosed) == (Said.HELD, Disclosed.SOME)


def test_a_part_can_be_divided_although_no_claim_divides_it() -> None:
    part = position(Stance("1", slices=("before 2020",)), holding(Held.YES, **{"before 2020": Held.NO}), of=SEED)
    assert [each.extent for each in part.slices] == [None, "before 2020"]
    assert part.slices[1].communicate.value.answer is Answer.NOT_HELD
    assert (part.confirm_or_deny.answer, part.communicate.answer) == (Answer.CONFIRMED, Answer.COMMUNICATED)


def test_a_balance_on_the_whole_part_is_not_one_on_a_slice() -> None:
    claim = Pleaded(WITHHOLD_ADVICE._replace(extent=NAMES), (YES,))
    with pytest.raises(MissingJudgement, match=r"the balance of the public interest, on FOIA s\.42\(1\), for part 1"):
        position(Stance("1", (claim,), (COMMUNICATING,)), HELD, of=SEED)
    own = weighed(Duty.COMMUNICATE, extent=NAMES)
    assert found(Stance("1", (claim,), (own,))) == (Answer.CONFIRMED, Answer.COMMUNICATED_IN_PART)


def test_a_balance_on_a_slice_comes_before_the_one_on_the_whole_part() -> None:
    policy = Pleaded(Claim("FOIA s.43(1)", Duty.COMMUNICATE, extent=NAMES), (YES,))
    other_way = weighed(Duty.COMMUNICATE, Balance.DISCLOSING_OUTWEIGHS, extent=NAMES)
    part = position(Stance("1", (ADVICE, policy), (COMMUNICATING, other_way)), HELD, of=SEED)
    assert [each.communicate.value.answer for each in part.slices] == [Answer.WITHHELD, Answer.COMMUNICATED]
    # A record on the slice that weighs one claim leaves the other to the record on the whole part.
    only = weighed(Duty.COMMUNICATE, Balance.DISCLOSING_OUTWEIGHS, "FOIA s.43", extent=NAMES)
    part = position(Stance("1", (ADVICE, policy), (COMMUNICATING, only)), HELD, of=SEED)
    assert part.slices[1].communicate.value == Position(Answer.WITHHELD, "FOIA s.42(1)")
    # And a record on another slice is about nothing here.
    elsewhere = weighed(Duty.COMMUNICATE, Balance.DISCLOSING_OUTWEIGHS, extent="the annex")
    stance = Stance("1", (ADVICE, policy._replace(claim=policy.claim._replace(extent="the annex"))), (COMMUNICATING, elsewhere))
    assert [each.communicate.value.answer for each in position(stance, HELD, of=SEED).slices] == [Answer.WITHHELD, Answer.COMMUNICATED]


def test_claims_can_be_weighed_apart_by_their_matter() -> None:
    both = (NCND, Pleaded(NCND_OFFENDERS, harmful()))
    first = weighed(Duty.CONFIRM_OR_DENY, Balance.DISCLOSING_OUTWEIGHS, "FOIA s.31(1)(a)")
    second = weighed(Duty.CONFIRM_OR_DENY, Balance.MAINTAINING_OUTWEIGHS, "FOIA s.31(1)(b)")
    part = position(Stance("4", both, (first, second)), nobody_looked, of=SEED)
    assert part.confirm_or_deny.answer is Answer.NCND
    assert [each.claim for each in part.slices[0].relied_on] == [NCND_OFFENDERS]
    with pytest.raises(MissingJudgement, match=r"on FOIA s\.31\(3\) by FOIA s\.31\(1\)\(b\), for part 4"):
        position(Stance("4", both, (first,)), nobody_looked, of=SEED)


def test_what_a_balance_may_not_name() -> None:
    failing = Pleaded(WITHHOLD_ADVICE, (ClassTest((stage(False),)),))
    on_advice = weighed(Duty.COMMUNICATE, Balance.EXACTLY_BALANCED, "FOIA s.42(1)")
    with pytest.raises(Malformed, match="is not engaged, so no public interest test is reached"):
        position(Stance("1", (failing,), (on_advice,)), HELD, of=SEED)
    with pytest.raises(Malformed, match=r"FOIA s\.42\(1\) is weighed twice for the same information\. Keep one balance\."):
        position(Stance("1", (ADVICE,), (COMMUNICATING, COMMUNICATING)), HELD, of=SEED)
    stance = Stance("1", (Pleaded(PERSONAL, (BOTH,)),), (weighed(Duty.COMMUNICATE, Balance.EXACTLY_BALANCED, "FOIA s.40(2)"),))
    with pytest.raises(Malformed, match="is absolute under"):
        position(stance, HELD, of=SEED)


def test_claims_without_a_shape_are_refused() -> None:
    with pytest.raises(Malformed, match="not for neither confirming nor denying"):
        position(Stance("1", (Pleaded(Claim("FOIA s.31(1)(a)", Duty.CONFIRM_OR_DENY)),)), HELD, of=SEED)


WHETHER_HELD = "whether the information is held, on the balance of probabilities"
MISSING = [
    (Stance("2"), nobody_looked, "FOIA s.1(1)(a)", WHETHER_HELD, None),
    (
        Stance("2"),
        holding(Held.NOT_ESTABLISHED),
        "FOIA s.1(1)(a)",
        "whether the information is held, on the balance of probabilities",
        None,
    ),
    (Stance("2", bars=(Vexatious(),)), HELD, "FOIA s.14(1)", "whether the request is vexatious", None),
    (Stance("2", (ADVICE,)), HELD, "FOIA s.2(2)(b)", "the balance of the public interest, on FOIA s.42(1)", None),
    (
        Stance("2", (NCND,)),
        HELD,
        "FOIA s.2(1)(b)",
        "the balance of the public interest, on FOIA s.31(3) by FOIA s.31(1)(a)",
        None,
    ),
    (
        Stance("2", (Pleaded(WITHHOLD_ADVICE),)),
        HELD,
        "FOIA s.42(1)",
        "the information is (or, if it were held, would be) of the class",
        WITHHOLD_ADVICE,
    ),
    (
        Stance("2", (Pleaded(NCND_CRIME, (harm(Act.CONFIRMING, nature=None),)),)),
        HELD,
        "FOIA s.31(3)",
        "the nature of the prejudice (real, actual or of substance), of confirming",
        NCND_CRIME,
    ),
]


@pytest.mark.parametrize(("stance", "held", "under", "words", "claim"), MISSING)
def test_what_is_missing_is_named_with_its_part(stance: Stance, held: Holdings, under: str, words: str, claim: Claim | None) -> None:
    assert open_questions(stance, held, of=SEED) == (OpenQuestion("2", None, claim, under, words),)  # type: ignore[arg-type]
    with pytest.raises(MissingJudgement) as missing:
        position(stance, held, of=SEED)
    assert missing.value.needed == f"{words}, for part 2"


def test_every_claim_gives_its_own_question_and_one_on_the_whole_part_only_once() -> None:
    names = PERSONAL._replace(extent=NAMES)
    stance = Stance("1", (Pleaded(WITHHOLD_ADVICE), Pleaded(names)))
    assert [(each.extent, each.claim, each.words) for each in open_questions(stance, HELD, of=SEED)] == [
        (None, WITHHOLD_ADVICE, "the information is (or, if it were held, would be) of the class"),
        (NAMES, names, "personal data of somebody other than the requester"),
    ]


def test_a_slice_is_asked_about_its_own_claim_not_to_say_whether_it_is_held() -> None:
    unit = NCND_CRIME._replace(extent="one named unit")
    (question,) = open_questions(Stance("4", (Pleaded(unit),)), HELD, of=SEED)
    assert (question.extent, question.claim) == ("one named unit", unit)


def test_a_balance_struck_for_one_slice_is_not_put_in_the_scale_of_another() -> None:
    other = weighed(Duty.COMMUNICATE, Balance.DISCLOSING_OUTWEIGHS, extent="the annex")
    part = position(Stance("1", (ADVICE,), (COMMUNICATING, other), slices=("the letter", "the annex")), HELD, of=SEED)
    assert [(each.extent, each.communicate.value.answer) for each in part.slices] == [
        (None, Answer.WITHHELD),
        ("the letter", Answer.WITHHELD),
        ("the annex", Answer.COMMUNICATED),
    ]


def test_the_factors_recorded_each_way_are_in_the_derivation() -> None:
    (whole,) = position(Stance("1", (ADVICE,), (COMMUNICATING,)), HELD, of=SEED).slices
    lines = whole.communicate.derivation()
    assert "candour: in favour of maintaining" in lines
    assert "trust: in favour of disclosing" in lines


def test_whether_it_is_held_is_asked_of_each_slice() -> None:
    asked = open_questions(Stance("1", slices=("the annex",)), nobody_looked, of=SEED)
    assert [(each.extent, each.claim) for each in asked] == [(None, None), ("the annex", None)]


def test_a_missing_bar_is_asked_once_and_before_the_claims() -> None:
    stance = Stance("1", (Pleaded(WITHHOLD_ADVICE._replace(extent=NAMES)),), bars=(Vexatious(),))
    assert [(each.extent, each.under) for each in open_questions(stance, HELD, of=SEED)] == [(None, "FOIA s.14(1)")]


def test_nothing_is_open_where_the_position_is_settled() -> None:
    assert open_questions(Stance("1", (ADVICE,), (COMMUNICATING,)), HELD, of=SEED) == ()


def answered(stance: Stance, held: Holdings = HELD) -> events.Answer:
    """The answer that a stance comes to."""
    return answer_of(position(stance, held, of=SEED))


def relying(*relies_on: Reliance) -> RefusalNotice:
    """A notice that relies on these."""
    return RefusalNotice(relies_on=relies_on, states_reliance=True)


def test_the_answer_that_follows() -> None:
    assert answered(Stance("1")) == events.Answer(Said.HELD, Disclosed.ALL)
    assert answered(Stance("1"), NOT_HELD) == events.Answer(Said.NOT_HELD)
    ncnd = relying(Reliance("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, False, True, public_interest=PublicInterest.WEIGHED))  # type: ignore[arg-type]
    both = (NCND, Pleaded(NCND_OFFENDERS, harmful()))
    assert answered(Stance("4", both, (CONFIRMING,))) == events.Answer(Said.NEITHER, Disclosed.NOTHING, ncnd)
    absolute = relying(Reliance("FOIA s.40(2)", Duty.COMMUNICATE, True, True))  # type: ignore[arg-type]
    redacted = Stance("1", (Pleaded(PERSONAL._replace(extent=NAMES), (BOTH,)),))
    assert answered(redacted) == events.Answer(Said.HELD, Disclosed.SOME, absolute)
    elsewhere = answered(Stance("1", (Pleaded(ELSEWHERE, (YES,)),)))
    assert (elsewhere.said, elsewhere.disclosed, elsewhere.letter.relies_on[0].absolute) == (Said.HELD, Disclosed.NOTHING, True)
    withheld = answered(Stance("1", (ADVICE,), (COMMUNICATING,)))
    assert (withheld.disclosed, withheld.letter.relies_on[0].public_interest) == (Disclosed.NOTHING, PublicInterest.WEIGHED)
    failed = answered(Stance("1", (Pleaded(NCND_CRIME, seed_tests()),)), NOT_HELD)
    assert failed == events.Answer(Said.NOT_HELD)


WORK = (Work(Activity.LOCATING, 30),)
COST = Cost(confirming_alone=False, work=WORK, listed_in_part_i=False, reasonable=judged(True))
DETERMINING = Cost(True, (Work(Activity.DETERMINING, 30),), False, judged(True))
REPEATED = Repeated(EarlierRequest(date(2019, 1, 1), date(2019, 2, 1)), date(2019, 11, 7), judged(True), judged(False))


@pytest.mark.parametrize(
    ("stance", "said", "under"),
    [
        (Stance("1", bars=(COST,)), Said.HELD, ("FOIA s.12(1)",)),
        (Stance("1", bars=(DETERMINING,)), Said.NOTHING, ("FOIA s.12(2)",)),
        (Stance("1", bars=(Vexatious(judged(True)),)), Said.NOTHING, ("FOIA s.14(1)",)),
        (Stance("1", bars=(REPEATED,)), Said.NOTHING, ("FOIA s.14(2)",)),
    ],
)
def test_the_answer_where_the_request_is_barred(stance: Stance, said: Said, under: tuple[str, ...]) -> None:
    letter = RefusalNotice(cost_or_vexatious=under, states_cost_or_vexatious=True)  # type: ignore[arg-type]
    assert answered(stance) == events.Answer(said, Disclosed.NOTHING, letter)


@pytest.mark.parametrize(("at", "state"), [("FOIA s.1(3)(a)", "waiting for the requester"), ("FOIA s.9(2)", "no duty: fee not paid")])
def test_there_is_nothing_to_answer_while_a_part_waits_or_once_it_has_lapsed(at: str, state: str) -> None:
    part: PartPosition = position(Stance("3", bars=(bar(at),)), nobody_looked, of=SEED)
    with pytest.raises(Malformed) as refused:
        answer_of(part)
    assert str(refused.value) == f"Part 3 is {state}, so there is nothing to answer. Send no answer."


def test_sections_23_and_24_in_the_alternative_give_an_answer_that_does_not_show_which_holds() -> None:
    security = Claim("FOIA s.23(5)", Duty.CONFIRM_OR_DENY, alternative_group="security")
    national = Claim("FOIA s.24(2)", Duty.CONFIRM_OR_DENY, alternative_group="security")
    of_content = (QuestionTest(Asked.CONTENT, Act.CONFIRMING, stage(True)),)
    required = (QuestionTest(Asked.REQUIRED, Act.CONFIRMING, stage(True)),)
    part = position(Stance("1", (Pleaded(security, of_content), Pleaded(national, required))), nobody_looked, of=SEED)
    assert part.confirm_or_deny == Position(Answer.NCND, "FOIA s.23(5)")
    assert part.slices[0].relied_on == (Relied(security, True, False), Relied(national, False, False))
    assert [each.provision for each in answer_of(part).letter.relies_on] == ["FOIA s.23(5)", "FOIA s.24(2)"]
    apart = [Pleaded(each._replace(alternative_group=None), tests) for each, tests in ((security, of_content), (national, required))]
    part = position(Stance("1", tuple(apart)), nobody_looked, of=SEED)
    assert [each.claim.provision for each in part.slices[0].relied_on] == ["FOIA s.23(5)"]


def test_a_level_that_is_claimed_travels_with_the_claim() -> None:
    part = position(Stance("4", (NCND,), (CONFIRMING,)), nobody_looked, of=SEED)
    assert part.slices[0].relied_on[0].claim.likelihood is Likelihood.WOULD
