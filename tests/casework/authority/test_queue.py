"""The queue shows what needs somebody, how far its last day is, and whose move it is, in as many queries whatever there is."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import assign, receive_review_request, record_letter
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.milestones import Milestone, milestone, working_days_before
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.queue import EVERYONE, how_far, queue
from answerable.casework.authority.unable import NotPermitted
from tests.casework.authority.cast import arrived, by, divided, officer, received

pytestmark = pytest.mark.django_db
TODAY = date(2019, 11, 26)  # a Tuesday


def names(on: date = TODAY, **given: str) -> dict[str, list[str]]:
    found = queue(officer(on), **given)
    return {group.name: [line.request.reference for line in group.lines] for group in found.groups if group.lines}


def came(on: date, reference: str, body: str = "police") -> InformationRequest:
    return receive(arrived=arrived(), by=by(Role.OFFICER, body=body, on=on), on=on, reference=reference)


def test_requests_stand_by_how_their_last_days_press() -> None:
    for on, reference in (
        (date(2019, 10, 1), "LATE"),
        (date(2019, 10, 29), "TODAY"),
        (date(2019, 10, 31), "WEEK"),
        (date(2019, 11, 20), "NEXT"),
    ):
        came(on, reference)
    came(date(2019, 10, 1), "NOT-OURS", body="council")
    assert names() == {"Late": ["LATE"], "Due today": ["TODAY"], "Due this week": ["WEEK"], "To do next": ["NEXT"]}


def test_what_waits_for_a_service_waits_until_it_is_overdue_and_is_then_to_be_chased() -> None:
    request = divided(on=date(2019, 11, 20))
    ask_search(
        request.reference, to="Digital", parts=("1", "2", "3", "4"), question="", due_on=date(2019, 11, 29), by=officer(TODAY), on=TODAY
    )
    assert names() == {"Waiting for others": [request.reference]}
    (line,) = queue(officer(TODAY), service="Digital").groups[4].lines
    assert (line.whose, line.by) == ("Digital", date(2019, 11, 29))
    (line,) = queue(officer(date(2019, 12, 2)), service="Digital").groups[4].lines
    assert (line.whose, line.action) == ("FOI officer", "Chase Digital, which was to search by 29 November 2019")
    assert queue(officer(TODAY)).services[0][1:] == ("Digital", 1, 0, 0)


def test_nothing_that_needs_no_one_is_in_it() -> None:
    request = divided(on=date(2019, 11, 20))
    told = {"kind": "response", "on": TODAY, "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=(told,), reason="Sent by e-mail.", by=officer(TODAY), on=TODAY)
    assert names() == {}
    receive_review_request(request.reference, by=officer(TODAY), on=TODAY)
    (line,) = queue(officer(TODAY)).groups[3].lines
    assert (line.whose, line.norm_day) == ("head of service", date(2019, 12, 27))


def test_an_officer_sees_their_own_and_nobodys_first() -> None:
    head = by(Role.HEAD, on=TODAY)
    mine, _, anothers = (
        receive(arrived=arrived(), by=head, on=date(2019, 11, 20), reference=reference) for reference in ("MINE", "NOBODYS", "ANOTHERS")
    )
    assign(mine.reference, to=officer().person, by=head, on=TODAY)
    assign(anothers.reference, to=head.person, by=head, on=TODAY)
    assert names() == {"To do next": ["MINE", "NOBODYS"]}
    assert names(whose=EVERYONE) == {"To do next": ["MINE", "NOBODYS", "ANOTHERS"]}
    assert names(whose="nobody") == {"To do next": ["NOBODYS"]}
    assert names(whose=str(head.person.pk)) == {"To do next": ["ANOTHERS"]}
    assert {(each.who, each.every) for each in queue(officer(TODAY)).people} == {("You", 1), ("Nobody yet", 1), ("head of service", 1)}


@pytest.mark.parametrize(
    ("last_day", "words"),
    [
        (date(2019, 12, 6), "in 7 working days"),  # 2 December is passed over: St Andrew's Day, in Scotland
        (date(2019, 11, 27), "in 1 working day"),
        (TODAY, "today"),
        (date(2019, 11, 25), "1 working day late"),
        (date(2019, 11, 22), "2 working days late"),
        (date(2029, 1, 1), ""),
        (None, ""),
    ],
)
def test_how_far_a_last_day_is(last_day: date | None, words: str) -> None:
    assert how_far(last_day, today=TODAY) == words


def test_a_last_day_passed_over_a_weekend_is_late_all_the_same() -> None:
    assert how_far(date(2019, 11, 22), today=date(2019, 11, 23)) == "late"


def test_milestones_are_counted_back_from_the_last_day() -> None:
    assert working_days_before(0, date(2019, 12, 6)) == date(2019, 12, 6)
    assert working_days_before(5, date(2019, 12, 6)) == date(2019, 11, 28)
    data = {"milestones": [{"stage": "divide", "team": "Intake", "working_days_before": 18}]}
    assert milestone(data, "divide", date(2019, 12, 6)) == Milestone("Intake", date(2019, 11, 11))
    assert milestone(data, "search", date(2019, 12, 6)) is None
    assert milestone(data, "divide", None) is None
    assert milestone(data, "divide", date(2029, 1, 1)) is None


def test_a_milestone_that_has_passed_is_shown_as_behind() -> None:
    data = {"milestones": [{"stage": "divide", "team": "Intake", "working_days_before": 18}]}
    received()
    PublicAuthority.objects.update(settings=data)
    (line,) = queue(officer(TODAY)).groups[3].lines
    assert (line.milestone, line.behind) == (Milestone("Intake", date(2019, 11, 11)), True)


def test_who_may_not_look_is_told() -> None:
    with pytest.raises(NotPermitted):
        queue(by(Role.CLEARER, on=TODAY))


def test_the_number_of_queries_does_not_grow() -> None:
    taken = []
    for more in range(2):
        for number in range(1 + 5 * more):
            for month in (9, 10, 11):
                came(date(2019, month, 20), f"R-{more}-{number}-{month}")
        who = officer(TODAY)
        assert who.roles
        with CaptureQueriesContext(connection) as queries:
            queue(who)
        taken.append(len(queries))
    assert taken == [6, 6]


def test_what_is_counted_is_what_there_is_now_and_today() -> None:
    """After another officer's act, at midnight, and in another body."""
    came(date(2019, 10, 29), "MINE")

    def loads(on: date = TODAY, body: str = "police") -> set[tuple[str, int, int, int]]:
        return {each[1:] for each in queue(by(Role.OFFICER, body=body, on=on)).people}

    assert loads() == loads() == {("You", 1, 0, 1)}
    assert loads(on=date(2019, 11, 27)) == {("You", 1, 1, 0)}
    assert loads(body="council") == set()
    came(date(2019, 10, 29), "ANOTHER")
    assert loads() == {("You", 2, 0, 2)}
    told = {"kind": "response", "on": TODAY, "said": "held", "disclosed": "all"}
    record_letter("MINE", law=(told,), reason="Sent by e-mail.", by=by(Role.HEAD, on=TODAY), on=TODAY)
    assert loads() == {("You", 1, 0, 1)}


