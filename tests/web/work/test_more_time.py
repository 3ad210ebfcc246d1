"""More time for the public interest, through the pages: a position is taken with its balance open, and the letter follows."""

from datetime import date

import pytest

from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.read import happened
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.positions import held
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
TODAY = date(2019, 11, 25)
LAST_DAY = date(2019, 12, 6)
ESTIMATE = {"estimate_on-day": "10", "estimate_on-month": "1", "estimate_on-year": "2020"}
JUDGED = {"balance_only": "Only the balance is open.", "reasonable": "It is twenty more working days."}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, TODAY)
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


@pytest.fixture
def request_() -> InformationRequest:
    made = divided()
    held(made, "2")
    return made


@pytest.fixture
def desk(request_: InformationRequest) -> Desk:
    return Desk(officer())


def as_far_as_the_balance(desk: Desk, request: InformationRequest, part: str = "2") -> str:
    """Legal professional privilege, claimed and engaged: the address of the question of its balance."""
    draft = desk.on_to(f"/requests/{request.reference}/parts/{part}/position")
    at = desk.on_to(f"{draft}/ground", duty="communicate")
    at = desk.on_to(desk.on_to(at, how_much="whole"), typed="42(1)")
    while not at.endswith("balance"):
        assert "/draft/0/" in at, at
        at = desk.on_to(at, answer="yes", reasons="It is advice of a solicitor to the authority.")
    return at


def undecided(desk: Desk, request: InformationRequest) -> str:
    """The position, taken with its balance undecided: the address of the part."""
    draft = desk.on_to(as_far_as_the_balance(desk, request), answer="undecided")
    assert "Not decided yet: more time is needed to weigh it" in desk.page(draft)
    return desk.on_to(f"{draft}/letter", reason="The client has still to be heard.")


def test_a_position_whose_balance_is_not_struck_yet_is_taken_and_more_time_moves_the_duty_to_communicate(
    desk: Desk, request_: InformationRequest
) -> None:
    kinds = f"/requests/{request_.reference}/letters/new"
    assert "Take more time for the public interest" not in desk.page(kinds)
    part = undecided(desk, request_)
    taken = happened(request_.case)[-1].payload
    assert taken["claim"][0]["provision"] == "FOIA s.42(1)"
    assert "weighed" not in taken
    shown = desk.page(part)
    assert "The balance of the public interest in the duty to communicate is not decided yet" in shown
    letter = f"{kinds}/words?kind=extension&parts=2"
    assert letter.replace("&", "&amp;") in shown
    assert "Weigh the public interest, or take more time to" in desk.page(f"/requests/{request_.reference}")
    page = desk.page(kinds)
    assert "Take more time for the public interest" in page
    assert "Moves the day for the duty whose balance is being weighed" in page
    at = desk.on_to(letter, **ESTIMATE, **JUDGED)
    page = desk.page(at)
    assert "Nothing blocks sending" in page
    desk.on_to(f"{at}/send")
    row = request_.parts.get(number="2")
    assert (row.last_day_to_confirm, row.last_day_to_communicate) == (LAST_DAY, date(2020, 1, 10))
    assert request_.parts.get(number="3").last_day_to_communicate == LAST_DAY


def test_the_balance_is_asked_for_again_once_it_can_be_struck(desk: Desk, request_: InformationRequest) -> None:
    part = undecided(desk, request_)
    draft = desk.on_to(part)
    assert "To answer" in desk.page(draft)
    at = f"{draft}/0/weighed.balance"
    sides = {"for_disclosing": "Advice on a public matter", "for_maintaining": "Candour between a lawyer and a client"}
    said = desk.refused(at, answer="maintaining outweighs disclosing")
    assert "Write at least one factor each way" in said
    assert "Give the reasons" in said
    assert desk.on_to(at, answer="undecided", **sides) == draft
    assert "Candour between a lawyer and a client" in desk.page(at)
    desk.on_to(at, answer="maintaining outweighs disclosing", reasons="Candour matters more.", **sides)
    assert "Not decided yet" not in desk.page(draft)
    assert "Withheld" in desk.page(desk.on_to(f"{draft}/letter"))
    assert happened(request_.case)[-1].payload["weighed"][0]["for_disclosing"] == ["Advice on a public matter"]
    assert "Take more time for the public interest" not in desk.page(f"/requests/{request_.reference}/letters/new")


def test_every_other_question_must_still_be_answered(desk: Desk, request_: InformationRequest) -> None:
    draft = desk.on_to(f"/requests/{request_.reference}/parts/2/position")
    at = desk.on_to(f"{draft}/ground", duty="communicate")
    at = desk.on_to(desk.on_to(at, how_much="whole"), typed="42(1)")
    assert "Not decided yet" not in desk.page(at)
    assert "A question is still open" in desk.refused(f"{draft}/letter")
