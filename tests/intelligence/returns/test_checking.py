"""A return agrees with itself, or it is said where it does not; nothing is put right."""

import pytest

from answerable.documents.case_log.table import Line
from answerable.intelligence.returns.checking import OF_A_YEAR, Checked, checked
from answerable.intelligence.returns.explaining import explained, swapped
from answerable.intelligence.unable import UnableToCount

HEADINGS = (
    *("Quarter", "Government body", "Total requests received", "Requests Processed", "Requests on-hold or lapsed"),
    *("Requests still being processed", "Total requests received  (excluding on-hold and lapsed)", "20-day deadline met"),
    *("Permitted extension to 20-day deadline", "Late response (i.e. 20-day deadline missed)"),
    *("Percentage of requests meeting 20-day deadline", "Total requests received (excluding on-hold and lapsed)"),
    "Requests handled under EIRs",
)
SOUND = ("100", "85", "5", "10", "95", "76", "9", "10", "80", "95", "3")


def read(*rows: tuple[str, ...]) -> Checked:
    return checked(HEADINGS, [Line(nth, cells) for nth, cells in enumerate(rows, 2)])


def row(period: str = "Q1 2019", body: str = "A", **cells: str) -> tuple[str, ...]:
    places = {
        "received": 0,
        "processed": 1,
        "on_hold": 2,
        "open": 3,
        "counted": 4,
        "met": 5,
        "late": 7,
        "percent": 8,
        "again": 9,
        "eir": 10,
    }
    found = list(SOUND)
    for name, value in cells.items():
        found[places[name]] = value
    return (period, body, *found)


def test_what_adds_up_has_no_difference() -> None:
    answer = read(row())
    assert (answer.differences, answer.refused, answer.not_told) == ((), (), 0)
    assert sum(answer.held.values()) == 5
    assert answer.totals["Q1 2019"]["Total requests received"] == 100


@pytest.mark.parametrize(
    ("cells", "cell", "said", "worked_out", "why"),
    [
        ({"received": "101"}, "Total requests received", 101, 100, "It is one off."),
        ({"received": "010"}, "Total requests received", 10, 100, ""),
        (
            {"late": "15", "processed": "85"},
            "Total requests received (excluding on-hold and lapsed)",
            95,
            100,
            "“Requests on-hold or lapsed”",
        ),
        ({"percent": "80.02"}, "Percentage of requests meeting 20-day deadline", 80.02, 80, ""),
        ({"eir": "101"}, "Requests handled under EIRs", 101, 100, "It cannot be more."),
        ({"again": "59"}, "Total requests received (excluding on-hold and lapsed) (2)", 59, 95, "It is printed twice."),
    ],
)
def test_a_cell_that_its_row_does_not_come_to_is_told(cells: dict[str, str], cell: str, said: float, worked_out: float, why: str) -> None:
    (found,) = read(row(**cells)).differences
    assert (found.line, found.body, found.period, found.cell, found.said, found.worked_out) == (2, "A", "Q1 2019", cell, said, worked_out)
    assert why in found.why
    assert bool(why) == bool(found.why)


def test_a_percentage_that_was_rounded_is_as_it_should_be() -> None:
    assert read(row(percent="80.009")).differences == ()


def test_without_a_number_nothing_is_worked_out_and_that_is_counted() -> None:
    answer = read(row(on_hold="-", received="n/a", eir=""))
    assert answer.differences == ()
    assert answer.not_told == 2


def test_a_year_is_held_against_its_four_quarters_and_against_no_three() -> None:
    quarters = [row(f"Q{nth} 2019") for nth in range(1, 5)]
    year = row("2019", received="401", processed="340", on_hold="21", open="40", counted="380", met="304", late="40", again="380", eir="12")
    answer = read(*quarters, year)
    differences = [(each.cell, each.said, each.worked_out) for each in answer.differences if each.why == OF_A_YEAR]
    assert ("Total requests received", 401, 400) in differences
    assert ("20-day deadline met", 304, 304) not in differences
    assert [each for each in read(*quarters[:3], year).differences if each.why == OF_A_YEAR] == []


def test_a_row_of_no_period_or_that_is_there_twice_is_refused() -> None:
    answer = read(row(), row(), row("last year"), row(body=""))
    assert [each.line for each in answer.refused] == [3, 4, 5]
    assert "already, in line 2" in answer.refused[0].why
    assert answer.rows == 1


def test_a_table_that_is_no_return_is_refused() -> None:
    with pytest.raises(UnableToCount, match="not laid out as a return"):
        checked(("Ref", "Received", "Closed"), [])


@pytest.mark.parametrize(
    ("one", "other", "are"), [(560, 650, True), (560, 560, False), (560, 506, True), (560, 56, False), (123, 321, False)]
)
def test_digits_that_changed_places(one: int, other: int, are: bool) -> None:
    assert swapped(one, other) is are
    assert (explained(one, other, {}) == "Two digits may have changed places.") is are


def test_a_cell_beside_is_named_where_one_alone_is_as_large() -> None:
    assert "may have been counted" in explained(107, 100, {"On hold": 7})
    assert "may have been left out" in explained(93, 100, {"On hold": 7})
    assert explained(107, 100, {"On hold": 7, "Open": 7}) == ""
    assert explained(103, 100, {"On hold": 3}) == ""
