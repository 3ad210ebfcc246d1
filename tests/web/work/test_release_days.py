"""When an answer goes that neither confirms nor denies: said of a class, fixed as a request is logged, shown on the case and the queue."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.letters import Wanted, draft, wait_for_its_day
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.models import ReleaseDay
from answerable.casework.authority.states import LetterState
from answerable.documents.letters import Kind
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.positions import decided
from tests.casework.authority.series.registered import ON, registered
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db
SIGNED_IN = 3
MOST = 6
WHY = "The harm of either answer was weighed once, for the class."
EARLY, ITS_DAY = date(2019, 11, 20), date(2019, 11, 21)


def on_a_day(monkeypatch: pytest.MonkeyPatch, when: date) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(when.year, when.month, when.day, 12, tzinfo=UTC))


@pytest.fixture(autouse=True)
def on_the_day(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    on_a_day(monkeypatch, ON)


def new(**given: str) -> dict[str, str]:
    words = {"channel": "e-mail", "subject": "Drones", "text": "How many drones do you own?", "name": "A requester", "law": "FOIA"}
    return {**words, "address": "requester@example.org", **day("received", ON), **given}


def test_the_head_says_the_day_of_a_class_and_takes_it_out(sign_in: SignIn, officer_s_desk: Desk) -> None:
    registered()
    head = sign_in(Role.HEAD)
    assert "Say the day of a class" in words_of(head.get("/series/days"))
    assert "Say the day of a class" not in words_of(officer_s_desk.get("/series/days"))
    assert officer_s_desk.get("/series/days/say").status_code == 404
    late = head.send("/series/days/say", subject="Drones", working_days="20", reason=WHY)
    assert (late.status_code, "not prompt" in words_of(late)) == (422, True)
    assert head.send("/series/days/say", subject="Drones", working_days="12", reason=WHY)["Location"] == "/series/days"
    page = words_of(officer_s_desk.get("/series/days"))
    assert f"subject: Drones 12 in the second half of the time {WHY}" in page
    assert "any other question 10" in page
    assert head.send("/series/days/say", working_days="8", reason=WHY).status_code == 303
    page = words_of(head.get("/series/days"))
    assert ("any other question 8" in page, "As it is set up" in page) == (True, False)
    assert head.send("/series/days/1/out", reason="It is as any other.").status_code == 303
    assert ReleaseDay.objects.get().about.said() == "any question"


def test_an_officer_confirms_the_class_as_it_is_logged_and_the_case_and_the_queue_show_the_day(
    sign_in: SignIn, officer_s_desk: Desk
) -> None:
    registered()
    sign_in(Role.HEAD).send("/series/days/say", subject="Drones", working_days="5", reason=WHY)
    looked = officer_s_desk.send("/requests/new", **new())
    assert "as it stands here, working day 5" in words_of(looked)
    assert '<option value="Drones" selected' in looked.content.decode()
    officer_s_desk.send("/requests/new", **new(), record="yes", of_subject="Drones")
    request = InformationRequest.objects.get()
    recorded = fold(request.authority, request.case).entries[0].payload["goes_on"]
    assert (recorded["working_days"], recorded["coded"]) == (5, True)
    reference = request.reference
    assert "as soon as it is ready" in words_of(officer_s_desk.get(f"/requests/{reference}/release-day"))
    assert "When its answer goes" not in words_of(officer_s_desk.get(f"/requests/{reference}"))
    said = officer_s_desk.send(f"/requests/{reference}/record/ncnd", parts="1", reason="Either answer would show a tactic.")
    assert said.status_code == 303
    assert "When its answer goes On 8 June 2020" in words_of(officer_s_desk.get(f"/requests/{reference}"))
    page = words_of(officer_s_desk.get(f"/requests/{reference}/release-day"))
    assert "goes on 8 June 2020 , in 5 working days" in page
    assert "Logged as a question about subject: Drones, as an officer said" in page
    assert "The day is that of questions about subject: Drones" in page
    assert "Goes 8 June 2020" in words_of(officer_s_desk.get("/queue"))


def test_a_body_without_a_vocabulary_is_asked_no_class(officer_s_desk: Desk) -> None:
    authority()
    assert "What class of question" not in words_of(officer_s_desk.send("/requests/new", **new()))
    assert officer_s_desk.send("/requests/new", **new(), record="yes").status_code == 303


def test_a_ready_answer_that_does_not_wait_is_flagged_and_so_is_one_past_its_day(
    officer_s_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority(complaints_procedure="Write to us.")
    request = decided()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("4",)), by=officer(), on=EARLY)
    Letter.objects.update(state=LetterState.CLEARED.value)
    on_a_day(monkeypatch, EARLY)
    at, everyone = f"/requests/{request.reference}/release-day", "/queue?whose=everyone"
    page = words_of(officer_s_desk.get(at))
    assert "Logged as a question of no class: its words name none" in page
    assert "Held back It is ready, and does not wait for its day: let it wait." in page
    assert "Held back It is ready" in words_of(officer_s_desk.get(everyone))
    wait_for_its_day(request.reference, number=letter.number, by=officer(EARLY), on=EARLY)
    assert "waits for 21 November 2019, and goes then by itself" in words_of(officer_s_desk.get(at))
    assert "Held back" not in words_of(officer_s_desk.get(everyone))
    on_a_day(monkeypatch, ITS_DAY + timedelta(days=4))
    assert "Past its day It is not ready yet" in words_of(officer_s_desk.get(everyone))
    Letter.objects.update(goes_on=None)
    assert "Held back Its day has passed: send it." in words_of(officer_s_desk.get(at))
    on_a_day(monkeypatch, ITS_DAY)
    assert "It is ready, and this is its day: send it" in words_of(officer_s_desk.get(at))


def test_the_pages_ask_the_database_as_often_however_much_there_is(sign_in: SignIn) -> None:
    registered()
    head = sign_in(Role.HEAD)
    asked_for = []
    for subject in ("Drones", "Mobile phone interception"):
        head.send("/series/days/say", subject=subject, working_days="5", reason=WHY)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            head.get("/series/days")
        asked_for.append(len(queries))
    assert asked_for[0] == asked_for[1] <= MOST + SIGNED_IN
