"""Fees Regs reg 5(2): requests received within any period of sixty consecutive working days."""

from datetime import date

import pytest

from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import OutOfOrder
from answerable.law.regulations.fees_2004_aggregation import last_day_of_aggregation_window, received_close_enough
from answerable.law.regulations.time_2004_day_specified import latest_day_by_regulations
from answerable.law.working_days import calendar
from tests.law.spec import Spec

WINDOW = Spec(
    "Fees Regs reg 5(2)",
    "When does a window of sixty consecutive working days end, if it begins with a request?",
    ("First request", "Last day", "Why"),
    (
        (date(2019, 11, 7), date(2020, 2, 5), "a working day is itself the first of the sixty"),
        (date(2019, 11, 9), date(2020, 2, 7), "a Saturday is not, so the first of the sixty is Monday 11 November"),
        (date(2019, 11, 11), date(2020, 2, 7), "that Monday: the same window"),
    ),
)
SPECS = (WINDOW,)


@pytest.mark.parametrize(("first", "last"), WINDOW.cases())
def test_sixty_working_days_are_in_the_window(first: date, last: date) -> None:
    assert last_day_of_aggregation_window(first).value == last
    assert calendar().is_worked(first) + calendar().count(after=first, to=last) == 60


def test_the_window_is_a_day_shorter_than_the_ceiling_of_regulations() -> None:
    received = date(2019, 11, 7)
    assert latest_day_by_regulations(Chronology(received)).value == date(2020, 2, 6)
    assert last_day_of_aggregation_window(received).value == date(2020, 2, 5)


def test_two_requests_are_close_enough_up_to_the_last_day_of_the_window() -> None:
    assert received_close_enough(date(2019, 11, 7), date(2020, 2, 5)).value is True
    assert received_close_enough(date(2019, 11, 7), date(2020, 2, 6)).value is False
    assert received_close_enough(date(2019, 11, 7), date(2019, 11, 7)).value is True


def test_the_earlier_request_comes_first() -> None:
    with pytest.raises(OutOfOrder, match="give the earlier of the two days first"):
        received_close_enough(date(2020, 2, 5), date(2019, 11, 7))
