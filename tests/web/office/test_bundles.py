"""The bundles on pages: what came is made into pages in a process of its own, and the closed bundle is there for its readers alone."""

import pytest

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE
from tests.casework.commissioner.cast import NOW
from tests.casework.commissioner.test_bundles import entered, received, withheld
from tests.casework.commissioner.test_investigated import scoped
from tests.documents.test_case_bundle import words_of
from tests.web.office.desk import at_noon, desk

pytestmark = pytest.mark.django_db


def test_what_is_open_is_chosen_made_into_pages_and_comes_as_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)
    complaint = received("A note")
    place = f"/office/complaints/{complaint.reference}"
    assert "Not in it yet" in desk().page(f"{place}/bundles")
    answer = desk().post(f"{place}/to-open-bundle", {"chosen": ["REQUEST-0", "ITEM-1"]})
    assert (answer.status_code, answer["Location"]) == (303, f"{place}/bundles")
    page = desk().page(f"{place}/bundles")
    assert "OB/2" in page
    assert "Added to the open bundle: OB/1 to OB/2" in desk().page(place)
    file = desk().get(f"{place}/bundles/open.pdf")
    assert (file["Content-Type"], file["Content-Disposition"]) == (
        "application/pdf",
        f'attachment; filename="{complaint.reference}-open-bundle.pdf"',
    )
    assert words_of(file.content)[-1] == "A note A note 1 of 1 OB/2"
    assert "Choose what goes into the open bundle" in desk().post(f"{place}/to-open-bundle", {"chosen": []}).content.decode()


def test_a_name_that_no_font_has_is_said_and_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)
    complaint = entered(received("A note in \U0001df00"), ["REQUEST-0", "ITEM-1"])
    answer = desk().get(f"/office/complaints/{complaint.reference}/bundles/open.pdf")
    assert (answer.status_code, answer.content.decode()[:23]) == (422, "The PDF cannot be made:")


def test_the_closed_bundle_is_made_up_and_opened_by_its_readers_and_for_others_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)
    complaint = withheld(scoped(COMMUNICATE))
    place = f"/office/complaints/{complaint.reference}"
    assert desk().post(f"{place}/to-closed-bundle").status_code == 303
    shown = desk().page(f"{place}/bundles/closed")
    assert "Lamplighter schedule" in shown
    assert "CB/1" in shown
    assert "The closed bundle, for its readers" in desk().page(f"{place}/bundles")
    file = desk().post(f"{place}/bundles/closed")
    assert words_of(file.content)[-1] == "Lamplighter schedule lamplighter 1 of 1 CB/1"
    assert fold(complaint.case).entries[-1].kind == "closed bundle opened"
    for other in (desk(Role.SIGNATORY), desk(Role.ADMINISTRATOR)):
        assert other.get(f"{place}/bundles/closed").status_code == 404
        assert other.post(f"{place}/bundles/closed").status_code == 404
    assert "closed bundle, for its readers" not in desk(Role.SIGNATORY).page(f"{place}/bundles")
    refused = desk(Role.SIGNATORY).post(f"{place}/to-closed-bundle")
    assert (refused.status_code, "You are not a named reader of every withheld item" in refused.content.decode()) == (422, True)
    assert desk(Role.ADMINISTRATOR).get(f"{place}/bundles").status_code == 404
