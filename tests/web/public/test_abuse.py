"""What strangers try on the public side, and that it comes to nothing. docs/security.md has each with the tests that hold it."""

import re
import socket
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.core.cache import cache
from django.test import Client

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.told.models import RequesterPage
from answerable.casework.authority.told.page import give
from answerable.casework.courier.models import Message
from answerable.casework.requester.asking import MOST_A_DAY, MOST_BODIES
from answerable.casework.requester.models import Asked, Link, Session
from answerable.casework.requester.names import load
from answerable.documents.letters import Kind
from answerable.documents.letters.in_pdf import pdf_of
from answerable.web.public.urls import urlpatterns
from tests.casework.authority.cast import DAY, arrived, authority, divided, officer
from tests.casework.authority.post.arriving import waits
from tests.casework.authority.publishing.test_the_log import put
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered
from tests.documents.mail.made import RECEIVED, eml, raw
from tests.web.public.test_ask import FIELDS, Visitor, asked, link, visitor
from tests.web.work.conftest import SignIn, words_of

__all__ = ["visitor"]

pytestmark = pytest.mark.django_db
EVIL = "https://evil.example"
LIKE_AN_ADDRESS = {"slug": "police", "int": "1", "str": "a-guess"}
PLACES = re.compile(r"<(\w+):\w+>")


@pytest.fixture(autouse=True)
def _procedure() -> None:
    cache.clear()
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def addresses() -> list[str]:
    """Every address of the public side, its places filled as a stranger would guess."""
    return sorted(f"/{PLACES.sub(lambda place: LIKE_AN_ADDRESS[place[1]], str(each.pattern))}" for each in urlpatterns)


@pytest.fixture
def listening() -> Iterator[tuple[str, "socket.socket"]]:
    """An address on this machine that would know if anybody came."""
    with socket.socket() as heard:
        heard.bind(("127.0.0.1", 0))
        heard.listen()
        heard.setblocking(False)
        yield f"http://127.0.0.1:{heard.getsockname()[1]}/told", heard


@pytest.mark.parametrize("address", addresses())
def test_nothing_is_sent_by_a_form_that_is_not_ours(client: Client, address: str) -> None:
    """Ending what one follows is one click of a mail program, RFC 8058: who has its secret, and nobody who guesses."""
    ends = address.startswith("/following/end/")
    assert client.post(address, {**FIELDS, "sure": "yes"}).status_code == (404 if ends else 403)


@pytest.mark.parametrize("address", addresses())
def test_no_address_leads_off_the_site(client: Client, address: str) -> None:
    put(answered())
    for name in ("next", "url", "return", "redirect", "to", "body", "words", "name", "before"):
        answer = client.get(address, {name: EVIL})
        assert not answer.get("Location", "").startswith(("http", "//", "\\"))
        if not answer.streaming and "html" in answer["Content-Type"]:
            assert not re.search(r'(?:href|action|src)="\s*https?://evil', answer.content.decode())


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/..", "/\\evil.example", "/%2F%2Fevil.example/", "/ask//evil.example/"])
def test_an_address_that_looks_like_another_site_leads_nowhere(client: Client, path: str) -> None:
    answer = client.get("/", PATH_INFO=path)
    assert answer.status_code in {302, 404}
    assert not answer.get("Location", "/sign-in").startswith(("http", "//", "/\\"))


def test_a_reference_that_is_there_and_one_that_is_not_look_the_same(client: Client, sign_in: SignIn) -> None:
    there = divided().reference
    for tail in ("", "/parts", "/letters/1", "/documents/1/file", "/record/publish", "/record/take-down"):
        real, guessed = f"/requests/{there}{tail}", f"/requests/FOI-2019-99999{tail}"
        asked_for, answers = (real, guessed), []
        for each in asked_for:
            answer = client.get(each)
            answers.append((answer.status_code, answer.content, answer["Location"].replace(each.rpartition("/")[2], "x")))
        assert {each[0] for each in answers} == {302}
        assert len({each[1] for each in answers}) == 1
        stranger = sign_in(Role.OFFICER, body="council")
        found = [stranger.get(each) for each in asked_for]
        assert {(each.status_code, each.content) for each in found} == {(404, found[0].content)}


def test_what_is_published_has_no_reference_that_opens_anything(client: Client) -> None:
    """Its number counts what was published, and the case's own reference is asked for like any that is guessed."""
    request = answered()
    put(request)
    for address in ("/disclosure-log", "/disclosure-log.atom", "/sitemap-0.xml"):
        assert request.reference not in client.get(address).content.decode()
    for guess in (request.reference, str(request.pk), str(request.case), "1", "0" * 43):
        assert client.get(f"/your-request/{guess}").status_code == 404
        assert client.get(f"/following/{guess}").status_code == 404


def test_every_secret_in_an_address_has_more_bits_than_can_be_tried_and_is_not_kept(visitor: Visitor) -> None:
    secret = give(divided(), on=SENT)
    asked(visitor)
    sent = link("ask/confirm").rpartition("/")[2]
    desk = visitor.cookies["desk"].value
    assert all(len(each) >= 22 and re.fullmatch(r"[\w-]+", each) for each in (secret, sent, desk))
    kept = str([*RequesterPage.objects.values(), *Link.objects.values(), *Session.objects.values()])
    assert not [each for each in (secret, sent, desk) if each in kept]


