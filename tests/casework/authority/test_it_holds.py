"""Whatever happens to the process, the disk or the database: nothing is lost, nothing is there twice, nothing is half written."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.actions.search import ask_search, chase
from answerable.casework.authority.models import InformationRequest, Task
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.casework.ledger.chain import NotSealed
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from tests.casework.at_once import all_told, at_once
from tests.casework.authority.cast import DAY, SEED, arrived, divided, officer, received


def sound() -> None:
    """The ledger verifies, and every column is what the ledger says it is."""
    assert verify(exported("police")).failure == ""
    for request in InformationRequest.objects.select_related("authority"):
        assert request.version == Entry.objects.filter(case=request.case).count(), request
        kept = {field.attname: getattr(request, field.attname) for field in request._meta.fields}
        parts = list(request.parts.values())
        refresh(request, on=date(2020, 6, 1))
        assert {name: getattr(request, name) for name in kept} == kept
        assert list(request.parts.values()) == parts


def test_two_officers_at_one_case_at_once_and_one_is_told(committed_db: None) -> None:
    request = received()
    one, other = officer(), officer()

    def tried(by: By, parts: int) -> Callable[[], object]:
        return lambda: divide(request.reference, parts=SEED[:parts], by=by, on=DAY, seen=1)

    came = at_once(tried(one, 4), tried(other, 2))
    assert [type(each) for each in came].count(ChangedMeanwhile) == 1
    won = next(nth for nth, each in enumerate(came) if not isinstance(each, Exception))
    assert request.parts.count() == (4, 2)[won]
    sound()


def test_eight_notes_at_once_are_eight_entries_in_one_chain(committed_db: None) -> None:
    request, by = divided(), officer()
    came = at_once(*[lambda: note(request.reference, words="a word", by=by, on=DAY)] * 8)
    assert [each for each in came if isinstance(each, Exception)] == []
    assert list(Entry.objects.filter(case=request.case).order_by("number").values_list("number", flat=True)) == list(range(1, 11))
    sound()


def test_eight_requests_at_once_take_eight_references(committed_db: None) -> None:
    by = officer()
    came = at_once(*[lambda: receive(arrived=arrived(), by=by, on=DAY)] * 8)
    assert [each for each in came if isinstance(each, Exception)] == []
    assert sorted(InformationRequest.objects.values_list("reference", flat=True)) == [f"FOI-2019-{nth:05d}" for nth in range(1, 9)]
    sound()


@pytest.mark.django_db
def test_a_clock_that_jumps_back_leaves_the_chain_in_the_order_of_writing() -> None:
    request = divided()
    early = officer()._replace(at=officer().at - timedelta(days=30))
    note(request.reference, words="first", by=officer(), on=DAY)
    note(request.reference, words="second, an hour that was there before", by=early, on=DAY)
    entries = list(Entry.objects.filter(case=request.case).order_by("number"))
    assert entries[-1].at < entries[-2].at
    assert [each.number for each in entries] == [1, 2, 3, 4]
    sound()


@pytest.mark.django_db
def test_a_change_whose_event_cannot_be_written_is_not_made() -> None:
    request = divided()
    task = ask_search(request.reference, to="Contracts", parts=["1"], due_on=DAY, by=officer(), on=DAY)
    with pytest.raises(NotSealed):
        chase(task.pk, escalate_to="x" * 300, by=officer(), on=DAY)
    assert Task.objects.get(pk=task.pk).escalated_on is None
    sound()


def test_a_full_disk_ends_in_an_error_and_nothing_half_written(committed_db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no limit that a test may set to fill its disk. Run on SQLite.")
    request = divided()
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        for _ in range(200):
            note(request.reference, words="x" * 50_000, by=officer(), on=DAY)

    try:
        with pytest.raises(DatabaseError, match="full"):
            fill()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    sound()
    note(request.reference, words="there is room again", by=officer(), on=DAY)
    sound()


@pytest.mark.parametrize("runs", [8, pytest.param(200, marks=pytest.mark.soak)])
def test_a_worker_killed_at_any_point_loses_nothing_that_it_said_was_done(committed_db: None, runs: int) -> None:
    officer()  # the people are there before the worker starts
    said = all_told("tests.casework.authority.busy_worker", runs)
    kept = Counter({each.reference: each.version for each in InformationRequest.objects.all()})
    lost = {reference: number for reference, number in said.items() if kept[reference] < number}
    assert lost == {}
    assert len(kept) - len(said) <= runs  # at most the one commit of each run that nobody was told of
    assert all(kept[reference] <= said[reference] + 1 for reference in said)
    sound()
