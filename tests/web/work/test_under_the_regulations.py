"""The pages of a part under the Regulations: its clock, its position question by question, its letter, and what it is handed over to."""

from datetime import date

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.documents.letters import Kind
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.environmental import MINE, MODEL, POST, SURVEY, WORKS, decided, held
from tests.casework.authority.positions import JUDGED
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
TODAY = date(2019, 11, 25)
WHY = "A rival who had the method could copy it and bid below the contractor."


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, TODAY)
    authority(complaints_procedure="Write to the head of hydrology.")


@pytest.fixture
def desk() -> Desk:
    return Desk(officer())


def claimed(desk: Desk, request: InformationRequest, part: str, typed: str, duty: str = "communicate") -> str:
    """Puts a claim forward, as far as its first question."""
    at = desk.on_to(f"/requests/{request.reference}/parts/{part}/position")
    page = desk.page(at)
    assert "An exception of regulation 12 or 13" in page
    assert "FOIA s.14" not in page
    at = desk.on_to(at, duty=duty)
    at = desk.on_to(at, how_much="whole")
    return desk.on_to(at, typed=typed)


def judged(desk: Desk, at: str) -> list[str]:
    """Answers every question of the claim so that it stands, and gives their names."""
    asked = []
    while "/draft/0/" in at:
        name = at.rpartition("/")[2]
        asked.append(name)
        page = desk.page(at)
        assert "EIR reg 12" in page
        if name.endswith("balance"):
            assert "presumption in favour of disclosure" in page
            assert "Not decided yet" not in page
            sides = {"for_disclosing": "Residents may see it", "for_maintaining": "Contractors go on offering their methods"}
            at = desk.on_to(at, answer="maintaining outweighs disclosing", reasons="Maps are published already.", **sides)
        elif name.endswith("likelihood"):
            at = desk.on_to(at, answer="more probable than not", reasons=WHY)
        else:
            at = desk.on_to(at, answer="yes", reasons=WHY)
    return asked


def test_an_exception_is_claimed_question_by_question(desk: Desk) -> None:
    request = divided(MODEL)
    held(request, "2")
    asked = judged(desk, claimed(desk, request, "2", "12(5)(e)"))
    stages = ("applicable_interest", "nature", "causal_link", "likelihood")
    elements = [f"claim.test.0.answers.{nth}" for nth in range(3)]
    assert asked == [*elements, *(f"claim.test.1.{each}" for each in stages), "weighed.balance"]
    draft_at = f"/requests/{request.reference}/parts/2/position/draft"
    assert "would adversely affect the confidentiality of commercial or industrial information" in desk.page(f"{draft_at}/letter")
    desk.on_to(f"{draft_at}/letter")
    page = desk.page(f"/requests/{request.reference}/parts/2/position")
    assert "Withheld (EIR reg 12(5)(e))" in page
    assert "one duty, to make available" in page


def test_that_nothing_is_held_asks_only_for_its_balance(desk: Desk) -> None:
    request = divided(SURVEY)
    assert judged(desk, claimed(desk, request, "1", "reg 12(4)(a)")) == ["weighed.balance"]


def test_to_neither_confirm_nor_deny_asks_of_both_branches(desk: Desk) -> None:
    request = divided(WORKS)
    asked = judged(desk, claimed(desk, request, "5", "12(6)", "confirm or deny"))
    assert asked[-1] == "weighed.balance"
    assert {each.split(".")[2] for each in asked[:-1]} == {"0", "1"}  # though the harm of confirming carries the claim


def test_a_section_of_the_act_is_refused_where_it_is_entered(desk: Desk) -> None:
    request = divided(SURVEY)
    at = desk.on_to(f"/requests/{request.reference}/parts/1/position")
    at = desk.on_to(desk.on_to(at, duty="communicate"), how_much="whole")
    assert "is no exception" in desk.refused(at, typed="43(2)")


def test_a_letter_is_offered_under_the_law_of_its_parts(desk: Desk) -> None:
    request = divided(SURVEY, POST)
    page = desk.page(f"/requests/{request.reference}/letters/new")
    assert "Take 40 working days" in page
    assert "Ask for a charge in advance" in page
    assert "A letter is written under one law" in page
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1",)), by=officer(TODAY), on=TODAY)
    send(request.reference, number=letter.number, by=officer(TODAY), on=TODAY)
    assert "Acknowledge the request" in desk.page(f"/requests/{request.reference}/letters/new")
    other = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("3",)), by=officer(TODAY), on=TODAY)
    send(request.reference, number=other.number, by=officer(TODAY), on=TODAY)
    assert "Acknowledge the request" not in desk.page(f"/requests/{request.reference}/letters/new")
    at = desk.get(f"/requests/{request.reference}/letters/new", {"kind": "time-extended", "go": "yes"})["Location"]
    assert at.endswith("kind=time-extended&parts=1")
    made = desk.on_to(at, impracticable="There are forty boxes of it, in three formats.")
    assert "Nothing blocks sending" in desk.page(made)
    refused = desk.page(f"/requests/{request.reference}/letters/new/words?kind=answer&parts=1&parts=3", 422)
    assert "These parts go under two laws" in refused


