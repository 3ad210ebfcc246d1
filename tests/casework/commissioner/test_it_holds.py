"""The office's casework holds as an authority's does: nothing is lost, nothing is there twice, nothing is half written."""

from collections import Counter
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.allocate import note
from answerable.casework.commissioner.actions.decide import notice_as_served, send_to_sign, serve, sign
from answerable.casework.commissioner.actions.items import content_of, receive_item
from answerable.casework.commissioner.actions.receive import receive
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Item, Served
from answerable.casework.commissioner.projection import refresh
from answerable.casework.commissioner.states import Marking, Party, State
from answerable.casework.commissioner.withheld.models import WithheldItem
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import ChangedMeanwhile, NotPermitted
from tests.casework.at_once import all_told, at_once
from tests.casework.commissioner.cast import DAY, NOW, OFFICE, arrived, officer, received, signatory
from tests.casework.commissioner.test_decided import SERVED, at, drafted


def sound() -> None:
    """The ledger verifies, every column is what the ledger says it is, and every file that an entry tells of is there, once."""
    assert verify(exported(OFFICE)).failure == ""
    for complaint in Complaint.objects.select_related("office").order_by("pk"):
        case = fold(complaint.case)
        assert complaint.version == Entry.objects.filter(case=complaint.case).count(), complaint
        kept = {field.attname: getattr(complaint, field.attname) for field in complaint._meta.fields}
        assert complaint.as_of is not None
        refresh(complaint, on=complaint.as_of)
        assert {name: getattr(complaint, name) for name in kept} == kept
        assert [*Item.objects.filter(complaint=complaint).order_by("number").values_list("number", flat=True)] == [
            each.number for each in case.items
        ]
        assert WithheldItem.objects.filter(complaint=complaint).count() == len(case.withheld)
        assert Served.objects.filter(complaint=complaint).exists() == (case.served is not None)


def test_two_officers_at_one_complaint_at_once_and_one_is_told(committed_db: None) -> None:
    complaint = received(NOW)

    def tried(by: By, words: str) -> Callable[[], object]:
        return lambda: note(complaint.reference, text=words, by=by, on=NOW, seen=1)

    came = at_once(tried(officer(), "one"), tried(signatory(), "the other"))
    assert [type(each) for each in came].count(ChangedMeanwhile) == 1
    assert [each.kind for each in fold(complaint.case).entries].count("note") == 1
    sound()


def test_a_notice_that_two_serve_at_once_is_served_once(committed_db: None) -> None:
    complaint = drafted()
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    came = at_once(*[lambda: serve(complaint.reference, dated=SERVED, **at())] * 2)
    assert [type(each) for each in came].count(NotPermitted) == 1
    assert fold(complaint.case).state is State.SERVED
    assert notice_as_served(officer(), complaint.reference).startswith(b"%PDF")
    assert verify(exported(OFFICE)).failure == ""


def test_eight_files_at_once_are_eight_items_in_their_order(committed_db: None) -> None:
    complaint, by = drafted(), officer()

    def received_as(nth: int) -> Callable[[], object]:
        kept = {"of": Party.COMPLAINANT, "marking": Marking.OPEN, "asked_by": Party.COMPLAINANT, "reason": "", "by": by, "on": NOW}
        return lambda: receive_item(complaint.reference, name=f"File {nth}", content=b"%d" % nth, **kept)  # type: ignore[arg-type]

    came = at_once(*map(received_as, range(8)))
    assert [each for each in came if isinstance(each, Exception)] == []
    items = fold(complaint.case).items
    assert sorted(each.name for each in items) == [f"File {nth}" for nth in range(8)]
    assert all(content_of(by, complaint.reference, each.number) == each.name[-1].encode() for each in items)


def test_eight_complaints_at_once_take_eight_references(committed_db: None) -> None:
    by = officer()
    came = at_once(*[lambda: receive(arrived=arrived(), by=by, on=DAY)] * 8)
    assert [each for each in came if isinstance(each, Exception)] == []
    assert len({*Complaint.objects.values_list("reference", flat=True)}) == 8
    sound()


def test_a_full_disk_ends_in_an_error_and_nothing_half_written(committed_db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no limit that a test may set to fill its disk. Run on SQLite.")
    complaint, by = drafted(), officer()
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 20}")

    def fill() -> None:
        kept = {"of": Party.AUTHORITY, "marking": Marking.OPEN, "asked_by": Party.AUTHORITY, "reason": ""}
        for nth in range(200):
            receive_item(complaint.reference, name=f"File {nth}", content=b"x" * 50_000, by=by, on=NOW, **kept)  # type: ignore[arg-type]

    try:
        with pytest.raises(DatabaseError, match="full"):
            fill()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    sound()
    note(complaint.reference, text="There is room again.", by=by, on=NOW)
    sound()


@pytest.mark.parametrize("runs", [4, pytest.param(200, marks=pytest.mark.soak)])
def test_a_worker_killed_at_any_point_loses_nothing_that_it_said_was_done(committed_db: None, runs: int) -> None:
    officer()  # the people are there before the worker starts
    said = all_told("tests.casework.commissioner.busy_worker", runs)
    kept = Counter({each.reference: each.version for each in Complaint.objects.all()})
    assert said
    assert {reference: number for reference, number in said.items() if kept[reference] < number} == {}
    sound()
