"""The Commissioner's case in the browser: what is owed and by when, a notice that is read and confirmed, and a step that is taken."""

import re
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.complaints import receive_questions
from answerable.casework.authority.actions.notices import receive_notice
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release.actions import add_document
from answerable.casework.authority.states import State
from tests.casework.authority.cast import officer
from tests.casework.authority.complaint.seed_like import NOTICE, NOTICED, answered, complained, matters, noticed, the_notice
from tests.casework.authority.positions import ncnd
from tests.documents.notices_made_up import ANSWERED, ASKED, WITHIN_30, notice
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db
LATER = datetime(2020, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def summer(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """A week after the notice."""
    monkeypatch.setattr("answerable.web.work.who.now", lambda: LATER)


@pytest.fixture
def desk(sign_in: SignIn) -> Desk:
    return sign_in(Role.OFFICER)


def of(request: InformationRequest, what: str = "") -> str:
    return f"/requests/{request.reference}/commissioner{'/' + what if what else ''}"


def test_the_case_says_what_a_notice_s_steps_owe_and_by_when(desk: Desk) -> None:
    """It said “Nothing is owed” while a notice's steps ran."""
    request = noticed()
    page = words_of(desk.get(f"/requests/{request.reference}"))
    assert "Nothing is owed" not in page
    assert "Last day: 28 July 2020 , in 18 working days." in page
    assert "Take step 1 of the notice of 23 June 2020. If the steps are not taken in time, the Commissioner may certify it" in page
    assert "35 calendar days, the day of the notice not counted" in page


def test_the_page_of_a_case_that_nobody_complained_of_says_so(desk: Desk) -> None:
    assert "No complaint to the Commissioner is recorded." in words_of(desk.get(of(answered())))


def test_a_complaint_and_its_questions_are_recorded_and_answered(desk: Desk) -> None:
    request = answered()
    sent = desk.send(
        of(request, "complaint"), theirs="IC-9", officer="AB", respects="FOIA s.31(3)", parts=["4"], **day("on", date(2020, 2, 19))
    )
    assert (sent.status_code, sent["Location"]) == (303, of(request))
    asked = {**day("on", date(2020, 6, 1)), **day("due_on", date(2020, 7, 10))}
    desk.send(of(request, "questions"), questions="Why 31(3)?\nWhat was searched?", **asked)
    page = words_of(desk.get(of(request)))
    assert "IC-9" in page
    assert "Answer question 1 of the Commissioner : by 10 July 2020" in page
    desk.send(of(request, "question-1"), answer="Because of the harm.", **day("on", date(2020, 6, 29)))
    assert matters(request).questions[0].answer == "Because of the harm."
    assert "Wait" not in words_of(desk.get(f"/requests/{request.reference}"))


def test_a_notice_is_read_from_its_file_proposed_and_recorded_as_it_is_confirmed(desk: Desk) -> None:
    request = complained()
    text = notice(ASKED, ANSWERED, steps=WITHIN_30).encode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', desk.get(of(request, "notice")).content.decode())
    assert token is not None
    file = SimpleUploadedFile("notice.txt", text)
    read = desk.post(of(request, "notice"), {"csrfmiddlewaretoken": token[1], "read": "yes", "document": file})
    page = read.content.decode()
    assert "Is this what the notice says?" in page
    assert "FOIA s.10(1): breached" in page
    assert 'value="30"' in page
    assert not matters(request).notices, "nothing is recorded before a person confirms it"
    hash_ = re.search(r'name="file" value="(\w{64})"', page)
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert hash_ is not None
    assert seen is not None
    filled = {
        "theirs": "IC-123456-A1B2",
        "recorded": "FOIA s.10(1): breached",
        "steps": "Issue a response",
        "within_days": "35",
        "file": hash_[1],
        "seen": seen[1],
        "csrfmiddlewaretoken": token[1],
        **day("on", NOTICED),
    }
    done = desk.post(of(request, "notice"), filled)
    assert done.status_code == 303
    kept = the_notice(request)
    assert (kept.reference, kept.within_days, [each.words for each in kept.steps]) == ("IC-123456-A1B2", 35, ["Issue a response"])
    assert "28 July 2020" in words_of(desk.get(of(request)))


def test_what_cannot_be_read_or_found_is_said(desk: Desk) -> None:
    request = complained()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', desk.get(of(request, "notice")).content.decode())
    assert token is not None
    at = {"csrfmiddlewaretoken": token[1], "read": "yes"}
    nothing = desk.post(of(request, "notice"), at)
    assert (nothing.status_code, "nothing was sent" in words_of(nothing)) == (422, True)
    other = desk.post(of(request, "notice"), {**at, "document": SimpleUploadedFile("a.txt", b"Dear requester, no.")})
    assert (other.status_code, "does not read as a decision notice" in words_of(other)) == (422, True)
    wrong = desk.send(of(request, "notice"), theirs="x", recorded="FOIA s.10(1): wrong", **day("on", NOTICED))
    assert (wrong.status_code, "does not end in what was found" in words_of(wrong)) == (422, True)
    uncited = desk.send(of(request, "notice"), theirs="x", recorded="section ten: breached", **day("on", NOTICED))
    assert (uncited.status_code, "is not a citation" in words_of(uncited)) == (422, True)
    unlawful = desk.send(of(request, "notice"), theirs="x", steps="Answer", **day("on", NOTICED))
    assert (unlawful.status_code, "calendar days within which" in words_of(unlawful)) == (422, True)
    stale = desk.send(of(request, "notice"), theirs="x", seen="1", **day("on", NOTICED))
    assert stale.status_code == 409


def test_a_step_is_recorded_as_taken_once(desk: Desk) -> None:
    request = noticed()
    step = f"step-{the_notice(request).number}-1"
    assert desk.send(of(request, step), how="Letter 2", **day("on", date(2020, 7, 1))).status_code == 303
    again = desk.send(of(request, step), how="Letter 2", **day("on", date(2020, 7, 1)))
    assert (again.status_code, "was taken on 1 July 2020" in words_of(again)) == (422, True)


def test_an_appeal_stays_the_steps_on_the_page(desk: Desk) -> None:
    request = noticed()
    desk.send(of(request, "appeal"), by_whom="AUTHORITY", theirs="EA/1", **day("on", date(2020, 7, 1)))
    page = words_of(desk.get(f"/requests/{request.reference}"))
    assert "Under appeal. The steps of the notice that it affects need not be taken until it ends." in page
    assert "Why is it stayed? Take step 1 of the notice of 23 June 2020" in page
    desk.send(of(request, "directions"), directions="A bundle", **day("on", date(2020, 7, 1)), **day("due_on", date(2020, 7, 4)))
    assert "Follow direction 1 of the Tribunal : by 6 July 2020" in words_of(desk.get(of(request)))
    desk.send(of(request, "direction-1"), how="By e-mail", **day("on", date(2020, 7, 1)))
    desk.send(of(request, "appeal-ended"), outcome="dismissed", **day("on", date(2020, 7, 1)))
    assert InformationRequest.objects.get(pk=request.pk).state == State.ORDERED.value


@pytest.mark.parametrize(("on", "late"), [(date(2020, 7, 21), False), (date(2020, 7, 22), True)])
def test_an_appeal_that_came_after_the_last_day_is_said_to_wait_for_more_time(
    on: date, late: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was shown as pending, and no more."""
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(2020, 7, 23, 12, tzinfo=UTC))
    request = noticed()
    desk.send(of(request, "appeal"), by_whom="AUTHORITY", theirs="EA/1", **day("on", on))
    page = words_of(desk.get(of(request)))
    assert "It is pending." in page
    assert ("unless the Tribunal extends the time it is not admitted GRC r.22(4)" in page) is late


@pytest.mark.parametrize("what", ["nonsense", "step-1", "step-1-x", "step-1-9", "question-4", "direction-4", "question-99999999"])
def test_what_is_not_there_is_not_there(what: str, desk: Desk) -> None:
    assert desk.get(of(noticed(), what)).status_code == 404


@pytest.mark.parametrize("role", [Role.SERVICE, Role.CLEARER, Role.ADMINISTRATOR])
def test_for_who_may_not_read_the_case_it_is_not_there(role: Role, sign_in: SignIn) -> None:
    request = noticed()
    stranger = sign_in(Role.OFFICER, body="county")
    for at in (of(request), of(request, "complaint"), of(request, "notice")):
        assert sign_in(role).get(at).status_code == stranger.get(at).status_code == 404


def test_an_auditor_reads_and_records_nothing(sign_in: SignIn) -> None:
    request, auditor = noticed(), sign_in(Role.AUDITOR)
    assert "Record" not in words_of(auditor.get(of(request)))
    assert auditor.get(of(request, "notice")).status_code == 404


def test_the_page_asks_the_database_as_often_however_much_is_owed(desk: Desk) -> None:
    few, many = complained(), noticed()
    asked = []
    for request in (few, many):
        desk.get(of(request))
        with CaptureQueriesContext(connection) as queries:
            desk.get(of(request))
        asked.append(len([each for each in queries.captured_queries if not re.search(r"people_signin|_role", each["sql"])]))
    assert asked[0] == asked[1] <= 6


def test_a_hold_is_put_and_lifted_on_its_pages(desk: Desk, sign_in: SignIn) -> None:
    request = answered()
    record = f"/requests/{request.reference}/record"
    assert desk.send(f"{record}/hold", matter="s.77", reason="A report of a deletion.").status_code == 303
    assert InformationRequest.objects.get(pk=request.pk).on_hold == "an offence under FOIA s.77 is being looked into"
    assert sign_in(Role.HEAD).send(f"{record}/lift-hold", matter="s.77", reason="It is over.").status_code == 303
    assert InformationRequest.objects.get(pk=request.pk).on_hold == ""
    page = words_of(desk.get(f"/requests/{request.reference}"))
    assert "Held back from disposal: an offence under FOIA s.77 is being looked into" in page
    assert "Hold lifted" in page


def test_submissions_are_read_taken_as_files_and_recorded_as_sent(desk: Desk) -> None:
    request = complained()
    at = of(request, "submissions")
    assert "[No position is recorded on this part." in words_of(desk.get(at))
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        file = desk.get(f"{at}.{form}")
        assert file.content.startswith(begins)
        assert file["Content-Disposition"] == f'attachment; filename="{request.reference}-submissions.{form}"'
    assert desk.get(f"{at}.exe").status_code == 404
    nothing = desk.send(at)
    assert (nothing.status_code, "nothing was chosen" in words_of(nothing)) == (422, True)
    assert desk.send(at, document=SimpleUploadedFile("final.docx", b"as it went")).status_code == 303
    (sent,) = matters(request).sent
    assert (sent.what, sent.hash) == ("submissions", sha256(b"as it went").hexdigest())
    assert sent.hash in words_of(desk.get(of(request)))


def test_the_bundle_is_made_paged_and_recorded_as_sent_in_one_act(desk: Desk) -> None:
    request, by_day = complained(), date(2020, 7, 1)
    empty = desk.get(of(request, "bundle"))
    assert "No document in the release register was withheld" in words_of(empty)
    assert f'href="/requests/{request.reference}/documents"' in empty.content.decode()
    for nth in range(2):
        document = pikepdf.new()
        document.add_blank_page(page_size=(595, 842))
        kept = BytesIO()
        document.save(kept)
        add_document(request.reference, part="4", name=f"log{nth}.pdf", content=kept.getvalue(), by=officer(by_day), on=by_day)
    made = desk.send(of(request, "bundle"))
    assert made["Content-Disposition"] == f'attachment; filename="{request.reference}-bundle.zip"'
    with ZipFile(BytesIO(made.content)) as archive:
        assert archive.namelist() == ["index.pdf", "bundle.pdf"]
        with pikepdf.open(BytesIO(archive.read("bundle.pdf"))) as whole:
            assert len(whole.pages) == 2
    (sent,) = matters(request).sent
    assert (sent.what, sent.documents, sent.hash) == ("withheld bundle", 2, sha256(made.content).hexdigest())


def test_without_an_open_complaint_nothing_is_made(desk: Desk) -> None:
    request = answered()
    for what in ("submissions", "bundle"):
        page = desk.get(of(request, what))
        assert (page.status_code, "Record the complaint first" in words_of(page)) == (422, True)
    assert desk.get(of(request, "submissions.pdf")).status_code == 404


def test_what_a_notice_finds_is_said_claim_by_claim(desk: Desk) -> None:
    request = complained()
    take_position(request.reference, part="4", tables=ncnd(), by=officer(), on=date(2020, 2, 19))
    receive_notice(request.reference, notice=NOTICE, by=officer(NOTICED), on=NOTICED)
    page = desk.get(of(request)).content.decode()
    (at,) = re.findall(r'href="([^"]*/judged-\d+-4)"', page)
    asked = words_of(desk.get(at))
    assert "What does it find of FOIA s.31(3) for FOIA s.31(1)(a), on whether to confirm or deny?" in asked
    assert "No: Is the harm that you fear from saying that you hold it real, actual or of substance?" in asked
    refused = desk.send(at, **{"finds-0": "nature", "reasons-0": ""})
    assert refused.status_code == 422
    assert "Give the notice’s reasons for what it finds, in its words." in words_of(refused)
    assert desk.send(at, **{"finds-0": "nature", "reasons-0": "A yes says little."}).status_code == 303
    assert desk.get(at).status_code == 404
    assert "judged-" not in desk.get(of(request)).content.decode()
    assert "What the notice finds of part 4 recorded, claim by claim" in words_of(desk.get(f"/requests/{request.reference}"))


def test_a_certificate_and_more_time_to_appeal_are_recorded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(2020, 9, 1, 12, tzinfo=UTC))
    request = noticed()
    page = words_of(desk.get(of(request)))
    assert "Record that the Commissioner certified a failure to comply" in page
    assert "Record that the Tribunal extends the time to appeal" not in page
    assert desk.send(of(request, "appeal"), by_whom="AUTHORITY", theirs="EA/1", **day("on", date(2020, 7, 22))).status_code == 303
    page = words_of(desk.get(of(request)))
    assert "need not be done while the appeal is pending" not in page
    assert "and stays no step" in page
    assert desk.send(of(request, "time-extended"), **day("on", date(2020, 7, 24))).status_code == 303
    page = words_of(desk.get(of(request)))
    assert "need not be done while the appeal is pending" in page
    assert "The Tribunal extended the time for it on 24 July 2020." in page
    sent = desk.send(of(request, "certified"), note="Neither step was taken.", theirs="CO/1/2020", **day("on", date(2020, 8, 31)))
    assert sent.status_code == 303
    page = words_of(desk.get(of(request)))
    assert "Certified on 31 August 2020, FOIA s.54(1)." in page
    assert "Record that the Commissioner certified a failure to comply" not in page


def test_a_question_that_ended_with_its_complaint_is_not_called_unanswered_yet(desk: Desk) -> None:
    request = complained()
    on = date(2020, 3, 2)
    receive_questions(request.reference, questions=["Why?"], due_on=date(2020, 3, 20), by=officer(on), on=on)
    assert "not answered yet" in words_of(desk.get(of(request)))
    receive_notice(request.reference, notice=NOTICE, by=officer(NOTICED), on=NOTICED)
    page = words_of(desk.get(of(request)))
    assert "not answered yet" not in page
    assert "not answered: the complaint has ended" in page
