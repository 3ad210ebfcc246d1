"""A person's own account: the password, the second step, and where it is signed in."""

import logging
import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.utils import timezone

from answerable.casework.people.accounts import give_password
from answerable.casework.people.models import Person, SignIn
from answerable.casework.people.sign_ins import handle_of
from answerable.web.accounts.device import device_in_words
from answerable.web.accounts.who_must import who_must
from tests.web.accounts.conftest import ADDRESS, PASSWORD, Browser, code_for, somebody, words_of

pytestmark = pytest.mark.django_db

NEW = "teapot gravel nineteen"


def change(stranger: Browser, new: str, old: str = PASSWORD) -> Any:
    return stranger.send("/account/password", oldpassword=old, password1=new, password2=new)


def test_a_changed_password_signs_out_everywhere_else(signed_in: Browser) -> None:
    elsewhere = Browser()
    elsewhere.sign_in()
    assert change(signed_in, NEW).status_code == 302
    assert signed_in.get("/work").status_code == 200
    assert elsewhere.get("/work").status_code == 302
    assert SignIn.objects.filter(person__isnull=False).count() == 1
    assert Browser().sign_in().status_code == 200
    assert Browser().sign_in(password=NEW).status_code == 302


@pytest.mark.parametrize(
    ("new", "old", "why"),
    [
        ("short one", PASSWORD, "too short"),
        ("lamp          quarry"[:15], PASSWORD, "too short"),
        ("ab cd" * 26, PASSWORD, "This password is too long. It can have 128 characters at most"),
        ("1q2w3e4r5t6y", PASSWORD, "too common"),
        ("foi.officer@council", PASSWORD, "too similar"),
        (NEW, "not the one I have", "The password you have now is wrong"),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_why(signed_in: Browser, new: str, old: str, why: str) -> None:
    answer = change(signed_in, new, old)
    assert why in words_of(answer)
    assert "Error: Change your password" in answer.content.decode()
    assert new not in answer.content.decode()
    assert Browser().sign_in().status_code == 302


def test_a_password_need_hold_nothing_in_particular(signed_in: Browser) -> None:
    assert change(signed_in, "aaaaaaaabbbb").status_code == 302


def test_a_password_of_128_characters_and_of_any_kind_is_taken_whole(signed_in: Browser) -> None:
    longest = ("ねこ 🐈 pass " * 13)[:127] + "!"
    assert len(longest) == 128
    assert change(signed_in, longest).status_code == 302
    assert Browser().sign_in(password=longest[:-1]).status_code == 200
    assert Browser().sign_in(password=longest).status_code == 302


def test_who_has_no_password_is_offered_no_change_of_it(signed_in: Browser, officer: Person) -> None:
    session_hash = signed_in.session["_auth_user_hash"]
    officer.set_unusable_password()
    officer.save()
    session = signed_in.session
    assert session_hash != officer.get_session_auth_hash()
    session["_auth_user_hash"] = officer.get_session_auth_hash()
    session.save()
    assert "Change your password" not in words_of(signed_in.get("/account"))
    assert signed_in.get("/account/password").status_code == 404


def test_sign_ins_are_shown_and_ended(signed_in: Browser) -> None:
    elsewhere = Browser(REMOTE_ADDR="198.51.100.7")
    elsewhere.sign_in()
    somebody("other@council.example")
    other = Browser()
    other.sign_in("other@council.example")
    page = words_of(signed_in.get("/account/sign-ins"))
    assert page.count("Firefox on Windows") == 3  # in the table, and where it can be ended
    assert "Firefox on Windows (here) 127.0.0.1" in page
    assert "198.51.100.7" in page
    for fields, why in (
        ({"everywhere": "yes"}, "Enter your password"),
        ({"everywhere": "yes", "password": "not mine at all"}, "The password is wrong"),
        ({"password": PASSWORD}, "Choose where you want to be signed out"),
    ):
        refused = signed_in.send("/account/sign-ins", **fields)
        assert refused.status_code == 422
        assert why in words_of(refused)
    assert elsewhere.get("/work").status_code == 200
    assert signed_in.send("/account/sign-ins", everywhere="yes", password=PASSWORD).status_code == 302
    assert elsewhere.get("/work").status_code == 302
    assert signed_in.get("/work").status_code == 200
    assert other.get("/work").status_code == 200


def test_one_sign_in_is_ended_and_the_others_go_on(signed_in: Browser) -> None:
    browsers = [Browser(REMOTE_ADDR=f"198.51.100.{nth}") for nth in (7, 8)]
    for each in browsers:
        each.sign_in()
    page = signed_in.get("/account/sign-ins").content.decode()
    handle = re.search(r'value="(\w+)"[^>]*>\s*<label[^>]*>\s*Firefox on Windows, 198\.51\.100\.7', page)
    assert handle, page
    assert not any(key in page for key in SignIn.objects.values_list("session_key", flat=True))
    assert signed_in.send("/account/sign-ins", which=handle[1], password=PASSWORD).status_code == 302
    assert [each.get("/work").status_code for each in (*browsers, signed_in)] == [302, 200, 200]


def test_nobody_ends_what_is_another_s(signed_in: Browser) -> None:
    somebody("other@council.example")
    other = Browser()
    other.sign_in("other@council.example")
    mine = Browser()
    mine.sign_in()
    handle = handle_of(SignIn.objects.get(person__email="other@council.example"))
    assert signed_in.send("/account/sign-ins", which=handle, password=PASSWORD).status_code == 302
    assert [each.get("/work").status_code for each in (other, mine)] == [200, 200]


def given(officer: Person, *, lasts: timedelta) -> None:
    """As an administrator gives a password."""
    give_password(officer, PASSWORD, until=timezone.now() + lasts)


def test_a_password_that_was_given_lets_in_to_choose_another_and_no_further(stranger: Browser, officer: Person) -> None:
    given(officer, lasts=timedelta(days=7))
    stranger.sign_in()
    for at in ("/work", "/account", "/queue", "/account/second-step"):
        assert stranger.get(at)["Location"] == "/account/password"
    page = words_of(stranger.get("/account/password"))
    assert "was given to you by somebody else" in page
    assert "Choose another" in words_of(change(stranger, PASSWORD))
    assert change(stranger, "harbour violet ninety").status_code == 302
    assert stranger.get("/work").status_code == 200
    officer.refresh_from_db()
    assert officer.password_until is None


def test_who_must_have_a_second_step_chooses_a_password_first(stranger: Browser, officer: Person, settings: Any) -> None:
    settings.SECOND_STEP_OF = None
    given(officer, lasts=timedelta(days=7))
    stranger.sign_in()
    assert stranger.get("/account/password").status_code == 200
    change(stranger, "harbour violet ninety")
    assert stranger.get("/work")["Location"] == "/account/second-step/set-up"


def test_a_password_that_was_given_runs_out(stranger: Browser, officer: Person) -> None:
    given(officer, lasts=timedelta(seconds=-1))
    assert "The email address or the password is wrong" in words_of(stranger.sign_in())
    given(officer, lasts=timedelta(minutes=1))
    assert stranger.sign_in().status_code == 302


def test_who_signs_in_is_told_what_is_kept_and_can_take_it_out(signed_in: Browser, officer: Person) -> None:
    page = words_of(signed_in.get("/account"))
    assert "What is kept of you" in page
    answer = signed_in.get("/account/kept")
    assert answer["Content-Disposition"] == 'attachment; filename="your-account.json"'
    told = answer.json()
    assert (told["email"], told["posts"], told["second_step"]) == (officer.email, [{"role": "FOI officer", "service": ""}], False)
    assert told["sign_ins"][0]["address"] == "127.0.0.1"
    assert officer.password not in answer.content.decode()
    assert not any(key in answer.content.decode() for key in SignIn.objects.values_list("session_key", flat=True))


def set_up(stranger: Browser) -> tuple[str, list[str]]:
    """Sets the second step up, and returns its key and the recovery codes."""
    confirm = stranger.get("/account/second-step/set-up")["Location"]
    assert confirm == "/account/confirm?next=%2Faccount%2Fsecond-step%2Fset-up"
    stranger.send(confirm, password=PASSWORD, next="/account/second-step/set-up")
    page = stranger.get("/account/second-step/set-up").content.decode()
    assert not re.search(r"<script|\sstyle=", page)
    key = re.search(r'<strong class="app-mono">(\w+)</strong>', page)
    assert key
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    done: Any = stranger.post("/account/second-step/set-up", {"code": code_for(key[1]), "csrfmiddlewaretoken": token[1]})
    assert done["Location"] == "/account/recovery-codes"
    codes = re.findall(r"<li>(\d{8})</li>", stranger.get("/account/recovery-codes").content.decode())
    assert len(codes) == 10
    return key[1], codes


def test_a_second_step_is_set_up_and_then_asked_for(signed_in: Browser) -> None:
    key, codes = set_up(signed_in)
    assert codes[0] not in words_of(signed_in.get("/account/recovery-codes")), "they are shown once"
    assert all(key not in str(each.data) for each in Authenticator.objects.all()), "the key is sealed"
    browser = Browser()
    assert browser.sign_in()["Location"] == "/sign-in/code"
    assert browser.get("/work").status_code == 302
    wrong = browser.send("/sign-in/code", code="000000")
    assert "The code is wrong or has run out" in words_of(wrong)
    assert browser.send("/sign-in/code", code=codes[3])["Location"] == "/work"
    again = Browser()
    again.sign_in()
    assert "The code is wrong" in words_of(again.send("/sign-in/code", code=codes[3])), "a recovery code works once"


def test_codes_cannot_be_guessed_at_and_wrong_ones_are_logged(
    signed_in: Browser, officer: Person, caplog: pytest.LogCaptureFixture
) -> None:
    set_up(signed_in)
    browser = Browser()
    browser.sign_in()
    logging.getLogger("answerable.sign_in").addHandler(caplog.handler)
    for _ in range(5):
        browser.send("/sign-in/code", code="000000")
    assert "too many" in words_of(browser.send("/sign-in/code", code="000000"))
    wrong = f"wrong code: person {officer.pk} from 127.0.0.1"
    assert caplog.messages == [*[wrong] * 5, f"too many codes: person {officer.pk} from 127.0.0.1"]


def test_a_code_of_the_app_works_once(signed_in: Browser) -> None:
    key, _ = set_up(signed_in)
    cache.clear()  # setting up used one
    code = code_for(key)
    first, second = Browser(), Browser()
    first.sign_in()
    second.sign_in()
    assert first.send("/sign-in/code", code=code)["Location"] == "/work"
    assert "The code is wrong or has run out" in words_of(second.send("/sign-in/code", code=code))


def test_it_is_turned_off_when_asked(signed_in: Browser) -> None:
    set_up(signed_in)
    assert signed_in.send("/account/second-step/remove")["Location"] == "/account/second-step"
    assert not Authenticator.objects.exists()
    assert "It is off" in words_of(signed_in.get("/account/second-step"))


def test_changing_it_needs_a_fresh_confirmation(signed_in: Browser) -> None:
    _, codes = set_up(signed_in)
    browser = Browser()
    browser.sign_in()
    browser.send("/sign-in/code", code=codes[0])
    for address in ("/account/second-step/remove", "/account/recovery-codes/new"):
        confirm = browser.get(address)["Location"]
        assert confirm.startswith("/account/confirm?"), confirm
    assert "The password is wrong" in words_of(browser.send(confirm, password="wrong password here"))
    code = browser.get("/account/confirm-code").content.decode()
    assert "Confirm with a code that it is you" in code
    browser.send("/account/confirm-code", code=codes[1], next="/account/recovery-codes/new")
    assert browser.send("/account/recovery-codes/new")["Location"] == "/account/recovery-codes"
    new = browser.get("/account/recovery-codes").content.decode()
    assert len(re.findall(r"<li>(\d{8})</li>", new)) == 10
    assert codes[2] not in new


@pytest.mark.parametrize(
    ("said", "role", "led"),
    [
        ("required", "FOI officer", True),
        ("administrator, FOI officer", "FOI officer", True),
        ("administrator", "FOI officer", False),
        ("optional", "FOI officer", False),
    ],
)
def test_who_must_have_a_second_step_is_led_to_set_it_up(stranger: Browser, settings: Any, said: str, role: str, led: bool) -> None:
    settings.SECOND_STEP_OF = who_must({"ANSWERABLE_MFA": said})
    somebody(ADDRESS, role)
    stranger.sign_in()
    answer = stranger.get("/account")
    assert (answer.status_code == 302) is led
    if led:
        assert answer["Location"] == "/account/second-step/set-up"
        set_up(stranger)
        assert stranger.get("/account").status_code == 200


def test_without_a_word_a_second_step_is_as_each_likes() -> None:
    assert who_must({}) == who_must({"ANSWERABLE_MFA": "optional"}) == frozenset()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
            "Safari on a Mac",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("curl/8.5.0", "An unknown browser"),
    ],
)
def test_a_browser_is_called_what_its_owner_calls_it(name: str, words: str) -> None:
    assert device_in_words(name) == words
