"""The investigation: scope settled, questions with days, positions changed late shown as such, notices that s.51 allows."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.admit import Answer, judge_admissibility
from answerable.casework.commissioner.actions.investigate import (
    answer_information_notice,
    ask_questions,
    receive_submission,
    receive_withdrawal,
    record_position,
    resolve_informally,
    serve_information_notice,
)
from answerable.casework.commissioner.actions.items import content_of, mark_item, receive_item
from answerable.casework.commissioner.actions.scope import add_ground, agree_scope, take_out_ground
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Item
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE, CONFIRM, OTHER, Case
from answerable.casework.commissioner.states import Marking, Party, State
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.not_law import NotACitation
from tests.casework.commissioner.cast import NOW, OFFICE, by, officer, received, signatory

pytestmark = pytest.mark.django_db


def at(on: date = NOW) -> dict[str, Any]:
    return {"by": officer(on), "on": on}


def accepted(**given: Any) -> Complaint:
    """The seed's complaint, to be decided."""
    complaint = received(**given)
    none = {each.at: Answer(appears=False, reasons="It does not appear.") for each in GROUNDS}
    judge_admissibility(complaint.reference, answers=none, **at())
    return complaint


def scoped(duty: str = CONFIRM, **given: Any) -> Complaint:
    """The same, with the seed's two grounds, agreed."""
    complaint = accepted(**given)
    add_ground(complaint.reference, part="4", under="FOIA s.31(3)", duty=duty, words="It should say whether it is held.", **at())
    add_ground(complaint.reference, part="", under="FOIA s.10(1)", duty=OTHER, words="It took too long.", **at())
    agree_scope(complaint.reference, how="the complainant agreed", note="An e-mail of 2 March 2020", **at())
    return complaint


def now(complaint: Complaint) -> Case:
    return fold(complaint.case)


def test_the_scope_is_grounds_per_part_and_provision_agreed_with_the_complainant() -> None:
    case = now(scoped())
    assert [(each.number, each.part, each.under, each.duty) for each in case.in_scope] == [
        (1, "4", "FOIA s.31(3)", CONFIRM),
        (2, "", "FOIA s.10(1)", OTHER),
    ]
    assert case.scope_agreed_on == NOW


def test_a_change_of_scope_is_to_be_agreed_again() -> None:
    complaint = scoped()
    take_out_ground(complaint.reference, number=2, reason="The complainant does not pursue it.", **at())
    case = now(complaint)
    assert ([each.number for each in case.in_scope], case.scope_agreed_on) == ([1], None)
    assert "Agree the scope with the complainant" in [each.words for each in owed(case, on=NOW)]
    agree_scope(complaint.reference, how="the complainant did not object in the time given", note="A letter.", **at())
    add_ground(complaint.reference, part="", under="FOIA s.16(1)", duty=OTHER, words="No help was given.", **at())
    assert now(complaint).scope_agreed_on is None


def test_what_the_scope_needs_is_said() -> None:
    complaint = accepted()
    assert "Say what is to be decided, part by part" in [each.words for each in owed(now(complaint), on=NOW)]
    ground: dict[str, Any] = {"part": "4", "under": "FOIA s.31(3)", "duty": CONFIRM, "words": "It should say."}
    with pytest.raises(NotReady, match="no ground in the scope"):
        agree_scope(complaint.reference, how="the complainant agreed", note="A letter.", **at())
    with pytest.raises(NotACitation):
        add_ground(complaint.reference, **{**ground, "under": "section 31"}, **at())
    with pytest.raises(NotReady, match="which duty"):
        add_ground(complaint.reference, **{**ground, "duty": "all"}, **at())
    with pytest.raises(NotReady, match="what is complained of"):
        add_ground(complaint.reference, **{**ground, "words": " "}, **at())
    add_ground(complaint.reference, **ground, **at())
    with pytest.raises(NotReady, match="in the scope already"):
        add_ground(complaint.reference, **ground, **at())
    with pytest.raises(NotReady, match="how the scope was agreed"):
        agree_scope(complaint.reference, how="somehow", note="A letter.", **at())
    with pytest.raises(NotReady, match="not in the scope"):
        take_out_ground(complaint.reference, number=2, reason="None.", **at())
    with pytest.raises(NotReady, match="why it is not decided"):
        take_out_ground(complaint.reference, number=1, reason="", **at())


