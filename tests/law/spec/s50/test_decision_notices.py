"""FOIA s.50: must the Commissioner decide, what may be decided, what must be ordered, and by when?"""

from datetime import date
from typing import Any

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s50_decision_notices import (
    Grounds,
    Outcome,
    gives_the_right_of_appeal,
    in_scope,
    last_day_after_appeal,
    must_decide,
    must_order_steps,
    stayed,
    steps_lawful,
    what_to_serve,
)
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import cite
from answerable.law.requirement import Met
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from tests.law.judgements import judged
from tests.law.spec import Spec

ADMISSIBLE = Spec(
    "FOIA s.50(2)",
    "Must the Commissioner make a decision?",
    ("Not exhausted", "Undue delay", "Frivolous or vexatious", "Withdrawn or abandoned", "Must decide", "Under", "Why"),
    (
        (False, False, False, False, True, "FOIA s.50(2)", "no ground appears"),
        (True, None, None, None, False, "FOIA s.50(2)(a)", "the internal review was never asked for"),
        (False, True, None, None, False, "FOIA s.50(2)(b)", "seven months after the review, without a reason"),
        (False, False, True, False, False, "FOIA s.50(2)(c)", "frivolous or vexatious"),
        (None, None, None, True, False, "FOIA s.50(2)(d)", "one ground is enough, whatever is not answered"),
    ),
)
SCOPE = Spec(
    "FOIA s.50(1)",
    "Is it within the respects specified?",
    ("Specified", "Asked", "In scope", "Why"),
    (
        (("FOIA s.10(1)", "FOIA s.31(3)"), "FOIA s.31(3)", True, "complained of"),
        (("FOIA s.10(1)", "FOIA s.31(3)"), "FOIA s.40(2)", False, "the seed: nobody complained of the redactions"),
        (("FOIA s.31",), "FOIA s.31(3)", True, "the whole section was specified"),
        (("FOIA s.31(3)",), "FOIA s.31", True, "part of the section was specified"),
    ),
)
STEPS = Spec(
    "FOIA s.50(4)",
    "Must the notice order steps?",
    ("Breach", "Remedied", "Steps", "Why"),
    (
        ("FOIA s.1(1)(a)", None, True, "confirmation or denial is still owed"),
        ("FOIA s.1(1)(b)", None, True, "information is still owed"),
        ("FOIA s.1(1)", None, True, "either duty, as the notice puts it"),
        ("FOIA s.1", None, True, "a notice that cites the section alone"),
        ("FOIA s.11(1)", None, True, "the preference was not given effect to"),
        ("FOIA s.17(7)(b)", None, True, "the notice is still defective"),
        ("FOIA s.10(1)", None, False, "lateness cannot be undone"),
        ("FOIA s.1(3)", None, False, "a question that should not have been asked, and no requirement of s.1(1)"),
        ("FOIA s.1(1)(b)", date(2020, 5, 1), False, "communicated before the notice"),
    ),
)
LAWFUL = Spec(
    "FOIA s.50(6)",
    "Is the period for the steps lawful?",
    ("Sent", "Days", "Steps by", "Appeal by", "Lawful", "Why"),
    (
        (date(2020, 6, 23), 35, date(2020, 7, 28), date(2020, 7, 21), True, "the seed: seven days after the last day to appeal"),
        (date(2026, 3, 6), 30, date(2026, 4, 5), date(2026, 4, 7), False, "Good Friday 3 April rolls the appeal to Tuesday 7 April"),
        (date(2026, 11, 27), 30, date(2026, 12, 27), date(2026, 12, 29), False, "Christmas rolls the appeal to Tuesday 29 December"),
        (date(2026, 3, 6), 32, date(2026, 4, 7), date(2026, 4, 7), True, "ends with the period to appeal, and not before it"),
    ),
)
STAYED = Spec(
    "FOIA s.50(6)",
    "Need a step be taken on 1 August 2020?",
    ("Affected", "Appealed", "Ended", "Stayed", "Why"),
    (
        (True, date(2020, 7, 20), None, True, "the appeal is pending"),
        (False, date(2020, 7, 20), None, False, "the appeal does not touch this step"),
        (True, None, None, False, "nobody appealed"),
        (True, date(2020, 7, 20), date(2020, 7, 31), False, "withdrawn the day before"),
        (True, date(2020, 7, 20), date(2020, 8, 2), True, "withdrawn only the day after"),
        (True, date(2020, 8, 2), None, False, "not yet appealed"),
    ),
)
LATE = Spec(
    "FOIA s.50(6)",
    "Is a step stayed on 1 August 2020, where the last day to appeal was 21 July 2020?",
    ("Appealed", "Time extended", "Ended", "Stayed", "Why"),
    (
        (date(2020, 7, 21), None, None, True, "brought on its last day"),
        (date(2020, 7, 22), None, None, False, "a day late: until the Tribunal extends the time it is not admitted, GRC r.22(4)"),
        (date(2020, 7, 22), date(2020, 7, 30), None, True, "late, and the time was extended"),
        (date(2020, 7, 22), date(2020, 8, 3), None, False, "late, and the time is not extended yet"),
        (date(2020, 7, 22), date(2020, 7, 30), date(2020, 7, 31), False, "extended, and withdrawn since"),
    ),
)
SPECS = (ADMISSIBLE, SCOPE, STEPS, LAWFUL, STAYED, LATE)


