"""Worlds that differ in closed material alone look the same everywhere but behind the wall: in how much of it there is, too."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from answerable.casework.commissioner.actions.bundle import add_to_open_bundle, open_bundle
from answerable.casework.commissioner.actions.closed_bundle import add_to_closed_bundle, closed_index, take_out_to_page
from answerable.casework.commissioner.actions.decide import record_finding
from answerable.casework.commissioner.actions.items import receive_item
from answerable.casework.commissioner.actions.withheld import let_read, receive_withheld
from answerable.casework.commissioner.bundled import waiting
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.states import Marking, Party
from answerable.law.events import RecordedAs
from tests.casework.commissioner.cast import by, office, officer, signatory
from tests.casework.commissioner.test_annex import DOORS, WORLDS, Door, decided, finished, page_of, told_apart
from tests.casework.commissioner.test_bundles import sheets
from tests.casework.commissioner.test_decided import SERVED, at
from tests.web.office.desk import at_noon

pytestmark = pytest.mark.django_db
# What either party comes by in the end, and what anybody in the office sees of the open bundle: nothing of how much is closed.
PARTIES = ("page /notice", "page /notice.html", "page /notice.pdf", "letters", "search", "draft", "notice", "page /bundles", "open bundle")
OURS: dict[str, Door] = {
    **DOORS,
    "page /bundles": page_of("/bundles"),
    "page /bundles/open.pdf": page_of("/bundles/open.pdf"),
    "page /bundles/closed": page_of("/bundles/closed"),
    "page /withheld/1": page_of("/withheld/1"),
    "page /to-open-bundle": page_of("/to-open-bundle"),
    "page /to-closed-bundle": page_of("/to-closed-bundle"),
    "open bundle": lambda complaint: open_bundle(officer(SERVED), complaint.reference),
}


def _item(complaint: Complaint, name: str, marking: Marking) -> None:
    asked: dict[str, Any] = {"asked_by": Party.AUTHORITY, "reason": "It names staff."}
    receive_item(complaint.reference, of=Party.AUTHORITY, name=name, marking=marking, content=name.encode(), **asked, **at())


def world(closed: dict[str, Any], *, pages: int, more: int = 0) -> Complaint:
    """A complaint that was decided on closed material and served, with both bundles; `more` items of either closed kind than another."""
    complaint = decided(**closed)
    for nth in range(more):
        _item(complaint, f"Confidential letter {nth}", Marking.CONFIDENTIAL)
        receive_withheld(complaint.reference, name=f"Schedule {nth}", reason="To test the harm.", content=b"more", **at())
        let_read(complaint.reference, number=nth + 2, person=signatory().person, reason="To sign.", **at(signatory))
    _item(complaint, "Its refusal", Marking.OPEN)
    chosen = waiting(fold(complaint.case))
    refusal = {each.of_number: sheets(2) for each in chosen}
    add_to_open_bundle(complaint.reference, chosen=[each.key for each in chosen], paged=refusal, by=officer(SERVED))
    taken = take_out_to_page(complaint.reference, by=officer(SERVED))
    add_to_closed_bundle(complaint.reference, paged={each.key: sheets(pages) for each in taken}, by=officer(SERVED))
    cited: dict[str, Any] = {
        "ground": 1,
        "under": "FOIA s.31(3)",
        "finding": RecordedAs.NOT_ENGAGED,
        "reasons": "As its refusal says (OB/3 to OB/4).",
    }
    record_finding(complaint.reference, **cited, **at())
    return finished(complaint)


@pytest.fixture
def same_people(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, SERVED)
    office(), officer(), signatory(), by(Role.CASE_OFFICER, Role.SIGNATORY)


def _apart(doors: dict[str, Door], *worlds: Callable[[], Complaint]) -> list[str]:
    planted: Door = lambda complaint: closed_index(complaint, fold(complaint.case), officer(SERVED))[-1].pages  # noqa: E731 - a leak on purpose
    return told_apart({**doors, "planted": planted}, *worlds)


@pytest.mark.usefixtures("same_people")
def test_no_door_tells_closed_material_apart_its_names_its_pages_or_its_size() -> None:
    doors = {name: door for name, door in OURS.items() if name != "letters"}  # which test_annex.py and the next try
    assert _apart(doors, partial(world, WORLDS[0], pages=1), partial(world, WORLDS[1], pages=9)) == ["planted"]


@pytest.mark.usefixtures("same_people")
def test_no_party_s_door_tells_how_much_is_closed() -> None:
    doors = {name: OURS[name] for name in PARTIES}
    assert _apart(doors, partial(world, WORLDS[0], pages=1), partial(world, WORLDS[1], pages=3, more=2)) == ["planted"]
