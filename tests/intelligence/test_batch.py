"""Arrays of days in, arrays of last days out."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.intelligence.batch import last_days
from answerable.law.not_law import BeyondTheCalendar
from answerable.law.working_days import calendar


def array(*days: date | str) -> "np.ndarray[tuple[int, ...], np.dtype[np.datetime64]]":
    return np.array(days, dtype="datetime64[D]")


@given(st.lists(st.dates(date(2005, 1, 1), date(2028, 9, 1)), max_size=50), st.integers(1, 60))
def test_a_batch_is_the_single_answers(received: list[date], nth: int) -> None:
    assert last_days(array(*received), nth=nth).tolist() == [calendar().nth(nth, following=each) for each in received]


def test_every_day_of_the_table() -> None:
    first = np.datetime64(calendar().first)
    received = first + np.arange(len(calendar().last_days(20)))
    assert last_days(received).tolist() == calendar().last_days(20)


def test_any_shape() -> None:
    received = array("2019-11-07", "2024-12-02", "2019-11-07", "2024-12-02").reshape(2, 2)
    assert last_days(received).tolist() == [[date(2019, 12, 6), date(2025, 1, 3)]] * 2
    assert last_days(received.T[::-1]).shape == (2, 2)
    assert last_days(np.array("2019-11-07", dtype="datetime64[D]")) == np.datetime64("2019-12-06")


@pytest.mark.parametrize("day", ["2004-12-31", "2029-01-01", "1066-10-14", "NaT"])
def test_a_day_outside_the_table_is_refused_and_named(day: str) -> None:
    with pytest.raises(BeyondTheCalendar, match=f"Counting 20 working days from {day} runs outside"):
        last_days(array("2019-11-07", day))


def test_the_last_day_itself_must_be_in_the_table() -> None:
    beyond = np.datetime64(calendar().first) + len(calendar().last_days(20))
    with pytest.raises(BeyondTheCalendar):
        last_days(np.array([beyond]))


def test_another_unit_is_refused() -> None:
    with pytest.raises(TypeError, match=r"come as datetime64\[D\], and these are datetime64\[s\]"):
        last_days(np.array(["2019-11-07T10:00:00"], dtype="datetime64[s]"))
