"""The ledger is only ever added to: by the code, and by the database itself."""

from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import DatabaseError, IntegrityError, connection, transaction

from answerable.casework.ledger.append import Happening, OutsideATransaction, append
from answerable.casework.ledger.chain import GENESIS
from answerable.casework.ledger.checkpoint import checkpoint
from answerable.casework.ledger.models import Entry
from tests.casework.ledger.chains import AT, DAY, happen, two_cases

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", ["ledger_entry", "ledger_checkpoint"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET body = 'another'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_or_remove(table: str, statement: str) -> None:
    two_cases()
    checkpoint("police", day=DAY, at=AT, key=Ed25519PrivateKey.generate())
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


def test_postgresql_refuses_to_empty_the_table() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE. Run with ANSWERABLE_TEST_DATABASE=postgresql.")
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE ledger_entry CASCADE")


def test_the_first_entry_follows_nothing_and_each_other_the_one_before() -> None:
    one, _ = two_cases()
    entries = list(Entry.objects.filter(case=one).order_by("number"))
    assert [each.number for each in entries] == [1, 2, 3]
    assert [each.previous for each in entries] == [GENESIS, entries[0].hash, entries[1].hash]


def test_an_entry_is_not_written_apart_from_its_change(committed_db: None) -> None:
    with pytest.raises(OutsideATransaction):
        append("police", uuid4(), Happening("note", DAY, AT, "1 FOI officer"))


def test_a_change_that_fails_takes_its_entry_with_it(committed_db: None) -> None:
    case = uuid4()

    def changed_and_failed() -> None:
        with transaction.atomic():
            append("police", case, Happening("note", DAY, AT, "1 FOI officer"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        changed_and_failed()
    assert not Entry.objects.filter(case=case).exists()


def test_two_entries_never_take_one_number() -> None:
    case = uuid4()
    happen(case)
    entry = Entry.objects.get(case=case)
    entry.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save(force_insert=True)