@pytest.mark.parametrize("row", ADMISSIBLE.rows, ids=lambda row: row[-1])
def test_must_decide(row: tuple[Any, ...]) -> None:
    *answers, decides, under, _ = row
    finding = must_decide(Grounds(*(None if each is None else judged(each) for each in answers)))
    assert (finding.value, finding.under) == (decides, under)


def test_a_ground_that_nobody_has_answered_is_named() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.50\(2\)\(b\) cannot be concluded .* undue delay in making the application"):
        must_decide(Grounds(not_exhausted=judged(False)))


@pytest.mark.parametrize(
    ("decides", "outcome", "under"), [(True, Outcome.DECIDE, "FOIA s.50(3)(b)"), (False, Outcome.NOTIFY, "FOIA s.50(3)(a)")]
)
def test_what_to_serve(decides: bool, outcome: Outcome, under: str) -> None:
    finding = what_to_serve(Finding(decides))
    assert (finding.value, finding.under) == (outcome, under)


@pytest.mark.parametrize(("specified", "asked", "inside"), SCOPE.cases())
def test_in_scope(specified: tuple[str, ...], asked: str, inside: bool) -> None:
    assert in_scope(cite(asked), respects=map(cite, specified)).value is inside


@pytest.mark.parametrize(("breach", "remedied", "steps"), STEPS.cases())
def test_must_order_steps(breach: str, remedied: date | None, steps: bool) -> None:
    assert must_order_steps(cite(breach), remedied_on=remedied).value is steps


@pytest.mark.parametrize(("sent", "days", "steps_by", "appeal_by", "lawful"), LAWFUL.cases())
def test_steps_lawful(sent: date, days: int, steps_by: date, appeal_by: date, lawful: bool) -> None:
    steps, appeal = last_day_for_steps(sent, within=days), last_day_to_appeal(sent)
    assert (steps.value, appeal.value) == (steps_by, appeal_by)
    finding = steps_lawful(steps, appeal_by=appeal)
    assert finding.value is lawful
    assert finding.note.endswith("our reading")


@pytest.mark.parametrize(("affected", "appealed", "ended", "frozen"), STAYED.cases())
def test_stayed(affected: bool, appealed: date | None, ended: date | None, frozen: bool) -> None:
    assert stayed(affected=affected, appealed_on=appealed, ended_on=ended, on=date(2020, 8, 1)).value is frozen


@pytest.mark.parametrize(("appealed", "extended", "ended", "frozen"), LATE.cases())
def test_a_late_appeal(appealed: date, extended: date | None, ended: date | None, frozen: bool) -> None:
    last_day = last_day_to_appeal(date(2020, 6, 23))
    on = date(2020, 8, 1)
    found = stayed(affected=True, appealed_on=appealed, ended_on=ended, on=on, last_day=last_day, extended_on=extended)
    assert found.value is frozen
    assert ("GRC r.22(4)" in found.note) is (not frozen)
    assert (last_day in found.because) is (appealed > last_day.value)


@pytest.mark.parametrize(("particulars", "answer"), [(True, Met.YES), (False, Met.NO), (None, Met.FOR_A_PERSON)])
def test_the_right_of_appeal_must_be_given(particulars: bool | None, answer: Met) -> None:
    finding = gives_the_right_of_appeal(particulars)
    assert (finding.value, finding.under) == (answer, "FOIA s.50(5)")


@pytest.mark.parametrize(
    ("ended", "set_by_tribunal", "by"),
    [
        (date(2020, 7, 22), None, date(2020, 7, 28)),
        (date(2020, 12, 1), None, date(2020, 12, 1)),
        (date(2020, 12, 1), date(2021, 1, 5), date(2021, 1, 5)),
    ],
)
def test_last_day_after_an_appeal(ended: date, set_by_tribunal: date | None, by: date) -> None:
    steps_by = last_day_for_steps(date(2020, 6, 23), within=35)
    finding = last_day_after_appeal(steps_by, ended_on=ended, set_by_tribunal=set_by_tribunal)
    assert (finding.value, finding.under) == (by, "FOIA s.50(6)")
