"""What a notice finds of a position, ground by ground; a failure certified to the court; a late appeal; questions that ended unanswered."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.appeals import end_appeal, extend_time_to_appeal, receive_appeal
from answerable.casework.authority.actions.complaints import open_complaint, receive_questions
from answerable.casework.authority.actions.notices import receive_certificate, receive_notice, record_judged
from answerable.casework.authority.actions.position import position_of, take_position
from answerable.casework.authority.complaint.judging import AGREES, GONE, SILENT, Finds, parts_to_judge, to_judge
from answerable.casework.authority.complaint.owed import Owed, first_owed, owed
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import Stage, State
from answerable.casework.authority.unable import NotReady
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.not_law import MissingJudgement
from answerable.law.positions import Answer
from answerable.law.public_interest import Balance
from tests.casework.authority.cast import divided, officer
from tests.casework.authority.complaint.seed_like import COMPLAINED, NOTICE, NOTICED, again, at, complained, matters, noticed, the_notice
from tests.casework.authority.environmental import MODEL, SURVEY, confidential, nothing_held
from tests.casework.authority.environmental import held as held_there
from tests.casework.authority.positions import names_withheld, ncnd

pytestmark = pytest.mark.django_db
WHY = "A yes would not say of what kind the collaboration is."
LATE = date(2020, 7, 22)
VEXATIOUS = {
    "provision": "FOIA s.14(1)",
    "parts": ["2"],
    "vexatious": {"answer": True, "by": "FOI officer", "on": COMPLAINED, "reasons": "It repeats."},
}
STAGES = ("applicable_interest", "nature", "causal_link", "likelihood")


def taken(part: str = "4", tables: Any = None) -> InformationRequest:
    """A case with a position, complained of and decided."""
    request = complained()
    take_position(request.reference, part=part, tables=tables or ncnd(), **at(COMPLAINED))
    receive_notice(request.reference, notice=NOTICE, **at(NOTICED))
    return again(request)


def judged(request: InformationRequest, *finds: Finds, part: str = "4") -> InformationRequest:
    record_judged(request.reference, notice=the_notice(request).number, part=part, finds=finds, **at(NOTICED))
    return again(request)


def position(request: InformationRequest, part: str = "4") -> Any:
    return position_of(officer(NOTICED), request.reference, part, on=NOTICED)


def must_say_whether_it_is_held(request: InformationRequest) -> None:
    """Nothing excuses from confirming or denying any more, so somebody has to search."""
    with pytest.raises(MissingJudgement, match="whether the information is held, on the balance of probabilities, for part 4"):
        position(request)


def owed_on(request: InformationRequest, day: date) -> tuple[Owed, ...]:
    return owed(fold(request.authority, request.case), on=day)


def folded(request: InformationRequest) -> Any:
    return fold(again(request).authority, request.case)


def test_a_claim_that_fails_at_a_stage_is_recorded_as_the_notice_judged_it() -> None:
    """Seed, paragraphs 26 to 35: neither a yes nor a no would do harm that is real, so the limb is not engaged and nothing is weighed."""
    request = taken()
    (ground,) = to_judge(folded(request), "4", on=NOTICED)
    assert ground.what.startswith("FOIA s.31(3) for FOIA s.31(1)(a)")
    assert [choice for choice, _ in ground.choices] == [
        AGREES,
        "applicable_interest",
        "nature",
        "causal_link",
        "likelihood",
        "balance",
        SILENT,
    ]
    assert position(request).confirm_or_deny.answer is Answer.NCND
    request = judged(request, Finds("nature", WHY))
    last = folded(request).position("4")
    assert (last.stage, last.tables.get("weighed")) == (Stage.NOTICE, None)
    confirming, denying = last.tables["claim"][0]["test"]
    assert (confirming["act"], denying["act"]) == ("confirming", "denying")
    for test in (confirming, denying):
        assert test["applicable_interest"]["answer"] is True
        assert (test["nature"]["answer"], test["nature"]["by"], test["nature"]["reasons"]) == (False, "the Commissioner", WHY)
        assert "causal_link" not in test
    must_say_whether_it_is_held(request)
    assert parts_to_judge(folded(request), the_notice(request)) == ()


@pytest.mark.parametrize("stage", ["applicable_interest", "causal_link", "likelihood"])
def test_every_stage_can_be_the_one_at_which_it_fails(stage: str) -> None:
    request = judged(taken(), Finds(stage, WHY))
    must_say_whether_it_is_held(request)


def test_a_balance_that_the_notice_strikes_the_other_way() -> None:
    request = judged(taken(), Finds("balance", WHY))
    (weighed,) = folded(request).position("4").tables["weighed"]
    assert (weighed["balance"]["answer"], weighed["balance"]["by"]) == (Balance.DISCLOSING_OUTWEIGHS.value, "the Commissioner")
    must_say_whether_it_is_held(request)


def test_a_claim_with_which_the_notice_agrees_stands_in_the_notice_s_words() -> None:
    request = judged(taken(), Finds(AGREES, WHY))
    (claim,) = folded(request).position("4").tables["claim"]
    assert {claim["test"][0][stage]["by"] for stage in STAGES} == {"the Commissioner"}
    assert position(request).confirm_or_deny.answer is Answer.NCND


def test_a_class_that_does_not_describe_it_is_disclosed() -> None:
    request = taken("1", names_withheld())
    grounds = to_judge(folded(request), "1", on=NOTICED)
    assert [choice for choice, _ in grounds[0].choices] == [AGREES, "answers.0", "answers.1", SILENT]
    request = judged(request, Finds("answers.1", "Their names are published."), part="1")
    assert [each["answer"] for each in folded(request).position("1").tables["claim"][0]["test"][0]["answers"]] == [True, False]


def test_a_bar_that_does_not_apply_is_gone_and_one_that_does_stays() -> None:
    request = taken("2", {"bar": [VEXATIOUS]})
    (ground,) = to_judge(folded(request), "2", on=NOTICED)
    assert (ground.what, [choice for choice, _ in ground.choices]) == ("FOIA s.14(1)", [AGREES, GONE, SILENT])
    request = judged(request, Finds(GONE, "It has a serious purpose."), part="2")
    assert "bar" not in folded(request).position("2").tables


def test_a_bar_with_which_the_notice_agrees_stays_as_it_was() -> None:
    request = judged(taken("2", {"bar": [VEXATIOUS]}), Finds(AGREES, "It repeats."), part="2")
    assert folded(request).position("2").tables["bar"][0]["vexatious"]["by"] == "FOI officer"


def test_of_an_exception_the_class_the_effect_and_the_balance_can_fail_each() -> None:
    request = divided(MODEL, SURVEY)
    held_there(request, "2")
    for part, tables in (("2", confidential()), ("1", nothing_held())):
        take_position(request.reference, part=part, tables=tables, **at(COMPLAINED))
    open_complaint(request.reference, theirs="IC-2", officer="AB", **at(COMPLAINED))
    receive_notice(request.reference, notice=NOTICE._replace(recorded={}, steps=()), **at(NOTICED))
    (model,), (survey,) = (to_judge(folded(request), part, on=NOTICED) for part in "21")
    assert [choice for choice, _ in model.choices] == [AGREES, "answers.0", "answers.1", "answers.2", *STAGES, "balance", SILENT]
    assert [choice for choice, _ in survey.choices] == [AGREES, "balance", SILENT]
    judged(request, Finds("likelihood", "A risk is not enough."), part="2")
    class_, effect = folded(request).position("2").tables["claim"][0]["test"]
    assert {each["by"] for each in class_["answers"]} == {"the Commissioner"}
    assert effect["likelihood"]["answer"] == "no more than hypothetical or remote"


def test_what_cannot_be_recorded_says_why() -> None:
    request = taken()
    with pytest.raises(NotReady, match="says nothing of any ground"):
        judged(request, Finds(SILENT))
    with pytest.raises(NotReady, match="reasons for what it finds"):
        judged(request, Finds(AGREES, " "))
    with pytest.raises(NotReady, match="of part 1 is recorded already, or another"):
        judged(request, Finds(AGREES, WHY), part="1")
    judged(request, Finds(AGREES, WHY))
    with pytest.raises(NotReady, match="of part 4 is recorded already"):
        judged(request, Finds(AGREES, WHY))


def test_a_position_taken_afresh_is_not_undone_by_what_the_notice_found_before() -> None:
    request = taken()
    take_position(request.reference, part="4", tables={}, reason="Answered afresh.", **at(NOTICED))
    assert parts_to_judge(folded(request), the_notice(request)) == ()


def test_a_failure_is_certified_once_and_what_may_follow_is_said() -> None:
    request = noticed()
    after = date(2020, 9, 1)
    receive_certificate(request.reference, theirs="CO/1/2020", note="Neither step was taken.", **at(after))
    assert the_notice(request).certified_on == after
    risk = owed_on(request, after)[0].risk
    assert risk.startswith("On 1 September 2020 the Commissioner certified to the High Court that the notice was not complied with.")
    with pytest.raises(NotReady, match="It was certified on 1 September 2020"):
        receive_certificate(request.reference, **at(after))


def test_what_section_54_does_not_reach_is_not_certified() -> None:
    with pytest.raises(NotReady, match="No decision notice that orders steps stands"):
        receive_certificate(complained().reference, **at(NOTICED))
    request = noticed(NOTICE._replace(steps=(), within_days=None))
    with pytest.raises(NotReady, match="No decision notice that orders steps stands"):
        receive_certificate(request.reference, **at(NOTICED))
    request = noticed()
    receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, **at(date(2020, 7, 20)))
    end_appeal(request.reference, outcome="notice substituted", **at(date(2020, 12, 1)))
    receive_notice(request.reference, notice=NOTICE._replace(theirs="EA/2", substituted=True), **at(date(2020, 12, 1)))
    with pytest.raises(NotReady, match="for the Tribunal to certify it"):
        receive_certificate(request.reference, **at(date(2021, 2, 1)))


def test_a_late_appeal_stays_nothing_until_the_tribunal_extends_the_time() -> None:
    request = noticed()
    receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, theirs="EA/1", **at(LATE))
    request = again(request)
    assert request.state == State.ORDERED.value
    first = first_owed(folded(request), on=LATE)
    assert first is not None
    assert (first.day, first.stayed) == (date(2020, 7, 28), None)
    extended = date(2020, 7, 24)
    extend_time_to_appeal(request.reference, **at(extended))
    request = again(request)
    assert request.state == State.APPEALED.value
    stayed = owed_on(request, extended)[0].stayed
    assert stayed is not None
    assert "24 July 2020: the Tribunal extends the time" in stayed.derivation()
    assert owed_on(request, date(2020, 7, 23))[0].stayed is None
    with pytest.raises(NotReady, match="There is nothing to extend"):
        extend_time_to_appeal(request.reference, **at(extended))


def test_no_time_is_extended_for_an_appeal_that_was_in_time() -> None:
    request = noticed()
    with pytest.raises(NotReady, match="No appeal on this case is pending"):
        extend_time_to_appeal(request.reference, **at(NOTICED))
    receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, **at(date(2020, 7, 21)))
    assert owed_on(request, LATE)[0].stayed is not None
    with pytest.raises(NotReady, match="There is nothing to extend"):
        extend_time_to_appeal(request.reference, **at(LATE))


def test_a_question_ends_with_its_complaint_and_is_not_owed_under_another() -> None:
    request = complained()
    receive_questions(request.reference, questions=["Why?"], due_on=date(2020, 3, 20), **at(date(2020, 3, 2)))
    (question,) = matters(request).questions
    assert matters(request).still_asked(question)
    receive_notice(request.reference, notice=NOTICE, **at(NOTICED))
    assert not matters(request).still_asked(question)
    open_complaint(request.reference, theirs="IC-2", officer="AB", **at(date(2020, 9, 1)))
    assert not matters(request).still_asked(question)
    assert not [each for each in owed_on(request, date(2020, 9, 2)) if each.about.startswith("question")]
