"""FOIA s.50(4): the last day for the steps of a decision notice."""

from datetime import date

import pytest

from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.not_law import Malformed
from tests.law.spec import Spec

STEPS = Spec(
    "FOIA s.50(4)",
    "By when must the steps be taken?",
    ("Notice", "Calendar days", "Last day", "Why"),
    (
        (date(2020, 6, 23), 35, date(2020, 7, 28), "the day of the notice is not counted"),
        (date(2026, 3, 6), 30, date(2026, 4, 5), "a Sunday: a period of calendar days for steps does not roll forward"),
        (date(2024, 2, 1), 30, date(2024, 3, 2), "a leap year"),
    ),
)
SPECS = (STEPS,)


@pytest.mark.parametrize(("notice", "within", "last"), STEPS.cases())
def test_calendar_days_after_the_notice(notice: date, within: int, last: date) -> None:
    assert last_day_for_steps(notice, within=within).value == last


@pytest.mark.parametrize("within", [0, -1, 1001])
def test_a_period_that_no_notice_gives(within: int) -> None:
    with pytest.raises(Malformed, match="is none that a notice gives"):
        last_day_for_steps(date(2020, 6, 23), within=within)


def test_the_shortest_and_the_longest_period() -> None:
    assert last_day_for_steps(date(2020, 6, 23), within=1).value == date(2020, 6, 24)
    assert last_day_for_steps(date(2020, 6, 23), within=1000).value == date(2023, 3, 20)
