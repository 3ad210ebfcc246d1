"""The office itself: opened at the terminal, described by its administrator, and who works there. Each is an event of the office's own."""

from collections.abc import Sequence

from django.db import transaction

from answerable.casework.commissioner.acting import By, Console, permit
from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.one_event import OneEvent
from answerable.casework.people import accounts
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.casework.unable import NotReady, NotThere


@transaction.atomic
def open_office(*, name: str, by: Console) -> Office:
    """Opens an office under the short name that the terminal acts for. Raises `NotReady` where there is one."""
    if not name.strip():
        raise NotReady("Give the name of the office, as letters say it.")
    if Office.objects.filter(slug=by.body).exists():
        raise NotReady(f"There is an office {by.body} already.")
    office = Office.objects.create(slug=by.body, name=name.strip())
    OneEvent(office.slug, chain_of_body(office.slug), by, by.today).record("office opened", {"name": office.name})
    return office


def describe_office(*, name: str, address: str, email: str, takes_complaints: bool, by: By) -> Office:
    """What letters say of the office, and whether its public page takes complaints. Raises `NotThere`, `NotPermitted`, `NotReady`."""
    with transaction.atomic():
        permit(by, Do.ADMINISTER)
        office = _held(by.body)
        if not name.strip():
            raise NotReady("Give the name of the office, as letters say it.")
        office.name, office.address, office.email = name.strip(), address.strip(), email.strip()
        office.takes_complaints = takes_complaints
        office.save()
        told = {"name": office.name, "address": office.address, "takes_complaints": takes_complaints}
        OneEvent(office.slug, chain_of_body(office.slug), by, by.today).record("office described", told)
    return office


def make_account(*, email: str, title: str, roles: Sequence[Role], by: Console) -> tuple[Person, str]:
    """An account with these posts in the office, and its first password. Raises `NotThere`, `UnableToChangeAccounts`."""
    password = accounts.new_password()
    with transaction.atomic():
        office = _held(by.body)
        accounts.must_be_an_account(email, office.slug, title)
        posts = [Held(each.value, "") for each in roles]
        until = accounts.runs_out(by.at)
        who = {"email": email.strip(), "body": office.slug, "title": title.strip()}
        person = accounts.add(**who, roles=posts, password=password, password_until=until)
        told = {"number": person.pk, "title": person.title, "person": person.email, "posts": [each.value for each in roles]}
        OneEvent(office.slug, chain_of_body(office.slug), by, by.today).record("account made", told)
    return person, password


def _held(slug: str) -> Office:
    found = Office.objects.select_for_update().filter(slug=slug).first()
    if found is None:
        raise NotThere
    return found
