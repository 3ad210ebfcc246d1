"""Small counts, and totals that give back what was suppressed."""

from datetime import date

import openpyxl
import pytest

from answerable.documents.release import UnableToRelease, as_table, redaction, release, tables
from answerable.documents.release.small_numbers import Counts, small_numbers
from answerable.documents.release.tables import tables_in
from tests.documents.release.made import PLAIN, pdf
from tests.documents.release.plants_elsewhere import book


def flags(*tables: Counts, **more: object) -> set[tuple[str, int, int, str]]:
    return {(each.table, each.row, each.column, each.why) for each in small_numbers(tables, **more)}  # type: ignore[arg-type]


def test_a_count_under_five_is_flagged_and_none_and_five_are_not() -> None:
    table = Counts("Cases", [["Ward", "2018", "2019"], ["North", 0, 4], ["South", "5", "1,204"], ["East", 3.0, True]])
    assert flags(table) == {("Cases", 2, 3, "4 is under 5"), ("Cases", 4, 2, "3 is under 5")}
    assert flags(table, threshold=2) == set()


def test_a_row_s_total_gives_back_the_one_that_is_missing() -> None:
    assert flags(Counts("Cases", [["Ward", "2018", "2019", "Total"], ["North", "*", 20, 23]])) == {
        ("Cases", 2, 2, "its row’s total gives it back")
    }
    assert flags(Counts("Cases", [["Ward", "2018", "2019", "Total"], ["North", "*", "<5", 23]])) == set()
    assert flags(Counts("Cases", [["Ward", "2018", "2019", "Total"], ["North", "*", 20, "*"]])) == set()


def test_a_column_s_total_gives_back_the_one_that_is_missing() -> None:
    rows: list[list[object]] = [["Ward", "2018"], ["North", "fewer than 5"], ["South", 20], ["All wards", 23], []]
    assert flags(Counts("Cases", rows)) == {("Cases", 2, 2, "its column’s total gives it back")}


def test_another_table_or_an_earlier_answer_gives_it() -> None:
    now = Counts("This answer", [["Ward", "2018"], ["North", "*"], ["South", 20]])
    before = Counts("The answer of March", [["ward", " 2018 "], ["north", 7]])
    assert flags(now, earlier=[before]) == {("This answer", 2, 2, "“The answer of March” gives it")}
    given = Counts("Now", [["Ward", "2018"], ["North", 7]])
    assert flags(given, earlier=[Counts("March", now.rows)]) == {("Now", 2, 2, "“March” withholds it")}
    assert flags(now, Counts("Other", [["Ward", "2019"], ["North", 7]])) == set()
    assert flags(Counts("Empty", [])) == set()


def test_a_total_in_another_table_gives_back_the_one_that_is_missing() -> None:
    now = Counts("Part 1", [["Ward", "2018", "2019"], ["North", "*", 20], ["South", 30, 40]])
    by_ward = Counts("Part 2", [["Ward", "Total"], ["North", 23]])
    by_year = Counts("March", [["Ward", "2018"], ["All wards", 33]])
    given = ("Part 1", 2, 2)
    also = ("Part 2", 2, 2, "with it “Part 1” gives back what it withholds")
    assert flags(now, by_ward) == {(*given, "the total in “Part 2” gives it back"), also}
    assert flags(by_ward, earlier=[now]) == {also}
    assert flags(now, earlier=[by_year]) == {(*given, "the total in “March” gives it back")}
    two = Counts("Part 1", [["Ward", "2018", "2019"], ["North", "*", "*"], ["South", "*", 40]])
    assert {each[:3] for each in flags(two, by_ward, earlier=[by_year])} == set()
    suppressed = Counts("March", [["Ward", "2018"], ["All wards", "*"]])
    assert flags(now, earlier=[suppressed]) == set()


def test_a_count_that_changed_by_a_few_since_gives_those_few() -> None:
    now = Counts("Now", [["Ward", "2018"], ["North", 23], ["South", 40], ["East", "*"]])
    before = Counts("March", [["Ward", "2018"], ["North", 20], ["South", 40], ["West", 3]])
    much = Counts("April", [["Ward", "2018"], ["North", 9]])
    assert flags(now, earlier=[before]) == {("Now", 2, 2, "“March” says 20, and the few between them can be told")}
    assert {each[:3] for each in flags(now, earlier=[much, before, before])} == {("Now", 2, 2)}


def test_tables_are_the_sheets_that_a_workbook_shows_and_text_that_is_one() -> None:
    def fill(made: openpyxl.Workbook) -> None:
        made.active["B1"], made.active["A2"], made.active["B2"] = 3, date(2019, 11, 7), True
        made.create_sheet("Lists").sheet_state = "hidden"

    assert tables_in(book(fill)) == (Counts("Sheet", ((PLAIN, 3), ("2019-11-07 00:00:00", ""))),)
    assert tables_in(b"Ward;2018\nNorth;3\n\n") == (Counts("", (("Ward", "2018"), ("North", "3"))),)
    assert tables_in(b"Ward,2018\nNorth,3,4\n") == ()
    assert tables_in(b"One line, and no table.") == ()
    assert tables_in(pdf()) == ()


def test_more_cells_than_can_be_looked_through_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_CELLS", 3)
    [found] = tables_in(b"Ward,2018\nNorth,3\n")
    assert flags(found) == {("", 1, 1, "it has more cells than can be looked through")}


def test_a_cell_is_withheld_alone() -> None:
    def fill(made: openpyxl.Workbook) -> None:
        for at, value in (("A2", "Ward"), ("B2", "2018"), ("A3", "North"), ("B3", 3), ("B4", 3)):
            made.active[at] = value

    cell = {"limb": "FOIA s.40(2)", "cell": ["Sheet", 3, 2]}
    made = release(book(fill), [redaction(cell), redaction({"limb": "FOIA s.40(2)", "words": "lighthouse"})], title="")
    assert made.tables[0].rows[1:] == (("Ward", "2018"), ("North", "[withheld: FOIA s.40(2)]"), ("", 3))
    assert made.limbs == ("FOIA s.40(2)",)
    assert as_table(redaction(cell)) == cell
    with pytest.raises(UnableToRelease, match="shows no row 9, column 2 of “Sheet”"):
        release(book(fill), [redaction({**cell, "cell": ["Sheet", 9, 2]})], title="")
    with pytest.raises(UnableToRelease, match="shows no row 1, column 9 of “Sheet”"):
        release(book(fill), [redaction({**cell, "cell": ["Sheet", 1, 9]})], title="")
    with pytest.raises(UnableToRelease, match="from a workbook alone"):
        release(pdf(), [redaction(cell)], title="")
    with pytest.raises(UnableToRelease, match="no cells"):
        release(b"a,b", [redaction(cell)], title="")
    for wrong in (["Sheet", 0, 1], ["Sheet", 1], [1, 1, 1], "Sheet!B2"):
        with pytest.raises(UnableToRelease, match="A cell is its sheet"):
            redaction({**cell, "cell": wrong})
