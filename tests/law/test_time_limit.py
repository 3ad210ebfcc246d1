"""The clock of a part counts as the regulations say for schools, academies and transferred public records."""

from datetime import date, timedelta

import pytest

from answerable.law.case import Case, Part
from answerable.law.chronology import fold, opened, timed
from answerable.law.claims import Duty
from answerable.law.clock import Standing, clock
from answerable.law.events import Answer, Event, Kind
from answerable.law.foia.s01_right_of_access import Said
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import Malformed, NotInForce
from answerable.law.regulations.time_2004_day_specified import DaySpecified
from answerable.law.time_limit import School, TimeLimit
from answerable.law.timeline import timeline
from answerable.law.working_days import calendar

RECEIVED = date(2026, 7, 13)
# A school that closes for the summer from 23 July to 1 September, and is open on every other weekday.
SESSIONS = tuple(
    day
    for day in (date(2026, 7, 1) + timedelta(days=nth) for nth in range(120))
    if day.weekday() < 5 and not date(2026, 7, 23) <= day <= date(2026, 9, 1)
)
ARCHIVES = TimeLimit(archives=True)


def school(kind: School = School.MAINTAINED) -> TimeLimit:
    """The limit of a school with these sessions."""
    return TimeLimit(kind, SESSIONS)


def test_each_limit_gives_its_own_day_under_its_own_provision() -> None:
    request = Chronology(RECEIVED)
    found = {limit: limit.last_day(request) for limit in (TimeLimit(), ARCHIVES, *(school(each) for each in School))}
    assert [(each.value, each.under) for each in found.values()] == [
        (date(2026, 8, 11), "FOIA s.10(1)"),
        (date(2026, 8, 25), "SI 2004/3364 reg 4"),
        (date(2026, 9, 18), "SI 2004/3364 reg 3"),
        (date(2026, 9, 18), "SI 2009/1369 reg 2"),
        (date(2026, 9, 18), "SI 2010/2768 reg 2"),
    ]


def test_a_limit_counts_over_the_calendar_that_it_is_given() -> None:
    known = calendar(as_known_on=date(2026, 2, 3))
    found = [each.last_day(Chronology(date(2026, 5, 26)), days=known).value for each in (TimeLimit(), ARCHIVES)]
    assert found == [date(2026, 6, 23), date(2026, 7, 7)]
    longer = calendar().with_holiday(date(2026, 6, 2), "everywhere: one day")
    spring = tuple(date(2026, 5, 1) + timedelta(days=nth) for nth in range(90))
    for kind in School:
        assert TimeLimit(kind, spring).last_day(Chronology(date(2026, 5, 26)), days=longer).value == date(2026, 6, 25)


def test_an_academy_had_no_count_of_its_own_before_the_regulations() -> None:
    with pytest.raises(NotInForce):
        school(School.ACADEMY).last_day(Chronology(date(2010, 11, 17)))


def test_a_clock_runs_to_the_day_that_the_regulations_give() -> None:
    part = fold([Event(Kind.REQUEST, RECEIVED)], onto=timed(opened("1", "2"), {"1": school()})).part("1")
    found = clock(part, Duty.COMMUNICATE, on=date(2026, 9, 18))
    assert (found.standing, found.last_day and found.last_day.under) == (Standing.RUNNING, "SI 2004/3364 reg 3")
    assert clock(part, Duty.COMMUNICATE, on=date(2026, 9, 21)).standing is Standing.LATE


def test_two_parts_of_one_request_can_be_counted_apart() -> None:
    case = timed(opened("1", "2"), {"2": ARCHIVES})
    history = fold([Event(Kind.REQUEST, RECEIVED)], onto=case)
    assert [each.last_day().value for each in history.parts] == [date(2026, 8, 11), date(2026, 8, 25)]


def test_a_fee_stops_the_count_of_a_school_as_it_stops_the_act_s() -> None:
    paid = Chronology(RECEIVED, fees_notice_on=date(2026, 7, 15), fee_paid_on=date(2026, 7, 16))
    assert school().last_day(paid).value == date(2026, 9, 22)


def test_sessions_that_stop_too_soon_are_refused() -> None:
    with pytest.raises(Malformed, match="give the school's sessions past that day"):
        TimeLimit(School.MAINTAINED, SESSIONS[:5]).last_day(Chronology(RECEIVED))


def test_the_timeline_of_a_case_counts_each_part_by_its_limit() -> None:
    answer = Event(Kind.RESPONSE, date(2026, 8, 24), payload=Answer(Said.NOT_HELD))
    case = Case(
        "Records",
        "A national archive",
        (Part("1", "Old files", time=ARCHIVES), Part("2", "This year's budget")),
        (Event(Kind.REQUEST, RECEIVED), answer),
    )
    _, response = timeline(case)
    in_time = {each.parts: each.finding.value for each in response.findings if each.asks == "whether it was in time"}
    assert in_time == {("1",): True, ("2",): False}


def test_a_clock_can_be_asked_over_the_calendar_as_it_was_known() -> None:
    """15 June 2026 was proclaimed a bank holiday on 4 February 2026."""
    part = fold([Event(Kind.REQUEST, date(2026, 5, 12))], onto=timed(opened("1"), {"1": ARCHIVES})).part("1")
    before = clock(part, Duty.COMMUNICATE, on=date(2026, 5, 12), calendar=calendar(as_known_on=date(2026, 2, 3)))
    after = clock(part, Duty.COMMUNICATE, on=date(2026, 5, 12))
    assert [each.last_day.value for each in (before, after) if each.last_day] == [date(2026, 6, 24), date(2026, 6, 25)]


ABROAD, FORCES = "SI 2004/3364 reg 6", "SI 2004/3364 reg 5"


@pytest.mark.parametrize("under", [ABROAD, FORCES])
def test_a_day_that_the_commissioner_specified_takes_the_place_of_any_other_count(under: str) -> None:
    """Received on Monday 6 January 2020: the twentieth working day is 3 February, the sixtieth 31 March."""
    request = Chronology(date(2020, 1, 6))
    specified = TimeLimit(archives=True, specified=DaySpecified(date(2020, 3, 2), applied_on=date(2020, 1, 20)), under=under)
    found = specified.last_day(request)
    assert (found.value, found.under) == (date(2020, 3, 2), under)
    late = specified._replace(specified=DaySpecified(date(2020, 3, 2), applied_on=date(2020, 2, 4))).last_day(request)
    assert (late.value, late.under, late.note) == (date(2020, 2, 3), "FOIA s.10(1)", "the day specified does not stand")
    mourning = calendar().with_holiday(date(2020, 1, 13), "the United Kingdom: a day of mourning")
    applied = specified._replace(specified=DaySpecified(date(2020, 3, 2), applied_on=date(2020, 2, 4)))
    assert applied.last_day(request, days=mourning).under == under
