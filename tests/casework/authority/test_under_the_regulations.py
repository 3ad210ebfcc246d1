"""Parts under the Regulations from their clock to their letters: reg 5(2), 7, 8, 9, 11, 12, 13 and 14."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.deciding import begin, choose
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft, read, send, what_blocks
from answerable.casework.authority.actions.position import position_of, take_position
from answerable.casework.authority.actions.record import receive_clarification, receive_fee, receive_review_request
from answerable.casework.authority.actions.under_its_law import find_regime, hand_over
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.reconsidering import too_late
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind, UnableToDraft
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.law.events import Kind as Event
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.positions import Answer, Held
from answerable.law.regime import Regime
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.casework.authority.environmental import (
    MINE,
    MODEL,
    POST,
    SURVEY,
    WORKS,
    balance,
    confidential,
    decided,
    effect,
    held,
    neither,
    nothing_held,
)
from tests.casework.authority.positions import JUDGED, judged

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)
LAST = date(2019, 12, 6)
ANSWER = Wanted(Kind.ANSWER, ("1", "2", "5"))


def fresh(request: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.get(pk=request.pk)


def sent(request: InformationRequest, wanted: Wanted, on: date = SENT, who: Any = None) -> str:
    """Drafts a letter, sends it through the gate, and gives its text."""
    who = who or officer()
    letter = draft(request.reference, wanted=wanted, by=who, on=on)
    assert what_blocks(who, request.reference, letter.number, on=on) == ()
    send(request.reference, number=letter.number, by=who, on=on)
    return letter.text


def test_a_part_under_the_regulations_is_counted_by_them() -> None:
    request = divided(SURVEY)
    assert (request.last_day, request.state) == (LAST, State.WORKING.value)
    case = fold(request.authority, request.case)
    assert case.history("1").last_day().under == "EIR reg 5(2)"


def test_an_answer_under_the_regulations_discloses_withholds_and_neither_confirms_nor_denies() -> None:
    request = decided()
    text = sent(request, ANSWER)
    assert "under the Environmental Information Regulations 2004" in text
    assert "the exception in regulation 12(5)(e) of the Environmental Information Regulations 2004" in text
    assert "would adversely affect the confidentiality of commercial or industrial information" in text
    assert "We rely on regulation 12(6) of the Environmental Information Regulations 2004" in text
    assert "you may make representations to us in writing, regulation 11" in text
    assert NOTHING_FOLLOWS in text
    assert "section 17" not in text
    request = fresh(request)
    assert (request.state, request.answered_on) == (State.ANSWERED.value, SENT)
    assert [(each.confirm_or_deny, each.communicate, each.communicate_under) for each in request.parts.all()] == [
        ("confirmed as held", "communicated", "EIR reg 5(1)"),
        ("confirmed as held", "withheld", "EIR reg 12(5)(e)"),
        ("neither confirmed nor denied", "not reached", "EIR reg 12(6)"),
    ]
    assert request.provisions == "EIR reg 12(5)(e) EIR reg 12(6)"


def test_the_letter_shows_what_regulation_14_asks_and_that_is_what_the_law_is_told() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ANSWER, by=officer(), on=SENT)
    shown = {each.under: each.met for each in read(officer(), request.reference, letter.number, on=SENT).shown}
    asked = ("EIR reg 14(2)", "EIR reg 14(3)(a)", "EIR reg 14(3)(b)", "EIR reg 14(5)(a)", "EIR reg 14(5)(b)")
    assert shown == dict.fromkeys(asked, True)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    told = happened(request.case)[-1].payload["law"][1]
    assert told["relies_on"] == [
        {
            "provision": "EIR reg 12(5)(e)",
            "duty": "communicate",
            "specified": True,
            "explained": True,
            "public_interest": "weighed",
            "reasons": True,
        }
    ]
    assert (told["complaints_procedure"], told["right_to_apply"]) == (True, True)


def test_a_letter_that_only_neither_confirms_nor_denies_gives_the_matters_considered() -> None:
    request = divided(WORKS)
    take_position(request.reference, part="5", tables=neither(), by=officer(), on=JUDGED)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("5",)), by=officer(), on=SENT)
    shown = {each.under: each.met for each in read(officer(), request.reference, letter.number, on=SENT).shown}
    assert shown["EIR reg 14(3)(b)"] is True
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()


def test_that_nothing_is_held_is_an_exception_with_its_balance() -> None:
    request = divided(SURVEY)
    held(request, "1", Held.NO)
    take_position(request.reference, part="1", tables={}, by=officer(), on=JUDGED)
    with pytest.raises(MissingJudgement, match=r"for part 1"):
        draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=SENT)
    take_position(request.reference, part="1", tables=nothing_held(), by=officer(), on=JUDGED)
    text = sent(request, Wanted(Kind.ANSWER, ("1",)))
    assert "We do not hold information of this description." in text
    assert "We rely on the exception in regulation 12(4)(a)" in text
    part = fresh(request).parts.get()
    assert (part.confirm_or_deny, part.communicate, part.communicate_under) == ("denied: not held", "not held", "EIR reg 12(4)(a)")


@pytest.mark.parametrize(
    ("tables", "why"),
    [
        ({"claim": [{"part": "1", "provision": "FOIA s.43(2)", "duty": "communicate"}]}, "is of the Act"),
        (
            {
                "claim": [
                    {
                        "part": "1",
                        "provision": "EIR reg 12(5)(a)",
                        "duty": "communicate",
                        "likelihood": "would be likely to",
                        "test": [effect()],
                    }
                ]
            },
            "would",
        ),
        ({"claim": [{"part": "1", "provision": "EIR reg 12(5)(e)", "duty": "confirm or deny"}]}, "no way to neither confirm nor deny"),
    ],
)
def test_what_the_regulations_do_not_know_is_refused_as_it_is_entered(tables: dict[str, Any], why: str) -> None:
    request = divided(SURVEY)
    with pytest.raises(Malformed, match=why):
        take_position(request.reference, part="1", tables=tables, by=officer(), on=JUDGED)


def test_a_vexatious_request_is_manifestly_unreasonable_under_the_regulations() -> None:
    request = divided(SURVEY)
    vexatious = {"bar": [{"provision": "FOIA s.14(1)", "parts": ["1"], "vexatious": judged()}]}
    with pytest.raises(NotReady, match="manifestly unreasonable") as refused:
        take_position(request.reference, part="1", tables=vexatious, by=officer(), on=JUDGED)
    assert refused.value.under == "EIR reg 12(4)(b)"
    with pytest.raises(NotReady, match="manifestly unreasonable"):
        choose(begin(officer(), request.reference, "1", on=JUDGED), "FOIA s.14(1)")


def test_forty_working_days_are_for_complexity_and_volume() -> None:
    request = divided(SURVEY)
    with pytest.raises(UnableToDraft, match=r"EIR reg 7\(1\)"):
        draft(request.reference, wanted=Wanted(Kind.TIME_EXTENDED, ("1",)), by=officer(), on=SENT)
    why = "The survey fills forty boxes, in three formats that two contractors made."
    text = sent(request, Wanted(Kind.TIME_EXTENDED, ("1",), about={"impracticable": why}))
    assert why in text
    assert "no later than 9 January 2020" in text
    assert fresh(request).last_day == date(2020, 1, 9)


def test_more_time_for_the_public_interest_is_refused_and_the_right_letter_named() -> None:
    request = divided(SURVEY)
    with pytest.raises(NotReady, match="40 working days for complexity and volume") as refused:
        draft(request.reference, wanted=Wanted(Kind.EXTENSION, ("1",)), by=officer(), on=SENT)
    assert refused.value.under == "FOIA s.10(3)"
    other = divided(POST)
    with pytest.raises(NotReady, match=r"s\.10\(3\)"):
        draft(other.reference, wanted=Wanted(Kind.TIME_EXTENDED, ("3",)), by=officer(), on=SENT)


def test_an_extension_after_the_twentieth_day_extends_nothing() -> None:
    request = divided(SURVEY)
    with pytest.raises(UnableToDraft, match=r"EIR reg 7\(3\)"):
        draft(
            request.reference,
            wanted=Wanted(Kind.TIME_EXTENDED, ("1",), about={"impracticable": "It is much."}),
            by=officer(),
            on=date(2019, 12, 9),
        )


def test_a_charge_in_advance_stops_the_clock_until_it_is_paid() -> None:
    request = divided(SURVEY)
    about = {"charges": "Copying the plans: 40.00", "how_to_pay": "By card, on the number above."}
    text = sent(request, Wanted(Kind.CHARGE, ("1",), about=about), on=date(2019, 11, 14), who=officer(date(2019, 11, 14)))
    assert "60 working days after the day of this letter" in text
    assert (fresh(request).state, fresh(request).last_day) == (State.WAITING.value, None)
    receive_fee(request.reference, by=officer(), on=date(2019, 11, 21))
    assert fresh(request).last_day == date(2019, 12, 16)


def test_a_request_that_is_too_general_begins_again_with_the_particulars() -> None:
    request = divided(SURVEY)
    about = {"questions": "Which reach of the river?", "reasonably_required": "The river has forty reaches, each with its own survey."}
    with pytest.raises(UnableToDraft, match=r"EIR reg 9\(2\)\(b\)"):
        draft(request.reference, wanted=Wanted(Kind.CLARIFICATION, ("1",), about=about), by=officer(), on=date(2019, 11, 14))
    text = sent(
        request, Wanted(Kind.CLARIFICATION, ("1",), about={**about, "advice": "The map on our site names them."}), on=date(2019, 11, 14)
    )
    assert "regulation 9(2) of the Environmental Information Regulations 2004" in text
    assert fresh(request).state == State.WAITING.value
    receive_clarification(request.reference, words="Below the weir", by=officer(), on=date(2019, 11, 21))
    assert fresh(request).last_day == date(2019, 12, 20)


def test_a_part_found_environmental_is_counted_again_from_the_day_of_receipt() -> None:
    request = divided(PartNow("1", "The survey of the river"), POST)
    where: dict[str, Any] = {"parts": ["1"], "regime": Regime.EIR, "by": officer(), "on": JUDGED}
    with pytest.raises(NotReady, match="Say why"):
        find_regime(request.reference, reason=" ", **where)
    find_regime(request.reference, reason="It is on the state of water, reg 2(1)(a).", **where)
    request = fresh(request)
    case = fold(request.authority, request.case)
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["law"][0]["was"]) == ("regime found", "FOIA")
    assert case.history("1").last_day().under == "EIR reg 5(2)"
    assert case.history("1").as_of(DAY).regime is Regime.FOIA
    assert [each.regime for each in request.parts.all()] == ["EIR", "FOIA"]
    with pytest.raises(NotReady, match="goes under EIR already"):
        find_regime(request.reference, reason="Again.", **where)


def test_a_part_that_is_sent_under_another_law_by_dividing_again_was_found_to_go_under_it() -> None:
    request = divided(PartNow("1", "The survey of the river, and who made it"))
    parts = (PartNow("1(a)", "The survey of the river", Regime.EIR), PartNow("1(b)", "Who made it"))
    divide(request.reference, parts=parts, was={each.number: ("1",) for each in parts}, by=officer(), on=JUDGED)
    case = fold(request.authority, request.case)
    assert [(each["parts"], each["regime"], each["was"]) for each in happened(request.case)[-1].payload["law"]] == [
        (["1(a)"], "EIR", "FOIA")
    ]
    assert case.history("1(a)").last_day().under == "EIR reg 5(2)"
    assert case.history("1(b)").last_day().under == "FOIA s.10(1)"


def test_a_position_under_the_act_does_not_stand_under_the_regulations() -> None:
    request = divided(PartNow("1", "The survey of the river"))
    held(request, "1")
    claim = {"part": "1", "provision": "FOIA s.43(2)", "duty": "communicate", "likelihood": "would"}
    take_position(request.reference, part="1", tables={"claim": [claim]}, by=officer(), on=JUDGED)
    find_regime(request.reference, parts=["1"], regime=Regime.EIR, reason="It is on water.", by=officer(), on=JUDGED)
    with pytest.raises(Malformed, match=r"FOIA s\.43\(2\) is of the Act"):
        position_of(officer(), request.reference, "1", on=JUDGED)
    assert begin(officer(), request.reference, "1", on=JUDGED).so_far.grounds == ()


def test_each_part_of_a_mixed_request_is_answered_under_its_own_law() -> None:
    request = divided(SURVEY, POST, MINE)
    for part in ("1", "3"):
        held(request, part)
        take_position(request.reference, part=part, tables={}, by=officer(), on=JUDGED)
    assert fresh(request).last_day == LAST
    with pytest.raises(NotReady, match="two laws") as refused:
        draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "3")), by=officer(), on=SENT)
    assert refused.value.under == "FOIA s.39(1)(a)"
    with pytest.raises(NotReady, match="not answered here"):
        draft(request.reference, wanted=Wanted(Kind.ANSWER, ("4",)), by=officer(), on=SENT)
    assert "Environmental Information Regulations" in sent(request, Wanted(Kind.ANSWER, ("1",)))
    text = sent(request, Wanted(Kind.ANSWER, ("3",)))
    assert "We have dealt with it under the Freedom of Information Act 2000." in text
    assert "We deal with part 1 of your request under the Environmental Information Regulations 2004, in a letter of its own." in text
    request = fresh(request)
    assert (request.state, request.answered_on, request.next_action) == (
        State.WORKING.value,
        None,
        "Hand it over to whoever answers subject access requests: part 4",
    )
    hand_over(request.reference, to="The data protection team", by=officer(), on=SENT)
    request = fresh(request)
    assert (request.state, request.answered_on, request.last_day) == (State.ANSWERED.value, SENT, None)


def test_ones_own_data_is_counted_by_its_month_and_handed_over_once() -> None:
    request = divided(MINE)
    assert (request.last_day, request.move_by) == (date(2019, 12, 9), date(2019, 12, 9))  # 7 December 2019 is a Saturday
    with pytest.raises(NotReady, match="Say who answers"):
        hand_over(request.reference, to=" ", by=officer(), on=JUDGED)
    hand_over(request.reference, to="The data protection team", parts=["4"], by=officer(), on=JUDGED)
    request = fresh(request)
    assert (request.state, request.last_day, request.outcome) == (State.ENDED.value, None, "handed over")
    part = request.parts.get()
    assert (part.last_day_to_communicate, part.standing) == (None, "handed over")
    (stand,) = stands(fold(request.authority, request.case), on=JUDGED)
    assert stand.clocks[-1].last_day is not None
    assert stand.clocks[-1].last_day.value == date(2019, 12, 9)


def test_a_letter_says_to_whom_ones_own_data_was_given() -> None:
    request = divided(SURVEY, MINE)
    hand_over(request.reference, to="the data protection team", by=officer(), on=JUDGED)
    held(request, "1")
    take_position(request.reference, part="1", tables={}, by=officer(), on=JUDGED)
    text = sent(request, Wanted(Kind.ANSWER, ("1",)))
    assert "On 20 November 2019 we gave it to the data protection team, where it is answered under data protection law." in text


def test_only_ones_own_data_is_handed_over() -> None:
    request = divided(SURVEY, MINE)
    with pytest.raises(NotReady, match="Part 1 goes under EIR"):
        hand_over(request.reference, to="The data protection team", parts=["1"], by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="The request has no part 9"):
        hand_over(request.reference, to="The data protection team", parts=["9"], by=officer(), on=JUDGED)
    hand_over(request.reference, to="The data protection team", by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="was handed over on 20 November 2019 already"):
        hand_over(request.reference, to="The data protection team", parts=["4"], by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="No part of the request waits"):
        hand_over(request.reference, to="The data protection team", by=officer(), on=JUDGED)


def reviewed() -> InformationRequest:
    """The answer sent, representations made on the part that was withheld, and a reviewer's position on it."""
    request = decided()
    sent(request, ANSWER)
    receive_review_request(request.reference, parts=["2"], by=officer(), on=date(2019, 12, 12))
    return fresh(request)


