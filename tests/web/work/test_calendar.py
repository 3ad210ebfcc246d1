"""One page shows which live cases a bank holiday moves, from what to what, and why; a button moves them, and each is an event."""

from datetime import date

from answerable.casework.authority.permissions import Role
from answerable.casework.authority.projection import refresh
from answerable.casework.ledger.read import happened
from answerable.law.working_days import calendar
from tests.casework.authority.cast import received
from tests.web.work.conftest import SignIn, words_of

WITHOUT = "4 December 2019: a day, which is a working day again"


def test_what_would_move_is_shown_and_is_moved_once(sign_in: SignIn) -> None:
    request = received()
    refresh(request, on=date(2019, 11, 7), over=calendar().with_holiday(date(2019, 12, 4), "a day"))
    head = sign_in(Role.HEAD)
    shown = words_of(head.get("/calendar"))
    assert f"{request.reference} {request.subject} 9 December 2019 6 December 2019 {WITHOUT}" in shown
    assert "No last day has been moved" in shown
    assert head.send("/calendar").status_code == 303
    shown = words_of(head.get("/calendar"))
    assert "Every live case is counted over the bank holidays that stand." in shown
    assert f"9 December 2019 6 December 2019 {WITHOUT} 22 November 2019" in shown
    assert [each.kind for each in happened(request.case)] == ["request", "recounted"]


def test_an_officer_sees_it_and_cannot_count_again(sign_in: SignIn) -> None:
    refresh(received(), on=date(2019, 11, 7), over=calendar().with_holiday(date(2019, 12, 4), "a day"))
    officer = sign_in(Role.OFFICER)
    assert "The head of service can count them again." in words_of(officer.get("/calendar"))
    assert officer.send_from("/queue", "/calendar").status_code in (403, 404)


def test_the_next_days_that_do_not_count_are_shown(sign_in: SignIn) -> None:
    assert "2 December 2019: Scotland: St Andrew" in words_of(sign_in(Role.AUDITOR).get("/calendar"))


def test_for_everybody_else_it_is_not_there(sign_in: SignIn) -> None:
    assert sign_in(Role.SERVICE).get("/calendar").status_code == 404
