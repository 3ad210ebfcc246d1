"""`answerable office`: the Commissioner's office on this deployment, and who works there. Each is an event in its ledger."""

from argparse import Namespace

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Opens an office, or makes an account in one. Raises `BadInput` where that cannot be done."""
    given = _parser().parse_args(arguments)
    if given.what is None:
        raise BadInput("Say what is to be done: answerable office open SHORT-NAME --name NAME, or answerable office add EMAIL.")
    open_the_database()
    from answerable.casework.people.accounts import UnableToChangeAccounts
    from answerable.casework.unable import NotThere, UnableTo

    try:
        {"open": _open, "add": _add}[given.what](given)
    except NotThere:
        raise BadInput(f"There is no office {given.body}. Open it first: answerable office open {given.body} --name NAME") from None
    except (UnableTo, UnableToChangeAccounts) as refused:
        raise BadInput(str(refused)) from None
    return 0


def _parser() -> Parser:
    parser = Parser(prog="answerable office", description="The Commissioner’s office, and who works there.", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="open | add", parser_class=Parser)
    opening = what.add_parser("open", help="open an office, which can then take complaints", allow_abbrev=False)
    opening.add_argument("body", metavar="SHORT-NAME", help="like information-commissioner")
    opening.add_argument("--name", required=True, help="as letters say it")
    adding = what.add_parser("add", help="make an account, and print its password once", allow_abbrev=False)
    adding.add_argument("email", metavar="EMAIL")
    adding.add_argument("--body", required=True, help="the short name of the office")
    adding.add_argument("--title", required=True, help='shown in the place of a name, like "Case officer"')
    adding.add_argument(
        "--role", action="append", default=[], metavar="ROLE", help="case officer, signatory, publishing officer or office administrator"
    )
    return parser


def _open(given: Namespace) -> None:
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_slug

    from answerable.casework.commissioner.acting import Console
    from answerable.casework.commissioner.actions.office import open_office

    try:
        validate_slug(given.body)
    except ValidationError:
        raise BadInput(f"{given.body!r} is not the short name of an office. Write it like information-commissioner.") from None
    office = open_office(name=given.name, by=Console(given.body, now()))
    print(f"{office.name} is open. Make its accounts: answerable office add EMAIL --body {office.slug} --title TITLE --role ROLE")


def _add(given: Namespace) -> None:
    from answerable.casework.commissioner.acting import Console
    from answerable.casework.commissioner.actions.office import make_account
    from answerable.casework.commissioner.permissions import Role

    known = {each.value: each for each in Role}
    wrong = [each for each in given.role if each not in known]
    if wrong or not given.role:
        raise BadInput(f"Give a role with --role. The roles are {', '.join(known)}.")
    roles = [known[each] for each in given.role]
    person, password = make_account(email=given.email, title=given.title, roles=roles, by=Console(given.body, now()))
    print(f"{person.email} may sign in with the password {password}")
