"""FOIA s.10(1): which day is the twentieth working day following the date of receipt."""

from datetime import date

import pytest

from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from tests.law.spec import Spec

TWENTIETH = Spec(
    "FOIA s.10(1)",
    "When is the last day, if nothing stops the clock?",
    ("Received", "Last day", "Why"),
    (
        (date(2019, 11, 7), date(2019, 12, 6), "2 December 2019 was St Andrew's Day in Scotland (substitute day), and counts nowhere"),
        (date(2007, 11, 9), date(2007, 12, 10), "30 November 2007 was the first St Andrew's Day bank holiday"),
        (date(2024, 12, 2), date(2025, 1, 3), "received on a bank holiday: that day is still the day of receipt"),
    ),
)
SPECS = (TWENTIETH,)


@pytest.mark.parametrize(("received", "last_day"), TWENTIETH.cases())
def test_the_twentieth_working_day(received: date, last_day: date) -> None:
    assert last_day_for_compliance(Chronology(received_on=received)).value == last_day
