"""A log shows the patterns that it has columns for, and a cell that cannot be read refuses its row."""

import pytest

from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence.patterns.a_log import Row, columns_of, rows_in
from answerable.intelligence.patterns.pattern import Pattern, Shows
from answerable.intelligence.unable import UnableToCount

HEADINGS = ("Service", "Outcome", "Extensions", "Defects", "Review outcome", "Late exemptions")


def read(*cells: str) -> Row | Refused:
    (row,) = rows_in([Line(2, (*cells, *("",) * (len(HEADINGS) - len(cells))))], columns_of(HEADINGS, {}))
    return row


def test_a_row_shows_what_its_cells_tell() -> None:
    assert read("Roads", "Neither confirm nor deny", "2", "yes", "Upheld", "no") == Row(
        "Roads",
        (
            Shows(Pattern.NCND, 1, 1),
            Shows(Pattern.EXTENDED_AGAIN, 1, 1),
            Shows(Pattern.REVIEWS_UNCHANGED, 1, 1),
            Shows(Pattern.DEFECTS, 1, 1),
            Shows(Pattern.LATE_EXEMPTIONS, 0, 1),
        ),
    )


@pytest.mark.parametrize(
    "outcome", ["NCND", "neither confirmed nor denied", "Refused: neither confirming nor denying", "Neither confirm, nor deny"]
)
def test_neither_confirm_nor_deny_however_it_is_written(outcome: str) -> None:
    assert read("Roads", outcome) == Row("Roads", (Shows(Pattern.NCND, 1, 1),))
    assert read("Roads", "All information sent") == Row("Roads", (Shows(Pattern.NCND, 0, 1),))


def test_what_did_not_happen_is_not_counted() -> None:
    assert read("Roads", "", "0") == Row("Roads", ())


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (("", "NCND"), "It does not say whose it is."),
        (("Roads", "", "twice"), "“twice” is not a number of extensions"),
        (("Roads", "", "", "perhaps"), "“perhaps” is neither yes nor no, under defects."),
        (("Roads", "", "", "", "ongoing"), "“ongoing” does not say whether the review changed anything"),
    ],
)
def test_a_cell_that_cannot_be_read_refuses_its_row(cells: tuple[str, ...], why: str) -> None:
    row = read(*cells)
    assert isinstance(row, Refused)
    assert why in row.why


def test_a_log_without_a_column_for_any_pattern_is_refused() -> None:
    with pytest.raises(UnableToCount, match="No column tells of a pattern"):
        columns_of(("Service", "Received"), {})
    with pytest.raises(UnableToCount, match="No column says whose it is"):
        columns_of(("Outcome", "Received"), {})
