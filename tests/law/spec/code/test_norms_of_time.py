"""The s.45 Code's norms of time. None of them can be breached."""

from datetime import date

import pytest

from answerable.law.code.norm import Authority, Norm, authority_of
from answerable.law.code.norms_of_time import (
    internal_review_norm,
    internal_review_norm_exceptionally,
    public_interest_norm,
    window_to_ask_for_internal_review,
    window_to_complain,
)
from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from tests.law.spec import Spec

REVIEW = Spec(
    "s.45 Code (2018)",
    "By when is an internal review normally answered?",
    ("Asked for", "Normally", "In exceptional circumstances", "Why"),
    (
        (date(2022, 12, 22), date(2023, 1, 25), date(2023, 2, 22), "20 and 40 working days, the day of asking not counted"),
        (date(2020, 2, 10), date(2020, 3, 9), date(2020, 4, 7), "17 March 2020 in Northern Ireland counts for the fortieth"),
    ),
)
PUBLIC_INTEREST = Spec(
    "s.45 Code (2018)",
    "By when is the public interest normally weighed?",
    ("Received", "Normally", "Why"),
    ((date(2019, 11, 7), date(2020, 1, 9), "40 working days in all: 2 December and 2 January are holidays in Scotland"),),
)
WINDOW = Spec(
    "s.45 Code (2018)",
    "Until when can an internal review not be refused as asked for too late?",
    ("Answered", "Last day", "Why"),
    ((date(2020, 1, 28), date(2020, 3, 25), "40 working days after the answer"),),
)
SPECS = (REVIEW, PUBLIC_INTEREST, WINDOW)


@pytest.mark.parametrize(("asked", "normally", "exceptionally"), REVIEW.cases())
def test_internal_review(asked: date, normally: date, exceptionally: date) -> None:
    assert internal_review_norm(asked).value == normally
    assert internal_review_norm_exceptionally(asked).value == exceptionally


@pytest.mark.parametrize(("received", "normally"), PUBLIC_INTEREST.cases())
def test_public_interest(received: date, normally: date) -> None:
    assert public_interest_norm(Chronology(received)).value == normally


@pytest.mark.parametrize(("answered", "last"), WINDOW.cases())
def test_window_to_ask(answered: date, last: date) -> None:
    assert window_to_ask_for_internal_review(answered).value == last


def test_six_weeks_to_complain_are_calendar_days_and_practice() -> None:
    norm = window_to_complain(date(2026, 3, 2))
    assert norm.value == date(2026, 4, 13)
    assert norm.authority is Authority.PRACTICE
    assert "not law" in norm.note


def test_a_norm_says_that_it_is_one_and_weighs_less_than_a_statute() -> None:
    norm: Finding[date] = internal_review_norm(date(2022, 12, 22))
    assert isinstance(norm, Norm)
    assert authority_of(norm) is Authority.CODE
    assert authority_of(last_day_for_compliance(Chronology(date(2019, 11, 7)))) is Authority.STATUTE
    assert Authority.STATUTE > Authority.CASE_LAW > Authority.CODE > Authority.PRACTICE
    assert norm.line() == (
        "25 January 2023: s.45 Code (2018) [an internal review is normally answered within 20 working days; "
        "a norm and not law, so a later day breaches no section of the Act]"
    )


def test_before_the_code_of_2018_it_was_practice() -> None:
    assert internal_review_norm(date(2018, 7, 4)).authority is Authority.CODE
    earlier = internal_review_norm(date(2018, 7, 3))
    assert earlier.authority is Authority.PRACTICE
    assert "before the Code of 4 July 2018" in earlier.note
