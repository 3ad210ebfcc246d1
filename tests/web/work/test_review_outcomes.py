"""The outcome of an internal review agrees with the positions: the first answer as it was told, beside the position at review."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.positions import decided, ncnd
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
ON = date(2020, 1, 14)


@pytest.fixture
def request_(monkeypatch: pytest.MonkeyPatch) -> InformationRequest:
    """The seed's request, answered, and under review as to its last part, which was neither confirmed nor denied."""
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    request = decided()
    wanted = Wanted(Kind.ANSWER, ("1", "2", "3", "4"))
    letter = draft(request.reference, wanted=wanted, by=officer(), on=date(2019, 12, 5))
    send(request.reference, number=letter.number, by=officer(), on=date(2019, 12, 5))
    receive_review_request(request.reference, parts=("4",), grounds=("It is public already.",), by=officer(), on=date(2019, 12, 20))
    at_noon(monkeypatch, ON)
    return request


def outcome(request: InformationRequest, words: str) -> tuple[str, dict[str, Any]]:
    at = f"/requests/{request.reference}/letters/new/words?kind=review&parts=4"
    return at, {"outcomes-4": words, "why-4": "The reviewer looked at it afresh."}


def test_an_answer_that_is_another_at_review_is_not_upheld(request_: InformationRequest) -> None:
    take_position(request_.reference, part="4", tables={}, by=by(Role.REVIEWER), on=ON)
    decide_held(request_.reference, part="4", answer=Held.NO, reasons="Nobody has it.", by=by(Role.REVIEWER), on=ON)
    reviewer = Desk(by(Role.REVIEWER))
    at, upheld = outcome(request_, "upheld")
    said = reviewer.refused(at, **upheld)
    assert "On part 4 the first answer was “neither confirmed nor denied (FOIA s.31(3))”" in said
    assert "the position at review is “denied: not held (FOIA s.1(1)(a))”, so the first answer is not upheld" in said
    at, changed = outcome(request_, "changed")
    assert "We do not uphold our first answer to part 4." in reviewer.page(reviewer.on_to(at, **changed))


def test_an_answer_that_is_the_same_at_review_is_not_changed(request_: InformationRequest) -> None:
    take_position(request_.reference, part="4", tables=ncnd(), by=by(Role.REVIEWER), on=ON)
    reviewer = Desk(by(Role.REVIEWER))
    at, changed = outcome(request_, "changed")
    assert "the position at review is the first answer" in reviewer.refused(at, **changed)
    at, upheld = outcome(request_, "upheld")
    assert "We uphold our first answer to part 4." in reviewer.page(reviewer.on_to(at, **upheld))
