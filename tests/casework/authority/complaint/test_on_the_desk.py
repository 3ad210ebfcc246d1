"""The Commissioner's case on the authority's desk, from the complaint to its steps: what is owed, by when, and by whose word."""

from datetime import date

import pytest

from answerable.casework.authority.actions.complaints import (
    BUNDLE,
    answer_question,
    end_complaint,
    open_complaint,
    receive_questions,
    record_sent,
)
from answerable.casework.authority.actions.from_the_commissioner import record_from_the_commissioner
from answerable.casework.authority.actions.notices import Ordered, receive_notice, take_step
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import close, record_letter
from answerable.casework.authority.complaint.owed import owed
from answerable.casework.authority.fold import fold
from answerable.casework.authority.glance import glance
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.queue import queue
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.models import Entry
from answerable.law.not_law import Malformed, OutOfOrder
from tests.casework.authority.cast import officer
from tests.casework.authority.complaint.seed_like import (
    COMPLAINED,
    NOTICE,
    NOTICED,
    again,
    answered,
    at,
    complained,
    matters,
    noticed,
    the_notice,
)

pytestmark = pytest.mark.django_db
LAST = date(2020, 7, 28)


def stands(request: InformationRequest) -> tuple[str, str, str, date | None]:
    now = again(request)
    return now.state, now.next_action, now.whose_move, now.last_day


def test_before_any_complaint_nothing_is_with_them() -> None:
    request = answered()
    assert not matters(request)
    assert request.state == State.ANSWERED.value


def test_a_complaint_is_opened_with_its_reference_officer_and_scope() -> None:
    request = complained()
    (complaint,) = matters(request).complaints
    assert (complaint.reference, complaint.officer, complaint.on, complaint.parts) == ("IC-1", "AB", COMPLAINED, ("4",))
    assert [str(each) for each in complaint.respects] == ["FOIA s.31(3)", "FOIA s.10(1)"]
    assert stands(request)[:3] == ("complained of", "Wait for the Commissioner", "the Commissioner")


def test_one_action_is_one_event_and_a_complaint_is_not_recorded_twice() -> None:
    request = answered()
    before = Entry.objects.count()
    open_complaint(request.reference, theirs="IC-1", **at(COMPLAINED))
    assert Entry.objects.count() == before + 1
    with pytest.raises(NotReady, match="recorded already, on 19 February 2020"):
        open_complaint(request.reference, theirs="IC-1", **at(COMPLAINED))
    with pytest.raises(NotReady, match="Give the Commissioner’s reference"):
        open_complaint(request.reference, theirs=" ", **at(COMPLAINED))
    assert Entry.objects.count() == before + 1


def test_questions_are_owed_one_by_one_until_each_is_answered() -> None:
    request = complained()
    asked, due = date(2020, 3, 2), date(2020, 3, 16)
    receive_questions(request.reference, questions=["Why 31(3)?", "", "What was searched?"], due_on=due, **at(asked))
    assert stands(request) == ("complained of", "Answer question 1 of the Commissioner", "FOI officer", due)
    first, second = owed(fold(request.authority, request.case), on=asked)
    assert (first.about, second.about) == ("question-1", "question-2")
    assert first.by is not None
    assert "the day that the Commissioner’s letter gives" in first.by.derivation()
    answer_question(request.reference, number=1, answer="Because of the harm.", **at(date(2020, 3, 9)))
    assert stands(request)[1] == "Answer question 2 of the Commissioner"
    with pytest.raises(NotReady, match="Question 1 was answered on 9 March 2020"):
        answer_question(request.reference, number=1, answer="Again.", **at(date(2020, 3, 9)))
    with pytest.raises(NotReady, match="has asked no question 7"):
        answer_question(request.reference, number=7, answer="Again.", **at(date(2020, 3, 9)))
    answer_question(request.reference, number=2, answer="The records store.", **at(date(2020, 3, 9)))
    assert stands(request) == ("complained of", "Wait for the Commissioner", "the Commissioner", None)


