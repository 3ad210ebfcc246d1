"""What a worker of the office does without pause: complaints, items and withheld items. See tests/casework/busy_worker.py."""

from collections.abc import Iterator
from typing import Any

from answerable.casework.commissioner.actions.allocate import note
from answerable.casework.commissioner.actions.items import receive_item
from answerable.casework.commissioner.actions.withheld import receive_withheld
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.commissioner.states import Marking, Party
from tests.casework.commissioner.test_investigated import at, scoped


def work() -> Iterator[tuple[str, int]]:
    """One complaint with its files: after each commit, the reference and the number of the entry."""
    reference = scoped(COMMUNICATE).reference
    yield reference, Complaint.objects.get(reference=reference).version
    told: dict[str, Any] = {"reason": "To test the harm.", "content": b"%" * 5000, **at()}
    yield reference, note(reference, text="x" * 5000, **at()).version
    asked: dict[str, Any] = {"of": Party.AUTHORITY, "asked_by": Party.AUTHORITY}
    yield reference, receive_item(reference, name="Submission", marking=Marking.OPEN, **asked, **told).version
    yield reference, receive_withheld(reference, name="Schedule", **told).version
