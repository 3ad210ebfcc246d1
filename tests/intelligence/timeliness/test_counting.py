"""Cases are counted as the law counts each of them, as of a day, and the same whenever they are counted again."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.documents.case_log.rows import Refused
from answerable.intelligence.timeliness.counting import By, Timeliness, timeliness
from answerable.intelligence.timeliness.reading import Case, LeftOut
from answerable.intelligence.unable import UnableToCount
from answerable.law.working_days import calendar

SEED = date(2019, 11, 7)  # its last day is 6 December 2019
LAST = date(2019, 12, 6)


def case(received: date, closed: date | None = None, *, told: date | None = None, to: date | None = None, eir: bool = False) -> Case:
    extended = (told.toordinal() if told else 0, to.toordinal() if to else 0)
    return Case(2, received.toordinal(), closed.toordinal() if closed else 0, extended, eir, "An authority", "A service")


def counted(*cases: Case, as_of: date | None = None) -> Timeliness:
    return timeliness(cases, as_of=as_of)


@pytest.mark.parametrize(("closed", "within", "late"), [(LAST, 1, 0), (date(2019, 12, 7), 0, 1), (date(2019, 12, 9), 0, 1), (SEED, 1, 0)])
def test_late_is_after_the_last_day_and_is_asked_of_no_count(closed: date, within: int, late: int) -> None:
    """Saturday 7 December has taken 20 working days, as Friday 6 December has, and is late."""
    whole = counted(case(SEED, closed)).whole
    assert (whole.within_20_working_days, whole.late, whole.in_time) == (within, late, within)


def test_a_case_is_open_as_of_a_day_and_late_once_its_last_day_has_passed() -> None:
    for as_of, open_late in ((LAST, 0), (date(2019, 12, 7), 1)):
        whole = counted(case(SEED), as_of=as_of).whole
        assert (whole.cases, whole.open, whole.open_late, whole.with_both_dates) == (1, 1, open_late, 0)


def test_what_came_or_was_closed_later_is_not_there_yet() -> None:
    answer = counted(case(SEED, date(2020, 1, 28)), case(date(2020, 1, 2), date(2020, 1, 3)), as_of=date(2019, 12, 31))
    assert (answer.whole.cases, answer.whole.open, answer.whole.open_late, answer.not_there_yet) == (1, 1, 1, 1)


def test_the_day_is_the_last_that_the_cases_have() -> None:
    assert counted(case(SEED), case(date(2019, 11, 1), date(2019, 12, 20))).as_of == date(2019, 12, 20)
    assert counted(case(SEED), case(date(2019, 11, 1), date(2019, 11, 4))).as_of == SEED


@pytest.mark.parametrize(
    ("extended", "within", "late"),
    [
        (case(SEED, date(2020, 1, 15), told=LAST, to=date(2020, 1, 15)), 1, 0),
        (case(SEED, date(2020, 1, 16), told=LAST, to=date(2020, 1, 15)), 0, 1),
        (case(SEED, date(2020, 1, 15), told=date(2019, 12, 9), to=date(2020, 1, 15)), 0, 1),  # told after the time had run out
        (case(SEED, date(2020, 1, 15), to=date(2020, 1, 15)), 0, 1),  # nothing says that the requester was told
        (case(SEED, date(2020, 1, 9), told=LAST, to=date(2020, 3, 2), eir=True), 1, 0),  # the fortieth working day
        (case(SEED, date(2020, 1, 10), told=LAST, to=date(2020, 3, 2), eir=True), 0, 1),  # and the Regulations let no more
        (case(SEED, LAST, told=LAST, to=date(2019, 11, 20)), 0, 0),  # a day within the twenty takes nothing away
    ],
)
def test_an_extension_counts_where_it_was_told_in_time(extended: Case, within: int, late: int) -> None:
    whole = counted(extended).whole
    assert (whole.within_extension, whole.late) == (within, late)


def test_an_open_case_is_late_after_its_extension_alone() -> None:
    extended = case(SEED, told=LAST, to=date(2020, 1, 15))
    assert counted(extended, as_of=date(2020, 1, 15)).whole.open_late == 0
    assert counted(extended, as_of=date(2020, 1, 16)).whole.open_late == 1


def test_groups_add_up_to_the_whole() -> None:
    chance = Random(20)
    cases = []
    for number in range(500):
        received = date(2018, 1, 1) + timedelta(days=chance.randrange(700))
        closed = received + timedelta(days=chance.randrange(80)) if chance.random() < 0.9 else None
        cases.append(case(received, closed)._replace(service=f"Service {number % 3}"))
    answer = timeliness(cases, by=(By.AUTHORITY, By.SERVICE, By.MONTH))
    assert len(answer.groups) > 30
    for name in ("cases", "with_both_dates", "in_time", "late", "open", "open_late"):
        assert sum(getattr(each.figures, name) for each in answer.groups) == getattr(answer.whole, name)
    assert [each.of for each in answer.groups] == sorted(each.of for each in answer.groups)


@pytest.mark.parametrize(
    ("by", "of"),
    [(By.YEAR, "2019"), (By.QUARTER, "2019 Q4"), (By.MONTH, "2019-11"), (By.SERVICE, "A service"), (By.AUTHORITY, "An authority")],
)
def test_each_way_to_group(by: By, of: str) -> None:
    assert [each.of for each in timeliness([case(SEED)], by=(by,)).groups] == [(of,)]


def test_what_has_no_name_is_said_to_have_none() -> None:
    assert timeliness([case(SEED)._replace(service="", authority="")], by=(By.SERVICE, By.AUTHORITY)).groups[0].of == (
        "not said",
        "not said",
    )


@given(st.lists(st.tuples(st.dates(date(2005, 1, 1), date(2026, 1, 1)), st.integers(-1, 200)), min_size=1, max_size=30))
def test_each_is_what_the_calendar_counts(drawn: list[tuple[date, int]]) -> None:
    cases = [case(received, received + timedelta(days=after) if after >= 0 else None) for received, after in drawn]
    answer = counted(*cases)
    days = calendar()
    late = [after >= 0 and received + timedelta(days=after) > days.nth(20, following=received) for received, after in drawn]
    assert answer.whole.late == sum(late)
    assert answer.whole.open_late == sum(after < 0 and answer.as_of > days.nth(20, following=received) for received, after in drawn)
    taken = [days.count(after=received, to=received + timedelta(days=after)) for received, after in drawn if after >= 0]
    assert answer.whole.days.longest == max(taken, default=None)


def test_rows_that_are_refused_or_left_out_are_kept_beside() -> None:
    refused, left_out = Refused(3, "It has no day of receipt."), LeftOut(4, "subject access")
    answer = timeliness([refused, case(SEED), left_out])
    assert (answer.refused, answer.left_out, answer.whole.cases) == ((refused,), (left_out,), 1)


def test_a_case_whose_days_run_out_of_the_calendar_is_refused() -> None:
    last = calendar().last
    answer = counted(case(SEED), case(last), case(SEED, last + timedelta(days=1)))
    assert [each.line for each in answer.refused] == [2, 2]
    assert all("whose bank holidays are known" in each.why for each in answer.refused)


def test_no_case_at_all_is_an_error() -> None:
    with pytest.raises(UnableToCount, match="no case in this log that can be counted"):
        counted()
    with pytest.raises(UnableToCount, match="no case in this log that can be counted"):
        counted(case(SEED), as_of=date(2019, 1, 1))


def test_a_day_outside_the_calendar_is_an_error() -> None:
    with pytest.raises(UnableToCount, match="as of 1 January 1066, which is outside the known calendar"):
        counted(case(SEED), as_of=date(1066, 1, 1))
