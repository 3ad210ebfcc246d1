"""FOIA s.2(1)(b) and s.2(2)(b): two public interest tests, what each is about, and what an exact balance does."""

from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.case_law import AGGREGATION_EIR, AGGREGATION_FOIA, TIME_OF_THE_BALANCE, Aggregation, Authority, Moment, reading
from answerable.law.claims import Duty
from answerable.law.finding import Finding
from answerable.law.not_law import Malformed, MissingJudgement, NotInForce
from answerable.law.prejudice import Act
from answerable.law.public_interest import (
    Balance,
    PublicInterestTest,
    aggregation,
    exclusion_outweighs,
    exemption_outweighs,
    outweighs,
    time_of_the_balance,
)
from tests.law.judgements import (
    NCND_CRIME,
    WITHHOLD_CRIME,
    absolute,
    harm,
    harmful,
    privileged,
    reached,
    seed_tests,
    weighed,
)
from tests.law.spec import Spec

NCND = reached(NCND_CRIME, *harmful())
CONTENT = reached(WITHHOLD_CRIME, harm(Act.DISCLOSING))
REPLAYED = date(2022, 6, 1)

BALANCES = Spec(
    "FOIA s.2(2)(b)",
    "Does the public interest in maintaining the exemption outweigh that in disclosing?",
    ("A person found that", "Outweighs", "Why"),
    (
        (Balance.MAINTAINING_OUTWEIGHS, True, "the authority has shown it"),
        (Balance.EXACTLY_BALANCED, False, "“outweighs”: an exact balance goes to the requester"),
        (Balance.DISCLOSING_OUTWEIGHS, False, "the information is to be communicated"),
    ),
)

TOGETHER = Spec(
    "FOIA s.2(2)(b)",
    "Are several engaged qualified exemptions weighed together?",
    ("As understood on", "Reading", "Why"),
    (
        (date(2005, 1, 1), Aggregation.UNSETTLED, "nothing had been decided under the Act"),
        (date(2022, 4, 12), Aggregation.UNSETTLED, "the day before [2022] UKUT 104 (AAC)"),
        (date(2022, 4, 13), Aggregation.SEPARATELY, "[2022] UKUT 104 (AAC): each by itself"),
        (date(2023, 11, 21), Aggregation.SEPARATELY, "the day before the Court of Appeal"),
        (date(2023, 11, 22), Aggregation.TOGETHER, "[2023] EWCA Civ 1378"),
        (date(2025, 7, 23), Aggregation.TOGETHER, "[2025] UKSC 27, by three to two"),
    ),
)

MOMENTS = Spec(
    "FOIA s.2(2)(b)",
    "As at which day are the circumstances of the case weighed?",
    ("Refused", "Last day", "Reviewed", "As understood on", "As at", "Why"),
    (
        (
            date(2020, 1, 28),
            date(2020, 2, 1),
            date(2020, 2, 19),
            date(2020, 6, 23),
            date(2020, 2, 19),
            "up to the review, as was the practice",
        ),
        (date(2020, 1, 28), date(2020, 2, 1), None, date(2020, 6, 23), date(2020, 1, 28), "no review was held"),
        (
            date(2023, 5, 3),
            date(2023, 5, 4),
            date(2023, 6, 1),
            date(2023, 9, 1),
            date(2023, 5, 3),
            "the original refusal, since April 2022",
        ),
        (date(2023, 5, 9), date(2023, 5, 4), date(2023, 6, 1), date(2023, 9, 1), date(2023, 5, 4), "late, so the day on which it was due"),
    ),
)
SPECS = (BALANCES, TOGETHER, MOMENTS)


@pytest.mark.parametrize(("balance", "holds"), BALANCES.cases())
def test_the_balance(balance: Balance, holds: bool) -> None:
    for claim, rule, under in ((CONTENT, exemption_outweighs, "FOIA s.2(2)(b)"), (NCND, exclusion_outweighs, "FOIA s.2(1)(b)")):
        finding = rule(weighed(claim, balance=balance))
        assert finding.value is holds
        assert finding.under == under
        assert ("so the requester has it" in finding.note) is (balance is Balance.EXACTLY_BALANCED)


