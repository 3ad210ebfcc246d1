"""Trap 27: calendar days for steps, 28 of the Tribunal's for an appeal, 20 working days for a certificate; and an appeal freezes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from answerable.law.foia.s50_decision_notices import stayed, steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s53_exception_from_duty_to_comply import last_day_for_certificate
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal

SENT = date(2020, 6, 23)


def test_trap_27_each_period_has_its_own_last_day() -> None:
    assert last_day_for_steps(SENT, within=35).value == date(2020, 7, 28)
    assert last_day_for_steps(SENT, within=30).value == date(2020, 7, 23)
    assert last_day_to_appeal(SENT).value == date(2020, 7, 21)
    # 13 July 2020 was a bank holiday in Northern Ireland, so it counts nowhere.
    assert last_day_for_certificate(SENT).value == date(2020, 7, 22)


def test_trap_27_thirty_days_can_end_before_the_appeal_does() -> None:
    for sent in (date(2026, 3, 6), date(2026, 11, 27)):
        assert not steps_lawful(last_day_for_steps(sent, within=30), appeal_by=last_day_to_appeal(sent)).value


@given(sent=st.dates(date(2010, 1, 1), date(2028, 10, 1)), days=st.integers(1, 60))
def test_trap_27_lawful_steps_never_fall_due_before_the_appeal_period_ends(sent: date, days: int) -> None:
    steps, appeal = last_day_for_steps(sent, within=days), last_day_to_appeal(sent)
    assert steps_lawful(steps, appeal_by=appeal).value is (steps.value >= appeal.value)


@given(on=st.dates(date(2020, 7, 20), date(2020, 8, 31)))
def test_trap_27_an_appeal_freezes_the_steps_it_affects_and_no_other(on: date) -> None:
    appealed, ended = date(2020, 7, 20), date(2020, 9, 1)
    assert stayed(affected=True, appealed_on=appealed, ended_on=ended, on=on).value
    assert not stayed(affected=False, appealed_on=appealed, ended_on=ended, on=on).value
