"""The post on pages: what waits and why, one message with all that is known of it, its files, and what is done with it."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.documents.mail import read_message
from answerable.documents.mail.as_table import as_table
from answerable.web import mail
from answerable.web.sandbox import Busy, UnableToRead
from tests.casework.authority.cast import divided
from tests.casework.authority.post.arriving import MAILBOX, own_address, taken, waits
from tests.documents.mail.made import OURS, RECEIVED, eml
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mailbox(settings: object) -> None:
    settings.MAIL = {"police": MAILBOX}  # type: ignore[attr-defined]


def at(kept: ReceivedMessage, what: str = "") -> str:
    return f"/post/{kept.pk}" + (f"/{what}" if what else "")


def test_the_post_lists_what_waits_with_why_and_what_came_onto_cases_unseen(officer_s_desk: Desk) -> None:
    assert "Nothing waits to be placed." in words_of(officer_s_desk.get("/post"))
    waits()
    request = divided()
    taken(eml(To=own_address(request), Message_ID="<2@x>", Subject="About part 2"))
    shown = words_of(officer_s_desk.get("/post"))
    assert "Freedom of information request A journalist requester@example.org 7 November 2019 It names no request of ours." in shown
    assert f"About part 2 on {request.reference}, from the requester 7 November 2019, by the address that it was sent to" in shown


def test_older_messages_are_a_page_further(officer_s_desk: Desk) -> None:
    first = waits(eml(Subject="The very first"))
    for nth in range(25):
        waits(eml(Message_ID=f"<{nth}@x>"))
    page = officer_s_desk.get("/post").content.decode()
    assert f'href="/post?under={first.pk + 1}"' in page
    assert "The very first" in words_of(officer_s_desk.get(f"/post?under={first.pk + 1}"))


def test_the_list_asks_the_database_no_more_for_more_messages(officer_s_desk: Desk) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            officer_s_desk.get("/post")
        return len(found)

    waits()
    asked()
    few = asked()
    for nth in range(10):
        waits(eml(Message_ID=f"<{nth}@x>"))
    assert asked() == few


def test_a_message_shows_when_it_came_who_vouches_for_it_and_its_words_told_apart(officer_s_desk: Desk) -> None:
    said = b"Authentication-Results: mx.police.example; spf=pass smtp.mailfrom=example.org\n"
    text = "How many?\n\n-- \nA journalist\n\n-----Original Message-----\nAn older one"
    received = (RECEIVED.replace("7 Nov", "11 Nov"), RECEIVED)
    kept = waits(said + eml(text, received=received, Cc="foi@council.gov.uk, foi@nhs.example", Precedence="bulk"))
    shown = words_of(officer_s_desk.get(at(kept)))
    for each in (
        *("11 November 2019: our server mx.police.example stamped it last", "7 November 2019: held on the way"),
        *("spf pass example.org", "Sent to a list", "2: foi@council.gov.uk, foi@nhs.example", "How many?", "Signature", "An older one"),
        *("Record it as a new request", "Put it on a case", "Set it aside"),
    ):
        assert each in shown


def test_a_body_s_own_address_is_not_among_the_others_though_no_mailbox_is_set_up(officer_s_desk: Desk, settings: Any) -> None:
    settings.MAIL = {}
    alone = waits(eml(To="foi@elsewhere.example"), where="pipe")
    assert "Sent to others too" not in words_of(officer_s_desk.get(at(alone)))
    many = waits(eml(Cc="foi@council.gov.uk", Message_ID="<2@x>"), where="pipe")
    for page in (at(many), at(many, "open")):
        assert "Sent to others too 1: foi@council.gov.uk" in words_of(officer_s_desk.get(page))


def test_one_campaign_s_messages_name_each_other(officer_s_desk: Desk) -> None:
    words = "Please tell me how many trees the force has felled in each year since 2012, and what each of them cost to fell.\n"
    first = waits(eml(words, From="One <one@example.org>"))
    second = waits(eml(words.replace("Please", "Kindly"), From="two@example.org", Message_ID="<2@x>"))
    waits(eml("Something else entirely about budgets\n", From="three@example.org", Message_ID="<3@x>"))
    page = officer_s_desk.get(at(second)).content.decode()
    assert f'href="/post/{first.pk}"' in page
    assert "three@example.org" not in page
    assert "Others wrote the same one@example.org" in words_of(officer_s_desk.get(at(second, "open")))


def test_a_request_is_recorded_from_a_message_with_its_own_words_filled_in(officer_s_desk: Desk) -> None:
    kept = waits(eml("How many?\n\n> quoted", Reply_To="reply@example.org", files=(("a.pdf", b"%PDF"),)))
    page = officer_s_desk.get(at(kept, "open"))
    shown = page.content.decode()
    assert 'value="7"' in shown
    assert 'value="reply@example.org"' in shown
    assert "quoted" not in shown
    assert "a.pdf" in words_of(page)
    fields = {
        "subject": "Cameras",
        "text": "How many?",
        "name": "A journalist",
        "address": "reply@example.org",
        "because": "",
        "reference": "",
    }
    answer = officer_s_desk.send(at(kept, "open"), **fields, **day("received", date(2019, 11, 7)))
    request = InformationRequest.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("parts", args=[request.reference]))
    assert request.received_on == date(2019, 11, 7)
    assert f'href="/post/{kept.pk}"' in officer_s_desk.get(reverse("case", args=[request.reference])).content.decode()
    again = officer_s_desk.get(at(kept, "open"))
    assert again.status_code == 404


def test_a_day_that_is_not_settled_is_asked_for_and_why(officer_s_desk: Desk) -> None:
    kept = waits(eml(received=()))
    page = officer_s_desk.get(at(kept, "open"))
    assert "No server of ours stamped it." in words_of(page)
    fields = {"subject": "Cameras", "text": "How many?", "name": "", "address": "", "because": "", "reference": ""}
    refused = officer_s_desk.send(at(kept, "open"), **fields, **day("received", date(2019, 11, 6)))
    assert refused.status_code == 422
    assert "Say why 6 November 2019 is the day on which it was received." in words_of(refused)
    fields["because"] = "The postmaster's log has it."
    assert officer_s_desk.send(at(kept, "open"), **fields, **day("received", date(2019, 11, 6))).status_code == 303


def test_a_message_is_put_on_a_case_set_aside_brought_back_and_seen(officer_s_desk: Desk) -> None:
    request, kept = divided(), waits()
    assert officer_s_desk.send(at(kept, "aside"), why="spam", reason="").status_code == 303
    assert "Freedom of information request" in words_of(officer_s_desk.get("/post?aside=1"))
    assert officer_s_desk.send(at(kept, "back")).status_code == 303
    refused = officer_s_desk.send(at(kept, "place"), reference="FOI-2019-99999", whom="somebody else")
    assert (refused.status_code, "There is nothing here under that reference." in words_of(refused)) == (422, True)
    assert officer_s_desk.send(at(kept, "place"), reference=request.reference, whom="somebody else").status_code == 303
    case = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Message from somebody else: Freedom of information request" in case
    by_itself = taken(eml(To=own_address(request), Message_ID="<2@x>")).message
    assert "Nobody has said yet that they saw it." in words_of(officer_s_desk.get(at(by_itself)))
    assert officer_s_desk.send(at(by_itself, "seen")).status_code == 303
    assert "Nobody has said" not in words_of(officer_s_desk.get(at(by_itself)))
    assert officer_s_desk.get(at(kept, "nothing")).status_code == 404


def test_files_are_given_out_as_bytes_and_never_shown(officer_s_desk: Desk) -> None:
    kept = waits(eml(files=(("..\\évil\u202efdp.html", b"<script>alert(1)</script>"),)))
    answer = officer_s_desk.get(at(kept, "files/1"))
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="_vilfdp.html"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    whole = officer_s_desk.get(at(kept, "original"))
    assert (whole.content, whole["Content-Disposition"]) == (
        bytes_of(kept),
        f'attachment; filename="message-{kept.pk}.eml"',
    )
    missing = officer_s_desk.get(at(kept, "files/9"))
    assert (missing.status_code, "has no file 9" in words_of(missing)) == (422, True)


@pytest.mark.parametrize("said", [Scanned.FOUND, Scanned.NO_ANSWER])
def test_what_was_not_found_clean_is_not_given_out(said: Scanned, officer_s_desk: Desk) -> None:
    kept = waits(eml(files=(("a.exe", b"MZ\0"),)), scan=Scan(said, "Eicar" if said is Scanned.FOUND else ""))
    for what in ("files/1", "original"):
        answer = officer_s_desk.get(at(kept, what))
        assert (answer.status_code, "not given out" in words_of(answer)) == (422, True)
    assert "The files are not given out" in words_of(officer_s_desk.get(at(kept)))


def test_what_cannot_be_read_says_so_and_is_given_out_as_it_came(officer_s_desk: Desk) -> None:
    kept = waits(b"\xd0\xcf\x11\xe0 nothing")
    assert "cannot be read. Save it again as .msg or .eml." in words_of(officer_s_desk.get(at(kept)))
    assert officer_s_desk.get(at(kept, "original"))["Content-Disposition"].endswith('.msg"')
    assert officer_s_desk.get(at(kept, "open")).status_code == 200


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.REVIEWER, Role.CLEARER, Role.SERVICE, Role.ADMINISTRATOR])
def test_for_everybody_else_the_post_is_not_there(role: Role, sign_in: SignIn) -> None:
    kept = waits()
    desk = sign_in(role)
    for address in ("/post", at(kept), at(kept, "original"), at(kept, "files/1"), at(kept, "open"), at(kept, "aside")):
        assert desk.get(address).status_code == 404
    assert "Post" not in [each.strip() for each in words_of(desk.get("/work")).split("  ")]


def test_the_door_reads_apart_takes_in_and_scans_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.casework.authority.post.arriving import AT

    divided()
    found = mail.take("police", eml(files=(("a.txt", b"abc"),)), "pipe", at=AT).message
    assert found.table == as_table(read_message(eml(files=(("a.txt", b"abc"),)), ours=OURS))
    assert mail.file_in(bytes_of(found), 1) == ("a.txt", b"abc")
    damaged = mail.take("police", b"no headers", "pipe", at=AT).message
    assert damaged.unread.startswith("The message is not an e-mail")
    large = mail.take("police", eml(Message_ID="<9@x>"), "pipe", "It is too large.", at=AT).message
    assert (large.unread, large.why, large.table) == ("It is too large.", "It is too large.", {})
    unscanned = waits(eml(Message_ID="<8@x>"), scan=Scan(Scanned.NO_ANSWER))
    assert mail.ask_the_scanner_again("police", at=AT) == 1
    unscanned.refresh_from_db()
    assert (unscanned.scanned, unscanned.state) == (Scanned.NOT_ASKED.value, Kept.WAITING.value)


def test_a_body_without_a_mailbox_takes_in_what_is_given_to_it(settings: object) -> None:
    settings.MAIL = {}  # type: ignore[attr-defined]
    divided()
    from tests.casework.authority.post.arriving import AT

    found = mail.take("police", eml(), "pipe", at=AT).message
    assert (found.received_on, found.sender) == (None, "requester@example.org")


def test_a_reader_with_no_place_free_keeps_nothing_and_says_so() -> None:
    from answerable.web import sandbox
    from tests.casework.authority.post.arriving import AT

    divided()
    assert issubclass(Busy, UnableToRead)
    for _ in range(sandbox.AT_ONCE):
        sandbox._places.acquire()
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sandbox, "PATIENCE", 0.01)
            with pytest.raises(Busy):
                mail.take("police", eml(), "pipe", at=AT)
    finally:
        for _ in range(sandbox.AT_ONCE):
            sandbox._places.release()
    assert not ReceivedMessage.objects.exists()
