"""Beyond the First-tier Tribunal: court by court, each from the one below, and what stays the steps; and a reminder of steps."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.above import Higher
from answerable.casework.commissioner.actions.after import certify, close, end_appeal, record_step_taken
from answerable.casework.commissioner.actions.onward import end_onward_appeal, receive_onward_appeal, remind
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.onward import may_go_to
from answerable.casework.commissioner.states import Party
from answerable.casework.unable import NotReady
from answerable.law.foia.s54_failure_to_comply import Court
from tests.casework.commissioner.cast import signatory
from tests.casework.commissioner.test_afterwards import appealed, step, words
from tests.casework.commissioner.test_decided import at, served

pytestmark = pytest.mark.django_db
DECIDED, ASKED, LATER = date(2021, 1, 12), date(2021, 2, 9), date(2021, 9, 1)
PERMISSION = "Ask for permission to appeal to the Upper Tribunal, whoever wants to"


def decided() -> Complaint:
    complaint = appealed(affects=())
    end_appeal(complaint.reference, outcome="dismissed", steps_by=None, **at(on=DECIDED))
    return complaint


def onward(complaint: Complaint, to: Higher, on: date, *, suspended: bool = False, whose: Party = Party.AUTHORITY) -> None:
    told: dict[str, Any] = {"to": to, "by_whom": whose, "theirs": "UA-2021-1", "suspended": suspended}
    receive_onward_appeal(complaint.reference, **told, **at(on=on))


def test_permission_can_be_asked_for_in_28_days_and_nothing_is_closed_before() -> None:
    complaint = decided()
    assert PERMISSION in words(complaint, ASKED)
    assert PERMISSION not in words(complaint, date(2021, 2, 10))
    for number in (1, 2):
        record_step_taken(complaint.reference, step=number, evidence="A letter.", **at(on=DECIDED))
    with pytest.raises(NotReady, match="until 9 February 2021"):
        close(complaint.reference, note="", **at(on=ASKED))
    onward(complaint, Higher.UPPER_TRIBUNAL, ASKED)
    with pytest.raises(NotReady, match="An appeal is pending"):
        close(complaint.reference, note="", **at(on=LATER))
    assert words(complaint, LATER) == ["Await what the Upper Tribunal decides, and record it"]
    end_onward_appeal(complaint.reference, outcome="dismissed", **at(on=LATER))
    close(complaint.reference, note="", **at(on=LATER))


def test_an_onward_appeal_stays_no_step_unless_the_effect_was_suspended() -> None:
    complaint = decided()
    onward(complaint, Higher.UPPER_TRIBUNAL, ASKED)
    assert step(complaint, 1, LATER).stayed is None
    end_onward_appeal(complaint.reference, outcome="sent back to be decided again", **at(on=LATER))
    onward(complaint, Higher.UPPER_TRIBUNAL, LATER, suspended=True, whose=Party.COMMISSIONER)
    stayed = step(complaint, 1, LATER).stayed
    assert stayed is not None
    assert stayed.value
    with pytest.raises(NotReady, match="No step is overdue"):
        certify(complaint.reference, reasons="Late.", court=Court.HIGH_COURT, **at(signatory, LATER))


def test_each_court_is_reached_from_the_one_below_it_alone() -> None:
    complaint = served()
    assert may_go_to(fold(complaint.case)) == ()
    with pytest.raises(NotReady, match="goes to the Upper Tribunal from the First-tier Tribunal"):
        onward(complaint, Higher.UPPER_TRIBUNAL, LATER)
    complaint = decided()
    with pytest.raises(NotReady, match="goes to the Supreme Court from an appeal court"):
        onward(complaint, Higher.SUPREME_COURT, LATER)
    with pytest.raises(NotReady, match="comes after the decision"):
        onward(complaint, Higher.UPPER_TRIBUNAL, date(2021, 1, 11))
    with pytest.raises(NotReady, match="Only a party"):
        onward(complaint, Higher.UPPER_TRIBUNAL, LATER, whose=Party.EITHER)
    for court in (Higher.UPPER_TRIBUNAL, Higher.COURT_OF_APPEAL, Higher.SUPREME_COURT):
        onward(complaint, court, LATER)
        with pytest.raises(NotReady, match="no decision of that"):
            onward(complaint, court, LATER)
        with pytest.raises(NotReady, match="Say what became"):
            end_onward_appeal(complaint.reference, outcome="forgotten", **at(on=LATER))
        end_onward_appeal(complaint.reference, outcome="allowed", **at(on=LATER))
    assert may_go_to(fold(complaint.case)) == ()
    assert [each.to for each in fold(complaint.case).onward][-1] is Higher.SUPREME_COURT


def test_an_authority_is_reminded_of_what_it_owes_and_of_nothing_else() -> None:
    complaint, overdue = served(), date(2020, 7, 29)
    prompt = "Remind the authority of the steps that it has not taken"
    assert prompt in words(complaint, overdue)
    record_step_taken(complaint.reference, step=1, evidence="A letter.", **at(on=overdue))
    remind(complaint.reference, note="By e-mail.", **at(on=overdue))
    assert prompt not in words(complaint, overdue)
    assert [each.payload["steps"] for each in fold(complaint.case).entries if each.kind == "reminder sent"] == [[2]]
    record_step_taken(complaint.reference, step=2, evidence="A letter.", **at(on=overdue))
    with pytest.raises(NotReady, match="No step is owed"):
        remind(complaint.reference, note="", **at(on=overdue))
