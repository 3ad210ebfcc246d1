"""Whether a complaint is decided at all: each ground judged with reasons, late ones by discretion; and the short route for no answer."""

from datetime import date

import pytest

from answerable.casework.commissioner.actions.admit import Answer, ask_to_answer, decided_on, judge_admissibility, record_answer
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.states import Party, State
from answerable.casework.ledger.models import Entry
from answerable.casework.unable import NotPermitted, NotReady
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.not_law import Malformed, MissingJudgement
from tests.casework.commissioner.cast import NOW, officer, received, unanswered

pytestmark = pytest.mark.django_db
NONE_APPEARS = {each.at: Answer(appears=False, reasons="It does not appear.") for each in GROUNDS}


def test_with_no_ground_it_is_decided() -> None:
    complaint = received()
    judge_admissibility(complaint.reference, answers=NONE_APPEARS, by=officer(), on=NOW)
    case = fold(complaint.case)
    assert (case.state, case.accepted_on, len(case.judged)) == (State.INVESTIGATING, NOW, 4)
    with pytest.raises(NotPermitted):
        judge_admissibility(complaint.reference, answers=NONE_APPEARS, by=officer(), on=NOW)


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda each: each.at)
def test_with_a_ground_no_decision_is_made_and_it_closes(ground: object) -> None:
    at = ground.at  # type: ignore[attr-defined]
    complaint = received()
    judge_admissibility(complaint.reference, answers={**NONE_APPEARS, at: Answer(appears=True, reasons="It does.")}, by=officer(), on=NOW)
    case = fold(complaint.case)
    assert (case.state, case.closed_on, case.outcome) == (State.CLOSED, NOW, f"no decision: {at}")
    assert Complaint.objects.get().outcome == case.outcome


def test_a_late_complaint_is_decided_where_a_person_says_why() -> None:
    complaint = received(responded_on=None, review_asked_on=None, reviewed_on=None, requested_on=date(2018, 1, 1))
    late = {**NONE_APPEARS, "FOIA s.50(2)(b)": Answer(appears=False, reasons="The complainant was ill. It is decided all the same.")}
    judge_admissibility(complaint.reference, answers=late, by=officer(), on=NOW)
    assert [each.reasons for each in fold(complaint.case).judged if each.under == "FOIA s.50(2)(b)"] == [late["FOIA s.50(2)(b)"].reasons]


@pytest.mark.parametrize("at", [each.at for each in GROUNDS])
def test_a_ground_that_nobody_judged_is_an_error_that_names_it(at: str) -> None:
    complaint = received()
    answers = {under: answer for under, answer in NONE_APPEARS.items() if under != at}
    with pytest.raises(MissingJudgement, match=r"cannot be concluded without a judgement") as refused:
        judge_admissibility(complaint.reference, answers=answers, by=officer(), on=NOW)
    assert refused.value.under == at
    with pytest.raises(Malformed, match="the reasons"):
        judge_admissibility(complaint.reference, answers={**answers, at: Answer(appears=False, reasons="")}, by=officer(), on=NOW)
    assert Entry.objects.count() == 1


def test_what_was_judged_leads_to_the_finding_by_the_act() -> None:
    assert str(decided_on(NONE_APPEARS, by="1 Case officer", on=NOW).under) == "FOIA s.50(2)"


def test_the_short_route_gives_ten_working_days_and_says_when_they_have_passed() -> None:
    complaint = unanswered()
    ask_to_answer(complaint.reference, reasons="Nothing was answered, and it came soon.", by=officer(), on=NOW)
    case = fold(complaint.case)
    assert case.asked_to_answer is not None
    assert (case.state, case.asked_to_answer.by, len(case.judged)) == (State.ASKED, date(2020, 3, 16), 4)
    waiting, passed = owed(case, on=date(2020, 3, 16)), owed(case, on=date(2020, 3, 17))
    assert next((each.words, each.whose, each.day) for each in waiting) == ("Answer the request", Party.AUTHORITY, date(2020, 3, 16))
    assert "Decide on the delay: the authority has not answered" in [each.words for each in passed]
    assert Complaint.objects.get().move_by == date(2020, 3, 16)


def test_the_short_route_closes_where_the_authority_answers() -> None:
    complaint = unanswered()
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    record_answer(complaint.reference, note="It disclosed everything.", by=officer(date(2020, 3, 10)), on=date(2020, 3, 9))
    case = fold(complaint.case)
    assert (case.state, case.answered_on, case.outcome) == (State.CLOSED, date(2020, 3, 9), "the authority answered")
    assert owed(case, on=NOW) == ()


def test_the_short_route_is_for_what_was_not_answered_at_all() -> None:
    for complaint in (received(), unanswered(requested_on=None)):
        with pytest.raises(NotReady, match="Judge the four grounds"):
            ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    with pytest.raises(Malformed, match="the reasons"):
        ask_to_answer(unanswered().reference, reasons="", by=officer(), on=NOW)
