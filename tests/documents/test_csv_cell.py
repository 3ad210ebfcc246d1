"""Nothing that somebody typed runs in the spreadsheet of somebody else."""

import pytest

from answerable.documents.csv_cell import csv_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert csv_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "A council", "1 = 1", "’=1"])
def test_everything_else_stays(text: str) -> None:
    assert csv_cell(text) == text
