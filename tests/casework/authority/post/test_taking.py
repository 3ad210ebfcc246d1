"""A message is taken in once, and comes onto its case where that is plain; else it waits, with the reason."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.addresses import For
from answerable.casework.authority.post.finding import messages_of
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import From, Kept, Placed
from answerable.casework.authority.post.taking import scanned_again, take_in
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.documents.mail import read_message
from tests.casework.authority.cast import authority, divided, received
from tests.casework.authority.post.arriving import AT, came, own_address, taken, waits
from tests.documents.mail.made import OURS, RECEIVED, eml, raw

pytestmark = pytest.mark.django_db


def test_a_message_that_names_no_request_waits_and_is_an_event_of_the_body() -> None:
    kept = waits()
    assert (kept.state, kept.why) == (Kept.WAITING.value, "It names no request of ours. It may be a new one.")
    assert (kept.sender, kept.sender_name, kept.subject) == ("requester@example.org", "A journalist", "Freedom of information request")
    assert kept.received_on == date(2019, 11, 7)
    (entry,) = happened(chain_of_body("police"))
    assert (entry.kind, entry.on, entry.by, entry.payload["message"]) == ("message received", date(2019, 11, 7), "0 mailbox", kept.pk)
    assert bytes_of(kept) == eml()
    assert eml() not in bytes(kept.content)


def test_a_message_delivered_five_times_is_one_message_and_one_event() -> None:
    for nth in range(5):
        assert taken(f"Received: from relay by mx{nth}; Fri, 8 Nov 2019 09:12:00 +0000\n".encode() + eml()).new is (nth == 0)
    (kept,) = ReceivedMessage.objects.all()
    assert kept.again == 4
    assert Entry.objects.count() == 1


def test_a_reply_delivered_five_times_to_a_request_s_address_is_one_message_on_one_case() -> None:
    request = divided()
    for _ in range(5):
        assert taken(eml(To=own_address(request))).message.request == request
    assert InformationRequest.objects.count() == 1
    (kept,) = messages_of(request, None)
    assert (kept.placed_by, kept.from_whom, kept.unlooked) == (Placed.ADDRESS.value, From.REQUESTER.value, True)
    assert [each.kind for each in happened(request.case)] == ["request", "divided", "message"]


def test_the_event_keeps_who_and_what_sealed_and_when_it_was_received_open() -> None:
    request = divided()
    kept = taken(eml("The year 2018.\n", To=own_address(request), files=(("a.pdf", b"%PDF-1"),))).message
    entry = happened(request.case)[-1]
    assert entry.on == date(2019, 11, 7)
    assert entry.payload["text"] == "The year 2018."
    assert entry.payload["filename"] == ["a.pdf"]
    assert (entry.payload["from"], entry.payload["placed_by"]) == (kept.from_whom, kept.placed_by)
    written = Entry.objects.get(case=request.case, number=entry.number).payload
    assert not any(each in written for each in ("2018", "journalist", "example.org", "a.pdf"))
    assert bytes_of(kept).endswith(b"--\n")


def test_an_address_given_to_another_body_says_so() -> None:
    request = divided()
    kept = taken(eml(To=f'"Us" <{own_address(request, For.BODY).upper()}>', From="records@council.example")).message
    assert (kept.request, kept.from_whom) == (request, From.OTHER.value)


@pytest.mark.parametrize("at", [0, 3, -1])
def test_an_address_with_a_wrong_signature_places_nothing_and_says_why(at: int) -> None:
    request = divided()
    local, _, domain = own_address(request).partition("@")
    letters = list(local.removeprefix("foi+"))
    letters[at] = "b" if letters[at] != "b" else "r"
    kept = waits(eml(To=f"foi+{''.join(letters)}@{domain}", Subject=f"About {request.reference}"))
    assert kept.why.startswith("It was sent to an address that looks like one of a request of ours, and the signature in it is wrong")


def test_an_address_of_another_body_s_request_is_none_of_ours() -> None:
    request = divided()
    authority("council")
    assert taken(eml(To=own_address(request)), body="council").message.request is None


def test_tags_that_are_no_signatures_are_only_addresses() -> None:
    assert waits(eml(To="foi+newsletter@police.example, foi+@police.example")).why.startswith("It names no request of ours.")


def test_what_answers_a_message_on_a_case_comes_onto_that_case() -> None:
    request = divided()
    taken(eml(To=own_address(request)))
    kept = taken(
        eml("And another thing\n", Message_ID="<2@example.org>", References="<0@x> <1@example.org>", From="other@x.example")
    ).message
    assert (kept.request, kept.placed_by, kept.from_whom) == (request, Placed.THREAD.value, From.OTHER.value)


def test_what_answers_messages_of_two_cases_waits() -> None:
    one, two = divided(), received(subject="Another")
    taken(eml(To=own_address(one)))
    taken(eml(To=own_address(two), Message_ID="<2@example.org>"))
    kept = waits(eml(Message_ID="<3@x>", References="<1@example.org> <2@example.org>"))
    assert kept.why == f"It answers messages of more than one request: {one.reference} and {two.reference}."


def test_the_reference_in_the_subject_is_the_last_to_be_asked() -> None:
    request, other = divided(), received(subject="Another")
    kept = taken(eml(Subject=f"Re: your ref. {request.reference}.")).message
    assert (kept.request, kept.placed_by) == (request, Placed.REFERENCE.value)
    again = taken(eml(Subject=f"Re: {request.reference}", To=own_address(other))).message
    assert again.request == other
    kept = waits(eml(Subject=f"{request.reference} and {other.reference}", Message_ID="<9@x>"))
    assert kept.why == f"Its subject names more than one request: {request.reference} and {other.reference}."
    authority("council")
    assert taken(eml(Subject=request.reference), body="council").message.request is None


def test_what_belongs_to_a_case_that_was_disposed_of_waits() -> None:
    request = divided()
    InformationRequest.objects.filter(pk=request.pk).update(state=State.DISPOSED.value)
    assert waits(eml(To=own_address(request))).why == f"It belongs to {request.reference}, which was disposed of."


def test_what_cannot_be_read_is_kept_all_the_same_and_says_why() -> None:
    kept = waits(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    assert kept.why == "The message starts like an Outlook message and cannot be read. Save it again as .msg or .eml."
    assert (kept.table, kept.received_on) == ({}, None)
    assert len(bytes_of(kept)) == 108


def test_a_stamp_of_a_day_to_come_is_no_stamp_and_clocks_may_differ_a_little() -> None:
    ahead = waits(eml(received=(RECEIVED.replace("7 Nov", "29 Nov"),)))
    assert (ahead.stamped_at, ahead.received_on) == (None, None)
    minute = AT - timedelta(minutes=1)
    stamp = RECEIVED.replace("7 Nov 2019 09:12:00", "22 Nov 2019 09:01:00")
    kept = take_in("police", came(eml(Message_ID="<2@x>", received=(stamp,))), at=minute).message
    assert (kept.stamped_at, kept.received_on) == (minute, date(2019, 11, 22))


def test_a_message_whose_case_opens_no_day_is_recorded_on_the_day_it_was_taken_in() -> None:
    request = divided()
    taken(eml(received=(), To=own_address(request)))
    assert happened(request.case)[-1].on == AT.date()


def test_what_the_scanner_found_harmful_waits_and_what_it_did_not_answer_for_is_asked_again() -> None:
    request = divided()
    harmful = waits(eml(To=own_address(request)), scan=Scan(Scanned.FOUND, "Eicar"))
    assert harmful.why == "The scanner found something harmful in it: Eicar. Its files are not given out."
    content = eml(To=own_address(request), Message_ID="<2@x>")
    kept = waits(content, scan=Scan(Scanned.NO_ANSWER))
    assert kept.why.startswith("The scanner did not answer")
    read = read_message(content, ours=OURS)
    scanned_again(kept, Scan(Scanned.CLEAN), read=read, at=AT)
    scanned_again(kept, Scan(Scanned.CLEAN), read=read, at=AT)
    kept.refresh_from_db()
    assert (kept.request, kept.scanned, kept.why) == (request, Scanned.CLEAN.value, "")
    new = waits(eml(Message_ID="<3@x>"), scan=Scan(Scanned.NO_ANSWER))
    before = Entry.objects.count()
    scanned_again(new, Scan(Scanned.CLEAN), read=read_message(eml(), ours=OURS), at=AT)
    new.refresh_from_db()
    assert new.why == "It names no request of ours. It may be a new one."
    assert Entry.objects.count() == before


def test_nobody_s_post_is_not_taken_in() -> None:
    with pytest.raises(NotThere):
        take_in("nowhere", came(eml()), at=AT)


def test_the_database_refuses_a_filed_message_without_its_case_and_a_second_of_the_same() -> None:
    kept = waits()
    for changed in ({"state": Kept.FILED.value}, {"stamped_at": datetime(2030, 1, 1, tzinfo=UTC)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ReceivedMessage.objects.filter(pk=kept.pk).update(**changed)
    kept.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        kept.save(force_insert=True)


def test_a_case_with_a_message_still_folds_as_it_did() -> None:
    request = divided()
    before = InformationRequest.objects.values("last_day", "state", "next_action").get()
    taken(raw(f"From: requester@example.org\nTo: {own_address(request)}"))
    assert InformationRequest.objects.values("last_day", "state", "next_action").get() == before


def test_what_comes_from_within_the_authority_waits_for_a_person_whatever_it_names() -> None:
    request = divided()
    kept = waits(eml("We found 40 documents.\n", From="records@police.example", To=own_address(request), Subject=request.reference))
    assert kept.why.startswith("It comes from within the authority. Record a report of a search on its task")
    other = eml(From="records@police.example", To=own_address(request), Auto_Submitted="auto-replied", Message_ID="<2@x>")
    assert taken(other).message.request == request