def test_questions_need_words_and_a_day_that_is_not_before_the_letter() -> None:
    request = complained()
    with pytest.raises(NotReady, match="Give the questions"):
        receive_questions(request.reference, questions=[" "], due_on=COMPLAINED, **at(COMPLAINED))
    with pytest.raises(NotReady, match="18 February 2020 is before the letter of 19 February 2020"):
        receive_questions(request.reference, questions=["Why?"], due_on=date(2020, 2, 18), **at(COMPLAINED))
    with pytest.raises(NotReady, match="Record the complaint first"):
        receive_questions(answered().reference, questions=["Why?"], due_on=COMPLAINED, **at(COMPLAINED))


def test_a_complaint_may_end_without_a_decision() -> None:
    request = complained()
    end_complaint(request.reference, ground="FOIA s.50(2)(b)", **at(date(2020, 3, 2)))
    assert str(matters(request).complaints[0].ground) == "FOIA s.50(2)(b)"
    assert stands(request)[0] == State.ANSWERED.value
    with pytest.raises(NotReady, match="Record the complaint first"):
        end_complaint(request.reference, ground="FOIA s.50(2)(b)", **at(date(2020, 3, 2)))


def test_the_steps_of_a_notice_are_owed_and_close_nothing() -> None:
    """The case page used to say “Nothing is owed” while a notice's steps ran."""
    request = noticed()
    assert stands(request) == ("steps ordered", "Take step 1 of the notice of 23 June 2020: part 4", "FOI officer", LAST)
    with pytest.raises(NotPermitted, match="while it is steps ordered"):
        close(request.reference, **at(NOTICED))


def test_a_notice_that_was_played_from_a_case_file_is_owed_as_well() -> None:
    request = answered()
    complaint = {"kind": "complaint", "on": COMPLAINED, "parts": ["4"]}
    record_from_the_commissioner(request.reference, law=[complaint], **at(COMPLAINED))
    notice = {"kind": "notice", "on": NOTICED, "within_days": 35, "steps": ["Confirm or deny"]}
    record_from_the_commissioner(request.reference, law=[notice], **at(NOTICED))
    assert stands(request) == ("steps ordered", "Take step 1 of the notice of 23 June 2020", "FOI officer", LAST)
    record_from_the_commissioner(request.reference, law=[{"kind": "steps taken", "on": NOTICED}], **at(NOTICED))
    assert stands(request)[0] == State.ANSWERED.value


def test_the_day_of_a_step_has_its_derivation_and_says_what_failing_it_may_lead_to() -> None:
    request = noticed()
    first = owed(fold(request.authority, request.case), on=NOTICED)[0]
    assert first.by is not None
    assert (first.day, str(first.by.under)) == (LAST, "FOIA s.50(4)")
    assert "35 calendar days, the day of the notice not counted" in first.by.derivation()
    assert "may certify it to the High Court" in first.risk
    assert "FOIA s.54(1)(a)" in first.risk


def test_the_step_is_in_the_queue_by_its_day() -> None:
    request = noticed()
    (group,) = [each for each in queue(officer(date(2020, 7, 27)), whose="everyone").groups if each.lines]
    assert (group.name, group.lines[0].request.reference) == ("Due this week", request.reference)
    assert group.lines[0].action == "Take step 1 of the notice of 23 June 2020: part 4"
    (late,) = [each for each in queue(officer(date(2020, 7, 29)), whose="everyone").groups if each.lines]
    assert late.name == "Late"


def test_the_fresh_answer_is_a_new_letter_and_then_the_steps_are_taken_one_by_one() -> None:
    request, day = noticed(), date(2020, 7, 20)
    take_position(request.reference, part="4", tables={}, by=officer(day), on=day)
    told = {"kind": "response", "on": day, "parts": ["4"], "said": "not held"}
    record_letter(request.reference, law=[told], reason="sent by post", **at(day))
    assert again(request).parts.get(number="4").confirm_or_deny == "denied: not held"
    number = the_notice(request).number
    take_step(request.reference, notice=number, step=1, how="Letter of 20 July", **at(day))
    assert stands(request)[1] == "Take step 2 of the notice of 23 June 2020: part 4"
    with pytest.raises(NotReady, match="Step 1 was taken on 20 July 2020"):
        take_step(request.reference, notice=number, step=1, how="Again", **at(day))
    take_step(request.reference, notice=number, step=2, how="It is denied, which ends the matter", **at(day))
    assert stands(request)[0] == State.ANSWERED.value
    assert [each.taken_on for each in the_notice(request).steps] == [day, day]


