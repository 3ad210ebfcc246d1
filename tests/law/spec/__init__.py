"""A spec is a page of the manual: data, one expression, the expected result, and the reason in the row.

Each folder is a section (`s10`), each module in it a question. A module names its tables in `SPECS`; the tests run them,
and `make docs` prints them beside the section's words and its rule. A lawyer should be able to add the next row.
"""

from typing import NamedTuple

import pytest
from _pytest.mark.structures import ParameterSet

from answerable.law.finding import say


class Spec(NamedTuple):
    """A table: the provision, the question it answers, the headings, and the rows. The last column is always the reason."""

    at: str
    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    def cases(self) -> list[ParameterSet]:
        """The rows for `pytest.mark.parametrize`, without their reasons, each named by it."""
        for row in self.rows:
            assert len(row) == len(self.columns), row
        return [pytest.param(*row[:-1], id=str(row[-1])) for row in self.rows]

    def printed(self) -> list[list[str]]:
        """The rows as people read them."""
        return [[say(cell) for cell in row] for row in self.rows]
