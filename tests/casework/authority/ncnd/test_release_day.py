"""An answer that neither confirms nor denies goes on a day that was fixed when the request was logged, whatever was found and when."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, edit, read, send, wait_for_its_day
from answerable.casework.authority.actions.on_its_day import send_on_their_day
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.ncnd.release_day import PROMPT, goes_on, to_fix
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters import Kind
from answerable.documents.mail import Ours
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.positions import decided

pytestmark = pytest.mark.django_db
EARLY, ITS_DAY, LATER = date(2019, 11, 20), date(2019, 11, 21), date(2019, 11, 25)
MAIL = Mailbox("police", "foi@police.invalid", Ours(), smtp=Server("smtp", "mail.invalid", 25, "", "", ""))


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def ready() -> Letter:
    request = decided()
    return draft(request.reference, wanted=Wanted(Kind.ANSWER, ("4",)), by=officer(), on=EARLY)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=ZoneInfo("Europe/London"))


def test_the_day_is_recorded_with_the_request_and_why_it_is_prompt() -> None:
    request = decided()
    case = fold(request.authority, request.case)
    recorded = case.entries[0].payload["goes_on"]
    assert (recorded["working_days"], recorded["reason"], recorded["coded"]) == (10, PROMPT, False)
    fixed = goes_on(case, ["4"])
    assert fixed is not None
    assert (fixed.on, fixed.fixed) == (ITS_DAY, True)
    assert goes_on(case, ["1", "2"]) is None


@pytest.mark.parametrize(("told", "days"), [({}, 10), ({"goes_on": {"working_days": 5}}, 5), ({"goes_on": {"working_days": 90}}, 15)])
def test_an_authority_says_which_working_day_and_never_a_late_one(told: dict[str, object], days: int) -> None:
    assert to_fix(told)["working_days"] == days


def test_what_an_authority_says_later_moves_no_request_that_was_logged() -> None:
    request = decided()
    request.authority.settings = {"goes_on": {"working_days": 3}}
    request.authority.save()
    fixed = goes_on(fold(request.authority, request.case), ["4"])
    assert fixed is not None
    assert fixed.on == ITS_DAY


def test_it_does_not_go_early_and_nobody_can_override_that() -> None:
    letter = ready()
    (block,) = read(officer(), letter.request.reference, letter.number, on=EARLY).blocks
    assert (block.final, block.waits, block.under) == (True, True, "FOIA s.10(1)")
    with pytest.raises(NotReady, match="It goes on 21 November 2019, working day 10"):
        send(letter.request.reference, number=letter.number, because="It is ready.", by=officer(), on=EARLY)
    assert read(officer(), letter.request.reference, letter.number, on=ITS_DAY).blocks == ()
    with pytest.raises(NotReady, match="no day to wait for"):
        wait_for_its_day(letter.request.reference, number=letter.number, by=officer(), on=ITS_DAY)


def test_it_waits_and_goes_by_itself_on_its_day_and_bears_that_day() -> None:
    letter = ready()
    wait_for_its_day(letter.request.reference, number=letter.number, by=officer(), on=EARLY)
    assert send_on_their_day(MAIL, now=lambda: at(EARLY)) == 0
    assert send_on_their_day(MAIL, now=lambda: at(ITS_DAY)) == 1
    assert send_on_their_day(MAIL, now=lambda: at(ITS_DAY)) == 0
    sent = Letter.objects.get()
    assert (sent.state, sent.sent_on, sent.goes_on) == (LetterState.SENT.value, ITS_DAY, None)
    assert "21 November 2019" in sent.text
    assert InformationRequest.objects.get().parts.get(number="4").answered_on == ITS_DAY


def test_one_that_is_edited_waits_no_longer_and_one_past_its_day_is_flagged() -> None:
    letter = ready()
    wait_for_its_day(letter.request.reference, number=letter.number, by=officer(), on=EARLY)
    edit(letter.request.reference, number=letter.number, document=bytes(letter.document or b""), by=officer(), on=EARLY)
    assert send_on_their_day(MAIL, now=lambda: at(ITS_DAY)) == 0
    norms = read(officer(), letter.request.reference, letter.number, on=LATER).norms
    assert [each for each in norms if each.startswith("Its day was 21 November 2019")]


def test_a_part_that_is_considered_has_its_day_before_anybody_decides() -> None:
    request = divided()
    assert goes_on(fold(request.authority, request.case), ["4"]) is None
