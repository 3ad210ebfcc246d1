"""The case on one page: what it says, to whom, with how many questions to the database."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import note, record_letter
from answerable.casework.authority.actions.search import ask_search, decide_held, report_search
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, SEED, divided, officer, received
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
NCND = {"claim": [{"part": "4", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}]}


def searched(request: InformationRequest, *parts: str) -> None:
    """A service was asked, and reported; what is held was decided."""
    task = ask_search(request.reference, to="Contracts", parts=parts, due_on=date(2019, 11, 14), by=officer(), on=date(2019, 11, 8))
    report_search(task.pk, searched="The register of contracts.", minutes=30, by=officer(), on=date(2019, 11, 12))
    for part in parts:
        decide_held(request.reference, part=part, answer=Held.YES, reasons="In the register.", by=officer(), on=date(2019, 11, 12))


def test_the_last_day_with_working_days_left_and_why(officer_s_desk: Desk) -> None:
    request = divided()
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Last day: 6 December 2019 , in 9 working days." in page
    assert "Answer promptly, and no later than 6 December 2019." in page
    assert "2 December 2019 passed over, Scotland: St Andrew's Day" in page.replace("’", "'")


def test_the_one_next_action_what_blocks_and_whose_move_each_part_is(officer_s_desk: Desk) -> None:
    request = divided()
    searched(request, "1")
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Ask a service to search: parts 2, 3 and 4" in page
    assert "Parts 2, 3 and 4: whether the information is held" in page
    assert "Contracts 2 working days" in page


def test_a_late_case_says_so_and_how_late(officer_s_desk: Desk) -> None:
    request = received(on=date(2019, 10, 7))
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Late. The last day was 4 November 2019 , 14 working days ago." in page


def test_a_case_in_which_the_requester_is_waited_for_has_no_last_day(officer_s_desk: Desk) -> None:
    request = received()
    record_letter(request.reference, law=[{"kind": "fees notice", "on": DAY}], reason="by post", by=officer(), on=DAY)
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Waiting for the requester." in page
    assert "the requester : Wait for the requester 6 February 2020" in page


def test_where_duties_part_ways_each_has_its_own_day(officer_s_desk: Desk) -> None:
    request = divided()
    answered = {"kind": "response", "on": date(2019, 11, 20), "parts": ["1"], "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[answered], reason="by post", by=officer(), on=date(2019, 11, 20))
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "confirmed as held FOIA s.1(1)(a)" in page
    assert "Answered on 20 November 2019" in page


def test_on_an_ncnd_part_the_page_is_the_same_whether_or_not_anybody_searched(officer_s_desk: Desk) -> None:
    """What a search left is on neither page, so that not even its having been made is told."""
    pages = []
    for looked in (False, True):
        request = received(subject=f"A subject {looked}")
        divide(request.reference, parts=SEED, by=officer(), on=DAY)
        if looked:
            searched(request, "4")
        take_position(request.reference, part="4", tables=NCND, by=officer(), on=date(2019, 11, 13))
        page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
        pages.append(page.replace(request.reference, "REF").replace(f"A subject {looked}", "A subject"))
    assert pages[0] == pages[1]


@pytest.mark.parametrize("role", [Role.SERVICE, Role.CLEARER, Role.QUALIFIED_PERSON, Role.ADMINISTRATOR])
def test_who_may_not_read_a_case_finds_nothing_as_where_there_is_none(sign_in: SignIn, role: Role) -> None:
    request = divided()
    desk = sign_in(role, service="Contracts")
    there, nowhere = desk.get(f"/requests/{request.reference}"), desk.get("/requests/FOI-1999-00001")
    assert (there.status_code, there.content) == (404, nowhere.content)


def test_another_body_finds_nothing(sign_in: SignIn) -> None:
    request = divided()
    assert sign_in(Role.OFFICER, body="council").get(f"/requests/{request.reference}").status_code == 404


def test_the_questions_to_the_database_do_not_grow_with_the_case(officer_s_desk: Desk) -> None:
    small, large = received(subject="Small"), received(subject="Large")
    divide(large.reference, parts=[PartNow(str(n), f"part {n}") for n in range(1, 13)], by=officer(), on=DAY)
    for n in range(1, 7):
        ask_search(large.reference, to=f"Service {n}", parts=[str(n)], due_on=date(2019, 11, 30), by=officer(), on=DAY)
        note(large.reference, words=f"Note {n}", by=officer(), on=DAY)
    counted = []
    for request in (small, large):
        officer_s_desk.get(f"/requests/{request.reference}")
        with CaptureQueriesContext(connection) as asked:
            assert officer_s_desk.get(f"/requests/{request.reference}").status_code == 200
        counted.append(len([each for each in asked if "people_" not in each["sql"] and "session" not in each["sql"].split("FROM")[-1]]))
    assert counted[0] == counted[1] <= 6


def test_the_case_as_it_was_known_on_a_past_day(officer_s_desk: Desk) -> None:
    request = received()
    page = officer_s_desk.get(f"/requests/{request.reference}?known=2019-11-20")
    assert page.status_code == 422
    assert "Nothing of this case had been recorded by 20 November 2019" in words_of(page)
