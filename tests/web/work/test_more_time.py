"""More time for the public interest, through the pages: a position is taken with its balance open, and the letter follows."""

from datetime import date

import pytest

from answerable.casework.authority.acting import acting
from answerable.casework.authority.actions.ncnd import clear_ground, state_ground, waiting
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from tests.casework.authority.cast import authority, by, divided, officer
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
    at = desk.on_to(desk.on_to(f"/requests/{request.reference}/parts/{part}/position"), duty="communicate")
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
    ground = desk.on_to(f"/requests/{request_.reference}/parts/2/position")
    draft = ground.removesuffix("/ground")
    at = desk.on_to(ground, duty="communicate")
    at = desk.on_to(desk.on_to(at, how_much="whole"), typed="42(1)")
    assert "Not decided yet" not in desk.page(at)
    assert "A question is still open" in desk.refused(f"{draft}/letter")


def test_an_estimate_past_the_norm_of_the_code_is_said_and_blocks_nothing(desk: Desk, request_: InformationRequest) -> None:
    undecided(desk, request_)
    at = f"/requests/{request_.reference}/letters/new/words?kind=extension&parts=2"
    within = desk.page(desk.on_to(at, **{**ESTIMATE, **JUDGED, "estimate_on-day": "6"}))
    assert "s.45 Code (2018)" not in within
    beyond = desk.page(desk.on_to(at, **{**ESTIMATE, **JUDGED, "estimate_on-month": "2"}))
    assert "10 February 2020, is after 9 January 2020, the 40th working day after receipt" in beyond
    assert "It is a norm and not law" in beyond
    assert "Nothing blocks sending" in beyond


def test_more_time_to_weigh_confirming_or_denying_moves_that_duty(desk: Desk, request_: InformationRequest) -> None:
    at = desk.on_to(desk.on_to(f"/requests/{request_.reference}/parts/4/position"), duty="confirm or deny")
    at = desk.on_to(desk.on_to(at, how_much="whole"), typed="24(2)")
    while not at.endswith("balance"):
        assert "/draft/0/" in at, at
        at = desk.on_to(at, answer="yes", reasons="Saying so would help those who plan harm.")
    desk.on_to(f"{desk.on_to(at, answer='undecided')}/letter")
    assert "the duty to confirm or deny is not decided yet" in desk.page(f"/requests/{request_.reference}/parts/4/position")
    words = f"/requests/{request_.reference}/letters/new/words?kind=extension&parts=4"
    letter = desk.on_to(words, **ESTIMATE, **JUDGED)
    assert "this act could tell" in desk.page(letter)
    state_ground(request_.reference, act=Kind.EXTENSION.value, parts=["4"], rests_on="words", reason="So.", by=officer(), on=TODAY)
    (ground,) = waiting(fold(request_.authority, request_.case))
    clear_ground(request_.reference, number=ground.number, cleared=True, reason="Seen.", by=by(Role.HEAD), on=TODAY)
    assert "Nothing blocks sending" in desk.page(letter)
    desk.on_to(f"{letter}/send")
    assert request_.parts.get(number="4").last_day_to_confirm == date(2020, 1, 10)


def test_the_case_says_why_a_late_extension_is_void(desk: Desk, request_: InformationRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    undecided(desk, request_)
    assert "void" not in desk.page(f"/requests/{request_.reference}")
    letter = desk.on_to(f"/requests/{request_.reference}/letters/new/words?kind=extension&parts=2", **ESTIMATE, **JUDGED)
    at_noon(monkeypatch, date(2019, 12, 20))
    desk.on_to(f"{letter}/override", because="The head of service asked for it.")
    assert (
        "Part 2: the letter of 20 December 2019, which took more time, is void as an extension: it came 10 working days after the last "
        "day, and s.10(3) does not move the time for the notice under s.17(1)."
    ) in desk.page(f"/requests/{request_.reference}")


def test_the_case_says_that_an_absolute_exemption_has_no_balance(desk: Desk, request_: InformationRequest) -> None:
    letter = {"kind": "extension", "on": TODAY, "parts": ["2"], "estimate_on": date(2020, 1, 10), "said": "held", "estimate_given": True}
    relied = {"provision": "FOIA s.40(2)", "condition": "FOIA s.40(3A)(a)", "duty": "communicate", "specified": True, "explained": True}
    judged = {"states_reliance": True, "says_undecided": True, "relies_on": [relied]}
    with acting(request_.reference, Do.NOTE, by=officer(), on=TODAY) as work:
        work.record("letter sent elsewhere", {"law": [{**letter, **judged}]})
    shown = desk.page(f"/requests/{request_.reference}")
    assert (
        "is void as an extension: no qualified exemption is relied on for the duty to communicate; an absolute one has no balance." in shown
    )
    assert "after the last day" not in shown


def test_a_ground_that_fails_says_on_which_question_and_the_position_can_be_taken_where_it_is_checked(
    desk: Desk, request_: InformationRequest
) -> None:
    at = as_far_as_the_balance(desk, request_)
    sides = {"for_disclosing": "Advice on a public matter", "for_maintaining": "Candour"}
    draft = desk.on_to(at, answer="disclosing outweighs maintaining", reasons="The matter is public.", **sides)
    assert "Your ground fails on “Which public interest is greater" in desk.page(draft)
    assert "so on this ground alone the information would be disclosed" in desk.page(draft)
    first = f"{draft}/0/claim.test.0.answers.0"
    desk.on_to(first, answer="no", reasons="No lawyer wrote it.")
    assert "Your ground fails on “" in desk.page(draft)
    assert "Which public interest is greater" not in desk.page(draft)
    desk.on_to(first, answer="yes", reasons="A lawyer wrote it.")
    desk.on_to(at, answer="maintaining outweighs disclosing", reasons="Candour matters more.", **sides)
    checked = desk.page(draft)
    assert "Your ground fails" not in checked
    assert f'action="{draft}/letter"' in checked
    assert "Take this position" in checked
