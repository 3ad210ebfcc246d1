"""Sixty working days appear three times, each with its own anchor, and none of them stands in for another."""

from datetime import date

import pytest

from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.regulations.fees_2004_aggregation import last_day_of_aggregation_window
from answerable.law.regulations.time_2004_day_specified import latest_day_by_regulations
from answerable.law.working_days import calendar

DAY = date(2019, 11, 7)


def test_trap_25_a_window_that_begins_with_a_day_counts_it() -> None:
    last = last_day_of_aggregation_window(DAY).value
    assert last == date(2020, 2, 5)
    assert 1 + calendar().count(after=DAY, to=last) == 60


def test_trap_25_the_ceiling_of_regulations_follows_receipt() -> None:
    last = latest_day_by_regulations(Chronology(DAY)).value
    assert last == date(2020, 2, 6)
    assert calendar().count(after=DAY, to=last) == 60


def test_trap_25_the_eir_charge_is_paid_within_sixty_of_its_notification_and_not_of_receipt() -> None:
    notified = date(2019, 11, 14)
    with pytest.raises(AwaitsFee) as awaited:
        last_day_to_make_available(EnvironmentalRequest(DAY, charge_notified_on=notified))
    assert calendar().count(after=notified, to=awaited.value.lapse.value) == 60
    assert awaited.value.lapse.value == date(2020, 2, 13)
