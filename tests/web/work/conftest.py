"""Browsers in which one of the cast is signed in, on a day that the clock of the site is set to."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpResponse, HttpResponseBase
from django.test import Client

from answerable.casework.authority.permissions import Role
from tests.casework.authority.cast import by

TODAY = date(2019, 11, 22)
SignIn = Callable[..., "Desk"]


class Desk(Client):
    """A person at work: signed in, sending the token of each form as a browser does."""

    def send(self, page: str, **fields: Any) -> HttpResponse:
        """Opens a page and sends its form."""
        text = self.get(page).content.decode()
        hidden = dict(re.findall(r'<input type="hidden" name="(csrfmiddlewaretoken|seen)" value="(\w+)"', text))
        assert "csrfmiddlewaretoken" in hidden, text
        answer: Any = self.post(page, {**hidden, **fields})
        assert isinstance(answer, HttpResponse)
        return answer

    def send_from(self, page: str, to: str, **fields: Any) -> HttpResponse:
        """Opens a page and sends a form of it that goes to another address."""
        text = self.get(page).content.decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
        answer: Any = self.post(to, {"csrfmiddlewaretoken": token[1] if token else "", **fields})
        assert isinstance(answer, HttpResponseBase)
        return answer  # type: ignore[return-value]


def day(name: str, on: date) -> dict[str, str]:
    """Three boxes, filled in."""
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def words_of(answer: Any) -> str:
    """A page without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("&#39;", "'").split())


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """The day that it is: the one clock of the site is set."""
    instant = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    monkeypatch.setattr("answerable.web.work.who.now", lambda: instant)
    return TODAY


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """Signs in somebody with these roles."""

    def signed_in(*roles: Role, body: str = "police", service: str = "") -> Desk:
        desk = Desk(enforce_csrf_checks=True, SERVER_NAME="localhost")
        desk.force_login(by(*roles, body=body, service=service).person)
        return desk

    return signed_in


@pytest.fixture
def officer_s_desk(sign_in: SignIn) -> Desk:
    """The FOI officer, signed in."""
    return sign_in(Role.OFFICER)
