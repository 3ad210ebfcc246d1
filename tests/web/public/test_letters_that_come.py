"""A request to a body elsewhere, from its writing to the draft that quotes its answer: what comes to its address is its requester's."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.cache import cache

from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.courier.going import Going, deliver
from answerable.casework.courier.models import Message
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.requester.links import open_desk
from answerable.casework.requester.models import Asked, Reply, Requester
from answerable.casework.requester.names import load
from answerable.casework.requester.replies import waiting
from answerable.documents.mail import Ours
from answerable.web import replying
from answerable.web.public.sending import MAILBOX
from tests.casework.authority.cast import authority
from tests.documents.mail.made import eml
from tests.web.public.test_ask import FIELDS, Visitor, link
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 3, 2, 12, tzinfo=UTC)
CAME = datetime(2026, 4, 2, 9, 30, tzinfo=UTC)
STAMP = "from out.leeds.example ([192.0.2.7]) by mx.site.example (Postfix) with ESMTPS id 4F; Thu, 2 Apr 2026 10:00:00 +0100"
REFUSAL = (
    "Dear requester\n\nThank you for your request for information under the Freedom of Information Act 2000.\n\n"
    "The information is exempt under section 43(2) of the Act, because it would be likely to prejudice commercial interests. We will not "
    "disclose it.\n\nYours sincerely\nFOI officer\n"
)
NEITHER = (
    "Dear requester\n\nThank you for your request for information under the Freedom of Information Act 2000.\n\n"
    "We neither confirm nor deny that we hold the information, by virtue of section 31(3) of the Act.\n\nYours sincerely\nFOI officer\n"
)
BODIES = "name,email\nLeeds City Council,foi@leeds.example\nYork City Council,foi@york.example\n"


class At:
    """The instant that every page has it to be."""

    def __init__(self) -> None:
        self.now = SENT

    def today(self) -> date:
        return self.now.date()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    clock = At()
    for module in ("ask", "my_requests", "at_their_desk", "one_request"):
        for name, says in (("now", lambda: clock.now), ("today", clock.today)):
            monkeypatch.setattr(f"answerable.web.public.{module}.{name}", says, raising=False)
    return clock


@pytest.fixture
def visitor(settings: Any, at: At) -> Visitor:
    smtp = Server("smtp", "127.0.0.1", 25, "", "", "")
    ours = Ours(("mx.site.example",), ("mx.site.example",), ("requests@site.example",))
    settings.MAIL = {MAILBOX: Mailbox(MAILBOX, "requests@site.example", ours, smtp=smtp, piped=True)}
    settings.SITE_ADDRESS = "http://localhost"
    cache.clear()
    authority(complaints_procedure="Write to the head of information rights.")
    load(BODIES.splitlines())
    return Visitor(enforce_csrf_checks=True, SERVER_NAME="localhost")


def ask(visitor: Visitor, *bodies: str) -> list[Asked]:
    """One request to these bodies, sent."""
    where = "/ask/write?" + "&".join(f"body={each}" for each in bodies)
    assert visitor.send(where, **{**FIELDS, "body": list(bodies)}, sure="yes").status_code == 200
    assert visitor.send(link("ask/confirm")).status_code == 303
    return list(Asked.objects.order_by("pk"))


def on_the_day_that_it_comes(visitor: Visitor, at: At) -> None:
    """The day of the answers; the desk that was open is closed by then, and is opened again."""
    at.now = CAME
    visitor.cookies["desk"] = open_desk(Requester.objects.get(), at=CAME)


def went() -> dict[str, Going]:
    """What goes, by the address that it goes to."""
    gone: list[Going] = []
    deliver(gone.append, sender="requests@site.example", now=lambda: SENT)
    return {each.to: each for each in gone}


def address_in(going: Going) -> str:
    found = re.search(rb"^From: (\S+)", going.content, re.MULTILINE)
    assert found is not None
    return found[1].decode()


def comes(to: str, text: str = REFUSAL, **more: Any) -> Reply:
    """An answer that comes by mail, and is read."""
    headers = {"From": "FOI team <foi@leeds.example>", "To": to, "Subject": "Your request", **more}
    taken = replying.take(eml(text, received=(STAMP,), **headers), "pipe", at=CAME)
    replying.read_what_waits(at=CAME)
    return Reply.objects.get(pk=taken.reply.pk)


def confirmed(visitor: Visitor, reply: Reply, **fields: str) -> Any:
    """A letter confirmed as its form proposes it, or as given."""
    page = visitor.get(f"/my-requests/{reply.asked_id}").content.decode()
    form = page[page.index(f'action="/my-requests/{reply.asked_id}/letter/{reply.pk}"') :].partition("</form>")[0]
    proposed = re.search(r'name="answer" value="([^"]+)" checked', form)
    under = re.search(r'name="under" type="text" value="([^"]*)"', form) or re.search(r'name="under"[^>]* value="([^"]*)"', form)
    given = {"answer": proposed[1] if proposed else "", "under": under[1] if under else "", **fields}
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    return visitor.post(f"/my-requests/{reply.asked_id}/letter/{reply.pk}", {"csrfmiddlewaretoken": token[1], **given})


def test_from_asking_to_a_draft_that_quotes_what_the_answer_lacks(visitor: Visitor, at: At) -> None:
    leeds, york = ask(visitor, "leeds-city-council", "york-city-council")
    gone = went()
    to_leeds, to_york = address_in(gone["foi@leeds.example"]), address_in(gone["foi@york.example"])
    assert to_leeds != to_york
    assert re.fullmatch(r"requests\+a[a-z2-7]{21}@site\.example", to_leeds)
    assert f"Please answer to this address: {to_leeds}".encode() in gone["foi@leeds.example"].content.replace(b"=\r\n", b"")
    assert b"Auto-Submitted" not in gone["foi@leeds.example"].content
    on_the_day_that_it_comes(visitor, at)
    refusal, neither = comes(to_leeds), comes(to_york, NEITHER, From="foi@york.example", Message_ID="<2@york.example>")
    assert (refusal.asked, neither.asked) == (leeds, york)
    assert refusal.received_on == date(2026, 4, 2)
    told = Message.objects.latest("pk")
    assert told.to == "requester@example.org"
    assert "York City Council" in told.text
    assert "http://localhost/my-requests" in told.text
    assert "31(3)" not in told.text + told.subject
    desk = words_of(visitor.get("/my-requests"))
    assert "A message arrived on 2 April 2026, and waits for you to say what it is" in desk
    assert "1 message from Leeds City Council" in desk
    page = words_of(visitor.get(f"/my-requests/{leeds.pk}"))
    assert "It seems to be the one that is chosen" in page
    assert "FOIA s.17(7)(b)" in page
    assert confirmed(visitor, refusal).status_code == confirmed(visitor, neither).status_code == 303
    refusal.refresh_from_db()
    assert (refusal.answer, refusal.under) == ("refused", ["FOIA s.43(2)"])
    mine = words_of(visitor.get(f"/my-requests/{leeds.pk}"))
    assert "Ask for a review by 3 June 2026" in mine
    assert "Complain to the Commissioner by 14 May 2026" in mine
    beside = words_of(visitor.get(f"/my-requests/compare/{leeds.batch}"))
    assert "Refused, under FOIA s.43(2): Leeds City Council" in beside
    assert "Neither confirmed nor denied, under FOIA s.31(3): York City Council" in beside
    draft = visitor.get(f"/my-requests/{leeds.pk}/draft/review").content.decode()
    assert "The answer came on 2 April 2026. The last day for it was 31 March 2026 (FOIA s.10(1))." in draft
    assert "The letter of 2 April 2026: refused, relying on FOIA s.43(2)." in draft
    assert "The letter of 2 April 2026 does not meet FOIA s.17(7)(b): " in draft
    assert f"Please answer to this address: {to_leeds}" in draft
    assert to_leeds not in visitor.get(f"/my-requests/{leeds.pk}/draft/complaint").content.decode()
    assert "FOIA s.43(2)" in visitor.get("/my-requests.csv").content.decode()


def test_an_acknowledgement_ends_nothing_and_one_that_asks_stops_the_count(visitor: Visitor, at: At) -> None:
    ask(visitor, "leeds-city-council")
    to = address_in(went()["foi@leeds.example"])
    on_the_day_that_it_comes(visitor, at)
    words = "Thank you for your request for information. We received it and will answer within twenty working days."
    first = comes(to, words)
    assert first.reading["seems"] == "an acknowledgement"
    assert confirmed(visitor, first).status_code == 303
    assert "Late by 2 working days" in words_of(visitor.get("/my-requests"))
    second = comes(to, "Thank you for your request for information. Please clarify which year you mean.", Message_ID="<2@leeds.example>")
    assert confirmed(visitor, second).status_code == 303
    assert "waits for you: it asks for details or a fee" in words_of(visitor.get("/my-requests"))
    third = comes(to, "Good morning", Message_ID="<3@leeds.example>")
    assert confirmed(visitor, third).status_code == 422
    assert "Say what the letter is" in words_of(confirmed(visitor, third))
    assert confirmed(visitor, third, answer="none of these").status_code == 303
    wrong = confirmed(visitor, third, answer="refused", under="section forty")
    assert wrong.status_code == 422
    assert 'value="section forty"' in wrong.content.decode()
    assert 'id="under-3-error"' in wrong.content.decode().replace(str(third.pk), "3")
    assert re.search(r'value="refused" checked', wrong.content.decode())
    assert wrong.content.decode().count("<title>Error: ") == 1
    assert "Error: Error" not in wrong.content.decode()


def test_a_letter_in_a_file_is_read_before_the_message_that_brings_it_and_its_files_are_given_harmlessly(visitor: Visitor) -> None:
    (leeds,) = ask(visitor, "leeds-city-council")
    to = address_in(went()["foi@leeds.example"])
    made = eml("Please find our letter attached.", received=(STAMP,), files=(("../../letter.txt", REFUSAL.encode()),), To=to)
    replying.take(made, "pipe", at=CAME)
    assert replying.read_what_waits(at=CAME) == 1
    reply = Reply.objects.get()
    assert (reply.reading["seems"], reply.reading["file"]) == ("refused", "letter.txt")
    given = visitor.get(f"/my-requests/{leeds.pk}/letter/{reply.pk}/file/1")
    assert (given.content, given["Content-Type"]) == (REFUSAL.encode(), "application/octet-stream")
    assert given["Content-Disposition"] == 'attachment; filename="letter.txt"'
    assert visitor.get(f"/my-requests/{leeds.pk}/letter/{reply.pk}/original").content == made
    assert visitor.get(f"/my-requests/{leeds.pk}/letter/{reply.pk}/file/9").status_code == 422
    assert "It comes from another place than your request went to" in words_of(visitor.get(f"/my-requests/{leeds.pk}"))
    Reply.objects.update(scanned=Scanned.FOUND.value, found="Eicar")
    for end in ("file/1", "original"):
        assert visitor.get(f"/my-requests/{leeds.pk}/letter/{reply.pk}/{end}").status_code == 422
    for end in ("file/1", "original"):
        assert visitor.get(f"/my-requests/{leeds.pk}/letter/{reply.pk + 1}/{end}").status_code == 404
        assert Visitor(SERVER_NAME="localhost").get(f"/my-requests/{leeds.pk}/letter/{reply.pk}/{end}").status_code == 303


def test_script_in_what_comes_is_only_words(visitor: Visitor) -> None:
    (leeds,) = ask(visitor, "leeds-city-council")
    comes(address_in(went()["foi@leeds.example"]), "<script>alert(1)</script>", Subject="<img src=x onerror=alert(1)>")
    page = visitor.get(f"/my-requests/{leeds.pk}").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_request_that_comes_back_did_not_arrive_and_nobody_is_late(visitor: Visitor, at: At) -> None:
    (leeds,) = ask(visitor, "leeds-city-council")
    to = address_in(went()["foi@leeds.example"])
    report = (
        f"Received: {STAMP}\nFrom: MAILER-DAEMON@site.example\nTo: {to}\nSubject: Undelivered\nMessage-ID: <9@site.example>\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain\n\nNo.\n'
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; foi@leeds.example\n"
        "Action: failed\nStatus: 5.1.1\n\n--b--\n"
    )
    replying.take(report.encode(), "pipe", at=CAME)
    replying.read_what_waits(at=CAME)
    on_the_day_that_it_comes(visitor, at)
    assert Reply.objects.get().came_back
    assert "may not have arrived" in words_of(visitor.get("/my-requests"))
    page = words_of(visitor.get(f"/my-requests/{leeds.pk}"))
    assert "5.1.1" in page
    assert "What is this letter?" not in page
    assert Message.objects.latest("pk").subject == "A request of yours may not have arrived"


def test_what_is_not_placed_waits_with_the_reason(visitor: Visitor) -> None:
    (leeds,) = ask(visitor, "leeds-city-council")
    to = address_in(went()["foi@leeds.example"])
    wrong = re.sub(r"(\+a.{8}).{13}", r"\g<1>" + "a" * 13, to)
    assert comes(wrong).why.startswith("The address that it was sent to looks like one of a request, and its signature is wrong")
    assert comes("requests@site.example", Message_ID="<2@x.example>").why.startswith("It was sent to the address of no request")
    unread = replying.take(b"nothing", "pipe", at=CAME).reply
    assert unread.why
    assert len(waiting()) == 3
    assert not replying.take(b"nothing", "pipe", at=CAME).new
    threaded = comes("requests@site.example", Message_ID="<3@x.example>", In_Reply_To=f"<{leeds.message_id}@site.example>")
    assert (threaded.asked, threaded.placed_by) == (leeds, "a message that it answers")
