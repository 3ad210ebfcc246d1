"""A day is read however people and spreadsheets write it, the day before the month, and never guessed."""

from datetime import date

import pytest

from answerable.documents.case_log.days import read_day


@pytest.mark.parametrize(
    "written",
    [
        *("2019-11-07", "2019-11-07 00:00", "2019-11-07T10:15:00Z", "07/11/2019", "7/11/2019", "07-11-2019", "07.11.19", "7 11 2019"),
        *("07/11/2019 14:02", "7 November 2019", "7th November 2019", "Thursday, 7 November 2019", "07-Nov-19", "7 Nov 2019 09:00"),
        *(" 7  NOV  2019 ",),
    ],
)
def test_a_day_is_read(written: str) -> None:
    assert read_day(written) == date(2019, 11, 7)


def test_september_is_cut_short_in_two_ways() -> None:
    assert read_day("1 Sept 2019") == read_day("1 Sep 2019") == date(2019, 9, 1)


@pytest.mark.parametrize(
    "written", ["", "soon", "11/14/2019", "31/02/2019", "2019-13-01", "7 Novembre 2019", "7 Nox 2019", "43776", "7 November", "0/0/0000"]
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_day(written) is None
