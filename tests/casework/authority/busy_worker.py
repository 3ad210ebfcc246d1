"""Processes that work without pause on the database that they are given, and say what they have done: for tests that kill them.

    python -m tests.casework.authority.busy_worker SECONDS

For each line on standard input it parts with a process, which has all that was loaded and nothing that was opened. It prints the number
of that process, then, after each commit, the reference and the number of the entry that the commit wrote, and at last `ended`.
"""

import os
import sys
from datetime import date
from time import monotonic

import django

django.setup()

from answerable.casework.authority.actions.receive import receive  # noqa: E402
from answerable.casework.authority.actions.record import note  # noqa: E402 - Django must be set up first
from tests.casework.authority.cast import DAY, arrived, officer  # noqa: E402


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(seconds: float) -> None:
    """One process after the other, for as many lines as come."""
    for _ in sys.stdin:
        process = os.fork()
        if not process:
            _say(os.getpid())
            work(seconds)
            os._exit(0)
        os.waitpid(process, 0)
        _say("ended")


def work(seconds: float) -> None:
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
