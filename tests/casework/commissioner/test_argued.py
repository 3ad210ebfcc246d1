"""The argument table: quoted words that stand where they are said to, what is added late, what is lacking, and what stops a notice."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.after import receive_appeal
from answerable.casework.commissioner.actions.argue import answer_argument, make_argument, note_evidence
from answerable.casework.commissioner.actions.decide import notice_as_served, record_finding, send_to_sign, serve, set_steps, sign
from answerable.casework.commissioner.actions.investigate import record_position
from answerable.casework.commissioner.actions.items import mark_item, receive_item
from answerable.casework.commissioner.actions.scope import agree_scope, take_out_ground
from answerable.casework.commissioner.argued import mismatches, remarks, unanswered
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, Party, State
from answerable.casework.commissioner.weighing import Weighing
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.issues import Issue
from answerable.law.public_interest import Balance
from tests.casework.commissioner.cast import OFFICE, officer, signatory
from tests.casework.commissioner.seed_argued import (
    CARVED_OUT,
    COMBINES,
    HARM,
    HARMS,
    LETTER_ON,
    PLEADED_A,
    PLEADED_B,
    WEIGHED,
    argued,
)
from tests.casework.commissioner.test_decided import SERVED, STEPS
from tests.casework.commissioner.test_decided import at as deciding
from tests.casework.commissioner.test_investigated import at, item, scoped

pytestmark = pytest.mark.django_db
ANSWERS = {
    CARVED_OUT: "She accepts that there is the potential for some collaboration to be sensitive.",
    PLEADED_A: "The scope for any such collaboration is vast.",
    PLEADED_B: "The same goes for the second limb.",
    HARMS: "The prejudice is not realistic, actual or of substance at either likelihood.",
    COMBINES: "It has not yet been established whether there is any further collaboration.",
}


def now(complaint: Complaint) -> Case:
    return fold(complaint.case)


def whys(complaint: Complaint, *, stops: bool) -> list[str]:
    return [each.why for each in remarks(now(complaint)) if each.stops is stops]


def answered(complaint: Complaint, *numbers: int) -> None:
    for number in numbers or ANSWERS:
        answer_argument(complaint.reference, number=number, view=View.NOT_ACCEPTED, reasons=ANSWERS[number], **deciding())


def found(complaint: Complaint, finding: RecordedAs = RecordedAs.NOT_ENGAGED) -> None:
    told: dict[str, Any] = {"reasons": "Accordingly, this is found.", **deciding()}
    weighing = Weighing(Balance.MAINTAINING_OUTWEIGHS, "Crime is to be prevented.") if finding is RecordedAs.ENGAGED else None
    record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=finding, weighing=weighing, **told)
    record_finding(complaint.reference, ground=2, under="FOIA s.10(1)", finding=RecordedAs.BREACHED, **told)
    set_steps(complaint.reference, steps=STEPS, within=35, **deciding())


def test_paragraph_24_is_found_against_paragraph_27() -> None:
    complaint = argued()
    assert [(each.pleaded.under, each.pleaded.likelihood, each.argued.number) for each in mismatches(now(complaint))] == [
        ("FOIA s.31(1)(a)", "would", HARMS)
    ]
    assert any(
        "FOIA s.31(1)(a) is pleaded at “would”, and argument 5 is put at “would be likely to”" in each
        for each in whys(complaint, stops=False)
    )


def test_what_was_first_said_after_the_complaint_came_is_late_by_its_days_alone() -> None:
    assert [each.number for each in now(argued()).arguments if each.late] == [PLEADED_B, HARMS, COMBINES]


def test_an_argument_of_the_losing_side_that_is_not_answered_stops_the_notice() -> None:
    complaint = argued()
    found(complaint)
    answered(complaint, CARVED_OUT, PLEADED_A, PLEADED_B, HARMS)
    with pytest.raises(NotReady, match="Argument 6, of the public authority") as lost:
        send_to_sign(complaint.reference, **deciding())
    assert lost.value.under == "FOIA s.57(1)"
    assert "Answer argument 6, of the losing side" in [each.words for each in owed(now(complaint), on=SERVED)]
    answer_argument(complaint.reference, number=COMBINES, view=View.NOT_NEEDED, reasons="It is the harm over again.", **deciding())
    send_to_sign(complaint.reference, **deciding())
    assert now(complaint).state is State.SIGNING


def test_the_winning_sides_argument_that_is_left_is_said_and_stops_nothing() -> None:
    complaint = argued()
    found(complaint)
    answered(complaint, *(set(ANSWERS) - {CARVED_OUT}))
    assert whys(complaint, stops=True) == []
    assert any(each.startswith("Argument 1, of the complainant") for each in whys(complaint, stops=False))


def test_where_nothing_is_engaged_the_public_interest_needs_no_answer_and_where_it_is_it_does() -> None:
    complaint = argued()
    assert WEIGHED in [each.number for each in unanswered(now(complaint))]
    found(complaint)
    assert WEIGHED not in [each.number for each in unanswered(now(complaint))]
    found(complaint, RecordedAs.ENGAGED)
    assert any(each.startswith("Argument 2, of the complainant on the balance") for each in whys(complaint, stops=True))


def test_what_is_engaged_is_engaged_at_one_likelihood_and_the_answer_says_which() -> None:
    complaint = argued()
    found(complaint, RecordedAs.ENGAGED)
    assert any("is pleaded at" in each for each in whys(complaint, stops=True))
    answered(complaint, HARMS)
    assert not any("is pleaded at" in each for each in whys(complaint, stops=True))
    assert any("The answer to it must say which" in each for each in whys(complaint, stops=False))


def test_the_table_becomes_the_paragraphs_of_the_notice_and_after_an_appeal_says_what_was_decided_on_what() -> None:
    complaint = argued()
    found(complaint)
    answered(complaint)
    send_to_sign(complaint.reference, **deciding())
    sign(complaint.reference, **deciding(signatory))
    serve(complaint.reference, dated=SERVED, **deciding())
    text = " ".join(text_of(notice_as_served(officer(), complaint.reference), name="notice.pdf").split())
    places = [text.rindex(each) for each in (HARM[:60], ANSWERS[HARMS], ANSWERS[COMBINES], "Accordingly, this is found.")]
    assert places == sorted(places)
    assert "Releasing the information" not in text
    before = now(complaint).arguments
    receive_appeal(complaint.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[], **deciding(on=date(2020, 7, 20)))
    with pytest.raises(NotPermitted):
        answer_argument(complaint.reference, number=HARMS, view=View.ACCEPTED, reasons="On reflection.", **deciding(on=date(2020, 7, 21)))
    case = now(complaint)
    assert (case.state, case.arguments) == (State.APPEALED, before)
    answers = {each.number: each.answer.reasons for each in case.arguments if each.answer is not None}
    assert answers == ANSWERS
    assert verify(exported(OFFICE)).failure == ""


def _arguing(**given: Any) -> dict[str, Any]:
    usual = {"ground": 1, "issue": Issue.ENGAGED, "of": Party.AUTHORITY, "source": Source.SUBMISSION, "of_number": 1, "text": HARM}
    return {**usual, **deciding(), "on": LETTER_ON, **given}


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param({"text": "It would certainly prejudice it."}, "do not stand there", id="words that nobody wrote"),
        pytest.param({"text": "law enforcement […] Confirming or denying"}, "do not stand there", id="pieces in another order"),
        pytest.param({"text": " "}, "its own words", id="no words"),
        pytest.param({"of": Party.COMPLAINANT}, "came from the public authority", id="the other side's"),
        pytest.param({"of": Party.COMMISSIONER}, "which side argues it", id="nobody's"),
        pytest.param({"on": date(2020, 5, 29)}, "not first made on 29 May 2020", id="after it came"),
        pytest.param({"of_number": 2}, "that is recorded already", id="no such submission"),
        pytest.param({"source": Source.ITEM}, "that is recorded already", id="no such item"),
        pytest.param({"source": Source.POSITION}, "that is recorded already", id="what it relied on is recorded as such"),
        pytest.param({"ground": 3}, "not in the scope", id="no such ground"),
        pytest.param({"likelihood": "perhaps"}, "which likelihood", id="no such likelihood"),
        pytest.param({"ground": 2, "issue": Issue.PUBLIC_INTEREST}, "No public interest is weighed on FOIA s.10", id="no balance on time"),
    ],
)
def test_an_argument_is_quoted_from_where_it_stands(given: dict[str, Any], why: str) -> None:
    complaint = argued()
    with pytest.raises(NotReady, match=why):
        make_argument(complaint.reference, **_arguing(**given))


def test_what_cannot_be_answered_or_shown_is_said() -> None:
    complaint = argued()
    with pytest.raises(NotReady, match="no argument of that number"):
        answer_argument(complaint.reference, number=9, view=View.ACCEPTED, reasons="It is so.", **deciding())
    with pytest.raises(NotReady, match="Say why it need not be answered"):
        answer_argument(complaint.reference, number=1, view=View.NOT_NEEDED, reasons=" ", **deciding())
    with pytest.raises(NotReady, match="what it shows"):
        note_evidence(complaint.reference, ground=1, issue=Issue.ENGAGED, text="", source=None, **at(LETTER_ON))
    with pytest.raises(NotReady, match="recorded already"):
        note_evidence(
            complaint.reference, ground=1, issue=Issue.ENGAGED, text="It shows.", source=Source.ITEM, of_number=4, **at(LETTER_ON)
        )


def test_what_stands_in_a_confidential_item_stands_in_no_notice_and_neither_does_its_answer() -> None:
    complaint = argued()
    receive_item(complaint.reference, **{**item(), "of": Party.AUTHORITY}, **at(LETTER_ON))
    quoted = _arguing(source=Source.ITEM, of_number=1, text="Closed words.", under="FOIA s.31(1)(b)")
    make_argument(complaint.reference, **quoted)
    found(complaint)
    answered(complaint)
    answer_argument(complaint.reference, number=7, view=View.NOT_ACCEPTED, reasons="Closed reasons.", **deciding())
    mark: dict[str, Any] = {"number": 1, "asked_by": Party.AUTHORITY, "reason": "It said so.", **deciding()}
    if now(complaint).items[0].marking is not Marking.CONFIDENTIAL:
        mark_item(complaint.reference, marking=Marking.CONFIDENTIAL, **mark)
    assert "Closed" not in as_drafted(now(complaint), dated=SERVED).text
    assert any("confidential from the complainant" in each for each in whys(complaint, stops=False))
    mark_item(complaint.reference, marking=Marking.OPEN, **mark)
    text = as_drafted(now(complaint), dated=SERVED).text
    assert "argued, of FOIA s.31(1)(b): “Closed words.”" in text
    assert "Closed reasons." in text


def test_a_position_alone_is_an_argument_and_a_later_one_on_the_limb_is_the_one_that_counts() -> None:
    complaint = argued()
    told: dict[str, Any] = {"ground": 1, "act": "", "argument": "It meant the lower.", **at(date(2020, 6, 1))}
    record_position(complaint.reference, under="FOIA s.31(1)(a)", likelihood="would be likely to", **told)
    assert mismatches(now(complaint)) == ()


def test_a_step_that_nobody_could_enforce_stops_it() -> None:
    complaint = scoped()
    found(complaint)
    set_steps(complaint.reference, steps=["consider the request again"], within=35, **deciding())
    with pytest.raises(NotReady, match="Step 1 cannot be enforced"):
        send_to_sign(complaint.reference, **deciding())


def test_what_was_found_of_a_ground_that_is_taken_out_afterwards_stands_in_no_notice() -> None:
    complaint = scoped()
    found(complaint)
    take_out_ground(complaint.reference, number=1, reason="It is not pursued.", **deciding())
    agree_scope(complaint.reference, how="the complainant agreed", note="An e-mail.", **deciding())
    assert any("the finding stands in no notice" in each for each in whys(complaint, stops=False))
    assert "31(3)" not in as_drafted(now(complaint), dated=SERVED).text
