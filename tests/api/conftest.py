"""A program that asks the API, with a token of somebody in the cast."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client

from answerable.api import caller, clock
from answerable.api.caller import Turns
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.let_programs_in import make_token, scopes_of
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.commissioner.acting import By as OfficeBy
from answerable.casework.commissioner.actions.let_programs_in import make_token as let_in_at_office
from answerable.casework.commissioner.permissions import Do as OfficeDo
from answerable.casework.commissioner.permissions import Role as OfficeRole
from answerable.casework.commissioner.scopes import scopes_of as scopes_at_office
from tests.casework.authority.cast import by
from tests.casework.commissioner.cast import by as office_by

Said = dict[str, Any]


class Program:
    """Other software: what it shows, and what it is told."""

    def __init__(self, shown: str) -> None:
        self._client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
        self._shown = {"Authorization": f"Bearer {shown}"} if shown else {}

    def get(self, address: str, **query: Any) -> Any:
        """What is answered to a GET."""
        return self._client.get(f"/api/{address}", query, headers=self._shown)

    def send(self, address: str, told: object, *, method: str = "POST", key: str = "", kind: str = "application/json") -> Any:
        """What is answered to something that was sent."""
        headers = {**self._shown, **({"Idempotency-Key": key} if key else {})}
        return self._client.generic(method, f"/api/{address}", _bytes(told), kind, headers=headers)


def _bytes(told: object) -> bytes:
    import json

    return told if isinstance(told, bytes) else json.dumps(told).encode()


def token_of(who: By, *scopes: Do) -> str:
    """A token for somebody, with these scopes or with all that their posts give, made by an administrator of the body."""
    asks = by(Role.ADMINISTRATOR, body=who.person.body)
    asks = asks._replace(at=clock.now())
    return make_token(
        who.person.pk, name="A program", scopes=scopes or scopes_of(who.person), expires_on=asks.today + timedelta(30), by=asks
    )[1]


def token_of_office(who: OfficeBy, *scopes: OfficeDo) -> str:
    """The same for somebody of the Commissioner's office."""
    asks = office_by(OfficeRole.ADMINISTRATOR, body=who.body)
    asks = OfficeBy(asks.person, clock.now())
    until = asks.today + timedelta(30)
    office_scopes = scopes or scopes_at_office(who.person)
    return let_in_at_office(who.person.pk, name="A program of the office", scopes=office_scopes, expires_on=until, by=asks)[1]


@pytest.fixture(autouse=True)
def fresh_turns(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody has asked anything in this minute."""
    monkeypatch.setattr(caller, "TURNS", Turns())
    return iter(())


@pytest.fixture
def program(db: None) -> Callable[..., Program]:
    """A program that acts for somebody with these roles."""

    def made(*roles: Role, scopes: tuple[Do, ...] = (), body: str = "police", service: str = "") -> Program:
        return Program(token_of(by(*roles, body=body, service=service), *scopes))

    return made


@pytest.fixture
def office_program(db: None) -> Callable[..., Program]:
    """A program that acts for somebody of the office with these roles."""

    def made(*roles: OfficeRole, scopes: tuple[OfficeDo, ...] = (), body: str = "commissioner") -> Program:
        return Program(token_of_office(office_by(*roles, body=body), *scopes))

    return made


def refused(answer: HttpResponseBase, status: int) -> str:
    """The sentence of a problem, which is of this status and of the one shape."""
    assert answer.status_code == status, getattr(answer, "content", b"")[:500]
    assert answer["Content-Type"] == "application/problem+json"
    told: Said = answer.json()  # type: ignore[attr-defined]
    assert told["status"] == status
    assert set(told) <= {"type", "title", "status", "detail", "under"}
    return str(told["detail"])
