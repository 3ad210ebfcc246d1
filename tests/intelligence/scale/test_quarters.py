"""Authority by quarter: what `timeliness` says of the same cases, one by one, and the same from another engine."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import datafusion
import pytest
from duckdb import DuckDBPyConnection

from answerable.casework.authority.rollups.numbered import quarter_of
from answerable.intelligence.scale.engine import engine
from answerable.intelligence.scale.law_days import write_law_days
from answerable.intelligence.scale.quarters import Quarter, quarters, read_from, sql
from answerable.intelligence.systemic.counts import say_quarter
from answerable.intelligence.timeliness.counting import By, timeliness
from answerable.intelligence.timeliness.reading import Case
from answerable.intelligence.unable import UnableToCount
from answerable.law.working_days import calendar

AS_OF = date(2020, 3, 31)


class Row(NamedTuple):
    authority: str
    received: date | None
    closed: date | None
    refused: bool


def _rows(many: int) -> list[Row]:
    """Cases of a few bodies around the seed's weeks: some open, some answered only after the day, some that came only after it."""
    chance = Random(36)
    made = []
    for _ in range(many):
        received = date(2019, 6, 1) + timedelta(chance.randrange(330))
        closed = received + timedelta(chance.randrange(60)) if chance.random() < 0.8 else None
        made.append(Row(f"body-{chance.randrange(7)}", received, closed, chance.random() < 0.3))
    return made


def _engine_over(rows: list[Row], folder: Path) -> DuckDBPyConnection:
    made = engine(spill=folder)
    write_law_days(made, folder / "law-days.parquet")
    made.execute("CREATE TABLE made (authority VARCHAR, received DATE, closed DATE, refused BOOLEAN)")
    made.executemany("INSERT INTO made VALUES (?, ?, ?, ?)", [list(row) for row in rows])
    made.table("made").write_parquet(str(folder / "cases.parquet"))
    read_from(made, cases=folder / "cases.parquet", law=folder / "law-days.parquet")
    return made


def test_it_says_what_timeliness_says_case_by_case(tmp_path: Path) -> None:
    rows = _rows(600)
    found: dict[tuple[str, ...], Quarter] = {
        (each.authority, each.quarter): each for each in quarters(_engine_over(rows, tmp_path), as_of=AS_OF)
    }
    cases = [
        Case(nth, row.received.toordinal(), row.closed.toordinal() if row.closed else 0, authority=row.authority)
        for nth, row in enumerate(rows)
        if row.received
    ]
    counted = timeliness(cases, by=(By.AUTHORITY, By.QUARTER), as_of=AS_OF)
    assert found.keys() == {group.of for group in counted.groups}
    for group in counted.groups:
        said, figures = found[group.of], group.figures
        wanted = (figures.cases, figures.with_both_dates, figures.in_time, figures.late, figures.open_late)
        assert (said.cases, said.answered, said.in_time, said.late, said.overdue) == wanted
    there = [row for row in rows if row.received and row.received <= AS_OF and row.closed and row.closed <= AS_OF]
    assert sum(each.refused for each in found.values()) == sum(row.refused for row in there)


def test_the_seed_is_in_time_on_its_last_day_and_late_after_it(tmp_path: Path) -> None:
    """Notice of 23 June 2020, paragraphs 13 to 15."""
    rows = [Row("police", date(2019, 11, 7), closed, True) for closed in (date(2019, 12, 6), date(2019, 12, 7), None)]
    assert list(quarters(_engine_over(rows, tmp_path), as_of=AS_OF)) == [Quarter("police", "2019 Q4", 3, 2, 1, 1, 1, 2)]


def test_another_engine_gives_the_same_rows_from_the_same_files(tmp_path: Path) -> None:
    """DataFusion, which Ballista spreads over machines: the same SQL over the same Parquet."""
    found = list(quarters(_engine_over(_rows(600), tmp_path), as_of=AS_OF))
    other = datafusion.SessionContext()
    other.register_parquet("cases", str(tmp_path / "cases.parquet"))
    other.register_parquet("law_days", str(tmp_path / "law-days.parquet"))
    rows = other.sql(f"{sql(AS_OF)} ORDER BY authority, quarter").to_pydict()
    counts = ("cases", "answered", "in_time", "late", "overdue", "refused")
    read = zip(rows["authority"], rows["quarter"], *(rows[name] for name in counts), strict=True)
    assert [Quarter(authority, say_quarter(quarter), *each) for authority, quarter, *each in read] == found


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Row("a", None, None, False), "no day of receipt"),
        (Row("a", date(2004, 12, 1), None, False), "1 December 2004"),
        (Row("a", date(2020, 1, 6), date(2020, 1, 3), False), "close on 3 January 2020"),
    ],
)
def test_a_case_that_would_fall_out_is_refused_and_said(row: Row, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnableToCount, match=f"^1 case cannot be counted, .*{said}"):
        list(quarters(_engine_over([*_rows(5), row], tmp_path), as_of=AS_OF))


def test_nothing_is_counted_as_of_a_day_past_the_calendar(tmp_path: Path) -> None:
    with pytest.raises(UnableToCount, match="outside the known calendar"):
        list(quarters(_engine_over(_rows(5), tmp_path), as_of=calendar().last + timedelta(1)))


def test_one_more_holiday_makes_another_table(tmp_path: Path) -> None:
    """Nothing that is read says when an answer was due."""
    made = _engine_over([Row("a", date(2019, 11, 7), date(2019, 12, 9), False)], tmp_path)
    assert [each.late for each in quarters(made, as_of=AS_OF)] == [1]
    write_law_days(made, tmp_path / "law-days.parquet", calendar().with_holiday(date(2019, 11, 15), "Planted"))
    assert [each.late for each in quarters(made, as_of=AS_OF)] == [0]


def test_quarters_are_numbered_as_they_are_said() -> None:
    assert say_quarter(quarter_of(date(2020, 1, 1))) == "2020 Q1"
