"""What a letter gives away, in the browser: shown to who may see it, decided before it goes, and coded once it went."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.giving_away import decide_given_away
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.mosaic import declare, enter_answer
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.actions.series import code_question
from answerable.casework.authority.models import Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.models import KnownAnswer, StandingPosition
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, officer
from tests.casework.authority.series.registered import ON, asked, registered
from tests.casework.authority.series.test_giving_away import NEWSPAPER, SECRET, UNIT
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
SIGNED_IN = 3


@pytest.fixture(autouse=True)
def on_the_day(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC))


@pytest.fixture
def letter(today: date) -> Letter:
    """A letter that says that nothing is held of the unit, whose parts name it, and nobody has cleared anything for."""
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    registered()
    StandingPosition.objects.all().delete()
    request = asked("Did the CTIRU partner with Facebook in 2019?")
    decide_held(request.reference, part="1", answer=Held.NO, reasons="The register was read.", by=officer(), on=ON)
    return draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(), on=ON)


def at(letter: Letter, what: str = "") -> str:
    return f"/requests/{letter.request.reference}/letters/{letter.number}{what}"


def test_it_is_shown_beside_the_letter_and_decided_before_it_goes(letter: Letter, officer_s_desk: Desk) -> None:
    declare(SECRET, by=officer())
    page = words_of(officer_s_desk.get(at(letter)))
    assert "What blocks sending The way of working By itself or with what was told before, it decides something that is protected" in page
    assert "What it gives away Decides" in page
    assert SECRET.words in page
    assert "Send it to the requester" not in page
    page = words_of(officer_s_desk.get(at(letter, "/gives-away")))
    assert "It would decide that it is not so" in page
    assert "as its words name it" in page
    assert f"{letter.request.reference} part 1, 1 June 2020: no" in page
    silent = officer_s_desk.send(at(letter, "/gives-away/decide"), goes="goes")
    assert (silent.status_code, "Say why" in words_of(silent)) == (422, True)
    stays = officer_s_desk.send(at(letter, "/gives-away/decide"), goes="stays", reason="The unit asks for more time to weigh it.")
    assert stays["Location"] == at(letter)
    assert "it was decided on 1 June 2020 that it does not go" in words_of(officer_s_desk.get(at(letter)))
    officer_s_desk.send(at(letter, "/gives-away/decide"), goes="goes", reason="The Minister has said so since.")
    assert "Decided on 1 June 2020: it goes. The Minister has said so since." in words_of(officer_s_desk.get(at(letter, "/gives-away")))
    assert "Send it to the requester" in words_of(officer_s_desk.get(at(letter)))


def test_what_gets_likelier_or_cannot_be_told_stops_nothing(letter: Letter, officer_s_desk: Desk) -> None:
    declare(SECRET, by=officer())
    enter_answer(NEWSPAPER, by=officer())
    about = UNIT._replace(years=NEWSPAPER.about.years._replace(first=2020))
    code_question(letter.request.reference, part="1", about=about, by=officer(), on=ON)
    assert "Likelier It makes likelier: That the CTIRU worked with Facebook in 2019" in words_of(officer_s_desk.get(at(letter)))
    assert "in 4 of the 7 ways that fit" in words_of(officer_s_desk.get(at(letter, "/gives-away")))
    assert "Nothing blocks sending" in words_of(officer_s_desk.get(at(letter)))


def test_without_a_class_it_says_that_nothing_was_looked_at(letter: Letter, officer_s_desk: Desk) -> None:
    assert "nothing is declared as protected" in words_of(officer_s_desk.get(at(letter, "/gives-away")))
    assert "What it gives away" not in words_of(officer_s_desk.get(at(letter)))
    declare(SECRET._replace(body="Another force"), by=officer())
    assert "It decides nothing that is protected, and makes nothing likelier." in words_of(officer_s_desk.get(at(letter, "/gives-away")))


def test_what_was_told_is_coded_by_one_press_after_it_went(letter: Letter, officer_s_desk: Desk) -> None:
    sent = officer_s_desk.send(at(letter, "/send"))
    assert sent["Location"] == at(letter, "/coding")
    page = officer_s_desk.get(at(letter, "/coding"))
    assert (
        "No: that nothing of it is held: counterparty: Facebook; unit: CTIRU; activity: Partnership; years: 2019, as its words name it"
        in (words_of(page))
    )
    # Nothing has to be filled in: a token, and one button.
    form = page.content.decode().split('<form method="post"')[-1].split("</form>")[0]
    assert (form.count("<input"), form.count("<select"), form.count("<button")) == (1, 0, 1)
    assert "Code it" in words_of(officer_s_desk.get(at(letter)))
    left = f"Code {letter.request.reference} part 1"
    assert left in words_of(officer_s_desk.get("/mosaic"))
    assert officer_s_desk.send(at(letter, "/coding"))["Location"] == f"/requests/{letter.request.reference}"
    assert KnownAnswer.objects.get().about.unit == "CTIRU"
    assert left not in words_of(officer_s_desk.get("/mosaic"))
    assert "Nothing of it is left to code." in words_of(officer_s_desk.get(at(letter, "/coding")))


def test_it_is_for_those_who_may_see_it_alone(letter: Letter, sign_in: SignIn) -> None:
    declare(SECRET, by=officer())
    why = "The unit asked for it in confidence."
    decide_given_away(letter.request.reference, number=letter.number, goes=True, reason=why, by=officer(), on=ON)
    auditor = sign_in(Role.AUDITOR)
    case = words_of(auditor.get(f"/requests/{letter.request.reference}"))
    assert ("Decided whether letter 1 goes, with what it gives away" in case, why in case) == (True, False)
    assert why not in words_of(auditor.get(at(letter)))
    assert SECRET.words not in words_of(auditor.get(at(letter)))
    assert SECRET.words not in words_of(auditor.get(f"/requests/{letter.request.reference}"))
    for desk in (auditor, sign_in(Role.CLEARER), sign_in(Role.SERVICE, service="Records"), sign_in(Role.OFFICER, body="council")):
        for what in ("/gives-away", "/gives-away/decide", "/coding"):
            assert desk.get(at(letter, what)).status_code == 404


def test_the_page_asks_the_database_as_often_however_many_answers_there_are(letter: Letter, officer_s_desk: Desk) -> None:
    declare(SECRET, by=officer())

    def counted() -> int:
        with CaptureQueriesContext(connection) as queries:
            officer_s_desk.get(at(letter, "/gives-away"))
        return len(queries) - SIGNED_IN

    counted()  # the first opens what is kept of the case
    few = counted()
    for nth in range(5):
        enter_answer(NEWSPAPER._replace(reference=f"A newspaper {nth}"), by=officer())
    assert counted() == few
