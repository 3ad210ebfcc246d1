"""A process that works without pause on the database that it is given, and says what it has done: for tests that kill it.

    python -m tests.casework.authority.busy_worker SECONDS

prints, after each commit, the reference and the number of the entry that the commit wrote.
"""

import sys
from datetime import date
from time import monotonic

import django

django.setup()

from answerable.casework.authority.actions.receive import receive  # noqa: E402
from answerable.casework.authority.actions.record import note  # noqa: E402 - Django must be set up first
from tests.casework.authority.cast import DAY, arrived, officer  # noqa: E402


def _say(reference: str, number: int) -> None:
    sys.stdout.write(f"{reference} {number}\n")
    sys.stdout.flush()


def main(seconds: float) -> None:
    """Records requests and notes on them until the time is up."""
    until = monotonic() + seconds
    while monotonic() < until:
        request = receive(arrived=arrived(), by=officer(), on=DAY)
        _say(request.reference, 1)
        for number in range(2, 5):
            note(request.reference, words="x" * 5000, by=officer(), on=date(2019, 11, 8))
            _say(request.reference, number)


if __name__ == "__main__":
    main(float(sys.argv[1]))
