"""How a request ends that is not answered in every part: withdrawn, sent on, lapsed, or under another law altogether."""

from datetime import date

import pytest

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.record import close, receive_withdrawal, record_letter, transfer
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from answerable.law.regime import Regime
from tests.casework.authority.cast import SEED, authority, divided, officer
from tests.casework.authority.positions import JUDGED, held

pytestmark = pytest.mark.django_db
ON = date(2019, 11, 20)


def fresh(request: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.get(pk=request.pk)


def test_a_request_that_was_withdrawn_owes_nothing_and_can_be_closed() -> None:
    request = divided()
    receive_withdrawal(request.reference, words="Please do not go on with this.", by=officer(), on=ON)
    request = fresh(request)
    assert (request.state, request.last_day, request.whose_move, request.outcome) == (State.ENDED.value, None, "", "withdrawn")
    assert request.next_action == "Close the case: nothing is owed"
    assert {each.standing for each in request.parts.all()} == {"withdrawn"}
    close(request.reference, by=officer(), on=ON)
    assert fresh(request).state == State.CLOSED.value


def test_a_part_that_was_withdrawn_leaves_the_others_as_they_were() -> None:
    request = divided()
    day = request.last_day
    receive_withdrawal(request.reference, parts=("4",), words="Leave out the last question.", by=officer(), on=ON)
    request = fresh(request)
    assert (request.state, request.last_day) == (State.WORKING.value, day)
    assert [each.standing for each in request.parts.all()] == ["late", "late", "late", "withdrawn"]
    with pytest.raises(NotPermitted):
        close(request.reference, by=officer(), on=ON)


def test_a_part_that_was_withdrawn_stays_so_under_a_new_number() -> None:
    request = divided()
    receive_withdrawal(request.reference, parts=("4",), words="Leave out the last question.", by=officer(), on=ON)
    moved = (PartNow("1", SEED[3].asked), *(PartNow(str(n), each.asked) for n, each in enumerate(SEED[:3], start=2)))
    was: dict[str, tuple[str, ...]] = {"1": ("4",), "2": ("1",), "3": ("2",), "4": ("3",)}
    divide(request.reference, parts=moved, was=was, by=officer(), on=ON)
    assert [each.standing for each in fresh(request).parts.all()] == ["withdrawn", "late", "late", "late"]


def test_a_withdrawal_is_in_the_words_of_the_requester() -> None:
    with pytest.raises(NotReady, match="Give the words"):
        receive_withdrawal(divided().reference, words=" ", by=officer(), on=ON)


def test_a_fee_that_was_not_paid_in_three_months_ends_it() -> None:
    request = divided()
    law = [{"kind": "fees notice", "on": ON, "parts": []}]
    record_letter(request.reference, law=law, reason="Sent by post.", by=officer(ON), on=ON)
    assert fresh(request).state == State.WAITING.value
    late: By = officer(date(2020, 2, 20))
    close_later = fresh(request)
    transfer_note = "It may be theirs."
    transfer(close_later.reference, to="A county council", note=transfer_note, by=late, on=ON)
    request = fresh(request)
    assert (request.state, request.outcome) == (State.ENDED.value, "sent on; lapsed")
    assert request.next_action == "Close the case: nothing is owed"
    close(request.reference, by=late, on=date(2020, 2, 20))
    assert fresh(request).state == State.CLOSED.value


def test_a_request_that_was_wholly_sent_on_is_answered_so_and_closed() -> None:
    """Another authority's answer does not stand for this one's, which says that it holds nothing and where the request went."""
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    request = divided()
    transfer(request.reference, to="A county council", by=officer(), on=ON)
    request = fresh(request)
    assert request.next_action == "Decide what is held here, and say that it was sent on: parts 1, 2, 3 and 4"
    for part in "1234":
        held(request, part, Held.NO)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "3", "4")), by=officer(), on=JUDGED)
    assert letter.text.count("We sent this part of your request on to A county council on 20 November 2019.") == 4
    send(request.reference, number=letter.number, by=officer(), on=JUDGED)
    request = fresh(request)
    assert (request.state, request.outcome) == (State.ANSWERED.value, "not held; sent on")
    close(request.reference, by=officer(), on=JUDGED)
    assert fresh(request).state == State.CLOSED.value


def test_a_request_of_which_nothing_is_answered_here_is_divided_again_or_closed() -> None:
    request = divided(PartNow("1", "The survey of the river", Regime.BUSINESS_AS_USUAL))
    assert (request.state, request.next_action) == (State.ENDED.value, "Close the case: nothing is owed")
    divide(request.reference, parts=(PartNow("1", "The survey of the river", Regime.FOIA),), by=officer(), on=ON)
    assert fresh(request).state == State.WORKING.value
