"""What is written: a request filed, a log taken over, a ledger verified. Prints JSON.

    python -m bench.web.filing FOLDER

Works on a register of its own in that folder, which it leaves behind.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from bench.web.records import BODY, people, use_folder
from bench.web.words import asked

if TYPE_CHECKING:
    from answerable.casework.authority.acting import By

FILED, ROWS = 60, 10_000


def main(folder: Path) -> None:
    """Prints what was measured."""
    use_folder(folder)
    people()
    by = _officer()
    print(json.dumps({**_filing(by), **_taking_over(by), **_verifying()}))


def _officer() -> "By":
    from answerable.casework.authority.acting import By
    from answerable.casework.people.models import Person, Post
    from answerable.web.clock import now
    from bench.web.records import WHO

    person = Person.objects.get(email=WHO)
    Post.objects.get_or_create(person=person, role="head of service")
    return By(person, now())


def _filing(by: "By") -> dict[str, Any]:
    """A request recorded, its event and its clock; and the same with its letter of acknowledgement drafted."""
    from answerable.casework.authority.actions.letters import Wanted, draft
    from answerable.casework.authority.actions.receive import Arrived, receive
    from answerable.casework.authority.states import Channel
    from answerable.documents.letters import Kind

    chance = random.Random(1)

    def file() -> str:
        words = asked(chance)
        arrived = Arrived(Channel.EMAIL, words.subject, words.text, "A requester", "requester@example.org")
        return receive(arrived=arrived, by=by, on=by.today).reference

    def acknowledge(reference: str) -> None:
        draft(reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1",)), by=by, on=by.today)

    acknowledge(file())
    filed, acknowledged, references = [], [], []
    for _ in range(FILED):
        filed.append(_timed(lambda: references.append(file())))
        acknowledged.append(_timed(lambda: acknowledge(references[-1])))
    return {
        "filing": {"ms": median(filed), "sql": _queries(lambda: references.append(file()))},
        "letter": {"ms": median(acknowledged), "sql": _queries(lambda: acknowledge(references[-1]))},
    }


def _taking_over(by: "By") -> dict[str, Any]:
    """A log of closed requests, taken over."""
    from answerable.casework.authority.actions.import_log import import_log
    from answerable.documents.case_log.rows import LogRow

    chance = random.Random(2)
    rows = []
    for nth in range(ROWS):
        words, received = asked(chance), by.today - timedelta(days=60 + nth % 2000)
        closed, outcome = received + timedelta(days=20), "Disclosed in full"
        rows.append(LogRow(nth + 2, f"L{nth}", received, closed, words.subject, words.text, outcome, service="Highways"))
    return {"rows": ROWS, "import": _timed(lambda: import_log(rows, by=by, on=by.today)) / 1000}


def _verifying() -> dict[str, Any]:
    from answerable.casework.ledger.export import exported
    from answerable.casework.ledger.verify import verify

    lines = list(exported(BODY))
    start = time.perf_counter()
    found = verify(lines)
    taken = time.perf_counter() - start
    assert found.failure == "", found.failure
    return {"events": found.entries, "verify": taken}


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - start)


def _queries(do: Callable[[], object]) -> int:
    """How many queries it asks, those that begin and end transactions apart."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked_of_it:
        do()
    return sum(not each["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")) for each in asked_of_it.captured_queries)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
