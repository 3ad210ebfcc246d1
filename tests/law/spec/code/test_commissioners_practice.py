"""What the Commissioner asks for and no provision does: ten working days for an answer that never came, six months for a decision."""

from datetime import date

import pytest

from answerable.law.code.commissioners_practice import TO_ANSWER, day_to_answer_a_request_unanswered, day_to_decide
from answerable.law.code.norm import Authority
from answerable.law.not_law import NotKnownThen


@pytest.mark.parametrize(
    ("asked_on", "day", "why"),
    [
        (date(2020, 3, 2), date(2020, 3, 16), "ten working days, none of them a bank holiday"),
        (date(2020, 3, 6), date(2020, 3, 23), "St Patrick's Day is passed over, as s.10(6) counts everywhere"),
        (date(2019, 12, 20), date(2020, 1, 9), "Christmas, Boxing Day and the New Year are passed over, and Scotland’s second of January"),
    ],
)
def test_an_authority_that_answered_nothing_is_given_ten_working_days(asked_on: date, day: date, why: str) -> None:
    found = day_to_answer_a_request_unanswered(asked_on)
    assert found.value == day, why
    assert found.authority is Authority.PRACTICE
    assert "10 working days" in found.derivation()
    assert "practice and not law" in found.note


def test_how_many_days_is_data_and_says_that_nobody_verified_it() -> None:
    assert not any(each.verified for each in TO_ANSWER)
    with pytest.raises(NotKnownThen, match="not in force"):
        day_to_answer_a_request_unanswered(date(2004, 12, 31))


def test_a_complaint_is_meant_to_be_decided_within_six_months() -> None:
    found = day_to_decide(date(2020, 8, 31))
    assert (found.value, found.authority) == (date(2021, 2, 28), Authority.PRACTICE)