def test_a_step_needs_to_be_there_and_to_be_said_how() -> None:
    request = noticed()
    number = the_notice(request).number
    with pytest.raises(NotReady, match="no such step"):
        take_step(request.reference, notice=number, step=9, how="x", **at(NOTICED))
    with pytest.raises(NotReady, match="no such step"):
        take_step(request.reference, notice=1, step=1, how="x", **at(NOTICED))
    with pytest.raises(NotReady, match="Say how"):
        take_step(request.reference, notice=number, step=1, how=" ", **at(NOTICED))
    with pytest.raises(NotReady, match="is before the notice of 23 June 2020"):
        take_step(request.reference, notice=number, step=1, how="x", by=officer(NOTICED), on=date(2020, 6, 22))


def test_a_notice_needs_a_complaint_a_lawful_period_and_parts_that_there_are() -> None:
    with pytest.raises(OutOfOrder, match="no complaint before it"):
        receive_notice(answered().reference, notice=NOTICE, **at(NOTICED))
    request = complained()
    with pytest.raises(NotReady, match="calendar days within which"):
        receive_notice(request.reference, notice=NOTICE._replace(within_days=None), **at(NOTICED))
    with pytest.raises(Malformed):
        receive_notice(request.reference, notice=NOTICE._replace(within_days=0), **at(NOTICED))
    with pytest.raises(NotReady, match="no part 9"):
        receive_notice(request.reference, notice=NOTICE._replace(steps=(Ordered("x", ("9",)),)), **at(NOTICED))
    with pytest.raises(NotReady, match="Record the appeal first"):
        receive_notice(request.reference, notice=NOTICE._replace(substituted=True), **at(NOTICED))
    receive_notice(request.reference, notice=NOTICE, **at(NOTICED))
    with pytest.raises(NotReady, match="recorded already"):
        receive_notice(request.reference, notice=NOTICE, **at(NOTICED))


def test_a_notice_that_orders_nothing_leaves_nothing_owed() -> None:
    request = noticed(NOTICE._replace(steps=(), within_days=None))
    assert stands(request)[0] == State.ANSWERED.value
    assert matters(request).open_complaints == ()


def test_a_case_that_was_closed_before_is_open_to_the_steps() -> None:
    request = answered()
    close(request.reference, **at(date(2020, 2, 3)))
    open_complaint(request.reference, theirs="IC-2", **at(COMPLAINED))
    assert stands(request)[0] == State.COMPLAINED.value
    receive_notice(request.reference, notice=NOTICE, **at(NOTICED))
    assert stands(request)[0] == State.ORDERED.value
    for step in (1, 2):
        take_step(request.reference, notice=the_notice(request).number, step=step, how="By letter", **at(date(2020, 7, 1)))
    now = again(request)
    assert (now.state, now.closed_on) == (State.CLOSED.value, date(2020, 7, 1))


def test_what_was_sent_is_kept_by_its_hash() -> None:
    request = complained()
    sent = [{"document": 1, "name": "log.pdf", "source": "a" * 64}]
    record_sent(request.reference, what=BUNDLE, hash_="b" * 64, parts=["1"], documents=sent, **at(COMPLAINED))
    (kept,) = matters(request).sent
    assert (kept.what, kept.hash, kept.parts, kept.documents) == (BUNDLE, "b" * 64, ("1",), 1)
    for what, hash_ in (("something", "b" * 64), (BUNDLE, "b"), (BUNDLE, "z" * 64)):
        with pytest.raises(NotReady, match="Choose the file"):
            record_sent(request.reference, what=what, hash_=hash_, **at(COMPLAINED))


def test_the_next_step_leads_to_the_page_of_the_step() -> None:
    request = noticed()
    step = glance(officer(NOTICED), request.reference).next
    assert step is not None
    assert (step.do, step.owed) == (Do.TAKE_STEP, f"step-{the_notice(request).number}-1")
