"""The office's pages: a complaint taken down and read back, judged, sent the short way; and nothing of it for anybody else."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.permissions import Role as AtAuthority
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Office
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.states import Channel, State
from tests.casework.authority import cast as authority_cast
from tests.casework.commissioner.cast import NOW, office, received, unanswered
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import day, words_of
from tests.web.work.signed_in import Desk, wrong

pytestmark = pytest.mark.django_db
TOLD = {
    "authority": "A county council",
    "subject": "Road repairs",
    "asked": "What was spent on road repairs?",
    "text": "They never answered.",
    "name": "The complainant’s own name",
    "address": "2 Example Lane",
    **day("requested_on", date(2020, 1, 6)),
}
TAKEN_DOWN = {**TOLD, "channel": "phone", **day("on", date(2020, 2, 28))}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, NOW)


def test_what_is_taken_down_by_phone_is_read_back_before_it_is_recorded() -> None:
    officer = desk()
    back: Any = officer.post("/office/complaints/new", TAKEN_DOWN)
    assert "Read this to the complainant as it stands" in back.content.decode()
    refused: Any = officer.post("/office/complaints/new", {**TAKEN_DOWN, "record": "yes"})
    assert (refused.status_code, wrong(refused)) == (422, "Read it back, and tick that the complainant agrees to it")
    changed: Any = officer.post("/office/complaints/new", {**TAKEN_DOWN, "change": "yes"})
    assert "They never answered." in changed.content.decode()
    done: Any = officer.post("/office/complaints/new", {**TAKEN_DOWN, "record": "yes", "read_back": "on"})
    assert done.status_code == 303
    case = fold(Complaint.objects.get().case)
    assert (case.complaint.channel, case.complaint.read_back, case.complaint.on) == (Channel.PHONE, True, date(2020, 2, 28))
    assert "They never answered." in officer.page(done["Location"])


def test_what_is_wrong_is_said_where_it_is_mended() -> None:
    officer = desk()
    empty: Any = officer.post("/office/complaints/new", {**TAKEN_DOWN, "name": ""})
    assert wrong(empty) == "Enter the name"
    early: Any = officer.post("/office/complaints/new", {**TAKEN_DOWN, **day("responded_on", date(2019, 1, 1))})
    assert "comes before" in wrong(early)


def test_a_request_that_nobody_answered_goes_the_short_way_on_one_screen() -> None:
    complaint, officer = unanswered(), desk()
    address = f"/office/complaints/{complaint.reference}"
    screen = officer.page(f"{address}/unanswered")
    assert "16 March 2020" in screen
    officer.on_to(f"{address}/unanswered", reasons="Nothing was answered, and it came in time.")
    page = officer.page(address)
    assert "Authority asked to answer" in page
    letter: Any = officer.get(f"{address}/letters/asks-to-answer.html")
    assert "within 10 working days" in letter.content.decode()
    assert "own name" not in letter.content.decode()
    assert "own name" in officer.page(f"{address}/letters/authority-was-asked.html")
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        file: Any = officer.get(f"{address}/letters/asks-to-answer.{form}")
        assert file.content.startswith(begins)
        assert file["Content-Disposition"] == f'attachment; filename="{complaint.reference}-asks-to-answer.{form}"'
    officer.page(f"{address}/letters/no-decision.html", 404)
    officer.page(f"{address}/letters/asks-to-answer.odt", 404)
    officer.on_to(f"{address}/answered", note="It disclosed everything.", **day("on", NOW))
    assert "Closed on 2 March 2020: the authority answered." in words_of(officer.get(address))


def test_a_letter_that_lacks_something_says_what() -> None:
    complaint, officer = unanswered(asked=""), desk()
    address = f"/office/complaints/{complaint.reference}"
    officer.on_to(f"{address}/unanswered", reasons="Nothing was answered.")
    assert "the words of the request" in officer.page(f"{address}/letters/asks-to-answer.pdf", 422)


def test_each_ground_is_judged_with_the_days_beside_it_and_the_complainant_is_told() -> None:
    complaint, officer = received(reviewed_on=None), desk()
    address = f"/office/complaints/{complaint.reference}"
    shown = words_of(officer.get(f"{address}/admissibility"))
    assert "Six weeks after the last answer 10 March 2020: it came within them." in shown
    assert "Forty working days for a review" in shown
    names = ("exhausted", "delay", "vexatious", "withdrawn")
    answers: dict[str, Any] = dict.fromkeys(names, "no") | {f"{each}_reasons": "It does not appear." for each in names}
    assert "Give the reasons" in officer.refused(f"{address}/admissibility", **{**answers, "delay_reasons": ""})
    officer.on_to(f"{address}/admissibility", **{**answers, "exhausted": "yes", "exhausted_reasons": "The review is not done."})
    assert Complaint.objects.get().state == State.CLOSED.value
    letter = officer.page(f"{address}/letters/no-decision.html")
    assert "ask it to review how it dealt with your request" in letter
    assert "The review is not done." in letter


def test_a_complaint_is_allocated_joined_split_and_noted() -> None:
    lead, complaint, officer = received(), received(), desk(Role.SIGNATORY)
    desk(Role.CASE_OFFICER)
    address = f"/office/complaints/{complaint.reference}"
    number = re.search(r'<option value="(\d+)"', officer.page(f"{address}/allocate"))
    assert number is not None
    officer.on_to(f"{address}/allocate", to=number[1])
    officer.on_to(f"{address}/note", text="Telephoned.")
    officer.on_to(f"{address}/split", subject="The delay", text="They took too long.", reason="At once.")
    officer.on_to(f"{address}/join", to=lead.reference, reason="One decision.")
    page = words_of(officer.get(address))
    assert "Telephoned." in page
    assert f"joined to {lead.reference}" in page
    assert Complaint.objects.count() == 3
    assert "while it is closed" in wrong(officer.get(f"{address}/split"))


def test_the_queue_shows_every_complaint_by_the_same_few_queries() -> None:
    officer = desk()
    officer.get("/office?whose=everyone")
    counts = []
    for _ in range(2):
        for _ in range(4):
            received()
        officer.page("/office?whose=everyone")  # the first look of a day works out what a day that passed has changed
        with CaptureQueriesContext(connection) as made:
            officer.page("/office?whose=everyone")
        counts.append(len(made))
    assert counts[0] == counts[1] <= 6 + 2  # the session and the person besides
    with CaptureQueriesContext(connection) as made:
        officer.page(f"/office/complaints/{Complaint.objects.first().reference}")  # type: ignore[union-attr]
    assert len(made) <= 6 + 2


@pytest.mark.parametrize(
    "page", ["", "/complaints/new", "/complaints/{0}", "/complaints/{0}/note", "/complaints/{0}/letters/accepted.html"]
)
def test_whoever_has_no_post_in_the_office_finds_nothing(page: str) -> None:
    complaint = received()
    address = f"/office{page.format(complaint.reference)}"
    Desk(authority_cast.by(*AtAuthority)).page(address, 404)
    desk(Role.ADMINISTRATOR).page(address, 404)
    answer: Any = Client(SERVER_NAME="localhost").get(address)
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/sign-in")


def test_a_case_officer_finds_no_page_of_an_authority() -> None:
    request, officer = authority_cast.received(), desk()
    for address in (
        f"/requests/{request.reference}",
        "/requests",
        "/queue",
        "/post",
        "/tasks",
        "/clearances",
        "/administration",
        "/disposal",
    ):
        answer: Any = officer.get(address)
        assert answer.status_code == 404 or request.reference not in answer.content.decode(), address
    assert "/queue" not in officer.page("/work")
    assert "/office" in officer.page("/work")


def test_everybody_can_complain_where_the_office_is_hosted_and_nowhere_else(settings: Any) -> None:
    visitor = Client(SERVER_NAME="localhost")
    nowhere: Any = visitor.get("/complain")
    assert nowhere.status_code == 404
    office()
    form: Any = visitor.get("/complain")
    assert "you can ask The Information Commissioner’s Office to decide" in words_of(form)
    empty: Any = visitor.post("/complain", {})
    assert (empty.status_code, "Enter the public authority" in wrong(empty)) == (422, True)
    check: Any = visitor.post("/complain", TOLD)
    assert (check.status_code, "Check your complaint" in check.content.decode(), Complaint.objects.count()) == (200, True, 0)
    sent: Any = visitor.post("/complain", {**TOLD, "send": "yes"})
    complaint = Complaint.objects.get()
    assert complaint.reference in sent.content.decode()
    assert (complaint.officer, fold(complaint.case).complaint.channel) == (None, Channel.FORM)
    Office.objects.update(takes_complaints=False)
    assert visitor.get("/complain").status_code == 404


def test_days_in_the_wrong_order_and_half_an_authority_to_act_are_refused_on_the_page() -> None:
    office()
    visitor = Client(SERVER_NAME="localhost")
    early: Any = visitor.post("/complain", {**TOLD, **day("responded_on", date(2019, 1, 1))})
    assert (early.status_code, "comes before" in wrong(early)) == (422, True)
    half: Any = visitor.post("/complain", {**TOLD, "for_them": "A solicitor"})
    assert "what shows that they may" in wrong(half)


def test_more_complaints_than_anybody_has_are_not_taken_from_one_machine() -> None:
    office()
    visitor = Client(SERVER_NAME="localhost")
    statuses = [visitor.post("/complain", {**TOLD, "send": "yes"}).status_code for _ in range(11)]
    assert statuses == [200] * 10 + [429]
    assert Complaint.objects.count() == 10


def test_the_day_of_the_request_is_recorded_with_what_shows_it_and_opens_the_short_route() -> None:
    complaint, who = unanswered(requested_on=None), desk()
    at_it = f"/office/complaints/{complaint.reference}"
    assert "Ask the authority to answer" not in who.page(at_it)
    days: dict[str, Any] = {**day("requested_on", date(2020, 1, 6)), **day("request_received_on", date(2020, 1, 8))}
    assert "Say what shows it" in who.refused(f"{at_it}/day-of-request", **days)
    who.on_to(f"{at_it}/day-of-request", **days, source="The authority’s own record.")
    page = words_of(who.get(at_it))
    for each in ("Ask the authority to answer", "Received by the authority 8 January 2020", "Shown by: The authority’s own record."):
        assert each in page
    assert "The authority received it 8 January 2020" in words_of(who.get(f"{at_it}/day-of-request"))
