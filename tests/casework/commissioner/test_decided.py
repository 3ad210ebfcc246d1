"""A decision: findings with reasons and only in scope, steps that s.50(6) allows, a draft signed by somebody else, and served for good."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.actions.admit import ask_to_answer
from answerable.casework.commissioner.actions.decide import (
    correct,
    decide_the_delay,
    notice_as_served,
    paragraphs_as_served,
    record_finding,
    record_remedy,
    return_draft,
    send_to_sign,
    serve,
    set_steps,
    sign,
    take_back_finding,
)
from answerable.casework.commissioner.actions.scope import add_ground
from answerable.casework.commissioner.argued import loser
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Served
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.published.outcomes import Outcome, outcomes_of
from answerable.casework.commissioner.shape import COMMUNICATE, CONFIRM
from answerable.casework.commissioner.states import Party, State
from answerable.casework.commissioner.stops import stops
from answerable.casework.commissioner.weighing import Weighing
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.decision_notice import read
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting import in_format
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.law.not_law import Malformed
from answerable.law.public_interest import Balance
from tests.casework.commissioner.cast import NOW, OFFICE, by, officer, signatory, unanswered
from tests.casework.commissioner.test_investigated import accepted, scoped

pytestmark = pytest.mark.django_db
SERVED = date(2020, 6, 23)
MAINTAINED = Weighing(Balance.MAINTAINING_OUTWEIGHS, "Crime is to be prevented.")
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
    text = as_drafted(fold(complaint.case), dated=SERVED).text
    assert "The last of the 20 working days for an answer was 6 December 2019." in text
    assert "The answer came on 28 January 2020, which was not in time." in text
    assert "own name" not in text
    assert "Not signed yet" in text


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
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "reasons": "On reflection it is.", "weighing": MAINTAINED}
    record_finding(complaint.reference, finding=RecordedAs.ENGAGED, **told, **at())
    assert [(each.ground, each.finding) for each in fold(complaint.case).found] == [(1, RecordedAs.ENGAGED), (2, RecordedAs.BREACHED)]


def test_a_finding_is_taken_back_and_what_hangs_on_it_goes_and_is_lacking_again() -> None:
    complaint = drafted()
    delay: dict[str, Any] = {"ground": 2, "under": "FOIA s.10(1)"}
    record_remedy(complaint.reference, **delay, evidence="Its letter.", **at())
    before = fold(complaint.case).version
    for told, why in (
        ({**delay, "under": "FOIA s.1(1)"}, "Nothing is found of FOIA s.1\\(1\\) on ground 2"),
        ({**delay, "ground": 1}, "Nothing is found of FOIA s.10\\(1\\) on ground 1"),
    ):
        with pytest.raises(NotReady, match=why):
            take_back_finding(complaint.reference, **told, reason="It was wrong.", **at())
    with pytest.raises(NotReady, match="Say why the finding is taken back"):
        take_back_finding(complaint.reference, **delay, reason=" ", **at())
    assert fold(complaint.case).version == before
    take_back_finding(complaint.reference, **delay, reason="The day was wrong.", **at())
    case = fold(complaint.case)
    assert (case.version, [each.ground for each in case.found], case.steps) == (before + 1, [1], tuple(STEPS))
    assert next(each.why for each in stops(complaint.office, case, sent_on=SERVED, dated=SERVED)).startswith("Nothing is found of ground 2")
    record_finding(complaint.reference, **delay, finding=RecordedAs.BREACHED, reasons="It was late.", **at())
    assert fold(complaint.case).found[1].remedied_on is None


def test_with_the_last_failure_its_steps_are_taken_back_and_the_complaint_is_investigated_again() -> None:
    complaint = drafted()
    for ground, under in ((1, "FOIA s.31(3)"), (2, "FOIA s.10(1)")):
        take_back_finding(complaint.reference, ground=ground, under=under, reason="It was premature.", **at())
    case = fold(complaint.case)
    assert (case.state, case.found, case.steps, case.within) == (State.INVESTIGATING, [], (), 0)
    record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.NOT_ENGAGED, reasons="It is not.", **at())
    set_steps(complaint.reference, steps=[], within=0, reason="It has answered.", **at())
    take_back_finding(complaint.reference, ground=1, under="FOIA s.31(3)", reason="It had not.", **at())
    record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.NOT_ENGAGED, reasons="It is not.", **at())
    case = fold(complaint.case)
    assert any("Give the steps" in each.why for each in stops(complaint.office, case, sent_on=SERVED, dated=SERVED))


def test_nothing_is_taken_back_of_a_notice_that_is_to_be_signed_or_was_served() -> None:
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "reason": "It was wrong."}
    complaint = drafted()
    send_to_sign(complaint.reference, **at())
    for each in (complaint, served()):
        with pytest.raises(NotPermitted):
            take_back_finding(each.reference, **told, **at())


def test_where_the_public_interest_lies_is_asked_of_what_has_such_a_test_and_of_nothing_else() -> None:
    complaint = accepted()
    for under in ("FOIA s.43(2)", "FOIA s.41(1)", "FOIA s.40(2)"):
        add_ground(complaint.reference, part="1", under=under, duty=COMMUNICATE, words="Disclose it.", **at())

    def engaged(ground: int, under: str, **weighing: Any) -> None:
        told: dict[str, Any] = {"finding": RecordedAs.ENGAGED, "reasons": "It is.", "weighing": Weighing(**weighing)}
        record_finding(complaint.reference, ground=ground, under=under, **told, **at())

    disclosing: dict[str, Any] = {"balance": Balance.EXACTLY_BALANCED, "reasons": "As much speaks for it."}
    for ground, under, given, why in (
        (1, "FOIA s.43(2)", {}, "Say where the public interest lies"),
        (1, "FOIA s.43(2)", {"balance": Balance.EXACTLY_BALANCED}, "and why"),
        (2, "FOIA s.41(1)", disclosing, "has no public interest test"),
        (3, "FOIA s.40(2)", disclosing, "absolute in some cases only"),
        (3, "FOIA s.40(2)", {**disclosing, "absolute": True}, "has no public interest test"),
        (3, "FOIA s.40(2)", {"absolute": False}, "Say where the public interest lies"),
    ):
        with pytest.raises(NotReady, match=why):
            engaged(ground, under, **given)
    told: dict[str, Any] = {"finding": RecordedAs.NOT_ENGAGED, "reasons": "It is not.", "weighing": MAINTAINED}
    with pytest.raises(NotReady, match="unless an exemption is engaged"):
        record_finding(complaint.reference, ground=1, under="FOIA s.43(2)", **told, **at())
    engaged(1, "FOIA s.43(2)", **disclosing)
    engaged(2, "FOIA s.41(1)")
    engaged(3, "FOIA s.40(2)", absolute=True)
    text = as_drafted(fold(complaint.case), dated=SERVED).text
    assert "section 43(2) of FOIA is engaged, but the public interest in maintaining it does not outweigh" in text
    assert "was entitled to rely on section 41(1) of FOIA" in text
    assert "As much speaks for it." in text


def test_an_exemption_that_is_engaged_and_does_not_prevail_is_for_the_complainant() -> None:
    complaint = scoped()
    for balance, under, whose in (
        (Balance.MAINTAINING_OUTWEIGHS, "not upheld", Party.COMPLAINANT),
        (Balance.EXACTLY_BALANCED, "upheld", Party.AUTHORITY),
        (Balance.DISCLOSING_OUTWEIGHS, "upheld", Party.AUTHORITY),
    ):
        told: dict[str, Any] = {"reasons": "It is.", "weighing": Weighing(balance, "Much was weighed.")}
        record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.ENGAGED, **told, **at())
        case = fold(complaint.case)
        assert outcomes_of(case.found) == (Outcome("FOIA s.31(3)", under),)
        assert loser(case.found[0]) is whose
        wanting = [each.under for each in stops(complaint.office, case, sent_on=SERVED, dated=SERVED) if "failure" in each.why]
        assert wanting == ([] if whose is Party.COMPLAINANT else ["FOIA s.50(4)"])


def test_a_finding_of_before_the_balance_was_asked_for_still_folds_and_the_notice_says_what_it_lacks() -> None:
    complaint = scoped()
    with acting(complaint.reference, Do.DECIDE, **at()) as work:
        told = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.ENGAGED.value, "reasons": "It is."}
        work.record("finding recorded", told)
    case = fold(complaint.case)
    assert case.found[0].balance is None
    with pytest.raises(UnableToDraft, match="nobody has judged where the public interest lies"):
        as_drafted(case, dated=SERVED)


def test_findings_of_two_parts_under_one_provision_are_told_apart() -> None:
    complaint = scoped()
    add_ground(complaint.reference, part="2", under="FOIA s.31(3)", duty=CONFIRM, words="And this.", **at())
    for ground, finding, weighing in ((1, RecordedAs.NOT_ENGAGED, None), (3, RecordedAs.ENGAGED, MAINTAINED)):
        told: dict[str, Any] = {"finding": finding, "reasons": f"Of ground {ground}.", "weighing": weighing}
        record_finding(complaint.reference, ground=ground, under="FOIA s.31(3)", **told, **at())
    notice = as_drafted(fold(complaint.case), dated=SERVED)
    said = [each.text for each in notice.paragraphs]
    assert said.count("Of ground 1.") == said.count("Of ground 3.") == 1
    assert any("section 31(3) of FOIA is not engaged as to part 4." in each for each in said)
    assert any("rely on section 31(3) of FOIA as to part 2." in each for each in said)


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
    with pytest.raises(NotReady, match="say why none are left to take"):
        send_to_sign(complaint.reference, **at())
    set_steps(complaint.reference, steps=[], within=0, reason="It answered while this was looked into.", **at())
    send_to_sign(complaint.reference, **at())
    assert fold(complaint.case).state is State.SIGNING


def test_steps_without_a_failure_are_taken_out() -> None:
    complaint = drafted()
    for ground, under, finding, weighing in (
        (1, "FOIA s.31(3)", RecordedAs.ENGAGED, MAINTAINED),
        (2, "FOIA s.10(1)", RecordedAs.COMPLIED, None),
    ):
        told: dict[str, Any] = {"under": under, "finding": finding, "weighing": weighing}
        record_finding(complaint.reference, ground=ground, reasons="It is so.", **told, **at())
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
    kept, drafted_now = paragraphs_as_served(officer(), complaint.reference), as_drafted(fold(complaint.case), dated=SERVED)
    assert kept == drafted_now
    assert kept is not None
    assert in_format(kept, "akn") == in_format(drafted_now, "akn")
    Served.objects.update(document=None)
    assert paragraphs_as_served(officer(), complaint.reference) is None
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
