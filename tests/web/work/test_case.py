"""The case on one page: what it says, to whom, with how many questions to the database."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.clearance import send_to_clear
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import correct, note, receive_review_request, record_letter
from answerable.casework.authority.actions.search import ask_search, decide_held, report_search
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.register.index import rebuild
from answerable.casework.ledger.read import Happened
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from answerable.law.regime import Regime
from answerable.web.work.chronology import told
from tests.casework.authority.cast import DAY, SEED, arrived, authority, by, divided, officer, received
from tests.casework.authority.positions import JUDGED, decided
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


def test_letters_their_clearers_and_the_days_each_has_had_them(officer_s_desk: Desk) -> None:
    body = authority(complaints_procedure="Write to the head of information rights.")
    steps = [{"clearer": "Legal"}, {"clearer": "Head"}, {"clearer": "Press", "holds": False}]
    body.settings = {"routes": [{"name": "standard", "steps": steps}]}
    body.save()
    request = decided()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, tuple("1234")), by=officer(), on=JUDGED)
    assert "Letter 1: it is a draft" in words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    send_to_clear(request.reference, number=letter.number, by=officer(), on=JUDGED)
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Letter 1: Legal has not cleared it" in page
    assert "Legal 2 working days, and still has it" in page
    assert "Press 2 working days" not in page
    assert "Wait for Legal to clear letter 1" in page


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


def test_under_review_the_norm_of_the_code_is_shown_as_a_norm(officer_s_desk: Desk) -> None:
    request = divided()
    told = {"kind": "response", "on": date(2019, 11, 20), "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[told], reason="by post", by=officer(), on=date(2019, 11, 20))
    receive_review_request(request.reference, parts=["4"], by=officer(), on=date(2019, 11, 21))
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "By the norm of the Code it is answered by 20 December 2019, in exceptional cases by 23 January 2020." in page
    assert "breach" not in page
    assert "Not under review" in page


def test_on_an_ncnd_part_the_page_is_the_same_whether_or_not_anybody_searched(officer_s_desk: Desk) -> None:
    """What a search left is on neither page, so that not even its having been made is told."""
    pages = []
    for looked, subject, text in ((False, "Contracts", "Which grit bins stand empty?"), (True, "Cameras", "How many lorries were hired?")):
        request = received(subject=subject, text=text)
        divide(request.reference, parts=SEED, by=officer(), on=DAY)
        if looked:
            searched(request, "4")
        take_position(request.reference, part="4", tables=NCND, by=officer(), on=date(2019, 11, 13))
        page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
        pages.append(page.replace(request.reference, "REF").replace(subject, "A subject").replace(text, "The words"))
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
    divide(small.reference, parts=[PartNow("1", "part 1")], by=officer(), on=DAY)
    ask_search(small.reference, to="Service", parts=["1"], due_on=date(2019, 11, 30), by=officer(), on=DAY)
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


@pytest.mark.parametrize("indexed", [True, False])
def test_similar_requests_and_what_became_of_them(officer_s_desk: Desk, indexed: bool) -> None:
    about = "Any agreement about lending body-worn cameras"
    earlier = received(subject="Body-worn cameras lent", text=about, on=date(2019, 10, 7))
    told = {"kind": "response", "on": date(2019, 10, 21), "said": "held", "disclosed": "all"}
    record_letter(earlier.reference, law=[told], reason="by post", by=officer(), on=date(2019, 10, 21))
    received(subject="Grit bins", text="Where are the grit bins of the depot?", on=date(2019, 10, 8))
    request = received(subject="Body-worn cameras in training", text=f"{about} for training.")
    if indexed:
        rebuild()
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert f"{earlier.reference} Body-worn cameras lent: communicated" in page
    assert "Grit bins" not in page


def test_another_body_s_requests_are_not_similar(officer_s_desk: Desk) -> None:
    receive(arrived=arrived(subject="Body-worn cameras"), by=by(Role.OFFICER, body="council"), on=DAY)
    request = received(subject="Body-worn cameras")
    assert "Similar requests" not in words_of(officer_s_desk.get(f"/requests/{request.reference}"))


def test_as_it_was_known_a_later_correction_and_a_later_note_are_not_there(officer_s_desk: Desk) -> None:
    request = receive(arrived=arrived(), by=officer(date(2019, 11, 8)), on=DAY)
    correct(request.reference, number=1, to=date(2019, 11, 6), reason="stamped", by=officer(date(2019, 11, 18)), on=date(2019, 11, 18))
    note(request.reference, words="Later", by=officer(date(2019, 11, 19)), on=date(2019, 11, 19))
    now, then = (words_of(officer_s_desk.get(f"/requests/{request.reference}{query}")) for query in ("", "?known=2019-11-15"))
    assert "Last day: 5 December 2019" in now
    assert "Last day: 6 December 2019" in then
    assert "As known on 15 November 2019" in then
    assert "Later" not in then
    assert "Next" not in then


def test_as_it_was_known_the_calendar_is_that_of_the_day(monkeypatch: pytest.MonkeyPatch, sign_in: SignIn) -> None:
    """The bank holiday for the late Queen's funeral was proclaimed on 10 September 2022."""
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(2022, 9, 12, 12, tzinfo=UTC))
    request = receive(arrived=arrived(), by=officer(date(2022, 9, 5)), on=date(2022, 9, 5))
    desk = sign_in(Role.OFFICER)
    assert "Last day: 4 October 2022" in words_of(desk.get(f"/requests/{request.reference}"))
    assert "Last day: 3 October 2022" in words_of(desk.get(f"/requests/{request.reference}?known=2022-09-09"))


