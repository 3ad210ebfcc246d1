"""What a notice orders is done as any answer is: a new position, and a new letter through the same gate."""

from datetime import date

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send, what_blocks
from answerable.casework.authority.actions.notices import take_step
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import ask_search, decide_held
from answerable.casework.authority.drafting.kinds_now import offered
from answerable.casework.authority.fold import fold
from answerable.casework.authority.states import State
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.complaint.seed_like import again, at, noticed, the_notice

pytestmark = pytest.mark.django_db
DAY = date(2020, 7, 20)


def test_a_fresh_answer_goes_through_the_gate_and_is_what_the_requester_was_told_last() -> None:
    authority(complaints_procedure="Write to the head of information rights.")
    request = noticed()
    kinds = [each.kind for each in offered(fold(request.authority, request.case), State.ORDERED, last_day=request.last_day, on=DAY)]
    assert Kind.ANSWER in kinds
    take_position(request.reference, part="4", tables={}, by=officer(DAY), on=DAY)
    ask_search(request.reference, to="Contracts", parts=["4"], due_on=DAY, by=officer(DAY), on=DAY)
    decide_held(request.reference, part="4", answer=Held.NO, reasons="Every contract was looked through.", by=officer(DAY), on=DAY)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("4",)), **at(DAY))
    assert what_blocks(officer(DAY), request.reference, letter.number, on=DAY) == ()
    assert "we do not hold" in letter.text.lower()
    send(request.reference, number=letter.number, **at(DAY))
    part = again(request).parts.get(number="4")
    assert (part.confirm_or_deny, part.communicate) == ("denied: not held", "not held")
    assert part.answered_on == date(2020, 1, 28), "the clock stopped when it was first answered, and the notice moves no clock"
    for step in (1, 2):
        take_step(request.reference, notice=the_notice(request).number, step=step, how=f"Letter {letter.number}", **at(DAY))
    assert again(request).state == State.ANSWERED.value
