"""What waits is placed by a person, once; a flood tells its requester a few times a day; what was delivered twice at once is kept once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from answerable.casework.courier.models import Message
from answerable.casework.incoming.came import Came
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.casework.ledger.seal import key_of
from answerable.casework.requester.models import Asked, Reply, Requester
from answerable.casework.requester.replies import (
    SITE,
    NoReply,
    address_of,
    asked_with_address,
    confirm_answer,
    keep_reading,
    may_answer,
    not_read,
    not_scanned,
    place_by_hand,
    reply_to,
    scanned_again,
    set_aside,
    take_in,
    waiting,
)
from answerable.documents.mail import Ours, read_message
from answerable.documents.seems import Seems
from tests.documents.mail.made import eml

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MAILBOX, THEIRS = "requests@site.example", "foi@leeds.example"


@pytest.fixture
def asked() -> Asked:
    key_of(SITE)
    requester = Requester.objects.create(email="requester@example.org", name="A requester", made_at=NOW)
    about = {"requester": requester, "batch": uuid4(), "number": uuid4(), "made_at": NOW, "sent_on": NOW.date()}
    return Asked.objects.create(**about, body="leeds", body_name="Leeds", email=THEIRS, subject="Cameras", message_id="m1")


def came(nth: int = 0, *, to: str = MAILBOX, said: Scanned = Scanned.CLEAN, **headers: Any) -> Came:
    content = eml(From=THEIRS, To=to, Message_ID=f"<{nth}@leeds.example>", **headers)
    return Came(content, read_message(content, ours=Ours()), scan=Scan(said))


def taken(each: Came) -> Reply:
    return take_in(each, site="https://foi.example", at=NOW).reply


def test_what_waits_is_placed_by_a_person_once(asked: Asked) -> None:
    first, second = taken(came(1)), taken(came(2))
    assert [each.pk for each in waiting()] == [first.pk, second.pk]
    assert list(may_answer(first)) == [asked]
    assert asked_with_address(asked.pk) == asked
    placed = place_by_hand(first.pk, asked, site="https://foi.example", at=NOW)
    assert (placed.asked, placed.placed_by, placed.why) == (asked, "a person", "")
    set_aside(second.pk, because="Advertising", at=NOW)
    assert not waiting()
    for pk in (first.pk, second.pk):
        with pytest.raises(NoReply):
            place_by_hand(pk, asked, site="", at=NOW)
    assert Message.objects.get().to == "requester@example.org"


def test_a_flood_tells_a_few_times_a_day_and_an_automatic_reply_never(asked: Asked) -> None:
    to = address_of(asked, MAILBOX)
    taken(came(0, to=to, Auto_Submitted="auto-replied"))
    assert not Message.objects.exists()
    for nth in range(1, 20):
        assert taken(came(nth, to=to)).asked == asked
    assert Message.objects.count() == 9
    assert asked.replies.count() == 20


def test_what_answers_messages_of_two_requests_waits(asked: Asked) -> None:
    other = Asked.objects.create(
        requester=asked.requester, batch=uuid4(), number=uuid4(), made_at=NOW, body="york", email=THEIRS, message_id="m2"
    )
    assert taken(came(1, References="<m1@site.example>")).asked == asked
    assert taken(came(2, References="<m1@site.example> <m2@site.example>")).why == "It answers messages of more than one request."
    assert taken(came(3, References="<1@leeds.example>")).asked == asked
    assert not other.replies.exists()


def test_what_was_not_scanned_is_not_read_before_it_is(asked: Asked) -> None:
    reply = taken(came(1, to=address_of(asked, MAILBOX), said=Scanned.NO_ANSWER))
    assert list(not_scanned()) == [reply]
    assert not not_read()
    scanned_again(reply, Scan(Scanned.CLEAN))
    assert list(not_read()) == [reply]
    keep_reading(reply, {"seems": "refused"}, at=NOW)
    assert not not_read()
    assert not not_scanned()


def test_what_it_is_is_confirmed_by_its_requester_alone(asked: Asked) -> None:
    reply = taken(came(1, to=address_of(asked, MAILBOX)))
    confirm_answer(reply, Seems.REFUSAL, ["FOIA s.43(2)", "FOIA s.43(2)"])
    assert reply_to(asked, reply.pk).under == ["FOIA s.43(2)"]
    confirm_answer(reply, None, ["FOIA s.43(2)"])
    assert (reply.answer, reply.under) == ("none of these", [])
    with pytest.raises(NoReply):
        reply_to(asked, reply.pk + 1)


def test_delivered_twice_at_once_it_is_kept_once(committed_db: None) -> None:
    key_of(SITE)
    each = came(1)
    begin = threading.Barrier(2)

    def deliver(_: int) -> bool:
        try:
            begin.wait()
            return take_in(each, site="", at=NOW).new
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(deliver, range(2))) == [False, True]
    assert Reply.objects.get().again == 1
