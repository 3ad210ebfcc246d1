"""The powers beside a decision notice, each recorded where it arises and owed by its day; and what ends the effect of a notice."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.after import certify, close, end_appeal
from answerable.casework.commissioner.actions.powers import (
    conclude_concern,
    receive_certificate,
    recommend_practice,
    record_concern,
    record_enforcement_complied,
    serve_enforcement_notice,
)
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.states import Party
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady
from answerable.law.foia.s53_exception_from_duty_to_comply import ServedOn
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.foia.s77_offence_of_altering_records import Deed, DoneBy
from answerable.web.office.chronology import told
from tests.casework.commissioner.cast import NOW, OFFICE, officer, received, signatory
from tests.casework.commissioner.test_afterwards import OVERDUE, appealed
from tests.casework.commissioner.test_decided import SERVED, at, served
from tests.casework.commissioner.test_investigated import scoped
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import day

pytestmark = pytest.mark.django_db
LATE = date(2020, 8, 1)
NOTICE: dict[str, Any] = {
    "under": ["FOIA s.10(1)", "FOIA s.17(1)"],
    "reasons": "It answers hardly anything in time.",
    "steps": ["Answer what is overdue"],
    "within": 35,
    "appeal_rights": True,
}
RECOMMENDED: dict[str, Any] = {
    "under": ["s.45 Code (2018) para 5.4"],
    "reasons": "Reviews take months.",
    "steps": ["Answer reviews within 20 working days"],
    "public_records": False,
    "keeper_consulted": False,
}
OPINION: dict[str, Any] = {"served_on": ServedOn.DEPARTMENT, "under": "FOIA s.1(1)(b)", "reasons": "There was no failure."}
CONCERN: dict[str, Any] = {"deed": Deed.ERASES, "done_by": DoneBy.EMPLOYEE, "done_on": date(2019, 12, 2), "text": "A log of that day."}


def words(complaint: Complaint, on: date) -> list[str]:
    return [each.words for each in owed(fold(complaint.case), on=on)]


def last_told(complaint: Complaint) -> str:
    return told(fold(complaint.case).entries[-1]).words


def test_an_enforcement_notice_is_owed_by_its_day_and_may_be_certified_after_it() -> None:
    complaint = served()
    serve_enforcement_notice(complaint.reference, **NOTICE, **at(signatory))
    due = next(each for each in owed(fold(complaint.case), on=SERVED) if each.words == "Comply with enforcement notice 1")
    assert (due.whose, due.day, due.authority) == (Party.AUTHORITY, date(2020, 7, 28), "FOIA s.52(1)")
    assert last_told(complaint) == "Enforcement notice sent, under FOIA s.10(1), FOIA s.17(1), within 35 days"
    certifying = "Decide whether to certify that enforcement notice 1 was not complied with: a power"
    assert [certifying in words(complaint, on) for on in (date(2020, 7, 28), OVERDUE)] == [False, True]
    with pytest.raises(NotReady, match="say what shows"):
        record_enforcement_complied(complaint.reference, number=1, evidence="", **at(signatory, LATE))
    record_enforcement_complied(complaint.reference, number=1, evidence="Its log.", **at(signatory, LATE))
    assert not any("enforcement" in each for each in words(complaint, LATE))
    assert verify(exported(OFFICE)).failure == ""


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"under": ["FOIA s.21(1)"]}, "sections 1 to 20"),
        ({"under": []}, "sections 1 to 20"),
        ({"steps": []}, "Give the reasons, and the steps"),
        ({"within": 20}, "The shortest lawful period is 28 days"),
        ({"appeal_rights": False}, "particulars of the right of appeal"),
    ],
)
def test_an_enforcement_notice_has_what_section_52_asks_for(given: dict[str, Any], why: str) -> None:
    complaint = scoped()
    with pytest.raises(NotReady, match=why):
        serve_enforcement_notice(complaint.reference, **{**NOTICE, **given}, **at(signatory))
    with pytest.raises(NotPermitted):
        serve_enforcement_notice(complaint.reference, **NOTICE, **at())


def test_practice_is_recommended_about_paragraphs_of_a_code() -> None:
    complaint = scoped()
    lacking: tuple[dict[str, Any], ...] = ({"under": ["FOIA s.10(1)"]}, {"steps": []}, {"public_records": True})
    for given in lacking:
        with pytest.raises(NotReady, match="name paragraphs of the codes"):
            recommend_practice(complaint.reference, **{**RECOMMENDED, **given}, **at(signatory))
    with pytest.raises(NotReady, match="why practice does not conform"):
        recommend_practice(complaint.reference, **{**RECOMMENDED, "reasons": ""}, **at(signatory))
    recommend_practice(complaint.reference, **RECOMMENDED, **at(signatory))
    assert last_told(complaint) == "Practice recommended, under s.45 Code (2018) para 5.4"
    assert [each.steps for each in fold(complaint.case).recommendations] == [("Answer reviews within 20 working days",)]


def test_a_certificate_in_time_ends_the_effect_of_the_notice() -> None:
    complaint, last = served(), date(2020, 7, 22)
    with pytest.raises(NotReady, match="served on none of the authorities"):
        receive_certificate(complaint.reference, **{**OPINION, "served_on": ServedOn.ANY_OTHER}, **at(on=last))
    with pytest.raises(NotReady, match="lateness and defective notices cannot"):
        receive_certificate(complaint.reference, **{**OPINION, "under": "FOIA s.10(1)"}, **at(on=last))
    with pytest.raises(NotReady, match="no later than 22 July 2020"):
        receive_certificate(complaint.reference, **OPINION, **at(on=date(2020, 7, 23)))
    receive_certificate(complaint.reference, **OPINION, **at(on=last))
    assert "the notice has no effect, FOIA s.53" in last_told(complaint)
    assert words(complaint, OVERDUE) == ["Close it: nothing is left to do"]
    with pytest.raises(NotReady, match="nothing is left to certify"):
        certify(complaint.reference, reasons="It did nothing.", court=Court.HIGH_COURT, **at(signatory, OVERDUE))
    close(complaint.reference, note="Overridden.", **at(on=OVERDUE))


def test_after_an_appeal_the_twenty_working_days_count_from_its_end() -> None:
    complaint = appealed(affects=())
    with pytest.raises(NotReady, match="or the end of an appeal"):
        receive_certificate(complaint.reference, **OPINION, **at(on=date(2020, 7, 21)))
    end_appeal(complaint.reference, outcome="dismissed", steps_by=None, **at(on=date(2020, 9, 1)))
    with pytest.raises(NotReady, match="no later than 29 September 2020"):
        receive_certificate(complaint.reference, **OPINION, **at(on=date(2020, 9, 30)))
    receive_certificate(complaint.reference, **OPINION, **at(on=date(2020, 9, 29)))


def test_a_failure_in_scotland_is_certified_to_the_court_of_session(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, OVERDUE)
    complaint = served()
    with pytest.raises(NotReady, match="to which court"):
        certify(complaint.reference, reasons="It did nothing.", court=Court.UPPER_TRIBUNAL, **at(signatory, OVERDUE))
    certify(complaint.reference, reasons="It did nothing.", court=Court.COURT_OF_SESSION, **at(signatory, OVERDUE))
    assert "the Court of Session" in desk().page(f"/office/complaints/{complaint.reference}/letters/certificate.html")


def test_a_concern_is_no_finding_and_is_owed_a_conclusion_within_six_months() -> None:
    complaint = received()
    for given in ({"text": ""}, {"done_on": date(2019, 11, 6)}, {"done_on": date(2020, 3, 3)}):
        with pytest.raises(NotReady, match=r"Say what shows it|The offence starts"):
            record_concern(complaint.reference, **{**CONCERN, **given}, by=officer(), on=NOW)
    record_concern(complaint.reference, **CONCERN, by=officer(), on=NOW)
    due = next(each for each in owed(fold(complaint.case), on=NOW) if each.words.startswith("Conclude concern 1"))
    assert (due.day, due.authority) == (date(2020, 6, 2), "FOIA s.77(1)")
    assert due.by is not None
    assert "Magistrates' Courts Act 1980 s.127(1)" in due.by.derivation()
    with pytest.raises(NotReady, match="Choose a concern that is open"):
        conclude_concern(complaint.reference, number=2, reason="Nothing in it.", by=officer(), on=NOW)
    conclude_concern(complaint.reference, number=1, reason="Nothing in it.", by=officer(), on=NOW)
    assert not any("concern" in each for each in words(complaint, NOW))


def test_each_is_recorded_from_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)
    complaint = scoped()
    at_it, place = desk(), f"/office/complaints/{complaint.reference}"
    at_it.on_to(f"{place}/concern", done_by="EMPLOYEE", deed="ERASES", text="A log.", **day("done_on", date(2019, 12, 2)))
    page = at_it.page(place)
    assert "Conclude concern 1" in page
    assert "a person employed by the public authority erases a record, 2 December 2019" in page
    at_it.on_to(f"{place}/concern-concluded", number="1", reason="Nothing in it.")
    assert "Conclude concern 1" not in at_it.page(place)