def test_one_request_goes_to_so_many_bodies_and_no_more(visitor: Visitor) -> None:
    load(["name,email", *(f"Body {nth} of many,foi{nth}@bodies.example" for nth in range(MOST_BODIES + 1))])
    many = [f"body-{nth}-of-many" for nth in range(MOST_BODIES + 1)]
    refused = visitor.send("/ask/write?body=police", **{**FIELDS, "body": many, "sure": "yes"})
    assert refused.status_code == 422
    assert f"Choose {MOST_BODIES} authorities or fewer" in words_of(refused)
    assert not Asked.objects.exists()


def test_one_address_asks_so_often_a_day_and_nothing_goes_unconfirmed(visitor: Visitor) -> None:
    """The boxes that others' addresses would fill are those of who asks: one message each, and no request until it is opened."""
    load(["name,email", *(f"Body {nth} of many,foi{nth}@bodies.example" for nth in range(MOST_BODIES))])
    batch = {**FIELDS, "body": [f"body-{nth}-of-many" for nth in range(MOST_BODIES)], "sure": "yes"}
    for _ in range(MOST_A_DAY // MOST_BODIES):
        assert visitor.send("/ask/write?body=police", **batch).status_code == 200
        before = Message.objects.count()
        assert visitor.send(link("ask/confirm")).status_code == 303
        assert Message.objects.count() == before + MOST_BODIES
    assert visitor.send("/ask/write?body=police", **batch).status_code == 429
    assert Asked.objects.filter(sent_on__isnull=False).count() == MOST_A_DAY


def test_the_whole_log_is_given_to_one_machine_so_often_and_no_more(client: Client) -> None:
    answers = [client.get("/disclosure-log.jsonl").status_code for _ in range(21)]
    assert answers == [200] * 20 + [429]
    assert client.get("/disclosure-log.csv").status_code == 429
    assert client.get("/disclosure-log").status_code == 200


HOSTILE = (
    "<html><head><script>alert(1)</script><style>@import '{0}'</style></head><body onload=alert(1)>How many?"
    "<img src='{0}' onerror=alert(1)><iframe src='{0}'></iframe><a href='javascript:alert(1)'>here</a>"
    "<svg/onload=alert(1)><form action='{0}'><input name=q></form></body></html>"
)


class Parsed(HTMLParser):
    """What in a page a browser would run, or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if tag in {"script", "iframe", "object", "embed", "style", "base"} else []
        for name, value in attrs:
            leads = name in {"href", "src", "action", "formaction"} and not (value or "").startswith(("/", "#", "https://www."))
            self.found += [f"{tag} {name}={value}"] if name.startswith("on") or leads else []


def runs(page: str) -> list[str]:
    """Everything in a page that should not be there."""
    parsed = Parsed()
    parsed.feed(page)
    return parsed.found


def mail(page: str) -> bytes:
    """A message that is a page and nothing else."""
    return raw(
        f"Received: {RECEIVED}\nFrom: requester@example.org\nTo: foi@police.example\nSubject: Cameras\nMessage-ID: <1@example.org>\n"
        "Content-Type: text/html; charset=utf-8",
        page,
    )


def test_script_in_the_body_of_a_mail_is_text_or_gone(sign_in: SignIn) -> None:
    desk = sign_in(Role.OFFICER)
    as_page, as_text = waits(mail(HOSTILE.format(EVIL))), waits(eml(HOSTILE.format(EVIL), Message_ID="<2@x>"))
    for kept in (as_page, as_text):
        for tail in ("", "/open", "/place"):
            assert runs(desk.get(f"/post/{kept.pk}{tail}").content.decode()) == []
    assert "How many?" in words_of(desk.get(f"/post/{as_page.pk}"))


def test_script_in_a_name_a_subject_or_a_file_of_a_mail_is_text(sign_in: SignIn) -> None:
    hostile = "<script>alert(1)</script>"
    kept = waits(eml("How many?", Subject=hostile, From=f'"{hostile}" <a@example.org>', files=((f"{hostile}.txt", b"x"),)))
    desk = sign_in(Role.OFFICER)
    for address in ("/post", f"/post/{kept.pk}", f"/post/{kept.pk}/open"):
        assert "<script" not in desk.get(address).content.decode()


def test_no_link_that_a_stranger_wrote_is_followed(
    client: Client, sign_in: SignIn, listening: tuple[str, socket.socket], visitor: Visitor
) -> None:
    """Neither in a mail, nor in a request, where its letter and its page are made, nor where an authority's own address is asked for."""
    address, heard = listening
    desk = sign_in(Role.OFFICER)
    kept = waits(mail(HOSTILE.format(address)))
    desk.get(f"/post/{kept.pk}")
    words = f'How many? {address} ![x]({address}) #image("{address}") <img src="{address}">'
    request = receive(arrived=arrived(text=words, subject=address), by=officer(), on=DAY)
    divide(request.reference, parts=[PartNow("1", words)], by=officer(), on=DAY)
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1",)), by=officer(), on=DAY)
    assert pdf_of(as_kept(letter)).startswith(b"%PDF")
    client.get(f"/your-request/{give(request, on=request.received_on)}")
    put(answered(), subject=address)
    client.get("/disclosure-log/police/1")
    asked(visitor, text=f"1. Every contract since 2020, see {address}\n2. What was spent", subject=address)
    with pytest.raises(BlockingIOError):
        heard.accept()
