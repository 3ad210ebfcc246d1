"""What if: the law over a copy of a chronology, with one thing more in it. Nothing is recorded."""

from datetime import date

import pytest

from answerable.casework.authority.actions.record import record_letter
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.what_if import if_clarification, if_fees_notice, latest
from answerable.law.case import Case
from answerable.law.not_law import BeyondTheCalendar, OutOfOrder
from answerable.law.working_days import calendar
from tests.casework.authority.cast import DAY, divided, officer

pytestmark = pytest.mark.django_db
TODAY, LAST_DAY = date(2019, 11, 14), date(2019, 12, 6)


def law_of(request: InformationRequest) -> Case:
    return fold(request.authority, request.case).case()


def test_a_fees_notice_today_leaves_nothing_running_until_the_fee_is_paid() -> None:
    found = if_fees_notice(law_of(divided()), "1", on=TODAY)
    assert (found.now.value if found.now else None, found.then) == (LAST_DAY, None)
    assert found.payable_until is not None
    assert (found.payable_until.value, found.payable_until.under) == (date(2020, 2, 13), "FOIA s.9(2)")


@pytest.mark.parametrize(
    ("paid_on", "then"),
    [(date(2019, 11, 14), date(2019, 12, 9)), (date(2019, 11, 18), date(2019, 12, 11)), (date(2020, 2, 13), date(2020, 3, 6))],
)
def test_paid_on_a_day_the_working_days_between_are_disregarded(paid_on: date, then: date) -> None:
    found = if_fees_notice(law_of(divided()), "1", on=TODAY, paid_on=paid_on)
    assert found.then is not None
    assert found.then.value == then
    assert "are to be disregarded" in found.then.derivation()


def test_paid_too_late_there_is_no_duty_and_before_the_notice_it_is_refused() -> None:
    assert if_fees_notice(law_of(divided()), "1", on=TODAY, paid_on=date(2020, 2, 14)).then is None
    with pytest.raises(OutOfOrder, match="given after"):
        if_fees_notice(law_of(divided()), "1", on=TODAY, paid_on=date(2019, 11, 13))


def test_a_second_fees_notice_is_not_supposed() -> None:
    request = divided()
    record_letter(request.reference, law=[{"kind": "fees notice", "on": DAY}], reason="r", by=officer(), on=DAY)
    with pytest.raises(OutOfOrder, match="has gone already"):
        if_fees_notice(law_of(request), "1", on=TODAY)


def test_asked_today_nothing_runs_and_answered_on_a_day_twenty_working_days_begin_again() -> None:
    law = law_of(divided())
    waiting = if_clarification(law, "1", on=TODAY)
    assert (waiting.then, waiting.payable_until) == (None, None)
    answered = if_clarification(law, "1", on=TODAY, answered_on=date(2019, 11, 25))
    assert answered.then is not None
    assert (answered.then.value, answered.then.because[0].under) == (date(2019, 12, 24), "FOIA s.10(6)(b)")  # type: ignore[union-attr]


def test_who_is_being_asked_is_not_asked_again() -> None:
    request = divided()
    judged = {"answer": True, "by": "FOI officer", "on": DAY, "reasons": "two teams"}
    told = {"kind": "clarification asked", "on": DAY, "parts": ["1"], "reasonably_required": judged}
    record_letter(request.reference, law=[told], reason="r", by=officer(), on=DAY)
    with pytest.raises(OutOfOrder, match="has been asked about part 1 already"):
        if_clarification(law_of(request), "1", on=TODAY)
    assert if_clarification(law_of(request), "2", on=TODAY).then is None


def test_the_latest_lawful_day_is_the_last_day_and_passes_with_it() -> None:
    law = law_of(divided())
    on_time, late = latest(law, "1", on=LAST_DAY), latest(law, "1", on=date(2019, 12, 9))
    assert on_time is not None
    assert (on_time.day.value, on_time.fees_notice.value, on_time.fees_notice.under, on_time.passed) == (
        LAST_DAY,
        True,
        "FOIA s.9(1)",
        False,
    )
    assert late is not None
    assert late.passed


def test_a_part_that_is_answered_has_no_such_day() -> None:
    request = divided()
    told = {"kind": "response", "on": TODAY, "parts": ["1"], "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[told], reason="r", by=officer(), on=TODAY)
    assert latest(law_of(request), "1", on=TODAY) is None


def test_over_another_calendar_and_past_its_end() -> None:
    law = law_of(divided())
    with_a_holiday = calendar().with_holiday(date(2019, 11, 20), "a proclamation")
    found = latest(law, "1", on=TODAY, calendar=with_a_holiday)
    assert found is not None
    assert found.day.value == date(2019, 12, 9)
    with pytest.raises(BeyondTheCalendar):
        if_clarification(law, "1", on=TODAY, answered_on=date(2028, 12, 28))


def test_nothing_is_recorded() -> None:
    request = divided()
    law = law_of(request)
    if_fees_notice(law, "1", on=TODAY)
    if_clarification(law, "1", on=TODAY)
    assert InformationRequest.objects.get(pk=request.pk).version == request.version
    assert law == law_of(request)
