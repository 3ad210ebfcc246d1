"""What an action asks of the database: as much for the thousandth case as for the first, and no more than it needs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import note
from tests.casework.authority.cast import DAY, arrived, officer, received
from tests.casework.authority.positions import decided

pytestmark = pytest.mark.django_db


def statements(asked: CaptureQueriesContext) -> list[str]:
    """What was asked, but for the marks of a transaction, which a test has as savepoints."""
    return [each["sql"] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]


def test_filing_a_request_with_its_event_and_its_clock_takes_eleven_statements_at_most() -> None:
    received()
    by = officer()
    assert by.roles
    with CaptureQueriesContext(connection) as asked:
        receive(arrived=arrived(), by=by, on=DAY)
    assert len(statements(asked)) <= 11


def test_an_action_on_a_case_takes_as_many_statements_however_long_the_case() -> None:
    request, by = decided(), officer()
    assert by.roles
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as asked:
            note(request.reference, words="a word", by=by, on=DAY)
        counts.append(len(statements(asked)))
    assert len(set(counts)) == 1
    assert counts[0] <= 15
