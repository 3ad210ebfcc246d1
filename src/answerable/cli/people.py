"""`answerable people`: who may sign in. An account is made, given posts and a new password, and ended here.

Each is the action of the administrator's pages, and the same event in the ledger of the body, signed by the terminal of the server.
"""

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

if TYPE_CHECKING:
    from answerable.casework.authority.acting import Console
    from answerable.casework.people.models import Person, Role


def run(arguments: list[str]) -> int:
    """Lists the accounts, or changes one. Raises `BadInput` where that cannot be done."""
    given = _parser().parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.unable import UnableTo
    from answerable.casework.people.accounts import UnableToChangeAccounts

    try:
        {"add": _add, "post": _post, "password": _password, "end": _end, None: _list}[given.what](given)
    except (UnableTo, UnableToChangeAccounts) as refused:
        raise BadInput(str(refused)) from None
    return 0


def _parser() -> Parser:
    parser = Parser(prog="answerable people", description="Who may sign in. Without more, lists every account.", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="add | post | password | end")
    adding = what.add_parser("add", help="make an account, and print its password once", allow_abbrev=False)
    adding.add_argument("email", metavar="EMAIL")
    adding.add_argument("--body", required=True, help="the short name of the body that the person works for, like example-council")
    adding.add_argument("--title", required=True, help='shown in the place of a name, like "FOI officer"')
    _takes_roles(adding)
    adding.add_argument("--no-password", action="store_true", help="the account signs in through the body's own provider alone")
    posting = what.add_parser("post", help="give an account these posts and no others", allow_abbrev=False)
    posting.add_argument("email", metavar="EMAIL")
    posting.add_argument("--title", help="shown in the place of a name from now on; without it, the title stays")
    _takes_roles(posting)
    again = what.add_parser(
        "password", help="give an account a new password, print it once, and sign it out everywhere", allow_abbrev=False
    )
    again.add_argument("email", metavar="EMAIL")
    again.add_argument("--without-second-step", action="store_true", help="for who has lost the app and the recovery codes")
    ending = what.add_parser("end", help="end an account at once", allow_abbrev=False)
    ending.add_argument("email", metavar="EMAIL")
    return parser


def _takes_roles(parser: Parser) -> None:
    parser.add_argument(
        "--role",
        action="append",
        default=[],
        metavar="ROLE[:SERVICE]",
        help='like "clearer" or "service contact:Planning"; may be repeated',
    )


def _at_the_terminal(body: str) -> "Console":
    from answerable.casework.authority.acting import Console

    return Console(body, now())


def _add(given: Namespace) -> None:
    from answerable.casework.authority.actions.appoint import make_account, make_account_of_the_provider
    from answerable.casework.people.accounts import must_be_an_account

    must_be_an_account(given.email, given.body, given.title)
    posts, by = _roles(given.role), _at_the_terminal(given.body)
    if given.no_password:
        make_account_of_the_provider(email=given.email, title=given.title, posts=posts, by=by)
        print(f"{given.email} may sign in with the body's own account")
        return
    _, password = make_account(email=given.email, title=given.title, posts=posts, by=by)
    print(f"{given.email} may sign in with the password {password}")


def _post(given: Namespace) -> None:
    from answerable.casework.authority.actions.appoint import change_posts
    from answerable.casework.people.accounts import account_of

    person = account_of(given.email)
    title = given.title if given.title is not None else person.title
    change_posts(person.pk, title=title, posts=_roles(given.role), by=_at_the_terminal(person.body))
    print(_line(account_of(given.email)))


def _password(given: Namespace) -> None:
    from answerable.casework.authority.actions.appoint import give_new_password
    from answerable.casework.people.accounts import account_of

    found = account_of(given.email)
    person, password = give_new_password(found.pk, without_second_step=given.without_second_step, by=_at_the_terminal(found.body))
    print(f"{person.email} may sign in with the password {password}")


def _end(given: Namespace) -> None:
    from answerable.casework.authority.actions.appoint import end_account
    from answerable.casework.people.accounts import account_of

    person = account_of(given.email)
    end_account(person.pk, by=_at_the_terminal(person.body))
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
