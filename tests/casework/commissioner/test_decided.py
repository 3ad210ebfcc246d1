"""A decision: findings with reasons and only in scope, steps that s.50(6) allows, a draft signed by somebody else, and served for good."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.admit import ask_to_answer
from answerable.casework.commissioner.actions.decide import (
    correct,
    decide_the_delay,
    notice_as_served,
    record_finding,
    return_draft,
    send_to_sign,
    serve,
    set_steps,
    sign,
)
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.states import Party, State
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.decision_notice import read
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.law.not_law import Malformed
from tests.casework.commissioner.cast import NOW, OFFICE, by, office, officer, signatory, unanswered
from tests.casework.commissioner.test_investigated import scoped

pytestmark = pytest.mark.django_db
SERVED = date(2020, 6, 23)
STEPS = ["Confirm or deny whether the information is held", "Disclose it, or give a valid refusal notice"]


def at(who: Any = officer, on: date = SERVED) -> dict[str, Any]:
    return {"by": who(on), "on": on}


def drafted(within: int = 35) -> Complaint:
    """The seed's complaint, with its two findings and its two steps."""
    complaint = scoped()
    for ground, under, finding, reasons in (
        (1, "FOIA s.31(3)", RecordedAs.NOT_ENGAGED, "A yes would not say of what kind it is."),
        (2, "FOIA s.10(1)", RecordedAs.BREACHED, "No extension was open to it."),
    ):
        record_finding(complaint.reference, ground=ground, under=under, finding=finding, reasons=reasons, **at())
    set_steps(complaint.reference, steps=STEPS, within=within, **at())
    return complaint


def served(within: int = 35) -> Complaint:
    """The same, signed and served."""
    complaint = drafted(within)
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED, **at())
    return complaint


def test_the_seed_comes_out_as_it_did() -> None:
    complaint = served()
    case = fold(complaint.case)
    assert (case.state, case.notice is not None) == (State.SERVED, True)
    days = {each.words: (each.whose, each.day) for each in owed(case, on=SERVED)}
    assert days[f"Take step 1: {STEPS[0]}"] == (Party.AUTHORITY, date(2020, 7, 28))
    assert days["Appeal against the notice, whoever wants to"] == (Party.EITHER, date(2020, 7, 21))
    reading = read(text_of(notice_as_served(officer(), complaint.reference), name="notice.pdf"))
    assert {(each.under, each.complaint) for each in reading.outcomes} == {("FOIA s.10(1)", "upheld"), ("FOIA s.31(3)", "upheld")}
    assert (reading.date, reading.steps_by, len(reading.steps)) == (SERVED, date(2020, 7, 28), 2)
    assert verify(exported(OFFICE)).failure == ""


def test_what_the_days_come_to_is_written_from_the_days() -> None:
    complaint = drafted()
    text = as_drafted(office(), fold(complaint.case), dated=SERVED).text
    assert "which was 6 December 2019. It responded on 28 January 2020." in text
    assert "own name" not in text
    assert "Signed: Not signed yet" in text


def test_nothing_is_found_outside_the_scope_or_without_reasons() -> None:
    complaint = scoped()
    told: dict[str, Any] = {"ground": 1, "finding": RecordedAs.BREACHED, "reasons": "It did."}
    with pytest.raises(NotReady, match="Nothing of FOIA s") as outside:
        record_finding(complaint.reference, under="FOIA s.40(2)", **told, **at())
    assert outside.value.under == "FOIA s.50(1)"
    with pytest.raises(NotReady, match="Nothing of"):
        record_finding(complaint.reference, under="FOIA s.31(3)", **{**told, "ground": 3}, **at())
    with pytest.raises(NotReady, match="Give the reasons"):
        record_finding(complaint.reference, under="FOIA s.31(3)", **{**told, "reasons": ""}, **at())


def test_a_later_finding_on_the_same_takes_its_place() -> None:
    complaint = drafted()
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "reasons": "On reflection it is."}
    record_finding(complaint.reference, finding=RecordedAs.ENGAGED, **told, **at())
    assert [(each.ground, each.finding) for each in fold(complaint.case).found] == [(1, RecordedAs.ENGAGED), (2, RecordedAs.BREACHED)]


def test_each_thing_that_stops_it_is_said_with_its_provision() -> None:
    complaint = scoped()
    record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.NOT_ENGAGED, reasons="It is not.", **at())
    with pytest.raises(NotReady, match="Nothing is found of ground 2"):
        send_to_sign(complaint.reference, **at())
    record_finding(complaint.reference, ground=2, under="FOIA s.10(1)", finding=RecordedAs.BREACHED, reasons="Late.", **at())
    with pytest.raises(NotReady, match="a failure that steps can mend") as steps:
        send_to_sign(complaint.reference, **at())
    assert steps.value.under == "FOIA s.50(4)"
    with pytest.raises(Malformed):
        set_steps(complaint.reference, steps=STEPS, within=0, **at())
    set_steps(complaint.reference, steps=STEPS, within=27, **at())
    with pytest.raises(NotReady, match="The shortest lawful period is 28 days") as short:
        send_to_sign(complaint.reference, **at())
    assert short.value.under == "FOIA s.50(6)"
    set_steps(complaint.reference, steps=[], within=0, **at())
    send_to_sign(complaint.reference, **at())
    assert fold(complaint.case).state is State.SIGNING


