"""`answerable index`: the index of the register's words, made again from the database."""

from answerable.cli.database import open_the_database
from answerable.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Makes the index again, beside the one that is in use until it is done. Raises `BadInput`."""
    Parser(
        prog="answerable index",
        description="The index that the register is searched by, made again from the database. Searches go on meanwhile. "
        "Run it after a case is disposed of, so that its words are gone from the index too.",
        allow_abbrev=False,
    ).parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.register.index import rebuild

    count = rebuild()
    print(f"{count:,} {'request is' if count == 1 else 'requests are'} in the index")
    return 0