@pytest.mark.parametrize("query", ["known=2019-11-31", "known-day=31&known-month=11&known-year=2019"])
def test_a_day_that_is_none_is_refused_and_the_case_shown_as_it_stands(officer_s_desk: Desk, query: str) -> None:
    request = received()
    page = officer_s_desk.get(f"/requests/{request.reference}?{query}")
    assert page.status_code == 422
    assert "The day must be a real date" in words_of(page)


def test_a_day_before_anybody_knew_the_act_is_refused(officer_s_desk: Desk) -> None:
    request = received()
    assert officer_s_desk.get(f"/requests/{request.reference}?known=1999-01-01").status_code == 422


def test_what_if_says_what_would_follow(officer_s_desk: Desk) -> None:
    request = divided()
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}/what-if?part=2&fee=2019-11-26&clarify=2019-11-25"))
    assert "The last day for part 2 would be 11 December 2019." in page
    assert "The last day for part 2 would be 24 December 2019." in page
    assert "Nothing is recorded." in page
    empty = words_of(officer_s_desk.get(f"/requests/{request.reference}/what-if"))
    assert "it could be paid until 21 February 2020" in empty
    assert "Nothing would run until the requester answers." in empty


def test_what_if_refuses_in_the_law_s_words(officer_s_desk: Desk) -> None:
    request = divided()
    address = f"/requests/{request.reference}/what-if"
    assert "is given after the fees notice" in words_of(officer_s_desk.get(f"{address}?fee=2019-11-01"))
    assert officer_s_desk.get(f"{address}?fee=2019-11-31").status_code == 422
    told = {"kind": "response", "on": date(2019, 11, 20), "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[told], reason="by post", by=officer(), on=date(2019, 11, 20))
    assert "Part 1 was answered on 20 November 2019" in words_of(officer_s_desk.get(address))


def test_what_if_of_a_request_of_which_nothing_is_answered_here(officer_s_desk: Desk) -> None:
    request = received()
    divide(request.reference, parts=[PartNow("1", "emissions", Regime.BUSINESS_AS_USUAL)], by=officer(), on=DAY)
    assert "No part of this request is answered here" in words_of(officer_s_desk.get(f"/requests/{request.reference}/what-if"))
    assert "Nothing is owed." in words_of(officer_s_desk.get(f"/requests/{request.reference}"))


def test_a_school_whose_sessions_nobody_entered_has_no_last_day_and_says_why(officer_s_desk: Desk) -> None:
    body = authority()
    body.facts = {"school": {"kind": "maintained", "sessions": []}}
    body.save()
    request = received()
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "No last day can be counted." in page
    assert officer_s_desk.get(f"/requests/{request.reference}/what-if").status_code == 200


def test_the_commissioner_has_a_capital_in_the_chronology() -> None:
    entry = Happened(9, "from the commissioner", DAY, datetime(2020, 6, 23, 12, tzinfo=UTC), "1 FOI officer", {"law": [{"kind": "notice"}]})
    assert told(entry).words == "From the Commissioner: notice"
