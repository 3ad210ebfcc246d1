"""A few chains to test with."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from answerable.casework.ledger.append import Happening, append

DAY = date(2019, 11, 7)
AT = datetime(2019, 11, 7, 9, 30, tzinfo=UTC)


def happen(case: UUID, kind: str = "note", *, body: str = "police", at: datetime = AT, wall: str = "", **payload: object) -> str:
    """Appends one entry in a transaction of its own, and returns its hash."""
    with transaction.atomic():
        return append(body, case, Happening(kind, DAY, at, "1 FOI officer", payload, wall)).hash


def two_cases(body: str = "police") -> tuple[UUID, UUID]:
    """Two cases, three entries and two entries, written in turns."""
    one, other = uuid4(), uuid4()
    happen(one, "request", body=body, text="What do you hold?")
    happen(other, "request", body=body, text="And what else?")
    happen(one, "note", body=body, text="A word of the officer's.")
    happen(other, "note", body=body)
    happen(one, "closed", body=body)
    return one, other
