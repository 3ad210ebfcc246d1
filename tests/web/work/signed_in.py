"""A person of the cast in a browser: signed in, with forms that are filled in as they are drawn."""

import re
from datetime import UTC, date, datetime
from typing import Any, Protocol

import pytest
from django.http import HttpResponse
from django.test import Client

from answerable.casework.people.models import Person


def at_noon(patch: pytest.MonkeyPatch, on: date) -> None:
    """Sets the site's own clock to noon of a day."""
    patch.setattr("answerable.web.work.who.now", lambda: datetime(on.year, on.month, on.day, 12, tzinfo=UTC))


class Acts(Protocol):
    """Somebody who acts, on either side."""

    @property
    def person(self) -> Person:
        """The person."""


class Desk(Client):
    """Somebody at work in a browser."""

    def __init__(self, by: Acts) -> None:
        super().__init__(SERVER_NAME="localhost")
        self.force_login(by.person)

    def page(self, address: str, status: int = 200) -> str:
        """The text of a page, which answers with this status."""
        answer = self.get(address)
        assert answer.status_code == status, (answer.status_code, text_of(answer))
        return answer.content.decode()

    def fill(self, address: str, **fields: Any) -> HttpResponse:
        """Sends the form of a page as it stands, with these fields filled in."""
        seen = re.search(r'name="seen" value="(\d+)"', self.page(address))
        answer: Any = self.post(address, {**({"seen": seen[1]} if seen else {}), **fields})
        return answer  # type: ignore[no-any-return]

    def on_to(self, address: str, **fields: Any) -> str:
        """Fills in a form that is taken, and answers with the address that it leads on to."""
        answer = self.fill(address, **fields)
        assert answer.status_code == 303, (answer.status_code, wrong(answer))
        return answer["Location"]

    def refused(self, address: str, status: int = 422, **fields: Any) -> str:
        """Fills in a form that is refused, and answers with what the page says is wrong."""
        answer = self.fill(address, **fields)
        assert answer.status_code == status, (answer.status_code, answer.get("Location"))
        return wrong(answer)


def wrong(answer: Any) -> str:
    """What a page says is wrong."""
    found = re.search(r'govuk-error-summary__list">(.*?)</ul>', answer.content.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()).replace("&#39;", "’") if found else text_of(answer)


def text_of(answer: Any) -> str:
    """The words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())[:3000]
