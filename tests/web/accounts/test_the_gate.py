"""Every address asks for a sign-in, unless it is on a list; what is forbidden and what does not exist answer alike."""

import os
import re
import subprocess
import sys
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import path

from answerable.web import urls
from answerable.web.gate import NOT_SIGNED_IN
from answerable.web.urls import urlpatterns
from tests.web.accounts.conftest import Browser, words_of
from tests.web.test_what_every_page_promises import PAGES

BEHIND = [each for each in urlpatterns if each.name not in NOT_SIGNED_IN]
FOR_THE_SIGNED_IN = ("/work", "/account", "/account/sign-ins", "/account/password", "/account/confirm", "/account/second-step", "/sign-out")


def address_of(pattern: Any) -> str:
    """An address that the pattern takes."""
    return "/" + re.sub(r"<(\w+:)?\w+>", "1", str(pattern.pattern))


@pytest.mark.parametrize("pattern", BEHIND, ids=lambda each: str(each.name))
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete"])
def test_a_stranger_is_asked_to_sign_in(pattern: Any, method: str) -> None:
    """Without a session the database is not even asked, and a test that asks it without saying so fails."""
    answer = getattr(Browser(), method)(address_of(pattern))
    if method in ("get", "head"):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in?next=")
    else:
        assert answer.status_code == 403, "a form without our token is refused before anything else"


def test_the_lists_name_only_addresses_that_are_there() -> None:
    assert {each.name for each in urlpatterns} >= NOT_SIGNED_IN
    assert len({each.name for each in urlpatterns}) == len(urlpatterns)


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_a_public_page_is_the_same_for_who_is_signed_in_and_asks_nothing_of_the_database(signed_in: Browser, address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        answer = signed_in.get(address)
    assert len(asked) == 0
    without_token = r'(value=")\w{64}"'
    assert re.sub(without_token, "", answer.content.decode()) == re.sub(without_token, "", Browser().get(address).content.decode())
    assert "session" not in answer.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("address", FOR_THE_SIGNED_IN)
def test_a_page_behind_the_gate_is_kept_by_nobody_and_runs_no_script(signed_in: Browser, address: str) -> None:
    answer = signed_in.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Frame-Options"] == "DENY"
    text = answer.content.decode()
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert not re.search(r"<script|\sstyle=|\son[a-z]+=|javascript:", text)
    assert len(re.findall("<h1", text)) == 1
    assert re.search(r"<title>[^<]+ – Answerable</title>", text)
    assert "It keeps nothing that you enter" not in text


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def not_there(request: HttpRequest) -> HttpResponse:
    raise Http404


class Addresses:
    """The site, with one address that is forbidden and one that leads to nothing."""

    urlpatterns = (*urlpatterns, path("forbidden", forbidden, name="forbidden"), path("not-there", not_there, name="not-there"))
    handler403, handler404 = urls.handler403, urls.handler404


@pytest.mark.django_db
def test_what_is_forbidden_and_what_does_not_exist_answer_alike(signed_in: Browser, settings: Any) -> None:
    settings.ROOT_URLCONF = Addresses
    one, other = signed_in.get("/forbidden"), signed_in.get("/not-there")
    assert one.status_code == other.status_code == 404
    assert one.content == other.content == signed_in.get("/nowhere").content
    assert dict(one.headers) == dict(other.headers)
    assert "Page not found" in words_of(one)


@pytest.mark.django_db
def test_an_address_that_nobody_listed_is_behind_the_gate(settings: Any) -> None:
    settings.ROOT_URLCONF = Addresses
    assert Browser().get("/not-there")["Location"] == "/sign-in?next=%2Fnot-there"


def test_over_https_the_cookies_are_for_this_host_and_for_https_alone() -> None:
    names = ("SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE")
    asked = f"from answerable.web import settings; print(*(getattr(settings, name) for name in {names}))"
    said = subprocess.run(
        [sys.executable, "-c", asked], env={**os.environ, "ANSWERABLE_HTTPS": "1"}, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["__Host-session", "True", "__Host-form", "True"]
