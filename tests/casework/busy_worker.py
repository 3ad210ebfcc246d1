"""Processes that work without pause on the database that they are given, and say what they have done: for tests that kill them.

    python -m tests.casework.busy_worker MODULE SECONDS

For each line on standard input it parts with a process, which has all that was loaded and nothing that was opened. It prints the number
of that process, then, after each commit, the reference and the number of the entry that the commit wrote, and at last `ended`. MODULE has
`work()`, which yields those of one case.
"""

import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from time import monotonic

import django


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(work: Callable[[], Iterator[tuple[str, int]]], seconds: float) -> None:
    """One process after the other, for as many lines as come."""
    for _ in sys.stdin:
        process = os.fork()
        if not process:
            _say(os.getpid())
            until = monotonic() + seconds
            while monotonic() < until:
                for done in work():
                    _say(*done)
            os._exit(0)
        os.waitpid(process, 0)
        _say("ended")


if __name__ == "__main__":
    django.setup()
    main(import_module(sys.argv[1]).work, float(sys.argv[2]))
