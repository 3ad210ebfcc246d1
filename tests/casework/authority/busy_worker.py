"""What a worker of an authority does without pause: records requests, and notes on them. See tests/casework/busy_worker.py."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import note
from tests.casework.authority.cast import DAY, arrived, officer


def work() -> Iterator[tuple[str, int]]:
    """One request and three notes on it: after each commit, the reference and the number of the entry."""
    request = receive(arrived=arrived(), by=officer(), on=DAY)
    yield request.reference, 1
    for number in range(2, 5):
        note(request.reference, words="x" * 5000, by=officer(), on=date(2019, 11, 8))
        yield request.reference, number
