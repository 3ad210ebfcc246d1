"""The queue as a page: what presses first, by person and by service, for those who may look."""

from datetime import date

import pytest

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.permissions import Role
from tests.casework.authority.cast import DAY, arrived, by, received
from tests.web.work.conftest import SignIn, words_of


def test_a_request_is_shown_with_its_day_and_whose_move_it_is(sign_in: SignIn) -> None:
    request = received()
    shown = words_of(sign_in(Role.OFFICER).get("/queue"))
    assert "To do next 1" in shown
    assert f"{request.reference} {request.subject} 6 December 2019 in 9 working days FOI officer" in shown
    assert "Confirm the parts of the request FOI officer" in shown


def test_an_empty_queue_says_so(sign_in: SignIn) -> None:
    assert "Nothing here needs anybody." in words_of(sign_in(Role.OFFICER).get("/queue"))


def test_the_head_of_service_sees_by_officer(sign_in: SignIn) -> None:
    receive(arrived=arrived(), by=by(Role.HEAD), on=DAY)
    shown = words_of(sign_in(Role.HEAD).get("/queue"))
    assert "By officer" in shown
    assert "Nobody yet 0 0 1" in shown


def test_no_more_than_a_screen_of_each_kind_is_shown(sign_in: SignIn) -> None:
    for number in range(27):
        receive(arrived=arrived(), by=by(Role.OFFICER), on=date(2019, 11, 20), reference=f"R-{number}")
    shown = words_of(sign_in(Role.OFFICER).get("/queue"))
    assert "25 and more" in shown
    assert "Only the 25 that press most are shown." in shown


@pytest.mark.parametrize("role", [Role.SERVICE, Role.CLEARER, Role.ADMINISTRATOR, Role.QUALIFIED_PERSON])
def test_for_everybody_else_it_is_not_there(sign_in: SignIn, role: Role) -> None:
    assert sign_in(role).get("/queue").status_code == 404


@pytest.mark.parametrize("query", ["whose=0", "whose=x", "whose=%00", "service=%00", "whose=" + "9" * 30, "service=" + "x" * 900])
def test_whatever_is_asked_is_answered(sign_in: SignIn, query: str) -> None:
    assert sign_in(Role.OFFICER).get(f"/queue?{query}").status_code == 200
