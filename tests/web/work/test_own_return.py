"""The return of a quarter from the body's own cases, each number a way to the cases that it counts."""

import re
from datetime import date
from html import unescape

import pytest

from answerable.casework.authority.permissions import Role
from tests.casework.authority.told.test_what_a_requester_knows import answered
from tests.web.work.conftest import SignIn, words_of
from tests.web.work.signed_in import at_noon

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _june(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, date(2020, 6, 2))


def test_each_number_opens_into_its_cases(sign_in: SignIn) -> None:
    reference = answered().reference
    desk = sign_in(Role.AUDITOR)
    page = desk.get("/figures/return?quarter=2019+Q4")
    assert "As of 1 June 2020" in words_of(page)
    assert "Each total is what its cells come to." in words_of(page)
    cells = dict(
        re.findall(
            r'<a class="govuk-link" href="(/figures/return/cases[^"]*)">\d+<span class="govuk-visually-hidden">: the cases under ([^<]*)',
            page.content.decode(),
        )
    )
    address = next(unescape(each) for each, name in cells.items() if name.startswith("Initial Outcome Partially"))
    opened = desk.get(address)
    assert f'<a class="govuk-link" href="/requests/{reference}">{reference}</a>' in opened.content.decode()
    assert "Initial Outcome Partially withheld: 1" in words_of(opened)
    assert desk.get(f"/requests/{reference}").status_code == 200


def test_what_the_code_asks_and_the_last_quarter_that_is_over(sign_in: SignIn) -> None:
    answered()
    desk = sign_in(Role.HEAD)
    assert "Relied on FOIA s.31 1" in words_of(desk.get("/figures/return?quarter=2019+Q4&of=code"))
    assert '<option value="2005 Q2" selected>' in desk.get("/figures/return?quarter=2005+Q2").content.decode()
    assert "Requests received in 2020 Q1" in words_of(desk.get("/figures/return"))


def test_what_is_not_there(sign_in: SignIn) -> None:
    answered()
    desk = sign_in(Role.OFFICER)
    for address in ("?quarter=soon", "?quarter=2020+Q3", "?of=league-table", "/cases?quarter=2019+Q4&cell=nothing"):
        assert desk.get(f"/figures/return{address}").status_code == 404
    assert sign_in(Role.SERVICE).get("/figures/return").status_code == 404
    elsewhere = sign_in(Role.OFFICER, body="council")
    assert "Total requests received 0" in words_of(elsewhere.get("/figures/return?quarter=2019+Q4"))
