"""Small counts, and totals that give back what was suppressed."""

from answerable.documents.release.small_numbers import Counts, small_numbers


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
    assert flags(now, Counts("Other", [["Ward", "2019"], ["North", 7]])) == set()
    assert flags(Counts("Empty", [])) == set()
