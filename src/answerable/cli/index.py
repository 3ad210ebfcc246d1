"""`answerable index`: the words of the register, of the disclosure log and of the decisions, made again from the database."""

from answerable.cli.database import open_the_database
from answerable.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Makes the index again, beside the one that is in use until it is done. Raises `BadInput`."""
    Parser(
        prog="answerable index",
        description="The indexes that the register, the disclosure log and the decisions are searched by, made again from the database. "
        "Searches go on meanwhile. "
        "Run it after a case is disposed of or a decision is withdrawn, so that its words are gone from the index too. "
        "The counts by quarter are made again with them.",
        allow_abbrev=False,
    ).parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.publishing.index import INDEX
    from answerable.casework.authority.register.index import rebuild
    from answerable.casework.authority.rollups.keeping import make_again
    from answerable.casework.commissioner.published.index import INDEX as DECISIONS

    make_again()
    count, published, decided = rebuild(), INDEX.rebuild(), DECISIONS.rebuild()
    print(f"{count:,} {'request is' if count == 1 else 'requests are'} in the index, {published:,} of the disclosure log")
    print(f"{decided:,} {'decision is' if decided == 1 else 'decisions are'} in the index of the register of decisions")
    return 0
