"""`answerable recount`: live cases counted again over the calendar of this version."""

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Counts again every live case of a person's body that was counted over another calendar. Raises `BadInput`."""
    parser = Parser(
        prog="answerable recount",
        description="Counts live cases again after a bank holiday was proclaimed or moved. Each that moves gets an event that says "
        "from what, to what and why. Run twice, it records each move once.",
        allow_abbrev=False,
    )
    parser.add_argument("--by", required=True, metavar="EMAIL", help="who answers for it: an account of the body whose cases they are")
    given = parser.parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.acting import By
    from answerable.casework.authority.actions.recount import recount_all
    from answerable.casework.authority.unable import UnableTo
    from answerable.casework.people.accounts import UnableToChangeAccounts, account_of

    try:
        by = By(account_of(given.by), now())
        moved = recount_all(by=by, on=by.today)
    except (UnableTo, UnableToChangeAccounts) as refused:
        raise BadInput(str(refused)) from None
    for each in moved:
        print(f"{each.request.reference}: from {each.was_said} to {each.now_said}, because of {each.why}")
    print(f"{len(moved):,} {'case' if len(moved) == 1 else 'cases'} moved")
    return 0
