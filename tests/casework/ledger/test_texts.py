"""Texts are sealed under a key of the case's own, and go with it; the chain stays."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from answerable.casework.ledger.dispose import destroy_texts
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import CaseKey, Entry, Sealed
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.casework.ledger.verify import verify
from answerable.casework.ledger.walled import HOLDINGS, behind_the_wall
from tests.casework.ledger.chains import AT, happen, two_cases

pytestmark = pytest.mark.django_db


def test_texts_are_read_with_what_they_belong_to() -> None:
    one, _ = two_cases()
    assert [each.payload for each in happened(one)] == [{"text": "What do you hold?"}, {"text": "A word of the officer's."}, {}]


def test_nothing_that_somebody_wrote_stands_in_the_ledgers_tables() -> None:
    one, _ = two_cases()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM ledger_entry")
        rows = str(cursor.fetchall())
    sealed = b"".join(bytes(each.content) for each in Sealed.objects.filter(case=one))
    assert "What do you hold?" not in rows
    assert b"What do you hold?" not in sealed


def test_a_case_is_read_as_it_was_known_at_an_instant() -> None:
    case = uuid4()
    happen(case, "request", at=AT)
    happen(case, "note", at=AT + timedelta(days=1))
    assert [each.kind for each in happened(case, known_at=AT)] == ["request"]


def test_what_stands_behind_the_wall_is_opened_by_nobody_else() -> None:
    case = uuid4()
    happen(case, "held decided", wall=HOLDINGS, part="4", answer_text="held", reasons="three contracts were found")
    assert happened(case)[0].payload == {"part": "4", "answer_text": "", "reasons": ""}
    assert behind_the_wall(case, "held decided")[0].payload == {"part": "4", "answer_text": "held", "reasons": "three contracts were found"}


def test_the_wall_has_a_key_of_its_own() -> None:
    case = uuid4()
    happen(case, text="open")
    happen(case, "held decided", wall=HOLDINGS, reasons="shut")
    assert len({bytes(each) for each in CaseKey.objects.filter(case=case).values_list("key", flat=True)}) == 2


def test_a_sealed_text_that_was_tampered_with_does_not_open() -> None:
    one, _ = two_cases()
    sealed = Sealed.objects.filter(case=one).first()
    assert sealed is not None
    content = bytearray(bytes(sealed.content))
    content[-1] ^= 1
    sealed.content = bytes(content)
    sealed.save()
    with pytest.raises(CannotBeOpened):
        happened(one)


def test_a_sealed_text_of_another_entry_does_not_open_in_its_place() -> None:
    one, _ = two_cases()
    first, second = Sealed.objects.filter(case=one).order_by("entry_id")
    first.content = second.content
    first.save()
    with pytest.raises(CannotBeOpened):
        happened(one)


def test_disposal_destroys_the_words_and_leaves_the_chain_whole() -> None:
    one, other = two_cases()
    before = verify(exported("police"))
    assert destroy_texts(one) == 2
    assert not CaseKey.objects.filter(case=one).exists()
    assert [each.payload for each in happened(one)] == [{"text": "[disposed of]"}, {"text": "[disposed of]"}, {}]
    assert happened(other)[0].payload == {"text": "And what else?"}
    happen(one, "disposed")
    after = verify(exported("police"))
    assert (before.failure, after.failure) == ("", "")
    assert after.entries == before.entries + 1
    assert Entry.objects.filter(case=one).count() == 4
