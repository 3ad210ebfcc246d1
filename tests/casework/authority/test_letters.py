"""A letter is drafted from positions, checked as it reads, cleared by somebody else, and sent; the clock knows what it said."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from answerable.casework.authority.actions.clearance import clear, send_to_clear
from answerable.casework.authority.actions.letters import Wanted, draft, edit, read, send, what_blocks, withdraw
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind, UnableToDraft
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.law.not_law import MissingJudgement
from answerable.law.regime import Regime
from tests.casework.authority.cast import SEED, authority, by, divided, officer
from tests.casework.authority.positions import JUDGED, NAMES, decided, held, judged, ncnd, undecided

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)
ALL = Wanted(Kind.ANSWER, ("1", "2", "3", "4"))
ROUTES = {"routes": [{"name": "standard", "steps": [{"clearer": "Legal"}, {"clearer": "Press", "holds": False}]}]}


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def fresh(request: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.get(pk=request.pk)


def retyped(letter: Letter, *, without: str = "", with_: str = "") -> bytes:
    """The letter as somebody edited it in Word: a sentence taken out, or another put in its place."""
    document = Document(BytesIO(bytes(letter.document or b"")))
    for paragraph in document.paragraphs:
        if without in paragraph.text:
            paragraph.text = paragraph.text.replace(without, with_)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_a_mixed_answer_goes_as_one_letter_and_every_part_is_answered() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    assert NAMES in letter.text
    assert NOTHING_FOLLOWS in letter.text
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    request = fresh(request)
    assert (request.state, request.answered_on, request.last_day) == (State.ANSWERED.value, SENT, None)
    assert [(each.confirm_or_deny, each.communicate, each.communicate_under) for each in request.parts.all()] == [
        ("confirmed as held", "communicated in part", "FOIA s.40(2)"),
        ("confirmed as held", "communicated", "FOIA s.1(1)(b)"),
        ("confirmed as held", "communicated", "FOIA s.1(1)(b)"),
        ("neither confirmed nor denied", "not reached", "FOIA s.31(3)"),
    ]
    assert request.provisions == "FOIA s.40(2) FOIA s.31(3)"


def test_the_letter_that_was_sent_is_in_the_ledger_word_for_word() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["text"]) == ("letter sent", letter.text)
    assert [each["said"] for each in last.payload["law"]] == ["held", "held", "held", "held", "neither confirmed nor denied"]


def test_an_edit_that_tells_what_is_held_or_leaves_the_position_blocks_the_letter() -> None:
    """The file as edited is held to what was decided: part 4 says nothing of what is held, and part 1 keeps its exemption."""
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    for slip, why in ((("Public interest test", "We hold some of this."), "speaks of what is held"), (("40(2)", "42"), "FOIA s.40(2)")):
        edit(request.reference, number=letter.number, document=retyped(letter, without=slip[0], with_=slip[1]), by=officer(), on=SENT)
        assert [each for each in what_blocks(officer(), request.reference, letter.number, on=SENT) if why in each.why]


def test_a_part_that_nobody_decided_is_named_and_nothing_is_drafted() -> None:
    request = divided()
    with pytest.raises(MissingJudgement, match="for part 1"):
        draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    assert not Letter.objects.exists()


def test_parts_under_two_laws_are_refused_one_letter_and_a_letter_of_the_act_says_which_is_right() -> None:
    request = divided(SEED[0], PartNow("2", "emissions", Regime.EIR))
    with pytest.raises(
        NotReady, match=r"These parts go under two laws \(under FOIA 1; under EIR 2\), and a letter is written under one"
    ) as refused:
        draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2")), by=officer(), on=SENT)
    assert refused.value.under == "FOIA s.39(1)(a)"
    with pytest.raises(NotReady, match="Notify a charge in advance instead, reg 8"):
        draft(request.reference, wanted=Wanted(Kind.FEES_NOTICE, ("2",)), by=officer(), on=SENT)


def test_an_edited_letter_is_checked_as_it_was_edited() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    edited = edit(request.reference, number=letter.number, document=retyped(letter, without=NOTHING_FOLLOWS), by=officer(), on=SENT)
    assert edited.edited
    (block,) = what_blocks(officer(), request.reference, letter.number, on=SENT)
    assert block.under == "FOIA s.2(1)"
    with pytest.raises(NotReady, match="no longer says that nothing should be taken from it"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)
    assert fresh(request).state == State.WORKING.value


def test_an_edit_that_takes_out_the_right_to_complain_blocks_under_its_provision() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    document = Document(BytesIO(bytes(letter.document or b"")))
    for paragraph in document.paragraphs:
        if "Commissioner" in paragraph.text or "section 50" in paragraph.text:
            paragraph.text = ""
    kept = BytesIO()
    document.save(kept)
    edit(request.reference, number=letter.number, document=kept.getvalue(), by=officer(), on=SENT)
    assert [each.under for each in what_blocks(officer(), request.reference, letter.number, on=SENT)] == ["FOIA s.17(7)(b)"]


def test_what_blocks_can_be_overridden_with_a_reason_which_is_kept() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    edit(request.reference, number=letter.number, document=retyped(letter, without=NOTHING_FOLLOWS), by=officer(), on=SENT)
    with pytest.raises(NotPermitted, match="past what blocks it"):
        send(request.reference, number=letter.number, because="it must go", by=by(Role.REVIEWER), on=SENT)
    sent = send(request.reference, number=letter.number, because="The sentence stands in the covering e-mail.", by=officer(), on=SENT)
    assert sent.overridden_because == "The sentence stands in the covering e-mail."
    last = happened(request.case)[-1].payload
    assert (last["reason"], last["overridden"]) == (sent.overridden_because, ["FOIA s.2(1)"])


def test_a_position_taken_after_the_draft_blocks_it() -> None:
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    take_position(request.reference, part="4", tables=ncnd(likelihood="would be likely to"), by=officer(), on=SENT)
    with pytest.raises(NotReady, match="The position on part 4 changed after this letter was drafted"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)


def test_a_late_answer_still_goes_and_is_late() -> None:
    request = decided()
    late = date(2020, 1, 28)
    letter = draft(request.reference, wanted=ALL, by=officer(), on=late)
    assert what_blocks(officer(), request.reference, letter.number, on=late) == ()
    send(request.reference, number=letter.number, by=officer(), on=late)
    assert [each.standing for each in fresh(request).parts.all()] == ["answered late"] * 4


def test_a_letter_is_sent_once_and_a_draft_put_aside_is_not_sent() -> None:
    request = decided()
    first = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=SENT)
    send(request.reference, number=first.number, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="Letter 1 is sent"):
        send(request.reference, number=first.number, by=officer(), on=SENT)
    second = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("2",)), by=officer(), on=SENT)
    withdraw(request.reference, number=second.number, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="Letter 2 is withdrawn"):
        send(request.reference, number=second.number, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="There is no letter 3"):
        send(request.reference, number=3, by=officer(), on=SENT)


def extension(**about: object) -> Wanted:
    usual = {"estimate_on": date(2020, 1, 7), "balance_only": "Only the balance is left.", "reasonable": "One further month is usual."}
    return Wanted(Kind.EXTENSION, ("2",), about={**usual, **about})


def weighing(on: date = JUDGED) -> InformationRequest:
    request = divided()
    held(request, "2")
    take_position(request.reference, part="2", tables=undecided(), by=officer(), on=on)
    return request


def test_more_time_for_the_balance_moves_the_duty_to_communicate_and_not_the_duty_to_confirm() -> None:
    request = weighing()
    letter = draft(request.reference, wanted=extension(), by=officer(), on=SENT)
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    part = request.parts.get(number="2")
    assert (part.last_day_to_confirm, part.last_day_to_communicate) == (date(2019, 12, 6), date(2020, 1, 7))
    assert request.parts.get(number="3").last_day_to_communicate == date(2019, 12, 6)


def test_a_letter_of_20_december_gives_no_more_time_and_says_which_condition_fails() -> None:
    request = weighing()
    late = date(2019, 12, 20)
    letter = draft(request.reference, wanted=extension(), by=officer(), on=late)
    with pytest.raises(NotReady, match="given on working day 30") as refused:
        send(request.reference, number=letter.number, by=officer(), on=late)
    assert refused.value.under == "FOIA s.10(3)"


@pytest.mark.parametrize("lacking", ["balance_only", "reasonable"])
def test_what_only_a_person_can_say_of_more_time_is_asked_and_never_taken_as_said(lacking: str) -> None:
    request = weighing()
    letter = draft(request.reference, wanted=extension(**{lacking: ""}), by=officer(), on=SENT)
    with pytest.raises(NotReady, match="a person has still to say"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)


def test_where_nothing_is_to_be_weighed_there_is_no_more_time() -> None:
    request = decided()
    with pytest.raises(UnableToDraft, match="no qualified exemption is engaged whose balance is still to be struck"):
        draft(request.reference, wanted=extension(), by=officer(), on=SENT)


def test_a_letter_goes_through_its_route_and_press_cannot_hold_it() -> None:
    police = authority()
    police.settings = ROUTES
    police.save(update_fields=["settings"])
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="It has not been cleared"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)
    send_to_clear(request.reference, number=letter.number, by=officer(), on=SENT)
    assert fresh(request).state == State.CLEARING.value
    with pytest.raises(NotReady, match="cannot hold it"):
        clear(request.reference, number=letter.number, cleared=False, reason="no", by=by(Role.CLEARER, service="Press"), on=SENT)
    with pytest.raises(NotReady, match="Legal has not cleared it"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="what has to change"):
        clear(request.reference, number=letter.number, cleared=False, by=by(Role.CLEARER, service="Legal"), on=SENT)
    returned = clear(
        request.reference, number=letter.number, cleared=False, reason="Say why.", by=by(Role.CLEARER, service="Legal"), on=SENT
    )
    assert returned.state == LetterState.DRAFT.value
    send_to_clear(request.reference, number=letter.number, by=officer(), on=SENT)
    done = clear(request.reference, number=letter.number, cleared=True, by=by(Role.CLEARER, service="Legal"), on=SENT)
    assert done.state == LetterState.CLEARED.value
    with pytest.raises(NotReady, match="not being cleared"):
        clear(request.reference, number=letter.number, cleared=True, by=by(Role.CLEARER, service="Legal"), on=SENT)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    assert fresh(request).state == State.ANSWERED.value


def test_nobody_clears_their_own_draft_save_in_a_body_of_one() -> None:
    police = authority()
    police.settings = {"routes": [{"name": "standard", "steps": [{"clearer": "clearer"}]}]}
    police.save(update_fields=["settings"])
    alone = by(Role.OFFICER, Role.CLEARER)
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=alone, on=SENT)
    send_to_clear(request.reference, number=letter.number, by=alone, on=SENT)
    with pytest.raises(NotPermitted, match="You drafted this letter"):
        clear(request.reference, number=letter.number, cleared=True, by=alone, on=SENT)
    done = clear(request.reference, number=letter.number, cleared=True, own_draft_because="One person works here.", by=alone, on=SENT)
    assert done.state == LetterState.CLEARED.value
    assert happened(request.case)[-1].payload["reason"] == "One person works here."


def test_a_letter_waits_for_whom_its_route_names_and_for_nobody_else() -> None:
    police = authority()
    police.settings = ROUTES
    police.save(update_fields=["settings"])
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    send_to_clear(request.reference, number=letter.number, by=officer(), on=SENT)
    with pytest.raises(NotPermitted, match="does not wait for you"):
        clear(request.reference, number=letter.number, cleared=True, by=by(Role.CLEARER, service="Estates"), on=SENT)


def test_a_route_is_chosen_by_subject_and_a_letter_without_a_route_need_not_be_cleared() -> None:
    police = authority()
    police.settings = {"routes": [{"name": "body-worn", "subject": ["Body-worn cameras"], "steps": [{"clearer": "Legal"}]}]}
    police.save(update_fields=["settings"])
    assert draft(decided().reference, wanted=ALL, by=officer(), on=SENT).content["route"] == [{"clearer": "Legal", "holds": True}]
    police.settings = {"routes": [{"name": "budget", "subject": ["budget"], "steps": [{"clearer": "Finance"}]}]}
    police.save(update_fields=["settings"])
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    with pytest.raises(NotReady, match="Nobody has to clear this letter"):
        send_to_clear(request.reference, number=letter.number, by=officer(), on=SENT)


def test_an_acknowledgement_of_the_whole_request_names_no_part_and_says_the_earliest_last_day() -> None:
    letter = draft(divided().reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(), on=date(2019, 11, 8))
    assert "6 December 2019" in letter.text


def test_a_request_of_which_nothing_is_answered_here_is_given_no_last_day() -> None:
    request = divided(PartNow("1", "emissions", Regime.BUSINESS_AS_USUAL))
    with pytest.raises(UnableToDraft, match="so there is nothing to acknowledge"):
        draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(), on=date(2019, 11, 8))


def test_a_letter_whose_reasons_were_taken_out_in_word_does_not_go() -> None:
    """The sentences that every letter has stand for no reason: neither that the exemption applies, nor where the balance lies."""
    request = decided()
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    edited = retyped(letter, without="They are names of living people.")
    edit(request.reference, number=letter.number, document=edited, by=officer(), on=SENT)
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()
    letter.refresh_from_db()
    silent = retyped(letter, without="Disclosing them would be unfair.")
    edit(request.reference, number=letter.number, document=silent, by=officer(), on=SENT)
    blocked = what_blocks(officer(), request.reference, letter.number, on=SENT)
    assert {each.under for each in blocked} == {"FOIA s.17(1)(c)"}
    with pytest.raises(NotReady, match="part 1"):
        send(request.reference, number=letter.number, by=officer(), on=SENT)


def test_reasons_that_would_disclose_are_left_out_and_the_check_says_who_judged_so() -> None:
    request = decided()
    unstated = judged(reasons="The method would be known from the reason.")
    tables = ncnd("4", would_disclose=unstated)
    tables["weighed"][0]["would_disclose"] = unstated
    take_position(request.reference, part="4", tables=tables, by=officer(), on=JUDGED)
    letter = draft(request.reference, wanted=ALL, by=officer(), on=SENT)
    assert "Offenders read answers" not in letter.text
    assert "Protecting tactics" not in letter.text
    seen = read(officer(), request.reference, letter.number, on=SENT)
    assert seen.blocks == ()
    said = [each for each in seen.shown if each.under == "FOIA s.17(4)"]
    assert [each.met for each in said] == [True]
    assert "The method would be known from the reason." in said[0].why
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    told = happened(request.case)[-1].payload["law"][-1]["relies_on"][0]
    assert told["would_disclose"]["reasons"] == "The method would be known from the reason."
