"""A prepared question answers as the question that it was made of, for every value."""

from datetime import UTC, datetime
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.db.models import CharField, DateTimeField, Model, UUIDField
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.models import CaseKey, Entry
from answerable.casework.prepared import Given, Prepared
from tests.casework.authority.cast import divided, officer

ENTRIES = Prepared(
    lambda: (
        Entry.objects.filter(case=Given("case", UUIDField()), kind=Given("kind", CharField()), at__gt=Given("since", DateTimeField()))
        .order_by("number")
        .values_list("number", "kind", "on", "at", "case", "sealed__content")
    )
)


@pytest.mark.django_db
def test_it_answers_as_the_question_that_it_was_made_of() -> None:
    first, second = divided(), divided()
    for case in (first.case, second.case, uuid4()):
        for kind in ("request", "divided", "nothing"):
            for since in (datetime(2019, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)):
                asked = Entry.objects.filter(case=case, kind=kind, at__gt=since).order_by("number")
                expected = asked.values_list("number", "kind", "on", "at", "case", "sealed__content")
                assert [tuple(row) for row in ENTRIES.rows(case=case, kind=kind, since=since)] == list(expected)


@pytest.mark.django_db
def test_it_gives_records_with_those_beside_them_as_the_question_does() -> None:
    """One with an officer, one with none, and one that is not there; each as Django reads it, and asking for nothing more."""
    taken, free = divided(), divided()
    InformationRequest.objects.filter(pk=taken.pk).update(officer=officer().person)
    asked = InformationRequest.objects.select_related("authority", "officer")
    prepared = Prepared(lambda: asked.filter(case=Given("case", UUIDField())))
    for case in (taken.case, free.case, uuid4()):
        found, expected = list(prepared.records(case=case)), list(asked.filter(case=case))
        with CaptureQueriesContext(connection) as more:
            assert [_read(each) for each in found] == [_read(each) for each in expected]
        assert not more
    taken.refresh_from_db()
    assert taken.officer is not None


def _read(record: Model | None) -> dict[str, object]:
    """Every column of a record, and of those beside it."""
    if record is None:
        return {}
    beside = {name: _read(getattr(record, name)) for name in record._state.fields_cache}
    return {**{field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}, **beside}


@pytest.mark.django_db
def test_a_value_stays_a_value_whatever_it_is() -> None:
    divided()
    unkind = "request' OR '1'='1"
    assert list(ENTRIES.rows(case=uuid4(), kind=unkind, since=datetime(2019, 1, 1, tzinfo=UTC))) == []


def test_each_thread_asks_over_its_own_connection(committed_db: None) -> None:
    case = divided().case
    keys = Prepared(lambda: CaseKey.objects.filter(case=Given("case", UUIDField())).values_list("case"))
    came: list[object] = [next(keys.rows(case=case))[0]]

    def ask() -> None:
        came.append(next(keys.rows(case=case))[0])
        connections.close_all()

    one = Thread(target=ask)
    one.start()
    one.join()
    connection.close()
    came.append(next(keys.rows(case=case))[0])
    assert came == [case, case, case]
