"""FOIA s.9: until when a fee may be paid, and whether the fees notice itself was given in time."""

from datetime import date

import pytest

from answerable.law.foia.s09_fees import fees_notice_in_time, last_day_to_pay
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from tests.law.spec import Spec

THREE_MONTHS = Spec(
    "FOIA s.9(2)",
    "What is the last day of three months beginning with the day of the fees notice?",
    ("Notice given", "Last day to pay", "Why"),
    (
        (date(2019, 3, 8), date(2019, 6, 7), "the day of the notice is the first of the three months, so they end the day before the 8th"),
        (date(2020, 10, 1), date(2020, 12, 31), "three whole calendar months"),
        (date(2020, 3, 1), date(2020, 5, 31), "beginning with the first, ending with the last"),
        (date(2020, 1, 31), date(2020, 4, 30), "April has no 31st, and no day before it but its last"),
        (date(2019, 11, 28), date(2020, 2, 27), "the day before 28 February"),
        (date(2019, 11, 29), date(2020, 2, 28), "a leap year: the day before 29 February"),
        (date(2018, 11, 29), date(2019, 2, 28), "no leap year: February has no 29th, so its last day"),
        (date(2019, 11, 30), date(2020, 2, 29), "February has no 30th, so its last day"),
        (date(2019, 12, 1), date(2020, 2, 29), "the day before 1 March"),
        (date(2020, 2, 29), date(2020, 5, 28), "the day before 29 May"),
    ),
)
SPECS = (THREE_MONTHS,)


@pytest.mark.parametrize(("given", "last"), THREE_MONTHS.cases())
def test_three_months_beginning_with_the_notice(given: date, last: date) -> None:
    assert last_day_to_pay(given).value == last


def test_a_fees_notice_is_given_within_the_period_for_complying() -> None:
    last_day = last_day_for_compliance(Chronology(date(2019, 3, 1)))
    assert fees_notice_in_time(date(2019, 4, 1), last_day=last_day).value is True
    assert fees_notice_in_time(date(2019, 4, 2), last_day=last_day).value is False


def test_the_day_to_pay_says_what_it_rests_on() -> None:
    assert last_day_to_pay(date(2019, 3, 8)).derivation().splitlines()[1] == "└─ 8 March 2019: the day on which the fees notice is given"