def test_representations_have_a_last_day_that_is_law() -> None:
    request = reviewed()
    assert (request.state, request.last_day) == (State.REVIEW.value, date(2020, 2, 12))
    review = request.reviews.get()
    assert (review.statutory_day, review.norm_day, review.exceptional_day) == (date(2020, 2, 12), None, None)
    law = fold(request.authority, request.case).case()
    assert too_late(law, on=date(2020, 2, 12)) == ()
    (late,) = too_late(law, on=date(2020, 2, 13))
    assert (late.part, late.under) == ("2", "EIR reg 11(4)")
    assert late.words.startswith("the decision on the representations has not been notified, and the last day was 12 February 2020.")


def test_the_decision_on_representations_says_whether_the_regulations_were_complied_with() -> None:
    request = reviewed()
    on, who = date(2020, 3, 2), by(Role.REVIEWER)
    take_position(request.reference, part="2", tables={}, by=who, on=on)
    about: dict[str, Any] = {"outcomes": {"2": "changed"}, "why": {"2": "The method has been published since."}}
    with pytest.raises(UnableToDraft, match=r"EIR reg 11\(3\)\(b\)"):
        draft(request.reference, wanted=Wanted(Kind.REVIEW, ("2",), about=about), by=who, on=on)
    about["complied"] = {"2": "no"}
    with pytest.raises(UnableToDraft, match=r"EIR reg 11\(5\)\(c\)"):
        draft(request.reference, wanted=Wanted(Kind.REVIEW, ("2",), about=about), by=who, on=on)
    about |= {"failure": {"2": "We withheld what was public."}, "action": {"2": "We send the model."}, "by": {"2": date(2020, 3, 9)}}
    text = sent(request, Wanted(Kind.REVIEW, ("2",), about=about), on=on, who=who)
    assert "our decision, under regulation 11 of the Environmental Information Regulations 2004" in text
    assert "we will have done it by 9 March 2020" in text
    told = happened(request.case)[-1].payload["law"][0]["reconsidered"]
    assert (told["failed"]["answer"], told["states_failure"], told["states_action"], told["states_period"]) == (True, True, True, True)
    law = fold(request.authority, request.case).case()
    (late,) = too_late(law, on=on)
    assert late.words == (
        "the decision on the representations was notified on 2 March 2020, and the last day was 12 February 2020. It is a breach."
    )
    assert fresh(request).state == State.REVIEWED.value


