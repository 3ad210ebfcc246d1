"""What an administrator does in the browser: each page, what it refuses, and how few questions it asks of the database."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.arrangements import (
    ClearanceStep,
    OwnMilestone,
    RetentionLine,
    Route,
    milestones_of,
    routes_of,
    schedule_of,
)
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.ledger.models import Entry
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from tests.casework.authority.cast import by
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
SENT = {"name": "A police service", "aliases": "The police\nThe force", "address": "1 Station Road", "email": "foi@police.example"}


@pytest.fixture
def desk(sign_in: SignIn) -> Desk:
    return sign_in(Role.ADMINISTRATOR)


def kept() -> PublicAuthority:
    return PublicAuthority.objects.get(slug="police")


def has(**settings: Any) -> None:
    PublicAuthority.objects.filter(slug="police").update(settings=settings)


def test_the_authority_is_described_and_shown(desk: Desk) -> None:
    assert desk.send("/administration/authority/letters", **SENT, complaints_procedure="Write to us.").status_code == 303
    page = words_of(desk.get("/administration/authority"))
    assert "The police, The force" in page
    assert "Write to us." in page
    desk.send("/administration/authority/letters", **SENT, complaints_procedure="")
    assert "There is no procedure, and its refusals say so" in words_of(desk.get("/administration/authority"))


def test_what_is_refused_is_said_where_it_was_typed(desk: Desk) -> None:
    answer = desk.send("/administration/authority/letters", **{**SENT, "name": "", "address": "2 New Road"})
    assert answer.status_code == 422
    assert "Enter the name of the authority" in words_of(answer)
    assert "2 New Road" in words_of(answer)
    answer = desk.send("/administration/authority/letters", **{**SENT, "email": "foi"}, complaints_procedure="")
    assert "“foi” is not an e-mail address" in words_of(answer)
    assert not Entry.objects.exists()


def test_what_the_law_asks_is_ticked(desk: Desk) -> None:
    assert desk.send("/administration/authority/facts", facts=["audits_others"]).status_code == 303
    assert "It audits other public authorities" in words_of(desk.get("/administration/authority"))
    assert 'value="audits_others" checked' in desk.get("/administration/authority/facts").content.decode()


def test_school_days_are_pasted_and_a_file_adds_to_them(desk: Desk) -> None:
    file = SimpleUploadedFile("days.txt", b"2026-07-21\n2025-09-03\n")
    assert desk.send("/administration/authority/school-days", kind="academy", sessions="2025-09-02", file=file).status_code == 303
    assert "3 school days, 2 September 2025 to 21 July 2026" in words_of(desk.get("/administration/authority"))
    assert desk.send("/administration/authority/school-days", kind="", sessions="").status_code == 303
    assert "the twentieth working day of s.10(1)" in words_of(desk.get("/administration/authority"))


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (b"2025-09-02\nTuesday", "In the file: Line 2 of the school days, “Tuesday”, is no day."),
        (b"\xff\xfe\x00", "The file is not a text file."),
        (b"2025-09-02\n" * 20_000, "The file is too large to be a list of days."),
    ],
)
def test_a_file_of_no_school_days_is_refused_in_one_sentence(file: bytes, sentence: str, desk: Desk) -> None:
    sent = SimpleUploadedFile("days.txt", file)
    answer = desk.send("/administration/authority/school-days", kind="academy", sessions="", file=sent)
    assert answer.status_code == 422
    assert sentence in words_of(answer)


def test_services_are_kept_one_a_line(desk: Desk) -> None:
    assert desk.send("/administration/services", services="Planning\n\n Highways \n").status_code == 303
    assert kept().settings["services"] == ["Planning", "Highways"]
    answer = desk.send("/administration/services", services="Planning\nplanning")
    assert "There are two of the service “planning”" in words_of(answer)


def test_over_what_somebody_else_changed_nothing_is_saved(desk: Desk) -> None:
    page = desk.get("/administration/services").content.decode()
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    desk.send("/administration/services", services="Planning")
    answer: Any = desk.post("/administration/services", {"csrfmiddlewaretoken": token[1], "seen": "0", "services": "Legal"})
    assert answer.status_code == 409
    assert "The authority changed after you opened this page" in words_of(answer)
    assert kept().settings["services"] == ["Planning"]
    assert desk.post("/administration/services", {"csrfmiddlewaretoken": token[1], "services": "Legal"}).status_code == 404


def test_milestones_and_the_schedule_are_kept_line_by_line(desk: Desk) -> None:
    given = {"search-team": "Services", "search-days": "10"}
    assert desk.send("/administration/milestones", **given).status_code == 303
    assert milestones_of(kept()) == (OwnMilestone("search", "Services", 10),)
    assert "has a team and no day" in words_of(desk.send("/administration/milestones", **{"send-team": "FOI team"}))
    lines = {"name-1": "FOI cases", "years-1": "3", "name-2": "", "years-2": ""}
    assert desk.send("/administration/retention", **lines).status_code == 303
    assert schedule_of(kept()) == (RetentionLine("FOI cases", 3),)
    lines |= {"name-2": "Not FOI", "years-2": "1", "of-2": "messages set aside"}
    assert desk.send("/administration/retention", **lines).status_code == 303
    assert schedule_of(kept()) == (RetentionLine("FOI cases", 3), RetentionLine("Not FOI", 1, "messages set aside"))
    assert "has no years" in words_of(desk.send("/administration/retention", **{"name-1": "FOI cases", "years-1": ""}))
    page = desk.get("/administration/retention").content.decode()
    assert 'value="FOI cases"' in page
    assert 'name="years-3"' in page


def test_a_route_is_added_before_the_one_for_every_letter_moved_changed_and_taken_out(desk: Desk) -> None:
    steps = {"clearer-1": "Legal", "clearer-2": "Press", "information-2": "on", "clearer-3": "", "clearer-4": ""}
    assert desk.send("/administration/routes/new", name="standard", subject="", **steps).status_code == 303
    assert desk.send("/administration/routes/new", name="sensitive", subject="terrorism", **steps).status_code == 303
    both = (ClearanceStep("Legal"), ClearanceStep("Press", holds=False))
    assert routes_of(kept()) == (Route("sensitive", ("terrorism",), both), Route("standard", (), both))
    answer = desk.send("/administration/routes", move="down 1")
    assert answer.status_code == 422
    assert "“standard” is for every letter" in words_of(answer)
    desk.send("/administration/routes/2", name="other", subject="budget", **steps)
    assert desk.send("/administration/routes", move="up 2").status_code == 303
    assert [each.name for each in routes_of(kept())] == ["other", "sensitive"]
    assert desk.send("/administration/routes/1/remove").status_code == 303
    assert [each.name for each in routes_of(kept())] == ["sensitive"]


@pytest.mark.parametrize("move", ["up 1", "down 1", "up", "sideways 1", "up 1000000000000", "up ١"])
def test_a_move_that_no_button_makes_is_not_there(move: str, desk: Desk) -> None:
    has(routes=[{"name": "standard", "subject": [], "steps": [{"clearer": "Legal"}]}])
    if move == "sideways 1":
        assert desk.send("/administration/routes", move=move).status_code == 303
        assert not Entry.objects.exists()
    else:
        assert desk.send("/administration/routes", move=move).status_code == 404


@pytest.mark.parametrize("address", ["routes/2", "routes/0", "routes/2/remove", "people/999999", "people/999999/end"])
def test_what_there_is_not_is_not_there(address: str, desk: Desk) -> None:
    has(routes=[{"name": "standard", "subject": [], "steps": [{"clearer": "Legal"}]}])
    answer: Any = desk.get(f"/administration/{address}")
    assert answer.status_code == 404


def test_a_clearer_whom_no_post_holds_is_warned_of(desk: Desk) -> None:
    has(routes=[{"name": "standard", "subject": [], "steps": [{"clearer": "Legal"}, {"clearer": "Press"}]}])
    by(Role.CLEARER, service="Press")
    assert "Nobody holds the post of Legal, whom a route of clearance names." in words_of(desk.get("/administration"))
    page = words_of(desk.get("/administration/routes"))
    assert "Legal Nobody holds this post" in page
    assert "Press Nobody holds" not in page


def test_an_account_is_made_for_a_service_and_its_password_is_shown_once(desk: Desk) -> None:
    has(services=["Planning"], routes=[{"name": "standard", "subject": [], "steps": [{"clearer": "Legal"}]}])
    posts = ["service contact:Planning", "clearer:Legal"]
    answer = desk.send("/administration/people/new", email="new@police.example", title="Planning officer", posts=posts)
    password = re.search(r"\b\w{4}-\w{4}-\w{4}-\w{4}\b", words_of(answer))
    assert password
    assert answer["Cache-Control"] == "no-store"
    person = Person.objects.get(email="new@police.example")
    assert person.check_password(password[0])
    assert person.roles() == {Held("service contact", "Planning"), Held("clearer", "Legal")}
    for address in ("people", f"people/{person.pk}"):
        assert password[0] not in words_of(desk.get(f"/administration/{address}"))
    again = desk.send("/administration/people/new", email="NEW@police.example", title="Another")
    assert "NEW@police.example has an account already." in words_of(again)


def test_posts_are_changed_and_one_that_no_list_has_any_more_is_kept(desk: Desk) -> None:
    who = by(Role.SERVICE, service="Old service").person
    page = desk.get(f"/administration/people/{who.pk}/posts").content.decode()
    assert 'value="service contact:Old service" checked' in page
    desk.send(f"/administration/people/{who.pk}/posts", title="Auditor", posts=["auditor:", "service contact:Old service"])
    assert Person.objects.get(pk=who.pk).roles() == {Held("auditor", ""), Held("service contact", "Old service")}
    answer = desk.send(f"/administration/people/{who.pk}/posts", title="Auditor", posts=["king:"])
    assert answer.status_code == 422


def test_nobody_takes_their_own_post_of_administrator_or_ends_their_own_account(desk: Desk) -> None:
    you = by(Role.ADMINISTRATOR).person
    answer = desk.send(f"/administration/people/{you.pk}/posts", title="Head", posts=["head of service:"])
    assert "You would no longer be an administrator." in words_of(answer)
    assert "End the account" not in words_of(desk.get(f"/administration/people/{you.pk}"))
    assert "This is your own account." in words_of(desk.send(f"/administration/people/{you.pk}/end"))


def test_an_account_that_is_ended_is_out_at_once_and_a_new_password_opens_it(desk: Desk, sign_in: SignIn) -> None:
    theirs = sign_in(Role.OFFICER)
    who = by(Role.OFFICER).person
    inside: Any = theirs.get("/account")
    assert inside.status_code == 200
    assert desk.send(f"/administration/people/{who.pk}/end").status_code == 303
    outside: Any = theirs.get("/account")
    assert (outside.status_code, outside["Location"]) == (302, "/sign-in?next=%2Faccount")
    assert "Ended: signs in no more" in words_of(desk.get(f"/administration/people/{who.pk}"))
    answer = desk.send(f"/administration/people/{who.pk}/password")
    assert "It is shown this once" in words_of(answer)
    assert Person.objects.get(pk=who.pk).is_active


def test_another_body_s_people_are_not_there(desk: Desk) -> None:
    who = by(Role.OFFICER, body="council").person
    for address in ("", "/posts", "/password", "/end"):
        answer: Any = desk.get(f"/administration/people/{who.pk}{address}")
        assert answer.status_code == 404
    assert who.email not in words_of(desk.get("/administration/people"))


def test_a_list_asks_the_database_as_often_however_many_there_are(desk: Desk) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            desk.get(address)
        return len([each for each in queries.captured_queries if not re.search(r"people_signin|_role", each["sql"])])

    addresses = ("/administration", "/administration/people", "/administration/routes")
    desk.get("/administration")  # the session is written once
    few = [asked(each) for each in addresses]
    for number in range(30):
        by(Role.SERVICE, service=f"Service {number}")
    has(
        services=[f"Service {number}" for number in range(30)],
        routes=[{"name": f"Route {number}", "subject": ["s"], "steps": [{"clearer": f"C{number}"}]} for number in range(30)],
    )
    assert [asked(each) for each in addresses] == few
    assert max(few) <= 4