def test_a_case_says_when_its_parts_are_due_under_each_law(desk: Desk) -> None:
    request = divided(SURVEY, POST, MINE)
    page = desk.page(f"/requests/{request.reference}")
    assert "EIR reg 5(2)" in page
    assert "UK GDPR art 12(3)" in page
    assert "Hand over their own personal data" in page
    assert "a letter that takes 40 working days" in page
    alone = divided(MINE)
    assert "Hand over what asks for their own personal data, so that it is answered no later than 9 December 2019." in desk.page(
        f"/requests/{alone.reference}"
    )
    desk.on_to(f"/requests/{request.reference}/record/hand-over", to="The data protection team", **day(TODAY))
    page = desk.page(f"/requests/{request.reference}")
    assert "Handed over to The data protection team on 25 November 2019" in page
    assert 'handed over <span class="app-note">UK GDPR art 12(3)</span> <span class="app-nowrap">by 9 December 2019</span>' in page


def test_a_part_is_found_to_go_under_another_law(desk: Desk) -> None:
    request = divided(PartNow("1", "The survey of the river"))
    at = f"/requests/{request.reference}/record/law"
    desk.on_to(at, parts="1", regime="EIR", reason="It is on the state of water.", **day(TODAY))
    page = desk.page(f"/requests/{request.reference}")
    assert "Found to go under EIR, and counted again under it, part 1" in page
    assert "EIR reg 5(2)" in page


def test_representations_have_their_day_on_the_case_and_in_what_if(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    request = decided()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "5")), by=officer(TODAY), on=TODAY)
    send(request.reference, number=letter.number, by=officer(TODAY), on=TODAY)
    what_if = desk.page(f"/requests/{request.reference}/what-if")
    assert "The decision on them would have to be notified by 27 January 2020." in what_if
    asked = desk.page(f"/requests/{request.reference}/record/review")
    assert "the decision on them must be notified within 40 working days. That is law, reg 11(4)." in asked
    receive_review_request(request.reference, parts=["2"], by=officer(TODAY), on=TODAY)
    page = desk.page(f"/requests/{request.reference}")
    assert "Decide on the representations, and tell the requester no later than 27 January 2020." in page
    at_noon(monkeypatch, date(2020, 1, 28))
    late = desk.page(f"/requests/{request.reference}")
    assert "the decision on the representations has not been notified, and the last day was 27 January 2020. It is a breach." in late


def test_the_clock_asks_for_what_the_law_of_the_part_asks(desk: Desk) -> None:
    """Reg 5(2) says “as soon as possible”; “promptly” is s.10(1)."""
    assert "Answer as soon as possible, and no later than" in desk.page(f"/requests/{divided(SURVEY).reference}")
    assert "Answer promptly, and no later than" in desk.page(f"/requests/{divided(POST).reference}")


def test_what_if_speaks_of_the_law_of_the_part(desk: Desk) -> None:
    request = divided(SURVEY, POST)
    page = desk.page(f"/requests/{request.reference}/what-if?part=1")
    assert "If a charge in advance is notified today" in page
    assert "EIR reg 7(3)" in page
    assert "FOIA s.17(2)" not in page
    assert "FOIA s.17(2)" in desk.page(f"/requests/{request.reference}/what-if?part=3")


def test_the_register_narrows_to_a_law(desk: Desk) -> None:
    environmental, other = divided(SURVEY), divided(POST)
    page = desk.page("/requests?law=EIR")
    assert environmental.reference in page
    assert other.reference not in page


def day(on: date) -> dict[str, str]:
    return {"on-day": str(on.day), "on-month": str(on.month), "on-year": str(on.year)}


def test_a_position_of_ones_own_data_is_taken_elsewhere(desk: Desk) -> None:
    request = divided(MINE, SURVEY, on=JUDGED)
    page = desk.page(f"/requests/{request.reference}/parts/4/position")
    assert "so it is answered elsewhere and no position is taken on it here" in page
