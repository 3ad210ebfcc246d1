"""A part of a series: coded, answered by its standing position or departing from it, held to at the gate, and followed afterwards."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.deciding import begun
from answerable.casework.authority.actions.from_the_commissioner import record_from_the_commissioner
from answerable.casework.authority.actions.letters import Wanted, draft, what_blocks
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import receive_review_request, record_letter
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.actions.series import begin_from, clear_departure, code_question, depart, question_of, rely
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.broken import breaks, series_of
from answerable.casework.authority.series.classes import QuestionClass, Relation
from answerable.casework.authority.series.following import follow
from answerable.casework.authority.series.holding_to import not_held_to
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.models import CodedQuestion, Reliance
from answerable.casework.authority.series.stances import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.positions import judged, ncnd
from tests.casework.authority.series.registered import CTIRU, DRONES, FACES, INTERCEPTION, ON, asked, registered, standing

pytestmark = pytest.mark.django_db
CATCHERS = QuestionClass(subject="Mobile phone interception")
WORDS = "Does the force own IMSI catchers?"


@pytest.fixture
def request_(db: None) -> InformationRequest:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    registered()
    return asked(WORDS)


def coded(request: InformationRequest, part: str = "1", about: QuestionClass = CATCHERS) -> None:
    code_question(request.reference, part=part, about=about, by=officer(), on=ON)


def relied(request: InformationRequest, **given: Any) -> None:
    usual: dict[str, Any] = {
        "part": "1",
        "standing": INTERCEPTION,
        "confirmed": "nothing",
        "reason": "It asks of one device.",
        "by": officer(),
    }
    rely(request.reference, on=ON, **{**usual, **given})


def neither(request: InformationRequest, part: str = "1") -> None:
    take_position(request.reference, part=part, tables=ncnd(part), by=officer(), on=ON)


def unkept(request: InformationRequest) -> list[str]:
    return [each.why for each in not_held_to(request, fold(request.authority, request.case), ["1"])]


def test_the_words_propose_and_the_coding_decides(request_: InformationRequest) -> None:
    _, _, question = question_of(officer(), request_.reference, "1")
    assert (question.coded, question.begins_with) == (None, CATCHERS._replace(activity=""))
    assert [(each.standing.number, each.relation) for each in question.matched] == [(INTERCEPTION, Relation.SAME)]
    coded(request_, about=QuestionClass(subject="Facial recognition", activity="Use"))
    _, _, question = question_of(officer(), request_.reference, "1")
    assert [each.standing.number for each in question.matched] == [FACES]


def test_the_most_specific_position_comes_first_and_a_narrow_one_is_told_apart(request_: InformationRequest) -> None:
    coded(request_, about=QuestionClass(subject="Surveillance technology"))
    _, _, question = question_of(officer(), request_.reference, "1")
    assert [each.standing.number for each in question.matched][:1] == [DRONES]
    assert {each.relation for each in question.matched} == {Relation.NARROWER}
    with pytest.raises(NotReady, match="is about less than is asked"):
        relied(request_)


def test_a_question_about_anything_is_of_no_class(request_: InformationRequest) -> None:
    for about, why in ((QuestionClass(), "at least one dimension"), (QuestionClass(subject="Boats"), "no subject “Boats”")):
        with pytest.raises(NotReady, match=why):
            coded(request_, about=about)
    with pytest.raises(NotReady, match="no part 9"):
        coded(request_, part="9")


def test_it_is_coded_before_it_is_relied_on_and_official_confirmation_is_asked_first(request_: InformationRequest) -> None:
    with pytest.raises(NotReady, match="what class of question"):
        relied(request_)
    coded(request_)
    for wrong, why in (
        ({"confirmed": " "}, "officially confirmed"),
        ({"reason": ""}, "no reason"),
        ({"standing": CTIRU}, "something else"),
    ):
        with pytest.raises(NotReady, match=why):
            relied(request_, **wrong)
    relied(request_)
    row = Reliance.objects.get()
    assert (row.standing.number, row.part, row.departs, row.unchanged) == (INTERCEPTION, "1", False, False)
    entry = happened(request_.case)[-1]
    assert (entry.payload["relation"], entry.payload["evidence"]) == ("same", ["nothing"])


def test_a_reason_copied_from_the_register_is_counted(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_, reason=standing(INTERCEPTION).reasons)
    assert Reliance.objects.get().unchanged


def test_a_reason_copied_from_an_earlier_request_is_counted_too_and_said_again_of_one_is_not(request_: InformationRequest) -> None:
    other = asked(WORDS)
    for each in (request_, other):
        coded(each)
        relied(each)
    relied(request_, reason="It asks of one device, of one maker.")
    relied(request_, reason="It asks of one device, of one maker.")
    copied = {each.request_id: each.unchanged for each in Reliance.objects.order_by("pk")}
    assert copied == {request_.pk: False, other.pk: True}


def test_relying_begins_a_position_with_the_limbs_and_no_judgement(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_)
    begin_from(officer(), request_.reference, "1", INTERCEPTION, on=ON)
    begin_from(officer(), request_.reference, "1", INTERCEPTION, on=ON)
    work = begun(officer(), request_.reference, "1", on=ON)
    assert work is not None
    assert [each["claim"] for each in work.so_far.grounds] == [
        {"provision": "FOIA s.24(2)", "duty": "confirm or deny"},
        {"provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"},
    ]
    assert all(each.answer is None for each in work.questions)
    assert any(each.open for each in work.questions)


def test_an_answer_that_nobody_reasoned_for_or_that_departs_is_stopped_at_the_gate(request_: InformationRequest) -> None:
    assert "answered by neither confirming nor denying" in unkept(request_)[0]
    neither(request_)
    assert unkept(request_) == ["Nobody has written why standing position 2 holds for part 1."]
    letter = draft(request_.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=ON)
    blocked = what_blocks(officer(), request_.reference, letter.number, on=ON)
    assert ["standing position 2" in each.why for each in blocked] == [True]
    assert "Say what class of question the part asks. " in blocked[0].mend
    coded(request_)
    relied(request_)
    assert not what_blocks(officer(), request_.reference, letter.number, on=ON)


def test_a_departure_needs_a_reason_and_somebody_else_who_clears_it(request_: InformationRequest) -> None:
    coded(request_)
    with pytest.raises(NotReady, match="Say why"):
        depart(request_.reference, part="1", standing=INTERCEPTION, reason="", by=officer(), on=ON)
    both = by(Role.OFFICER, Role.HEAD)
    depart(request_.reference, part="1", standing=INTERCEPTION, reason="The Minister has said so.", by=both, on=ON)
    assert unkept(request_) == ["Nobody has cleared that part 1 departs from standing position 2."]
    with pytest.raises(NotPermitted, match="somebody else"):
        clear_departure(request_.reference, part="1", standing=INTERCEPTION, by=both, on=ON)
    with pytest.raises(NotPermitted):
        clear_departure(request_.reference, part="1", standing=INTERCEPTION, by=officer(), on=ON)
    clear_departure(request_.reference, part="1", standing=INTERCEPTION, reason="Agreed.", by=by(Role.HEAD), on=ON)
    assert unkept(request_) == []
    with pytest.raises(NotReady, match="No departure"):
        clear_departure(request_.reference, part="1", standing=INTERCEPTION, by=by(Role.HEAD), on=ON)


def test_to_neither_confirm_nor_deny_what_is_always_said_departs_too(db: None) -> None:
    registered()
    request = asked("How often was facial recognition used?")
    assert unkept(request) == []
    neither(request)
    assert "answered by saying whether it is held" in unkept(request)[0]


def test_what_is_held_changes_nothing_at_the_gate(request_: InformationRequest) -> None:
    coded(request_)
    seen = []
    for answer in Held:
        decide_held(request_.reference, part="1", answer=answer, reasons="Looked.", by=officer(), on=ON)
        seen.append(unkept(request_))
    assert seen[0] == seen[1] == seen[2]


def test_without_a_register_the_gate_asks_one_thing(django_assert_max_num_queries: Callable[[int], Any]) -> None:
    request = asked(WORDS)
    case = fold(request.authority, request.case)
    with django_assert_max_num_queries(1):
        assert not list(not_held_to(request, case, ["1"]))


def test_the_rows_are_worked_out_from_the_ledger_again(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_)
    before = [list(model.objects.order_by("id").values()) for model in (CodedQuestion, Reliance)]
    CodedQuestion.objects.all().delete()
    Reliance.objects.all().delete()
    follow(request_, fold(request_.authority, request_.case))
    after = [list(model.objects.order_by("id").values()) for model in (CodedQuestion, Reliance)]
    assert [[{**row, "id": 0} for row in rows] for rows in before] == [[{**row, "id": 0} for row in rows] for rows in after]


def answered(request: InformationRequest, said: str, on: date = ON) -> None:
    disclosed = {"disclosed": "all"} if said == "held" else {}
    relies = {"states_reliance": True, "relies_on": [{"provision": "FOIA s.31(3)", "duty": "confirm or deny", "specified": True}]}
    told = {"kind": "response", "on": on, "said": said, **disclosed, **(relies if said.startswith("neither") else {})}
    record_letter(request.reference, law=[told], reason="by post", by=officer(on), on=on)


def test_a_series_that_breaks_says_what_an_onlooker_can_infer(request_: InformationRequest) -> None:
    other, third, fourth = asked(WORDS), asked(WORDS), asked(WORDS)
    for each in (request_, other, third, fourth):
        coded(each)
    vocabulary = vocabulary_of(request_.authority)
    answered(request_, "neither confirmed nor denied")
    assert list(breaks(series_of(standing(INTERCEPTION), vocabulary))) == []
    answered(other, "not held")
    (inferred,) = breaks(series_of(standing(INTERCEPTION), vocabulary))
    assert f"{other.reference} part 1 (1 June 2020) said that nothing is held" in inferred
    assert f"{request_.reference} part 1 neither confirmed nor denied" in inferred
    assert "something is held where you do not" in inferred
    answered(third, "held")
    assert len(list(breaks(series_of(standing(INTERCEPTION), vocabulary)))) == 2
    assert [(each.reference, each.open) for each in series_of(standing(INTERCEPTION), vocabulary) if each.open] == [
        (fourth.reference, True)
    ]


def lost(request: InformationRequest, finding: str, on: date, **given: object) -> None:
    law = [
        *([{"kind": "complaint", "on": on, "parts": ["1"]}] if not given.get("substituted") else []),
        {"kind": "notice", "on": on, "recorded": [{"under": "FOIA s.31(3)", "finding": finding}], **given},
    ]
    record_from_the_commissioner(request.reference, law=law, by=officer(on), on=on)


def test_a_position_that_fails_before_the_commissioner_proposes_nothing_more(request_: InformationRequest) -> None:
    other = asked(WORDS)
    for each in (request_, other):
        coded(each)
    relied(request_)
    answered(request_, "neither confirmed nor denied")
    receive_review_request(request_.reference, parts=["1"], by=officer(date(2020, 6, 3)), on=date(2020, 6, 3))
    review = {"kind": "review outcome", "on": date(2020, 6, 5), "parts": ["1"], "said": "neither confirmed nor denied"}
    record_letter(request_.reference, law=[review], reason="by post", by=officer(date(2020, 6, 5)), on=date(2020, 6, 5))
    assert Reliance.objects.get().at_review == "stood"
    lost(request_, "not engaged", date(2020, 9, 1))
    row, failed = Reliance.objects.get(), standing(INTERCEPTION)
    assert (row.at_commissioner, failed.state, failed.ended_on) == ("fell", State.FAILED.value, date(2020, 9, 1))
    assert failed.ended_because == f"It failed before the Commissioner, on {request_.reference} part 1."
    assert happened(chain_of_body("police"))[-1].kind == "standing position failed"
    assert unkept(other) == []
    _, _, question = question_of(officer(), other.reference, "1")
    assert [each.standing.number for each in question.matched] == [INTERCEPTION]
    assert [each.reference for each in series_of(failed, question.vocabulary) if each.open] == [other.reference]
    with pytest.raises(NotReady, match="does not stand"):
        relied(other)


def test_what_failed_to_keep_a_yes_or_a_no_can_still_be_withheld(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_)
    neither(request_)
    answered(request_, "neither confirmed nor denied")
    lost(request_, "not engaged", date(2020, 9, 1), steps=["Confirm or deny"], within_days=35)
    later = date(2020, 9, 2)
    claim = {"part": "1", "provision": "FOIA s.31(1)(a)", "duty": "communicate", "likelihood": "would"}
    take_position(request_.reference, part="1", tables={"claim": [claim]}, by=officer(later), on=later)
    taken = fold(request_.authority, request_.case).position("1")
    assert taken is not None
    assert taken.tables["claim"][0]["provision"] == "FOIA s.31(1)(a)"


def test_the_tribunal_can_put_it_back(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_)
    answered(request_, "neither confirmed nor denied")
    lost(request_, "not engaged", date(2020, 9, 1))
    appeal = [{"kind": "appeal", "on": date(2020, 9, 10)}, {"kind": "appeal ended", "on": date(2020, 12, 1)}]
    for each in appeal:
        record_from_the_commissioner(request_.reference, law=[each], by=officer(each["on"]), on=each["on"])  # type: ignore[arg-type]
    lost(request_, "engaged", date(2020, 12, 1), substituted=True)
    row, back = Reliance.objects.get(), standing(INTERCEPTION)
    assert (row.at_commissioner, row.at_tribunal, back.state, back.ended_because) == ("fell", "stood", State.STANDS.value, "")


def test_a_finding_on_another_provision_is_nothing_to_it(request_: InformationRequest) -> None:
    coded(request_)
    relied(request_)
    answered(request_, "neither confirmed nor denied")
    on = date(2020, 9, 1)
    law = [
        {"kind": "complaint", "on": on, "parts": ["1"]},
        {"kind": "notice", "on": on, "recorded": [{"under": "FOIA s.10(1)", "finding": "breached"}]},
    ]
    record_from_the_commissioner(request_.reference, law=law, by=officer(on), on=on)
    assert (Reliance.objects.get().at_commissioner, standing(INTERCEPTION).state) == ("", State.STANDS.value)
    assert judged()["answer"] is True
