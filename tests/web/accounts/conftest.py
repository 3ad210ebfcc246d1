"""Somebody with an account, a browser that fills in forms, and what an authenticator app would show."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from answerable.casework.people.models import Person, Post

PASSWORD = "lamp quarry seventeen"
ADDRESS = "foi.officer@council.example"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Browser(Client):
    """A browser: it sends a form's own token, as in life."""

    def __init__(self, **defaults: Any) -> None:
        super().__init__(enforce_csrf_checks=True, SERVER_NAME="localhost", HTTP_USER_AGENT=FIREFOX, **defaults)

    def send(self, page: str, **fields: str) -> HttpResponse:
        """Opens the page and sends its form."""
        text = self.get(page).content.decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
        assert token, text
        answer: Any = self.post(page, {**fields, "csrfmiddlewaretoken": token[1]})
        assert isinstance(answer, HttpResponse)
        return answer

    def sign_in(self, address: str = ADDRESS, password: str = PASSWORD) -> HttpResponse:
        """Fills in the form to sign in."""
        return self.send("/sign-in", login=address, password=password)


def somebody(address: str = ADDRESS, *roles: str, password: str | None = PASSWORD, active: bool = True) -> Person:
    """A person with an account."""
    person = Person(email=address, body="example-council", title="FOI officer", is_active=active)
    person.set_password(password)
    person.save()
    for role in roles:
        Post.objects.create(person=person, role=role)
    return person


@pytest.fixture
def officer(db: None) -> Person:
    """An FOI officer, and no wrong password yet."""
    cache.clear()
    return somebody(ADDRESS, "FOI officer")


@pytest.fixture
def stranger() -> Browser:
    """A browser in which nobody is signed in."""
    return Browser()


@pytest.fixture
def signed_in(officer: Person, stranger: Browser) -> Browser:
    """A browser in which the officer is signed in."""
    assert stranger.sign_in().status_code == 302
    return stranger


def words_of(answer: Any) -> str:
    """A page without its marks, and without the token of its form."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def code_for(secret: str) -> str:
    """What an app shows now for this key."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
