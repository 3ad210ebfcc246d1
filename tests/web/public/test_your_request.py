"""One page for each request, for whoever has its address: plain words, the officer's own derivation, and nothing that was not told."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.record import note
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.told.page import give
from tests.casework.authority.cast import authority, divided, officer, received
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def on(patch: pytest.MonkeyPatch, day: date) -> None:
    patch.setattr("answerable.web.public.your_request.today", lambda: day)


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the page of the seed's request, before it is answered."""
    on(monkeypatch, date(2019, 12, 2))
    return f"/your-request/{give(divided(), on=SENT)}"


def test_it_says_the_last_day_and_why_as_the_officer_sees_it(client: Client, waiting: str) -> None:
    words = words_of(client.get(waiting))
    assert "no later than 6 December 2019" in words
    assert "2 December 2019 passed over, Scotland" in words
    assert words.count("The authority is working on this.") == 4


def test_it_never_shows_what_happened_within_the_authority(client: Client, waiting: str) -> None:
    before = client.get(waiting).content
    note(InformationRequest.objects.get().reference, words="Nobody knows where the file is", by=officer(), on=SENT)
    assert client.get(waiting).content == before


def test_answered_it_says_what_was_told_and_what_may_be_done(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, SENT)
    authority(complaints_procedure="Write to the head of information rights.")
    words = words_of(client.get(f"/your-request/{give(answered(), on=SENT)}"))
    assert "will neither confirm nor deny that it holds this. (FOIA s.31(3))" in words
    assert "You were sent some of the information. The rest was withheld. (FOIA s.40(2))" in words
    assert "Ask by 5 February 2020" in words
    assert "set by a code of practice, and not by the Act" in words


@pytest.mark.parametrize("end", ["", "/print", "/calendar.ics", "/changes.atom"])
def test_no_page_is_kept_and_a_wrong_address_is_a_page_that_is_not_there(client: Client, waiting: str, end: str) -> None:
    found, wrong = client.get(waiting + end), client.get("/your-request/" + "a" * 32 + end)
    assert (found.status_code, wrong.status_code) == (200, 404)
    assert found["Cache-Control"] == "no-store"
    assert found["Referrer-Policy"] == "no-referrer"
    assert "noindex" in found["X-Robots-Tag"]
    assert wrong.content == client.get("/nowhere").content
    assert "ETag" not in found
    assert not found.cookies


def test_the_calendar_has_the_last_day_and_never_a_line_too_long(client: Client, waiting: str) -> None:
    answer = client.get(f"{waiting}/calendar.ics")
    lines = answer.content.split(b"\r\n")
    assert b"DTSTART;VALUE=DATE:20191206" in lines
    assert max(map(len, lines)) <= 75
    assert waiting.rpartition("/")[2].encode() not in answer.content
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"


def test_the_feed_says_what_happened_and_reads_as_a_feed(client: Client, waiting: str) -> None:
    root = ElementTree.fromstring(client.get(f"{waiting}/changes.atom").content)
    assert [each.findtext(f"{ATOM}title") for each in root.iter(f"{ATOM}entry")] == ["Your request arrived"]


def test_printed_every_reason_is_open(client: Client, waiting: str) -> None:
    text = client.get(f"{waiting}/print").content.decode()
    assert text.count("<details") == text.count(" open>")


def test_script_in_a_request_is_text(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, date(2019, 12, 2))
    hostile = '<script>alert(1)</script>" onload="x'
    address = f"/your-request/{give(received(subject=hostile, text=hostile), on=SENT)}"
    text = client.get(address).content.decode()
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    ElementTree.fromstring(client.get(f"{address}/changes.atom").content)


@pytest.mark.parametrize("end", ["", "/calendar.ics", "/changes.atom"])
def test_a_page_asks_the_database_a_few_times_however_many_parts(client: Client, waiting: str, end: str) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(waiting + end)
    assert len(asked) <= 3
