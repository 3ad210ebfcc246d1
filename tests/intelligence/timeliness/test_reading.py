"""A log as it is kept: the columns by their headings or their names, each row a case, left out, or refused with its reason."""

from datetime import date

import pytest

from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence.timeliness import reading
from answerable.intelligence.timeliness.reading import Case, LeftOut, Told, cases_in, columns_of
from answerable.intelligence.unable import UnableToCount

TODAY = date(2026, 1, 5)
RECEIVED = date(2019, 11, 7).toordinal()
CLOSED = date(2020, 1, 28).toordinal()


def read(*cells: str, headings: str = "Received,Closed,Law,Service") -> Case | LeftOut | Refused:
    columns = columns_of(headings.split(","), {})
    return next(cases_in(iter([Line(2, (*cells, *[""] * (len(columns) - len(cells))))]), columns, today=TODAY))


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("row,received,logged,closed,service,risk,outcome,scheme", {Told.RECEIVED: 1, Told.CLOSED: 3, Told.SERVICE: 4, Told.LAW: 7}),
        ("Public body,Date Received,Date Answered", {Told.AUTHORITY: 0, Told.RECEIVED: 1, Told.CLOSED: 2}),
        (
            "date_received,extended_to,extension_notified,response_date",
            {Told.RECEIVED: 0, Told.EXTENDED_TO: 1, Told.EXTENDED_ON: 2, Told.CLOSED: 3},
        ),
    ],
)
def test_columns_are_found_by_their_headings(headings: str, columns: dict[Told, int]) -> None:
    assert columns_of(headings.split(","), {}) == columns


def test_a_column_that_is_named_comes_first() -> None:
    headings = ("Received", "Date in", "Closed")
    assert columns_of(headings, {Told.RECEIVED: "date IN"}) == {Told.RECEIVED: 1, Told.CLOSED: 2}


def test_a_column_that_is_not_there_is_said() -> None:
    with pytest.raises(UnableToCount, match="There is no column “Opened” to tell what was received"):
        columns_of(("A", "B"), {Told.RECEIVED: "Opened"})
    with pytest.raises(UnableToCount, match=r"Name it with --closed-column; the columns are Received, B"):
        columns_of(("Received", "B"), {})


@pytest.mark.parametrize("received", ["2019-11-07", "7/11/2019", "07.11.19", "7 Nov 2019", "Thursday, 7 November 2019", "2019-11-07 09:30"])
def test_a_day_as_people_write_it(received: str) -> None:
    assert read(received, "28 January 2020") == Case(2, RECEIVED, CLOSED)


def test_an_open_case_has_no_day_of_closing() -> None:
    assert read("2019-11-07") == Case(2, RECEIVED)


@pytest.mark.parametrize(
    ("law", "environmental"),
    [("FOI", False), ("Environmental Information Regulations", True), ("Both FOI and EIR", False), ("Not known", False), ("", False)],
)
def test_the_two_laws_that_give_twenty_days_are_counted(law: str, environmental: bool) -> None:
    assert read("2019-11-07", "", law, "Parks") == Case(2, RECEIVED, environmental=environmental, service="Parks")


@pytest.mark.parametrize(("law", "said"), [("Subject access request", "subject access"), ("BAU", "business as usual")])
def test_other_laws_are_left_out(law: str, said: str) -> None:
    assert read("not a day", "", law) == LeftOut(2, said)


@pytest.mark.parametrize(
    ("received", "closed", "why"),
    [
        ("", "2020-01-28", "It has no day of receipt."),
        ("29 February 2015", "", "“29 February 2015”, when it was received, is not a day"),
        ("11/13/2019", "", "“11/13/2019”, when it was received, is not a day"),
        ("2019-11-07", "soon", "“soon”, when it was closed, is not a day"),
        ("2019-11-07", "2019-11-06", "It was closed on 6 November 2019, before it was received, on 7 November 2019."),
        ("31 December 2004", "", "before the right to information was in force, on 1 January 2005"),
        ("2026-01-06", "", "It was received on 6 January 2026, which has not come yet."),
        ("2019-11-07", "2091-01-28", "It was closed on 28 January 2091, which has not come yet."),
    ],
)
def test_a_row_whose_days_cannot_be_told_is_refused(received: str, closed: str, why: str) -> None:
    refused = read(received, closed)
    assert isinstance(refused, Refused)
    assert why in refused.why


def test_an_extension_may_be_to_a_day_that_is_to_come() -> None:
    headings = "Received,Closed,Extended on,Extended to"
    told = date(2025, 12, 22).toordinal(), date(2026, 2, 2).toordinal()
    assert read("2025-12-01", "", "2025-12-22", "2026-02-02", headings=headings) == Case(2, date(2025, 12, 1).toordinal(), 0, told)
    refused = read("2025-12-01", "", "2025-11-22", "2026-02-02", headings=headings)
    assert isinstance(refused, Refused)
    assert "It was extended on 22 November 2025, before it was received" in refused.why


def test_days_beyond_those_that_are_kept_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_KEPT", 2)
    assert read("2019-11-07", "2020-01-28") == Case(2, RECEIVED, CLOSED)
