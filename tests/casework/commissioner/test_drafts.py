"""The drafts of a notice: each as it was sent to be signed, made again from what was recorded, and the one served as it was."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.admit import ask_to_answer
from answerable.casework.commissioner.actions.annex import write_passage
from answerable.casework.commissioner.actions.decide import decide_the_delay, record_finding, return_draft, send_to_sign, serve, sign
from answerable.casework.commissioner.drafts import PRESENT, SERVED, Draft, drafts_of, paragraphs_of
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting.compared import Kind, compare
from answerable.law.events import RecordedAs
from tests.casework.commissioner.cast import NOW, officer, signatory, unanswered
from tests.casework.commissioner.test_annex import WORDS, decided
from tests.casework.commissioner.test_decided import SERVED as SERVED_ON
from tests.casework.commissioner.test_decided import at, drafted

pytestmark = pytest.mark.django_db
FIRST, SECOND = date(2020, 6, 16), date(2020, 6, 19)
SAID, MORE = "A yes would not say of what kind it is.", "Nor would a no."


def returned_once() -> Complaint:
    """The seed's notice, returned once, said more fully, and sent to be signed again."""
    complaint = drafted()
    send_to_sign(complaint.reference, **at(on=FIRST))
    return_draft(complaint.reference, reason="Say what a no would tell.", **at(signatory, FIRST))
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.NOT_ENGAGED}
    record_finding(complaint.reference, **told, reasons=f"{SAID}\n\n{MORE}", **at(on=SECOND))
    send_to_sign(complaint.reference, **at(on=SECOND))
    return complaint


def drafts(complaint: Complaint) -> tuple[Draft, ...]:
    return drafts_of(fold(complaint.case), today=SERVED_ON)


def test_each_says_who_sent_it_when_and_why_it_was_returned() -> None:
    first, second, present = drafts(returned_once())
    assert [each.name for each in (first, second, present)] == ["1", "2", PRESENT]
    assert [each.on for each in (first, second, present)] == [FIRST, SECOND, SERVED_ON]
    assert (first.returned, first.returned_on) == ("Say what a no would tell.", FIRST)
    assert (first.by, first.returned_by) == (officer().signature, signatory().signature)
    assert (second.returned, second.returned_on) == ("", None)


def test_a_draft_is_as_it_was_whatever_was_recorded_since() -> None:
    complaint = returned_once()
    case = fold(complaint.case)
    first, second = (paragraphs_of(officer(), case, each) for each in drafts(complaint)[:2])
    assert (MORE in first.text, MORE in second.text) == (False, True)
    assert "16 June 2020" in first.text
    compared = compare(first, second)
    assert [each.now and each.now.text for each in compared.differences if each.kind is Kind.ADDED] == [MORE]
    assert compared.count(Kind.TAKEN_OUT) == 0


def test_the_one_served_is_read_as_it_was_kept() -> None:
    complaint = returned_once()
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED_ON, **at())
    served = drafts(complaint)[-1]
    assert (served.name, served.on) == (SERVED, SERVED_ON)
    assert "Signatory" in paragraphs_of(officer(), fold(complaint.case), served).text


def test_a_notice_on_the_delay_is_a_draft_that_was_sent_to_be_signed() -> None:
    complaint = unanswered(asked="")
    assert drafts(complaint) == ()
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", by=officer(), on=NOW)
    on = date(2020, 3, 17)
    decide_the_delay(complaint.reference, reasons="Late.", steps=["Answer"], within=35, by=officer(on), on=on)
    sent = drafts(complaint)[0]
    assert (sent.name, sent.on) == ("1", on)
    with pytest.raises(UnableToDraft, match="the words of the request"):
        paragraphs_of(officer(), fold(complaint.case), sent)


def test_nothing_closed_stands_in_a_draft() -> None:
    complaint = decided()
    send_to_sign(complaint.reference, **at())
    return_draft(complaint.reference, reason="Say more in the annex.", **at(signatory))
    write_passage(complaint.reference, gist=1, items=[1], text=f"{WORDS} And more.", **at())
    send_to_sign(complaint.reference, **at())
    case = fold(complaint.case)
    texts = [paragraphs_of(officer(), case, each).text for each in drafts(complaint)]
    assert len(texts) == 3
    assert not any("lamplighter" in each for each in texts)
