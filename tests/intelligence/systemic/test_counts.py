"""Counts are read row by row; what is no count of a quarter is refused with its reason, and nothing is put right."""

from datetime import date

import pytest

from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence.systemic.counts import (
    Count,
    Told,
    columns_of,
    counted,
    counts_in,
    quarter_of,
    say_quarter,
    series_of,
)
from answerable.intelligence.timeliness.counting import By, timeliness
from answerable.intelligence.timeliness.reading import Case
from answerable.intelligence.unable import UnableToCount

PLACES = {Told.BODY: 0, Told.QUARTER: 1, Told.OF: 2, Told.LATE: 3}
FIRST = 2019 * 4


def read(*cells: str) -> Count | Refused:
    (found,) = counts_in([Line(2, cells)], PLACES)
    return found


@pytest.mark.parametrize("written", ["2013 Q1", "Q1 2013", "q1 2013", "2013-Q1", " 2013Q1 "])
def test_a_quarter_is_read_as_people_write_it(written: str) -> None:
    number = quarter_of(written)
    assert number is not None
    assert say_quarter(number) == "2013 Q1"


@pytest.mark.parametrize("written", ["2013", "2013 Q5", "Q0 2013", "1 January 2013", "", "Q1 213", "Q1 2013 (revised)"])
def test_what_is_no_quarter_is_none(written: str) -> None:
    assert quarter_of(written) is None


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (("", "2019 Q1", "10", "1"), "names no body"),
        (("A", "2019", "10", "1"), "“2019” is not a quarter"),
        (("A", "2019 Q1", "-", "1"), "“-” is not a number of requests"),
        (("A", "2019 Q1", "10", "1.5"), "“1.5” is not a number of late requests"),
        (("A", "2019 Q1", "-3", "1"), "“-3” is not a number of requests"),
        (("A", "2019 Q1", "99999999999", "1"), "is not a number of requests"),
        (("A", "2019 Q1", "10", "11"), "11 of 10 cannot be late"),
    ],
)
def test_a_row_that_is_no_count_is_refused_with_its_reason(cells: tuple[str, ...], why: str) -> None:
    found = read(*cells)
    assert isinstance(found, Refused)
    assert why in found.why


def test_a_row_is_a_count() -> None:
    assert read("A", "2019 Q1", "1,102", "81") == Count("A", FIRST, 1102, 81)


def test_a_quarter_that_is_counted_twice_is_refused_and_says_where_it_was() -> None:
    rows = list(counts_in([Line(2, ("A", "2019 Q1", "10", "1")), Line(9, ("A", "Q1 2019", "11", "1"))], PLACES))
    assert rows[1] == Refused(9, "A has a count for 2019 Q1 already, in line 2.")


def test_the_columns_are_found_named_or_asked_for() -> None:
    assert columns_of(("Quarter", "Public authority", "Requests", "Late"), {}) == {
        Told.QUARTER: 0,
        Told.BODY: 1,
        Told.OF: 2,
        Told.LATE: 3,
    }
    assert columns_of(("When", "Who", "n", "x"), {Told.BODY: "who", Told.QUARTER: "When", Told.OF: "N", Told.LATE: "x"})[Told.OF] == 2
    with pytest.raises(UnableToCount, match="No column says how many were late"):
        columns_of(("Quarter", "Authority", "Requests"), {})
    with pytest.raises(UnableToCount, match="There is no column “nowhere”"):
        columns_of(("Quarter", "Authority", "Requests", "Late"), {Told.LATE: "nowhere"})


def test_cases_become_counts_and_one_that_is_open_and_late_is_late() -> None:
    day = date(2019, 11, 7).toordinal()
    cases = [
        Case(2, day, day + 1, authority="A"),
        Case(3, day, day + 90, authority="A"),
        Case(4, day, authority="A"),
        Case(5, day + 80, authority="A"),
    ]
    answer = timeliness(cases, by=(By.AUTHORITY, By.QUARTER), as_of=date(2020, 2, 5))
    assert list(counted(answer.groups)) == [Count("A", FIRST + 3, 3, 2)]  # of the last, nothing is due yet


def test_series_are_in_the_order_of_names_and_quarters_and_leave_empty_quarters_out() -> None:
    counts = [Count("B", FIRST, 5, 1), Count("A", FIRST + 1, 5, 1), Count("A", FIRST, 0, 0), Count("A", FIRST - 1, 2, 0)]
    assert [(each.body, [one.quarter for one in each.counts]) for each in series_of(counts)] == [
        ("A", [FIRST - 1, FIRST + 1]),
        ("B", [FIRST]),
    ]
    with pytest.raises(UnableToCount, match="no count of any body"):
        series_of([Count("A", FIRST, 0, 0)])
