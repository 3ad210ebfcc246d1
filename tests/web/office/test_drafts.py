"""The page of drafts: what was sent to be signed, why it came back, and what differs between two."""

import pytest

from answerable.casework.commissioner.actions.annex import write_passage
from answerable.casework.commissioner.actions.decide import return_draft, send_to_sign
from answerable.casework.commissioner.permissions import Role
from tests.casework.commissioner import test_annex
from tests.casework.commissioner.cast import by, signatory
from tests.casework.commissioner.test_decided import SERVED, at, drafted
from tests.casework.commissioner.test_drafts import MORE, SAID, returned_once
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import words_of
from tests.web.work.signed_in import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, SERVED)


def test_two_drafts_are_chosen_and_what_differs_is_shown_and_said() -> None:
    complaint, who = returned_once(), desk()
    at_it = f"/office/complaints/{complaint.reference}"
    assert f'href="{at_it}/drafts"' in who.page(f"{at_it}/notice")
    page = who.page(f"{at_it}/drafts?from=1&to=2")
    assert f'<ins class="app-ins"><span class="govuk-visually-hidden">(added: </span>{MORE}' in page
    assert '<del class="app-del"><span class="govuk-visually-hidden">(taken out: </span>16<' in page
    words = words_of(who.get(f"{at_it}/drafts?from=1&to=2"))
    for each in (
        "Draft 1, sent to be signed, 16 June 2020 Case officer",
        "Returned on 16 June 2020 Signatory Say what a no would tell.",
        "Lines changed Date: (taken out: 16 , end of taken out) (added: 19 , end of added) June 2020",
        "Paragraph added",
        SAID,
        "1 was added",
    ):
        assert each in words
    back = words_of(who.get(f"{at_it}/drafts?from=2&to=1"))
    assert "Paragraph taken out" in back
    assert "The draft as it stands, 23 June 2020" in words_of(who.get(f"{at_it}/drafts"))
    assert "Nothing differs." in words_of(who.get(f"{at_it}/drafts?from=2&to=2"))
    who.page(f"{at_it}/drafts?from=3", 404)
    Desk(by(Role.ADMINISTRATOR)).page(f"{at_it}/drafts", 404)


def test_one_draft_alone_is_compared_with_nothing() -> None:
    complaint, who = drafted(), desk()
    assert "There is one draft only" in words_of(who.get(f"/office/complaints/{complaint.reference}/drafts"))
    assert "/drafts" not in who.page(f"/office/complaints/{complaint.reference}/notice")


def test_nothing_closed_is_on_the_page() -> None:
    complaint = test_annex.decided()
    send_to_sign(complaint.reference, **at())
    return_draft(complaint.reference, reason="Say more in the annex.", **at(signatory))
    write_passage(complaint.reference, gist=1, items=[1], text=f"{test_annex.WORDS} And more.", **at())
    page = desk().page(f"/office/complaints/{complaint.reference}/drafts")
    assert test_annex.GIST in page
    assert "amplighter" not in page
