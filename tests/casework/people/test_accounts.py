"""Accounts are made, given a new password and ended by an administrator, and every refusal says what to do."""

import re
from typing import Any

import pytest
from django.contrib.auth import authenticate

from answerable.casework.people.accounts import UnableToChangeAccounts, account_of, add, end, give_password, new_password
from answerable.casework.people.models import Person, Role, SignIn

pytestmark = pytest.mark.django_db

CLEARER: dict[str, Any] = {"email": "clearer@council.example", "body": "example-council", "title": "Head of press"}


def made(password: str | None = None) -> Person:
    return add(**CLEARER, roles=[Role("clearer", ""), Role("clearer", "")], password=password)


def test_an_account_has_the_posts_that_were_given_once_each() -> None:
    assert made().roles() == {Role("clearer", "")}


def test_without_a_password_no_password_signs_in() -> None:
    made(password=None)
    assert authenticate(email=CLEARER["email"], password="") is None
    assert not account_of(CLEARER["email"]).has_usable_password()


def test_a_new_password_signs_out_everywhere_and_opens_an_ended_account() -> None:
    person = made("lamp quarry seventeen")
    end(person)
    assert authenticate(email=CLEARER["email"], password="lamp quarry seventeen") is None
    SignIn.objects.create(session_key="k", session_data="", expire_date="2030-01-01T00:00Z", person=person)
    give_password(person, "teapot gravel nineteen")
    assert authenticate(email=CLEARER["email"], password="lamp quarry seventeen") is None
    assert authenticate(email=CLEARER["email"].upper(), password="teapot gravel nineteen") == person
    assert not SignIn.objects.exists()


def test_an_account_that_is_ended_is_signed_out_and_keeps_what_was_done() -> None:
    person = made("lamp quarry seventeen")
    SignIn.objects.create(session_key="k", session_data="", expire_date="2030-01-01T00:00Z", person=person)
    end(person)
    assert not SignIn.objects.exists()
    assert Person.objects.get().roles()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"email": "nowhere"}, "'nowhere' is not an e-mail address. Write it like foi@council.gov.uk."),
        ({"body": "Example Council"}, "'Example Council' is not the short name of a body. Write it like example-council."),
        ({"title": " "}, "The title is empty."),
        ({"email": "Clearer@COUNCIL.example"}, "Clearer@COUNCIL.example has an account already. To give it a new password:"),
    ],
    ids=str,
)
def test_what_will_not_do_is_refused_with_what_to_do(given: dict[str, str], sentence: str) -> None:
    made()
    with pytest.raises(UnableToChangeAccounts, match=re.escape(sentence)):
        add(**{**CLEARER, **given}, roles=[], password=None)
    assert Person.objects.count() == 1


def test_an_address_that_nobody_has_is_said() -> None:
    with pytest.raises(UnableToChangeAccounts, match=r"Nobody has the address nobody@council\.example"):
        account_of("nobody@council.example")


def test_a_new_password_is_typed_easily_and_never_the_same() -> None:
    several = {new_password() for _ in range(100)}
    assert len(several) == 100
    assert all(re.fullmatch(r"(?:[a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}", each) for each in several)