def test_questions_are_owed_by_their_day_until_a_submission_answers_them() -> None:
    complaint = scoped()
    due_on = date(2020, 3, 16)
    ask_questions(complaint.reference, of=Party.AUTHORITY, questions=["Which limb?", " ", "Which act?"], due_on=due_on, **at())
    ask_questions(complaint.reference, of=Party.COMPLAINANT, questions=["What is public?"], due_on=due_on, **at())
    first = owed(now(complaint), on=NOW)
    assert [(each.words, each.whose, each.day) for each in first][:3] == [
        ("Answer question 1", Party.AUTHORITY, due_on),
        ("Answer question 2", Party.AUTHORITY, due_on),
        ("Answer question 3", Party.COMPLAINANT, due_on),
    ]
    told: dict[str, Any] = {"of": Party.AUTHORITY, "text": "Limbs (a) and (b)."}
    with pytest.raises(NotReady, match="put to that side"):
        receive_submission(complaint.reference, **told, answers=[3], **at())
    receive_submission(complaint.reference, **told, answers=[1], **at(date(2020, 3, 10)))
    case = now(complaint)
    assert [each.answered_on for each in case.questions] == [date(2020, 3, 10), None, None]
    assert [(each.number, each.of, each.text) for each in case.submissions] == [(1, Party.AUTHORITY, "Limbs (a) and (b).")]
    with pytest.raises(NotReady, match="not answered yet"):
        receive_submission(complaint.reference, **told, answers=[1], **at())
    with pytest.raises(NotReady, match="Say which side submitted it"):
        receive_submission(complaint.reference, of=Party.COMMISSIONER, text="Words.", answers=[], **at())
    with pytest.raises(NotReady, match="at least one question"):
        ask_questions(complaint.reference, of=Party.AUTHORITY, questions=[" "], due_on=due_on, **at())
    with pytest.raises(NotReady, match="Give a day after"):
        ask_questions(complaint.reference, of=Party.AUTHORITY, questions=["Why?"], due_on=NOW, **at())


def test_what_is_relied_on_only_after_the_complaint_is_shown_as_late() -> None:
    complaint = scoped()
    told: dict[str, Any] = {"ground": 1, "act": "confirming", "argument": "It would show our tactics."}
    refused, later = date(2020, 1, 28), date(2020, 5, 1)
    record_position(complaint.reference, **told, under="FOIA s.31(1)(a)", likelihood="would", by=officer(later), on=refused)
    record_position(complaint.reference, **told, under="FOIA s.31(1)(b)", likelihood="would be likely to", by=officer(later), on=later)
    assert [(each.under, each.late, each.changes) for each in now(complaint).positions] == [
        ("FOIA s.31(1)(a)", False, False),
        ("FOIA s.31(1)(b)", True, True),
    ]
    for given, why in (
        ({"ground": 3}, "not in the scope"),
        ({"likelihood": "perhaps"}, "at which likelihood"),
        ({"act": "thinking"}, "about which act"),
        ({"argument": ""}, "in its own words"),
    ):
        whole: dict[str, Any] = {**told, "under": "FOIA s.31(1)(a)", "likelihood": "", **given}
        with pytest.raises(NotReady, match=why):
            record_position(complaint.reference, **whole, **at())


