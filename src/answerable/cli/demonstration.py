"""The demonstration: one body, one login for each role, and one password for all of them, made anew at each start."""

from typing import NamedTuple

from answerable.cli.due import BadInput

BODY, NAME = "metropolitan-police-service", "Metropolitan Police Service"
_SERVICE = "Digital Media"


class Login(NamedTuple):
    """An account of the demonstration: its address, and the role that it is for."""

    email: str
    role: str


def demonstrate() -> tuple[str, tuple[Login, ...]]:
    """Makes the body and the logins, and returns the password and the logins. Needs the database.

    Raises `BadInput` where the database belongs to real people: a demonstration lets anybody in who reads the terminal.
    """
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.permissions import Role
    from answerable.casework.people.accounts import add, give_password, new_password
    from answerable.casework.people.models import Person
    from answerable.casework.people.models import Role as Held

    logins = tuple(Login(f"{role.value.replace(' ', '-').lower()}@{BODY}.example", role.value) for role in Role)
    if Person.objects.exclude(email__in=[each.email for each in logins]).exists():
        raise BadInput("This database has accounts of its own. Leave out --demo, or name another folder in ANSWERABLE_STATE.")
    PublicAuthority.objects.get_or_create(slug=BODY, defaults={"name": NAME})
    password = new_password()
    for each in logins:
        person = Person.objects.filter(email=each.email).first()
        if person is None:
            service = _SERVICE if each.role == Role.SERVICE.value else ""
            title = each.role[0].upper() + each.role[1:]
            add(email=each.email, body=BODY, title=title, roles=[Held(each.role, service)], password=password)
        else:
            give_password(person, password)
    return password, logins


def in_words(address: str, password: str, logins: tuple[Login, ...]) -> str:
    """What the terminal says of them."""
    lines = [f"To see a demonstration, sign in at {address}/sign-in with the password {password} as any of:"]
    return "\n".join((*lines, *(f"  {each.role:<16}  {each.email}" for each in logins)))
