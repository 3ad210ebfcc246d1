"""A request is keyed in, looked through against s.8, and recorded on the day on which it reached the authority."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from tests.casework.authority.cast import DAY, arrived, officer, received
from tests.web.work.conftest import Desk, SignIn, day, words_of

CAME = {
    "channel": "post",
    "text": "How many body-worn cameras were bought?",
    "subject": "Cameras",
    "name": "A journalist",
    "address": "1 Example Street",
    "law": "FOIA",
    **day("received", date(2019, 11, 17)),
}


def sent(desk: Desk, **given: str) -> Any:
    return desk.send("/requests/new", **{**CAME, **given})


def test_a_request_is_looked_through_and_then_recorded_and_its_parts_are_next(sign_in: SignIn) -> None:
    desk = sign_in(Role.OFFICER)
    shown = words_of(sent(desk))
    assert "Yes: it has all that FOIA s.8(1) asks for." in shown
    assert "Day of receipt 17 November 2019" in shown
    assert not InformationRequest.objects.exists()
    answer = sent(desk, record="yes", received_time="23:30", language="Welsh", means_asked_for="A spreadsheet", adjustment="Large print")
    assert (answer.status_code, answer["Location"]) == (303, "/requests/FOI-2019-00001/parts")
    request = InformationRequest.objects.get()
    assert (request.received_on, request.received_at) == (date(2019, 11, 17), datetime(2019, 11, 17, 23, 30, tzinfo=UTC))
    assert (request.language, request.means_asked_for, request.adjustment) == ("Welsh", "A spreadsheet", "Large print")
    assert request.last_day == date(2019, 12, 16)


def test_what_section_8_lacks_is_said_with_what_helps_and_it_is_recorded_all_the_same(sign_in: SignIn) -> None:
    desk = sign_in(Role.OFFICER)
    shown = words_of(sent(desk, name=""))
    assert "Not yet. You have a duty to help FOIA s.16(1)" in shown
    assert "Ask the requester for a name and an address to answer to." in shown
    assert sent(desk, name="", record="yes").status_code == 303


@pytest.mark.parametrize("channel", ["phone", "counter"])
def test_what_was_spoken_is_put_in_writing_first(sign_in: SignIn, channel: str) -> None:
    desk = sign_in(Role.OFFICER)
    shown = words_of(sent(desk, channel=channel, record="yes"))
    assert "It was spoken, and is no request under the Act until it is in writing." in shown
    assert "need not be in writing: go back and say that it is one, and give the day on which it was spoken" in shown
    assert "Help the requester to put it in writing" in shown
    assert not InformationRequest.objects.exists()
    assert sent(desk, channel=channel, written="on", record="yes").status_code == 303


@pytest.mark.parametrize(
    ("law", "shown", "last_day"),
    [("EIR", "EIR reg 5(2)", date(2019, 12, 16)), ("subject access", "UK GDPR art 12(3)", date(2019, 12, 17))],
)
def test_what_need_not_be_in_writing_is_recorded_as_it_was_spoken_and_section_8_is_not_asked_of_it(
    sign_in: SignIn, law: str, shown: str, last_day: date
) -> None:
    desk = sign_in(Role.OFFICER)
    page = words_of(sent(desk, channel="phone", law=law))
    assert "It need not be in writing" in page
    assert shown in page
    assert "s.8(1)" not in page
    at = sent(desk, channel="phone", law=law, record="yes")["Location"]
    request = InformationRequest.objects.get()
    case = fold(request.authority, request.case)
    assert "valid" not in case.entries[0].payload
    assert [each.regime.value for each in case.parts] == [law]
    assert case.case().part("1").last_day().value == last_day
    assert f'<option value="{law}" selected' in desk.get(at).content.decode()


def test_a_pasted_email_tells_who_wrote_it_and_stays_as_it_is(sign_in: SignIn) -> None:
    text = "From: A journalist <j@example.org>\nSubject: Cameras\n\nHow many?"
    desk = sign_in(Role.OFFICER)
    given = {"channel": "e-mail", "text": text, "subject": "", "name": "", "address": ""}
    assert "Name A journalist Address j@example.org" in words_of(sent(desk, **given))
    assert sent(desk, **given, record="yes").status_code == 303
    request = InformationRequest.objects.get()
    assert (request.subject, request.requester_address, request.text.replace("\r\n", "\n")) == ("Cameras", "j@example.org", text)


def test_requests_like_it_are_shown_with_why(sign_in: SignIn) -> None:
    first = received(date(2019, 11, 7), text="How many body-worn cameras were bought, and what did they cost?", subject="Cameras")
    shown = words_of(sent(sign_in(Role.OFFICER)))
    assert f"{first.reference} Cameras: received shares" in shown


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"channel": ""}, "Say how the request came"),
        ({"text": " "}, "Enter the words of the request"),
        ({"subject": ""}, "Enter a subject"),
        ({"received-day": ""}, "The day it reached you must include a day"),
        ({"received_time": "25:00"}, "Enter a time of day, like 23:30"),
    ],
)
def test_what_is_missing_is_asked_for(sign_in: SignIn, given: dict[str, str], why: str) -> None:
    answer = sent(sign_in(Role.OFFICER), **given)
    assert answer.status_code == 422
    assert why in words_of(answer)


def test_what_the_casework_refuses_is_said_on_the_page(sign_in: SignIn) -> None:
    answer = sent(sign_in(Role.OFFICER), record="yes", **day("received", date(2019, 11, 23)))
    assert answer.status_code == 422
    assert "23 November 2019 has not come yet" in words_of(answer)


def test_it_can_be_changed_before_it_is_recorded(sign_in: SignIn) -> None:
    text = sent(sign_in(Role.OFFICER), change="yes").content.decode()
    assert "How many body-worn cameras were bought?</textarea>" in text


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.AUDITOR, Role.SERVICE])
def test_for_everybody_else_it_is_not_there(sign_in: SignIn, role: Role) -> None:
    assert sign_in(role).get("/requests/new").status_code == 404


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (day("received", date(2019, 11, 23)), "23 November 2019 has not come yet: today is 22 November 2019."),
        ({"reference": "FOI 7/19"}, "A reference is made of letters, digits, full stops and hyphens"),
        ({"reference": "new"}, "“new” is none: it is an address of its own."),
        ({"reference": "OURS-7"}, "There is a request OURS-7 already. Give another reference, or leave it out."),
    ],
)
def test_a_day_or_a_reference_that_would_be_refused_is_refused_at_once(sign_in: SignIn, given: dict[str, str], said: str) -> None:
    receive(arrived=arrived(), by=officer(), on=DAY, reference="OURS-7")
    page = sent(sign_in(Role.OFFICER), **given)
    assert page.status_code == 422
    shown = words_of(page)
    assert shown.count(said) == 2  # at the top of the page, and where it is mended
    assert "How did it come?" in shown


def test_what_an_foi_officer_records_is_theirs_from_its_first_entry(sign_in: SignIn) -> None:
    sent(sign_in(Role.OFFICER), record="yes")
    theirs = InformationRequest.objects.get()
    (first,) = fold(theirs.authority, theirs.case).entries
    assert theirs.officer_id == first.payload["officer"] == officer().person.pk


def test_what_somebody_else_records_is_nobodys_yet(sign_in: SignIn) -> None:
    sent(sign_in(Role.HEAD), record="yes")
    request = InformationRequest.objects.get()
    assert request.officer is None
    assert "officer" not in fold(request.authority, request.case).entries[0].payload
