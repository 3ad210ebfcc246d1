"""Withheld information stands behind a wall: named readers, every opening an event, and none where it cannot bear on the decision."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from answerable.casework.commissioner.acting import acting
from answerable.casework.commissioner.actions.investigate import receive_withdrawal
from answerable.casework.commissioner.actions.withheld import (
    inspect_there,
    let_go,
    let_read,
    open_withheld,
    readable,
    receive_withheld,
    still_here,
)
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.shape import COMMUNICATE, CONFIRM
from answerable.casework.commissioner.withheld import keeping
from answerable.casework.commissioner.withheld.models import WithheldItem
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from tests.casework.commissioner.cast import NOW, OFFICE, by, officer, signatory
from tests.casework.commissioner.test_investigated import at, scoped
from tests.web.office.desk import desk

pytestmark = pytest.mark.django_db
SECRET = b"the withheld words themselves"


def kept() -> Complaint:
    complaint = scoped(COMMUNICATE)
    receive_withheld(complaint.reference, name="Schedule of tactics", reason="To test the harm.", content=SECRET, **at())
    return complaint


def test_only_a_named_reader_opens_it_and_each_opening_is_an_event_first() -> None:
    complaint = kept()
    before = Entry.objects.count()
    with pytest.raises(NotPermitted, match="not a named reader"):
        open_withheld(complaint.reference, number=1, by=signatory())
    assert Entry.objects.count() == before
    assert open_withheld(complaint.reference, number=1, by=officer()) == SECRET
    opened = fold(complaint.case).entries[-1]
    assert (opened.kind, opened.by, opened.payload) == ("withheld opened", officer().signature, {"item": 1})
    let_read(complaint.reference, number=1, person=signatory().person, reason="To sign.", by=signatory(), on=NOW)
    assert open_withheld(complaint.reference, number=1, by=signatory()) == SECRET
    assert readable(complaint, signatory()) == [(1, "Schedule of tactics")]


def test_nothing_of_it_stands_where_others_look() -> None:
    complaint = kept()
    told = repr(happened(complaint.case)) + "".join(map(str, exported(OFFICE))) + repr(fold(complaint.case))
    assert "Schedule of tactics" not in told
    assert "To test the harm" not in told
    assert SECRET not in bytes(WithheldItem.objects.get().content)
    assert verify(exported(OFFICE)).failure == ""


def test_a_reader_is_named_by_a_signatory_among_the_people_of_the_office() -> None:
    complaint = kept()
    named: dict[str, Any] = {"number": 1, "reason": "To sign.", "on": NOW}
    with pytest.raises(NotPermitted):
        let_read(complaint.reference, person=signatory().person, **named, by=officer())
    for person in (by(Role.ADMINISTRATOR).person, by(Role.CASE_OFFICER, body="elsewhere").person):
        with pytest.raises(NotReady, match="A reader is a case officer or a signatory"):
            let_read(complaint.reference, person=person, **named, by=signatory())
    with pytest.raises(NotReady, match="Say why this person"):
        let_read(complaint.reference, person=signatory().person, **{**named, "reason": " "}, by=signatory())
    with pytest.raises(NotThere):
        let_read(complaint.reference, person=signatory().person, **{**named, "number": 2}, by=signatory())


@pytest.mark.parametrize("way", ["returned", "destroyed"])
def test_once_it_is_returned_or_destroyed_its_bytes_are_gone(way: str) -> None:
    complaint = kept()
    with pytest.raises(NotReady, match="returned or destroyed"):
        let_go(complaint.reference, number=1, way="lost", reason="How?", **at())
    assert still_here(complaint) == (1,)
    let_go(complaint.reference, number=1, way=way, reason="By courier.", **at())
    assert (still_here(complaint), bytes(WithheldItem.objects.get().content)) == ((), b"")
    assert [(each.gone_on, each.how) for each in fold(complaint.case).withheld] == [(NOW, way)]
    with pytest.raises(NotPermitted):
        open_withheld(complaint.reference, number=1, by=officer())
    with pytest.raises(NotThere):
        let_go(complaint.reference, number=1, way=way, reason="Again.", **at())


def test_once_the_complaint_closes_it_is_owed_back() -> None:
    complaint = kept()
    receive_withdrawal(complaint.reference, reason="“Content.”", **at())
    assert [each.words for each in owed(fold(complaint.case), on=NOW)] == ["Return or destroy withheld item 1"]
    let_go(complaint.reference, number=1, way="returned", reason="By courier.", **at())
    assert owed(fold(complaint.case), on=NOW) == ()


def test_nothing_withheld_is_taken_where_only_confirming_or_denying_is_in_question() -> None:
    complaint = scoped(CONFIRM)
    with pytest.raises(NotReady, match="without knowing what is held"):
        receive_withheld(complaint.reference, name="A schedule", reason="It was sent.", content=SECRET, **at())
    with pytest.raises(NotReady, match="send it back unopened"):
        inspect_there(complaint.reference, note="At its office.", **at())
    assert not WithheldItem.objects.exists()


def test_it_can_be_inspected_where_it_is_and_nothing_of_it_is_kept() -> None:
    complaint = scoped(COMMUNICATE)
    with pytest.raises(NotReady, match="not what it says"):
        inspect_there(complaint.reference, note="", **at())
    inspect_there(complaint.reference, note="At its office, by the case officer.", **at())
    assert fold(complaint.case).entries[-1].kind == "withheld inspected"
    with pytest.raises(NotReady, match="Choose the file"):
        receive_withheld(complaint.reference, name="A schedule", reason="It was sent.", content=b"", **at())


def test_the_database_refuses_what_is_gone_and_still_there() -> None:
    kept()
    with pytest.raises(IntegrityError), transaction.atomic():
        WithheldItem.objects.update(gone_on=NOW)


def test_the_plain_hash_of_an_entry_from_before_is_shown_on_no_page_and_in_no_export() -> None:
    complaint = scoped(COMMUNICATE)
    shown = "ab" * 32
    with acting(complaint.reference, Do.HANDLE_WITHHELD, **at()) as work:
        work.record(keeping.RECEIVED, {"item": 1, "hash": shown, "text": "A schedule", "reason": "To test."}, wall=keeping.WALL)
    assert keeping.hash_of(complaint, 1) == shown
    who = desk()
    assert "Withheld item 1 received" in (page := who.page(f"/office/complaints/{complaint.reference}"))
    lines = list(exported(OFFICE))
    assert shown not in page + "".join(lines)
    found = verify(lines)
    assert (found.failure, found.kept_back) == ("", 1)
    receive_withheld(complaint.reference, name="Another", reason="To test.", content=b"2", **at())
    assert verify(exported(OFFICE)).kept_back == 1
    moved = [each.replace('"kind": "withheld received"', '"kind": "note"') for each in lines]
    assert "It was changed" in verify(moved).failure
    assert "does not follow the entry before it" in verify([*lines[:-1], lines[-1].replace('"previous": "', '"previous": "0')]).failure
