"""Disposal in the browser: what is due, one more question, and it is done, under a line of the schedule."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.post import bring_back, set_aside
from answerable.casework.authority.actions.record import close, note, record_letter, reopen
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.states import Kept, Why
from answerable.casework.authority.publishing.actions import asked_about, publish
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile
from answerable.casework.ledger.read import happened
from tests.casework.authority.cast import DAY, officer, received
from tests.casework.authority.post.arriving import waits
from tests.documents.mail.made import eml
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
LATER = datetime(2022, 11, 30, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def years_later(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three years after the cast's request was closed."""
    monkeypatch.setattr("answerable.web.work.who.now", lambda: LATER)


@pytest.fixture
def head(sign_in: SignIn) -> Desk:
    return sign_in(Role.HEAD)


def scheduled() -> None:
    lines = [{"name": "FOI cases", "years": 3}, {"name": "Long", "years": 7}]
    PublicAuthority.objects.filter(slug="police").update(settings={"retention": lines})


def closed(on: date = date(2019, 11, 29)) -> InformationRequest:
    request = received()
    answered = {"kind": "response", "on": DAY, "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[answered], reason="by post", by=officer(), on=DAY)
    return close(request.reference, by=officer(), on=on)


def value(request: InformationRequest) -> str:
    return f"{request.reference} {InformationRequest.objects.get(pk=request.pk).version}"


def test_what_is_due_is_offered_asked_about_once_more_and_disposed_of(head: Desk) -> None:
    first, second = closed(), closed()
    late = closed(date(2019, 12, 2))
    scheduled()
    page = words_of(head.get("/disposal"))
    assert f"{first.reference}: Collaboration with a social media provider, closed 29 November 2019" in page
    assert late.reference not in page
    sure = head.send("/disposal", line="FOI cases", case=[value(first)])
    assert "There is no way back." in words_of(sure)
    assert InformationRequest.objects.get(pk=first.pk).state == State.CLOSED.value
    done = head.send("/disposal", line="FOI cases", case=[value(first)], sure="yes")
    assert (done.status_code, done["Location"]) == (303, "/disposal?line=FOI+cases")
    assert InformationRequest.objects.get(pk=first.pk).state == State.DISPOSED.value
    assert happened(first.case)[-1].payload["schedule"] == "FOI cases"
    assert InformationRequest.objects.get(pk=second.pk).state == State.CLOSED.value


def test_of_what_is_published_it_is_asked_whether_it_stays_in_the_log(head: Desk) -> None:
    request = closed()
    told: dict[str, Any] = {"subject": "Cameras", "remove": {each.words: True for each in asked_about(request)}, "by": officer(), "on": DAY}
    publish(request.reference, from_on=DAY, **told)
    scheduled()
    sent = {"line": "FOI cases", "case": [value(request)]}
    assert "Does what was published stay there?" in words_of(head.send("/disposal", **sent))
    refused = head.send("/disposal", **sent, sure="yes")
    assert refused.status_code == 422
    assert "Say whether it stays in the disclosure log" in words_of(refused)
    assert head.send("/disposal", **sent, sure="yes", log="stays", because="Often asked for.").status_code == 303
    assert happened(request.case)[-1].payload["log"] == "stays"
    record = f"/requests/{request.reference}/record"
    assert head.get(record).status_code == head.get(f"{record}/note").status_code == 404
    assert head.send(f"{record}/hide", place="1", because="A name.").status_code == 303
    assert head.send(f"{record}/take-down", because="A mistake.").status_code == 303
    assert head.get("/disclosure-log/police/1").status_code == 410
    assert head.get(f"{record}/take-down").status_code == 404


def test_messages_that_were_set_aside_are_disposed_of_under_a_line_of_their_own(head: Desk) -> None:
    closed()
    kept, young = waits(eml(Subject="Offer")), waits(eml(Message_ID="<2@x>", Subject="Younger"))
    set_aside(kept.pk, why=Why.SPAM, by=officer(date(2020, 6, 1)))
    set_aside(young.pk, why=Why.SPAM, by=officer(date(2022, 6, 1)))
    lines = [{"name": "FOI cases", "years": 3}, {"name": "Not FOI", "years": 2, "of": "messages set aside"}]
    PublicAuthority.objects.filter(slug="police").update(settings={"retention": lines})
    page = words_of(head.get("/disposal?line=Not FOI"))
    assert "The message, and who wrote it, are destroyed." in page
    assert "Offer, from requester@example.org, set aside 1 June 2020" in page
    assert "Younger" not in page
    value = f"message-{kept.pk} 2020-06-01"
    sure = words_of(head.send("/disposal?line=Not FOI", line="Not FOI", case=[value]))
    assert "Do you want to dispose of this message?" in sure
    assert "Under “Not FOI”, 2 years after being set aside:" in sure
    assert head.send("/disposal?line=Not FOI", line="Not FOI", case=[value], sure="yes").status_code == 303
    kept.refresh_from_db()
    assert (kept.state, kept.sender) == (Kept.DISPOSED.value, "")
    assert head.get(f"/post/{kept.pk}").status_code == 200
    assert head.get(f"/post/{kept.pk}/original").status_code == 404
    assert "No message is due under “Not FOI”, 2 years after being set aside." in words_of(head.get("/disposal?line=Not FOI"))


def test_a_message_that_was_brought_back_meanwhile_stays(head: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = waits(eml(Subject="Offer"))
    set_aside(kept.pk, why=Why.SPAM, by=officer(date(2020, 6, 1)))
    PublicAuthority.objects.filter(slug="police").update(
        settings={"retention": [{"name": "Not FOI", "years": 2, "of": "messages set aside"}]}
    )

    def refuses(*_: object, **__: object) -> None:
        raise ChangedMeanwhile("message")

    monkeypatch.setattr("answerable.web.work.disposing.dispose_of_message", refuses)
    answer = head.send("/disposal", line="Not FOI", case=[f"message-{kept.pk} 2020-06-01"], sure="yes")
    assert (answer.status_code, "Offer: " in words_of(answer)) == (422, True)
    bring_back(kept.pk, by=officer(date(2022, 6, 1)))
    gone = head.get("/disposal").content.decode()
    assert "No message is due" in gone


def test_another_line_has_its_own_years(head: Desk) -> None:
    request = closed()
    scheduled()
    assert "No case is due under “Long”, 7 years after closing." in words_of(head.get("/disposal?line=Long"))
    answer = head.send("/disposal", line="Long", case=[value(request)], sure="yes")
    assert answer.status_code == 422
    assert InformationRequest.objects.get(pk=request.pk).state == State.CLOSED.value


def test_without_a_schedule_nothing_is_due(head: Desk) -> None:
    closed()
    assert "There is no retention schedule yet" in words_of(head.get("/disposal"))


def test_nothing_chosen_is_said(head: Desk) -> None:
    closed()
    scheduled()
    answer = head.send("/disposal", line="FOI cases")
    assert answer.status_code == 422
    assert "Choose what is to be disposed of" in words_of(answer)


def test_a_case_that_was_opened_again_or_changed_meanwhile_is_left_alone(head: Desk) -> None:
    opened, changed, still = closed(), closed(), closed()
    scheduled()
    ticked = [value(each) for each in (opened, changed, still)]
    reopen(opened.reference, reason="a late letter", by=officer(), on=DAY)
    note(changed.reference, words="Keep this one.", by=officer(), on=DAY)
    answer = head.send("/disposal", line="FOI cases", case=ticked, sure="yes")
    assert answer.status_code == 422
    assert f"{opened.reference} was changed meanwhile, or is not due." in words_of(answer)
    assert f"{changed.reference} was changed meanwhile, or is not due." in words_of(answer)
    assert not InformationRequest.objects.filter(state=State.DISPOSED.value).exists()


def test_the_page_asks_the_database_as_often_however_many_are_due(head: Desk) -> None:
    scheduled()
    closed()
    head.get("/disposal")

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            head.get("/disposal")
        return len([each for each in queries.captured_queries if not re.search(r"people_signin|_role", each["sql"])])

    few = asked()
    for _ in range(5):
        closed()
    assert asked() == few <= 4


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.HEAD])
def test_for_anybody_else_it_is_not_there(role: Role, sign_in: SignIn) -> None:
    closed()
    scheduled()
    answer: Any = sign_in(role).get("/disposal")
    assert answer.status_code == 404


def test_another_body_s_cases_are_not_there(sign_in: SignIn) -> None:
    request = closed()
    scheduled()
    theirs = sign_in(Role.HEAD, body="council")
    PublicAuthority.objects.filter(slug="council").update(settings={"retention": [{"name": "FOI cases", "years": 3}]})
    assert request.reference not in words_of(theirs.get("/disposal"))
