"""Asking and the requester's desk, in a browser's hands: without a script, and without a way into anything that is another's."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.courier.models import Message
from answerable.casework.requester.models import Asked, Requester
from answerable.casework.requester.names import load
from answerable.documents.mail import Ours
from answerable.web.gate import BY_SECRET, NOT_SIGNED_IN, PUBLISHED, REQUESTERS
from answerable.web.public.sending import MAILBOX
from tests.casework.authority.cast import authority
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
FIELDS = {
    "body": "police",
    "subject": "Cameras",
    "text": "1. Every contract since 2020\n2. What was spent",
    "name": "First Last",
    "email": "requester@example.org",
}


class Visitor(Client):
    """Somebody with a browser, which sends the token of each form."""

    def send(self, page: str, **fields: Any) -> Any:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get(page).content.decode())
        return self.post(page, {"csrfmiddlewaretoken": token[1] if token else "", **fields})


@pytest.fixture
def visitor(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    for module in ("ask", "my_requests", "at_their_desk", "one_request"):
        monkeypatch.setattr(f"answerable.web.public.{module}.now", lambda: NOW, raising=False)
        monkeypatch.setattr(f"answerable.web.public.{module}.today", NOW.date, raising=False)
    smtp = Server("smtp", "127.0.0.1", 25, "", "", "")
    settings.MAIL = {MAILBOX: Mailbox(MAILBOX, "requests@site.example", Ours(), smtp=smtp)}
    cache.clear()
    authority(complaints_procedure="Write to the head of information rights.")
    return Visitor(enforce_csrf_checks=True, SERVER_NAME="localhost")


def link(kind: str) -> str:
    """The path of the last link that was sent."""
    found = re.findall(rf"http://localhost(/{kind}/[\w-]+)", Message.objects.latest("pk").text)
    return str(found[-1])


def asked(visitor: Visitor, **given: Any) -> Any:
    """A request written, confirmed and sent."""
    assert visitor.send("/ask/write?body=police", **{**FIELDS, **given}, sure="yes").status_code == 200
    return visitor.send(link("ask/confirm"))


def test_from_finding_an_authority_to_the_desk(visitor: Visitor) -> None:
    assert 'value="police"' in visitor.get("/ask?name=pol").content.decode()
    checked = words_of(visitor.send("/ask/write?body=police", **FIELDS))
    assert "It seems to ask for 2 things" in checked
    answer = asked(visitor)
    assert (answer.status_code, answer["Location"]) == (303, "/my-requests")
    page = words_of(visitor.get("/my-requests"))
    assert "Cameras , to A police service Changed A police service 2 March 2026 31 March 2026 owed" in page
    assert "A police service: Cameras . Your request arrived, 2 March 2026." in page
    mine = Asked.objects.get()
    assert "The last day for an answer is 31 March 2026" in words_of(visitor.get(f"/my-requests/{mine.pk}"))
    assert "Side by side" in words_of(visitor.get(f"/my-requests/compare/{mine.batch}"))
    assert "Cameras" in visitor.get("/my-requests.csv").content.decode()
    assert "A police service" in visitor.get(f"/my-requests/{mine.pk}/draft/chaser").content.decode()


def test_what_is_missing_is_said_kindly_and_what_was_typed_stays(visitor: Visitor) -> None:
    answer = visitor.send("/ask/write?body=police", **{**FIELDS, "name": "Zorro"})
    assert answer.status_code == 422
    assert words_of(answer).count("a made-up name is not enough") == 2  # in the summary, and at its field
    assert 'id="name-error"' in answer.content.decode()
    assert "Every contract since 2020" in answer.content.decode()
    assert "Check it" in words_of(visitor.send("/ask/write?body=police", **FIELDS, change="yes"))


def test_looking_at_a_link_does_not_use_it(visitor: Visitor) -> None:
    visitor.send("/ask/write?body=police", **FIELDS, sure="yes")
    for _ in range(3):
        assert visitor.get(link("ask/confirm")).status_code == 200
    assert not InformationRequest.objects.exists()
    address = link("ask/confirm")
    assert visitor.send(address).status_code == 303
    assert visitor.get(address).status_code == 404


def test_the_desk_opens_for_its_own_requester_alone(visitor: Visitor) -> None:
    asked(visitor)
    pk, batch = Asked.objects.values_list("pk", "batch").get()
    stranger = Visitor(enforce_csrf_checks=True, SERVER_NAME="localhost")
    for address in (
        "/my-requests",
        "/my-requests.csv",
        f"/my-requests/{pk}",
        f"/my-requests/{pk}/draft/chaser",
        f"/my-requests/compare/{batch}",
    ):
        answer = stranger.get(address)
        assert (answer.status_code, answer["Location"]) == (303, "/my-requests/sign-in")
    Requester.objects.create(email="b@example.org", name="B", made_at=NOW)
    assert "a link is on its way" in words_of(stranger.send("/my-requests/sign-in", email="b@example.org"))
    assert stranger.send(link("my-requests/sign-in")).status_code == 303
    for address in (f"/my-requests/{pk}", f"/my-requests/{pk}/draft/chaser", f"/my-requests/compare/{batch}", f"/my-requests/{pk + 1}"):
        assert stranger.get(address).status_code == 404
    assert visitor.send("/my-requests").status_code == 405
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', visitor.get("/my-requests").content.decode())
    assert token
    assert visitor.post("/my-requests/sign-out", {"csrfmiddlewaretoken": token[1]}).status_code == 303
    assert visitor.get("/my-requests").status_code == 303


def test_whether_somebody_is_known_is_not_told(visitor: Visitor) -> None:
    asked(visitor)
    without_token = re.compile(r'(name="csrfmiddlewaretoken" value=")\w+')
    answers = [visitor.send("/my-requests/sign-in", email=each) for each in ("requester@example.org", "nobody@example.org", "x")]
    assert len({(each.status_code, without_token.sub("", each.content.decode())) for each in answers}) == 1


def test_a_requester_is_nobody_in_the_casework(visitor: Visitor) -> None:
    asked(visitor)
    for address in ("/work", "/queue", "/requests", f"/requests/{InformationRequest.objects.get().reference}"):
        assert visitor.get(address)["Location"].startswith("/sign-in")


def test_the_cookie_of_the_desk_is_for_no_script(visitor: Visitor) -> None:
    cookie = asked(visitor).cookies["desk"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_form_that_is_not_ours_sends_nothing(visitor: Visitor) -> None:
    assert visitor.post("/ask/write", {**FIELDS, "sure": "yes"}).status_code == 403
    assert not Asked.objects.exists()


def test_more_than_anybody_needs_is_refused(visitor: Visitor) -> None:
    answers = [
        visitor.send("/ask/write?body=police", **{**FIELDS, "email": f"a{nth}@example.org"}, sure="yes").status_code for nth in range(21)
    ]
    assert answers == [200] * 20 + [429]
    again = [visitor.send("/my-requests/sign-in", email="x@example.org").status_code for _ in range(11)]
    assert again == [200] * 10 + [429]


def test_one_address_cannot_be_flooded(visitor: Visitor) -> None:
    answers = [visitor.send("/ask/write?body=police", **FIELDS, sure="yes").status_code for _ in range(4)]
    assert answers == [200, 200, 200, 429]
    assert Message.objects.count() == 3


def test_without_a_mailbox_of_the_site_nothing_can_be_sent_and_it_says_so(visitor: Visitor, settings: Any) -> None:
    settings.MAIL = {}
    assert "This site cannot send messages yet" in words_of(visitor.send("/ask/write?body=police", **FIELDS, sure="yes"))


def test_script_and_markup_are_words(visitor: Visitor) -> None:
    hostile = "<script>alert(1)</script> <img src=x onerror=y> every one"
    page = visitor.send("/ask/write?body=police", **{**FIELDS, "subject": hostile, "text": hostile}).content.decode()
    assert "<script" not in page
    asked(visitor, subject=hostile, text=hostile)
    for address in ("/my-requests", f"/my-requests/{Asked.objects.get().pk}"):
        assert "<script" not in visitor.get(address).content.decode()


def test_no_address_leads_elsewhere(visitor: Visitor) -> None:
    answer = visitor.send("/my-requests/sign-in?next=https://evil.example", email="x")
    assert "evil" not in answer.content.decode()
    assert asked(visitor)["Location"] == "/my-requests"


def test_a_host_that_is_not_ours_makes_no_link(visitor: Visitor) -> None:
    assert visitor.get("/ask", SERVER_NAME="evil.example").status_code == 400


def test_of_a_body_elsewhere_the_requester_says_when_it_answered(visitor: Visitor) -> None:
    load(["name,email", "Leeds City Council,foi@leeds.example"])
    assert visitor.send("/ask/write?body=leeds-city-council", **{**FIELDS, "body": "leeds-city-council"}, sure="yes").status_code == 200
    visitor.send(link("ask/confirm"))
    page = f"/my-requests/{Asked.objects.get().pk}"
    wrong = visitor.send(page, **{"answered-day": "1", "answered-month": "3", "answered-year": "2026"})
    assert wrong.status_code == 422
    assert visitor.send(page, **{"answered-day": "2", "answered-month": "3", "answered-year": "2026"}).status_code == 303
    assert "Ask for a review by 30 April 2026" in words_of(visitor.get(page))


def test_every_public_address_is_on_one_list_of_the_gate() -> None:
    assert PUBLISHED | REQUESTERS | BY_SECRET <= NOT_SIGNED_IN
    assert not PUBLISHED & REQUESTERS
    assert not BY_SECRET & REQUESTERS
