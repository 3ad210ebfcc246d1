"""The job that signs runs daily. A day on which it did not run is signed the next time, with what that day ended with."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from answerable.casework.ledger.checkpoint import bodies, catch_up
from answerable.casework.ledger.export import NothingRecorded, exported, record_export
from answerable.casework.ledger.verify import verify
from tests.casework.ledger.chains import AT, happen, two_cases

pytestmark = pytest.mark.django_db
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DAY = timedelta(days=1)


def caught_up(at: datetime, body: str = "police") -> list[tuple[date, int]]:
    return [(each.day, each.heads) for each in catch_up(body, at=at, key=KEY)]


def test_nothing_recorded_is_nothing_signed() -> None:
    assert bodies() == []
    assert caught_up(AT) == []


def test_days_that_were_missed_are_signed_with_what_they_ended_with() -> None:
    two_cases()
    happen(uuid4(), at=AT + 2 * DAY)
    assert caught_up(AT + 3 * DAY) == [
        (date(2019, 11, 7), 2),
        (date(2019, 11, 8), 2),
        (date(2019, 11, 9), 3),
        (date(2019, 11, 10), 3),
    ]
    found = verify(exported("police"))
    assert (found.entries, found.checkpoints, found.failure, found.unsigned) == (6, 4, "", 0)


def test_a_job_that_runs_twice_signs_once_and_a_later_entry_is_signed_tomorrow() -> None:
    two_cases()
    assert caught_up(AT) == [(date(2019, 11, 7), 2)]
    happen(uuid4(), at=AT)
    assert caught_up(AT) == []
    assert verify(exported("police")).unsigned == 1
    assert caught_up(AT + DAY) == [(date(2019, 11, 8), 3)]
    assert verify(exported("police")).unsigned == 0


def test_the_day_is_londons() -> None:
    happen(uuid4(), at=datetime.fromisoformat("2026-06-30T23:30:00+00:00"))
    assert caught_up(datetime.fromisoformat("2026-06-30T23:45:00+00:00")) == [(date(2026, 7, 1), 1)]


def test_a_clock_that_went_back_signs_no_less_than_before() -> None:
    happen(uuid4(), at=AT + DAY)
    assert caught_up(AT) == []
    happen(uuid4(), at=AT)
    assert caught_up(AT + DAY) == [(date(2019, 11, 8), 2)]
    assert verify(exported("police")).failure == ""


def test_each_body_is_signed_apart() -> None:
    two_cases()
    two_cases(body="council")
    assert bodies() == ["council", "police"]
    assert caught_up(AT, "council") == [(date(2019, 11, 7), 2)]


def test_an_export_is_itself_recorded_and_verifies() -> None:
    two_cases()
    record_export("police", at=AT)
    record_export("police", at=AT)
    assert verify(exported("police")).entries == 7
    with pytest.raises(NothingRecorded, match="a body called nobody"):
        record_export("nobody", at=AT)
