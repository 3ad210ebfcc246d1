"""Signing in by password: once, for one person, with one answer to everything that is wrong."""

import logging
import re
from datetime import timedelta
from http.cookies import Morsel
from typing import Any

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.core.cache import cache, caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from answerable.casework.people.idle import IDLE_MINUTES, LONGEST_HOURS
from answerable.casework.people.models import Person, SignIn
from tests.conftest import SITE_HASHERS
from tests.web.accounts.conftest import ADDRESS, PASSWORD, Browser, somebody, words_of

pytestmark = pytest.mark.django_db


def test_who_signs_in_comes_to_the_page_that_was_asked_for(officer: Person, stranger: Browser) -> None:
    asked = stranger.get("/account")
    assert asked["Location"] == "/sign-in?next=%2Faccount"
    answer = stranger.send(asked["Location"], login=ADDRESS, password=PASSWORD, next="/account")
    assert answer["Location"] == "/account"
    assert "FOI officer" in words_of(stranger.get("/account"))


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(officer: Person, stranger: Browser, elsewhere: str) -> None:
    assert stranger.send("/sign-in", login=ADDRESS, password=PASSWORD, next=elsewhere)["Location"] == "/work"


def test_an_address_is_taken_however_it_is_typed(officer: Person, stranger: Browser) -> None:
    assert stranger.sign_in(f" {ADDRESS.upper()} ").status_code == 302


def test_the_session_is_a_new_one_and_its_cookie_is_kept_from_scripts_and_other_sites(officer: Person, stranger: Browser) -> None:
    session = stranger.session
    session["planted"] = "before"
    session.save()
    before = session.session_key
    stranger.sign_in()
    cookie: Morsel[str] = stranger.cookies["session"]
    assert cookie.value != before
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == ""
    assert not SignIn.objects.filter(session_key=before).exists()


@pytest.mark.parametrize(
    ("address", "password"),
    [(ADDRESS, "wrong password here"), ("nobody@council.example", PASSWORD), ("ended@council.example", PASSWORD)],
    ids=["wrong password", "no account", "an account that was ended"],
)
def test_whatever_is_wrong_the_answer_is_the_same(officer: Person, stranger: Browser, address: str, password: str) -> None:
    somebody("ended@council.example", active=False)
    answer = stranger.sign_in(address, password)
    assert answer.status_code == 200
    assert "The email address or the password is wrong" in words_of(answer)
    expected = words_of(Browser().sign_in("another@council.example", "something else"))
    assert words_of(answer) == expected
    assert password not in answer.content.decode()
    assert stranger.get("/work").status_code == 302


def test_after_five_wrong_passwords_even_the_right_one_must_wait(officer: Person) -> None:
    for _ in range(5):
        Browser().sign_in(password="wrong password here")
    refused = Browser(REMOTE_ADDR="198.51.100.7").sign_in()
    assert "There have been too many wrong passwords. Wait 15 minutes, then try again" in words_of(refused)
    somebody("other@council.example")
    assert Browser().sign_in("other@council.example").status_code == 302


def test_an_account_that_is_not_there_has_to_wait_too(officer: Person) -> None:
    for _ in range(5):
        Browser().sign_in("nobody@council.example")
    assert "too many wrong passwords" in words_of(Browser().sign_in("nobody@council.example"))