def test_what_waits_is_there_as_soon_as_somebody_is_waited_for() -> None:
    request = divided(on=date(2019, 11, 20))
    assert names() == {"To do next": [request.reference]}
    numbers = ("1", "2", "3", "4")
    ask_search(request.reference, to="Digital", parts=numbers, question="", due_on=date(2019, 11, 29), by=officer(TODAY), on=TODAY)
    assert names() == {"Waiting for others": [request.reference]}


def test_what_is_to_do_comes_by_its_day_and_what_has_none_last() -> None:
    """Twenty-six with a day, of which the last is not shown, and one that has none."""
    with_a_day = [came(date(2019, 11, 20), f"R-{number:02d}").reference for number in range(26)]
    without = divided(on=date(2019, 10, 1))
    told = {"kind": "response", "on": date(2019, 10, 2), "said": "held", "disclosed": "all"}
    record_letter(without.reference, law=(told,), reason="Sent by e-mail.", by=officer(TODAY), on=date(2019, 10, 2))
    receive_review_request(without.reference, by=officer(TODAY), on=TODAY)
    assert names() == {"To do next": with_a_day[:25]}
    InformationRequest.objects.filter(reference__in=with_a_day[1:]).update(whose_move="")
    assert names() == {"To do next": [with_a_day[0], without.reference]}
