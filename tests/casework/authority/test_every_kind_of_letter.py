"""Each kind of letter drafted from the case, through the gate, and what it is to the clock on the day it goes."""

from collections.abc import Mapping
from datetime import date

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send, what_blocks
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind, UnableToDraft
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.positions import decided

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)
EVERY = ("1", "2", "3", "4")
REVIEW = {"outcomes": {"4": "upheld"}, "why": {"4": "The reviewer reached the same view."}}
MISTAKE = {"sent_on": SENT, "what_happened": "A file was sent by mistake.", "asked": "Please delete it."}


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def sent(request: InformationRequest, kind: Kind, *parts: str, on: date = SENT, **about: object) -> str:
    """A letter drafted and sent the same day, with nothing in its way: its text."""
    letter = draft(request.reference, wanted=Wanted(kind, parts or EVERY, about=about), by=officer(), on=on)
    assert what_blocks(officer(), request.reference, letter.number, on=on) == ()
    send(request.reference, number=letter.number, by=officer(), on=on)
    return letter.text


def told(request: InformationRequest) -> list[str]:
    """What the last letter was to the clock."""
    return [each["kind"] for each in happened(request.case)[-1].payload["law"]]


def test_an_acknowledgement() -> None:
    request = divided()
    assert "no later than 6 December 2019" in sent(request, Kind.ACKNOWLEDGEMENT, on=date(2019, 11, 8))
    assert told(request) == ["acknowledgement"]


def test_a_clarification_of_one_part() -> None:
    request = divided()
    questions = {"questions": "Which year?\nWhich force?", "reasonably_required": "The part names no period."}
    text = sent(request, Kind.CLARIFICATION, "2", on=date(2019, 11, 12), **questions)
    assert "• Which year?\n• Which force?" in text
    assert "parts 1, 3 and 4" in text
    assert told(request) == ["clarification asked"]
    other = sent(request, Kind.CLARIFICATION, "3", on=date(2019, 11, 12), **questions, no_later_than="the twentieth school day after that")
    assert "twentieth school day" in other


def test_a_fees_notice() -> None:
    request = divided()
    fee = {"charges": "Copying: £30.00\nPostage: 5", "how_to_pay": "By cheque."}
    assert "There is a fee of £35" in sent(request, Kind.FEES_NOTICE, on=date(2019, 11, 20), **fee)
    assert told(request) == ["fees notice"]


def test_being_late_moves_nothing() -> None:
    request = divided()
    assert "We expect to answer you by 20 January 2020." in sent(
        request, Kind.LATE, on=date(2019, 12, 20), expected_on=date(2020, 1, 20), why="The team is short."
    )
    assert told(request) == []


def test_a_review_and_a_correction_after_an_answer() -> None:
    request = decided()
    sent(request, Kind.ANSWER)
    receive_review_request(request.reference, parts=("4",), grounds=("It is public already.",), by=officer(), on=date(2019, 12, 20))
    text = sent(request, Kind.REVIEW, "4", on=date(2020, 1, 14), **REVIEW)
    assert "We uphold our first answer to part 4." in text
    assert "of 20 December 2019, of our answer of 5 December 2019" in text
    assert told(request) == ["review outcome"]
    assert "Our answer, corrected" in sent(request, Kind.CORRECTION, "1", on=date(2020, 1, 20), **MISTAKE)


@pytest.mark.parametrize(
    ("kind", "about", "sentence"),
    [
        (Kind.CLARIFICATION, {}, "at least one question"),
        (Kind.FEES_NOTICE, {"how_to_pay": "By cheque."}, "the amount of the fee"),
        (Kind.FEES_NOTICE, {"charges": "Copying", "how_to_pay": "By cheque."}, "“Copying” has no sum in pounds"),
        (Kind.LATE, {}, "the day on which the answer is expected"),
        (Kind.REVIEW, REVIEW, "the day on which the review was asked for"),
        (Kind.CORRECTION, {}, "the day on which it was released"),
        (Kind.CORRECTION, {**MISTAKE, "asked": ""}, "what the requester is asked to do"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_drafted(kind: Kind, about: Mapping[str, object], sentence: str) -> None:
    request = decided()
    with pytest.raises(UnableToDraft, match=sentence):
        draft(request.reference, wanted=Wanted(kind, ("4",), about=about), by=officer(), on=SENT)


def test_a_review_without_an_outcome_is_not_drafted() -> None:
    request = decided()
    sent(request, Kind.ANSWER)
    receive_review_request(request.reference, parts=("4",), grounds=("It is public already.",), by=officer(), on=date(2019, 12, 20))
    with pytest.raises(UnableToDraft, match="the outcome of the review on part 4: upheld, upheld in part, changed"):
        draft(request.reference, wanted=Wanted(Kind.REVIEW, ("4",)), by=officer(), on=date(2020, 1, 14))
