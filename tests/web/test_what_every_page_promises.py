"""Headers, hosts, methods, errors: what holds for every page whatever it shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

import answerable.web
from answerable.web.doors import ADDRESSES
from answerable.web.gate import PUBLIC
from answerable.web.pages import environment
from answerable.web.urls import urlpatterns

# One address for each door that takes a part of the address.
EXAMPLES = {
    "last-day": "/find-a-last-day/response?from=2019-11-07",
    "last-day-cy": "/cy/find-a-last-day/response?from=2019-11-07",
    "section": "/the-law/foia-s10",
}
PAGES = [
    EXAMPLES.get(door.name) or f"/{next(each.pattern for each in urlpatterns if each.name == door.name)}"
    for door in ADDRESSES
    if door.name in PUBLIC
]


@pytest.mark.parametrize("address", [*PAGES, "/nowhere"])
def test_a_page_runs_no_script_and_is_framed_by_nobody(client: Client, address: str) -> None:
    answer = client.get(address)
    policy = dict(each.strip().split(" ", 1) for each in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == "'self'"
    assert "script-src" not in policy
    assert policy["frame-ancestors"] == "'none'"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    text = answer.content.decode()
    assert not re.search(r"<script|\sstyle=|\son[a-z]+=|javascript:", text)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_a_title_of_its_own_and_whole_marks(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    if answer["Content-Type"].startswith("text/plain"):
        return
    text = answer.content.decode()
    assert len(re.findall(r"<h1", text)) == 1
    assert re.search(r"<title>[^<]+ – Answerable</title>", text)
    assert f'<html lang="{"cy" if address.startswith("/cy/") else "en"}"' in text
    assert "{{" not in text
    assert "{%" not in text
    assert re.findall(r'id="([^"]+)"', text) == list(dict.fromkeys(re.findall(r'id="([^"]+)"', text)))


def test_titles_differ(client: Client) -> None:
    titles = [re.search(r"<title>(.*)</title>", client.get(each).content.decode()) for each in PAGES if not each.endswith(".txt")]
    assert len({each[1] for each in titles if each}) == len(titles)


@pytest.mark.parametrize("address", PAGES)
def test_what_a_page_does_not_do_is_refused(client: Client, address: str) -> None:
    assert client.delete(address).status_code in (403, 405)
    assert client.head(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_a_method_that_a_page_does_not_know_is_said_in_plain_words(address: str) -> None:
    answer = Client(SERVER_NAME="localhost").put(address)
    assert answer.status_code == 405
    assert "That cannot be done here" in answer.content.decode()
    assert answer["Allow"].startswith("GET, HEAD")


@pytest.mark.parametrize("address", ["/the-law/foia-s999", "/find-a-last-day/never", "/nowhere"])
def test_what_is_not_there_is_said_alike(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.content == client.get("/nowhere").content


@pytest.mark.parametrize(
    ("value", "words"), [("2019-12-06", "6 December 2019"), ("20 working days", "20 working days"), (None, ""), (28, "28")]
)
def test_a_day_in_the_contract_is_written_as_people_write_it(value: object, words: str) -> None:
    assert environment().filters["day"](value) == words


def test_over_https_an_asset_says_so_too() -> None:
    asked = (
        "from wsgiref.util import setup_testing_defaults as filled; from answerable.web.assets import stylesheet\n"
        "from answerable.web.wsgi import application; environ = {'PATH_INFO': stylesheet()}; filled(environ)\n"
        "application(environ, lambda status, headers: print(status, dict(headers)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked], env={**os.environ, "ANSWERABLE_HTTPS": "1"}, capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("200 OK")
    assert "'Strict-Transport-Security': 'max-age=31536000'" in said.stdout
    assert "'X-Content-Type-Options': 'nosniff'" in said.stdout


def test_a_form_that_is_not_ours_is_refused_in_plain_words(client: Client) -> None:
    answer = client.post("/check-a-notice", {"text": "A notice"})
    assert answer.status_code == 403
    assert "Nothing was read and nothing was kept" in answer.content.decode()


def test_another_host_is_refused_in_plain_words(client: Client) -> None:
    answer = client.get("/", SERVER_NAME="elsewhere.example")
    assert answer.status_code == 400
    assert "The address cannot be read" in answer.content.decode()


def test_a_fault_of_ours_is_said_without_its_cause(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.checking.get_token", None)
    client.raise_request_exception = False
    answer = client.get("/check-a-letter")
    assert answer.status_code == 500
    assert "our fault and not yours" in answer.content.decode()
    assert "NoneType" not in answer.content.decode()


def test_only_the_clock_reads_the_clock() -> None:
    room = Path(answerable.web.__file__).parent
    readers = [
        each.name
        for each in room.rglob("*.py")
        if re.search(r"\b(date|datetime|time|timezone)\.(today|now|utcnow|time|monotonic|localtime)\(", each.read_text(encoding="utf-8"))
    ]
    assert readers == ["clock.py"]


def test_nothing_sent_can_reach_the_disk() -> None:
    from django.conf import settings

    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
