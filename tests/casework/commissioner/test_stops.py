"""One list of what stops a notice: a fault of each kind is planted, and each is said once, with its provision."""

import re
from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.acting import acting
from answerable.casework.commissioner.actions.decide import record_finding, record_remedy, send_to_sign, set_steps
from answerable.casework.commissioner.actions.scope import add_ground, agree_scope, take_out_ground
from answerable.casework.commissioner.actions.write import write_prose
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import OTHER, Paragraph
from answerable.casework.commissioner.stops import stops
from answerable.casework.unable import NotReady
from answerable.documents.decision_notice import read
from answerable.documents.notice_drafting import Stage
from answerable.law.events import RecordedAs
from answerable.law.public_interest import Balance
from tests.casework.commissioner.test_decided import SERVED, at, drafted

pytestmark = pytest.mark.django_db
ENGAGED = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.ENGAGED.value, "reasons": "It is."}
NONE_LEFT = "Nothing is left to take."
PUT_RIGHT = date(2020, 5, 4)


def said(complaint: Complaint) -> list[tuple[str, str]]:
    found = stops(complaint.office, fold(complaint.case), sent_on=SERVED, dated=SERVED)
    return [(each.under, each.why) for each in found]


def planted(complaint: Complaint, kind: str, told: dict[str, Any]) -> None:
    """An event that no action writes now."""
    with acting(complaint.reference, Do.DECIDE, **at()) as work:
        work.record(kind, told)


def out_of_scope(complaint: Complaint) -> None:
    """A finding on a provision that was complained of when it was made, and is not any more."""
    add_ground(complaint.reference, part="", under="FOIA s.17(1)", duty=OTHER, words="It gave no grounds.", **at())
    told: dict[str, Any] = {"finding": RecordedAs.BREACHED, "reasons": "It did not."}
    record_finding(complaint.reference, ground=2, under="FOIA s.17(1)", **told, **at())
    take_out_ground(complaint.reference, number=3, reason="It is not pursued.", **at())
    agree_scope(complaint.reference, how="the complainant agreed", note="A letter.", **at())


def not_found(complaint: Complaint) -> None:
    add_ground(complaint.reference, part="", under="FOIA s.16(1)", duty=OTHER, words="No help was given.", **at())
    agree_scope(complaint.reference, how="the complainant agreed", note="A letter.", **at())


def unweighed(complaint: Complaint) -> None:
    planted(complaint, "finding recorded", {**ENGAGED, "balance": Balance.DISCLOSING_OUTWEIGHS.value, "argument": ""})


def named(complaint: Complaint) -> None:
    prose = Paragraph("As the complainant’s own name says.", ("the request",))
    write_prose(complaint.reference, stage=Stage.OTHER, paragraphs=[prose], **at())


def with_steps(complaint: Complaint, steps: list[str], within: int = 35) -> None:
    set_steps(complaint.reference, steps=steps, within=within, **at())


FAULTS = {
    "a finding out of scope": (out_of_scope, "FOIA s.50(1)", "FOIA s.17(1): It was not complained of"),
    "a ground of which nothing is found": (not_found, "FOIA s.50(3)(b)", "Nothing is found of ground 3"),
    "a finding without reasons": (
        lambda complaint: planted(complaint, "finding recorded", {**ENGAGED, "finding": "not engaged", "reasons": ""}),
        "FOIA s.50(1)",
        "FOIA s.31(3): The finding has no reasons",
    ),
    "a balance without reasons": (unweighed, "FOIA s.2(2)(b)", "nothing is said of the public interest"),
    "a failure without steps": (lambda complaint: with_steps(complaint, []), "FOIA s.50(4)", "a failure that steps can mend"),
    "a step that says nothing": (lambda complaint: with_steps(complaint, ["consider it again"]), "FOIA s.50(4)", "cannot be enforced"),
    "a period too short": (lambda complaint: with_steps(complaint, ["Answer it"], 27), "FOIA s.50(6)", "shortest lawful period"),
    "a name of the complainant's": (named, "", "the complainant, or of who acts for them, stands in the notice"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_that_is_planted_is_said_once(kind: str) -> None:
    plant, under, why = FAULTS[kind]
    complaint = drafted()
    assert said(complaint) == []
    plant(complaint)
    found = said(complaint)
    assert [each for each, words in found if why in words] == [under]
    assert len(found) == 1, found
    with pytest.raises(NotReady, match=re.escape(found[0][1])):
        send_to_sign(complaint.reference, **at())


def test_a_breach_that_was_put_right_needs_no_step_and_the_notice_says_why() -> None:
    complaint = drafted()
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "evidence": "Its letter confirms that nothing is held."}
    with_steps(complaint, [])
    assert [each for each, _ in said(complaint)] == ["FOIA s.50(4)"]
    for lacking, why in (
        ({"evidence": " "}, "Say what was done"),
        ({"ground": 2}, "Nothing of FOIA s.31"),
        ({"on": date(2019, 11, 6)}, "before the request was made"),
    ):
        with pytest.raises(NotReady, match=why):
            record_remedy(complaint.reference, **{**told, **at(), "on": PUT_RIGHT, **lacking})
    record_remedy(complaint.reference, **told, **{**at(), "on": PUT_RIGHT})
    assert said(complaint) == []
    again: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "reasons": "A yes would still say nothing."}
    record_finding(complaint.reference, finding=RecordedAs.NOT_ENGAGED, **again, **at())
    case = fold(complaint.case)
    notice = as_drafted(case, dated=SERVED)
    words = "No step is needed for what is found of section 31(3) of FOIA, because the public authority put it right on 4 May 2020."
    assert words in notice.text
    assert "Its letter confirms that nothing is held." in notice.text
    assert read(notice.text).steps == ()
    assert {each.under for each in read(notice.text).outcomes} == {"FOIA s.31(3)", "FOIA s.10(1)"}
    record_finding(complaint.reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.COMPLIED, reasons="On reflection.", **at())
    assert fold(complaint.case).found[0].remedied_on is None


def test_why_none_are_left_to_take_stands_in_the_notice() -> None:
    complaint = drafted()
    with pytest.raises(NotReady, match="There are steps"):
        set_steps(complaint.reference, steps=["Answer it"], within=35, reason=NONE_LEFT, **at())
    set_steps(complaint.reference, steps=[], within=0, reason=NONE_LEFT, **at())
    assert said(complaint) == []
    assert NONE_LEFT in as_drafted(fold(complaint.case), dated=SERVED).text
    with_steps(complaint, ["Answer it"])
    assert NONE_LEFT not in as_drafted(fold(complaint.case), dated=SERVED).text
