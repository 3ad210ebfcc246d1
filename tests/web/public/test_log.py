"""The disclosure log and the figures, as everybody reads them; and published from the officer's own pages."""

import csv
import json
import shutil
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.actions import hide, take_down
from answerable.casework.authority.publishing.index import INDEX
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.publishing.test_files import CONTENT, LEFT, answered_with
from tests.casework.authority.publishing.test_files import put as put_with_files
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
    assert [each.text for each in maps.iter(f"{MAP}loc")] == [
        "http://localhost/sitemap-0.xml",
        "http://localhost/sitemap-decisions-0.xml",
    ]
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


def with_a_file() -> InformationRequest:
    request = answered_with(CONTENT)
    put_with_files(request, {1: LEFT})
    return request


def test_a_file_is_kept_and_not_shown_and_is_not_sent_twice(client: Client) -> None:
    with_a_file()
    assert "police-1-3.txt (TXT, 32 Bytes)" in words_of(client.get("/disclosure-log/police/1"))
    answer = client.get("/disclosure-log/police/1/file/3")
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert answer["Content-Disposition"] == 'attachment; filename="police-1-3.txt"'
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "script-src" in answer["Content-Security-Policy"] or "default-src 'none'" in answer["Content-Security-Policy"]
    assert client.get("/disclosure-log/police/1/file/3", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    (row,) = [json.loads(line) for line in body_of(client.get("/disclosure-log.jsonl")).splitlines()]
    assert row["files"] == "http://localhost/disclosure-log/police/1/file/3"


def test_hidden_or_taken_down_a_file_is_gone_at_once_and_the_page_says_why(client: Client) -> None:
    request, at = with_a_file(), "/disclosure-log/police/1/file/3"
    assert client.get(at).status_code == 200
    hide(request.reference, place=3, because="A third person’s name.", by=officer(), on=SENT)
    gone = client.get(at)
    assert (gone.status_code, gone["Cache-Control"]) == (410, "no-store")
    assert "File 3 is hidden. A third person’s name." in words_of(gone)
    take_down(request.reference, because="A mistake.", by=officer(), on=SENT)
    assert "This was taken down" in words_of(client.get(at))
    assert client.get("/disclosure-log/police/1/file/9").status_code == 410


@pytest.mark.parametrize("at", ["/disclosure-log/police/1/file/1", "/disclosure-log/police/1/file/9", "/disclosure-log/police/2/file/3"])
def test_a_file_that_is_not_there_is_not_there(client: Client, at: str) -> None:
    with_a_file()
    assert client.get(at).status_code == 404


def test_a_page_that_is_kept_costs_one_question_and_is_drawn_again_when_anything_changed(client: Client) -> None:
    request = answered()
    put(request)
    client.get("/disclosure-log")
    with CaptureQueriesContext(connection) as asked:
        assert "Cameras" in words_of(client.get("/disclosure-log"))
    assert len(asked) == 1
    take_down(request.reference, because="A mistake.", by=officer(), on=SENT)
    assert "Cameras for training" not in words_of(client.get("/disclosure-log"))


def test_while_there_is_no_index_the_log_says_so_and_can_be_read(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    put(answered())
    shutil.rmtree(INDEX.folder, ignore_errors=True)
    monkeypatch.setattr("answerable.casework.indexed.READ_ON_AT_MOST", 0)
    answer = client.get("/disclosure-log?words=cameras")
    assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")
    assert "cannot be searched by words just now" in words_of(answer)
    assert client.get("/disclosure-log.atom?words=cameras").status_code == 503
    assert "Cameras for training" in words_of(client.get("/disclosure-log"))


def test_an_officer_chooses_which_files_are_published(client: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.web.work.signed_in import at_noon

    at_noon(monkeypatch, SENT)
    request = answered_with(CONTENT, b"Ask Ms First Last.", b"Sent to a journalist.")
    desk, at = sign_in(Role.OFFICER), f"/requests/{request.reference}/record/publish"
    form = words_of(desk.get(at))
    assert "Nothing in it looks like somebody’s." in form
    assert "In it “Ms First Last” looks like somebody’s name." in form
    assert "What the requester gave of themselves is in it." in form
    sent = {"subject": "Cameras", "because": "Every answer is published.", **day("from_on", SENT)}
    sent |= dict.fromkeys((f"trace{nth}" for nth in range(12)), "remove")
    assert desk.send(at, **sent, file1="publish", file2="publish").status_code == 422
    assert desk.send(at, **sent, file1="publish", file2="publish", file3="publish").status_code == 422
    assert desk.send(at, **sent, file1="publish", file2="leave out", file3="leave out").status_code == 303
    assert words_of(client.get("/disclosure-log/police/1")).count(".txt (TXT") == 1


def test_figures_are_made_by_the_head_and_read_by_everybody(client: Client, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from tests.web.work.signed_in import at_noon

    at_noon(monkeypatch, date(2020, 6, 2))
    answered()
    period = {**day("since", date(2019, 10, 1)), **day("until", date(2020, 1, 1))}
    made = sign_in(Role.HEAD).send("/figures/new", **period)
    assert made["Location"] == "/statistics/police/1"
    words = words_of(client.get("/statistics/police/1"))
    assert "Received 1" in words
    assert "Other services 1 0 0 0 Services of fewer than 5 requests are put together" in words
    assert "A police service: from 1 October 2019 to before 1 January 2020" in words_of(client.get("/statistics"))
    rows = dict(csv.reader(StringIO(client.get("/statistics/police/1.csv").content.decode())))
    assert (rows["answered in time"], rows["relied on FOIA s.31"], rows["Other services: in time"]) == ("1", "1", "1")
    assert sign_in(Role.OFFICER).get("/figures/new").status_code == 404
