"""`answerable people`: who may sign in. An account is made, given a new password and ended here."""

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

if TYPE_CHECKING:
    from answerable.casework.people.models import Person, Role


def run(arguments: list[str]) -> int:
    """Lists the accounts, or changes one. Raises `BadInput` where that cannot be done."""
    given = _parser().parse_args(arguments)
    open_the_database()
    from answerable.casework.people.accounts import UnableToChangeAccounts

    try:
        {"add": _add, "password": _password, "end": _end, None: _list}[given.what](given)
    except UnableToChangeAccounts as refused:
        raise BadInput(str(refused)) from None
    return 0


def _parser() -> Parser:
    parser = Parser(prog="answerable people", description="Who may sign in. Without more, lists every account.", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="add | password | end")
    adding = what.add_parser("add", help="make an account, and print its password once", allow_abbrev=False)
    adding.add_argument("email", metavar="EMAIL")
    adding.add_argument("--body", required=True, help="the short name of the body that the person works for, like example-council")
    adding.add_argument("--title", required=True, help='shown in the place of a name, like "FOI officer"')
    adding.add_argument(
        "--role",
        action="append",
        default=[],
        metavar="ROLE[:SERVICE]",
        help='like "clearer" or "service contact:Planning"; may be repeated',
    )
    adding.add_argument("--no-password", action="store_true", help="the account signs in through the body's own provider alone")
    again = what.add_parser(
        "password", help="give an account a new password, print it once, and sign it out everywhere", allow_abbrev=False
    )
    again.add_argument("email", metavar="EMAIL")
    again.add_argument("--without-second-step", action="store_true", help="for who has lost the app and the recovery codes")
    ending = what.add_parser("end", help="end an account at once", allow_abbrev=False)
    ending.add_argument("email", metavar="EMAIL")
    return parser


def _add(given: Namespace) -> None:
    from answerable.casework.people.accounts import add, new_password

    password = None if given.no_password else new_password()
    add(email=given.email, body=given.body, title=given.title, roles=_roles(given.role), password=password)
    print(f"{given.email} may sign in", f"with the password {password}" if password else "with the body's own account")


def _password(given: Namespace) -> None:
    from allauth.mfa.models import Authenticator

    from answerable.casework.people.accounts import account_of, give_password, new_password

    person, password = account_of(given.email), new_password()
    give_password(person, password)
    if given.without_second_step:
        Authenticator.objects.filter(user=person).delete()
    print(f"{person.email} may sign in with the password {password}")


def _end(given: Namespace) -> None:
    from answerable.casework.people.accounts import account_of, end

    person = account_of(given.email)
    end(person)
    print(f"{person.email} may sign in no more")


def _list(_given: Namespace) -> None:
    from answerable.casework.people.models import Person

    for person in Person.objects.order_by("body", "email").prefetch_related("posts"):
        print(_line(person))


def _line(person: "Person") -> str:
    posts = "; ".join(sorted(map(str, person.posts.all()))) or "no role"
    return "  ".join((person.body, person.email, person.title, posts, *(() if person.is_active else ("ended",))))


def _roles(written: Iterable[str]) -> "list[Role]":
    from answerable.casework.authority.permissions import Role as Known
    from answerable.casework.people.models import Role

    known = {role.value for role in Known}
    roles = []
    for each in written:
        name, _, service = each.partition(":")
        if name not in known:
            raise BadInput(f"There is no role {name!r}. The roles are {', '.join(sorted(known))}.")
        roles.append(Role(name, service))
    return roles
