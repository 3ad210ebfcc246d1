"""The pages of a decision: the short route in three screens after its day has passed, a notice drafted, signed and served, and after."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.admit import ask_to_answer
from answerable.casework.commissioner.actions.decide import record_finding
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Served
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import Paragraph
from answerable.casework.commissioner.states import State
from answerable.casework.commissioner.weighing import Weighing
from answerable.documents.decision_notice import read
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.law.public_interest import Balance
from tests.casework.commissioner.cast import NOW, officer, unanswered
from tests.casework.commissioner.test_decided import SERVED, STEPS, drafted, served
from tests.casework.commissioner.test_investigated import scoped
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import day, words_of
from tests.web.work.signed_in import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, SERVED)


def of(complaint: Complaint) -> str:
    return f"/office/complaints/{complaint.reference}"


def do(who: Desk, complaint: Complaint, what: str, **fields: Any) -> None:
    who.on_to(f"{of(complaint)}/{what}", **fields)


def test_a_notice_on_the_delay_takes_three_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = unanswered()
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    at_noon(monkeypatch, date(2020, 3, 17))
    case_officer, head = desk(), desk(Role.SIGNATORY)
    shown = words_of(case_officer.get(f"{of(complaint)}/delay"))
    assert "3 February 2020 (FOIA s.10(1))" in shown
    assert "28 days, for a notice dated and sent today: to 14 April 2020" in shown
    refused = case_officer.refused(f"{of(complaint)}/delay", reasons="Nothing explains it.", steps="Answer the request", within="0")
    assert "from 1 to 1000" in refused
    do(case_officer, complaint, "delay", reasons="Nothing explains it.", steps="Answer the request", within="35")
    do(head, complaint, "sign")
    do(case_officer, complaint, "serve", **day("dated", date(2020, 3, 17)), **day("on", date(2020, 3, 17)))
    file: Any = case_officer.get(f"{of(complaint)}/notice.pdf")
    reading = read(text_of(file.content, name="notice.pdf"))
    assert [(each.under, each.complaint) for each in reading.outcomes] == [("FOIA s.10(1)", "upheld")]
    assert fold(complaint.case).state is State.SERVED


def test_a_notice_is_drafted_with_what_stops_it_beside_it_then_signed_and_served() -> None:
    complaint, case_officer, head = scoped(), desk(), desk(Role.SIGNATORY)
    case_officer.page(f"{of(complaint)}/notice", 404)
    case_officer.page(f"{of(complaint)}/notice.pdf", 404)
    reasons = "A yes would not say of what kind it is."
    do(case_officer, complaint, "finding", ground="1", under="FOIA s.31(3)", finding="NOT_ENGAGED", reasons=reasons)
    page = words_of(case_officer.get(f"{of(complaint)}/notice"))
    assert "Nothing is found of ground 2" in page
    assert "section 31(3) of FOIA is not engaged" in page
    assert "Draft, not served" in page
    assert "The Commissioner therefore finds that section 31(3) of FOIA is not engaged. Generated" in page
    assert "A yes would not say of what kind it is. Typed, from the judgement of" in page
    draft: Any = case_officer.get(f"{of(complaint)}/notice.pdf")
    assert "-draft.pdf" in draft["Content-Disposition"]
    assert "Nothing is found of ground 2" in case_officer.refused(f"{of(complaint)}/to-sign")
    do(case_officer, complaint, "finding", ground="2", under="FOIA s.10(1)", finding="BREACHED", reasons="No extension was open to it.")
    do(case_officer, complaint, "steps", steps="\n".join(STEPS), within="35")
    assert "Nothing stops it." in case_officer.page(f"{of(complaint)}/notice")
    assert "Nothing looks like somebody’s" in case_officer.page(f"{of(complaint)}/names")
    do(case_officer, complaint, "to-sign")
    do(head, complaint, "return", reason="Say more.")
    assert "Returned: Say more." in words_of(case_officer.get(of(complaint)))
    do(case_officer, complaint, "to-sign")
    do(head, complaint, "sign")
    do(case_officer, complaint, "serve", **day("dated", SERVED), **day("on", SERVED))
    page = words_of(case_officer.get(of(complaint)))
    assert "dated 23 June 2020 and sent on 23 June 2020" in page
    assert "28 July 2020" in page
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("akn", b"<?xml"), ("json", b"{")):
        file: Any = case_officer.get(f"{of(complaint)}/notice.{form}")
        assert file.content.startswith(begins)
        assert "draft" not in file["Content-Disposition"]
    assert "Draft, not served" not in words_of(case_officer.get(f"{of(complaint)}/notice"))
    assert "Generated" not in words_of(case_officer.get(f"{of(complaint)}/notice"))
    case_officer.page(f"{of(complaint)}/notice.odt", 404)
    do(case_officer, complaint, "correction", note="Paragraph 6 gives a wrong day.")
    assert "23 June 2020: Paragraph 6 gives a wrong day." in words_of(case_officer.get(f"{of(complaint)}/notice"))
    Served.objects.update(document=None)
    assert "before its paragraphs were kept" in words_of(case_officer.get(f"{of(complaint)}/notice"))
    case_officer.page(f"{of(complaint)}/notice.akn", 422)


def test_what_was_put_right_is_recorded_and_said_in_the_draft() -> None:
    complaint, who = drafted(), desk()
    do(who, complaint, "steps", steps="", within="", reason="It answered.")
    told: dict[str, Any] = {"finding": "1 FOIA s.31(3)", **day("on", date(2020, 5, 4))}
    assert "Say what was done" in who.refused(f"{of(complaint)}/put-right", **told)
    do(who, complaint, "put-right", **told, evidence="Its letter confirms it.")
    page = words_of(who.get(f"{of(complaint)}/notice"))
    assert "put it right on 4 May 2020. Generated, from FOIA s.50(4), the chronology" in page
    assert "Its letter confirms it. Typed" in page
    assert "It answered. Typed" in page


def test_a_finding_is_taken_back_on_its_page_and_the_history_says_why() -> None:
    complaint, who = drafted(), desk()
    refused: Any = who.fill(f"{of(complaint)}/finding-back", finding="1 FOIA s.31(3)")
    assert (refused.status_code, "Say why it is taken back" in words_of(refused)) == (422, True)
    assert 'value="1 FOIA s.31(3)" selected' in refused.content.decode()
    do(who, complaint, "finding-back", finding="1 FOIA s.31(3)", reason="A later judgment speaks against it.")
    page = words_of(who.get(of(complaint)))
    assert "What was found of FOIA s.31(3) on ground 1 taken back" in page
    assert "A later judgment speaks against it." in page
    assert "Nothing is found of ground 1" in words_of(who.get(f"{of(complaint)}/notice"))
    do(who, complaint, "finding-back", finding="2 FOIA s.10(1)", reason="Counted from another day.")
    assert "Take a finding back" not in who.page(of(complaint))


def test_the_history_shows_reasons_that_were_typed_one_by_one() -> None:
    complaint = scoped()
    typed = Paragraph("A yes would say little.", ("the request",), "little", "It says nothing.", "the complainant", ("A footnote.",))
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.ENGAGED, "reasons": "", "by": officer(SERVED)}
    weighed = Weighing(Balance.MAINTAINING_OUTWEIGHS, "", None, (Paragraph("Crime is to be prevented.", ("the request",)),))
    record_finding(complaint.reference, **told, paragraphs=[typed], weighing=weighed, on=SERVED)
    page = words_of(desk().get(of(complaint)))
    assert "A yes would say little. “It says nothing.” (the complainant) Footnote: A footnote. Crime is to be prevented." in page


def test_a_ground_that_need_not_be_decided_stays_and_the_notice_says_why() -> None:
    complaint, who = drafted(), desk()
    told: dict[str, Any] = {"number": "2", "becomes": "stays", "reason": "The other ground settles it."}
    address = f"{of(complaint)}/ground-out"
    assert "Say what becomes of it" in who.refused(address, **{**told, "becomes": ""})
    refused: Any = who.fill(address, **told)
    assert "Take the finding back first." in words_of(refused)
    assert "The other ground settles it." in words_of(refused)
    do(who, complaint, "finding-back", finding="2 FOIA s.10(1)", reason="It is settled.")
    do(who, complaint, "ground-out", **told)
    page = words_of(who.get(of(complaint)))
    assert "Need not be decided: The other ground settles it." in page
    assert "Ground 2 need not be decided" in page
    assert "The other ground settles it." in words_of(who.get(f"{of(complaint)}/notice"))
    assert '<option value="2"' not in who.page(f"{of(complaint)}/finding")


def test_the_day_of_the_complaint_is_left_out_of_the_notice_and_said_again() -> None:
    complaint, who = drafted(), desk()
    day_told = "on 19 February 2020 to complain about how the request had been handled"
    assert day_told in words_of(who.get(f"{of(complaint)}/notice"))
    do(who, complaint, "complaint-day", told="no")
    assert day_told not in words_of(who.get(f"{of(complaint)}/notice"))
    assert "leaves out when the complaint was made" in words_of(who.get(of(complaint)))
    assert 'value="no" checked' in who.page(f"{of(complaint)}/complaint-day")
    do(who, complaint, "complaint-day", told="yes")
    assert day_told in words_of(who.get(f"{of(complaint)}/notice"))


def test_the_balance_is_asked_beside_the_finding() -> None:
    complaint, case_officer = scoped(), desk()
    told: dict[str, Any] = {"ground": "1", "under": "FOIA s.31(3)", "finding": "ENGAGED", "reasons": "It would show our tactics."}
    assert "Say where the public interest lies, and why" in case_officer.refused(f"{of(complaint)}/finding", **told)
    do(case_officer, complaint, "finding", **told, balance="DISCLOSING_OUTWEIGHS", weighed="Much speaks for openness.")
    page = words_of(case_officer.get(f"{of(complaint)}/notice"))
    assert "Much speaks for openness." in page
    assert "does not outweigh the public interest in confirming or denying" in page


def test_what_the_notice_lacks_is_said_on_its_page_and_for_its_file() -> None:
    complaint, case_officer = unanswered(asked=""), desk()
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    do(case_officer, complaint, "delay", reasons="Nothing explains it.", steps="Answer the request", within="35")
    assert "the words of the request" in words_of(case_officer.get(f"{of(complaint)}/notice"))
    assert "the words of the request" in case_officer.page(f"{of(complaint)}/notice.html", 422)
    assert "the words of the request" in desk(Role.SIGNATORY).refused(f"{of(complaint)}/sign")


def test_an_appeal_stays_its_steps_on_the_page_and_the_tribunal_s_notice_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint, case_officer = served(), desk()
    at_noon(monkeypatch, date(2020, 7, 29))
    do(case_officer, complaint, "step-taken", step="1", evidence="A letter.", **day("on", date(2020, 7, 10)))
    do(case_officer, complaint, "appeal", by_whom="AUTHORITY", theirs="EA/2020/1", affects=["2"], **day("on", date(2020, 7, 22)))
    assert "Stayed" not in words_of(case_officer.get(of(complaint)))
    do(case_officer, complaint, "time-extended", **day("on", date(2020, 7, 23)))
    page = words_of(case_officer.get(of(complaint)))
    assert "Stayed" in page
    assert "Taken on 10 July 2020 : A letter." in page
    do(case_officer, complaint, "appeal-ended", outcome="notice substituted", **day("on", date(2020, 7, 28)))
    told = {"theirs": "[2020] UKFTT 1 (GRC)", "steps": "Disclose the list"}
    do(case_officer, complaint, "substituted", **told, **day("steps_by", date(2020, 8, 31)), **day("on", date(2020, 7, 28)))
    page = words_of(case_officer.get(of(complaint)))
    assert "FOIA s.61(4)" in page
    assert "The Tribunal has put a notice of its own in its place" in words_of(case_officer.get(f"{of(complaint)}/notice"))
    went_with_it = case_officer.page(f"{of(complaint)}/letters/notice-to-authority.html")
    assert STEPS[0] in went_with_it
    assert "Disclose the list" not in went_with_it


def test_a_failure_is_certified_and_the_certificate_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint, head = served(), desk(Role.SIGNATORY)
    at_noon(monkeypatch, date(2020, 7, 29))
    do(head, complaint, "certify", court="HIGH_COURT", reasons="It did nothing, and was told twice.")
    certificate = head.page(f"{of(complaint)}/letters/certificate.html")
    for each in ("certifies to the High Court", STEPS[0], "28 July 2020", "It did nothing, and was told twice."):
        assert each in certificate
    assert "own name" not in certificate
    do(head, complaint, "close", note="With the court.")
    assert fold(complaint.case).state is State.CLOSED
    desk().page(f"{of(complaint)}/certify", 404)


def test_each_side_is_sent_the_notice_with_a_letter_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint, who = drafted(), desk()
    at_noon(monkeypatch, date(2020, 6, 23))
    letters = [f"{of(complaint)}/letters/notice-to-{side}.html" for side in ("complainant", "authority")]
    own, theirs = (who.page(each) for each in letters)
    for letter in (own, theirs):
        assert "Draft, not sent" in letter
        assert "21 July 2020" in letter
    assert "postal address is not recorded" in theirs
    assert "postal address" not in own
    file: Any = who.get(letters[1].replace(".html", ".pdf"))
    assert "notice-to-authority-draft.pdf" in file["Content-Disposition"]
    assert "how to appeal (draft)" in who.page(of(complaint))
    do(who, complaint, "address-of-authority", postal_address="Broadway\nLondon", source="The head of its letter.")
    theirs = words_of(who.get(letters[1]))
    assert "Commissioner of Police of the Metropolis Broadway London" in theirs
    assert "postal address is not recorded" not in theirs
    assert "Address: Broadway London" in words_of(who.get(f"{of(complaint)}/notice"))
    complaint = served()
    own, theirs = (who.page(f"{of(complaint)}/letters/notice-to-{side}.html") for side in ("complainant", "authority"))
    assert "own name" in own
    assert "own name" not in theirs
    for letter in (own, theirs):
        assert "21 July 2020" in letter
        assert "28 July 2020" in letter
    assert STEPS[0] in theirs
    assert "Draft" not in own + theirs
    assert "To the authority: with the notice" in who.page(of(complaint))
    who.page(f"{of(scoped())}/letters/notice-to-authority.html", 404)
