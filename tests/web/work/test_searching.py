"""The search for information as pages: asked, chased, reported, decided, read; and closed where the answer is NCND."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.consult import consult
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import ask_search, decide_held, report_search
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Task
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotReady
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.casework.authority.environmental import MINE, POST, SURVEY
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db
DUE = date(2019, 11, 29)


def ncnd(part: str, **more: str) -> dict[str, object]:
    return {"claim": [{"part": part, "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)", **more}]}


def asked(request: InformationRequest, *parts: str, because: str = "") -> Task:
    return ask_search(request.reference, to="Contracts", parts=parts, due_on=DUE, shows_requester_because=because, by=officer(), on=DAY)


def test_a_service_is_asked_with_a_day_of_its_own(officer_s_desk: Desk) -> None:
    request = divided()
    by(Role.SERVICE, service="Contracts")
    answer = officer_s_desk.send(
        f"/requests/{request.reference}/search", to="Contracts", parts=["1", "3"], question="Drafts too", **day("due_on", DUE)
    )
    assert answer.status_code == 303
    task = Task.objects.get()
    assert (task.to, task.parts, task.due_on, task.question, task.shows_requester_because) == (
        "Contracts",
        ["1", "3"],
        DUE,
        "Drafts too",
        "",
    )


def test_what_is_handed_over_is_searched_for_by_whoever_answers_it(officer_s_desk: Desk) -> None:
    request = divided(SURVEY, POST, MINE)
    by(Role.SERVICE, service="Contracts")
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}/search"))
    assert SURVEY.asked in page
    assert POST.asked in page
    assert MINE.asked not in page
    assert "Nobody need search for part" not in page
    refused = officer_s_desk.send(f"/requests/{request.reference}/search", to="Contracts", parts=["4"], **day("due_on", DUE))
    assert refused.status_code == 422
    assert not Task.objects.exists()


def test_what_is_wrong_with_the_form_is_said_and_what_was_typed_is_kept(officer_s_desk: Desk) -> None:
    request = divided()
    page = officer_s_desk.send(f"/requests/{request.reference}/search", question="Drafts too", **day("due_on", date(2019, 11, 1)))
    assert page.status_code == 422
    assert "Choose the parts to search for" in words_of(page)
    assert "Drafts too" in words_of(page)
    late = officer_s_desk.send(f"/requests/{request.reference}/search", to="Contracts", parts=["1"], **day("due_on", date(2019, 11, 1)))
    assert "The service's day is before the day on which it is asked." in words_of(late)


@pytest.mark.parametrize(
    ("due_on", "because"),
    [
        (date(2019, 11, 24), "24 November 2019 is no working day (Sunday)."),
        (date(2019, 12, 2), "2 December 2019 is no working day (Scotland: St Andrew's Day (substitute day))."),
        (date(2019, 12, 9), "9 December 2019 is after the last day for the answer, 6 December 2019."),
    ],
)
def test_a_day_that_may_not_be_meant_is_said_before_it_is_kept(officer_s_desk: Desk, due_on: date, because: str) -> None:
    request = divided()
    asked_with = {"to": "Contracts", "parts": ["1"], **day("due_on", due_on)}
    told = officer_s_desk.send(f"/requests/{request.reference}/search", **asked_with)
    assert told.status_code == 422
    assert because in words_of(told)
    assert not Task.objects.exists()
    assert officer_s_desk.send(f"/requests/{request.reference}/search", **asked_with, keep_day="on").status_code == 303
    assert Task.objects.get().due_on == due_on


def test_the_service_sees_the_words_and_not_the_requester(sign_in: SignIn) -> None:
    request = divided()
    task = asked(request, "1")
    desk = sign_in(Role.SERVICE, service="Contracts")
    page = words_of(desk.get(f"/tasks/{task.pk}"))
    assert "Any agreement with the provider" in page
    assert "journalist" not in page
    assert "requester@example.org" not in page
    assert "Guidance given" not in page
    assert request.subject not in page


def test_the_service_sees_the_requester_where_the_recorded_reason_needs_it(sign_in: SignIn) -> None:
    task = asked(divided(), "1", because="s.40(1): the requester’s own personal data")
    page = words_of(sign_in(Role.SERVICE, service="Contracts").get(f"/tasks/{task.pk}"))
    assert "A journalist, requester@example.org" in page
    assert "s.40(1)" in page


def test_the_service_reports_what_was_searched_by_whom_and_for_how_long(sign_in: SignIn) -> None:
    request = divided()
    task = asked(request, "1")
    desk = sign_in(Role.SERVICE, service="Contracts")
    answer = desk.send(f"/tasks/{task.pk}/report", searched="The register", searchers="records officer", minutes="45")
    assert (answer.status_code, answer["Location"]) == (303, f"/tasks/{task.pk}")
    task.refresh_from_db()
    assert task.state == "done"
    assert task.reports == [{"parts": ["1"], "searched": "The register", "searchers": "records officer", "minutes": 45}]
    again = desk.send(f"/tasks/{task.pk}/report", searched="More", searchers="records officer", minutes="5")
    assert "Contracts has answered this already." in words_of(again)
    kept = fold(request.authority, request.case).entries[-1].payload
    assert (kept["searched"], kept["person"], kept["minutes"]) == ("The register", "records officer", 45)


@pytest.mark.parametrize("minutes", ["", "an hour", "-3"])
def test_minutes_are_a_number(sign_in: SignIn, minutes: str) -> None:
    task = asked(divided(), "1")
    desk = sign_in(Role.SERVICE, service="Contracts")
    assert desk.send(f"/tasks/{task.pk}/report", searched="The register", searchers="x", minutes=minutes).status_code == 422


def test_another_service_another_body_and_nobody_find_nothing(sign_in: SignIn) -> None:
    task = asked(divided(), "1")
    nowhere = sign_in(Role.SERVICE, service="Contracts").get("/tasks/99999")
    for desk in (sign_in(Role.SERVICE, service="Payroll"), sign_in(Role.OFFICER, body="council"), sign_in(Role.CLEARER)):
        answer = desk.get(f"/tasks/{task.pk}")
        assert answer.status_code == 404
    assert nowhere.status_code == 404
    assert sign_in(Role.CLEARER).get("/tasks").status_code == 404


def test_each_service_has_its_own_list_and_the_officer_has_them_all(sign_in: SignIn) -> None:
    request = divided()
    asked(request, "1")
    ask_search(request.reference, to="Payroll", parts=["2"], due_on=DUE, by=officer(), on=DAY)
    assert "Payroll" not in words_of(sign_in(Role.SERVICE, service="Contracts").get("/tasks"))
    page = words_of(sign_in(Role.OFFICER).get("/tasks"))
    assert "Contracts" in page
    assert "Payroll" in page


def test_the_list_asks_the_database_the_same_however_long_it_is(officer_s_desk: Desk) -> None:
    request = divided()
    officer_s_desk.get("/tasks")
    counted = []
    for _ in range(2):
        for part in "123":
            asked(request, part)
        with CaptureQueriesContext(connection) as queries:
            officer_s_desk.get("/tasks")
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 6


def test_the_officer_chases_and_then_takes_it_further(officer_s_desk: Desk) -> None:
    task = asked(divided(), "1")
    assert officer_s_desk.send(f"/tasks/{task.pk}/chase").status_code == 303
    assert officer_s_desk.send(f"/tasks/{task.pk}/escalate", escalate_to="Head of contracts").status_code == 303
    task.refresh_from_db()
    assert (task.chased_on, task.escalated_on) == (date(2019, 11, 22), date(2019, 11, 22))


def test_the_service_cannot_chase_itself(sign_in: SignIn) -> None:
    task = asked(divided(), "1")
    assert sign_in(Role.SERVICE, service="Contracts").get(f"/tasks/{task.pk}/chase").status_code == 404


def test_what_is_held_is_decided_and_reading_it_later_is_an_event(officer_s_desk: Desk) -> None:
    request = divided()
    address = f"/requests/{request.reference}/parts/1"
    found = "Two agreements, in the blue binder"
    assert officer_s_desk.send(f"{address}/held", answer="held", reasons="In the register", found=found).status_code == 303
    assert "blue binder" not in words_of(officer_s_desk.get(f"{address}/found"))
    assert "blue binder" not in words_of(officer_s_desk.get(f"{address}/held"))
    assert "blue binder" not in words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    read = officer_s_desk.send(f"{address}/found")
    assert found in words_of(read)
    assert fold(request.authority, request.case).entries[-1].kind == "found read"


def test_reading_before_anybody_decided_says_so(officer_s_desk: Desk) -> None:
    request = divided()
    assert "Nobody has decided yet what is held." in words_of(officer_s_desk.send(f"/requests/{request.reference}/parts/1/found"))


def test_an_auditor_reads_the_case_and_not_what_was_found(sign_in: SignIn) -> None:
    request = divided()
    decide_held(request.reference, part="1", answer=Held.YES, reasons="r", found="A binder", by=officer(), on=DAY)
    page = sign_in(Role.AUDITOR).send(f"/requests/{request.reference}/parts/1/found")
    assert page.status_code == 422
    assert "binder" not in words_of(page)


def test_on_an_ncnd_part_the_pages_show_nothing_and_the_actions_refuse(officer_s_desk: Desk, sign_in: SignIn) -> None:
    request = divided()
    task = asked(request, "4")
    report_search(task.pk, searched="The cabinet", minutes=9, by=officer(), on=DAY)
    decide_held(request.reference, part="4", answer=Held.YES, reasons="r", found="A binder", by=officer(), on=DAY)
    pending = asked(request, "4")
    take_position(request.reference, part="4", tables=ncnd("4"), by=officer(), on=DAY)
    address = f"/requests/{request.reference}/parts/4"
    for page in (f"{address}/held", f"{address}/found", f"/tasks/{task.pk}", f"/tasks/{pending.pk}"):
        words = words_of(officer_s_desk.get(page))
        assert "binder" not in words
        assert "cabinet" not in words
        assert "<form" not in officer_s_desk.get(page).content.decode()
    assert "nothing is asked here" in words_of(officer_s_desk.get(f"{address}/found"))
    version = InformationRequest.objects.get(pk=request.pk).version
    desk = sign_in(Role.SERVICE, service="Contracts")
    refused = desk.send(f"/tasks/{pending.pk}/report", searched="The cabinet", searchers="x", minutes="9")
    assert "Nobody need search for this any more" in words_of(refused)
    with pytest.raises(NotReady, match="neither confirm nor deny"):
        asked(request, "4")
    assert "4: Whether the police" not in words_of(officer_s_desk.get(f"/requests/{request.reference}/search"))
    assert InformationRequest.objects.get(pk=request.pk).version == version


def test_an_ncnd_on_a_slice_closes_that_slice_alone(officer_s_desk: Desk) -> None:
    request = divided()
    take_position(request.reference, part="4", tables=ncnd("4", extent="terrorism"), by=officer(), on=DAY)
    address = f"/requests/{request.reference}/parts/4/held"
    assert "terrorism" not in words_of(officer_s_desk.get(address))
    assert officer_s_desk.send(address, answer="not held", reasons="searched").status_code == 303


def test_a_part_that_is_not_there_has_no_pages(officer_s_desk: Desk) -> None:
    request = divided()
    assert officer_s_desk.get(f"/requests/{request.reference}/parts/9/held").status_code == 404


def test_somebody_is_consulted_advises_and_the_advice_is_departed_from(officer_s_desk: Desk) -> None:
    request = divided()
    before = request.last_day
    sent = {"whom": "A national adviser", "parts": ["4"], "question": "Would confirming harm?", **day("due_on", DUE)}
    assert officer_s_desk.send(f"/requests/{request.reference}/consult", **sent).status_code == 303
    task = Task.objects.get()
    early = officer_s_desk.get(f"/tasks/{task.pk}/settle")
    assert early.status_code == 200
    refused = officer_s_desk.send(f"/tasks/{task.pk}/settle", adopted="no", reasons="The series is public")
    assert "No advice of A national adviser is recorded yet" in words_of(refused)
    assert officer_s_desk.send(f"/tasks/{task.pk}/advice", advice="Neither confirm nor deny").status_code == 303
    assert officer_s_desk.send(f"/tasks/{task.pk}/advice", adopted="no", reasons="The series is public").status_code == 303
    task.refresh_from_db()
    assert (task.advice, task.adopted) == ("Neither confirm nor deny", False)
    request.refresh_from_db()
    assert request.last_day == before
    assert fold(request.authority, request.case).position("4") is None
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Advice of A national adviser departed from" in page


def test_a_search_is_no_consultation(officer_s_desk: Desk) -> None:
    task = asked(divided(), "1")
    assert officer_s_desk.get(f"/tasks/{task.pk}/advice").status_code == 404
    assert officer_s_desk.get(f"/tasks/{task.pk}/nonsense").status_code == 404


def test_a_search_of_several_parts_is_told_without_the_one_that_became_ncnd(officer_s_desk: Desk, sign_in: SignIn) -> None:
    request = divided()
    asked(request, "1", "4")
    take_position(request.reference, part="4", tables=ncnd("4"), by=officer(), on=DAY)
    case = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Contracts asked to search for part 1, by 29 November 2019" in case
    assert "parts 1 and 4, by 29 November" not in case
    for desk in (officer_s_desk, sign_in(Role.SERVICE, service="Contracts")):
        assert f"{request.reference} , search with Contracts Contracts search 1 29 November 2019" in words_of(desk.get("/tasks"))


def test_what_was_searched_for_one_part_is_read_on_when_another_becomes_ncnd(officer_s_desk: Desk, sign_in: SignIn) -> None:
    request = divided()
    task = asked(request, "1", "2", "4")
    service = sign_in(Role.SERVICE, service="Contracts")
    address = f"/tasks/{task.pk}/report"
    nothing = service.send(address, searched="The register", searchers="records officer", minutes="45")
    assert "Choose the parts that were searched for" in words_of(nothing)
    service.send(address, parts=["1"], searched="The register", searchers="records officer", minutes="45")
    assert "1: " not in words_of(service.get(address))
    assert "2, 4 29 November" in words_of(service.get("/tasks"))
    service.send(address, parts=["2", "4"], searched="The two cabinets", searchers="archivist", minutes="20")
    assert "nothing is asked of you" in words_of(service.get("/tasks")).lower()
    pages = (f"/requests/{request.reference}", f"/tasks/{task.pk}")
    for page in pages:
        assert "The two cabinets" in words_of(officer_s_desk.get(page))
    take_position(request.reference, part="4", tables=ncnd("4"), by=officer(), on=DAY)
    for page in pages:
        words = words_of(officer_s_desk.get(page))
        assert "The register" in words
        assert "cabinets" not in words
        assert "part 2 and 4" not in words


def test_a_part_is_reported_on_once(sign_in: SignIn) -> None:
    request = divided()
    task = asked(request, "1", "2")
    report_search(task.pk, parts=["1"], searched="The register", minutes=9, by=officer(), on=DAY)
    with pytest.raises(NotReady, match="was reported on already"):
        report_search(task.pk, parts=["1", "2"], searched="The register", minutes=9, by=officer(), on=DAY)
    assert sign_in(Role.SERVICE, service="Contracts").get(f"/tasks/{task.pk}").status_code == 200
    assert Task.objects.get(pk=task.pk).state == "sent"


def test_a_search_whose_only_part_became_ncnd_leaves_every_list(officer_s_desk: Desk, sign_in: SignIn) -> None:
    request = divided()
    asked(request, "4")
    desks = (officer_s_desk, sign_in(Role.SERVICE, service="Contracts"))
    for desk in desks:
        assert request.reference in words_of(desk.get("/tasks"))
    take_position(request.reference, part="4", tables=ncnd("4"), by=officer(), on=DAY)
    for desk in desks:
        assert "Nothing is asked of you at the moment." in words_of(desk.get("/tasks"))


def test_a_search_of_a_part_of_which_a_slice_is_ncnd_stays_on_the_list(sign_in: SignIn) -> None:
    request = divided()
    asked(request, "4")
    take_position(request.reference, part="4", tables=ncnd("4", extent="terrorism"), by=officer(), on=DAY)
    assert request.reference in words_of(sign_in(Role.SERVICE, service="Contracts").get("/tasks"))


def test_a_consultation_on_such_a_part_stays_on_the_list(officer_s_desk: Desk) -> None:
    request = divided()
    consult(request.reference, whom="A national adviser", parts=["4"], due_on=DUE, question="May we?", by=officer(), on=DAY)
    take_position(request.reference, part="4", tables=ncnd("4"), by=officer(), on=DAY)
    assert "A national adviser" in words_of(officer_s_desk.get("/tasks"))
