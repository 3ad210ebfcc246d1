"""After the notice: steps with days, an appeal that stays what it affects and nothing else, the Tribunal's own notice, certification."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.after import (
    certify,
    close,
    end_appeal,
    extend_time,
    receive_appeal,
    record_step_taken,
    substitute,
)
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import Owed, owed
from answerable.casework.commissioner.states import State
from answerable.casework.unable import NotPermitted, NotReady
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.foia.s57_appeal_against_notices import Appellant
from tests.casework.commissioner.cast import signatory
from tests.casework.commissioner.test_decided import SERVED, at, served

pytestmark = pytest.mark.django_db
OVERDUE = date(2020, 7, 29)


def step(complaint: Complaint, number: int, on: date) -> Owed:
    return next(each for each in owed(fold(complaint.case), on=on) if each.words.startswith(f"Take step {number}:"))


def words(complaint: Complaint, on: date) -> list[str]:
    return [each.words for each in owed(fold(complaint.case), on=on)]


def appealed(on: date = date(2020, 7, 20), affects: tuple[int, ...] = (2,)) -> Complaint:
    complaint = served()
    told: dict[str, Any] = {"by_whom": Appellant.AUTHORITY, "theirs": "EA/2020/0001", "affects": affects}
    receive_appeal(complaint.reference, **told, **at(on=on))
    return complaint


def test_a_step_is_owed_until_something_shows_that_it_was_taken() -> None:
    complaint = served()
    with pytest.raises(NotReady, match="say what shows"):
        record_step_taken(complaint.reference, step=1, evidence=" ", **at())
    with pytest.raises(NotReady, match="a step that nobody has taken"):
        record_step_taken(complaint.reference, step=3, evidence="A letter.", **at())
    for number in (1, 2):
        record_step_taken(complaint.reference, step=number, evidence="A letter of that day.", **at(on=date(2020, 7, 1)))
    assert words(complaint, date(2020, 7, 22)) == ["Close it: nothing is left to do"]
    with pytest.raises(NotReady, match="Either side can still appeal until 21 July 2020"):
        close(complaint.reference, note="Done.", **at(on=date(2020, 7, 21)))
    close(complaint.reference, note="Done.", **at(on=date(2020, 7, 22)))
    assert (fold(complaint.case).state, fold(complaint.case).outcome) == (State.CLOSED, "decision notice")


def test_an_appeal_stays_the_steps_that_it_affects_and_no_others() -> None:
    complaint = appealed()
    assert fold(complaint.case).state is State.APPEALED
    assert (step(complaint, 1, OVERDUE).stayed, step(complaint, 1, OVERDUE).day) == (None, date(2020, 7, 28))
    stayed = step(complaint, 2, OVERDUE)
    assert stayed.stayed is not None
    assert stayed.day is None
    assert "no step which is affected by the appeal need be taken" in stayed.stayed.derivation()
    end_appeal(complaint.reference, outcome="dismissed", steps_by=None, **at(on=date(2020, 9, 1)))
    assert step(complaint, 2, date(2020, 9, 2)).day == date(2020, 9, 1)


def test_the_tribunal_can_set_the_day_for_the_steps() -> None:
    complaint = appealed(affects=())
    end_appeal(complaint.reference, outcome="dismissed", steps_by=date(2020, 10, 1), **at(on=date(2020, 9, 1)))
    assert [step(complaint, each, date(2020, 9, 2)).day for each in (1, 2)] == [date(2020, 10, 1)] * 2


def test_a_late_appeal_stays_nothing_until_the_time_is_extended() -> None:
    complaint = appealed(on=date(2020, 7, 22), affects=())
    assert step(complaint, 1, OVERDUE).stayed is None
    extend_time(complaint.reference, **at(on=date(2020, 7, 27)))
    assert step(complaint, 1, OVERDUE).stayed is not None
    with pytest.raises(NotReady, match="need not extend"):
        extend_time(complaint.reference, **at(on=date(2020, 7, 28)))


def test_what_an_appeal_cannot_be_is_said() -> None:
    complaint = served()
    told: dict[str, Any] = {"by_whom": Appellant.COMPLAINANT, "theirs": "EA/2020/0001", "affects": []}
    with pytest.raises(NotReady, match="Only the complainant or the public authority"):
        receive_appeal(complaint.reference, **{**told, "by_whom": Appellant.ANYBODY_ELSE}, **at())
    with pytest.raises(NotReady, match="against steps that it orders"):
        receive_appeal(complaint.reference, **{**told, "affects": [3]}, **at())
    receive_appeal(complaint.reference, **told, **at())
    with pytest.raises(NotPermitted):
        receive_appeal(complaint.reference, **told, **at())
    with pytest.raises(NotReady, match="Say what became of the appeal"):
        end_appeal(complaint.reference, outcome="forgotten", steps_by=None, **at())


def test_a_notice_of_the_tribunal_s_is_the_tribunal_s_to_enforce() -> None:
    complaint = appealed()
    told: dict[str, Any] = {"theirs": "[2020] UKFTT 1 (GRC)", "steps": ["Disclose the list"], "steps_by": date(2020, 10, 1)}
    on = date(2020, 9, 1)
    with pytest.raises(NotReady, match="Record first that the appeal ended"):
        substitute(complaint.reference, **told, **at(on=on))
    end_appeal(complaint.reference, outcome="notice substituted", steps_by=None, **at(on=on))
    with pytest.raises(NotReady, match="the day for them"):
        substitute(complaint.reference, **{**told, "steps_by": None}, **at(on=on))
    substitute(complaint.reference, **told, **at(on=on))
    owes = step(complaint, 1, on)
    assert (owes.day, owes.authority, owes.stayed) == (date(2020, 10, 1), "FOIA s.61(4)", None)
    with pytest.raises(NotReady, match="for the First-tier Tribunal to certify"):
        certify(complaint.reference, reasons="It did nothing.", court=Court.HIGH_COURT, **at(signatory, date(2020, 10, 2)))
    assert not any("certify" in each for each in words(complaint, date(2020, 10, 2)))


def test_a_failure_is_certified_by_a_signatory_for_reasons_once_a_step_is_overdue() -> None:
    complaint = served()
    told: dict[str, Any] = {"reasons": "It did nothing, and was told twice."}
    with pytest.raises(NotReady, match="No step is overdue"):
        certify(complaint.reference, **told, court=Court.HIGH_COURT, **at(signatory, date(2020, 7, 28)))
    with pytest.raises(NotReady, match="a power, and no duty"):
        certify(complaint.reference, reasons="", court=Court.HIGH_COURT, **at(signatory, OVERDUE))
    with pytest.raises(NotPermitted):
        certify(complaint.reference, **told, court=Court.HIGH_COURT, **at(on=OVERDUE))
    assert "Decide whether to certify that steps were not taken: a power" in words(complaint, OVERDUE)
    with pytest.raises(NotReady, match="A step that the notice orders was not taken"):
        close(complaint.reference, note="Done.", **at(on=OVERDUE))
    record_step_taken(complaint.reference, step=1, evidence="A letter.", **at(on=date(2020, 7, 20)))
    certify(complaint.reference, **told, court=Court.HIGH_COURT, **at(signatory, OVERDUE))
    case = fold(complaint.case)
    assert (case.certified_on, case.not_taken) == (OVERDUE, (2,))
    close(complaint.reference, note="With the court.", **at(on=OVERDUE))
    assert fold(complaint.case).outcome == "decision notice, certified"


def test_a_step_that_is_stayed_is_not_certified() -> None:
    complaint = appealed(affects=())
    with pytest.raises(NotReady, match="is stayed"):
        certify(complaint.reference, reasons="It did nothing.", court=Court.HIGH_COURT, **at(signatory, OVERDUE))
    assert SERVED < OVERDUE
