"""An unpaid fee is not a late response: after three months there is no duty, and the day of the notice is the first of them."""

from datetime import date

import pytest

from answerable.law.foia.s09_fees import AwaitsFee
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance


def test_trap_06_there_is_no_last_day_to_be_late_for() -> None:
    with pytest.raises(AwaitsFee) as awaited:
        last_day_for_compliance(Chronology(date(2019, 3, 1), fees_notice_on=date(2019, 3, 8)))
    assert awaited.value.lapse.value == date(2019, 6, 7)


def test_trap_06_the_three_months_include_the_day_of_the_notice() -> None:
    with pytest.raises(AwaitsFee, match="too late"):
        last_day_for_compliance(Chronology(date(2019, 3, 1), fees_notice_on=date(2019, 3, 8), fee_paid_on=date(2019, 6, 8)))