def test_steps_without_a_failure_are_taken_out() -> None:
    complaint = drafted()
    for ground, under, finding in ((1, "FOIA s.31(3)", RecordedAs.ENGAGED), (2, "FOIA s.10(1)", RecordedAs.COMPLIED)):
        record_finding(complaint.reference, ground=ground, under=under, finding=finding, reasons="It is so.", **at())
    with pytest.raises(NotReady, match="no failure is found that they would mend"):
        send_to_sign(complaint.reference, **at())


def test_a_name_of_the_complainant_s_stops_it_wherever_it_was_typed() -> None:
    complaint = drafted()
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.NOT_ENGAGED}
    record_finding(complaint.reference, **told, reasons="As the complainant’s OWN NAME says.", **at())
    with pytest.raises(NotReady, match="Take it out"):
        send_to_sign(complaint.reference, **at())


def test_whoever_drafted_it_does_not_sign_it_and_it_can_be_returned() -> None:
    complaint = drafted()
    both = by(Role.CASE_OFFICER, Role.SIGNATORY, on=SERVED)
    send_to_sign(complaint.reference, by=both, on=SERVED)
    with pytest.raises(NotPermitted):
        sign(complaint.reference, **at())
    with pytest.raises(NotReady, match="does not sign it"):
        sign(complaint.reference, by=both, on=SERVED)
    with pytest.raises(NotReady, match="not signed yet"):
        serve(complaint.reference, dated=SERVED, **at())
    with pytest.raises(NotReady, match="what is to be changed"):
        return_draft(complaint.reference, reason=" ", **at(signatory))
    return_draft(complaint.reference, reason="Say more of the second limb.", **at(signatory))
    case = fold(complaint.case)
    assert (case.state, case.returned) == (State.DRAFTING, "Say more of the second limb.")


def test_the_period_is_counted_from_the_printed_day_and_held_to_the_day_on_which_it_was_sent() -> None:
    complaint = drafted(within=28)
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    later = date(2020, 6, 26)
    with pytest.raises(NotReady, match="The shortest lawful period is 31 days"):
        serve(complaint.reference, dated=SERVED, **at(on=later))
    with pytest.raises(NotReady, match="would be dated"):
        serve(complaint.reference, dated=date(2020, 6, 27), **at(on=later))
    serve(complaint.reference, dated=later, **at(on=later))
    notice = fold(complaint.case).notice
    assert notice is not None
    assert (notice.dated, notice.sent_on) == (later, later)


def test_once_served_it_does_not_change_and_a_correction_is_an_event() -> None:
    complaint = served()
    before = notice_as_served(officer(), complaint.reference)
    with pytest.raises(NotPermitted):
        set_steps(complaint.reference, steps=STEPS, within=40, **at())
    with pytest.raises(NotPermitted):
        send_to_sign(complaint.reference, **at())
    with pytest.raises(NotReady, match="what was wrong"):
        correct(complaint.reference, note="", **at())
    correct(complaint.reference, note="Paragraph 6 gives 12 February; it was the 10th.", **at())
    assert fold(complaint.case).corrections == [(SERVED, "Paragraph 6 gives 12 February; it was the 10th.")]
    assert notice_as_served(officer(), complaint.reference) == before
    with pytest.raises(NotThere):
        notice_as_served(officer(), unanswered().reference)


def asked() -> Complaint:
    complaint = unanswered()
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    return complaint


DELAY: dict[str, Any] = {"reasons": "Nothing explains the delay.", "steps": ["Answer the request as section 1(1) requires"], "within": 35}


def test_the_short_route_ends_in_a_notice_on_the_delay_in_three_actions() -> None:
    complaint = asked()
    on = date(2020, 3, 17)
    decide_the_delay(complaint.reference, **DELAY, by=officer(on), on=on)
    assert fold(complaint.case).state is State.SIGNING
    sign(complaint.reference, by=signatory(on), on=on)
    serve(complaint.reference, dated=on, by=officer(on), on=on)
    reading = read(text_of(notice_as_served(officer(), complaint.reference), name="notice.pdf"))
    assert [(each.under, each.complaint) for each in reading.outcomes] == [("FOIA s.10(1)", "upheld")]
    assert len(fold(complaint.case).entries) == 5


@pytest.mark.parametrize(
    ("given", "on", "why"),
    [
        ({}, date(2020, 3, 16), "still has time to answer"),
        ({"reasons": ""}, date(2020, 3, 17), "Give the reasons, and the steps"),
        ({"steps": [" "]}, date(2020, 3, 17), "still to be answered"),
        ({"within": 27}, date(2020, 3, 17), "The shortest lawful period is 28 days"),
    ],
)
def test_the_delay_is_decided_once_its_day_has_passed_with_reasons_and_steps(given: dict[str, Any], on: date, why: str) -> None:
    complaint = asked()
    with pytest.raises(NotReady, match=why):
        decide_the_delay(complaint.reference, **{**DELAY, **given}, by=officer(on), on=on)


def test_where_no_time_limit_has_passed_no_delay_is_decided() -> None:
    complaint = unanswered(requested_on=date(2020, 2, 19))
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    on = date(2020, 3, 18)
    who: By = officer(on)
    with pytest.raises(NotReady, match="no time limit has been missed"):
        decide_the_delay(complaint.reference, **DELAY, by=who, on=on)
