"""The pages of an investigation: scope, positions, questions, items, and what is withheld, which only its readers find."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE, CONFIRM
from answerable.casework.commissioner.states import State
from tests.casework.commissioner.cast import NOW, signatory
from tests.casework.commissioner.test_investigated import accepted, scoped
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import day, words_of
from tests.web.work.signed_in import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)


def of(complaint: Complaint) -> str:
    return f"/office/complaints/{complaint.reference}"


def test_the_scope_is_settled_ground_by_ground_on_the_pages() -> None:
    complaint, officer = accepted(), desk()
    ground: dict[str, Any] = {"part": "4", "under": "FOIA s.31(3)", "duty": CONFIRM, "words": "It should say."}
    assert "not a citation" in officer.refused(f"{of(complaint)}/ground", **{**ground, "under": "section 31"})
    officer.on_to(f"{of(complaint)}/ground", **ground)
    officer.on_to(f"{of(complaint)}/ground", **{**ground, "under": "FOIA s.40(2)"})
    officer.on_to(f"{of(complaint)}/ground-out", number="2", becomes="out", reason="Not pursued.")
    officer.on_to(f"{of(complaint)}/scope-agreed", how="the complainant agreed", note="An e-mail.", **day("on", NOW))
    page = words_of(officer.get(of(complaint)))
    assert "Settled with the complainant on 2 March 2020" in page
    assert "Not decided: Not pursued." in page


def test_questions_submissions_and_late_positions_show_on_the_complaint() -> None:
    complaint, officer = scoped(), desk()
    officer.on_to(f"{of(complaint)}/questions", of="AUTHORITY", questions="Which limb?\nWhich act?", **day("due_on", date(2020, 3, 16)))
    officer.on_to(f"{of(complaint)}/submission", of="AUTHORITY", answers=["1"], text="Limb (a).", **day("on", NOW))
    told: dict[str, Any] = {"ground": "1", "act": "confirming", "argument": "It would show our tactics."}
    for under, likelihood, on in (("FOIA s.31(1)(a)", "would", date(2020, 1, 28)), ("FOIA s.31(1)(b)", "would be likely to", NOW)):
        officer.on_to(f"{of(complaint)}/position", **told, under=under, likelihood=likelihood, **day("on", on))
    page = words_of(officer.get(of(complaint)))
    assert "wanted by 16 March 2020, answered on 2 March 2020" in page
    assert "FOIA s.31(1)(b), “would be likely to”, confirming, since 2 March 2020 Changed late" in page
    assert "Questions put to the public authority, wanted by 16 March 2020" in page


def test_an_information_notice_that_is_too_short_is_refused_with_the_shortest_that_is_lawful() -> None:
    complaint, head = scoped(), desk(Role.SIGNATORY)
    assert "28 days, to 30 March 2020" in words_of(head.get(f"{of(complaint)}/information-notice"))
    given: dict[str, Any] = {"questions": "What was searched?", "basis": "on", "appeal_rights": "on"}
    assert "FOIA s.51(4)" in head.refused(f"{of(complaint)}/information-notice", **given, within="20")
    head.on_to(f"{of(complaint)}/information-notice", **given, within="30")
    desk().on_to(f"{of(complaint)}/information-given", note="A letter.", **day("on", NOW))
    desk().page(f"{of(complaint)}/information-notice", 404)


def test_an_item_is_kept_marked_and_given_out_as_a_file_of_no_kind() -> None:
    complaint, officer = scoped(), desk()
    sent: dict[str, Any] = {"of": "AUTHORITY", "name": "A letter", "marking": "CONFIDENTIAL", "asked_by": "AUTHORITY", "reason": "Names."}
    assert "Choose the file" in officer.refused(f"{of(complaint)}/item", **sent)
    officer.on_to(f"{of(complaint)}/item", **sent, content=SimpleUploadedFile("x.html", b"<script>alert(1)</script>"))
    officer.on_to(f"{of(complaint)}/item-marking", number="1", marking="OPEN", asked_by="COMMISSIONER", reason="No names.")
    file: Any = officer.get(f"{of(complaint)}/items/1")
    assert (file.content, file["Content-Type"]) == (b"<script>alert(1)</script>", "application/octet-stream")
    assert file["Content-Disposition"] == f'attachment; filename="{complaint.reference}-item-1.bin"'
    officer.page(f"{of(complaint)}/items/2", 404)
    assert "Open as the Commissioner asked: No names." in words_of(officer.get(of(complaint)))


def test_what_is_withheld_is_there_for_its_readers_alone() -> None:
    complaint, officer, head = scoped(COMMUNICATE), desk(), desk(Role.SIGNATORY)
    file = SimpleUploadedFile("x.pdf", b"the withheld words")
    officer.on_to(f"{of(complaint)}/withheld", name="Schedule of tactics", reason="To test the harm.", content=file)
    assert "Schedule of tactics" in officer.page(of(complaint))
    assert "Schedule of tactics" not in head.page(of(complaint))
    refused: Any = head.post(f"{of(complaint)}/withheld/1")
    nothing: Any = head.post(f"{of(complaint)}/withheld/2")
    assert (refused.status_code, nothing.status_code) == (404, 404)
    assert refused.content == nothing.content
    opened: Any = officer.post(f"{of(complaint)}/withheld/1")
    assert opened.content == b"the withheld words"
    head.on_to(f"{of(complaint)}/reader", number="1", person=str(signatory().person.pk), reason="To sign.")
    assert "Schedule of tactics" in head.page(of(complaint))
    assert "Withheld item 1 opened" in head.page(of(complaint))
    officer.on_to(f"{of(complaint)}/inspected", note="At its office.", **day("on", NOW))
    officer.on_to(f"{of(complaint)}/withheld-gone", number="1", way="returned", reason="By courier.", **day("on", NOW))
    gone: Any = officer.post(f"{of(complaint)}/withheld/1")
    assert gone.status_code == 404


@pytest.mark.parametrize("what", ["withheld", "inspected"])
def test_nobody_is_asked_for_what_is_held_where_only_confirming_or_denying_is_in_question(what: str) -> None:
    complaint, officer = scoped(CONFIRM), desk()
    assert f'/{what}"' not in officer.page(of(complaint))
    fields: dict[str, Any] = {"name": "A", "reason": "B", "content": SimpleUploadedFile("x", b"y"), "note": "C", **day("on", NOW)}
    assert "without knowing what is held" in officer.refused(f"{of(complaint)}/{what}", **fields)


@pytest.mark.parametrize("what", ["resolved", "withdrawn"])
def test_it_ends_without_a_decision(what: str) -> None:
    complaint, officer = scoped(), desk()
    officer.on_to(f"{of(complaint)}/{what}", reason="“I am content.”", **day("on", NOW))
    assert fold(complaint.case).state is State.CLOSED


def test_of_what_is_withheld_a_stranger_finds_nothing() -> None:
    from tests.casework.commissioner.cast import by

    complaint = scoped(COMMUNICATE)
    stranger: Any = Desk(by(Role.CASE_OFFICER, body="elsewhere")).post(f"{of(complaint)}/withheld/1")
    assert stranger.status_code == 404
