"""FOIA s.10(1), (6): how many working days an answer took, and by how many it was late."""

from datetime import date

import pytest

from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.foia.s10_working_days_taken import in_time, working_days_late, working_days_taken
from tests.law.spec import Spec

TAKEN = Spec(
    "FOIA s.10(1)",
    "How many working days did it take, how many too many, and was it in time?",
    ("Received", "Answered", "Taken", "Late", "In time", "Why"),
    (
        (date(2019, 11, 7), date(2020, 1, 28), 53, 33, False, "the seed: answered on 28 January 2020"),
        (date(2019, 11, 7), date(2019, 12, 20), 30, 10, False, "the seed: its letter of 20 December 2019"),
        (date(2019, 11, 7), date(2019, 12, 6), 20, 0, True, "the last day"),
        (date(2019, 11, 7), date(2019, 12, 7), 20, 0, False, "a Saturday after the last day adds no working day, and is late"),
        (date(2019, 11, 7), date(2019, 11, 7), 0, 0, True, "the day of receipt never counts"),
    ),
)
SPECS = (TAKEN,)


@pytest.mark.parametrize("row", TAKEN.rows, ids=lambda row: row[-1])
def test_taken_and_late(row: tuple[date, date, int, int, bool, str]) -> None:
    received, answered, taken, late, timely, _ = row
    request = Chronology(received_on=received)
    assert working_days_taken(date_of_receipt(request), to=answered).value == taken
    assert working_days_late(last_day_for_compliance(request), to=answered).value == late
    assert in_time(last_day_for_compliance(request), on=answered).value is timely


def test_no_answer_is_not_in_time() -> None:
    assert not in_time(last_day_for_compliance(Chronology(received_on=date(2019, 11, 7))), on=None).value
