"""Where evidence is fetched, said by the administrator; and the form that fetches it, whose refusals are sentences on the page."""

from typing import Any

import pytest

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import EvidenceSource
from answerable.casework.commissioner.permissions import Role
from tests.casework.commissioner.cast import NOW
from tests.casework.commissioner.test_investigated import scoped
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    at_noon(monkeypatch, NOW)
    settings.FETCHED_INSIDE = ("127.0.0.1",)


def test_the_administrator_says_where_and_nobody_sees_the_token_again() -> None:
    administrator = desk(Role.ADMINISTRATOR)
    told: dict[str, Any] = {"authority": "A council", "token": "answerable_secret"}
    assert "begins with https" in administrator.refused("/office/sources", where="http://council.example/api", **told)
    administrator.on_to("/office/sources", where="https://council.example/api", **told)
    page = words_of(administrator.get("/office/sources"))
    assert "https://council.example/api, with a token" in page
    assert "answerable_secret" not in page
    administrator.on_to("/office/sources", authority="A council", forget="on")
    assert not EvidenceSource.objects.exists()
    desk().page("/office/sources", 404)


def test_a_case_officer_is_told_in_a_sentence_what_went_wrong() -> None:
    complaint, administrator = scoped(their_reference="FOI-1"), desk(Role.ADMINISTRATOR)
    at = f"/office/complaints/{complaint.reference}/fetch-evidence"
    given: dict[str, Any] = {"token": "answerable_x", "marking": "OPEN", "reason": ""}
    assert "Nobody has said where" in desk().refused(at, **given)
    administrator.on_to("/office/sources", authority=complaint.authority, where="http://127.0.0.1:9/api")
    assert "FOI-1" in words_of(desk().get(at))
    assert "could not be reached" in desk().refused(at, **given)
    assert "Say why" in desk().refused(at, **{**given, "marking": "CONFIDENTIAL"})
    assert fold(complaint.case).items == []
