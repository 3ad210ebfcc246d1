"""FOIA s.62: when a record becomes a historical record."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.foia.s62_historical_records import becomes_historical, created_in
from answerable.law.not_law import Malformed, NotInForce, OutOfOrder
from tests.law.spec import Spec

BECOMES = Spec(
    "FOIA s.62(1)",
    "On which day does a record become a historical record?",
    ("Created in", "Decided", "Historical from", "Under", "Why"),
    (
        (1974, date(2005, 1, 1), date(2005, 1, 1), "FOIA s.62(1)", "thirty calendar years, 1975 to 2004"),
        (1984, date(2012, 12, 31), date(2015, 1, 1), "FOIA s.62(1)", "still thirty years on the last day of 2012"),
        (1983, date(2013, 1, 1), date(2014, 1, 1), "SI 2012/3029 art 3", "saved at thirty years"),
        (1984, date(2013, 1, 1), date(2014, 1, 1), "SI 2012/3029 art 2(2)", "the first line of the table"),
        (1986, date(2013, 6, 1), date(2015, 1, 1), "SI 2012/3029 art 2(2)", "two years' records a year"),
        (2000, date(2015, 6, 1), date(2022, 1, 1), "SI 2012/3029 art 2(2)", "the table gives 2021"),
        (2001, date(2020, 6, 23), date(2023, 1, 1), "SI 2012/3029 art 2(2)", "the last line of the table stands alone"),
        (2002, date(2020, 6, 23), date(2023, 1, 1), "FOIA s.62(1)", "twenty years, 2003 to 2022"),
        (2003, date(2024, 6, 1), date(2024, 1, 1), "FOIA s.62(1)", "vector 57: historical since the end of 2023"),
        (2005, date(2026, 1, 1), date(2026, 1, 1), "FOIA s.62(1)", "the records of the Act's own first year"),
        (1970, date(2020, 6, 23), date(2001, 1, 1), "FOIA s.62(1)", "historical long before the rule changed"),
    ),
)
TABLE = Spec(
    "SI 2012/3029 art 2(2)",
    "At the end of which year do the records of a year become historical, in the ten years of transition?",
    ("Created in", "At the end of", "Why"),
    tuple(
        (created, end, f"line {line} of the table")
        for line, (created, end) in enumerate(
            zip(range(1984, 2002), [2013, *(year for year in range(2014, 2022) for _ in range(2)), 2022], strict=True), start=1
        )
    ),
)
SPECS = (BECOMES, TABLE)


@pytest.mark.parametrize(("created", "decided", "historical", "under"), BECOMES.cases())
def test_when_a_record_is_historical(created: int, decided: date, historical: date, under: str) -> None:
    finding = becomes_historical(created, decided_on=decided)
    assert (finding.value, finding.under) == (historical, under)


@pytest.mark.parametrize(("created", "end"), TABLE.cases())
def test_the_table_of_transition(created: int, end: int) -> None:
    assert becomes_historical(created, decided_on=date(2013, 1, 1)).value == date(end + 1, 1, 1)


@given(st.integers(1900, 2020), st.dates(date(2013, 1, 1), date(2040, 12, 31)))
def test_an_older_record_is_never_historical_later(created: int, decided: date) -> None:
    if created + 1 <= decided.year:
        assert becomes_historical(created, decided_on=decided).value <= becomes_historical(created + 1, decided_on=decided).value


def test_a_file_is_as_young_as_its_youngest_record() -> None:
    assert created_in([1998, 2003, 2001]).value == 2003


def test_a_file_without_records_has_no_year() -> None:
    with pytest.raises(Malformed, match="at least one"):
        created_in([])


def test_there_is_no_answer_before_the_right_of_access() -> None:
    with pytest.raises(NotInForce, match="1 January 2005"):
        becomes_historical(1974, decided_on=date(2004, 12, 31))


def test_a_record_is_not_younger_than_the_decision() -> None:
    with pytest.raises(OutOfOrder, match="younger than the decision"):
        becomes_historical(2021, decided_on=date(2020, 6, 23))


def test_every_day_is_reasoned_from_the_year_of_creation() -> None:
    for created, decided in ((1974, date(2005, 1, 1)), (1983, date(2013, 1, 1)), (1984, date(2013, 1, 1)), (2003, date(2024, 6, 1))):
        assert becomes_historical(created, decided_on=decided).derivation().splitlines()[1:] == [f"└─ {created}: the record was created"]


def test_the_year_of_a_file_is_reasoned_from_its_records() -> None:
    assert created_in([2003, 1998]).derivation() == (
        "2003: FOIA s.62(2), “as having been created when the latest of those records was created”\n"
        "├─ 1998: a record in the file was created\n"
        "└─ 2003: a record in the file was created"
    )


def test_a_record_may_be_as_young_as_the_decision() -> None:
    assert becomes_historical(2020, decided_on=date(2020, 6, 23)).value == date(2041, 1, 1)
