"""The disclosure log and the figures, as everybody reads them; and published from the officer's own pages."""

import csv
import json
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.actions import hide, take_down
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.publishing.test_the_log import copies, put
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered
from tests.web.work.conftest import SignIn, day, words_of

pytestmark = pytest.mark.django_db
ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
EVERY = ("/disclosure-log", "/disclosure-log.atom", "/disclosure-log/police/1", "/sitemap.xml", "/sitemap-0.xml", "/statistics")


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def body_of(answer: Any) -> str:
    return (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()


@pytest.mark.parametrize("address", EVERY)
def test_what_is_published_may_be_kept_for_a_minute_and_is_not_sent_twice(client: Client, address: str) -> None:
    put(answered())
    answer = client.get(address)
    assert (answer.status_code, answer["Cache-Control"]) == (200, "public, max-age=60")
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert not answer.cookies


def test_it_is_found_and_read(client: Client) -> None:
    put(answered())
    assert "Cameras for training" in words_of(client.get("/disclosure-log", {"words": "cameras", "under": "FOIA s.31"}))
    assert "Nothing that was published here has all of that" in words_of(client.get("/disclosure-log", {"words": "unicorns"}))
    words = words_of(client.get("/disclosure-log/police/1"))
    assert "Open Government Licence v3.0" in words
    assert "journalist" not in words


def test_taken_down_it_answers_gone_with_the_reason_and_hidden_with_its_own(client: Client) -> None:
    request = answered()
    put(request)
    hide(request.reference, place=2, because="A third person’s name.", by=officer(), on=SENT)
    assert "This message is hidden. A third person’s name." in words_of(client.get("/disclosure-log/police/1"))
    take_down(request.reference, because="Published by mistake.", by=officer(), on=SENT)
    answer = client.get("/disclosure-log/police/1")
    assert (answer.status_code, answer["Cache-Control"]) == (410, "no-store")
    assert "Published by mistake." in words_of(answer)


@pytest.mark.parametrize("address", ["/disclosure-log/police/9", "/disclosure-log/nobody/1", "/statistics/police/9", "/sitemap-9.xml"])
def test_what_is_not_there_is_said_alike(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.content == client.get("/nowhere").content


def test_all_of_it_leaves_as_json_and_as_a_table_without_a_formula(client: Client) -> None:
    put(answered(), subject="=cmd|'/c calc'!A0")
    (row,) = [json.loads(line) for line in body_of(client.get("/disclosure-log.jsonl")).splitlines()]
    assert row["address"] == "http://localhost/disclosure-log/police/1"
    assert row["licence"].endswith("open-government-licence/version/3/")
    (cells,) = list(csv.DictReader(StringIO(body_of(client.get("/disclosure-log.csv")))))
    assert cells["subject"] == "'=cmd|'/c calc'!A0"
    assert client.head("/disclosure-log.csv").status_code == 200


def test_the_feed_and_the_maps_read_as_what_they_are(client: Client) -> None:
    put(answered(), subject="Bread & <butter>")
    entries = list(ElementTree.fromstring(client.get("/disclosure-log.atom").content).iter(f"{ATOM}entry"))
    assert [each.findtext(f"{ATOM}title") for each in entries] == ["Bread & <butter>"]
    maps = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert [each.text for each in maps.iter(f"{MAP}loc")] == ["http://localhost/sitemap-0.xml"]
    pages = ElementTree.fromstring(client.get("/sitemap-0.xml").content)
    assert [each.text for each in pages.iter(f"{MAP}loc")] == ["http://localhost/disclosure-log/police/1"]


@pytest.mark.parametrize(
    "query", ["before=x", "before=2019-12-05.x", "before=9999-12-31.9" + "9" * 40, "since=never", "words=%00", "body=%00"]
)
def test_a_query_that_cannot_be_read_is_no_fault(client: Client, query: str) -> None:
    assert client.get(f"/disclosure-log?{query}").status_code == 200


def test_the_next_page_keeps_what_was_asked_for(client: Client) -> None:
    copies(30)
    text = client.get("/disclosure-log?body=police").content.decode()
    assert "body=police&amp;before=2019-1" in text


def test_script_in_what_is_published_is_text(client: Client) -> None:
    put(answered(), subject="<script>alert(1)</script>")
    for address in ("/disclosure-log", "/disclosure-log/police/1"):
        assert "<script" not in client.get(address).content.decode()


def test_an_officer_publishes_hides_and_takes_down(client: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.web.work.signed_in import at_noon

    at_noon(monkeypatch, SENT)
    request = answered()
    desk, record = sign_in(Role.OFFICER), f"/requests/{request.reference}/record"
    page = words_of(desk.get(f"{record}/publish"))
    assert "Collaboration with a social media provider" in page or "The answer, 5 December 2019" in page
    refused = desk.send(f"{record}/publish", **day("from_on", SENT), subject="Cameras", because="")
    assert refused.status_code == 422
    sent = {"subject": "Cameras", "because": "Every answer is published.", **day("from_on", SENT)}
    traces = dict.fromkeys((f"trace{nth}" for nth in range(12)), "remove")
    assert desk.send(f"{record}/publish", **sent, **traces).status_code == 303
    assert "Cameras" in words_of(client.get("/disclosure-log"))
    assert desk.send(f"{record}/hide", place="1", because="A name").status_code == 303
    assert desk.send(f"{record}/take-down", because="A mistake").status_code == 303
    assert client.get("/disclosure-log/police/1").status_code == 410


def test_figures_are_made_by_the_head_and_read_by_everybody(client: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from tests.web.work.signed_in import at_noon

    at_noon(monkeypatch, date(2020, 6, 2))
    answered()
    period = {**day("since", date(2019, 10, 1)), **day("until", date(2020, 1, 1))}
    made = sign_in(Role.HEAD).send("/figures/new", **period)
    assert made["Location"] == "/statistics/police/1"
    assert "Received 1" in words_of(client.get("/statistics/police/1"))
    assert "A police service: from 1 October 2019 to before 1 January 2020" in words_of(client.get("/statistics"))
    rows = dict(csv.reader(StringIO(client.get("/statistics/police/1.csv").content.decode())))
    assert (rows["answered in time"], rows["relied on FOIA s.31"]) == ("1", "1")
    assert sign_in(Role.OFFICER).get("/figures/new").status_code == 404
