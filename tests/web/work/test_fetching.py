"""Letting the Commissioner fetch the open bundle, on its page: a token is shown once, opens the case, and is ended."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.api import clock
from answerable.casework.authority.permissions import Role
from answerable.casework.programs.models import Token
from tests.api.conftest import Program, refused
from tests.casework.authority.cast import officer
from tests.casework.authority.complaint.seed_like import complained
from tests.web.work.conftest import SignIn, day, words_of

pytestmark = pytest.mark.django_db


def test_a_person_makes_one_on_the_page_sees_it_once_and_ends_it(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", clock.now)
    today = officer()._replace(at=clock.now()).today
    request, desk = complained(), sign_in(Role.OFFICER)
    at = f"/requests/{request.reference}/commissioner/fetching"
    assert "Let the Commissioner fetch the open bundle" in words_of(desk.get(f"/requests/{request.reference}/commissioner"))
    made = desk.send(at, **day("until", today + timedelta(7)))
    shown = next(each for each in words_of(made).split() if each.startswith("answerable_"))
    assert shown not in desk.get(at).content.decode()
    assert Program(shown).send(f"evidence/{request.reference}", {}).status_code == 200
    assert "a year at most" in words_of(desk.send(at, **day("until", date(2099, 1, 1))))
    assert desk.send(at, end="0").status_code == 422
    assert desk.send(at, seen="9" * 5000, **day("until", today)).status_code == 409
    Token.objects.update(last_used_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    assert "1 July 2026" in words_of(desk.get(at))
    assert desk.send(at, end=str(Token.objects.get().pk)).status_code == 303
    refused(Program(shown).send(f"evidence/{request.reference}", {}), 401)
    assert "The Commissioner opened the open bundle" in words_of(desk.get(f"/requests/{request.reference}"))
    assert sign_in(Role.CLEARER).get(at).status_code == 404