def test_a_decision_that_upholds_a_refusal_under_the_regulations_is_sent() -> None:
    request = reviewed()
    on, who = date(2020, 2, 3), by(Role.REVIEWER)
    take_position(request.reference, part="2", tables=confidential(), by=who, on=on)
    about: dict[str, Any] = {"outcomes": {"2": "upheld"}, "why": {"2": "It is confidential still."}, "complied": {"2": "yes"}}
    text = sent(request, Wanted(Kind.REVIEW, ("2",), about=about), on=on, who=who)
    assert "We uphold our first answer to part 2." in text
    assert "We have decided that we complied with the Regulations in dealing with part 2." in text
    assert fresh(request).state == State.REVIEWED.value


def test_a_position_under_the_regulations_needs_its_balance() -> None:
    request = divided(MODEL)
    held(request, "2")
    tables = confidential()
    take_position(request.reference, part="2", tables={"claim": tables["claim"]}, by=officer(), on=JUDGED)
    with pytest.raises(MissingJudgement, match="for part 2"):
        position_of(officer(), request.reference, "2", on=JUDGED)
    assert fresh(request).next_action == "Weigh the public interest: part 2"
    take_position(request.reference, part="2", tables=tables, by=officer(), on=JUDGED)
    assert position_of(officer(), request.reference, "2", on=JUDGED).communicate.answer is Answer.WITHHELD


