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
