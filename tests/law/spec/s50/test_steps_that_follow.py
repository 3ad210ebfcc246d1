"""FOIA s.50(4): which steps follow from which failure?"""

from datetime import date

import pytest

from answerable.law.consequences import Failure, Order, dealt_with, steps_to_order
from answerable.law.finding import Finding
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.not_law import NotInForce
from answerable.law.provision import cite
from tests.law.judgements import judged
from tests.law.spec import Spec

FOLLOW = Spec(
    "FOIA s.50(4)",
    "Which steps must a decision notice order?",
    ("Failure", "Relied on in vain", "Remedied", "Steps", "Why"),
    (
        ("FOIA s.1(1)(a)", None, None, (Order.CONFIRM_OR_DENY, Order.DISCLOSE_OR_REFUSE), "the seed: never straight to disclosure"),
        ("FOIA s.1(1)", None, None, (Order.CONFIRM_OR_DENY, Order.DISCLOSE_OR_REFUSE), "neither duty met, as older notices put it"),
        ("FOIA s.1", None, None, (Order.CONFIRM_OR_DENY, Order.DISCLOSE_OR_REFUSE), "a notice that cites the section alone"),
        ("FOIA s.1(1)(b)", None, None, (Order.COMMUNICATE,), "held, confirmed, and not exempt"),
        ("FOIA s.1(1)(b)", "FOIA s.12(1)", None, (Order.RESPOND_AFRESH,), "the cost was within the limit"),
        ("FOIA s.1(1)(a)", "FOIA s.14(1)", None, (Order.RESPOND_AFRESH,), "the request was not vexatious"),
        ("FOIA s.17(1)(c)", None, None, (Order.MEND_THE_NOTICE,), "a notice that does not say why"),
        ("FOIA s.11(1)", None, None, (Order.GIVE_EFFECT,), "the preference was not given effect to"),
        ("FOIA s.10(1)", None, None, (), "lateness alone orders nothing"),
        ("FOIA s.1(1)(b)", None, date(2020, 5, 1), (), "communicated before the notice"),
    ),
)
ENFORCED = Spec(
    "FOIA s.54(3)",
    "Who may in the end deal with an authority that ignores a decision notice?",
    ("Failed", "Substituted by the Tribunal", "In Scotland", "Court", "Why"),
    (
        (True, False, False, Court.HIGH_COURT, "the Commissioner's own notice"),
        (True, False, True, Court.COURT_OF_SESSION, "the Commissioner's own notice, in Scotland"),
        (True, True, False, Court.UPPER_TRIBUNAL, "the Tribunal's notice: Moss"),
        (False, False, False, None, "the steps were taken"),
    ),
)
SPECS = (FOLLOW, ENFORCED)


@pytest.mark.parametrize(("of", "in_vain", "remedied", "orders"), FOLLOW.cases())
def test_steps(of: str, in_vain: str | None, remedied: date | None, orders: tuple[Order, ...]) -> None:
    failure = Failure("4", cite(of), cite(in_vain) if in_vain else None, remedied)
    assert tuple(step.order for step in steps_to_order([failure]).value) == orders


def test_the_second_step_waits_for_the_first() -> None:
    first, second = steps_to_order([Failure("4", cite("FOIA s.1(1)(a)"))]).value
    assert str(first) == "confirm or deny whether the information is held"
    assert str(second) == "if it is held: either disclose the information or give a refusal notice that complies with section 17"
    assert (first.only_if, second.towards) == ("", "FOIA s.1(1)(b)")


@pytest.mark.parametrize(("of", "in_vain", "remedied", "orders"), FOLLOW.cases())
def test_each_step_is_for_the_part_and_towards_the_requirement(
    of: str, in_vain: str | None, remedied: date | None, orders: tuple[Order, ...]
) -> None:
    """All but the second of two, which is towards what the first leads to."""
    steps = steps_to_order([Failure("4", cite(of), cite(in_vain) if in_vain else None, remedied)]).value
    assert {each.part for each in steps} <= {"4"}
    assert [each.towards for each in steps] == [of, "FOIA s.1(1)(b)"][: len(orders)]


def test_a_step_is_told_as_a_notice_orders_it() -> None:
    assert [each.value for each in Order] == [
        "confirm or deny whether the information is held",
        "either disclose the information or give a refusal notice that complies with section 17",
        "communicate the information",
        "respond afresh without relying on the provision that failed",
        "give a refusal notice that meets the requirement",
        "give effect to the preference that the requester expressed, so far as reasonably practicable",
    ]


def test_steps_and_courts_say_what_they_rest_on() -> None:
    ordered = steps_to_order([Failure("4", cite("FOIA s.1(1)(b)")), Failure("4", cite("FOIA s.10(1)"))])
    assert [each.line()[:3] for each in ordered.because] == ["yes", "no:"]
    dealing = dealt_with(judged(True), substituted=False, in_scotland=True, on=date(2020, 8, 3))
    certified, which = dealing.because
    assert isinstance(certified, Finding)
    assert isinstance(which, Finding)
    assert (certified.value, which.value) == (True, Court.COURT_OF_SESSION)


def test_one_step_is_ordered_once() -> None:
    defects = [Failure("1", cite("FOIA s.17(1)(b)")), Failure("1", cite("FOIA s.17(1)(b)")), Failure("2", cite("FOIA s.17(1)(b)"))]
    assert [each.part for each in steps_to_order(defects).value] == ["1", "2"]


@pytest.mark.parametrize(("failed", "substituted", "scotland", "court"), ENFORCED.cases())
def test_dealt_with(failed: bool, substituted: bool, scotland: bool, court: Court | None) -> None:
    assert dealt_with(judged(failed), substituted=substituted, in_scotland=scotland, on=date(2020, 8, 3)).value is court


def test_the_tribunals_route_before_2018_is_not_answered() -> None:
    with pytest.raises(NotInForce):
        dealt_with(judged(True), substituted=True, on=date(2017, 1, 1))