def test_one_machine_cannot_try_many_accounts(officer: Person, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/10m/ip,5/15m/key"}
    for each in range(3):
        Browser().sign_in(f"nobody{each}@council.example")
    assert "too many wrong passwords" in words_of(Browser().sign_in())
    assert Browser(REMOTE_ADDR="198.51.100.7").sign_in().status_code == 302


def test_wrong_passwords_are_counted_where_every_worker_sees_them(officer: Person) -> None:
    assert isinstance(caches["default"], DatabaseCache)
    assert cache.add("seen-by-all", True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM cache")
        assert cursor.fetchone() == (1,)


def test_a_password_is_kept_as_scrypt_of_it(settings: Any) -> None:
    assert SITE_HASHERS == ["answerable.casework.people.passwords.Scrypt"]
    settings.PASSWORD_HASHERS = SITE_HASHERS
    algorithm, cost, salt, *block_and_times, _ = somebody("kept@council.example").password.split("$")
    assert (algorithm, cost, block_and_times) == ("scrypt", "65536", ["8", "2"])
    assert len(salt) == 22


def test_a_password_that_was_kept_at_less_cost_is_kept_at_more_once_it_is_used(stranger: Browser, settings: Any) -> None:
    settings.PASSWORD_HASHERS = SITE_HASHERS
    person = somebody()
    person.password = ScryptPasswordHasher().encode(PASSWORD, "a salt of before")
    person.save()
    assert person.password.startswith("scrypt$16384$")
    assert stranger.sign_in().status_code == 302
    person.refresh_from_db()
    assert person.password.startswith("scrypt$65536$")
    assert Browser().sign_in().status_code == 302


def test_a_form_tried_very_often_is_refused_in_plain_words(officer: Person, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    Browser().sign_in()
    refused = Browser().sign_in()
    assert refused.status_code == 429
    assert "Wait a few minutes" in words_of(refused)


def test_who_does_nothing_for_an_hour_is_signed_out(signed_in: Browser) -> None:
    SignIn.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert signed_in.get("/work")["Location"] == "/sign-in?next=%2Fwork"


def test_a_page_that_is_opened_gives_the_idle_time_again_and_writes_at_most_once_a_minute(signed_in: Browser) -> None:
    def written() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert signed_in.get("/work").status_code == 200
        return sum(each["sql"].startswith("UPDATE") for each in asked)

    assert written() == 0
    session = signed_in.session
    session["seen"] -= 61
    session.save()
    SignIn.objects.update(expire_date=timezone.now() + timedelta(minutes=1))
    assert written() == 1
    assert SignIn.objects.get().expire_date > timezone.now() + timedelta(minutes=IDLE_MINUTES - 1)


def test_nobody_stays_signed_in_for_longer_than_a_working_day(signed_in: Browser) -> None:
    session = signed_in.session
    session["began"] -= LONGEST_HOURS * 3600
    session.save()
    assert signed_in.get("/work")["Location"] == "/sign-in?next=%2Fwork"
    assert not SignIn.objects.filter(person__isnull=False).exists()


def test_an_account_that_is_ended_is_signed_out_at_once(signed_in: Browser, officer: Person) -> None:
    Person.objects.update(is_active=False)
    assert signed_in.get("/work").status_code == 302


def test_a_page_for_who_is_signed_in_asks_two_things_of_the_database(signed_in: Browser) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert signed_in.get("/work").status_code == 200
    assert len(asked) == 2


def test_signing_out_is_asked_and_ends_the_session(signed_in: Browser) -> None:
    assert "Sign out" in words_of(signed_in.get("/sign-out"))
    assert signed_in.get("/work").status_code == 200
    assert signed_in.send("/sign-out")["Location"] == "/"
    assert signed_in.get("/work").status_code == 302
    assert not SignIn.objects.exists()


def test_sign_ins_are_logged_without_what_was_typed(officer: Person, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("answerable.sign_in").addHandler(caplog.handler)
    Browser().sign_in(password="wrong password here")
    Browser().sign_in()
    assert caplog.messages == ["wrong password from 127.0.0.1", f"signed in: person {officer.pk} from 127.0.0.1"]


def test_what_a_page_refuses_is_logged_without_its_address(signed_in: Browser, caplog: pytest.LogCaptureFixture, officer: Person) -> None:
    logging.getLogger("answerable.refused").addHandler(caplog.handler)
    assert signed_in.get("/requests/A-SECRET?as_known_on=2019-11-07").status_code == 404
    assert signed_in.put("/work").status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', signed_in.get("/account/password").content.decode())
    assert token
    assert signed_in.delete("/work", headers={"X-CSRFToken": token[1]}).status_code == 405
    assert Browser().post("/sign-in", {"login": ADDRESS, "password": PASSWORD}).status_code == 403
    assert [each.getMessage() for each in caplog.records if each.name == "answerable.refused"] == [
        f"404 to person {officer.pk}: GET case",
        f"403 to person {officer.pk}: PUT work",
        f"405 to person {officer.pk}: DELETE work",
        "403 to nobody signed in: POST account_login",
    ]


def test_what_was_left_empty_is_named(stranger: Browser) -> None:
    said = stranger.send("/sign-in").content.decode()
    assert "Enter your email address" in said
    assert "Enter your password" in said
    assert "This field is required" not in said
