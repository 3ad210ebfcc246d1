"""The argument table in the office: entered, answered, beside what it becomes, and still there after an appeal."""

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from answerable.casework.commissioner.actions.after import end_appeal, receive_appeal, substitute
from answerable.casework.commissioner.actions.decide import send_to_sign, serve, sign
from answerable.casework.commissioner.actions.scope import add_ground
from answerable.casework.commissioner.argument import Source
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.commissioner.states import Party
from answerable.law.events import RecordedAs
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.issues import Issue
from answerable.web.office.arguments import rows
from answerable.web.office.nearest import decisions_near
from tests.casework.commissioner.cast import received, signatory
from tests.casework.commissioner.seed_argued import COMBINES, HARM, HARMS, argued
from tests.casework.commissioner.test_argued import ANSWERS, answered, found
from tests.casework.commissioner.test_decided import SERVED
from tests.casework.commissioner.test_decided import at as deciding
from tests.casework.commissioner.test_investigated import at, scoped
from tests.intelligence.precedents.notices import corpus
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import day
from tests.web.work.signed_in import wrong

pytestmark = pytest.mark.django_db


def words(page: str) -> str:
    """A page without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    at_noon(monkeypatch, SERVED)
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path))


def appealed(complaint: Complaint) -> None:
    """Signed, served, and appealed against by the authority."""
    send_to_sign(complaint.reference, **deciding())
    sign(complaint.reference, **deciding(signatory))
    serve(complaint.reference, dated=SERVED, **deciding())
    receive_appeal(complaint.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[], **deciding(on=date(2020, 7, 20)))


def test_the_table_has_the_issues_in_the_laws_order_with_what_is_lacking_beside_them() -> None:
    complaint = argued()
    page = words(desk().page(f"/office/complaints/{complaint.reference}/arguments"))
    places = [
        page.index(each) for each in ("Time ground 2", "Whether it is engaged ground 1", "The balance of the public interest ground 1")
    ]
    assert places == sorted(places)
    assert "FOIA s.31(1)(a) is pleaded at “would”, and argument 5 is put at “would be likely to”" in page
    assert "The last day to answer was 6 December 2019" in page
    assert "was not settled on that day (no binding decision under the Act)" in page
    assert "answerable precedents load FOLDER" in page
    assert "Last day to appeal: 21 July 2020" in page
    assert "without who complained" in page


def test_an_argument_is_entered_and_answered_on_the_page_that_its_link_leads_to() -> None:
    complaint, officer = argued(), desk()
    table, one = f"/office/complaints/{complaint.reference}/arguments", f"/office/complaints/{complaint.reference}"
    told = {"ground": "1", "issue": "ENGAGED", "of": "AUTHORITY", "source": "SUBMISSION 1", "text": HARM, "likelihood": "would", "act": ""}
    made: Any = officer.post(f"{one}/argument", {**told, "under": "FOIA s.31(1)(b)", **day("on", date(2020, 5, 28))})
    assert (made.status_code, made["Location"]) == (303, table)
    invented: Any = officer.post(f"{one}/argument", {**told, "text": "It is certain.", **day("on", date(2020, 5, 28))})
    assert "do not stand there" in wrong(invented)
    assert f"{one}/answer-argument?number=7" in officer.page(table)
    assert '<option value="7" selected>' in officer.page(f"{one}/answer-argument?number=7")
    officer.post(f"{one}/answer-argument", {"number": "7", "view": "NOT_ACCEPTED", "reasons": "It is not shown."})
    officer.post(f"{one}/evidence", {"ground": "2", "issue": "TIME", "text": "The e-mail of 20 December 2019.", "source": ""})
    page = words(officer.page(table))
    assert "My view: not accepted" in page
    assert "E2: The e-mail of 20 December 2019." in page
    case = fold(complaint.case)
    assert [(each.of, each.source) for each in case.arguments][-1] == (Party.AUTHORITY, Source.SUBMISSION)
    assert "The public authority argued for ground 1, on whether it is engaged, in submission 1" in words(officer.page(one))


def test_what_the_table_becomes_is_generated_apart_from_typed_and_stays_after_an_appeal() -> None:
    complaint, officer = argued(), desk()
    address = f"/office/complaints/{complaint.reference}/arguments"
    found(complaint)
    answered(complaint)
    page = words(officer.page(address))
    assert f"Typed, of argument {COMBINES} It has not yet been established" in page
    assert f"Generated, of argument {HARMS} On 28 May 2020, Commissioner of Police of the Metropolis argued: “Confirming or denying" in page
    assert "Need not be answered: what is claimed is not engaged, so nothing is weighed." in page
    appealed(complaint)
    after = words(officer.page(address))
    assert "As it stood when the notice of 23 June 2020 was served. Appeal EA/2020/1: pending." in after
    assert "FOIA s.31(3): not engaged" in after
    assert "Last day for the steps: 28 July 2020" in after
    assert "Answer again" not in after


def test_after_the_tribunal_put_its_own_notice_in_place_the_table_is_still_that_of_ours() -> None:
    complaint = argued()
    found(complaint)
    answered(complaint)
    appealed(complaint)
    ended = deciding(on=date(2021, 3, 1))
    end_appeal(complaint.reference, outcome="notice substituted", steps_by=None, **ended)
    substitute(complaint.reference, theirs="EA/2020/1", steps=["Confirm or deny"], steps_by=date(2021, 4, 1), **ended)
    page = words(desk().page(f"/office/complaints/{complaint.reference}/arguments"))
    assert (
        "As it stood when the notice of 23 June 2020 was served. The Tribunal has put a notice of its own in its place: EA/2020/1." in page
    )
    assert "My view: not accepted" in page


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2022, 10, 3), "each is weighed by itself ([2022] UKUT 104 (AAC))"),
        (date(2024, 1, 8), "are weighed together ([2023] EWCA Civ 1378)"),
    ],
)
def test_several_are_weighed_as_the_law_stood_on_the_day(monkeypatch: pytest.MonkeyPatch, on: date, said: str) -> None:
    at_noon(monkeypatch, on)
    assert said in words(desk().page(f"/office/complaints/{argued().reference}/arguments"))


def test_what_is_absolute_has_no_balance_on_the_table() -> None:
    complaint = scoped()
    add_ground(complaint.reference, part="2", under="FOIA s.23(1)", duty=COMMUNICATE, words="It should be given.", **at(SERVED))
    page = words(desk().page(f"/office/complaints/{complaint.reference}/arguments"))
    assert "Whether it is engaged ground 3, FOIA s.23(1), part 2" in page
    assert "It is absolute, FOIA s.2(3): there is no public interest test." in page
    assert "The balance of the public interest ground 3" not in page


def test_whoever_sends_it_to_be_signed_reads_what_is_lacking() -> None:
    complaint = argued()
    found(complaint)
    page = words(desk().page(f"/office/complaints/{complaint.reference}/to-sign"))
    assert "Stops it (FOIA s.57(1)) Argument 6" in page
    assert "Look at FOIA s.31(1)(a) is pleaded at" in page


def test_a_complaint_with_nothing_in_its_scope_says_so_and_nobody_else_has_a_table() -> None:
    complaint = received()
    address = f"/office/complaints/{complaint.reference}/arguments"
    assert "Nothing is in the scope yet" in desk().page(address)
    assert desk(Role.ADMINISTRATOR).get(address).status_code == 404


def test_the_nearest_decisions_are_shown_for_and_against_once_some_are_loaded(tmp_path: Path, settings: Any) -> None:
    settings.PRECEDENTS = tmp_path / "precedents"
    assert decisions_near("FOIA s.31(3)", Issue.ENGAGED, "", HARM).sides is None
    corpus(settings.PRECEDENTS)
    near = decisions_near("FOIA s.31(3)", Issue.ENGAGED, "FOIA s.31(3)", "It would combine like a mosaic.").sides
    assert near is not None
    assert ([each.decision.reference for each in near.for_complainant], [each.decision.reference for each in near.for_authority]) == (
        ["IC-100200-A1B2"],
        ["IC-100300-C3D4"],
    )
    page = words(desk().page(f"/office/complaints/{argued().reference}/arguments"))
    assert "IC-100200-A1B2, paragraph 5 , Coldwater Borough Council" in page
    assert "No decisions are kept here" not in page


def test_every_paragraph_on_the_right_stands_in_the_notice_word_for_word() -> None:
    complaint = argued()
    found(complaint, RecordedAs.ENGAGED)
    answered(complaint, *ANSWERS)
    case = fold(complaint.case)
    notice = as_drafted(case, dated=SERVED).text
    written = [each for row in rows(case, on=SERVED) for each in row.written]
    assert [each.text for each in written if each.text not in notice] == []
    assert [each.text for each in written if not each.typed and not each.argument] == [
        "The public authority received the request on 7 November 2019. The last of the 20 working days for an answer was 6 December 2019.",
        "The answer came on 28 January 2020, which was not in time.",
    ]
    weighed = [row.place.issue for row in rows(case, on=SERVED) for each in row.written if each.of_balance]
    assert weighed == [Issue.PUBLIC_INTEREST]