def test_an_information_notice_gives_at_least_until_the_last_day_to_appeal() -> None:
    complaint = scoped()
    given: dict[str, Any] = {"questions": ["What was searched?"], "basis": True, "appeal_rights": True, "by": signatory(), "on": NOW}
    with pytest.raises(NotReady, match="shortest lawful period is 28 days") as short:
        serve_information_notice(complaint.reference, **given, within=27)
    assert short.value.under == "FOIA s.51(4)"
    for lacking, under in (("basis", "FOIA s.51(2)(a)"), ("appeal_rights", "FOIA s.51(3)")):
        with pytest.raises(NotReady) as refused:
            serve_information_notice(complaint.reference, **{**given, lacking: False}, within=30)
        assert refused.value.under == under
    with pytest.raises(NotReady, match="what information is wanted"):
        serve_information_notice(complaint.reference, **{**given, "questions": [" "]}, within=30)
    with pytest.raises(NotReady, match="No information notice waits"):
        answer_information_notice(complaint.reference, note="A letter.", **at())
    with pytest.raises(NotPermitted):
        serve_information_notice(complaint.reference, **{**given, "by": officer()}, within=30)
    serve_information_notice(complaint.reference, **given, within=30)
    waits = next(each for each in owed(now(complaint), on=NOW) if "information notice" in each.words)
    assert (waits.whose, waits.day, waits.authority) == (Party.AUTHORITY, date(2020, 4, 1), "FOIA s.51(1)")
    answer_information_notice(complaint.reference, note="A letter.", **at(date(2020, 3, 20)))
    assert [each.answered_on for each in now(complaint).information_notices] == [date(2020, 3, 20)]


@pytest.mark.parametrize(("act", "outcome"), [(resolve_informally, "resolved informally"), (receive_withdrawal, "withdrawn")])
def test_it_can_end_without_a_decision_in_the_complainant_s_words(act: Any, outcome: str) -> None:
    complaint = scoped()
    with pytest.raises(NotReady, match="in which the complainant withdrew it"):
        act(complaint.reference, reason=" ", **at())
    act(complaint.reference, reason="“I am content with what I have.”", **at())
    case = now(complaint)
    assert (case.state, case.outcome) == (State.CLOSED, f"{outcome}, FOIA s.50(2)(d)")
    assert verify(exported(OFFICE)).failure == ""


def item(**given: object) -> dict[str, Any]:
    usual = {
        "of": Party.AUTHORITY,
        "name": "Letter of 2 March 2020",
        "marking": Marking.OPEN,
        "asked_by": Party.AUTHORITY,
        "reason": "",
        "content": b"what it says",
    }
    return {**usual, **given}


def test_each_item_is_marked_by_whom_and_why_and_a_change_of_marking_stays_in_the_history() -> None:
    complaint = scoped()
    receive_item(complaint.reference, **item(), **at())
    with pytest.raises(NotReady, match="why it is confidential"):
        receive_item(complaint.reference, **item(marking=Marking.CONFIDENTIAL), **at())
    with pytest.raises(NotReady, match="only named readers"):
        receive_item(complaint.reference, **item(marking=Marking.WITHHELD, reason="Exempt."), **at())
    with pytest.raises(NotReady, match="Choose the file"):
        receive_item(complaint.reference, **item(content=b""), **at())
    mark: dict[str, Any] = {"number": 1, "asked_by": Party.COMMISSIONER}
    with pytest.raises(NotReady, match="the other marking"):
        mark_item(complaint.reference, **mark, marking=Marking.OPEN, reason="Again.", **at())
    mark_item(complaint.reference, **mark, marking=Marking.CONFIDENTIAL, reason="It names a third party.", **at())
    kept = now(complaint).items[0]
    assert (kept.marking, kept.asked_by, kept.reason) == (Marking.CONFIDENTIAL, Party.COMMISSIONER, "It names a third party.")
    assert [each.kind for each in now(complaint).entries][-2:] == ["item received", "item marked"]
    assert content_of(officer(), complaint.reference, 1) == b"what it says"
    assert b"what it says" not in b"".join(_stored())
    for who, number in ((officer(), 2), (by(Role.CASE_OFFICER, body="elsewhere"), 1)):
        with pytest.raises(NotThere):
            content_of(who, complaint.reference, number)


def _stored() -> list[bytes]:
    return [bytes(each.content) for each in Item.objects.all()]


def test_a_submission_s_words_are_sealed() -> None:
    complaint = scoped(COMMUNICATE)
    receive_submission(complaint.reference, of=Party.AUTHORITY, text="These are the secret tactics.", answers=[], **at())
    assert not any("secret tactics" in each for each in Entry.objects.values_list("payload", flat=True))