@pytest.mark.parametrize(("on", "read"), TOGETHER.cases())
def test_together_or_apart(on: date, read: Aggregation) -> None:
    assert aggregation(on=on).value is read
    both = (privileged(), CONTENT)
    if read is Aggregation.SEPARATELY:
        with pytest.raises(Malformed, match="each qualified exemption was weighed by itself"):
            weighed(*both, on=on)
        assert outweighs(weighed(CONTENT, on=on)).value is True
    else:
        note = outweighs(weighed(*both, on=on)).note
        assert note.startswith("2 engaged exemptions weighed together")
        assert ("unsettled then" in note) is (read is Aggregation.UNSETTLED)


def test_both_exemptions_weighed_together_carry_the_position() -> None:
    test = weighed(privileged(), CONTENT, on=date(2025, 8, 1))
    assert test.about(CONTENT.claim)
    assert not test.about(NCND.claim)
    assert "[2025] UKSC 27" in exemption_outweighs(test).note


@pytest.mark.parametrize(("refused", "last_day", "review", "understood", "as_at"), MOMENTS.cases())
def test_the_day_as_at_which_it_is_weighed(*, refused: date, last_day: date, review: date | None, understood: date, as_at: date) -> None:
    found = time_of_the_balance(refused_on=refused, last_day=last_day, reviewed_on=review, as_understood_on=understood)
    assert found.value == as_at


def test_a_policy_can_be_asked_for() -> None:
    found = time_of_the_balance(
        refused_on=date(2020, 1, 28),
        last_day=date(2020, 2, 1),
        reviewed_on=date(2020, 2, 19),
        as_understood_on=date(2020, 6, 23),
        moment=Moment.REFUSAL,
    )
    assert found.value == date(2020, 1, 28)
    assert "the policy asked for" in found.note


def test_readings_meet_edge_to_edge_from_commencement() -> None:
    for readings in (AGGREGATION_FOIA, AGGREGATION_EIR, TIME_OF_THE_BALANCE):
        assert readings[0].since == "2005-01-01"
        assert [each.until for each in readings[:-1]] == [each.since for each in readings[1:]]
        assert readings[-1].until is None
    assert reading(AGGREGATION_EIR, on=date(2011, 7, 28)).rests_on is Authority.CASE_LAW
    with pytest.raises(NotInForce, match="began on 1 January 2005"):
        reading(AGGREGATION_FOIA, on=date(2004, 12, 31))


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: weighed(reached(NCND_CRIME, *seed_tests())), "is not engaged, so no public interest test is reached"),
    (lambda: weighed(absolute(WITHHOLD_CRIME)), "is absolute under FOIA s.2"),
    (lambda: weighed(NCND, CONTENT), "its public interest test is another"),
    (lambda: PublicInterestTest((), duty=Duty.COMMUNICATE, on=REPLAYED), "at least one engaged qualified exemption"),
    (lambda: exemption_outweighs(weighed(NCND)), "was made for the other duty"),
    (lambda: exclusion_outweighs(weighed(CONTENT)), "was made for the other duty"),
]


@pytest.mark.parametrize(("make", "why"), REFUSED)
def test_a_test_that_the_act_gives_no_place_is_refused(make: Callable[[], object], why: str) -> None:
    with pytest.raises(Malformed, match=why):
        make()


def test_the_balance_is_never_supplied() -> None:
    with pytest.raises(MissingJudgement, match="the balance of the public interest, on the duty to confirm or deny") as refused:
        outweighs(weighed(NCND, balance=None))
    assert refused.value.under == "FOIA s.2(1)(b)"


def test_the_level_and_the_factors_go_into_the_derivation() -> None:
    test = weighed(CONTENT)
    test.for_maintaining, test.for_disclosing = ("the technique is in use",), ("public concern over data",)
    finding: Finding[bool] = outweighs(test)
    text = finding.derivation()
    assert "engaged, at “would be likely to”" in text
    assert "the technique is in use: in favour of maintaining" in text
    assert "public concern over data: in favour of disclosing" in text
