"""Accounts, as an administrator makes, changes and ends them. Nobody makes their own."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email, validate_slug
from django.db import transaction

from answerable.casework.people.models import Person, Post, Role
from answerable.casework.people.sign_ins import end_sign_ins

# Letters and digits that are not mistaken for each other when read aloud: 16 of them, 80 bits.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _IN_A_GROUP = 4, 4
FIRST_PASSWORD_LASTS = timedelta(days=7)


class UnableToChangeAccounts(ValueError):
    """There is no such account, or there is one already, or it would lack something."""


def new_password() -> str:
    """A password that nobody can guess and anybody can type."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_IN_A_GROUP)) for _ in range(_GROUPS))


def account_of(email: str) -> Person:
    """The person with this address. Raises `UnableToChangeAccounts`."""
    try:
        return Person.objects.get_by_natural_key(email)
    except Person.DoesNotExist:
        raise UnableToChangeAccounts(f"Nobody has the address {email}. See who has one: answerable people") from None


def runs_out(given_at: datetime) -> datetime:
    """When a password that was given at an instant can be used no more, unless the person has put another in its place."""
    return given_at + FIRST_PASSWORD_LASTS


def add(
    *, email: str, body: str, title: str, roles: Iterable[Role], password: str | None, password_until: datetime | None = None
) -> Person:
    """Makes an account with these posts; without a password, it can be used through the body's own provider alone.

    `password_until`: when the password runs out that is given with it. Raises `UnableToChangeAccounts`.
    """
    must_be_an_account(email, body, title)
    with transaction.atomic():
        if Person.objects.filter(email__iexact=email).exists():
            raise UnableToChangeAccounts(f"{email} has an account already. To give it a new password: answerable people password {email}")
        person = Person(email=email, body=body, title=title, password_until=password_until)
        person.set_password(password)
        person.save()
        Post.objects.bulk_create(Post(person=person, role=role.name, service=role.service) for role in dict.fromkeys(roles))
    return person


def give_password(person: Person, password: str, *, until: datetime | None = None) -> None:
    """Gives the person this password, lets an ended account be used again, and signs it out everywhere. `until`: when it runs out."""
    with transaction.atomic():
        person.set_password(password)
        person.is_active, person.password_until = True, until
        person.save(update_fields=["password", "is_active", "password_until"])
        end_sign_ins(person)


def end(person: Person) -> None:
    """Ends the account at once. What the person did stays theirs."""
    with transaction.atomic():
        person.is_active = False
        person.save(update_fields=["is_active"])
        end_sign_ins(person)


def must_be_an_account(email: str, body: str, title: str) -> None:
    """Raises `UnableToChangeAccounts` for an address, a short name of a body or a title that is none."""
    try:
        validate_email(email)
    except ValidationError:
        raise UnableToChangeAccounts(f"{email!r} is not an e-mail address. Write it like foi@council.gov.uk.") from None
    try:
        validate_slug(body)
    except ValidationError:
        raise UnableToChangeAccounts(f"{body!r} is not the short name of a body. Write it like example-council.") from None
    if not title.strip():
        raise UnableToChangeAccounts('The title is empty. It is shown in the place of a name: write it like "FOI officer".')
