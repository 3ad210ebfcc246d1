"""The regulator's title and pronoun by the day."""

from datetime import date

import pytest

from answerable.law.not_law import NotKnownThen
from answerable.law.regulator import REGULATORS, regulator


@pytest.mark.parametrize(
    ("on", "subject"),
    [
        (date(2005, 1, 1), "he"),
        (date(2012, 1, 10), "he"),
        (date(2016, 7, 17), "the Commissioner"),
        (date(2020, 6, 23), "she"),
        (date(2021, 11, 30), "she"),
        (date(2021, 12, 1), "the Commissioner"),
        (date(2024, 5, 7), "he"),
        (date(2026, 6, 19), "he"),
        (date(2026, 6, 20), "the Commissioner"),
    ],
)
def test_subject_by_day(on: date, subject: str) -> None:
    assert regulator(on).subject() == subject
    assert regulator(on).title == "the Information Commissioner"


def test_before_the_act_there_is_nobody_to_name() -> None:
    with pytest.raises(NotKnownThen, match="The Act was not in force on 31 December 2004"):
        regulator(date(2004, 12, 31))


def test_the_rows_are_in_the_order_of_their_days() -> None:
    days = [date.fromisoformat(each.since) for each in REGULATORS]
    assert days == sorted(set(days))


def test_each_row_says_who_it_is_and_whether_its_day_is_known() -> None:
    assert [(each.since, each.short, each.pronoun, each.verified) for each in REGULATORS] == [
        ("2005-01-01", "the Commissioner", "he", False),
        ("2016-07-01", "the Commissioner", None, False),
        ("2016-07-18", "the Commissioner", "she", False),
        ("2021-12-01", "the Commissioner", None, True),
        ("2022-01-04", "the Commissioner", "he", False),
        ("2026-06-20", "the Commissioner", None, True),
    ]
