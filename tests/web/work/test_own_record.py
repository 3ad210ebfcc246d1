"""The authority's record in pictures: what its cases are enough for, for those who may see the register."""

from datetime import date

import pytest

from answerable.casework.authority.permissions import Role
from tests.casework.authority.told.test_what_a_requester_knows import answered
from tests.web.work.conftest import SignIn, words_of
from tests.web.work.signed_in import at_noon

pytestmark = pytest.mark.django_db


def test_the_cases_of_the_last_quarter_are_drawn_with_their_numbers(monkeypatch: pytest.MonkeyPatch, sign_in: SignIn) -> None:
    at_noon(monkeypatch, date(2020, 6, 2))
    answered()
    page = sign_in(Role.HEAD).get("/figures/record")
    assert page.content.decode().count("<svg role=") == 3
    words = words_of(page)
    assert "In 2019 Q4, " in words
    assert "still wait after working day 20" in words
    assert "Of the requests that were due, " in words
    assert "charted once there are more than 8 quarters" in words


def test_without_cases_nothing_is_drawn_and_others_see_nothing(monkeypatch: pytest.MonkeyPatch, sign_in: SignIn) -> None:
    at_noon(monkeypatch, date(2020, 6, 2))
    answered()
    elsewhere = sign_in(Role.OFFICER, body="council").get("/figures/record")
    assert "No request has been answered here yet" in words_of(elsewhere)
    assert "<svg role=" not in elsewhere.content.decode()
    assert sign_in(Role.SERVICE).get("/figures/record").status_code == 404
