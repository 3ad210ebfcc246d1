"""A letter by e-mail on pages: asked how it goes, where it stands on the letter, and what did not get there in the post."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.delivering import Refused, deliver_due
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.states import Out
from answerable.casework.authority.post.taking import take_in
from answerable.documents.letters import Kind
from tests.casework.authority.cast import divided, officer
from tests.casework.authority.post.arriving import MAILBOX, came
from tests.casework.authority.post.sending import AT, SENDS, Post, delivery_report
from tests.web.work.conftest import TODAY, Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mailbox(settings: Any) -> None:
    settings.MAIL = {"police": SENDS}


def drafted() -> str:
    """An acknowledgement, and the address of its page."""
    request = divided()
    draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(TODAY), on=TODAY)
    return f"/requests/{request.reference}/letters/1"


def queued(desk: Desk) -> str:
    at = drafted()
    answer = desk.send(f"{at}/send", how="e-mail")
    assert (answer.status_code, answer["Location"]) == (303, at), words_of(answer)
    return at


def test_whoever_sends_a_letter_says_how_it_goes(officer_s_desk: Desk) -> None:
    at = drafted()
    asked = words_of(officer_s_desk.get(f"{at}/send"))
    assert "By e-mail from here, to requester@example.org" in asked
    assert "It cannot be called back: what was wrong in it is put right by a letter of correction." in asked
    refused = officer_s_desk.send(f"{at}/send")
    assert (refused.status_code, "Say how it goes" in words_of(refused)) == (422, True)
    assert not Dispatch.objects.exists()
    assert "What blocked it is recorded with it, and your reason." in words_of(officer_s_desk.get(f"{at}/override"))
    assert officer_s_desk.send(f"{at}/send", how="self").status_code == 303
    assert not Dispatch.objects.exists()
    assert Letter.objects.get().sent_on == TODAY
    assert "By e-mail" not in words_of(officer_s_desk.get(at))


def test_without_a_way_of_sending_nothing_is_asked_and_where_it_cannot_go_it_says_why(officer_s_desk: Desk, settings: Any) -> None:
    at = drafted()
    InformationRequest.objects.update(requester_address="1 High Street")
    shown = words_of(officer_s_desk.get(f"{at}/send"))
    assert "By e-mail from here No. The requester gave no e-mail address, or more than one." in shown
    assert "Answerable does not e-mail or post it." in shown
    for each in ({}, {"police": MAILBOX}):
        settings.MAIL = each
        shown = words_of(officer_s_desk.get(f"{at}/send"))
        assert "Answerable does not e-mail or post it." in shown
        assert "By e-mail" not in shown
    assert officer_s_desk.send(f"{at}/send").status_code == 303


def test_a_letter_says_where_it_stands_on_its_way(officer_s_desk: Desk) -> None:
    at = queued(officer_s_desk)
    assert "By e-mail to requester@example.org Queued , since 22 November 2019" in words_of(officer_s_desk.get(at))
    deliver_due("police", Post(Refused("450 greylisted", for_good=False)), now=lambda: AT)
    assert "It was said: 450 greylisted Tried 1 time, and again 22 November 2019" in words_of(officer_s_desk.get(at))
    deliver_due("police", Post(), now=lambda: AT + timedelta(minutes=1))
    assert "Sent , taken by the post at 22 November 2019" in words_of(officer_s_desk.get(at))
    report = delivery_report(Dispatch.objects.get().message_id, action="delivered", status="2.0.0")
    take_in("police", came(report), at=AT)
    assert "Delivered , taken by the post" in words_of(officer_s_desk.get(at))
    case = words_of(officer_s_desk.get(at.partition("/letters")[0]))
    assert "Letter 1 went by e-mail" in case
    assert "Letter 1 was delivered" in case
    Dispatch.objects.update(to="")
    assert "By e-mail Delivered" in words_of(officer_s_desk.get(at))


def test_a_letter_that_could_not_be_sent_waits_for_a_person_and_is_sent_again(officer_s_desk: Desk) -> None:
    at = queued(officer_s_desk)
    assert "Letters that did not get there" not in words_of(officer_s_desk.get("/post"))
    deliver_due("police", Post(Refused("550 nobody here", for_good=True)), now=lambda: AT)
    post = officer_s_desk.get("/post")
    assert "Letters that did not get there Letter 1 on" in words_of(post)
    assert "550 nobody here" in words_of(post)
    assert f'href="{at}"' in post.content.decode()
    letter = words_of(officer_s_desk.get(at))
    assert "It was not sent, and has answered nothing. Put right what was wrong and send it again, or send it another way." in letter
    assert "Send it to the requester" in letter
    case = words_of(officer_s_desk.get(at.partition("/letters")[0]))
    assert "Letter 1 could not be sent by e-mail, and has answered nothing" in case
    assert officer_s_desk.send(f"{at}/send", how="e-mail").status_code == 303
    assert "Letters that did not get there" not in words_of(officer_s_desk.get("/post"))
    assert "Queued" in words_of(officer_s_desk.get(at))


def test_of_a_letter_that_came_back_it_is_said_how_it_went_since_and_which_day_counts(
    officer_s_desk: Desk, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = queued(officer_s_desk)
    assert officer_s_desk.get(f"{at}/since").status_code == 404
    deliver_due("police", Post(), now=lambda: AT)
    take_in("police", came(delivery_report(Dispatch.objects.get().message_id)), at=AT)
    assert "Letters that did not get there Letter 1 on" in words_of(officer_s_desk.get("/post"))
    page = words_of(officer_s_desk.get(at))
    assert "Came back , taken by the post" in page
    assert "It was said: 5.1.1 550 No such person It did not reach the requester." in page
    assert "Say how it went since" in page
    asked = words_of(officer_s_desk.get(f"{at}/since"))
    assert "The day on which it first went, 22 November 2019" in asked
    refused = officer_s_desk.send(f"{at}/since", how="", **day("went", TODAY))
    assert refused.status_code == 422
    assert "Say how it went" in words_of(refused)
    assert "Say which day counts" in words_of(refused)
    early = officer_s_desk.send(f"{at}/since", how="By post.", counts="again", **day("went", date(2019, 11, 20)))
    assert (early.status_code, "Give the day on which it went again" in words_of(early)) == (422, True)
    assert officer_s_desk.send(f"{at}/since", how="By post.", counts="first", **day("went", TODAY)).status_code == 303
    assert Dispatch.objects.get().state == Out.ELSEWHERE.value
    assert "Went another way , taken by the post" in words_of(officer_s_desk.get(at))
    case = words_of(officer_s_desk.get(at.partition("/letters")[0]))
    assert "Letter 1 went another way on 22 November 2019" in case
    assert "Letters that did not get there" not in words_of(officer_s_desk.get("/post"))
    stranger = sign_in(Role.OFFICER, body="council")
    assert stranger.get(f"{at}/since").status_code == 404


def test_the_post_asks_the_database_no_more_for_more_letters(officer_s_desk: Desk) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            officer_s_desk.get("/post")
        return len(found)

    queued(officer_s_desk)
    Dispatch.objects.update(state=Out.FAILED.value)
    asked()
    few = asked()
    for _ in range(4):
        queued(officer_s_desk)
    Dispatch.objects.update(state=Out.FAILED.value)
    assert asked() == few
