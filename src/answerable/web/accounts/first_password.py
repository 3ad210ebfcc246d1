"""A password that somebody else gave: it lets in once, to choose another, and runs out."""

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

from answerable.casework.people.models import Person


def must_replace_password(request: HttpRequest, person: Person) -> bool:
    """Whether the person came in by a password that somebody else gave, and has chosen no other yet."""
    if person.password_until is None:
        return False
    return all(record.get("method") != "socialaccount" for record in get_authentication_records(request, person))
