"""FOIA s.12 with the Fees Regulations: what counts as cost, at what rate, and which duty goes when the limit is passed."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.finding import Finding
from answerable.law.foia.s12_cost_of_compliance import confirming_alone_exceeds_the_limit, exceeds_the_limit
from answerable.law.money import Pounds, exact
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.regulations.fees_2004_cost import (
    Activity,
    Expense,
    NotCounted,
    Work,
    aggregated_cost,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
    maximum_fee_beyond_the_limit,
    maximum_fee_for_complying,
    related,
)
from tests.law.judgements import judged
from tests.law.spec import Spec

LIMITS = Spec(
    "Fees Regs reg 3(1)",
    "What is the appropriate limit?",
    ("Listed in Part I of Schedule 1", "Limit", "Under", "Why"),
    (
        (True, Pounds(600), "Fees Regs reg 3(2)", "a government department, either House, the armed forces"),
        (False, Pounds(450), "Fees Regs reg 3(3)", "a council"),
        (False, Pounds(450), "Fees Regs reg 3(3)", "a police force, which is in Part V"),
    ),
)

ESTIMATES = Spec(
    "FOIA s.12(1)",
    "Would complying cost more than the limit? (hours, at £25 a person an hour)",
    ("Determining", "Locating", "Retrieving", "Extracting", "Redacting", "Part I", "Refused", "Why"),
    (
        (2, 8, 5, 5, 10, False, True, "£500 of 30 hours: over £450 even without the ten hours of redaction"),
        (2, 6, 4, 4, 14, False, False, "£400: only redaction took it over, and redaction does not count"),
        (2, 6, 5, 5, 0, False, False, "exactly £450 does not exceed £450"),
        (2, 6, 5, Decimal("5.1"), 0, False, True, "six minutes more"),
        (4, 10, 5, 5, 0, True, False, "exactly £600, for a department"),
        (4, 10, 5, Fraction(16, 3), 0, True, True, "twenty minutes over 24 hours"),
    ),
)

CONFIRMING = Spec(
    "FOIA s.12(2)",
    "Does the duty to confirm or deny survive?",
    ("Hours determining", "Hours in all", "Communicating refused", "Confirming refused", "Why"),
    (
        (2, 40, True, False, "two hours find out whether anything is held: that must still be said"),
        (19, 40, True, True, "finding out would by itself cost £475"),
        (18, 18, False, False, "exactly the limit"),
    ),
)
WINDOW, NO_WINDOW = Finding(True), Finding(False)
AGGREGATION = Spec(
    "Fees Regs reg 5(1)",
    "Is the cost of each request the cost of all?",
    ("One person", "In concert", "Similar", "In the window", "Together", "Under", "Why"),
    (
        (True, None, True, True, True, "Fees Regs reg 5(2)", "one person, similar information, within sixty working days"),
        (True, None, False, True, False, "Fees Regs reg 5(2)", "unrelated information"),
        (True, None, True, False, False, "Fees Regs reg 5(2)", "similar information, and too far apart"),
        (False, True, True, True, True, "Fees Regs reg 5(2)", "a campaign"),
        (False, False, None, True, False, "Fees Regs reg 5(1)(b)", "different people, by chance"),
    ),
)
SPECS = (LIMITS, ESTIMATES, CONFIRMING, AGGREGATION)

COUNCIL = appropriate_limit(listed_in_part_i=False)


def hours(*each: object, redacting: int = 0) -> tuple[Work, ...]:
    """Hours of the four activities in their order, and of redaction, which is none of them."""
    return (*(Work(activity, time) for activity, time in zip(Activity, each, strict=True)), Work(NotCounted.REDACTING, redacting))  # type: ignore[arg-type]


@pytest.mark.parametrize(("part_i", "limit", "under"), LIMITS.cases())
def test_the_limit(part_i: bool, limit: Pounds, under: str) -> None:
    finding = appropriate_limit(listed_in_part_i=part_i)
    assert (finding.value, finding.under) == (limit, under)


@pytest.mark.parametrize(("determining", "locating", "retrieving", "extracting", "redacting", "part_i", "refused"), ESTIMATES.cases())
def test_the_estimate(
    *, determining: int, locating: int, retrieving: int, extracting: object, redacting: int, part_i: bool, refused: bool
) -> None:
    cost = estimated_cost(hours(determining, locating, retrieving, extracting, redacting=redacting))
    finding = exceeds_the_limit(cost, appropriate_limit(listed_in_part_i=part_i), judged(True))
    assert finding.value is refused
    assert "redacting, left out: not an activity of reg 4(3)" in finding.derivation()


@pytest.mark.parametrize(("determining", "in_all", "communicating", "confirming"), CONFIRMING.cases())
def test_the_duty_to_confirm_or_deny(determining: int, in_all: int, communicating: bool, confirming: bool) -> None:
    work = hours(determining, in_all - determining, 0, 0)
    assert exceeds_the_limit(estimated_cost(work), COUNCIL, judged(True)).value is communicating
    finding = confirming_alone_exceeds_the_limit(estimated_cost_of_determining(work), COUNCIL, judged(True))
    assert finding.value is confirming
    assert "left out: not asked about here" in finding.derivation()


def test_an_unreasonable_estimate_refuses_nothing() -> None:
    finding = exceeds_the_limit(estimated_cost(hours(40, 0, 0, 0)), COUNCIL, judged(False))
    assert finding.value is False
    assert finding.note == "the estimate is not a reasonable one"


@pytest.mark.parametrize(("rule", "under"), [(exceeds_the_limit, "FOIA s.12(1)"), (confirming_alone_exceeds_the_limit, "FOIA s.12(2)")])
def test_whether_an_estimate_is_reasonable_is_a_judgement_and_asked_only_over_the_limit(rule: "type[object]", under: str) -> None:
    over, within = estimated_cost(hours(40, 0, 0, 0)), estimated_cost(hours(1, 0, 0, 0))
    assert rule(within, COUNCIL, None).value is False  # type: ignore[call-arg, attr-defined]
    with pytest.raises(MissingJudgement, match="reasonable one") as refused:
        rule(over, COUNCIL, None)  # type: ignore[call-arg]
    assert refused.value.under == under


@pytest.mark.parametrize("hours_given", [1.5, float("nan"), True, "2", None])
def test_what_is_not_exact_is_refused(hours_given: object) -> None:
    with pytest.raises(Malformed, match="Hours must be a whole number, a Decimal or a Fraction"):
        estimated_cost((Work(Activity.LOCATING, hours_given),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "find"),
    [
        ("A cost", lambda: estimated_cost((Work(Activity.LOCATING, 1, 0.5),))),  # type: ignore[arg-type]
        ("A cost", lambda: maximum_fee_for_complying((Expense("copying", 0.5),))),  # type: ignore[arg-type]
        ("Hours", lambda: maximum_fee_for_complying((Expense("copying", 1, 0.5),))),  # type: ignore[arg-type]
        ("A cost", lambda: maximum_fee_beyond_the_limit((), (Expense("copying", 0.5),))),  # type: ignore[arg-type]
        ("Hours", lambda: maximum_fee_beyond_the_limit((), (Expense("copying", 1, 0.5),))),  # type: ignore[arg-type]
    ],
)
def test_which_figure_is_not_exact_is_said(what: str, find: Callable[[], object]) -> None:
    with pytest.raises(Malformed, match=f"^{what} must be a whole number"):
        find()


@pytest.mark.parametrize(("hours_given", "why"), [(-1, "less than nothing"), (Decimal("NaN"), "finite"), (Decimal("Infinity"), "finite")])
def test_what_is_no_amount_is_refused(hours_given: int | Decimal, why: str) -> None:
    with pytest.raises(Malformed, match=why):
        exact(hours_given, "Hours")


def test_an_activity_of_ones_own_making_is_refused() -> None:
    with pytest.raises(Malformed, match="determining, locating, retrieving, extracting"):
        estimated_cost((Work("redacting", 2),))  # type: ignore[arg-type]


def test_costs_other_than_time_count_within_the_four_activities() -> None:
    assert estimated_cost((Work(Activity.RETRIEVING, 1, other_costs=Decimal("30.50")),)).value == Pounds(Decimal("55.50"))


@given(st.lists(st.tuples(st.sampled_from((*Activity, *NotCounted)), st.decimals(0, 100, places=2))))
def test_only_the_four_ever_count(work: list[tuple[Activity | NotCounted, Decimal]]) -> None:
    counted = sum((Fraction(time) for activity, time in work if isinstance(activity, Activity)), Fraction(0))
    assert estimated_cost([Work(*each) for each in work]).value == counted * 25


@pytest.mark.parametrize(
    ("pounds", "said"),
    [
        (Pounds(450), "£450"),
        (Pounds(Fraction(25, 3)), "£8.33"),
        (Pounds(1234), "£1,234"),
        (Pounds(Decimal("1234.05")), "£1,234.05"),
    ],
)
def test_money_is_written_as_people_write_it(pounds: Pounds, said: str) -> None:
    assert str(pounds) == said


@pytest.mark.parametrize(("one", "concert", "similar", "window", "together", "under"), AGGREGATION.cases())
def test_aggregation(*, one: bool, concert: bool | None, similar: bool | None, window: bool, together: bool, under: str) -> None:
    found = related(
        by_one_person=one,
        in_concert=None if concert is None else judged(concert),
        similar=None if similar is None else judged(similar),
        window=WINDOW if window else NO_WINDOW,
    )
    assert (found.value, found.under) == (together, under)
    own, other = estimated_cost(hours(10, 0, 0, 0)), estimated_cost(hours(9, 0, 0, 0))
    total = aggregated_cost(own, [other], aggregation=found)
    assert total.value == (475 if together else 250)
    assert exceeds_the_limit(total, COUNCIL, judged(True)).value is together


def test_aggregation_asks_for_its_judgements() -> None:
    with pytest.raises(MissingJudgement, match="in concert or in pursuance of a campaign"):
        related(by_one_person=False, similar=judged(True), window=WINDOW)
    with pytest.raises(MissingJudgement, match="same or similar information"):
        related(by_one_person=True, window=WINDOW)


def test_work_may_cost_money_and_no_time() -> None:
    assert estimated_cost((Work(Activity.RETRIEVING, other_costs=30),)).value == Pounds(30)


def test_an_expense_may_be_of_time_alone_which_is_no_fee() -> None:
    assert maximum_fee_for_complying((Expense("sorting", hours=2),)).value == Pounds(0)
