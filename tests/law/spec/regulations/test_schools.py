"""SI 2004/3364 reg 3, SI 2009/1369 reg 2, SI 2010/2768 reg 2: schools and academies."""

from datetime import date, timedelta

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import Malformed, NotInForce
from answerable.law.regulations.time_2004_schools import last_day_for_a_maintained_school
from answerable.law.regulations.time_2009_schools_in_northern_ireland import last_day_for_a_school_in_northern_ireland
from answerable.law.regulations.time_2010_academies import last_day_for_an_academy
from tests.law.spec import Spec


def weekdays(first: date, last: date) -> tuple[date, ...]:
    """Mondays to Fridays from one day to another."""
    days = [first + timedelta(days=nth) for nth in range((last - first).days + 1)]
    return tuple(each for each in days if each.weekday() < 5)


TERMS_2023 = (*weekdays(date(2023, 6, 5), date(2023, 7, 21)), *weekdays(date(2023, 9, 5), date(2023, 10, 20)))
CLOSED_2020 = (*weekdays(date(2020, 1, 6), date(2020, 3, 20)), *weekdays(date(2020, 9, 3), date(2020, 10, 23)))
SCHOOL = Spec(
    "SI 2004/3364 reg 3",
    "When is the last day for a school?",
    ("Received", "Limb", "Last day", "Why"),
    (
        (date(2023, 7, 10), "(2)(a)", date(2023, 9, 20), "twenty school days, nine before the summer and eleven after it"),
        (date(2020, 3, 20), "(2)(b)", date(2020, 6, 18), "a long closure: the sixtieth working day comes before the twentieth school day"),
    ),
)
SPECS = (SCHOOL,)


@pytest.mark.parametrize(("received", "limb", "last"), SCHOOL.cases())
def test_whichever_occurs_first(received: date, limb: str, last: date) -> None:
    sessions = TERMS_2023 if received.year == 2023 else CLOSED_2020
    finding = last_day_for_a_maintained_school(Chronology(received), sessions=sessions)
    count = finding.because[1]
    assert isinstance(count, Finding)
    assert (finding.value, finding.under, count.under) == (last, "SI 2004/3364 reg 3", f"SI 2004/3364 reg 3{limb}")


def test_a_session_on_a_bank_holiday_or_a_saturday_is_no_working_day() -> None:
    sessions = (*TERMS_2023, date(2023, 7, 12), date(2023, 7, 15))
    assert last_day_for_a_maintained_school(Chronology(date(2023, 7, 10)), sessions=sessions).value == date(2023, 9, 20)


def test_a_fee_suspends_school_days_too() -> None:
    chronology = Chronology(date(2023, 7, 10), None, date(2023, 9, 6), date(2023, 9, 7))
    assert last_day_for_a_maintained_school(chronology, sessions=TERMS_2023).value == date(2023, 9, 22)


def test_the_twentieth_school_day_may_be_the_sixtieth_working_day() -> None:
    sixtieth = date(2020, 6, 18)
    sessions = (*weekdays(date(2020, 5, 21), sixtieth), date(2020, 9, 3))
    finding = last_day_for_a_maintained_school(Chronology(date(2020, 3, 20)), sessions=sessions)
    count = finding.because[1]
    assert isinstance(count, Finding)
    assert (finding.value, count.under) == (sixtieth, "SI 2004/3364 reg 3(2)(a)")


def test_sessions_that_reach_the_sixtieth_working_day_are_enough() -> None:
    sixtieth = date(2020, 6, 18)
    finding = last_day_for_a_maintained_school(Chronology(date(2020, 3, 20)), sessions=weekdays(date(2020, 6, 1), sixtieth))
    count = finding.because[1]
    assert isinstance(count, Finding)
    assert (finding.value, count.under, count.note) == (sixtieth, "SI 2004/3364 reg 3(2)(b)", "only 14 school days by then")


@pytest.mark.parametrize(
    ("sessions", "says"),
    [((), "stop before they begin"), (weekdays(date(2023, 6, 5), date(2023, 7, 21)), "stop on 21 July 2023, with 8 school days counted")],
    ids=["no sessions", "sessions of one term only"],
)
def test_sessions_that_stop_too_soon_are_refused(sessions: tuple[date, ...], says: str) -> None:
    with pytest.raises(Malformed, match=says):
        last_day_for_a_maintained_school(Chronology(date(2023, 7, 10)), sessions=sessions)


def test_northern_ireland_from_26_june_2009() -> None:
    sessions = weekdays(date(2009, 6, 1), date(2009, 12, 18))
    finding = last_day_for_a_school_in_northern_ireland(Chronology(date(2009, 6, 26)), sessions=sessions)
    assert (finding.value, finding.under) == (date(2009, 7, 27), "SI 2009/1369 reg 2")
    with pytest.raises(NotInForce, match="received from 26 June 2009; this one was received on 25 June 2009"):
        last_day_for_a_school_in_northern_ireland(Chronology(date(2009, 6, 25)), sessions=sessions)


def test_academies_from_18_november_2010() -> None:
    sessions = weekdays(date(2010, 11, 1), date(2011, 4, 1))
    finding = last_day_for_an_academy(Chronology(date(2010, 11, 18)), sessions=sessions)
    assert (finding.value, finding.under) == (date(2010, 12, 17), "SI 2010/2768 reg 2")
    with pytest.raises(NotInForce, match="SI 2010/2768 reg 2 is law for requests received from 18 November 2010"):
        last_day_for_an_academy(Chronology(date(2010, 11, 17)), sessions=sessions)