def test_what_is_unfinished_says_when_it_will_be_finished() -> None:
    request = divided(SURVEY)
    held(request, "1")
    claim = {
        "part": "1",
        "provision": "EIR reg 12(4)(d)",
        "duty": "communicate",
        "test": [{"kind": "class", "answers": [judged(reasons="The surveyors are still drawing the lower reach.")]}],
    }
    tables = {
        "claim": [claim],
        "weighed": [balance("1", "EIR reg 12(4)(d)", "communicate", "Half a survey would mislead those who build.")],
    }
    take_position(request.reference, part="1", tables=tables, by=officer(), on=JUDGED)
    with pytest.raises(UnableToDraft, match=r"EIR reg 14\(4\)"):
        draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=SENT)
    given = {"1||completion": "We estimate that it will be finished by 31 March 2020. Nobody else is preparing it."}
    assert "by 31 March 2020" in sent(request, Wanted(Kind.ANSWER, ("1",), given=given))
    assert happened(request.case)[-1].payload["law"][0]["completion_told"] is True


def test_one_acknowledgement_is_of_every_part_under_its_own_law() -> None:
    """Parts under the Act, the Regulations and data protection law, each with its own last day; what was handed over says to whom."""
    request = divided(SURVEY, MODEL, POST, MINE)
    hand_over(request.reference, to="the data protection office", by=officer(), on=date(2019, 11, 8))
    on = date(2019, 11, 8)
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1", "2", "3", "4")), by=officer(), on=on)
    assert "When you will have an answer to parts 1 and 2" in letter.text
    assert "When you will have an answer to part 3" in letter.text
    assert "On 8 November 2019 we gave that to the data protection office" in letter.text
    assert "no later than 9 December 2019, article 12(3) of the UK GDPR" in letter.text
    assert "in a letter of its own" not in letter.text
    send(request.reference, number=letter.number, by=officer(), on=on)
    law = fold(request.authority, request.case).case()
    assert all(law.part(each).first(Event.ACKNOWLEDGEMENT) for each in "1234")
    alone = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("3",)), by=officer(), on=on)
    assert "We are dealing with part 3 of it under the Freedom of Information Act 2000." in alone.text
    assert "We deal with parts 1 and 2 of your request under the Environmental Information Regulations 2004" in alone.text
    assert "Part 4 of your request asks for personal data about you. On 8 November 2019 we gave it to" in alone.text


def test_a_request_for_ones_own_data_alone_can_be_acknowledged() -> None:
    request = divided(MINE)
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("4",)), by=officer(), on=date(2019, 11, 8))
    assert "Your request asks for personal data about you." in letter.text
    assert "no later than 9 December 2019" in letter.text
